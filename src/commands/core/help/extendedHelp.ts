/**
 * Help of a command nobody wrote help for: made from its declaration.
 * Rules that surprise: positions count from 0 here, the parameters are sorted by name, the synopsis is the syntax.
 */
import { ALL_SETS_NAME, type ParameterMetadata } from '../../../engine/binding/CommandMetadata.ts';
import { shortTypeName, syntaxOrder } from '../../../engine/binding/syntax.ts';
import { AliasInfo, type CommandInfo } from '../../../engine/discovery/CommandInfo.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { AttributeObject } from '../../../engine/binding/attributeObjects.ts';
import { parameterAttributes } from '../../../engine/binding/parameterAttributes.ts';
import { enumerableOf, type PSObject } from '../../../types/index.ts';
import { EXTENDED, helpObject, NAMESPACES, oneOrMany, type Properties } from './helpObjects.ts';
import { firstInfo, pipelineText } from './mamlHelp.ts';

const node = (kind: string, properties: Properties): PSObject => helpObject([`${EXTENDED}#${kind}`], properties);

export function extendedHelp(info: CommandInfo, ctx: ExecutionContext): PSObject {
  const parameters = shownParameters(info);
  const hasCommon = info.metadata?.isCmdletLike === true;
  const dash = info.name.indexOf('-');
  return helpObject(
    [EXTENDED, 'CmdletHelpInfo', 'HelpInfo'],
    [
      ['CommonParameters', hasCommon],
      [
        'details',
        node('details', [
          ['name', info.name],
          ['noun', dash < 0 ? '' : info.name.slice(dash + 1)],
          ['verb', dash < 0 ? '' : info.name.slice(0, dash)],
        ]),
      ],
      ['Syntax', node('syntax', [['syntaxItem', syntaxItems(info, hasCommon)]])],
      ['parameters', node('parameters', [['parameter', oneOrMany(parameters.map((each) => parameterNode(each)))]])],
      ['inputTypes', node('inputTypes', [['inputType', typeNode('inputType', inputNames(parameters))]])],
      ['returnValues', node('returnValues', [['returnValue', typeNode('returnValue', outputNames(info))]])],
      ['aliases', `${aliasNames(info, ctx).join('\n') || 'None'}\n`],
      ['remarks', 'None'],
      ['alertSet', null],
      ['description', null],
      ['examples', null],
      ['Synopsis', `\n${info.metadata?.syntax(info.name) ?? info.name}\n`],
      ['ModuleName', info.source],
      ['nonTerminatingErrors', ''],
      ...NAMESPACES,
      ['Name', info.name],
      ['Category', info.commandType],
      ['Component', null],
      ['Role', null],
      ['Functionality', null],
    ],
  );
}

function shownParameters(info: CommandInfo): ParameterMetadata[] {
  const parameters = [...(info.metadata?.parameters.values() ?? [])];
  return parameters
    .filter(({ isCommon, name }) => !isCommon || name === 'WhatIf' || name === 'Confirm')
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

function syntaxItems(info: CommandInfo, hasCommon: boolean): PSObject[] {
  const sets = info.metadata?.displaySetNames ?? [];
  return (sets.length > 0 ? sets : [ALL_SETS_NAME]).map((set) => {
    const own = info.metadata ? syntaxOrder(info.metadata, set) : [];
    return node('syntaxItem', [
      ['name', info.name],
      ['CommonParameters', hasCommon],
      ['parameter', own.map((each) => parameterNode(each.parameter, each.info))],
    ]);
  });
}

/** A [ValidateSet()]'s values. */
function allowedValues(parameter: ParameterMetadata): readonly string[] | null {
  for (const attribute of parameterAttributes(parameter)) {
    if (!(attribute instanceof AttributeObject) || attribute.shortName !== 'validateset') continue;
    return [...(enumerableOf(attribute.values.get('validvalues')) ?? [])].map(String);
  }
  return null;
}

/** The values one may write: of a [ValidateSet()] or an enum. */
function valueChoice(parameter: ParameterMetadata): readonly string[] | null {
  return (
    allowedValues(parameter) ??
    (parameter.type.definition.values ? Object.keys(parameter.type.definition.values) : null)
  );
}

function parameterNode(parameter: ParameterMetadata, info = firstInfo(parameter)): PSObject {
  const type = shortTypeName(parameter.type);
  const values = valueChoice(parameter);
  const sets = [...parameter.sets.keys()].map((name) => (name === ALL_SETS_NAME ? '(All)' : name));
  return node('parameter', [
    ['name', parameter.name],
    ['required', String(info.mandatory)],
    ['pipelineInput', pipelineText(info)],
    ['isDynamic', String(parameter.isDynamic)],
    ['globbing', 'false'],
    ['parameterSetName', sets.join(', ')],
    ...(parameter.isSwitch ? [] : ([['parameterValue', type]] as const)),
    ['type', node('type', [['name', type]])],
    ['position', info.position === undefined ? 'Named' : String(info.position)],
    ['aliases', parameter.aliases.length > 0 ? parameter.aliases.join(', ') : 'None'],
    ...(values ? ([['parameterValueGroup', node('parameterValueGroup', [['parameterValue', values]])]] as const) : []),
  ]);
}

function typeNode(kind: string, name: string): PSObject {
  return node(kind, [['type', node('type', [['name', name]])]]);
}

function inputNames(parameters: readonly ParameterMetadata[]): string {
  const piped = parameters.filter(({ sets }) =>
    [...sets.values()].some((info) => info.pipeline || info.byPropertyName),
  );
  const names = [...new Set(piped.map(({ type }) => type.fullName))];
  return names.length === 0 ? 'None\n' : names.map((name) => `${name}\n`).join('');
}

function outputNames(info: CommandInfo): string {
  const names = info.metadata?.outputTypes ?? [];
  return names.length === 0 ? 'System.Object' : names.map((name) => `${name}\n`).join('');
}

function aliasNames(info: CommandInfo, ctx: ExecutionContext): string[] {
  return [...ctx.allCommands()]
    .filter((each) => each instanceof AliasInfo && each.definitionName.toLowerCase() === info.name.toLowerCase())
    .map(({ name }) => name)
    .sort();
}
