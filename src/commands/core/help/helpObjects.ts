/** Help as the objects Get-Help gives: MAML's tree for help that somebody wrote, the extended one for generated help. */
import { PSObject } from '../../../types/index.ts';

export const MAML = 'MamlCommandHelpInfo';
export const EXTENDED = 'ExtendedCmdletHelpInfo';

export type Properties = readonly (readonly [name: string, value: unknown])[];

export function helpObject(typeNames: readonly string[], properties: Properties): PSObject {
  const made = PSObject.custom(properties.map(([name, value]) => [name, value]));
  made.typeNames = [...typeNames];
  return made;
}

/** Text as MAML holds it: paragraphs. */
export function paragraphs(text: string): PSObject[] {
  return [helpObject(['MamlParaTextItem', 'MamlTextItem'], [['Text', text]])];
}

export const NAMESPACES: Properties = [
  ['xmlns:maml', 'http://schemas.microsoft.com/maml/2004/10'],
  ['xmlns:command', 'http://schemas.microsoft.com/maml/dev/command/2004/10'],
  ['xmlns:dev', 'http://schemas.microsoft.com/maml/dev/2004/10'],
];

/** One value is a value, several are a list, none is nothing. */
export function oneOrMany<T>(values: readonly T[]): T | T[] | null {
  return values.length < 2 ? (values[0] ?? null) : [...values];
}
