/** TcpClient against servers that reset, never read, or send more than is asked for: what .NET says of each. */
import { spawn } from 'node:child_process';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';

async function serve(body: (socket: net.Socket) => void): Promise<net.Server> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    body(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** What the script shows of the stream $s of a client that is connected to the server. */
async function shown(server: net.Server, script: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const whole = `$c = [Net.Sockets.TcpClient]::new('127.0.0.1', ${port}); $s = $c.GetStream(); $b = [byte[]]::new(100000)
try { ${script} } catch { $_.Exception.InnerException.Message; $_.Exception.InnerException.InnerException.SocketErrorCode }`;
  const child = spawn(process.execPath, [path.resolve('dist/psail.js'), '-NoProfile', '-c', whole], {
    env: { ...process.env, NO_COLOR: '1', LANG: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += String(piece)));
  await new Promise((resolve) => child.on('close', resolve));
  server.close();
  return text;
}

test('a connection that is reset fails the read that waits', async () => {
  const server = await serve((socket) => socket.once('data', () => socket.resetAndDestroy()));
  expect(await shown(server, '$s.Write($b, 0, 1); $s.Read($b, 0, 1)')).toBe(
    'Unable to read data from the transport connection: Connection reset by peer.\nConnectionReset\n',
  );
});

test('and the write after it', async () => {
  const server = await serve((socket) => socket.once('data', () => socket.resetAndDestroy()));
  expect(await shown(server, '$s.Write($b, 0, 1); Start-Sleep -Milliseconds 300; $s.Write($b, 0, 1)')).toBe(
    'Unable to write data to the transport connection: Connection reset by peer.\nConnectionReset\n',
  );
});

test('a server that never reads is waited for as long as the time-out says', async () => {
  const server = await serve((socket) => socket.pause());
  const script = '$s.WriteTimeout = 300; $b = [byte[]]::new(20000000); $s.Write($b, 0, $b.Length)';
  expect(await shown(server, script)).toBe(
    'Unable to write data to the transport connection: Connection timed out.\nTimedOut\n',
  );
});

test('what nobody reads stays with the sender', async () => {
  let unsent = 0;
  const server = await serve((socket) => {
    socket.write(Buffer.alloc(50_000_000));
    setTimeout(() => {
      unsent = socket.writableLength;
    }, 1500);
  });
  const script =
    'Start-Sleep -Seconds 2; $sum = 0; while ($sum -lt 50000000) { $sum += $s.Read($b, 0, $b.Length) }; $sum';
  expect(await shown(server, script)).toBe('50000000\n');
  expect(unsent).toBeGreaterThan(20_000_000);
});

test('a time-out of zero is refused', async () => {
  const server = await serve(() => undefined);
  expect(await shown(server, '$s.ReadTimeout, $s.WriteTimeout; $s.ReadTimeout = 0')).toMatch(
    /^-1\n-1\nTimeout can be only be set to 'System.Threading.Timeout.Infinite' or a value > 0/,
  );
});
