/**
 * A session's debugger: breakpoints, single steps and traces. A session has one only once a script had to do with it, and
 * the engine pays for none before: a frame whose points are watched gets a property `position` with a setter; a variable
 * that is watched is no plain cell any more (VARIABLE_WATCHED, VARIABLE_TRACED), so compiled code leaves its fast path.
 * Rule that surprises: a parameter that is bound is no write; a variable is written before its breakpoint is hit, and
 * nothing is hit while an action or a command of the debugger's prompt runs.
 */
import { BreakSignal, isFlowSignal, NetException, StopSignal } from '../../errors/index.ts';
import type { NamedBlockAst, TrapStatementAst } from '../../language/Ast.ts';
import type { ScriptExtent } from '../../language/ScriptExtent.ts';
import { WildcardPattern } from '../../types/index.ts';
import { BREAK, type Completion, CONTINUE, type Exec, type Frame } from '../compiler/Frame.ts';
import type { Host } from '../Host.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { asExternal, invokeBlock } from '../invokeBlock.ts';
import { type PSVariable, VARIABLE_TRACED, VARIABLE_WATCHED } from '../session/PSVariable.ts';
import type { Scope } from '../session/Scope.ts';
import type { Session } from '../session/Session.ts';
import { type Breakpoint, CommandBreakpoint, LineBreakpoint, VariableBreakpoint } from './Breakpoint.ts';
import { DebuggerPrompt } from './DebuggerPrompt.ts';
import { ScriptTrace } from './ScriptTrace.ts';
import { Stepping } from './Stepping.ts';
import type { Position } from './SequencePoint.ts';
import { endsOf, firstPointOf, isOnlyEntered, isPoint, pointOf, rootOf } from './sequencePoints.ts';

/** One run of a block: what stepping over and out is about. */
interface BlockRun {
  readonly frame: Frame;
  /** A point that was reached on entering and is not reached by its statement. */
  entered: Position | null;
}

/** Breakpoints of all runspaces of a process are counted together. */
const lastIds = new WeakMap<Host, number>();

export class ScriptDebugger {
  private readonly byId = new Map<number, Breakpoint>();
  private isBusy = false;
  private readonly armed = new WeakSet<Frame>();
  private readonly runs: BlockRun[] = [];
  private readonly prompt: DebuggerPrompt;
  private readonly trace: ScriptTrace;
  private readonly stepping = new Stepping();
  /** How many foreach and switch statements a frame is in. */
  private readonly loops = new WeakMap<Frame, Record<'foreach' | 'switch', number>>();

  constructor(private readonly session: Session) {
    this.prompt = new DebuggerPrompt(session);
    this.trace = new ScriptTrace(session, (run) => this.unseen(run));
  }

  get all(): readonly Breakpoint[] {
    return [...this.byId.values()];
  }

  find(id: number): Breakpoint | undefined {
    return this.byId.get(id);
  }

  nextId(): number {
    const { host } = this.session;
    const id = (lastIds.get(host) ?? 0) + 1;
    lastIds.set(host, id);
    return id;
  }

  add(breakpoint: Breakpoint): void {
    this.byId.set(breakpoint.id, breakpoint);
    if (breakpoint instanceof VariableBreakpoint) this.watchVariables(breakpoint.variable.toLowerCase());
    if (breakpoint instanceof LineBreakpoint) this.armAll();
  }

  remove(breakpoint: Breakpoint): void {
    this.byId.delete(breakpoint.id);
  }

  /** Set-PSDebug. */
  setTrace(level: number, asks: boolean): void {
    this.trace.level = level;
    this.trace.asks = asks;
    if (this.trace.isOn) this.armAll();
    if (level > 1) this.traceVariables();
  }

  get isStepping(): boolean {
    return this.stepping.isOn;
  }

  /** Stops at the next statement, or does not any more. */
  breakAll(isWanted: boolean): void {
    this.stepping.clear();
    if (!isWanted) return;
    this.stepping.begin('stepInto', null);
    this.armAll();
  }

  // --- variables ---------------------------------------------------------------------------------------------------

  /** The variables of that name which there are, and all to come. */
  private watchVariables(lowerName: string): void {
    for (const scope of this.scopes()) {
      const variable = scope.getLocal(lowerName);
      if (variable) this.watch(variable);
    }
    this.watchNew();
  }

