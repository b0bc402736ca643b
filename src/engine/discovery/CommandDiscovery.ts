/**
 * What a command name means now: alias, function, cmdlet, catalog command, script or program, in that order.
 * Rule that surprises: a bare noun that nothing else explains is tried with "Get-" in front, as PowerShell does.
 */
import { NetException, ErrorRecord } from '../../errors/index.ts';
import type { FunctionDefinitionAst, StringConstantExpressionAst } from '../../language/Ast.ts';
import type { ScriptExtent } from '../../language/ScriptExtent.ts';
import type { CommandArgument } from '../binding/CommandArgument.ts';
import { cmdletMetadata } from '../binding/cmdletMetadata.ts';
import '../binding/syntax.ts';
import type { CmdletDefinition } from '../Cmdlet.ts';
import type { Frame } from '../compiler/Frame.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { CmdletProcessor } from '../pipeline/CmdletProcessor.ts';
import type { CommandProcessor } from '../pipeline/CommandProcessor.ts';
import { NativeCommandProcessor } from '../pipeline/NativeCommandProcessor.ts';
import { ScriptCommandProcessor } from '../pipeline/ScriptCommandProcessor.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { meetRequirements } from '../scriptRequirements.ts';
import { isModuleKnown } from '../usingModules.ts';
import type { Session } from '../session/Session.ts';
import { VARIABLE_PRIVATE } from '../session/PSVariable.ts';
import { splitScope } from '../session/SessionState.ts';
import {
  AliasInfo,
  ApplicationInfo,
  CatalogFunctionInfo,
  CmdletInfo,
  type CommandInfo,
  ExternalScriptInfo,
  FunctionInfo,
  functionOf,
} from './CommandInfo.ts';
import { ModuleAutoLoader } from '../modules/autoLoad.ts';
import { parseInput } from '../../language/parseInput.ts';
import { findScriptOrProgram } from './findProgram.ts';
import { LookupActions } from './lookupActions.ts';
import { STANDARD_ALIASES, STANDARD_FUNCTIONS, standardAliasOptions } from './standardFunctions.ts';

/** Commands made when first asked for. */
export interface CommandSource {
  find(name: string): CmdletDefinition | null;
  names(): readonly string[];
}

/** Aliases PowerShell leaves out where a program of that name is part of the system. */
const NATIVE_ON_UNIX = new Set(
  'ac cat compare cp cpp diff gsv kill ls man mount mv ps rm rmdir sasv sleep sort spsv start tee write'.split(' '),
);

export class CommandDiscovery {
  readonly lookups = new LookupActions();
  private readonly cmdlets = new Map<string, CmdletInfo>();
  private readonly catalog = new Map<string, CatalogFunctionInfo>();
  private readonly autoLoader: ModuleAutoLoader;

  constructor(
    private readonly session: Session,
    cmdlets: readonly CmdletDefinition[],
    private readonly sources: readonly CommandSource[],
  ) {
    this.autoLoader = new ModuleAutoLoader(session);
    const { globalState } = session;
    const define = (name: string, definition: string): AliasInfo =>
      globalState.newAlias(name, definition, globalState.globalScope, standardAliasOptions(name));
    for (const [name, definition] of STANDARD_ALIASES) define(name, definition);
    for (const definition of cmdlets) {
      if (definition.platform && definition.platform !== session.host.platform) continue;
      this.cmdlets.set(definition.name.toLowerCase(), new CmdletInfo(definition, (d) => cmdletMetadata(d, session)));
      for (const alias of definition.aliases ?? [])
        if (session.host.platform === 'win32' || !NATIVE_ON_UNIX.has(alias)) define(alias, definition.name);
    }
  }

  find(name: string): CommandInfo | null {
    const lower = name.toLowerCase();
    const found = this.findPlain(lower, name);
    if (found) return found;
    if (this.autoLoader.load(name) || this.autoLoader.loadQualified(name)) return this.findPlain(lower, name);
    return /^[a-z]\w*$/.test(lower) ? this.findPlain(`get-${lower}`, `Get-${name}`) : null;
  }

