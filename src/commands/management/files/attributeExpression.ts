/**
 * -Attributes of Get-ChildItem: names of file attributes joined by + (all of them), separated by commas (any of them), !
 * before one that must be missing. A letter or the beginning of a name will do.
 */
import { NetException } from '../../../errors/index.ts';

const LETTERS: Readonly<Record<string, string>> = {
  a: 'Archive',
  d: 'Directory',
  h: 'Hidden',
  l: 'ReparsePoint',
  r: 'ReadOnly',
  s: 'System',
};

export interface AttributeTest {
  /** Whether it says anything about Hidden: then hidden files are looked at. */
  readonly mentionsHidden: boolean;
  matches(attributes: number): boolean;
}

export function parseAttributes(text: string, values: Readonly<Record<string, number>>): AttributeTest {
  const terms = text.split(',').map((term) =>
    term.split('+').map((word) => {
      const name = nameOf(word.replace(/!/g, '').trim(), Object.keys(values));
      return { name, bit: values[name]!, isMissing: (word.match(/!/g)?.length ?? 0) % 2 === 1 };
    }),
  );
  return {
    mentionsHidden: terms.flat().some(({ name }) => name === 'Hidden'),
    matches: (attributes) =>
      terms.some((term) => term.every(({ bit, isMissing }) => ((attributes & bit) === bit) !== isMissing)),
  };
}

function nameOf(word: string, names: readonly string[]): string {
  const lower = word.toLowerCase();
  const exact = names.find((name) => name.toLowerCase() === lower) ?? LETTERS[lower];
  if (exact) return exact;
  const near = lower === '' ? [] : names.filter((name) => name.toLowerCase().startsWith(lower));
  if (near.length === 1) return near[0]!;
  throw new NetException(
    'System.Management.Automation.ParameterBindingException',
    `Cannot bind parameter 'Attributes'. Cannot convert value "${word}" to type "System.Management.Automation.FlagsExpression\`1[System.IO.FileAttributes]". Error: "Unable to match the identifier name ${word} to a valid enumerator name. Specify one of the following enumerator names and try again:\n${names.join(', ')}"`,
    { errorId: 'CannotConvertArgumentNoMessage', category: 'InvalidArgument' },
  );
}