  private traceVariables(): void {
    for (const scope of this.scopes()) for (const variable of scope.localVariables()) variable.flags |= VARIABLE_TRACED;
    this.watchNew();
  }

  /** All scopes of code that runs. */
  private scopes(): Set<Scope> {
    const found = new Set<Scope>();
    const add = (from: Scope): void => {
      for (let scope: Scope | null = from; scope && !found.has(scope); scope = scope.parent) found.add(scope);
    };
    add(this.session.sessionState.currentScope);
    for (let frame = this.session.frame; frame; frame = frame.parent) add(frame.scope);
    return found;
  }

  private watchNew(): void {
    this.session.sessionState.globalScope.watch.onDefine = (variable) => {
      if (this.trace.level > 1) variable.flags |= VARIABLE_TRACED;
      if (this.isWatched(variable.name)) this.watch(variable);
    };
  }

  private isWatched(name: string): boolean {
    const lower = name.toLowerCase();
    return this.all.some((each) => each instanceof VariableBreakpoint && each.variable.toLowerCase() === lower);
  }

  /** Its own methods, which tell of each access, hide those of its class. */
  private watch(variable: PSVariable): void {
    if (variable.flags & VARIABLE_WATCHED) return;
    variable.flags |= VARIABLE_WATCHED;
    const read = variable.get.bind(variable);
    const write = variable.assign.bind(variable);
    variable.get = () => {
      this.touch(variable.name, 'Read');
      return read();
    };
    variable.assign = (value) => {
      write(value);
      this.touch(variable.name, 'Write');
    };
  }

  /** A variable was read (also one that is not there) or written. */
  touch(name: string, access: 'Read' | 'Write'): void {
    if (this.isBusy) return;
    const lower = name.toLowerCase();
    this.hit(
      (each) =>
        each instanceof VariableBreakpoint &&
        each.variable.toLowerCase() === lower &&
        (each.accessMode === 'ReadWrite' || each.accessMode === access),
    );
  }

  /** A statement gave a variable a value. */
  assigned(name: string, value: unknown): void {
    if (!this.isBusy) this.trace.assigned(name, value);
  }

  /** A foreach or switch begins (1; 0: over nothing) or ends (-1): $foreach and $switch are assigned. */
  loop(frame: Frame, name: 'foreach' | 'switch', step: -1 | 0 | 1): void {
    if (this.trace.level < 2) return;
    const counts = this.loops.get(frame) ?? { foreach: 0, switch: 0 };
    this.loops.set(frame, counts);
    counts[name] = Math.max(0, counts[name] + step);
    this.assigned(name, counts[name] > 0 ? 'IEnumerator' : '');
  }

  /** Runs what is no code of the script itself: nothing stops there and nothing is traced. */
  unseen<T>(run: () => T): T {
    const was = this.isBusy;
    this.isBusy = true;
    try {
      return run();
    } finally {
      this.isBusy = was;
    }
  }

  // --- commands ----------------------------------------------------------------------------------------------------

  /** A command is about to begin. */
  beginCommand(invocation: InvocationInfo): void {
    if (this.isBusy) return;
    const names = [invocation.myCommand?.name ?? '', invocation.invocationName ?? ''];
    this.hit((each) => {
      if (!(each instanceof CommandBreakpoint)) return false;
      const pattern = new WildcardPattern(each.command, { ignoreCase: true });
      return names.some((name) => name !== '' && pattern.isMatch(name));
    });
  }

  // --- points ------------------------------------------------------------------------------------------------------

  private get wantsPoints(): boolean {
    return this.trace.isOn || this.stepping.isOn || this.all.some((each) => each instanceof LineBreakpoint);
  }

  enterFrame(frame: Frame): void {
    if (this.wantsPoints) this.arm(frame);
  }

  leaveFrame(frame: Frame): void {
    this.stepping.leave(frame);
  }

  private armAll(): void {
    for (let frame = this.session.frame; frame; frame = frame.parent) this.arm(frame);
  }

