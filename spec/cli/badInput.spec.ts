/**
 * What goes wrong for users: each kind ends with PowerShell's (or the module's) own error on stderr and an exit code that is
 * not 0, without a stack trace of ours and without a secret.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { besideStub } from '../parity/stub.ts';

const SECRET = 'very-secret-value';

interface Run {
  stdout: string;
  stderr: string;
  code: number | null;
}

async function psail(args: string[], environment: NodeJS.ProcessEnv, folder: string): Promise<Run> {
  const { SAIL_BASE_URL, SAIL_CLIENT_ID, SAIL_CLIENT_SECRET, ...rest } = process.env;
  const child = spawn(process.execPath, [path.resolve('dist/psail.js'), ...args], {
    cwd: folder,
    env: { ...rest, LANG: 'C', LC_ALL: 'C', NO_COLOR: '1', HOME: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  const run: Run = { stdout: '', stderr: '', code: null };
  child.stdout!.on('data', (data) => {
    run.stdout += data;
  });
  child.stderr!.on('data', (data) => {
    run.stderr += data;
  });
  [run.code] = (await once(child, 'close')) as [number | null];
  return run;
}

function expectError({ stdout, stderr, code }: Run, text: string): void {
  expect(stderr).toContain(text);
  expect(stderr).not.toMatch(/^\s+at .+:\d+/m);
  expect(stdout + stderr).not.toContain(SECRET);
  expect(stdout + stderr).not.toContain('tok-4711');
  expect(code).not.toBe(0);
}

const BODY = 'ConvertFrom-JsonToSendAccountVerificationRequest -Json';

const IN_SANDBOX: [string, string[], string][] = [
  ['an unknown cmdlet', ['Get-BetaNothing'], "The term 'Get-BetaNothing' is not recognized as a name of a cmdlet"],
  [
    'an unknown parameter',
    ['Get-BetaIdentities', '-Bogus', '1'],
    "A parameter cannot be found that matches parameter name 'Bogus'.",
  ],
  ['a missing parameter', ['Get-BetaIdentity'], 'Error! The required parameter Id missing when calling getIdentity.'],
  ['a wrong type', ['Get-BetaIdentities', '-Limit', 'abc'], 'Cannot convert value "abc" to type "System.Int32".'],
  [
    'a value outside a ValidateSet',
    ['Get-BetaIdentities', '-DefaultFilter', 'WRONG'],
    'does not belong to the set "CORRELATED_ONLY,NONE"',
  ],
  ['a broken JSON body', ['-c', `${BODY} '{bad'`], 'Conversion from JSON failed with error: Unexpected end'],
  [
    'a body without what its schema requires',
    ['-c', `${BODY} '{"sourceName": "x"}'`],
    "Error! JSON cannot be serialized due to the required property 'via' missing.",
  ],
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-bad-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test.each(IN_SANDBOX)('%s', async (_name, args, text) => {
  expectError(await psail(['--sandbox', ...args], {}, folder), text);
});

const credentials = (port: number): NodeJS.ProcessEnv => ({
  SAIL_BASE_URL: `http://127.0.0.1:${port}`,
  SAIL_CLIENT_ID: 'cid',
  SAIL_CLIENT_SECRET: SECRET,
});

test('an unreachable host', async () => {
  // Port 9 of loopback: nobody listens.
  expectError(await psail(['Get-BetaIdentities', '-Limit', '1'], credentials(9), folder), 'Connection refused');
});

test('missing credentials', async () => {
  const run = await psail(['Get-BetaIdentities'], { SAIL_BASE_URL: 'http://127.0.0.1:9' }, folder);
  expectError(run, 'Missing SailPoint configuration: ClientId (SAIL_CLIENT_ID) and ClientSecret (SAIL_CLIENT_SECRET).');
});

test('a TLS failure, an expired token, an answer that is no JSON, one cut short, 2,000 pages', async () => {
  await besideStub(path.resolve('spec/cli/badTenant.mjs'), '-', async (port) => {
    const ask = (id: string): Promise<Run> => psail(['Get-BetaIdentity', '-Id', id], credentials(port), folder);
    const secure = { ...credentials(port), SAIL_BASE_URL: `https://127.0.0.1:${port}` };
    expectError(await psail(['Get-BetaIdentity', '-Id', 'x'], secure, folder), 'Cannot determine the frame size');
    expectError(await ask('expired'), 'JWT validation failed: JWT is expired');
    expectError(await ask('nojson'), 'Conversion from JSON failed with error: Unexpected character');
    expectError(await ask('cut'), 'The response ended prematurely');
    const pages = "(Invoke-Paginate -Function 'Get-BetaIdentities' -Increment 10 -Limit 20000).Count";
    expect(await psail(['-c', pages], credentials(port), folder)).toEqual({ stdout: '20000\n', stderr: '', code: 0 });
  });
}, 120_000);
