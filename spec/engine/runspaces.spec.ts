/**
 * What the reference engine answered about [powershell], runspaces, jobs, -Parallel and System.Threading: runspaces.jsonl
 * holds script and values; one psail runs them all. Beside them what only psail's own behaviour settles: time and endings.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Answer {
  id: string;
  script: string;
  values: (string | null)[];
}

const HERE = path.join(process.cwd(), 'spec', 'engine');
const PSAIL = path.resolve('dist/psail.js');
const ENVIRONMENT = { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1' };
const LIMIT_MS = 60_000;
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-runspaces-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const read = (file: string): Answer[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);

function scriptFile(text: string): string {
  const file = path.join(folder, 'main.ps1');
  fs.writeFileSync(file, text);
  return file;
}

function run(text: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [PSAIL, '-NonInteractive', scriptFile(text)], {
    encoding: 'utf8',
    env: ENVIRONMENT,
    timeout: LIMIT_MS,
  });
  return `${stdout}${stderr}`;
}

test('scripts give what the reference engine gave', () => {
  const results = path.join(folder, 'results.jsonl');
  const cases = path.join(HERE, 'runspaces.jsonl');
  const { stderr } = spawnSync(process.execPath, [PSAIL, '-File', path.join(HERE, 'run.ps1'), cases, results], {
    encoding: 'utf8',
    env: ENVIRONMENT,
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  expect(stderr).toBe('');
  const got = new Map(read(results).map((answer) => [answer.id, answer]));
  const wrong = read(cases).filter(({ id, values }) => JSON.stringify(got.get(id)?.values) !== JSON.stringify(values));
  expect(wrong.map(({ id, script, values }) => ({ id, script, values, got: got.get(id)?.values }))).toEqual([]);
}, 90_000);

/** Each of these would take four times as long, one after the other. */
test.each([
  ['-Parallel', '1..4 | ForEach-Object -Parallel { Start-Sleep 2 }'],
  ['thread jobs', '1..4 | ForEach-Object { Start-ThreadJob { Start-Sleep 2 } } | Wait-Job | Out-Null'],
  [
    'thread jobs that share an object',
    '$d = @{}; 1..4 | ForEach-Object { Start-ThreadJob { Start-Sleep 2; ($using:d)[$args[0]] = 1 } -ArgumentList $_ } | Wait-Job | Out-Null; if ($d.Count -ne 4) { throw $d.Count }',
  ],
  ['jobs', '1..4 | ForEach-Object { Start-Job { Start-Sleep 2 } } | Wait-Job | Out-Null'],
  [
    'BeginInvoke, polled',
    `$all = 1..4 | ForEach-Object { $p = [powershell]::Create().AddScript('Start-Sleep 2'); @{ p = $p; h = $p.BeginInvoke() } }
     while ($all.h.IsCompleted -contains $false) { Start-Sleep -Milliseconds 100 }`,
  ],
  ['programs in parallel', '1..4 | ForEach-Object -Parallel { sh -c "sleep 2" }'],
])(
  'sleeping together: %s',
  (_name, text) => {
    const script = `$watch = [System.Diagnostics.Stopwatch]::StartNew(); ${text}\n$watch.Elapsed.TotalSeconds -lt 6`;
    expect(run(script)).toBe('True\n');
  },
  30_000,
);

test('a wait for a job ends in time, and a job that never ends can be stopped', () => {
  const text = `$j = Start-ThreadJob { try { while ($true) { Start-Sleep 1 } } finally { Write-Host 'finally' } }
$null -eq (Wait-Job $j -Timeout 1); $j.State; Stop-Job $j; $j.State; Receive-Job $j
$p = [powershell]::Create().AddScript('Start-Sleep 60'); $h = $p.BeginInvoke()
$h.AsyncWaitHandle.WaitOne(300); $p.Stop(); "$($p.InvocationStateInfo.State)"`;
  expect(run(text)).toBe('True\nRunning\nStopped\nfinally\nFalse\nStopped\n');
}, 30_000);

test('a pool runs so many at a time', () => {
  const text = `$pool = [runspacefactory]::CreateRunspacePool(1, 2); $pool.Open()
$all = 1..4 | ForEach-Object { $p = [powershell]::Create(); $p.RunspacePool = $pool; $null = $p.AddScript('param($n) Start-Sleep -Milliseconds 300; $n * 10').AddArgument($_); @{ p = $p; h = $p.BeginInvoke() } }
($all | ForEach-Object { $_.p.EndInvoke($_.h) }) -join ' '; $pool.GetAvailableRunspaces(); $pool.Close()`;
  expect(run(text)).toBe('10 20 30 40\n2\n');
}, 30_000);

