/** Facts of this process and the machine, as System.Environment and System.Diagnostics.Process give them. */
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
  get osDescription(): string {
    return `${os.type()} ${os.release()}`;
  }
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
