/**
 * Regular expressions against .NET itself: dotnet.jsonl holds patterns, texts and what Regex made of them: group numbers,
 * then each match's groups as name=index+length with all captures in parentheses when there are several, then a Replace
 * of three and a Split into four (parts joined by U+0001), or the exception. Both back ends must agree with it.
 */
import { readFileSync } from 'node:fs';
import { NetException } from '../../../src/errors/NetException.ts';
import { type NetGroup, type NetMatch, NetRegex, RegexOptions } from '../../../src/types/regex/index.ts';

interface Recorded {
  pattern: string;
  options: number;
  input: string;
  replacement: string;
  result: string;
}

const recorded: Recorded[] = readFileSync(new URL('./dotnet.jsonl', `file://${__filename}`), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

const EVERY_CODE_UNIT = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
const MAX_MATCHES = 20;
/** A deadline makes the machine run where RegExp would. */
const WITH_MACHINE = 60_000;

function groupText(group: NetGroup): string {
  if (!group.success) return `${group.name}=-;`;
  const captures = [...group.captures].map((each) => `${each.index}+${each.length} `).join('');
  const several = group.captures.count > 1 ? `(${captures})` : '';
  return `${group.name}=${group.index}+${group.length}${several};`;
}

function matchesText(regex: NetRegex, input: string): string {
  let text = '';
  let count = 0;
  for (let match: NetMatch = regex.match(input); match.success && count <= MAX_MATCHES; match = match.nextMatch()) {
    text += `[${[...match.groups].map(groupText).join('')}]`;
    count++;
  }
  return text;
}

function resultOf({ pattern, options, input, replacement }: Recorded, timeout: number | null): string {
  try {
    const regex = new NetRegex(pattern, options, '', timeout);
    const replaced = regex.replace(input, replacement, 3);
    const parts = regex.split(input, 4).join('\x01');
    return `N${regex.groupNumbers.join(',')} ${matchesText(regex, input)} R${replaced} S${parts}`;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    return `!${thrown.typeName.split('.').pop()}: ${thrown.message}`;
  }
}

function failures(timeout: number | null): unknown[] {
  return recorded
    .map((each) => ({ ...each, ours: resultOf(each, timeout) }))
    .filter((each) => each.ours !== each.result);
}

describe('NetRegex', () => {
  test('matches, replaces and splits as .NET', () => {
    expect(failures(null)).toEqual([]);
  });

  test("the machine agrees with JavaScript's RegExp", () => {
    expect(failures(WITH_MACHINE)).toEqual([]);
  });

  // As .NET with ICU answers over all code units.
  test.each([
    ['', 'i', '49,69'],
    ['', '\u0130', '130'],
    ['', 'k', '4b,6b,212a'],
    ['', 's', '53,73'],
    ['', '\u00df', 'df,1e9e'],
    ['en-US', 'i', '49,69,130'],
    ['en-US', '\u0130', '49,69,130'],
    ['en-US', '\u0131', '131'],
    ['en-US', '[h-j]', '48,49,4a,68,69,6a,130'],
    ['tr-TR', 'i', '69,130'],
    ['tr-TR', 'I', '49,131'],
    ['tr-TR', '[h-j]', '48,4a,68,69,6a,130'],
    ['az', '\u0131', '49,131'],
  ])('IgnoreCase in culture "%s": %s', (culture, pattern, expected) => {
    const matches = new NetRegex(pattern, RegexOptions.IgnoreCase, culture).matches(EVERY_CODE_UNIT);
    expect([...matches].map((match) => match.index.toString(16)).join()).toBe(expected);
  });

  // How many code units .NET 10 puts in each class: Unicode 16, whatever the Node that runs knows.
  test.each([
    ['\\w', 50419],
    ['\\d', 370],
    ['\\s', 25],
    ['\\p{L}', 48973],
    ['\\p{Lu}', 1132],
    ['\\p{Ll}', 1448],
    ['\\p{Lo}', 46126],
    ['\\p{Mn}', 1066],
    ['\\p{P}', 628],
    ['\\p{S}', 3854],
    ['\\p{Cn}', 1432],
    ['\\p{Cs}', 2048],
    ['\\p{IsCyrillic}', 256],
    ['\\p{IsArabicPresentationForms-A}', 688],
  ])('%s has %i code units', (pattern, count) => {
    expect(new NetRegex(pattern).count(EVERY_CODE_UNIT)).toBe(count);
  });

  test('CultureInvariant overrules the culture, and back references follow it', () => {
    const options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    expect(new NetRegex('^i$', options, 'tr-TR').isMatch('I')).toBe(true);
    expect(new NetRegex('^(i)\\1$', RegexOptions.IgnoreCase, 'en-US').isMatch('i\u0130')).toBe(true);
    expect(new NetRegex('^(.)\\1$', RegexOptions.IgnoreCase, 'tr-TR').isMatch('\u0131I')).toBe(true);
    expect(new NetRegex('^(.)\\1$', RegexOptions.IgnoreCase, 'en-US').isMatch('\u0131I')).toBe(false);
  });

  test('a search within a part sees that part only', () => {
    const match = new NetRegex('^b(.)').matchWithin('abcd', 1, 2);
    expect([match.index, match.value, match.groups.byNumber(1).index]).toEqual([1, 'bc', 2]);
    expect(match.expand('$_ $`')).toBe('abcd a');
  });

  test('ECMAScript: a reference to a group of an earlier round is no empty one', () => {
    const match = new NetRegex('(b?[\\s\\S]\\1)+c|b', RegexOptions.ECMAScript).match('\u043fkcKbb');
    expect([match.index, match.length]).toEqual([1, 2]);
  });

  test('a timeout ends a hopeless match', () => {
    const regex = new NetRegex('^(a+)+$', 0, '', 20);
    expect(() => regex.isMatch(`${'a'.repeat(40)}b`)).toThrow(
      expect.objectContaining({
        typeName: 'System.Text.RegularExpressions.RegexMatchTimeoutException',
      }) as never,
    );
  });
});
