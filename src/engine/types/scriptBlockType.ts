/** System.Management.Automation.ScriptBlock as scripts use it: running, closing over, stepping and checking blocks. */
import { NO_OUTPUT } from '../../types/noOutput.ts';
import { NetException } from '../../errors/index.ts';
import { ErrorSink } from '../../language/ErrorSink.ts';
import { PSToken } from '../../language/legacyTokens.ts';
import { checkRestrictedLanguage, restrictedRules } from '../../language/semantics/checkDataSection.ts';
import { convertTo, enumerableOf, isDictionary, NetList, toPSString } from '../../types/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { attributeObjectOf } from '../binding/attributeObjects.ts';
import { closeOver } from '../closures.ts';
import { FunctionInfo } from '../discovery/CommandInfo.ts';
import type { EngineContext } from '../EngineContext.ts';
import { invokeBlock } from '../invokeBlock.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import { parseFailure } from '../parseFailure.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { PSVariable } from '../session/PSVariable.ts';
import { SteppablePipeline } from '../SteppablePipeline.ts';
import { engineType } from './engineType.ts';

const SMA = 'System.Management.Automation.';

function textsOf(value: unknown, ctx: TypeContext): string[] | null {
  const items = enumerableOf(value);
  return items === null ? null : [...items].map((item) => toPSString(item, ctx));
}

function checkRestricted(
  self: ScriptBlock,
  commands: string[] | null,
  variables: string[] | null,
  environment: boolean,
): void {
  const errors = new ErrorSink('');
  checkRestrictedLanguage(self.ast, restrictedRules(commands, variables, environment), errors);
  if (errors.errors.length > 0) throw parseFailure(errors.errors);
}

/** The attributes of the param block. */
function attributesOf(self: ScriptBlock): NetList {
  const made = (self.ast.paramBlock?.attributes ?? []).map((each) =>
    each.kind === 'AttributeAst' ? attributeObjectOf(each, self.context) : null,
  );
  return new NetList(
    made.filter((each) => each !== null),
    getType('System.Collections.Generic.List[System.Attribute]'),
  );
}

function invokeWithContext(self: ScriptBlock, functions: unknown, variables: unknown, args: unknown): unknown[] {
  const saved: PSVariable[] = [];
  for (const variable of enumerableOf(variables) ?? []) {
    if (variable == null) throw new NetException('System.NullReferenceException', OBJECT_REFERENCE);
    if (variable instanceof PSVariable) saved.push(variable);
  }
  const block = new ScriptBlock(self.context, self.ast, self.sessionState, self.functionAst);
  block.captured = [...(self.captured ?? []), ...saved];
  const under = saved.find((variable) => variable.name === '_');
  const { context } = self;
  const defined = functionsOf(functions, context);
  context.commandVersion++;
  try {
    return invokeBlock(block, {
      args: (enumerableOf(args) as unknown[] | null) ?? [],
      dollarUnder: under?.get(),
      functions: defined,
    });
  } finally {
    context.commandVersion++;
  }
}

const OBJECT_REFERENCE = 'Object reference not set to an instance of an object.';

function functionsOf(functions: unknown, ctx: EngineContext): Map<string, FunctionInfo> | undefined {
  if (!isDictionary(functions)) return undefined;
  const made = new Map<string, FunctionInfo>();
  for (const [key, value] of functions.entries()) {
    const name = toPSString(key, ctx);
    if (name === '')
      throw new NetException(
        `${SMA}PSInvalidOperationException`,
        'The key property for an entry in the dictionary of functions to define cannot be empty because the key property is used as the function name. Specify a non-empty string as the value of the key property, and then try the operation again.',
      );
    if (!isScriptBlock(value)) {
      throw new NetException(
        `${SMA}PSInvalidOperationException`,
        `The script block that defines function '${name}' cannot be null or empty. Provide a non-empty script block in the function definition dictionary, and then try the operation again.`,
      );
    }
    made.set(name.toLowerCase(), new FunctionInfo(name, value as unknown as ScriptBlock, false));
  }
  return made;
}

export const SCRIPT_BLOCK: TypeDefinition = engineType(
  `${SMA}ScriptBlock`,
  ScriptBlock,
  {
    'System.Management.Automation.Language.Ast Ast {get;}': (self: ScriptBlock) => self.functionAst ?? self.ast,
    'psmoduleinfo Module {get;}': 'module',
    'string File {get;}': 'file',
    'guid Id {get;}': (_self, ctx: TypeContext) =>
      convertTo('00000000-0000-0000-0000-000000000000', getType('System.Guid'), ctx),
    'bool IsFilter {get;}': (self: ScriptBlock) => self.isFilter,
    'bool IsConfiguration {get;set;}': { get: () => false, set: () => undefined },
    'bool DebuggerHidden {get;set;}': { get: () => false, set: () => undefined },
    'System.Management.Automation.PSToken StartPosition {get;}': (self: ScriptBlock) => {
      const { extent } = self.functionAst ?? self.ast;
      return new PSToken('Position', extent.text, extent);
    },
    'System.Collections.Generic.List[System.Attribute] Attributes {get;}': attributesOf,
  },
  {
    toText: (self: ScriptBlock) => self.toString(),
    methods: `
static scriptblock Create(string script)
System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)
System.Object InvokeReturnAsIs(Params System.Object[] args)
System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Collections.IDictionary functionsToDefine, System.Collections.Generic.List[psvariable] variablesToDefine, Params System.Object[] args)
scriptblock GetNewClosure()
System.Management.Automation.SteppablePipeline GetSteppablePipeline()
System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin)
System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin, System.Object[] args)
void CheckRestrictedLanguage(System.Collections.Generic.IEnumerable[string] allowedCommands, System.Collections.Generic.IEnumerable[string] allowedVariables, bool allowEnvironmentVariables)
`,
    statics: { Create: (_self, ctx, text: string) => (ctx as EngineContext).createScriptBlock(text) },
    members: {
      Invoke: (self: ScriptBlock, _ctx, args: unknown[]) => collection(self.invokeExternally(args ?? [])),
      InvokeReturnAsIs: (self: ScriptBlock, ctx, args: unknown[]) => {
        const result = self.invokeExternal(ctx, args ?? []);
        return result === undefined ? NO_OUTPUT : result;
      },
      InvokeWithContext: (self: ScriptBlock, _ctx, functions: unknown, variables: unknown, args: unknown) =>
        collection(invokeWithContext(self, functions, variables, args)),
      GetNewClosure: (self: ScriptBlock) => closeOver(self),
      CheckRestrictedLanguage: (self: ScriptBlock, ctx, commands: unknown, variables: unknown, environment: boolean) =>
        checkRestricted(self, textsOf(commands, ctx), textsOf(variables, ctx), environment),
      GetSteppablePipeline: (self: ScriptBlock, _ctx, _origin?: unknown, args?: unknown[]) =>
        new SteppablePipeline(self, args ?? []),
    },
  },
);

function collection(items: unknown[]): unknown {
  const type = getType('System.Collections.ObjectModel.Collection[psobject]');
  return fillCollection(type, items);
}

function fillCollection(type: ReturnType<typeof getType>, items: unknown[]): unknown {
  return new NetList(items, type);
}