  /** Everything of that name, the one that runs first. */
  named(name: string): CommandInfo[] {
    const first = this.find(name);
    if (!first) return [];
    const lower = name.toLowerCase();
    const others = [
      this.session.sessionState.findFunction(lower) ?? this.standardFunction(lower),
      this.findCmdlet(lower) ?? this.findQualified(name),
      findScriptOrProgram(this.session, name),
    ];
    // A program is looked up anew, and then is another object.
    const isSame = (info: CommandInfo): boolean => info.commandType === first.commandType;
    const rest = others.filter((info) => info !== null && info !== undefined && !isSame(info)) as CommandInfo[];
    return [first, ...this.hiddenExports(lower, first), ...rest];
  }

  /** Exports of loaded modules that another module's command of that name stands before. */
  private hiddenExports(lower: string, first: CommandInfo): CommandInfo[] {
    return this.session.modules.visible().flatMap((module) => {
      const info = module === first.module ? null : module.exportedAs(lower);
      return info instanceof FunctionInfo && info.commandType === first.commandType && info.module !== first.module
        ? [info]
        : [];
    });
  }

  private findPlain(lower: string, name: string): CommandInfo | null {
    const state = this.session.sessionState;
    const alias = state.findAlias(lower);
    if (alias) return alias;
    return (
      state.findFunction(lower) ??
      this.standardFunction(lower) ??
      this.findCmdlet(lower) ??
      this.findQualified(name) ??
      findScriptOrProgram(this.session, name)
    );
  }

  /** A function the session has or, being one every session has, now gets. */
  findFunction(lower: string): FunctionInfo | null {
    return this.session.sessionState.findFunction(lower) ?? this.standardFunction(lower);
  }

  /** The functions that can be seen here, those every session has among them. */
  functions(): FunctionInfo[] {
    for (const name of Object.keys(STANDARD_FUNCTIONS)) this.findFunction(name);
    return [...this.session.sessionState.visibleFunctions().values()];
  }

  private standardFunction(lower: string): FunctionInfo | null {
    const [name, text] = STANDARD_FUNCTIONS[lower] ?? [];
    if (name === undefined || text === undefined) return null;
    const { session } = this;
    const info = new FunctionInfo(name, new ScriptBlock(session, parseInput(text).ast, session.globalState), false);
    session.globalState.setFunction(info, session.globalState.globalScope);
    return info;
  }

  findCmdlet(lower: string): CommandInfo | null {
    const own = this.cmdlets.get(lower) ?? this.catalog.get(lower);
    if (own) return own;
    for (const source of this.sources) {
      const definition = source.find(lower);
      if (!definition) continue;
      const info = new CatalogFunctionInfo(definition, (d) => cmdletMetadata(d, this.session));
      this.catalog.set(lower, info);
      return info;
    }
    return null;
  }

  /** Module\Command. */
  private findQualified(name: string): CommandInfo | null {
    const cut = name.indexOf('\\');
    if (cut <= 0) return null;
    const [module, plain] = [name.slice(0, cut).toLowerCase(), name.slice(cut + 1).toLowerCase()];
    for (const loaded of this.session.modules.visibleAs(module)) {
      const exported = loaded.exportedAs(plain);
      if (exported) return exported;
    }
    const cmdlet = this.findCmdlet(plain);
    return cmdlet && cmdlet.source.toLowerCase() === module ? cmdlet : null;
  }

  /** Follows aliases. Throws CommandNotFoundException. */
  require(name: string, extent: ScriptExtent | null = null, writtenAs = name): CommandInfo {
    const { lookups, session } = this;
    const given = lookups.ask('before', name, null, session);
    const info = given ?? this.find(name) ?? lookups.ask('notFound', name, null, session);
    if (!info) throw this.moduleMissing(name, extent) ?? commandNotFound(name, extent, writtenAs);
    return this.resolveAlias(lookups.ask('after', name, info, session) ?? info, extent);
  }

  /** Module\Command of a module that is neither loaded nor to be found. */
  private moduleMissing(name: string, extent: ScriptExtent | null): NetException | null {
    const [, module] = /^([^\\/:]+)\\/.exec(name) ?? [];
    if (module === undefined || /^\.+$/.test(module) || isModuleKnown(this.session, module)) return null;
    if (this.session.modules.visibleAs(module).length > 0) return null;
    const message = `The module '${module}' could not be loaded. For more information, run 'Import-Module ${module}'.`;
    return notFound(name, message, 'CouldNotAutoLoadModule', extent);
  }

