// Records what a PowerShell prints of secure.ps1: node spec/web/recordSecure.mjs PWSH
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environment, startServers, steadyOutput } from './secureServers.mjs';

const [command] = process.argv.slice(2);
const here = import.meta.dirname;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secure-'));
const { places, close } = await startServers(folder);
const env = { PATH: process.env.PATH, ...environment(places, folder) };
const child = spawn(command, ['-NoProfile', '-File', path.join(here, 'secure.ps1')], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
let output = '';
child.stdout.on('data', (data) => (output += data));
child.on('close', () => {
  close();
  fs.writeFileSync(path.join(here, 'secure.expected.txt'), steadyOutput(output, places, folder));
  fs.rmSync(folder, { recursive: true });
});
