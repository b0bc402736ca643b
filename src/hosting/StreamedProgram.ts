/** The engine's half of an external program that runs under the main thread (ProgramService). */
import { StopSignal } from '../errors/index.ts';
import type { NativeProcess, NativeProcessOptions } from '../engine/Host.ts';
import type { BlockingTransport } from '../http/BlockingTransport.ts';
import { TransportError } from '../http/types.ts';
import type { ProgramEvent, ProgramRead, ProgramStart, StartedChild } from './ProgramService.ts';

export class StreamedProgram implements NativeProcess {
  exitCode = 0;
  readonly id: number;
  private readonly handle: number;

  constructor(
    private readonly channel: BlockingTransport,
    path: string,
    options: NativeProcessOptions,
  ) {
    const started = channel.request('program.start', { path, options } satisfies ProgramStart) as StartedChild;
    this.handle = started.id;
    this.id = started.pid;
  }

  read(): { stream: 'out' | 'error'; data: Uint8Array } | null {
    return this.next({ id: this.handle }) as { stream: 'out' | 'error'; data: Uint8Array } | null;
  }

  readWithin(within: number): { stream: 'out' | 'error'; data: Uint8Array } | 'later' | null {
    return this.next({ id: this.handle, within });
  }

  private next(request: ProgramRead): { stream: 'out' | 'error'; data: Uint8Array } | 'later' | null {
    let event: ProgramEvent | null;
    try {
      event = this.channel.request('program.read', request) as ProgramEvent | null;
    } catch (error) {
      // The terminal sends Ctrl-C to the program as well; a stop request from elsewhere ends it with the main thread.
      if (error instanceof TransportError && error.kind === 'aborted') throw StopSignal.instance;
      throw error;
    }
    if (event === null) return 'later';
    if (!('exitCode' in event)) return event;
    this.exitCode = event.exitCode;
    return null;
  }

  write(data: Uint8Array): void {
    this.channel.request('program.write', { id: this.handle, data });
  }

  endInput(): void {
    this.channel.request('program.endInput', this.handle);
  }

  kill(): void {
    this.channel.request('program.kill', this.handle);
  }
}