  resolveAlias(info: CommandInfo, extent: ScriptExtent | null): CommandInfo {
    if (!(info instanceof AliasInfo)) return info;
    const resolved = info.resolvedCommand;
    if (resolved) return resolved;
    throw commandNotFound(info.endOfChain, extent);
  }

  /** Every command of the session once, by kind. */
  all(): CommandInfo[] {
    const state = this.session.sessionState;
    const functions = this.functions();
    for (const source of this.sources) for (const name of source.names()) this.findCmdlet(name.toLowerCase());
    return [...state.visibleAliases().values(), ...functions, ...this.catalog.values(), ...this.cmdlets.values()];
  }

  /** What follows the comma in FullyQualifiedErrorId. */
  typeNameOf(info: CommandInfo): string {
    if (info instanceof CmdletInfo || info instanceof CatalogFunctionInfo) return info.cmdlet.typeName;
    return info instanceof FunctionInfo || info instanceof ExternalScriptInfo ? info.name : '';
  }

  processorFor(
    info: CommandInfo,
    invocation: InvocationInfo,
    given: readonly CommandArgument[],
    isDotted: boolean,
  ): CommandProcessor {
    const { session } = this;
    const args = info instanceof ApplicationInfo ? given : given.filter((argument) => !argument.isDashDash);
    if (info instanceof FunctionInfo)
      return new ScriptCommandProcessor(session, invocation, info.scriptBlock, args, { isDotted, isScriptFile: false });
    if (info instanceof CmdletInfo)
      return new CmdletProcessor(session, invocation, info.cmdlet, info.metadata, args, false);
    if (info instanceof CatalogFunctionInfo)
      return new CmdletProcessor(session, invocation, info.cmdlet, info.metadata, args, true);
    if (info instanceof ExternalScriptInfo) meetRequirements(session, info.scriptBlock.ast, info.path);
    if (info instanceof ExternalScriptInfo)
      return new ScriptCommandProcessor(session, invocation, info.scriptBlock, args, { isDotted, isScriptFile: true });
    if (info instanceof ApplicationInfo) return new NativeCommandProcessor(session, invocation, info, args);
    throw new NetException(
      'System.NotSupportedException',
      `psail cannot run commands of the kind ${info.commandType}.`,
    );
  }

  defineFunction(ast: FunctionDefinitionAst, f: Frame): void {
    const { session } = this;
    const { scopeName, plain } = splitScope(ast.name.replace(/^function:/i, ''));
    const block = new ScriptBlock(session, ast.body, f.scriptBlock.sessionState ?? session.sessionState, ast);
    const info = functionOf(plain, block, ast.isFilter);
    info.module = block.sessionState?.module ?? null;
    if (scopeName === 'private') info.options = VARIABLE_PRIVATE;
    const scope =
      scopeName === 'global'
        ? session.sessionState.globalScope
        : scopeName === 'script'
          ? f.scope.scriptScope
          : f.scope;
    session.sessionState.setFunction(info, scope);
    for (const alias of aliasesOf(ast)) session.sessionState.newAlias(alias, plain, f.scope);
  }
}

/** The names of a function's [Alias()]. */
function aliasesOf(ast: FunctionDefinitionAst): string[] {
  return (ast.body.paramBlock?.attributes ?? []).flatMap((each) =>
    each.kind === 'AttributeAst' && /^alias$/i.test(each.typeName.fullName)
      ? each.positionalArguments.flatMap((word) =>
          word.kind === 'StringConstantExpressionAst' ? [(word as StringConstantExpressionAst).value] : [],
        )
      : [],
  );
}

/** @param writtenAs & and . for commands that these call. */
export function commandNotFound(name: string, extent: ScriptExtent | null, writtenAs = name): NetException {
  const message = `The term '${name}' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.`;
  return notFound(name, message, 'CommandNotFoundException', extent, writtenAs);
}

function notFound(
  name: string,
  message: string,
  errorId: string,
  extent: ScriptExtent | null,
  writtenAs = name,
): NetException {
  const exception = new NetException('System.Management.Automation.CommandNotFoundException', message, {
    errorId,
    category: 'ObjectNotFound',
    target: name,
    properties: { CommandName: name },
  });
  const record = new ErrorRecord(exception, errorId, 'ObjectNotFound', name);
  if (extent) record.invocationInfo = new InvocationInfo(null, extent, writtenAs, '');
  exception.errorRecord = record;
  return exception;
}
