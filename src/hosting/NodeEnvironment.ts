/** Environment variables of this thread: in a worker node gives a copy, which programs started from it inherit. */
import type { EnvironmentAccess } from '../engine/Host.ts';

export class NodeEnvironment implements EnvironmentAccess {
  get(name: string): string | undefined {
    return process.env[name];
  }

  set(name: string, value: string | null): void {
    if (value === null) delete process.env[name];
    else process.env[name] = value;
  }

  entries(): [string, string][] {
    return Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  }
}
