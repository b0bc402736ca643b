/** dynamicparam: runs the block with what is bound so far; its RuntimeDefinedParameterDictionary adds parameters. */
import { enumerableOf, getProperty, type NetType, toPSString } from '../../types/index.ts';
import { assignParameters, setLocal } from './simpleBinder.ts';
import { PSBoundParameters } from '../../types/index.ts';
import type { Frame } from '../compiler/Frame.ts';
import { ListPipe } from '../pipeline/Pipe.ts';
import { ALL_SETS_NAME, ParameterMetadata, setInfo } from './CommandMetadata.ts';
import type { ParameterBinder } from './ParameterBinder.ts';
import { attributeRule, isParameterAttribute } from './attributeObjects.ts';

/** True when parameters were added. */
export function bindDynamicParameters(frame: Frame, binder: ParameterBinder): boolean {
  assignParameters(frame, frame.scriptBlock, binder.bound);
  const table = new PSBoundParameters();
  for (const [name, value] of binder.bound) table.set(name, value);
  setLocal(frame, 'PSBoundParameters', table);
  const list = new ListPipe();
  const saved = frame.out;
  frame.out = list;
  try {
    frame.block.dynamicParam!(frame);
  } finally {
    frame.out = saved;
  }
  let added = false;
  for (const dictionary of list.items) added = addAll(dictionary, frame, binder) || added;
  return added;
}

function addAll(dictionary: unknown, frame: Frame, binder: ParameterBinder): boolean {
  if (dictionary == null) return false;
  const values = enumerableOf(getProperty(dictionary, 'Values', frame.ctx));
  if (!values) return false;
  let added = false;
  for (const defined of values) {
    binder.metadata.add(parameterOf(defined, frame));
    added = true;
  }
  return added;
}

function parameterOf(defined: unknown, frame: Frame): ParameterMetadata {
  const { ctx } = frame;
  const name = toPSString(getProperty(defined, 'Name', ctx), ctx);
  const type = (getProperty(defined, 'ParameterType', ctx) as NetType | null) ?? ctx.objectType;
  const parameter = new ParameterMetadata(name, type);
  parameter.isDynamic = true;
  for (const attribute of enumerableOf(getProperty(defined, 'Attributes', ctx)) ?? []) {
    if (isParameterAttribute(attribute)) {
      const position = getProperty(attribute, 'Position', ctx);
      parameter.sets.set(
        toPSString(getProperty(attribute, 'ParameterSetName', ctx) ?? ALL_SETS_NAME, ctx),
        setInfo({
          mandatory: getProperty(attribute, 'Mandatory', ctx) === true,
          position: typeof position === 'number' && position >= 0 ? position : undefined,
          pipeline: getProperty(attribute, 'ValueFromPipeline', ctx) === true,
          byPropertyName: getProperty(attribute, 'ValueFromPipelineByPropertyName', ctx) === true,
          remaining: getProperty(attribute, 'ValueFromRemainingArguments', ctx) === true,
          helpMessage: toPSString(getProperty(attribute, 'HelpMessage', ctx) ?? '', ctx),
        }),
      );
    } else {
      const rule = attributeRule(attribute, ctx);
      if (rule === 'alias')
        parameter.aliases = (enumerableOf(getProperty(attribute, 'AliasNames', ctx)) as string[] | null) ?? [];
      else if (rule) parameter.attributes.push(rule);
    }
  }
  if (parameter.sets.size === 0) parameter.sets.set(ALL_SETS_NAME, setInfo({}));
  return parameter;
}
