/** The marked source line of an error, and the block ConciseView draws around it. */
import { markedLine, positionMessage } from '../../src/errors/positionMessage.ts';
import { conciseBlock } from '../../src/formatting/ConciseBlock.ts';
import { ScriptExtent, ScriptSource } from '../../src/language/ScriptExtent.ts';

function extentOf(text: string, part: string, file: string | null = null): ScriptExtent {
  const start = text.indexOf(part);
  return new ScriptExtent(new ScriptSource(text, file), start, start + part.length);
}

describe('position messages', () => {
  test('a short line is shown whole, tabs as four blanks', () => {
    const text = "1;\n\tthrow 'x'";
    expect(positionMessage(extentOf(text, "throw 'x'"))).toBe("At line:2 char:2\n+     throw 'x'\n+     ~~~~~~~~~");
  });

  test('of a long line a window is shown', () => {
    const text = `${'$x = 1; '.repeat(30)} throw 'a';${'$x = 1; '.repeat(30)}`;
    expect(markedLine(extentOf(text, "throw 'a'"))).toEqual({
      text: "… 1; $x = 1; $x = 1; $x = 1; $x = 1; $x = 1; $x = 1;  throw 'a';$x = 1; …",
      start: 54,
      length: 9,
    });
  });

  test('a part longer than the window is cut itself', () => {
    const text = `${'$x = 1; '.repeat(10)} throw '${'x'.repeat(60)}'`;
    const marked = markedLine(extentOf(text, `throw '${'x'.repeat(60)}'`))!;
    expect(marked.text).toBe(`… 1; $x = 1;  throw '${'x'.repeat(50)} …`);
    expect(marked.length).toBe(57);
  });

  test('a part of several lines is underlined to the end of its first', () => {
    const text = "  throw @'\nabc\n'@";
    expect(positionMessage(extentOf(text, text.trim(), '/a.ps1'))).toBe(
      "At /a.ps1:1 char:3\n+   throw @'\n+   ~~~~~~~~",
    );
  });
});

describe('ConciseView', () => {
  const source = { heading: '/a.ps1:2', lineNumber: '2', line: '  f -N abc', markStart: 7, markLength: 3 };

  test('the message is wrapped at blanks within the window', () => {
    const message = 'Cannot process argument transformation on parameter N.\nCannot convert value "abc" to type Int32.';
    expect(conciseBlock(source, message, { style: null, width: 50, isWrapped: true })).toBe(
      [
        '/a.ps1:2',
        'Line |',
        '   2 |   f -N abc',
        '     |        ~~~',
        '     | Cannot process argument transformation on',
        '     | parameter N. Cannot convert value "abc" to',
        '     | type Int32.',
        '',
      ].join('\n'),
    );
  });

  test('numbers over 9999 move everything to the right', () => {
    const shown = conciseBlock({ ...source, lineNumber: '12345' }, 'm', { style: null, width: 50, isWrapped: true });
    expect(shown.split('\n').slice(1, 3)).toEqual([' Line |', '12345 |   f -N abc']);
  });
});
