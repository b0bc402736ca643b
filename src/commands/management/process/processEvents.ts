/**
 * A process's events: its end, and lines of its redirected output. They are looked for at the engine's polls.
 * Rule that surprises: the end of a stream is told too, by a line that is $null.
 */
import { EventArgs } from '../../../types/core/EventArgs.ts';
import { DataReceivedEventArgs } from '../../../types/events/eventArgTypes.ts';
import { type EventPump, pumpsOf, raiseElsewhere } from '../../../types/events/netEvents.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { NetProcess } from './NetProcess.ts';

const EVENTS = { out: 'OutputDataReceived', error: 'ErrorDataReceived' } as const;

/** Lines of one stream as they come. */
export class LineReading {
  private rest = '';
  private readonly decoder = new TextDecoder();
  hasEnded = false;

  take(bytes: Uint8Array): string[] {
    const lines = (this.rest + this.decoder.decode(bytes, { stream: true })).split(/\r?\n/);
    this.rest = lines.pop()!;
    return lines;
  }

  /** What stood behind the last line end. */
  end(): string[] {
    this.hasEnded = true;
    return this.rest === '' ? [] : [this.rest];
  }
}

class ProcessWatch implements EventPump {
  private hasTold = false;

  constructor(private readonly process: NetProcess) {}

  poll(ctx: TypeContext): void {
    const { process } = this;
    if (!process.isAssociated) {
      this.end(ctx);
      return;
    }
    const hasExited = process.hasExited;
    for (const [stream, reading] of process.readLines) {
      if (reading.hasEnded) continue;
      const pieces = process.output?.takeCome(stream) ?? [];
      const lines = pieces.flatMap((bytes) => reading.take(bytes));
      if (hasExited) lines.push(...reading.end());
      for (const line of lines) raiseElsewhere(process, EVENTS[stream], new DataReceivedEventArgs(line), ctx);
      if (hasExited) raiseElsewhere(process, EVENTS[stream], new DataReceivedEventArgs(null), ctx);
    }
    if (!hasExited) return;
    if (process.raisesEvents && !this.hasTold) {
      this.hasTold = true;
      raiseElsewhere(process, 'Exited', EventArgs.empty, ctx);
    }
    this.end(ctx);
  }

  due(): null {
    return null;
  }

  private end(ctx: TypeContext): void {
    pumpsOf(ctx).delete(this);
    WATCHES.delete(this.process);
  }
}

const WATCHES = new WeakMap<NetProcess, ProcessWatch>();

function watch(process: NetProcess, ctx: TypeContext): void {
  if (WATCHES.has(process)) return;
  const made = new ProcessWatch(process);
  WATCHES.set(process, made);
  pumpsOf(ctx).add(made);
}

export function setRaising(process: NetProcess, value: boolean, ctx: TypeContext): void {
  process.raisesEvents = value;
  if (value && process.isAssociated) watch(process, ctx);
}

/** Begin...ReadLine; the process has been started. */
export function beginReading(process: NetProcess, stream: 'out' | 'error', ctx: TypeContext): void {
  process.readLines.set(stream, new LineReading());
  watch(process, ctx);
}

/** A process with EnableRaisingEvents was started. */
export function watchStarted(process: NetProcess, ctx: TypeContext): void {
  if (process.raisesEvents) watch(process, ctx);
}