test('messages show on the host a runspace was made with, and only there', () => {
  const text = `$script = 'Write-Host host; Write-Warning careful; Write-Error bad; 1'
$pool = [runspacefactory]::CreateRunspacePool(1, 1, $Host); $pool.Open(); $p = [powershell]::Create().AddScript($script); $p.RunspacePool = $pool
$p.EndInvoke($p.BeginInvoke()); $p.Streams.Information.Count; $p.Streams.Warning.Count; $p.Streams.Error.Count
[powershell]::Create().AddScript($script).Invoke()`;
  expect(run(text)).toBe('host\nWARNING: careful\n1\n1\n1\n1\n1\n');
}, 30_000);

test('objects of thread jobs keep their types', () => {
  const text = `Start-ThreadJob {
  [datetime]'2020-01-01'; @{ a = 1 }; [pscustomobject]@{ q = [pscustomobject]@{ w = 2 } }; [regex]'a+'; 1d
  [System.Collections.Generic.Dictionary[string, int]]::new(); 'x' | Add-Member foo bar -PassThru; { 1 + 1 }; [System.DayOfWeek]::Friday
} | Receive-Job -Wait -AutoRemoveJob | ForEach-Object { $_.GetType().Name }`;
  expect(run(text).split('\n')).toEqual([
    'DateTime',
    'Hashtable',
    'PSCustomObject',
    'Regex',
    'Decimal',
    'Dictionary`2',
    'String',
    'ScriptBlock',
    'DayOfWeek',
    '',
  ]);
}, 30_000);

/** Each script gives True, once. */
test.each([
  [
    'a flag ends a job',
    `$s = [hashtable]::Synchronized(@{ stop = $false; n = 0 })
     $j = Start-ThreadJob { $s = $using:s; while (-not $s.stop) { $s.n++; Start-Sleep -Milliseconds 20 } }
     $tries = 0; while ($s.n -le 3 -and $tries++ -lt 500) { Start-Sleep -Milliseconds 20 }; $s.stop = $true; $null = Wait-Job $j -Timeout 20; $j.State -eq 'Completed' -and $s.n -gt 3`,
  ],
  [
    'a flag in a runspace of its own',
    `$s = @{ stop = $false }; $r = [runspacefactory]::CreateRunspace(); $r.Open(); $r.SessionStateProxy.SetVariable('s', $s)
     $p = [powershell]::Create(); $p.Runspace = $r; $null = $p.AddScript('$own = 7; while (-not $s.stop) { Start-Sleep -Milliseconds 20 }; 5')
     $h = $p.BeginInvoke(); Start-Sleep -Milliseconds 300; $s.stop = $true
     (-not $h.IsCompleted) -and $p.EndInvoke($h)[0] -eq 5 -and $r.SessionStateProxy.GetVariable('own') -eq 7`,
  ],
  [
    'producer and consumer',
    `$q = [System.Collections.Concurrent.ConcurrentQueue[int]]::new(); $done = [System.Threading.ManualResetEvent]::new($false)
     $j = Start-ThreadJob { $sum = 0; $item = 0; while ($true) { if (($using:q).TryDequeue([ref]$item)) { $sum += $item } elseif (($using:done).WaitOne(0)) { break } else { Start-Sleep -Milliseconds 5 } }; $sum }
     1..20 | ForEach-Object { $q.Enqueue($_) }; Start-Sleep -Milliseconds 200; $null = $done.Set(); (Receive-Job $j -Wait) -eq 210`,
  ],
  [
    'counting together',
    `$d = [System.Collections.Concurrent.ConcurrentDictionary[string, int]]::new()
     1..3 | ForEach-Object { Start-ThreadJob { foreach ($i in 1..30) { $null = ($using:d).AddOrUpdate('n', 1, { param($k, $v) $v + 1 }) } } } | Wait-Job | Out-Null; $d['n'] -eq 90`,
  ],
  [
    'Monitor',
    `$h = @{ n = 0 }; 1..3 | ForEach-Object { Start-ThreadJob { $h = $using:h; foreach ($i in 1..20) { [System.Threading.Monitor]::Enter($h); try { $h.n++ } finally { [System.Threading.Monitor]::Exit($h) } } } } | Wait-Job | Out-Null; $h.n -eq 60`,
  ],
  [
    'Mutex',
    `$m = [System.Threading.Mutex]::new(); $h = @{ n = 0 }; 1..3 | ForEach-Object { Start-ThreadJob { foreach ($i in 1..10) { $null = ($using:m).WaitOne(); ($using:h).n++; ($using:m).ReleaseMutex() } } } | Wait-Job | Out-Null; $h.n -eq 30`,
  ],
  [
    'lists, read and changed',
    `$l = [System.Collections.Generic.List[string]]@('a', 'b'); $r = Start-ThreadJob { $l = $using:l; $l.Add('c'); $l[1] = 'B'; "$($l.Count) $($l -join '-') $($l.IndexOf('c')) $($l -contains 'B') $($l.GetType().Name.Length)"; foreach ($x in $l) { $x } } | Receive-Job -Wait
     ($r -join ' ') -eq "3 a-B-c 2 True 6 a B c" -and ($l -join '') -eq 'aBc'`,
  ],
  [
    'hashtables in hashtables',
    `$h = @{ a = 1; b = @{ c = 2 } }; $r = Start-ThreadJob { $h = $using:h; $h.b.c = 5; $h['new'] = @{ d = 6 }; $null = $h.Remove('a'); ($h.Keys | Sort-Object) -join ','; ($h.GetEnumerator() | ForEach-Object Key | Sort-Object) -join ','; $h -is [hashtable] } | Receive-Job -Wait
     ($r -join ' ') -eq 'b,new b,new True' -and $h.b.c -eq 5 -and $h.new.d -eq 6`,
  ],
  [
    'objects that can only be shared on one thread',
    `class Box { [int] $n = 0; [void] Add() { $this.n++ } }; $box = [Box]::new(); $o = [pscustomobject]@{ n = 0 }; $h = @{ o = $o }
     Start-ThreadJob { ($using:box).Add(); ($using:h).o.n = 3 } | Wait-Job | Out-Null; $box.n -eq 1 -and $o.n -eq 3`,
  ],
])('shared between threads: %s', (_name, text) => expect(run(text)).toBe('True\n'), 30_000);

