/** One echo request by the system's ping; null where there is no such program. */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { runTool } from './runTool.ts';

export interface PingOptions {
  seconds: number;
  size: number;
  family?: 4 | 6 | undefined;
}

export interface PingAnswer {
  isSuccess: boolean;
  /** The name was not found. */
  isUnknown: boolean;
  address: string | null;
  milliseconds: number;
}

export function systemPing(ctx: ExecutionContext, target: string, options: PingOptions): PingAnswer | null {
  const { seconds, size } = options;
  const family = options.family ? [`-${options.family}`] : [];
  const args =
    ctx.host.platform === 'win32'
      ? [...family, '-n', '1', '-w', String(Math.ceil(seconds * 1000)), '-l', String(size), target]
      : [...family, '-c', '1', '-W', String(Math.max(1, Math.ceil(seconds))), '-s', String(size), target];
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
