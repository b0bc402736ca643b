/** $Host and $ExecutionContext: the objects through which scripts look at the program that runs them. */
import type { Session } from './Session.ts';
import type { SessionState } from './SessionState.ts';

/** System.Management.Automation.Internal.Host.InternalHost. */
export class PSHost {
  readonly ui: PSHostUserInterface;
  constructor(readonly session: Session) {
    this.ui = new PSHostUserInterface(session);
  }
}

/** System.Management.Automation.Internal.Host.InternalHostUserInterface. */
export class PSHostUserInterface {
  readonly rawUI: PSHostRawUserInterface;
  constructor(readonly session: Session) {
    this.rawUI = new PSHostRawUserInterface(session);
  }
}

export class PSHostRawUserInterface {
  constructor(readonly session: Session) {}
}

/** System.Management.Automation.EngineIntrinsics. */
export class EngineIntrinsics {
  readonly invokeCommand: CommandInvocationIntrinsics;
  readonly sessionState: SessionStateIntrinsics;
  readonly providers: ProviderIntrinsics;
  constructor(readonly session: Session) {
    this.providers = new ProviderIntrinsics(session);
    this.invokeCommand = new CommandInvocationIntrinsics(session);
    this.sessionState = new SessionStateIntrinsics(session);
  }
}

export class CommandInvocationIntrinsics {
  hasErrors = false;
  constructor(readonly session: Session) {}
}

/** System.Management.Automation.SessionState as scripts see it: $ExecutionContext.SessionState, $PSCmdlet.SessionState. */
export class SessionStateIntrinsics {
  readonly variables: PSVariableIntrinsics;
  readonly paths: PathIntrinsics;
  /** @param own a module's state; null for the one in which the code stands that asks */
  constructor(
    readonly session: Session,
    private readonly own: SessionState | null = null,
  ) {
    this.variables = new PSVariableIntrinsics(session, own);
    this.paths = new PathIntrinsics(session);
  }

  get state(): SessionState {
    return this.own ?? this.session.sessionState;
  }
}

export class PSVariableIntrinsics {
  constructor(
    readonly session: Session,
    private readonly own: SessionState | null = null,
  ) {}

  get state(): SessionState {
    return this.own ?? this.session.sessionState;
  }
}

/** $ExecutionContext.InvokeProvider. */
export class ProviderIntrinsics {
  constructor(readonly session: Session) {}
}

export class PathIntrinsics {
  constructor(readonly session: Session) {}
}
