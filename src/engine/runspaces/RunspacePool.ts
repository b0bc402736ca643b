/**
 * System.Management.Automation.Runspaces.RunspacePool: so many sessions that take turns. What one command leaves behind in
 * a session the next one there finds.
 */
import { NetException } from '../../errors/index.ts';
import { newGuid } from '../../types/dotnet/dates/identifierTypes.ts';
import type { Session } from '../session/Session.ts';
import type { InitialSessionState } from './InitialSessionState.ts';
import { LaunchQueue } from './LaunchQueue.ts';
import { sessionFor } from './Runspace.ts';
import type { TaskGroup } from './TaskScheduler.ts';

export class RunspacePool {
  state: 'BeforeOpen' | 'Opened' | 'Closed' = 'BeforeOpen';
  isDisposed = false;
  /** It was made with the caller's $Host, where messages then show. */
  showsOnHost = false;
  threadOptions: unknown = null;
  apartmentState: unknown = null;
  cleanupInterval: unknown = null;
  readonly instanceId: unknown;
  readonly group: TaskGroup;
  /** Commands on threads of their own. */
  readonly queue: LaunchQueue;
  private readonly idle: Session[] = [];

  constructor(
    private readonly maker: Session,
    public minimum: number,
    maximum: number,
    readonly initialState: InitialSessionState,
  ) {
    if (minimum < 1) throw sizeError('The minimum pool size cannot be less than 1.');
    if (maximum < 1) throw sizeError('The maximum pool size cannot be less than 1.');
    if (minimum > maximum) throw sizeError('The minimum pool size cannot be greater than the maximum pool size.');
    this.group = { limit: maximum, active: 0 };
    this.queue = new LaunchQueue(this.group);
    this.instanceId = newGuid(maker);
  }

  open(): void {
    if (this.state !== 'BeforeOpen') {
      throw poolState(
        `Cannot open the runspace pool because the pool is not in the BeforeOpen state. The current state is ${this.state}.`,
      );
    }
    this.state = 'Opened';
  }

  close(): void {
    this.state = 'Closed';
    this.idle.length = 0;
  }

  requireOpen(): void {
    if (this.state === 'Opened') return;
    throw poolState(
      `Cannot perform the operation because the runspace pool is not in the 'Opened' state. The current state is '${this.state}'.`,
    );
  }

  setMaximum(count: number): boolean {
    if (count < 1 || count < this.minimum) return false;
    this.group.limit = count;
    return true;
  }

  setMinimum(count: number): boolean {
    if (count < 1 || count > this.group.limit) return false;
    this.minimum = count;
    return true;
  }

  get available(): number {
    return this.group.limit - this.group.active;
  }

  lend(): Session {
    return this.idle.pop() ?? sessionFor(this.maker, this.initialState);
  }

  giveBack(session: Session): void {
    if (this.state === 'Opened') this.idle.push(session);
  }
}

function sizeError(message: string): NetException {
  return new NetException('System.Management.Automation.PSArgumentException', message, {
    errorId: 'Argument',
    category: 'InvalidArgument',
  });
}

function poolState(message: string): NetException {
  return new NetException('System.Management.Automation.Runspaces.InvalidRunspacePoolStateException', message);
}