test('jobs in a table, and their errors', () => {
  const text = `$j = Start-Job { 1 } -Name one; $null = Wait-Job $j; Get-Job | Format-Table Id, Name, PSJobTypeName, State, HasMoreData, Location
Receive-Job $j; Start-Job { throw 'bad' } | Receive-Job -Wait; Start-Job { Get-Item /nope } | Receive-Job -Wait; Start-ThreadJob { throw 'tj' } | Receive-Job -Wait`;
  expect(run(text)).toBe(`
Id Name PSJobTypeName State     HasMoreData Location
-- ---- ------------- -----     ----------- --------
 1 one  BackgroundJob Completed        True localhost

1
OperationStopped: bad
Get-Item: Cannot find path '/nope' because it does not exist.
Exception: tj
`);
}, 30_000);

test('what would wait for ever says so', () => {
  const text = "$e = [System.Threading.ManualResetEvent]::new($false); try { $null = $e.WaitOne() } catch { 'caught' }";
  expect(run(text)).toBe('caught\n');
});

test('jobs do not keep the process alive', () => {
  const begun = Date.now();
  expect(run("$null = Start-Job { while ($true) { } }; $null = Start-ThreadJob { while ($true) { } }; 'end'")).toBe(
    'end\n',
  );
  expect(Date.now() - begun).toBeLessThan(15_000);
}, 30_000);

test('an interrupt ends a wait for a job and runs finally blocks', async () => {
  const text =
    "'on'; $j = Start-Job { while ($true) { Start-Sleep 1 } }; try { Wait-Job $j } finally { 'off' }; 'never'";
  const child: ChildProcess = spawn(process.execPath, [PSAIL, scriptFile(text)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  let output = '';
  child.stdout!.on('data', (data: Buffer) => {
    if (output === '') child.kill('SIGINT');
    output += data.toString();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ output, code }).toEqual({ output: 'on\noff\n', code: 130 });
}, 30_000);

test.each(['Debug-Job', 'Trace-Command'])('%s says that it is not supported', (name) =>
  expect(run(`try { ${name} } catch { $_.Exception.Message }`)).toContain(`psail does not support ${name}:`),
);
