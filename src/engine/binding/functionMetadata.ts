/**
 * A script function's or script's parameters, from its tree: attributes evaluated, types resolved, sets numbered.
 * [CmdletBinding()] or any [Parameter()] makes it an advanced function with common parameters.
 */
import type { AttributeAst, ExpressionAst, ParameterAst } from '../../language/Ast.ts';
import { convertTo, invokeStatic, type NetType, toBoolean, toPSString } from '../../types/index.ts';
import { typeNotFound } from '../compiler/typeNames.ts';
import type { EngineContext } from '../EngineContext.ts';
import type { ScriptBlock } from '../ScriptBlock.ts';
import {
  type AttributeObject,
  attributeObjectOf,
  converterAttribute,
  isParameterAttribute,
} from './attributeObjects.ts';
import { attributeArguments, makeArgumentAttribute } from './attributes.ts';
import { ALL_SETS_NAME, CommandMetadata, ParameterMetadata, setInfo } from './CommandMetadata.ts';
import { addCommonParameters } from './commonParameters.ts';
import { shortNameOf } from '../../language/semantics/attributeFacts.ts';
import { checkSetIsNew, refuseConflicts } from './parameterConflicts.ts';

export function functionMetadata(block: ScriptBlock): CommandMetadata {
  const ctx = block.context;
  const metadata = new CommandMetadata(block.functionAst?.name ?? '');
  metadata.typeName = block.functionAst?.name ?? '';
  const binding = cmdletBinding(block);
  const asts = block.parameterAsts ?? [];
  metadata.isCmdletLike =
    binding !== null ||
    asts.some((ast) => ast.attributes.some((a) => a.kind === 'AttributeAst' && isNamed(a, 'parameter')));
  if (binding) applyCmdletBinding(metadata, binding, ctx);
  metadata.outputTypes = outputTypes(block, ctx);
  const anyPosition = asts.some((ast) => hasExplicitPosition(ast));
  let position = 0;
  for (const ast of asts) {
    const parameter = parameterOf(ast, ctx, block);
    const isSwitch = parameter.isSwitch;
    if (!anyPosition && metadata.positionalBinding && !isSwitch) {
      for (const info of parameter.sets.values())
        if (info.position === undefined && !info.remaining) info.position = position;
      position++;
    }
    metadata.add(parameter);
  }
  const own = [...metadata.parameters.values()];
  metadata.supportsPaging = bindingFlag(binding, 'supportspaging', ctx);
  const common = metadata.isCmdletLike
    ? addCommonParameters(metadata, (name) => ctx.resolveType(name)!, metadata.supportsPaging)
    : [];
  refuseConflicts(own, common);
  return metadata;
}

function isNamed(ast: AttributeAst, lowerName: string): boolean {
  const name = ast.typeName.fullName.toLowerCase();
  const short = name.slice(name.lastIndexOf('.') + 1);
  return short === lowerName || short === `${lowerName}attribute`;
}

function cmdletBinding(block: ScriptBlock): AttributeAst | null {
  for (const attribute of block.ast.paramBlock?.attributes ?? []) {
    if (attribute.kind === 'AttributeAst' && isNamed(attribute, 'cmdletbinding')) return attribute;
  }
  for (const attribute of block.ast.attributes) {
    if (attribute.kind === 'AttributeAst' && isNamed(attribute, 'cmdletbinding')) return attribute;
  }
  return null;
}

/** [OutputType([int], 'Name')]: full names. */
function outputTypes(block: ScriptBlock, ctx: EngineContext): string[] {
  const attributes = [...(block.ast.paramBlock?.attributes ?? []), ...block.ast.attributes];
  return attributes.flatMap((attribute) => {
    if (attribute.kind !== 'AttributeAst' || !isNamed(attribute, 'outputtype')) return [];
    return attributeArguments(attribute, ctx)
      .positional.flatMap((value) => (Array.isArray(value) ? value : [value]))
      .map((value) =>
        value instanceof Object && 'fullName' in value ? String(value.fullName) : toPSString(value, ctx),
      );
  });
}

function bindingFlag(binding: AttributeAst | null, lowerName: string, ctx: EngineContext): boolean {
  if (!binding) return false;
  const value = attributeArguments(binding, ctx).named.get(lowerName);
  return value !== undefined && toBoolean(value);
}

function applyCmdletBinding(metadata: CommandMetadata, binding: AttributeAst, ctx: EngineContext): void {
  const { named } = attributeArguments(binding, ctx);
  const setName = named.get('defaultparametersetname');
  if (setName != null) {
    metadata.defaultSetName = toPSString(setName, ctx);
    if (metadata.defaultSetName !== '') metadata.registerSet(metadata.defaultSetName);
    else metadata.defaultSetName = null;
  }
  if (named.has('helpuri')) metadata.helpUri = toPSString(named.get('helpuri'), ctx);
  metadata.supportsShouldProcess = toBoolean(named.get('supportsshouldprocess') ?? false);
  metadata.positionalBinding = toBoolean(named.get('positionalbinding') ?? true);
  const impact = named.get('confirmimpact');
  if (impact != null) {
    const type = ctx.resolveType('System.Management.Automation.ConfirmImpact')!;
    metadata.confirmImpact = toPSString(convertTo(impact, type, ctx), ctx) as CommandMetadata['confirmImpact'];
  }
}

