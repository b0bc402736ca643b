/**
 * System.Management.Automation.Runspaces.Runspace: a session that others run commands in. The one a script itself runs in
 * is the default runspace; every other is made by RunspaceFactory, [powershell] or a job, and has a number of its own.
 */
import { NetException } from '../../errors/index.ts';
import { newGuid } from '../../types/dotnet/dates/identifierTypes.ts';
import type { Guid } from '../../types/numerics/index.ts';
import type { Host } from '../Host.ts';
import type { Session } from '../session/Session.ts';
import { InitialSessionState } from './InitialSessionState.ts';

export type RunspaceState = 'BeforeOpen' | 'Opened' | 'Closed' | 'Broken';

export class Runspace {
  readonly id: number;
  name: string;
  readonly instanceId: Guid;
  state: RunspaceState = 'BeforeOpen';
  threadOptions: unknown = null;
  apartmentState: unknown = null;
  /** Set from outside while nothing had run in it: what a thread of its own can be given. Null: more has happened. */
  variables: Map<string, unknown> | null = new Map();
  /** It was made with the caller's $Host, where messages then show. */
  showsOnHost = false;
  /** Enable-RunspaceDebug. */
  isDebugEnabled = false;
  /** A command runs in it now. */
  isBusy = false;
  private own: Session | null = null;

  constructor(
    /** The session that made it. */
    private readonly maker: Session,
    readonly initialState: InitialSessionState,
    name: string | null = null,
  ) {
    const table = tableOf(maker.host);
    this.id = table.take(this);
    this.name = name ?? `Runspace${this.id}`;
    this.instanceId = newGuid(maker);
  }

  get session(): Session {
    return this.own!;
  }

  get isDefault(): boolean {
    return this.own === this.maker;
  }

  get availability(): 'None' | 'Available' | 'Busy' {
    if (this.state !== 'Opened') return 'None';
    return this.isBusy || this.isDefault ? 'Busy' : 'Available';
  }

  /** A new one; the maker's own comes first in the count. */
  static create(maker: Session, initialState: InitialSessionState, name: string | null = null): Runspace {
    Runspace.of(maker);
    return new Runspace(maker, initialState, name);
  }

  open(): void {
    if (this.state !== 'BeforeOpen') {
      throw invalidState(
        `Cannot open the runspace because the runspace is not in the BeforeOpen state. Current state of the runspace is '${this.state}'.`,
      );
    }
    this.own = sessionFor(this.maker, this.initialState);
    RUNSPACES.set(this.own, this);
    this.state = 'Opened';
  }

  close(): void {
    if (this.isDefault) return;
    this.state = 'Closed';
    tableOf(this.maker.host).remove(this);
  }

  requireOpen(): Session {
    if (this.state !== 'Opened') {
      throw invalidState(
        `Cannot perform operation because the runspace is not in the 'Opened' state. Current state of runspace is '${this.state}'.`,
      );
    }
    return this.session;
  }

  /** The runspace of a running session. */
  static of(session: Session): Runspace {
    let runspace = RUNSPACES.get(session);
    if (!runspace) {
      runspace = new Runspace(session, new InitialSessionState());
      runspace.own = session;
      runspace.state = 'Opened';
      RUNSPACES.set(session, runspace);
    }
    return runspace;
  }
}

/** A further session of the same host, prepared. */
export function sessionFor(maker: Session, initialState: InitialSessionState): Session {
  const session = maker.newRunspace();
  if (!session) throw new NetException('System.NotSupportedException', 'This host gives no further runspaces.');
  initialState.applyTo(session);
  return session;
}

function invalidState(message: string): NetException {
  return new NetException('System.Management.Automation.Runspaces.InvalidRunspaceStateException', message);
}

/** The runspaces of one process, by host. */
export class RunspaceTable {
  private lastId = 0;
  readonly all: Runspace[] = [];

  take(runspace: Runspace): number {
    this.all.push(runspace);
    return ++this.lastId;
  }

  remove(runspace: Runspace): void {
    const at = this.all.indexOf(runspace);
    if (at >= 0) this.all.splice(at, 1);
  }
}

const TABLES = new WeakMap<Host, RunspaceTable>();
const RUNSPACES = new WeakMap<Session, Runspace>();

export function tableOf(host: Host): RunspaceTable {
  let table = TABLES.get(host);
  if (!table) TABLES.set(host, (table = new RunspaceTable()));
  return table;
}
