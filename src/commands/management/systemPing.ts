/** One echo request by the system's ping; null where there is no such program. */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import type { Host } from '../../engine/Host.ts';
import { runTool } from './runTool.ts';

export interface PingOptions {
  seconds: number;
  size: number;
  family?: 4 | 6 | undefined;
  hops?: number | undefined;
  dontFragment?: boolean;
}

export interface PingAnswer {
  isSuccess: boolean;
  /** The name was not found. */
  isUnknown: boolean;
  address: string | null;
  milliseconds: number;
}

export function systemPing(ctx: ExecutionContext, target: string, options: PingOptions): PingAnswer | null {
  const args = pingArguments(ctx.host.platform, target, options);
  const result = runTool(ctx, 'ping', args);
  if (!result) return null;
  const latency = /time[=<]\s*([\d.]+)\s*ms/i.exec(result.output)?.[1];
  const address = /\(([\da-f.:]+)\)/i.exec(result.output)?.[1] ?? /\[([\da-f.:]+)\]/i.exec(result.output)?.[1] ?? null;
  return {
    isSuccess: result.exitCode === 0 && latency !== undefined,
    isUnknown: latency === undefined && address === null && !/^[\d.:a-f]+$/i.test(target),
    address,
    milliseconds: Math.round(Number(latency ?? 0)),
  };
}

/** The options of the system's own program: iputils on Linux, BSD's on macOS. */
function pingArguments(platform: Host['platform'], target: string, options: PingOptions): string[] {
  const { seconds, size, family, hops, dontFragment } = options;
  const chosen = family ? [`-${family}`] : [];
  if (platform === 'win32') {
    const life = hops ? ['-i', String(hops)] : [];
    const whole = dontFragment ? ['-f'] : [];
    return [
      ...chosen,
      ...life,
      ...whole,
      '-n',
      '1',
      '-w',
      String(Math.ceil(seconds * 1000)),
      '-l',
      String(size),
      target,
    ];
  }
  const isMac = platform === 'darwin';
  const life = hops ? [isMac ? '-m' : '-t', String(hops)] : [];
  const whole = dontFragment ? (isMac ? ['-D'] : ['-M', 'do']) : [];
  return [
    ...chosen,
    ...life,
    ...whole,
    '-c',
    '1',
    '-W',
    String(Math.max(1, Math.ceil(seconds))),
    '-s',
    String(size),
    target,
  ];
}
