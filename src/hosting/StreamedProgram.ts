/** The engine's half of an external program that runs under the main thread (ProgramService). */
import { StopSignal } from '../errors/index.ts';
import type { NativeOutput, NativeProcess, NativeProcessOptions } from '../engine/Host.ts';
import type { BlockingTransport } from '../http/BlockingTransport.ts';
import { TransportError } from '../http/types.ts';
import type { ProgramEvent, ProgramStart, StartedProgram } from './ProgramService.ts';

export class StreamedProgram implements NativeProcess {
  exitCode = 0;
  sourceExitCodes: readonly number[] = [];
  readonly processId: number;
  private readonly id: number;

  constructor(
    private readonly channel: BlockingTransport,
    path: string,
    options: NativeProcessOptions,
  ) {
    const started = channel.request('program.start', { path, options } satisfies ProgramStart) as StartedProgram;
    this.id = started.id;
    this.processId = started.processId;
  }

  read(): NativeOutput | null {
    let event: ProgramEvent;
    try {
      event = this.channel.request('program.read', this.id) as ProgramEvent;
    } catch (error) {
      // The terminal sends Ctrl-C to the program as well; a stop request from elsewhere ends it with the main thread.
      if (error instanceof TransportError && error.kind === 'aborted') throw StopSignal.instance;
      throw error;
    }
    if (!('exitCodes' in event)) return event;
    [this.exitCode, ...this.sourceExitCodes] = event.exitCodes as [number, ...number[]];
    return null;
  }

  kill(): void {
    this.channel.request('program.kill', this.id);
  }
}
