/**
 * Attributes in scripts ([ValidateSet()], [ArgumentCompleter()], classes of the script's own) as rules the binder applies.
 */
import { NetException } from '../../errors/index.ts';
import type { AttributeAst } from '../../language/Ast.ts';
import { NetType } from '../../types/NetType.ts';
import { enumerableOf, invokeMethod, invokeStatic, isTrue, toBoolean, toPSString, unwrap } from '../../types/index.ts';
import { compileExpression } from '../compiler/expressions.ts';
import { BlockCompiler } from '../compiler/BlockCompiler.ts';
import { Frame } from '../compiler/Frame.ts';
import { typeNotFound } from '../compiler/typeNames.ts';
import type { EngineContext } from '../EngineContext.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import { NULL_PIPE } from '../pipeline/Pipe.ts';
import { credentialArgument } from '../pipeline/promptForCredential.ts';
import type { ScriptBlock } from '../ScriptBlock.ts';
import { Scope } from '../session/Scope.ts';
import type { ArgumentAttribute } from './CommandMetadata.ts';
import { checkWrittenAttribute } from './attributeConstruction.ts';
import { shortNameOf } from '../../language/semantics/attributeFacts.ts';
import { checkAttributeShape } from './attributeShape.ts';
import {
  checkCount,
  checkLength,
  checkNotNull,
  checkNotNullOrEmpty,
  checkPattern,
  checkRange,
  checkRangeKind,
  checkSet,
  forElements,
  validationFailure,
} from './validation.ts';

export interface AttributeArguments {
  positional: unknown[];
  /** By lower-case name. */
  named: Map<string, unknown>;
}

/** Evaluates the constant expressions of an attribute. */
export function attributeArguments(ast: AttributeAst, ctx: EngineContext): AttributeArguments {
  const evaluate = (expression: AttributeAst['positionalArguments'][number]): unknown => {
    const compiler = new BlockCompiler(ctx.emptyBlockAst);
    const thunk = compileExpression(expression, compiler);
    const scope = new Scope(ctx.sessionState.currentScope);
    const frame = new Frame(ctx, compiler.block, scope, NULL_PIPE, ctx.emptyBlock);
    scope.bindFrame(compiler.block.slotIndex, frame.slots);
    return thunk(frame);
  };
  checkAttributeShape(ast);
  const named = new Map<string, unknown>();
  for (const argument of ast.namedArguments) {
    named.set(argument.argumentName.toLowerCase(), argument.expressionOmitted ? true : evaluate(argument.argument));
  }
  return { positional: ast.positionalArguments.map(evaluate), named };
}

type Check = (value: unknown, ctx: ExecutionContext) => void;
type CheckFactory = (args: AttributeArguments, ctx: EngineContext) => Check;

function text(value: unknown, ctx: ExecutionContext): string | null {
  return value == null ? null : toPSString(value, ctx);
}

const CHECKS: Readonly<Record<string, CheckFactory>> = {
  validateset: ({ positional, named }, ctx) => {
    const generator = positional.length === 1 && positional[0] instanceof NetType ? positional[0] : null;
    const written = generator ? [] : positional.flatMap((value) => (Array.isArray(value) ? value : [value]));
    const values = written.map((value) => toPSString(value, ctx));
    const valid = (): string[] => (generator ? generatedValues(generator, ctx) : values);
    const ignoreCase = named.has('ignorecase') ? toBoolean(named.get('ignorecase')) : true;
    const message = text(named.get('errormessage'), ctx);
    return (value, c) => {
      const list = valid();
      forElements(value, (element) => checkSet(element, list, ignoreCase, message, c));
    };
  },
  validaterange: ({ positional }, ctx) => {
    const [min, max] = positional;
    const kind = positional.length === 1 ? toPSString(min, ctx) : null;
    if (kind !== null)
      return (value, c) => forElements(value, (element) => checkRangeKind(element, kind as 'Positive', c));
    return (value, c) => forElements(value, (element) => checkRange(element, min, max, c));
  },
  validatelength:
    ({ positional }) =>
    (value) =>
      forElements(value, (element) => checkLength(element, Number(positional[0]), Number(positional[1]))),
  validatecount:
    ({ positional }) =>
    (value) =>
      checkCount(value, Number(positional[0]), Number(positional[1])),
  validatepattern: ({ positional, named }, ctx) => {
    const pattern = toPSString(positional[0], ctx);
    const message = text(named.get('errormessage'), ctx);
    const options = text(named.get('options'), ctx);
    const ignoreCase = options === null || /ignorecase/i.test(options);
    return (value, c) => forElements(value, (element) => checkPattern(element, pattern, ignoreCase, message, c));
  },
  validatescript: ({ positional, named }, ctx) => {
    const block = positional[0];
    const message = text(named.get('errormessage'), ctx);
    return (value, c) => forElements(value, (element) => checkScript(block, element, message, c));
  },
  validatedrive: ({ positional }, ctx) => {
    const drives = positional.flat().map((value) => toPSString(value, ctx));
    return (value, c) => checkDrive(value, drives, c);
  },
  validateuserdrive: () => (value, c) => checkDrive(value, ['User'], c),
  validatenotnull: () => (value) => checkNotNull(value),
  validatenotnullorempty: () => (value) => checkNotNullOrEmpty(value, false),
  validatenotnullorwhitespace: () => (value) => checkNotNullOrEmpty(value, true),
};

