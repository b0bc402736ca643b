import { FilterError } from '../../src/sandbox/FilterError.ts';
import { type FilterFields, parseFilter } from '../../src/sandbox/filters.ts';
import { Random } from '../../src/sandbox/Random.ts';
import { parseSorters } from '../../src/sandbox/sorters.ts';
import { errorText, json, TestTenant } from './tenant.ts';

interface Thing {
  id: string;
  name: string | null;
  open: boolean;
  state: string | null;
}

const FIELDS: FilterFields<Thing> = {
  id: { operators: ['eq', 'in'], kind: 'key', read: ({ id }) => id },
  name: { operators: ['eq', 'sw'], kind: 'text', read: ({ name }) => name },
  open: { operators: ['eq'], kind: 'boolean', read: ({ open }) => open },
  state: { operators: ['eq'], kind: ['ON', 'OFF'], read: ({ state }) => state },
};

const THINGS: Thing[] = [
  { id: 'a', name: 'Ada', open: true, state: 'ON' },
  { id: 'b', name: 'adam "the" \\ one', open: false, state: 'OFF' },
  { id: 'c', name: 'Bob', open: true, state: null },
  { id: 'd', name: null, open: false, state: 'ON' },
];

const found = (filter: string): string =>
  THINGS.filter(parseFilter(filter, FIELDS))
    .map(({ id }) => id)
    .join('');

test.each([
  ['id eq "a"', 'a'],
  ['id eq "A"', ''],
  ['id in ("a","c", "x")', 'ac'],
  ['id in("d")', 'd'],
  ['name eq "ADA"', 'a'],
  ['name sw "ad"', 'ab'],
  ['name sw ""', 'abc'],
  ['name eq "adam \\"the\\" \\\\ one"', 'b'],
  ['name eq null', 'd'],
  ['id in ("a", null)', 'a'],
  ['open eq true', 'ac'],
  ['open eq FALSE', 'bd'],
  ['open eq "true"', 'ac'],
  ['state eq "ON"', 'ad'],
  ['state eq null', 'c'],
  ['open eq true and state eq "ON"', 'a'],
  ['id eq "b" or open eq true and state eq "ON"', 'ab'],
  ['(id eq "b" or open eq true) and state eq "ON"', 'a'],
  ['((id eq "a"))', 'a'],
  ['id eq "a" or id eq "b" or id eq "c"', 'abc'],
  ['  id   EQ "a"  ', 'a'],
  ['id eq "a" OR id eq "b"', 'ab'],
])('%s', (filter, ids) => expect(found(filter)).toBe(ids));

test.each([
  ['bad', 1, "'bad' is not a field to filter by"],
  ['name', 5, "an operator is expected after 'name', one of: eq, sw"],
  ['', 1, 'a field is expected, not the end'],
  ['nam eq "x"', 1, "'nam' is not a field to filter by; the fields are id, name, open, state"],
  ['name co "x"', 6, "the operator 'co' is not supported for 'name', only: eq, sw"],
  ['open in (true)', 6, "the operator 'in' is not supported for 'open', only: eq"],
  ['name eq', 8, "a value is expected for 'name', not the end"],
  ['name eq Ada', 9, "the value Ada of 'name' must be in double quotes"],
  ["name eq 'Ada'", 9, 'a text stands in double quotes, not single'],
  ['name eq "Ada', 9, 'the text is not closed with "'],
  ['open eq maybe', 9, "'open' is true or false, not 'maybe'"],
  ['state eq "UP"', 10, '"UP" is no value of \'state\', which has ON, OFF'],
  ['(name eq "x"', 13, "the '(' at position 1 is not closed"],
  ['name eq "x")', 12, "')' has no matching '('"],
  ['name eq "x" name eq "y"', 13, "'and' or 'or' is expected before 'name'"],
  ['name eq "x" and', 16, 'a field is expected, not the end'],
  ['id in "a"', 7, "'in' needs a list of values in parentheses"],
  ['id in ()', 8, "a value is expected for 'id', not ')'"],
  ['id in ("a" "b")', 12, "',' or ')' is expected in the list, not \"b\""],
  ['id in ("a"', 11, "',' or ')' is expected in the list, not the end"],
  ['toString eq "x"', 1, "'toString' is not a field to filter by"],
  ['name sw null', 9, "the value null of 'name' must be in double quotes"],
])('%s is refused', (filter, position, reason) => {
  let thrown: unknown;
  try {
    parseFilter(filter, FIELDS);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(FilterError);
  const error = thrown as FilterError;
  expect([error.position, error.reason]).toEqual([position, expect.stringContaining(reason)]);
});

test('a filter of 20,000 conditions and one of 500 parentheses are read, deeper ones are not', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `id eq "${index}"`).join(' or ');
  expect(THINGS.filter(parseFilter(many, FIELDS))).toEqual([]);
  const nested = (depth: number): string => `${'('.repeat(depth)}id eq "a"${')'.repeat(depth)}`;
  expect(found(nested(500))).toBe('a');
  expect(() => found(nested(100_000))).toThrow('at position 501: parentheses are nested deeper than 500');
});

