/** The text Get-Help shows: sections in PowerShell's order with their headings. */
import type { CommandMetadata, ParameterMetadata } from '../../../engine/binding/CommandMetadata.ts';
import { typeDisplayName } from '../../../types/typeDisplayName.ts';

export interface HelpTopic {
  name: string;
  synopsis: string;
  description: string;
  metadata: CommandMetadata | null;
  /** By lower-case name. */
  parameters: ReadonlyMap<string, string>;
  examples: readonly { code: string; remarks: string }[];
  notes: string;
}

export type HelpParts = 'normal' | 'detailed' | 'full' | 'examples' | 'parameters';

export function helpText(topic: HelpTopic, parts: HelpParts, only: readonly string[] | null): string {
  if (parts === 'parameters') return parameterLines(topic, true, only).join('\n');
  const head = ['NAME', `    ${topic.name}`, '', 'SYNOPSIS', ...indented(topic.synopsis), ''];
  if (parts === 'examples') return [...head, ...exampleLines(topic)].join('\n');
  const lines = [
    ...head,
    'SYNTAX',
    ...indented(topic.metadata?.syntax(topic.name) ?? topic.name),
    '',
    'DESCRIPTION',
    ...indented(topic.description),
    '',
  ];
  if (parts !== 'normal') {
    lines.push('PARAMETERS', ...parameterLines(topic, parts === 'full', null));
    lines.push(...exampleLines(topic));
    if (topic.notes !== '') lines.push('NOTES', ...indented(topic.notes), '');
  } else
    lines.push(
      'REMARKS',
      `    To see the examples, type: "Get-Help ${topic.name} -Examples"`,
      `    For more information, type: "Get-Help ${topic.name} -Detailed"`,
      '',
    );
  return lines.join('\n');
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
}

function exampleLines(topic: HelpTopic): string[] {
  return topic.examples.flatMap(({ code, remarks }, index) => [
    `    ---------- EXAMPLE ${index + 1} ----------`,
    '',
    ...indented(code),
    '',
    ...(remarks === '' ? [] : [...indented(remarks), '']),
  ]);
}

function parameterLines(topic: HelpTopic, withTable: boolean, only: readonly string[] | null): string[] {
  const wanted = only?.map((name) => name.toLowerCase().replaceAll('*', '')) ?? null;
  const lines: string[] = [];
  for (const parameter of topic.metadata?.parameters.values() ?? []) {
    if (parameter.isCommon || (wanted && !wanted.some((name) => parameter.name.toLowerCase().includes(name)))) continue;
    lines.push(
      `    -${parameter.name} <${typeDisplayName(parameter.type)}>`,
      ...indented(topic.parameters.get(parameter.name.toLowerCase()) ?? '').map((line) => `    ${line}`),
      '',
    );
    if (withTable) lines.push(...table(parameter), '');
  }
  return lines;
}

function table(parameter: ParameterMetadata): string[] {
  const infos = [...parameter.sets.values()];
  const first = infos[0];
  const pipeline = [first?.pipeline ? 'ByValue' : '', first?.byPropertyName ? 'ByPropertyName' : '']
    .filter((each) => each !== '')
    .join(', ');
  return [
    `        Required?                    ${String(first?.mandatory ?? false)}`,
    `        Position?                    ${first?.position === undefined ? 'named' : first.position + 1}`,
    `        Accept pipeline input?       ${pipeline === '' ? 'false' : `true (${pipeline})`}`,
    `        Aliases                      ${parameter.aliases.length > 0 ? parameter.aliases.join(', ') : 'none'}`,
    `        Accept wildcard characters?  ${String(parameter.supportsWildcards)}`,
  ];
}