/** What a class that implements IValidateSetValuesGenerator says now. */
export function generatedValues(type: NetType, ctx: EngineContext): string[] {
  const made = invokeMethod(invokeStatic(type, 'new', [], ctx), 'GetValidValues', [], ctx);
  return [...(enumerableOf(made) ?? [])].map((value) => toPSString(value, ctx));
}

/** [ValidateDrive()]: the path's drive exists and is one of those named. */
function checkDrive(value: unknown, drives: readonly string[], ctx: ExecutionContext): void {
  const path = toPSString(value, ctx);
  const { providers } = ctx as unknown as {
    providers: { findDrive(name: string): unknown; currentDrive: { name: string } };
  };
  const drive = /^([^:/\\]+):/.exec(path)?.[1] ?? providers.currentDrive.name;
  if (!providers.findDrive(drive))
    throw validationFailure(`Cannot find drive. A drive with the name '${drive}' does not exist.`);
  if (drives.some((each) => each.toLowerCase() === drive.toLowerCase())) return;
  throw validationFailure(
    `The path argument drive ${drive} does not belong to the set of approved drives: ${drives.join(', ')}. Supply a path argument with an approved drive.`,
    'ValidateDrivePathFailure',
  );
}

function checkScript(block: unknown, element: unknown, message: string | null, ctx: ExecutionContext): void {
  if (!isScriptBlock(block)) return;
  if (isTrue(block.invokeExternal(ctx, [element], { dollarUnder: element }))) return;
  const shown = toPSString(element, ctx);
  if (message)
    throw validationFailure(
      message.replaceAll('{0}', shown).replaceAll('{1}', block.toString()),
      'ValidateScriptFailure',
    );
  throw validationFailure(
    `The "${block.toString()}" validation script for the argument with value "${shown}" did not return a result of True. Determine why the validation script failed, and then try the command again.`,
    'ValidateScriptFailure',
  );
}

/** Attributes that say something about a parameter but neither check nor change its value. */
const INERT = new Set([
  'argumentcompleter',
  'argumentcompletions',
  'psdefaultvalue',
  'dontshow',
  'experimental',
  'obsolete',
  'outputtype',
  'validatetrusteddata',
]);

/** The rule of one attribute; null for inert ones. Unknown attribute types are an error, as in PowerShell. */
export function makeArgumentAttribute(
  ast: AttributeAst,
  ctx: EngineContext,
  _block: ScriptBlock | null,
): ArgumentAttribute | null {
  const name = shortNameOf(ast);
  if (name === 'credential') {
    const typeName = 'System.Management.Automation.CredentialAttribute';
    return { kind: 'transform', typeName, apply: credentialArgument };
  }
  if (Object.hasOwn(CHECKS, name)) {
    const args = attributeArguments(ast, ctx);
    checkWrittenAttribute(ast.typeName.fullName, name, args.positional, ctx);
    return makeRule(name, ast.typeName.fullName, args, ctx);
  }
  return INERT.has(name) ? null : classAttribute(ast, ctx);
}

/** A check of PowerShell's own by its short lower-case name; null when it is none. */
export function makeRule(
  shortName: string,
  typeName: string,
  args: AttributeArguments,
  ctx: ExecutionContext,
): ArgumentAttribute | null {
  const factory = Object.hasOwn(CHECKS, shortName) ? CHECKS[shortName] : undefined;
  if (!factory) return null;
  const check = factory(args, ctx as EngineContext);
  return {
    kind: 'validate',
    typeName,
    apply(value, c) {
      check(value, c);
      return value;
    },
  };
}

/** A class derived from ValidateArgumentsAttribute, ValidateEnumeratedArgumentsAttribute or ArgumentTransformationAttribute. */
function classAttribute(ast: AttributeAst, ctx: EngineContext): ArgumentAttribute | null {
  const written = ast.typeName.fullName;
  const type = ctx.resolveType(`${written}Attribute`) ?? ctx.resolveType(written);
  if (!type) throw typeNotFound(written);
  const instance = ctx.createAttributeInstance(type, attributeArguments(ast, ctx));
  const lineage: string[] = [];
  for (let base: typeof type | null = type; base; base = base.baseType) lineage.push(base.name);
  if (lineage.includes('ArgumentTransformationAttribute')) {
    return {
      kind: 'transform',
      typeName: type.fullName,
      apply: (value, c) => invokeMethod(instance, 'Transform', [null, value], c),
    };
  }
  if (lineage.includes('ValidateEnumeratedArgumentsAttribute')) {
    return {
      kind: 'validate',
      typeName: type.fullName,
      apply: (value, c) => {
        const base = unwrap(value);
        const items = typeof base === 'object' && base !== null ? enumerableOf(base) : null;
        for (const item of (items ?? [value]) as Iterable<unknown>)
          invokeMethod(instance, 'ValidateElement', [item], c);
        return value;
      },
    };
  }
  if (lineage.includes('ValidateArgumentsAttribute')) {
    return {
      kind: 'validate',
      typeName: type.fullName,
      apply: (value, c) => {
        try {
          invokeMethod(instance, 'Validate', [value, null], c);
        } catch (thrown) {
          throw thrown instanceof NetException && thrown.innerException ? thrown.innerException : thrown;
        }
        return value;
      },
    };
  }
  return null;
}
