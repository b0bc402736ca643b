/** CSV records as PowerShell's reader takes them apart. */
import { CsvReader } from '../../src/commands/utility/csv/CsvReader.ts';

function records(text: string, delimiter = ','): string[][] {
  const reader = new CsvReader(delimiter, text);
  const all: string[][] = [];
  for (let record = reader.readRecord(); record.length > 0; record = reader.readRecord()) all.push(record);
  return all;
}

test('quotes, doubled quotes and line ends inside quotes', () => {
  expect(records('a,"b ""c"", d"\n"multi\nline",x')).toEqual([
    ['a', 'b "c", d'],
    ['multi\nline', 'x'],
  ]);
});

test('blanks before a value are skipped, those after it stay', () => {
  expect(records('1, spaced \n')).toEqual([['1', 'spaced ']]);
});

test('a quote inside a value is part of it, text after a closing quote is added', () => {
  expect(records('x"y,2\n"p"q,3')).toEqual([
    ['x"y', '2'],
    ['pq', '3'],
  ]);
});

test('an empty last value is kept before a line end and lost at the end of the text', () => {
  expect(records('1,\n')).toEqual([['1', '']]);
  expect(records('1,')).toEqual([['1']]);
});

test('a blank as delimiter makes empty values', () => {
  expect(records('3  4', ' ')).toEqual([['3', '', '4']]);
});

test('pieces may end anywhere', () => {
  const text = 'id,name\r\n1,"A ""x"""\r\n2,Bob\r\n';
  for (let size = 1; size < 8; size++) {
    const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g'))!;
    const reader = new CsvReader(',', '', () => pieces.shift() ?? null);
    expect([reader.readRecord(), reader.readRecord(), reader.readRecord(), reader.readRecord()]).toEqual([
      ['id', 'name'],
      ['1', 'A "x"'],
      ['2', 'Bob'],
      [],
    ]);
  }
});

test('the #TYPE line', () => {
  expect(new CsvReader(',', '#TYPE My.Type\na').readTypeLine()).toBe('My.Type');
  expect(new CsvReader(',', 'a\n').readTypeLine()).toBeNull();
});
