/**
 * Test-Connection and Ping through the system's ping: a program that answers as iputils does, on the PATH of the bundle in
 * dist/ (which `npm test` builds first), and what is asked of the three kinds of it and made of their answers.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type PingRequest, systemPing } from '../../src/commands/management/systemPing.ts';
import type { ExecutionContext } from '../../src/engine/ExecutionContext.ts';

/** Three routers, of which the second says nothing; packets of 1400 bytes fit on the way. */
const IPUTILS = `#!/bin/sh
ttl=64 size=56 whole=no
while [ $# -gt 1 ]; do
  case "$1" in
    -t) ttl=$2; shift 2;; -s) size=$2; shift 2;; -M) whole=$2; shift 2;; -c|-W) shift 2;; *) shift;;
  esac
done
echo "PING $1 ($1) $size($((size + 28))) bytes of data."
if [ "$whole" = do ] && [ "$size" -gt 1472 ]; then echo "ping: local error: message too long, mtu=1500" >&2; exit 1; fi
if [ "$whole" = do ] && [ "$size" -gt 1400 ]; then echo "From 10.0.0.2 icmp_seq=1 Frag needed and DF set (mtu = 1428)"; exit 1; fi
case "$1-$ttl" in
  192.0.2.9-1) echo "From 10.0.0.1 icmp_seq=1 Time to live exceeded"; exit 1;;
  192.0.2.9-2) exit 1;;
  192.0.2.9-3) echo "From gw.example (10.0.0.3) icmp_seq=1 Time to live exceeded"; exit 1;;
  192.0.2.7-*) echo "From 10.0.0.1 icmp_seq=1 Destination Host Unreachable"; exit 1;;
  192.0.2.8-*) exit 1;;
esac
echo "$((size + 8)) bytes from $1: icmp_seq=1 ttl=61 time=12.4 ms"
`;

const onUnix = process.platform === 'win32' ? test.skip : test;
let folder = '';

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-ping-'));
  fs.writeFileSync(path.join(folder, 'ping'), IPUTILS, { mode: 0o755 });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function run(script: string): string {
  const env = { ...process.env, PATH: `${folder}:/usr/bin:/bin`, NO_COLOR: '1' };
  return execFileSync(process.execPath, [path.resolve('dist/psail.js'), '-c', script], { encoding: 'utf8', env });
}

onUnix('echo requests', () => {
  const shown = '% { "$($_.Ping) $($_.Status) [$($_.Address)] $($_.DisplayAddress) $($_.Latency) $($_.BufferSize)" }';
  expect(run(`'192.0.2.1', '192.0.2.7', '192.0.2.8' | Test-Connection -Count 1 -BufferSize 40 | ${shown}`)).toBe(
    '1 Success [192.0.2.1] 192.0.2.1 12 40\n1 DestinationHostUnreachable [] * 0 40\n1 TimedOut [] * 0 40\n',
  );
  expect(run('Test-Connection 192.0.2.9 -Count 1 -MaxHops 1 -Quiet; Test-Connection 192.0.2.1 -Count 2 -Quiet')).toBe(
    'False\nTrue\n',
  );
});

onUnix('the way to a target', () => {
  const shown =
    '% { "$($_.Hop) $($_.Ping) $($_.Hostname) [$($_.HopAddress)] $($_.Status) $($_.Target) $($_.TargetAddress)" }';
  const lines = run(`Test-Connection 192.0.2.9 -Traceroute | ${shown}`).trimEnd().split('\n');
  expect(lines).toHaveLength(12);
  expect(lines.filter((_, index) => index % 3 === 1)).toEqual([
    '1 2 10.0.0.1 [] TtlExpired 192.0.2.9 192.0.2.9',
    '2 2 0.0.0.0 [] TimedOut 192.0.2.9 192.0.2.9',
    '3 2 10.0.0.3 [] TtlExpired 192.0.2.9 192.0.2.9',
    '4 2 192.0.2.9 [192.0.2.9] Success 192.0.2.9 192.0.2.9',
  ]);
  const most = 'Test-Connection 192.0.2.9 -Traceroute -MaxHops';
  expect(
    run(
      `${most} 4 -Quiet; ${most} 5 -Quiet; ${most} 1 -ErrorAction SilentlyContinue -ErrorVariable e | Out-Null; "$e"`,
    ),
  ).toBe(
    "False\nTrue\nCannot complete traceroute to destination '192.0.2.9': Number of hops required to reach host exceeds MaxHops (1).\n",
  );
});

onUnix(
  'the largest packet',
  () => {
    expect(run('Test-Connection 192.0.2.1 -MtuSize -Quiet; (Test-Connection 192.0.2.1 -MtuSize).MtuSize')).toBe(
      '1400\n1400\n',
    );
  },
  30_000,
);

