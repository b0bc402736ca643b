/**
 * System.Management.Automation.ScriptBlock: a tree, the session state it belongs to, and its compiled form.
 */
import { markCollected } from '../types/collectedOutput.ts';
import {
  type Ast,
  type FunctionDefinitionAst,
  type ParameterAst,
  type ScriptBlockAst,
  ScriptBlockAst as ScriptBlockNode,
} from '../language/Ast.ts';
import { NET_TYPE } from '../types/NetType.ts';
import type { ExternalCall, ScriptBlockLike, TypeContext } from '../types/TypeContext.ts';
import type { CommandMetadata } from './binding/CommandMetadata.ts';
import { functionMetadata } from './binding/functionMetadata.ts';
import { compileScriptBlock } from './compiler/BlockCompiler.ts';
import type { CompiledBlock } from './compiler/CompiledBlock.ts';
import type { EngineContext } from './EngineContext.ts';
import { asExternal, invokeBlock } from './invokeBlock.ts';
import type { PSModuleInfo } from './session/PSModuleInfo.ts';
import type { PSVariable } from './session/PSVariable.ts';
import type { SessionState } from './session/SessionState.ts';

export class ScriptBlock implements ScriptBlockLike {
  declare readonly [NET_TYPE]: unknown;
  readonly isScriptBlock = true;
  /** Variables a closure or a -Parallel block brought along; put into the scope of each run. */
  captured: PSVariable[] | null = null;
  /** Typed at the debugger's prompt: no call that the call stack shows. */
  isTyped = false;
  /** $using: values by the expression's text. */
  usingValues: Map<string, unknown> | null = null;
  private cachedMetadata: CommandMetadata | null = null;

  constructor(
    readonly context: EngineContext,
    readonly ast: ScriptBlockAst,
    /** Null: runs in whatever session state is current (a block made by [scriptblock]::Create). */
    readonly sessionState: SessionState | null,
    /** The function's definition: name and parameters in parentheses. */
    readonly functionAst: FunctionDefinitionAst | null = null,
  ) {}

  get compiled(): CompiledBlock {
    return this.context.compiledBlock(this.ast, () => compileScriptBlock(this.ast, this.parameterAsts));
  }

  get parameterAsts(): readonly ParameterAst[] | null {
    return this.functionAst?.parameters ?? this.ast.paramBlock?.parameters ?? null;
  }

  get metadata(): CommandMetadata {
    this.cachedMetadata ??= functionMetadata(this);
    return this.cachedMetadata;
  }

  get isFilter(): boolean {
    return this.functionAst?.isFilter ?? false;
  }

  private cachedNamespaces: readonly string[] | null = null;

  /** Namespaces of the script's `using namespace` lines; System.Management.Automation is always looked in last. */
  get namespaces(): readonly string[] {
    this.cachedNamespaces ??= namespacesOf(this.ast, this.context);
    return this.cachedNamespaces;
  }

  get file(): string | null {
    return this.ast.extent.file;
  }

  get module(): PSModuleInfo | null {
    return this.sessionState?.module ?? null;
  }

  /** Runs in a new scope; one value, an array of values, or null. */
  invokeReturnAsIs(_ctx: TypeContext, args: unknown[], dollarUnder?: unknown, dollarThis?: unknown): unknown {
    return asIs(invokeBlock(this, { args, dollarUnder, dollarThis }));
  }

  invokeExternal(_ctx: TypeContext, args: unknown[], options: ExternalCall = {}): unknown {
    return asIs(this.invokeExternally(args, options));
  }

  /** All it writes, called as .NET code calls a block. */
  invokeExternally(args: unknown[], { dollarUnder, dollarThis, dropsErrors, isUnseen }: ExternalCall = {}): unknown[] {
    const run = (): unknown[] => invokeBlock(this, { args, dollarUnder, dollarThis });
    const { context } = this;
    return asExternal(context, dropsErrors === true, () =>
      isUnseen && context.debugger ? context.debugger.unseen(run) : run(),
    );
  }

  /** Variables it assigns are the caller's. */
  invokeInCallerScope(_ctx: TypeContext, args: unknown[], dollarUnder: unknown): unknown {
    return asIs(invokeBlock(this, { args, dollarUnder, newScope: false }));
  }

  /** Parameters that stand between a function's name and its body, as a param block. */
  private get parameterText(): string {
    const parameters = this.functionAst?.parameters ?? [];
    if (parameters.length === 0) return '';
    return `param(${parameters.map(({ extent }) => extent.text).join(', ')})\n`;
  }

  /** The text between the braces, or the whole script. */
  toString(): string {
    const { text } = this.ast.extent;
    const isBraced = this.ast.parent !== null && text.startsWith('{') && text.endsWith('}');
    return this.parameterText + (isBraced ? text.slice(1, -1) : text);
  }
}

/** What a block's output is as one value: undefined for no output. */
export function asIs(output: unknown[]): unknown {
  return output.length === 0 ? undefined : output.length === 1 ? output[0] : markCollected(output);
}

function namespacesOf(ast: ScriptBlockAst, ctx: EngineContext): readonly string[] {
  let root: Ast = ast;
  while (root.parent) root = root.parent;
  const using = root instanceof ScriptBlockNode ? root.usingStatements : [];
  const names = using
    .filter((each) => each.usingStatementKind === 'Namespace' && each.name)
    .map((each) => each.name!.value);
  return names.length > 0 ? [...names, ...ctx.namespaces] : ctx.namespaces;
}
