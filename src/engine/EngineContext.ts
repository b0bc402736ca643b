/**
 * What compiled code and the engine's own parts see of the session beyond ExecutionContext: frames, caches, the state of
 * catch, switch and foreach, and how commands come to run. Session implements it.
 */
import type { ScriptTypes } from './classes/ScriptTypes.ts';
import type { NetException } from '../errors/NetException.ts';
import type {
  Ast,
  AttributeBaseAst,
  CommandAst,
  FunctionDefinitionAst,
  PipelineAst,
  ScriptBlockAst,
  UsingExpressionAst,
} from '../language/Ast.ts';
import type { ScriptExtent } from '../language/ScriptExtent.ts';
import type { NetType } from '../types/NetType.ts';
import type { AttributeArguments } from './binding/attributes.ts';
import type { CommandArgument } from './binding/CommandArgument.ts';
import type { CompiledBlock } from './compiler/CompiledBlock.ts';
import type { Completion, Exec, Frame, Thunk } from './compiler/Frame.ts';
import type { ExecutionContext } from './ExecutionContext.ts';
import type { CommandProcessor } from './pipeline/CommandProcessor.ts';
import type { Pipe, RedirectionTarget } from './pipeline/Pipe.ts';
import type { ScriptBlock } from './ScriptBlock.ts';
import type { Scope } from './session/Scope.ts';
import type { ScriptBlockLike } from '../types/TypeContext.ts';

export interface EngineContext extends ExecutionContext {
  /** Innermost running frame. */
  frame: Frame | null;
  readonly typeType: NetType;
  readonly objectType: NetType;
  /** A block without statements, for frames that only evaluate an expression. */
  readonly emptyBlock: ScriptBlock;
  readonly emptyBlockAst: ScriptBlockAst;
  readonly discard: Pipe;

  /** `using namespace` of the session, looked in after a script's own. */
  readonly namespaces: readonly string[];

  enterFrame(frame: Frame): void;
  leaveFrame(frame: Frame): void;
  compiledBlock(ast: ScriptBlockAst, make: () => CompiledBlock): CompiledBlock;
  makeScriptBlock(ast: ScriptBlockAst, f: Frame): ScriptBlock;
  defineFunction(ast: FunctionDefinitionAst, f: Frame): void;
  /** A jump that leaves $(...) or another nested statement list goes on as a signal. */
  leaveNested(f: Frame, completion: Completion): void;
  collect(f: Frame, exec: Exec): unknown;
  /** Evaluates with the error handling of a statement; undefined when the error was reported. */
  guardExpression(f: Frame, thunk: Thunk): unknown;
  evaluateBlock(block: ScriptBlockLike, f: Frame, item: unknown): unknown;
  readLines(path: string): Iterable<unknown>;

  /** Where errors go that code called by .NET code reports: the host shows them as plain text. */
  readonly externalErrors: Pipe | null;
  /** Throws StopSignal when the host was asked to stop. */
  pollStop(): void;
  /** Runs finally and clean blocks: a pending stop request waits. */
  withoutStop<T>(run: () => T): T;

  createProcessor(
    f: Frame,
    target: unknown,
    args: CommandArgument[],
    ast: CommandAst,
    isDotted: boolean,
    isAmpersand: boolean,
  ): CommandProcessor;
  startBackground(ast: PipelineAst, f: Frame): unknown;
  openRedirectionFile(path: string, append: boolean): RedirectionTarget;
  /** The variable a path of the Variable provider names; null of any other path. */
  variableOfPath(path: string): string | null;

  /** $env:PATH, $function:x and other variables of drives. */
  getDriveVariable(drive: string, path: string): unknown;
  setDriveVariable(drive: string, path: string, value: unknown): void;

  usingValue(ast: UsingExpressionAst, f: Frame): { value: unknown } | null;
  getProperty(object: unknown, name: string): unknown;
  getIndex(object: unknown, keys: unknown[]): unknown;
  applyAttribute(attribute: AttributeBaseAst, value: unknown, f: Frame): unknown;
  createAttributeInstance(type: NetType, args: AttributeArguments): unknown;
  convertForVariable(value: unknown, type: NetType, name: string): unknown;
  toText(value: unknown): string;
  /** Enum values of preference variables. */
  preferenceValue(name: string): unknown;
  confirmValue(name: string): unknown;

  /** The exception being handled by the innermost catch, for a bare `throw`. */
  currentCatch(f: Frame): NetException | null;
  enterCatch(exception: NetException): NetException | null;
  leaveCatch(saved: NetException | null): void;
  enterForEach(f: Frame): unknown;
  setForEach(f: Frame, enumerator: unknown): void;
  leaveForEach(f: Frame, saved: unknown): void;
  enterSwitch(f: Frame): unknown;
  setSwitchItem(f: Frame, enumerator: unknown): void;
  leaveSwitch(f: Frame, saved: unknown): void;

  /** The classes and enums of scripts. */
  readonly scriptTypes: ScriptTypes;
  /** The exception behind an instance of a script class derived from System.Exception. */
  exceptionOfInstance(value: unknown): NetException | null;
  locate(exception: NetException, ast: Ast, f: Frame): void;
  /** Throws of other layers (NetError of numerics, file system errors, stack overflow) as exceptions; null when unknown. */
  convertForeignError(thrown: unknown): NetException | null;
  scriptStackTrace(f: Frame): string;
  /** `using module` of a script or script block. */
  useModules(ast: ScriptBlockAst, file: string | null, scope: Scope): void;
  /** The position of the innermost running statement. */
  currentExtent(): ScriptExtent | null;
  directoryOf(file: string): string;
  setLastExitCode(code: unknown): void;
}