onUnix('[Ping] with options', () => {
  const send =
    '[Net.NetworkInformation.Ping]::new().Send("192.0.2.9", 1000, [byte[]](1, 2), [Net.NetworkInformation.PingOptions]::new';
  expect(run(`${send}(1, $true)) | % { "$($_.Status) $($_.Address) $($_.Buffer.Count)" }`)).toBe(
    'TtlExpired 10.0.0.1 0\n',
  );
  expect(run(`${send}(9, $false)) | % { "$($_.Status) $($_.Address) $($_.RoundtripTime) $($_.Options.Ttl)" }`)).toBe(
    'Success 192.0.2.9 12 9\n',
  );
});

/** What a ping of that platform is asked, and what is made of its answer. */
function ask(platform: string, target: string, request: PingRequest, output: string, error = '', exitCode = 0) {
  let asked = '';
  let left: { stream: 'out' | 'error'; data: Uint8Array }[] = [
    { stream: 'out', data: new TextEncoder().encode(output) },
    { stream: 'error', data: new TextEncoder().encode(error) },
  ];
  const host = {
    platform,
    findProgram: (name: string) => name,
    startProcess: (program: string, { args }: { args: string[] }) => {
      asked = [program, ...args].join(' ');
      return {
        exitCode,
        read: () => {
          const [first = null, ...rest] = left;
          left = rest;
          return first;
        },
      };
    },
  };
  const ctx = { host, providers: { fileSystemLocation: { path: '/' } } } as unknown as ExecutionContext;
  return { answer: systemPing(ctx, target, request), asked };
}

test.each([
  ['linux', { seconds: 1.5, size: 32, hops: 3, dontFragment: true }, 'ping -t 3 -M do -c 1 -W 2 -s 32 h'],
  ['linux', { seconds: 5, size: 0, family: 6 as const }, 'ping -6 -c 1 -W 5 -s 0 h'],
  ['darwin', { seconds: 1.5, size: 32, hops: 3, dontFragment: true }, 'ping -m 3 -D -c 1 -W 1500 -s 32 h'],
  ['darwin', { seconds: 5, size: 32, family: 6 as const, hops: 2 }, 'ping6 -h 2 -c 1 -W 5000 -s 32 h'],
  ['win32', { seconds: 2, size: 32, hops: 3, dontFragment: true }, 'ping -i 3 -f -n 1 -w 2000 -l 32 h'],
])('asked of %s: %o', (platform, request, expected) => {
  expect(ask(platform, 'h', request, '').asked).toBe(expected);
});

test.each([
  [
    'darwin',
    'PING h (192.0.2.1): 32 data bytes\n40 bytes from 192.0.2.1: icmp_seq=0 ttl=61 time=12.421 ms\n',
    'Success 192.0.2.1 12',
  ],
  [
    'darwin',
    'PING h (192.0.2.1): 32 data bytes\n36 bytes from 10.0.0.1: Time to live exceeded\n',
    'TtlExpired 10.0.0.1 0',
  ],
  [
    'darwin',
    'PING h (192.0.2.1): 32 data bytes\n36 bytes from 10.0.0.2: frag needed and DF set (MTU 1428)\n',
    'PacketTooBig 10.0.0.2 0',
  ],
  [
    'win32',
    '\r\nPinging h [192.0.2.1] with 32 bytes of data:\r\nReply from 192.0.2.1: bytes=32 time=12ms TTL=61\r\n',
    'Success 192.0.2.1 12',
  ],
  [
    'win32',
    '\r\nPinging h [192.0.2.1] with 32 bytes of data:\r\nReply from 10.0.0.1: TTL expired in transit.\r\n',
    'TtlExpired 10.0.0.1 0',
  ],
  [
    'linux',
    'PING h(2001:db8::1) 32 data bytes\n40 bytes from 2001:db8::1: icmp_seq=1 ttl=61 time=0.4 ms\n',
    'Success 2001:db8::1 0',
  ],
  ['linux', 'PING h (192.0.2.1) 32(60) bytes of data.\n\n--- h ping statistics ---\n', 'TimedOut 192.0.2.1 0'],
])('%s answers %j', (platform, output, expected) => {
  const { answer } = ask(platform, 'h', { seconds: 1, size: 32 }, output);
  expect(`${answer?.status} ${answer?.address} ${answer?.milliseconds}`).toBe(expected);
});

test('names nobody knows', () => {
  const { answer } = ask(
    'linux',
    'nosuch',
    { seconds: 1, size: 32 },
    '',
    'ping: nosuch: Name or service not known\n',
    2,
  );
  expect(answer?.isUnknown).toBe(true);
});
