/**
 * Client certificates and Unix sockets: what secure.ps1 prints is what PowerShell printed (recordSecure.mjs makes it anew),
 * errors of refused connections included. Its keys are made in every run; the user's certificates are in a home of its own.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environment, startServers, steadyOutput } from './secureServers.mjs';

const HERE = path.join(process.cwd(), 'spec', 'web');

function run(words: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    const options = { env, timeout: 60_000, killSignal: 'SIGKILL' } as const;
    execFile(process.execPath, ['dist/psail.js', ...words], options, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

test('secure.ps1 prints what PowerShell printed', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secure-'));
  const { places, close } = await startServers(folder);
  try {
    const env = { PATH: process.env.PATH, ...environment(places, folder) };
    const script = path.join(HERE, 'secure.ps1');
    const output = (await run([script], env)) + (await run([script, '-Roots'], env));
    const expected = fs.readFileSync(path.join(HERE, 'secure.expected.txt'), 'utf8');
    expect(steadyOutput(output, places, folder)).toBe(expected);
  } finally {
    close();
    fs.rmSync(folder, { recursive: true });
  }
}, 90_000);
