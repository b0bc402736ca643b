/** Facts of this process and the machine, as System.Environment and System.Diagnostics.Process give them. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { ownShell } from './programPath.ts';
import type { HostProcess } from '../types/dotnet/HostServices.ts';
import { millisecondsToTicks } from './clock.ts';

export class NodeProcessFacts implements HostProcess {
  currentDirectory = process.cwd();

  constructor(readonly commandLineArguments: readonly string[]) {}

  get machineName(): string {
    return os.hostname();
  }
  get userName(): string {
    return process.env['USER'] ?? process.env['USERNAME'] ?? os.userInfo().username;
  }
  get processorCount(): number {
    return os.cpus().length;
  }
  get osVersion(): string {
    const numbers = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(os.release()) ?? [];
    return `${numbers[1] ?? 0}.${numbers[2] ?? 0}.${numbers[3] ?? 0}.0`;
  }
  /** The distribution's name on Linux, as .NET 10 gives it. */
  get osDescription(): string {
    this.description ??= distributionName() ?? `${os.type()} ${os.release()}`;
    return this.description;
  }
  private description: string | null = null;
  get uptimeMs(): number {
    return os.uptime() * 1000;
  }
  get startTimeTicks(): bigint {
    return millisecondsToTicks(Date.now() - process.uptime() * 1000);
  }
  get executablePath(): string {
    return ownShell() ?? process.execPath;
  }
  get memoryBytes(): number {
    return process.memoryUsage().rss;
  }
}

function distributionName(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const [, name] = /^PRETTY_NAME=["']?([^"'\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8')) ?? [];
    return name || null;
  } catch {
    return null;
  }
}
