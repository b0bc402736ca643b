/**
 * The engine's half of an external program that runs under the main thread (ProgramService). What a program that shows its
 * output itself is given goes out without waiting for it; of one whose output is read, what has come is fetched meanwhile.
 */
import { StopSignal } from '../errors/index.ts';
import type { NativeProcess, NativeProcessOptions } from '../engine/Host.ts';
import type { BlockingTransport } from '../http/BlockingTransport.ts';
import { TransportError } from '../http/types.ts';
import type {
  ProgramEvent,
  ProgramInput,
  ProgramRead,
  ProgramStart,
  ProgramState,
  StartedChild,
} from './ProgramService.ts';

/** Bytes posted at most before the program is waited for. */
const UNHEEDED = 65_536;

type Chunk = { stream: 'out' | 'error'; data: Uint8Array };

export class StreamedProgram implements NativeProcess {
  exitCode = 0;
  readonly processId: number;
  private readonly id: number;
  private readonly isShown: boolean;
  private readonly arrived: ProgramEvent[] = [];
  private hasEnded = false;
  private posted = 0;

  constructor(
    private readonly channel: BlockingTransport,
    path: string,
    options: NativeProcessOptions,
  ) {
    this.isShown = options.stdout === 'inherit' && options.stderr === 'inherit';
    const started = channel.request('program.start', { path, options } satisfies ProgramStart) as StartedChild;
    this.id = started.id;
    this.processId = started.pid;
  }

  write(data: Uint8Array): boolean {
    const input: ProgramInput = { id: this.id, data };
    this.posted += data.length;
    if (this.isShown && this.posted < UNHEEDED) {
      this.channel.post('program.offer', input);
      return true;
    }
    this.posted = 0;
    const { isOpen, events } = this.call('program.write', input) as ProgramState;
    this.arrived.push(...events);
    return isOpen;
  }

  closeInput(): void {
    this.channel.post('program.closeInput', this.id);
  }

  available(): Chunk | null {
    const event = this.arrived[0];
    if (event === undefined || 'exitCode' in event) return null;
    this.arrived.shift();
    return event;
  }

  read(): Chunk | null {
    return this.next({ id: this.id }) as Chunk | null;
  }

  readWithin(within: number): Chunk | 'later' | null {
    return this.next({ id: this.id, within });
  }

  private next(request: ProgramRead): Chunk | 'later' | null {
    if (this.hasEnded) return null;
    const event = this.arrived.shift() ?? (this.call('program.read', request) as ProgramEvent | null);
    if (event === null) return 'later';
    if (!('exitCode' in event)) return event;
    this.exitCode = event.exitCode;
    this.hasEnded = true;
    return null;
  }

  private call(service: string, payload: unknown): unknown {
    try {
      return this.channel.request(service, payload);
    } catch (error) {
      // The terminal sends Ctrl-C to the program as well; a stop request from elsewhere ends it with the main thread.
      if (error instanceof TransportError && error.kind === 'aborted') throw StopSignal.instance;
      throw error;
    }
  }

  kill(): void {
    this.channel.request('program.kill', this.id);
  }
}
