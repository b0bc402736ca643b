/** The program service, loaded with the first program: child_process costs start-up time. */
import type { BlockingService } from '../http/BlockingChannel.ts';
import type { ProgramService } from './ProgramService.ts';

export class LazyPrograms {
  private loaded: Promise<ProgramService> | null = null;

  readonly services: Readonly<Record<string, BlockingService>> = {
    'program.start': (payload, signal) => this.call('program.start', payload, signal),
    'program.read': (payload, signal) => this.call('program.read', payload, signal),
    'program.write': (payload, signal) => this.call('program.write', payload, signal),
    'program.offer': (payload, signal) => this.call('program.offer', payload, signal),
    'program.closeInput': (payload, signal) => this.call('program.closeInput', payload, signal),
    'program.kill': (payload, signal) => this.call('program.kill', payload, signal),
  };

  killAll(): void {
    void this.loaded?.then((service) => service.killAll());
  }

  private async call(name: string, payload: unknown, signal: AbortSignal): Promise<unknown> {
    this.loaded ??= import('./ProgramService.ts').then(({ ProgramService }) => new ProgramService());
    return (await this.loaded).services[name]!(payload, signal);
  }
}
