/** dynamicparam: runs the block with what is bound so far; its RuntimeDefinedParameterDictionary adds parameters. */
import { NetException } from '../../errors/index.ts';
import {
  enumerableOf,
  getProperty,
  isDictionary,
  type NetType,
  setProperty,
  toPSString,
  typeOf,
  unwrap,
} from '../../types/index.ts';
import { assignParameters, setLocal } from './simpleBinder.ts';
import { PSBoundParameters } from '../../types/index.ts';
import type { Frame } from '../compiler/Frame.ts';
import { ListPipe } from '../pipeline/Pipe.ts';
import { ALL_SETS_NAME, ParameterMetadata, setInfo } from './CommandMetadata.ts';
import type { ParameterBinder } from './ParameterBinder.ts';
import { bindingError } from './bindingErrors.ts';
import { refuseDefined } from './parameterConflicts.ts';
import { attributeRule, isParameterAttribute } from './attributeObjects.ts';

const DICTIONARY = 'System.Management.Automation.RuntimeDefinedParameterDictionary';

/**
 * Runs the block with what is bound so far. True when parameters were added.
 * @throws ParameterBindingException for anything the block throws, for several objects, and for a key that is no name
 */
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
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw notRetrieved(binder, messageOf(thrown), thrown);
  } finally {
    frame.out = saved;
  }
  if (list.items.length > 1) throw notRetrieved(binder, wrongType(list.items, frame));
  return addAll(list.items[0], frame, binder);
}

/** An error that a Stop decision threw says so. */
function messageOf(thrown: NetException): string {
  return thrown.isDecided && !thrown.wasThrownFromThrowStatement
    ? `The running command stopped because the preference variable "ErrorActionPreference" or common parameter is set to Stop: ${thrown.message}`
    : thrown.message;
}

function wrongType(items: unknown[], frame: Frame): string {
  return `Object "${toPSString(items, frame.ctx)}" is the wrong type to return from the dynamicparam block. The dynamicparam block must return either $null, or an object with type [${DICTIONARY}].`;
}

function notRetrieved(binder: ParameterBinder, reason: string, inner: NetException | null = null): NetException {
  return bindingError(
    binder.invocation,
    'GetDynamicParametersException',
    `Cannot retrieve the dynamic parameters for the cmdlet. ${reason}`,
    { inner },
  );
}

/** A single object of another type counts for nothing. */
function addAll(given: unknown, frame: Frame, binder: ParameterBinder): boolean {
  const dictionary = unwrap(given);
  if (!isDictionary(dictionary) || typeOf(dictionary).fullName !== DICTIONARY) return false;
  const { metadata, invocation } = binder;
  for (const [key, defined] of dictionary.entries()) {
    const parameter = parameterOf(defined, frame);
    if (String(key) !== parameter.name)
      throw bindingError(
        invocation,
        'RuntimeDefinedParameterNameMismatch',
        `Cannot bind cmdlet ${invocation.myCommandName} because runtime-defined parameter '${parameter.name}' was added to the RuntimeDefinedParameterDictionary with key '${String(key)}'. The key must be the same as RuntimeDefinedParameter.Name.`,
      );
    refuseDefined(parameter, metadata);
    metadata.add(parameter);
    parameter.onBound = (value) => setProperty(defined, 'Value', value, frame.ctx);
  }
  return dictionary.count > 0;
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
  return parameter;
}
