/** Lines of tables, lists and custom views, as the reference engine draws them. */
import { bestItemsPerRow, fitColumns } from '../../src/formatting/ColumnWidths.ts';
import { ComplexWriter } from '../../src/formatting/ComplexWriter.ts';
import { cellLength, decoratedLines, headOfCells, tailOfCells, wrapByCell } from '../../src/formatting/DisplayCells.ts';
import type { CellAlignment, TableColumn } from '../../src/formatting/FormatData.ts';
import { listLines } from '../../src/formatting/ListWriter.ts';
import { fitCell, TableWriter } from '../../src/formatting/TableWriter.ts';
import { WideWriter } from '../../src/formatting/WideWriter.ts';

function column(label: string, width: number, alignment: CellAlignment = 'left'): TableColumn {
  return { label, width, alignment, labelIsProperty: true };
}

function cells(...texts: string[]) {
  return texts.map((text) => ({ text, alignment: 'undefined' as const }));
}

describe('cells', () => {
  test('East-Asian characters take two cells, escape sequences none', () => {
    expect(cellLength('日本語')).toBe(6);
    expect(cellLength('\x1b[31mred\x1b[0m')).toBe(3);
    expect(cellLength('🎉')).toBe(2);
    expect(headOfCells('日本語', 5)).toBe('日本');
    expect(tailOfCells('日本語', 3)).toBe('語');
  });

  test('lines break anywhere, and a character too wide for the line becomes ?', () => {
    expect(wrapByCell('word word', 6, 4)).toEqual(['word w', 'ord']);
    expect(wrapByCell('a\r\nb\n', 5, 5)).toEqual(['a', 'b', '']);
    expect(wrapByCell('日', 1, 1)).toEqual(['?', '']);
  });

  test('every line of a coloured text repeats the colours before it', () => {
    expect(decoratedLines('\x1b[31ma\nb')).toEqual(['\x1b[31ma\x1b[0m', '\x1b[31mb\x1b[0m']);
  });
});

describe('column widths', () => {
  test('columns without a width share what is left, odd cells from the left', () => {
    expect(fitColumns([0, 0], 80)).toEqual([40, 39]);
    expect(fitColumns([5, 0, 0], 80)).toEqual([5, 37, 36]);
  });

  test('a table too wide narrows its last column, then loses it', () => {
    expect(fitColumns([4, 30], 10)).toEqual([4, 5]);
    expect(fitColumns([2, 199, 3], 79)).toEqual([2, 76, -1]);
  });

  test('Format-Wide fits as many columns as the longest value allows', () => {
    expect(bestItemsPerRow(5, 79)).toBe(13);
    expect(bestItemsPerRow(1, 79)).toBe(39);
    expect(bestItemsPerRow(100, 79)).toBe(1);
  });
});

describe('tables', () => {
  test('values are cut with an ellipsis on the side away from their alignment', () => {
    expect(fitCell('abcdef', 4, 'left', true)).toBe('abc…');
    expect(fitCell('abcdef', 4, 'right', true)).toBe('…def');
    expect(fitCell('two\nlines', 9, 'left', true)).toBe('two…     ');
    expect(fitCell('a', 4, 'center', true)).toBe(' a  ');
    expect(fitCell('abc', 1, 'left', true)).toBe('a');
  });

  test('a header too wide for its column is wrapped', () => {
    const writer = new TableWriter([column('GGGG', 4), column('ABCDEFG', 9, 'right')], 7, null);
    expect(writer.header()).toEqual(['GGGG AB', '     CD', '     EF', '      G', '---- --']);
    expect(writer.row(cells('1', '123456789'), false)).toEqual(['1    …9']);
  });

  test('the last column is padded only when others were left out', () => {
    const whole = new TableWriter([column('A', 1), column('Bb', 5)], 80, null);
    expect([...whole.header(), ...whole.row(cells('1', ''), false)]).toEqual(['A Bb', '- --', '1 ']);
    const cut = new TableWriter([column('A', 8), column('B', 5)], 8, null);
    expect([...cut.header(), ...cut.row(cells('x'), false)]).toEqual(['A', '-       ', 'x       ']);
  });

  test('wrapped rows continue in their columns', () => {
    const writer = new TableWriter([column('A', 5), column('B', 1)], 80, null);
    expect(writer.row(cells('aaa   bbbb cccc', 'x'), true)).toEqual(['aaa   x', ' bbbb', ' cccc']);
  });

  test('rows of Format-Wide are filled up with blanks', () => {
    const writer = new WideWriter(3, 20);
    expect(writer.add('a')).toEqual([]);
    expect(writer.flush()).toEqual([`a${' '.repeat(13)}`]);
  });
});

describe('lists and custom views', () => {
  test('labels are padded to the longest, long values hang below', () => {
    const fields = [
      { label: 'Id', text: '1' },
      { label: 'Text', text: 'two\nlines' },
      { label: 'Long', text: 'abcdefgh' },
    ];
    expect(listLines(fields, 12, null)).toEqual([
      'Id   : 1',
      'Text : two',
      '       lines',
      'Long : abcde',
      '       fgh',
    ]);
  });

  test('a newline with nothing before it shows the indentation only', () => {
    const lines = new ComplexWriter(20).write([
      { kind: 'text', text: 'a' },
      { kind: 'newline' },
      { kind: 'frame', left: 2, nodes: [{ kind: 'text', text: 'b' }, { kind: 'newline' }, { kind: 'newline' }] },
    ]);
    expect(lines).toEqual(['a', '  b', '  ']);
  });
});
