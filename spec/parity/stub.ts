/** A stub server of its own process on 127.0.0.1, for the suites whose psail runs must find somebody who answers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs `use` beside `node stub LOG PORT`, which says a line once it listens; the stub has ended when this returns. */
export async function besideStub<T>(stub: string, log: string, use: (port: number) => Promise<T>): Promise<T> {
  const port = await freePort();
  const child = spawn(process.execPath, [stub, log, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await once(child.stdout!, 'data');
    return await use(port);
  } finally {
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
  }
}

/** Runs psail with recorded cases' environment and returns what it wrote to stderr; it never outlives `limitMs`. */
export async function runPsail(args: string[], environment: NodeJS.ProcessEnv, limitMs = 100_000): Promise<string> {
  const child = spawn(process.execPath, ['dist/psail.js', ...args], {
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  let stderr = '';
  child.stderr!.on('data', (data) => {
    stderr += data;
  });
  await once(child, 'close');
  return stderr;
}