  /** From now on the frame tells where it goes. */
  private arm(frame: Frame): void {
    if (this.armed.has(frame)) return;
    this.armed.add(frame);
    let current = frame.position;
    Object.defineProperty(frame, 'position', {
      configurable: true,
      enumerable: true,
      get: () => current,
      set: (position: Position | null) => {
        current = position;
        if (position && !this.isBusy && isPoint(position)) this.reach(frame, position);
      },
    });
  }

  /** Runs a named block of a script block from its brace to its brace. */
  runBlock(frame: Frame, block: NamedBlockAst, exec: Exec): Completion {
    const { entry, exit } = endsOf(block);
    return this.runBetween(frame, block.unnamed ? '' : `<${block.blockKind}>`, entry, () => {
      const completion = exec(frame);
      if (exit && completion !== BREAK && completion !== CONTINUE) frame.position = exit;
      return completion;
    });
  }

  runTrap(frame: Frame, trap: TrapStatementAst, exec: Exec): Completion {
    const part = trap.trapType ? `<${trap.trapType.typeName.fullName}>` : '';
    return this.runBetween(frame, part, firstPointOf(frame.block.ast), () => exec(frame));
  }

  private runBetween(frame: Frame, part: string, entry: Position | null, exec: () => Completion): Completion {
    const run: BlockRun = { frame, entered: null };
    this.runs.push(run);
    try {
      if (entry) frame.position = entry;
      else this.stepping.pass(run);
      if (entry && !this.isBusy) this.trace.call(frame, part);
      run.entered = entry && isOnlyEntered(entry) ? entry : null;
      return exec();
    } finally {
      this.runs.pop();
      this.stepping.leave(run);
    }
  }

  /** The run that a frame is in: the innermost block, or the frame itself where it began before there was a debugger. */
  private runOf(frame: Frame): BlockRun | Frame {
    const run = this.runs.at(-1);
    return run?.frame === frame ? run : frame;
  }

  private reach(frame: Frame, position: Position): void {
    const run = this.runOf(frame);
    if ('entered' in run && run.entered === position) return;
    if (this.trace.isOn) this.trace.line(position.extent);
    if (this.stepping.stopsIn(run)) {
      this.stop([]);
      return;
    }
    const root = rootOf(position);
    this.hit((each) => each instanceof LineBreakpoint && pointOf(each, root) === position);
  }

  // --- what happens ------------------------------------------------------------------------------------------------

  private hit(isMeant: (breakpoint: Breakpoint) => boolean): void {
    const file = this.session.frame?.scriptBlock.file ?? null;
    const hits = this.all.filter((each) => each.enabled && each.isFor(file) && isMeant(each));
    if (hits.length === 0) return;
    this.unseen(() => {
      const stops: Breakpoint[] = [];
      for (const each of hits) {
        each.hitCount++;
        if (each.action === null || this.asksToStop(each)) stops.push(each);
      }
      if (stops.length > 0) this.stop(stops);
    });
  }

  /** Runs the action: what it writes is dropped, what it throws stands in $Error alone; `break` stops the script. */
  private asksToStop(breakpoint: Breakpoint): boolean {
    const { session } = this;
    const questionMark = session.questionMark;
    try {
      asExternal(session, false, () =>
        invokeBlock(breakpoint.action!, {
          args: [],
          dollarUnder: breakpoint,
          output: session.discard,
          myInvocation: new InvocationInfo(null, this.callerExtent(), '', ''),
        }),
      );
      return false;
    } catch (thrown) {
      if (thrown instanceof BreakSignal) return true;
      if (thrown instanceof StopSignal) throw thrown;
      if (thrown instanceof NetException || isFlowSignal(thrown)) return false;
      throw thrown;
    } finally {
      session.questionMark = questionMark;
    }
  }

  /** Where the command that runs was called. */
  private callerExtent(): ScriptExtent | null {
    return (this.session.frame?.invocation as InvocationInfo | null)?.scriptPosition ?? null;
  }

  /** Stops where the script stands, with the breakpoints that made it stop, and goes on as is said there. */
  stop(hits: readonly Breakpoint[]): void {
    const { session } = this;
    this.stepping.clear();
    this.unseen(() => {
      const resume = this.prompt.stop(hits, session.currentExtent());
      if (resume === 'continue') return;
      this.armAll();
      this.stepping.begin(resume, session.frame ? this.runOf(session.frame) : null);
    });
  }
}
