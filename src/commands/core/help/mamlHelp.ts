/**
 * Help that somebody wrote, in a comment or in a cmdlet's definition, as the tree PowerShell makes of it.
 * Rule that surprises: the syntax lists parameters as declared and types by their .NET names, unlike Get-Command -Syntax.
 */
import {
  ALL_SETS_NAME,
  type CommandMetadata,
  type ParameterMetadata,
  type SetInfo,
} from '../../../engine/binding/CommandMetadata.ts';
import { shortTypeName, syntaxOrder } from '../../../engine/binding/syntax.ts';
import type { PSObject } from '../../../types/index.ts';
import { helpObject, MAML, NAMESPACES, oneOrMany, paragraphs, type Properties } from './helpObjects.ts';

export interface WrittenHelp {
  readonly name: string;
  readonly category: string;
  readonly moduleName: string;
  readonly synopsis: string;
  readonly description: string;
  readonly metadata: CommandMetadata | null;
  /** By lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly defaults: ReadonlyMap<string, string>;
  readonly examples: readonly { prompt: string; code: string; remarks: string }[];
  readonly inputs: string;
  readonly outputs: string;
  readonly notes: string;
  readonly links: readonly string[];
  readonly component: string | null;
  readonly role: string | null;
  readonly functionality: string | null;
  /** From a cmdlet's definition: types and order as Get-Command -Syntax has them, and aliases. */
  readonly isDefined: boolean;
}

const EMPTY_REMARKS = 4;
const node = (kind: string, properties: Properties): PSObject => helpObject([`${MAML}#${kind}`], properties);

export function mamlHelp(help: WrittenHelp): PSObject {
  const { name, synopsis } = help;
  const details: Properties = [['name', name], ...text('description', synopsis)];
  const parameters = shown(help).map((parameter) => parameterNode(help, parameter));
  const properties: [string, unknown][] = [
    ...NAMESPACES.map(([key, value]) => [key, value] as [string, unknown]),
    ['details', node('details', details)],
    ['syntax', node('syntax', [['syntaxItem', oneOrMany(syntaxItems(help))]])],
  ];
  const add = (key: string, value: unknown): number => properties.push([key, value]);
  if (help.description !== '') add('description', paragraphs(help.description));
  if (parameters.length > 0) add('parameters', node('parameters', [['parameter', oneOrMany(parameters)]]));
  if (help.inputs !== '') add('inputTypes', typeNode('inputType', help.inputs));
  if (help.outputs !== '') add('returnValues', typeNode('returnValue', help.outputs));
  if (help.notes !== '') add('alertSet', node('alertSet', [['alert', paragraphs(help.notes)]]));
  if (help.examples.length > 0) add('examples', node('examples', [['example', oneOrMany(help.examples.map(example))]]));
  if (help.links.length > 0)
    add('relatedLinks', node('relatedLinks', [['navigationLink', oneOrMany(help.links.map(link))]]));
  for (const [key, value] of [
    ['Component', help.component],
    ['Role', help.role],
    ['Functionality', help.functionality],
  ] as const)
    add(key, value);
  add('ModuleName', help.moduleName);
  add('Name', name);
  add('Category', help.category);
  add('Synopsis', synopsis);
  return helpObject([MAML, 'HelpInfo'], properties);
}

function text(key: string, value: string): Properties {
  return value === '' ? [] : [[key, paragraphs(value)]];
}

function shown(help: WrittenHelp): ParameterMetadata[] {
  return [...(help.metadata?.parameters.values() ?? [])].filter(
    ({ isCommon, name }) => !isCommon || name === 'WhatIf' || name === 'Confirm',
  );
}

function typeNode(kind: 'inputType' | 'returnValue', name: string): PSObject {
  const inner = node(kind, [['type', helpObject([`${MAML}#type`], [['name', name]])]]);
  return node(kind === 'inputType' ? 'inputTypes' : 'returnValues', [[kind, inner]]);
}

function example(each: { prompt: string; code: string; remarks: string }, index: number): PSObject {
  const remarks = [each.remarks, ...Array<string>(EMPTY_REMARKS).fill('')];
  return node('example', [
    ['introduction', paragraphs(each.prompt)],
    ['code', each.code],
    ['title', `-------------------------- EXAMPLE ${index + 1} --------------------------`],
    ['remarks', remarks.flatMap((line) => paragraphs(line))],
  ]);
}

function link(target: string): PSObject {
  const key = /^[a-z][\w+.-]*:\/\/\S+$/i.test(target) ? 'uri' : 'linkText';
  return node('navigationLink', [[key, target]]);
}

/** One for each parameter set, the default one first. */
function syntaxItems(help: WrittenHelp): PSObject[] {
  const { metadata, name } = help;
  if (!metadata) return [node('syntaxItem', [['name', name]])];
  const sets = metadata.displaySetNames;
  return (sets.length > 0 ? sets : [ALL_SETS_NAME]).map((set) => {
    const own = help.isDefined
      ? syntaxOrder(metadata, set)
      : shown(help).flatMap((parameter) => ({ parameter, info: parameter.inSet(set) }));
    return node('syntaxItem', [
      ['name', name],
      ['parameter', own.flatMap(({ parameter, info }) => (info ? [parameterNode(help, parameter, info)] : []))],
    ]);
  });
}

/** `[Int32]` is Int32, `[DayOfWeek]` in a syntax line its values. */
function parameterNode(help: WrittenHelp, parameter: ParameterMetadata, info = firstInfo(parameter)): PSObject {
  const { name, type } = parameter;
  const typeText = help.isDefined && !parameter.isSwitch ? shortTypeName(type) : type.name;
  const values = type.definition.values;
  const properties: [string, unknown][] = [['name', name]];
  const description = help.parameters.get(name.toLowerCase());
  if (description) properties.push(['description', paragraphs(description)]);
  if (values && !help.isDefined)
    properties.push(['parameterValueGroup', node('parameterValueGroup', [['parameterValue', Object.keys(values)]])]);
  else properties.push(['parameterValue', typeText]);
  properties.push(
    ['type', helpObject([`${MAML}#type`], [['name', typeText]])],
    ['defaultValue', help.isDefined ? '' : (help.defaults.get(name.toLowerCase()) ?? standardDefault(parameter))],
    ['required', String(info.mandatory)],
    ['globbing', String(parameter.supportsWildcards)],
    ['pipelineInput', pipelineText(info)],
    ['position', info.position === undefined ? 'named' : String(info.position + 1)],
  );
  if (help.isDefined) properties.push(['aliases', parameter.aliases.join(', ') || 'none']);
  return node('parameter', properties);
}

export function firstInfo(parameter: ParameterMetadata): SetInfo {
  return [...parameter.sets.values()][0]!;
}

const NUMBERS = /^System\.(?:S?Byte|U?Int(?:16|32|64)|Single|Double|Decimal)$/;

/** What a parameter of a value type is when nothing is given. */
function standardDefault({ type, isSwitch, isCommon }: ParameterMetadata): string {
  if (isCommon) return '';
  if (isSwitch || type.fullName === 'System.Boolean') return 'False';
  return NUMBERS.test(type.fullName) ? '0' : '';
}

export function pipelineText({ pipeline, byPropertyName }: SetInfo): string {
  const ways = [pipeline ? 'ByValue' : '', byPropertyName ? 'ByPropertyName' : ''].filter((way) => way !== '');
  return ways.length === 0 ? 'false' : `true (${ways.join(', ')})`;
}
