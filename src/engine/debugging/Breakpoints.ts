/**
 * The breakpoints of a session and what happens at them. A session has one of these only once a breakpoint was set, and
 * the engine pays for none before: a variable that is watched is no plain cell any more (VARIABLE_WATCHED), so compiled
 * code leaves its fast path; a frame whose lines are watched gets a property `position` with a setter.
 * Rule that surprises: a parameter that is bound is no write; a variable is written before its breakpoint is hit, and nothing is hit while an action runs.
 */
import { BreakSignal, isFlowSignal, NetException, StopSignal } from '../../errors/index.ts';
import { positionMessage } from '../../errors/positionMessage.ts';
import type { Ast } from '../../language/Ast.ts';
import { WildcardPattern } from '../../types/index.ts';
import type { Frame } from '../compiler/Frame.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import { asExternal, invokeBlock } from '../invokeBlock.ts';
import { type PSVariable, VARIABLE_WATCHED } from '../session/PSVariable.ts';
import type { Scope } from '../session/Scope.ts';
import type { Session } from '../session/Session.ts';
import { type Breakpoint, CommandBreakpoint, LineBreakpoint, VariableBreakpoint } from './Breakpoint.ts';
import { pointOf } from './sequencePoints.ts';
import { stopHere } from './stopHere.ts';

export class Breakpoints {
  private readonly byId = new Map<number, Breakpoint>();
  private lastId = 0;
  private isAtBreakpoint = false;
  private readonly armed = new WeakSet<Frame>();
  /** Where this session's debugger stands: what it has said and whether its input has ended. */
  readonly dialog = { hasBegun: false, inputHasEnded: false };

  constructor(private readonly session: Session) {}

  get all(): readonly Breakpoint[] {
    return [...this.byId.values()];
  }

  find(id: number): Breakpoint | undefined {
    return this.byId.get(id);
  }

  nextId(): number {
    return ++this.lastId;
  }

  add(breakpoint: Breakpoint): void {
    this.byId.set(breakpoint.id, breakpoint);
    if (breakpoint instanceof VariableBreakpoint) this.watchVariables(breakpoint.variable.toLowerCase());
    if (breakpoint instanceof LineBreakpoint)
      for (let frame = this.session.frame; frame; frame = frame.parent) this.arm(frame);
  }

  remove(breakpoint: Breakpoint): void {
    this.byId.delete(breakpoint.id);
  }

  // --- variables ---------------------------------------------------------------------------------------------------

  /** The variables of that name which there are, and all to come. */
  private watchVariables(lowerName: string): void {
    const { globalScope, currentScope } = this.session.sessionState;
    for (let scope: Scope | null = currentScope; scope; scope = scope.parent) this.watchIn(scope, lowerName);
    for (let frame = this.session.frame; frame; frame = frame.parent)
      for (let scope: Scope | null = frame.scope; scope; scope = scope.parent) this.watchIn(scope, lowerName);
    globalScope.watch.onDefine = (variable) => {
      if (this.isWatched(variable.name)) this.watch(variable);
    };
  }

  private watchIn(scope: Scope, lowerName: string): void {
    const variable = scope.getLocal(lowerName);
    if (variable) this.watch(variable);
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
    if (this.isAtBreakpoint) return;
    const lower = name.toLowerCase();
    this.hit(
      (each) =>
        each instanceof VariableBreakpoint &&
        each.variable.toLowerCase() === lower &&
        (each.accessMode === 'ReadWrite' || each.accessMode === access),
    );
  }

  // --- commands ----------------------------------------------------------------------------------------------------

  /** A command is about to begin. */
  beginCommand(invocation: InvocationInfo): void {
    if (this.isAtBreakpoint) return;
    const names = [invocation.myCommand?.name ?? '', invocation.invocationName ?? ''];
    this.hit((each) => {
      if (!(each instanceof CommandBreakpoint)) return false;
      const pattern = new WildcardPattern(each.command, { ignoreCase: true });
      return names.some((name) => name !== '' && pattern.isMatch(name));
    });
  }

  // --- lines -------------------------------------------------------------------------------------------------------

  enterFrame(frame: Frame): void {
    if (this.all.some((each) => each instanceof LineBreakpoint)) this.arm(frame, true);
  }

  /** From now on the frame tells where it goes. */
  private arm(frame: Frame, isNew = false): void {
    if (this.armed.has(frame)) return;
    this.armed.add(frame);
    if (isNew && !this.isAtBreakpoint) this.reach(frame.block.ast);
    let current = frame.position;
    Object.defineProperty(frame, 'position', {
      configurable: true,
      enumerable: true,
      get: () => current,
      set: (ast: Ast | null) => {
        current = ast;
        if (ast && !this.isAtBreakpoint) this.reach(ast);
      },
    });
  }

  private reach(ast: Ast): void {
    let root = ast;
    while (root.parent) root = root.parent;
    this.hit((each) => each instanceof LineBreakpoint && pointOf(each, root) === ast);
  }

  // --- what happens ------------------------------------------------------------------------------------------------

  private hit(isMeant: (breakpoint: Breakpoint) => boolean): void {
    const file = this.session.frame?.scriptBlock.file ?? null;
    const hits = this.all.filter((each) => each.enabled && each.isFor(file) && isMeant(each));
    if (hits.length === 0) return;
    this.isAtBreakpoint = true;
    try {
      const stops: Breakpoint[] = [];
      for (const each of hits) {
        each.hitCount++;
        if (each.action === null || this.asksToStop(each)) stops.push(each);
      }
      if (stops.length > 0) this.stop(stops);
    } finally {
      this.isAtBreakpoint = false;
    }
  }

  /** Runs the action: what it writes is dropped, what it throws stands in $Error alone; `break` stops the script. */
  private asksToStop(breakpoint: Breakpoint): boolean {
    const { session } = this;
    const questionMark = session.questionMark;
    try {
      asExternal(session, false, () =>
        invokeBlock(breakpoint.action!, { args: [], dollarUnder: breakpoint, output: session.discard }),
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

  /** Stops where the script stands, with the breakpoints that made it stop. */
  stop(hits: readonly Breakpoint[]): void {
    const was = this.isAtBreakpoint;
    this.isAtBreakpoint = true;
    try {
      stopHere(this.session, hits, positionMessage(this.session.currentExtent()), this.dialog);
    } finally {
      this.isAtBreakpoint = was;
    }
  }
}
