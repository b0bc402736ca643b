/** The examples as a user runs them: psail as a process, over the tenant in process and over a socket. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxServer } from '../../src/sandbox/SandboxServer.ts';
import { ownCatalog, ROOT } from '../catalog/catalogFiles.ts';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Of the report. */
  readonly csv: string | null;
}

const catalog = ownCatalog();
const REPORT = 'identity-report.csv';

function psail(args: readonly string[], tenant: Record<string, string>): Promise<Outcome> {
  const cwd = mkdtempSync(join(tmpdir(), 'psail-examples-'));
  const { SAIL_BASE_URL, SAIL_CLIENT_ID, SAIL_CLIENT_SECRET, ...inherited } = process.env;
  const env = { ...inherited, ...tenant, LC_ALL: 'en_US.UTF-8', TZ: 'UTC', NO_COLOR: '1' };
  return new Promise((resolve) => {
    const options = { cwd, env, timeout: 60_000, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [join(ROOT, 'dist/psail.js'), ...args], options, (error, stdout, stderr) => {
      const csv = readdirSync(cwd).includes(REPORT) ? readFileSync(join(cwd, REPORT), 'utf8') : null;
      rmSync(cwd, { recursive: true });
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr, csv });
    });
  });
}

/** The script in process; asserts that it shows the same over a socket. */
async function run(script: string): Promise<Outcome> {
  const path = join(ROOT, 'examples', script);
  const server = await new SandboxServer({ catalog }).start();
  const credentials = { SAIL_CLIENT_ID: 'sandbox', SAIL_CLIENT_SECRET: 'sandbox-secret' };
  try {
    const [inProcess, overSocket] = await Promise.all([
      psail(['--sandbox', path], {}),
      psail([path], { SAIL_BASE_URL: server.url, ...credentials }),
    ]);
    expect(overSocket).toEqual(inProcess);
    return inProcess;
  } finally {
    await server.stop();
  }
}

/** The documented examples, the status their failing form ends with, and a line of what the good form shows. */
const DOCUMENTED: readonly (readonly [name: string, cmdlet: string, status: number, shows: RegExp])[] = [
  ['delete-identity', 'Remove-BetaIdentity', 400, /^\n$/],
  ['get-identity', 'Get-BetaIdentity', 404, /^id +ef38f94347e94562b5bb8424a56397d8$/m],
  ['get-identity-ownership-details', 'Get-BetaIdentityOwnershipDetails', 404, /^associationDetails +\{/m],
  ['get-role-assignment', 'Get-BetaRoleAssignment', 404, /^assignmentSource +ACCESS_REQUEST$/m],
  ['get-role-assignments', 'Get-BetaRoleAssignments', 404, /^role +\{\[id, [0-9a-f]{32}\], \[name,/m],
  [
    'list-identities',
    'Get-BetaIdentities',
    400,
    /^id +(?:ff8081814d2a8036014d701f3fbf53fa|6c9079b270a266a60170a2779fcb0006)$/m,
  ],
  ['reset-identity', 'Reset-BetaIdentity', 404, /^\n$/],
  ['send-identity-verification-account-token', 'Send-BetaIdentityVerificationAccountToken', 400, /^\n$/],
  ['start-identities-invite', 'Start-BetaIdentitiesInvite', 400, /^type +QUARTZ$/m],
  ['start-identity-processing', 'Start-BetaIdentityProcessing', 400, /^type +TASK_RESULT$/m],
  ['synchronize-attributes-for-identity', 'Sync-BetahronizeAttributesForIdentity', 404, /^status +QUEUED$/m],
];

test('every documented operation has its three examples', () => {
  const names = DOCUMENTED.map(([name]) => `${name}.ps1`).sort();
  expect(names).toHaveLength(catalog.operations().length);
  for (const form of ['as-printed', 'failing', 'valid'])
    expect(readdirSync(join(ROOT, 'examples/docs', form)).sort()).toEqual(names);
});

describe.each(DOCUMENTED)('%s', (name, cmdlet, status, shows) => {
  const caught = `${status} Exception occurred when calling ${cmdlet}\n`;

  test('as printed', async () => {
    const { code, stdout, stderr } = await run(`docs/as-printed/${name}.ps1`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(shows);
    expect(stdout).not.toContain('Exception occurred');
  });

  test('failing: the catch block prints the status and the details', async () => {
    const { code, stdout, stderr } = await run(`docs/failing/${name}.ps1`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.startsWith(caught)).toBe(true);
    const details = JSON.parse(stdout.slice(caught.length));
    expect(details.message ?? details.messages[0].text).toMatch(/\S/);
  });

  test('in valid PowerShell', async () => {
    const { code, stdout, stderr } = await run(`docs/valid/${name}.ps1`);
    expect([code, stderr]).toEqual([0, '']);
    const [good, bad] = stdout.split(caught);
    expect(good).toMatch(shows);
    expect(() => JSON.parse(bad!)).not.toThrow();
  });
});

test('the identity report', async () => {
  const { code, stdout, stderr, csv } = await run('identity-report.ps1');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('500 identities, 500 in the tenant\n');
  expect(stdout).toContain('500 identities written to identity-report.csv\n');
  expect(stdout).toMatch(/^ACTIVE +\d+ +\d\d\.\d%$/m);
  const lines = csv!.trimEnd().split('\n');
  expect(lines).toHaveLength(501);
  expect(lines[0]).toContain('"Name","Alias","Email","Status"');
});
