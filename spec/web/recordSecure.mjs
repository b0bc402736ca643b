// Records what a PowerShell prints of secure.ps1: node spec/web/recordSecure.mjs PWSH
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environment, startServers, steadyOutput } from './secureServers.mjs';

const [command] = process.argv.slice(2);
const here = import.meta.dirname;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secure-'));
const { places, close } = await startServers(folder);
const env = { PATH: process.env.PATH, ...environment(places, folder) };
const script = path.join(here, 'secure.ps1');
let output = '';
for (const words of [[], ['-Roots']]) {
  const child = spawn(command, ['-NoProfile', '-File', script, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.on('data', (data) => (output += data));
  await once(child, 'close');
}
close();
fs.writeFileSync(path.join(here, 'secure.expected.txt'), steadyOutput(output, places, folder));
fs.rmSync(folder, { recursive: true });