test('5,000 damaged filters are read or refused, nothing else', () => {
  const random = new Random('damage');
  const pieces = [
    'id',
    'name',
    'eq',
    'in',
    'sw',
    '"a"',
    '"',
    "'",
    '(',
    ')',
    ',',
    'and',
    'or',
    'null',
    'true',
    '\\',
    ' ',
    '\u2028',
  ];
  for (let count = 0; count < 5000; count++) {
    const text = Array.from({ length: random.below(12) }, () => random.pick(pieces)).join(random.pick([' ', '']));
    try {
      found(text);
    } catch (error) {
      expect(error).toBeInstanceOf(FilterError);
      expect((error as FilterError).position).toBeLessThanOrEqual(text.length + 1);
    }
  }
});

const SORTERS = { name: (thing: Thing) => thing.name, state: (thing: Thing) => thing.state };
const sorted = (text: string): string =>
  [...THINGS]
    .sort(parseSorters(text, SORTERS))
    .map(({ id }) => id)
    .join('');

test.each([
  ['name', 'abcd'],
  ['-name', 'cbad'],
  ['+name', 'abcd'],
  ['state', 'badc'],
  ['-state,-name', 'adbc'],
  [' state , -name ', 'badc'],
])('sorted by %s', (sorters, ids) => expect(sorted(sorters)).toBe(ids));

test.each([
  ['nam', "'nam' is not a field to sort by; the fields are name, state"],
  ['name,', 'a field is missing; the fields are name, state'],
  ['name,--state', "'-state' is not a field to sort by"],
])('sorters %s are refused', (sorters, reason) => expect(() => sorted(sorters)).toThrow(reason));

describe('over the tenant', () => {
  const tenant = new TestTenant();
  const names = (filters: string): string[] =>
    json(tenant.list({ filters, defaultFilter: 'NONE' })).map(({ name }: { name: string }) => name);
  const everybody = tenant.sandbox.store.snapshot.identities;

  test.each([
    ['firstname eq "zoë"', (name: string) => name.startsWith('Zoë ')],
    ['lastname sw "o\'br"', (name: string) => name.endsWith(" O'Brien")],
  ])('%s', (filters, fits) => {
    const expected = everybody.map(({ body }) => body.name).filter(fits);
    expect(expected.length).toBeGreaterThan(0);
    expect(names(filters)).toEqual(expected);
  });

  test('alias, email, name, status, state, correlated, protected', () => {
    const [, { body }] = everybody as [unknown, (typeof everybody)[0]];
    expect(names(`alias eq "${body.alias}"`)).toEqual([body.name]);
    expect(names(`email eq "${body.emailAddress}"`)).toEqual([body.name]);
    expect(names(`name eq "${body.name}"`)).toContain(body.name);
    const count = (fits: (record: (typeof everybody)[0]) => boolean) => everybody.filter(fits).length;
    expect(names('cloudStatus eq "LOCKED"')).toHaveLength(count((record) => record.body.identityStatus === 'LOCKED'));
    expect(names('processingState eq "ERROR"')).toHaveLength(count((r) => r.body.processingState === 'ERROR'));
    expect(names('correlated eq false')).toHaveLength(count(({ correlated }) => !correlated));
    expect(names('protected eq true')).toHaveLength(count((record) => record.protected));
  });

  test('the documented filter finds its identity', () => {
    const filters = 'id eq "6c9079b270a266a60170a2779fcb0006" or correlated eq false';
    const response = tenant.list({ filters, sorters: 'name,-cloudStatus', count: 'True' });
    expect(json(response).map(({ id }: { id: string }) => id)).toEqual(['6c9079b270a266a60170a2779fcb0006']);
  });

  test('a bad filter and bad sorters are 400, with a body that says why', () => {
    const response = tenant.list({ filters: 'nam eq "x"' });
    expect(response.status).toBe(400);
    expect(json(response)).toEqual({
      detailCode: '400.1.1 Illegal query parameter',
      trackingId: expect.stringMatching(/^[0-9a-f]{32}$/),
      messages: [
        {
          locale: 'en-US',
          localeOrigin: 'DEFAULT',
          text: `The filter 'nam eq "x"' cannot be read at position 1: 'nam' is not a field to filter by; the fields are id, name, alias, firstname, lastname, email, cloudStatus, processingState, correlated, protected.`,
        },
      ],
      causes: [],
    });
    expect(errorText(tenant.list({ sorters: 'email' }))).toContain("'email' is not a field to sort by");
  });
});