/** One position or set that is named, and no parameter gets a position by its order. */
function hasExplicitPosition(ast: ParameterAst): boolean {
  return ast.attributes.some(
    (a) =>
      a.kind === 'AttributeAst' &&
      isNamed(a, 'parameter') &&
      a.namedArguments.some((n) => /^(?:position|parametersetname)$/i.test(n.argumentName) && !isEmptyText(n.argument)),
  );
}

function isEmptyText(argument: ExpressionAst): boolean {
  return argument.kind === 'StringConstantExpressionAst' && argument.value === '';
}

function parameterOf(ast: ParameterAst, ctx: EngineContext, block: ScriptBlock): ParameterMetadata {
  const constraint = ast.staticType;
  let type: NetType | null = constraint ? ctx.resolveType(constraint.fullName) : ctx.objectType;
  if (!type) throw typeNotFound(constraint!.fullName);
  if (type.fullName === 'System.Management.Automation.PSCustomObject')
    type = ctx.resolveType('System.Management.Automation.PSObject')!;
  const parameter = new ParameterMetadata(ast.name.variablePath.unqualifiedPath, type);
  parameter.isUntyped = constraint === null;
  for (const attribute of ast.attributes)
    if (attribute.kind === 'AttributeAst') applyAttribute(parameter, attribute, ctx, block);
  parameter.shownAttributes = () => shownAttributes(ast, parameter, ctx);
  if (parameter.sets.size === 0) parameter.sets.set(ALL_SETS_NAME, setInfo({}));
  return parameter;
}

/** PowerShell lists them from the parameter's name outwards; [Parameter()] is there even if nobody wrote it. */
function shownAttributes(ast: ParameterAst, parameter: ParameterMetadata, ctx: EngineContext): unknown[] {
  const objects = ast.attributes
    .flatMap((attribute) => (attribute.kind === 'AttributeAst' ? [attributeObjectOf(attribute, ctx)] : []))
    .filter((object): object is object => object !== null)
    .reverse();
  const own = ctx.resolveType('System.Management.Automation.ParameterAttribute')!;
  if (!objects.some(isParameterAttribute)) objects.unshift(invokeStatic(own, 'new', [], ctx) as object);
  for (const object of objects) if (isParameterAttribute(object)) showPosition(object as AttributeObject, parameter);
  return parameter.isUntyped ? objects : [...objects, converterAttribute()];
}

/** A position that was given or follows from the order of the parameters. */
function showPosition(attribute: AttributeObject, parameter: ParameterMetadata): void {
  const set = attribute.values.get('parametersetname') ?? ALL_SETS_NAME;
  attribute.values.set('position', parameter.sets.get(String(set))?.position ?? -2147483648);
}

function applyAttribute(parameter: ParameterMetadata, ast: AttributeAst, ctx: EngineContext, block: ScriptBlock): void {
  switch (shortNameOf(ast)) {
    case 'parameter':
      addSet(parameter, ast, ctx);
      break;
    case 'alias':
      parameter.aliases = [
        ...parameter.aliases,
        ...attributeArguments(ast, ctx)
          .positional.flatMap((value) => (Array.isArray(value) ? value : [value]))
          .map(String),
      ];
      break;
    case 'pstypename':
      parameter.psTypeName = toPSString(attributeArguments(ast, ctx).positional[0] ?? null, ctx);
      break;
    case 'allownull':
      parameter.allowNull = true;
      break;
    case 'allowemptystring':
      parameter.allowEmptyString = true;
      break;
    case 'allowemptycollection':
      parameter.allowEmptyCollection = true;
      break;
    case 'supportswildcards':
      parameter.supportsWildcards = true;
      break;
    default: {
      const made = makeArgumentAttribute(ast, ctx, block);
      if (made) parameter.attributes.push(made);
    }
  }
}

function addSet(parameter: ParameterMetadata, ast: AttributeAst, ctx: EngineContext): void {
  const { named } = attributeArguments(ast, ctx);
  const flag = (key: string): boolean => named.has(key) && toBoolean(named.get(key));
  const setName = named.get('parametersetname');
  const given = named.has('position') ? named.get('position') : undefined;
  const position = given === undefined ? -1 : (convertTo(given, ctx.resolveType('System.Int32')!, ctx) as number);
  if (flag('dontshow')) parameter.isHidden = true;
  const set = (setName == null ? '' : toPSString(setName, ctx)) || ALL_SETS_NAME;
  checkSetIsNew(parameter, set);
  parameter.sets.set(set, {
    mandatory: flag('mandatory'),
    position: position >= 0 ? position : undefined,
    pipeline: flag('valuefrompipeline'),
    byPropertyName: flag('valuefrompipelinebypropertyname'),
    remaining: flag('valuefromremainingarguments'),
    helpMessage: named.has('helpmessage') ? toPSString(named.get('helpmessage'), ctx) : '',
  });
}
