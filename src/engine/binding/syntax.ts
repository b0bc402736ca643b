/** The syntax lines of Get-Command -Syntax and of commands' definitions: one line a parameter set. */
import type { NetType } from '../../types/NetType.ts';
import { typeDisplayName } from '../../types/typeDisplayName.ts';
import { ALL_SETS_NAME, CommandMetadata, type ParameterMetadata, type SetInfo } from './CommandMetadata.ts';

export function formatSyntax(metadata: CommandMetadata, name: string): string {
  const sets = metadata.displaySetNames;
  const lines = (sets.length > 0 ? sets : [ALL_SETS_NAME]).map((set) => setLine(metadata, name, set));
  return lines.join('\n\n');
}

function setLine(metadata: CommandMetadata, name: string, setName: string): string {
  const hasCommon = [...metadata.parameters.values()].some(isOnlyNamed);
  const texts = syntaxOrder(metadata, setName).map(({ parameter, info }) => parameterText(parameter, info));
  return [name, ...texts, ...(hasCommon ? ['[<CommonParameters>]'] : [])].join(' ');
}

/** Common parameters are not written out, but for -WhatIf and -Confirm. */
function isOnlyNamed({ isCommon, name }: ParameterMetadata): boolean {
  return isCommon && name !== 'WhatIf' && name !== 'Confirm';
}

export interface ParameterOfSet {
  readonly parameter: ParameterMetadata;
  readonly info: SetInfo;
}

/** A set's parameters as a syntax line has them: by position, the mandatory ones, the others. */
export function syntaxOrder(metadata: CommandMetadata, setName: string): ParameterOfSet[] {
  const own: ParameterOfSet[] = [];
  for (const parameter of metadata.parameters.values()) {
    const info = isOnlyNamed(parameter) ? null : parameter.inSet(setName);
    if (info && !parameter.isUnlisted) own.push({ parameter, info });
  }
  const positional = own
    .filter((p) => p.info.position !== undefined)
    .sort((a, b) => a.info.position! - b.info.position!);
  const mandatory = own.filter((p) => p.info.position === undefined && p.info.mandatory);
  const rest = own.filter((p) => p.info.position === undefined && !p.info.mandatory);
  return [...positional, ...mandatory, ...rest];
}

function parameterText(parameter: ParameterMetadata, info: SetInfo): string {
  if (parameter.isSwitch) return info.mandatory ? `-${parameter.name}` : `[-${parameter.name}]`;
  const dash = info.position !== undefined ? `[-${parameter.name}]` : `-${parameter.name}`;
  const text = `${dash} <${parameterTypeName(parameter)}>`;
  return info.mandatory ? text : `[${text}]`;
}

/** [PSTypeName()] says more than the type does. */
function parameterTypeName({ psTypeName, type }: ParameterMetadata): string {
  return psTypeName === null ? shortTypeName(type) : psTypeName.slice(psTypeName.lastIndexOf('.') + 1);
}

/** Nullable types show as what they hold. */
export function shortTypeName(given: NetType): string {
  const type = given.definition.name === 'System.Nullable`1' ? given.genericArguments[0]! : given;
  return typeDisplayName(type).replace(/^(?:\w+\.)+/, '');
}

CommandMetadata.formatSyntax = formatSyntax;
CommandMetadata.formatSetSyntax = setLine;
