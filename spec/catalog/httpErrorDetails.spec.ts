/** Texts of ErrorDetails, as recorded in shared/wire and shared/web, and System.Text.Json's escapes. */
import { httpErrorDetails } from '../../src/catalog/httpErrorDetails.ts';
import { indentJson } from '../../src/catalog/systemTextJson.ts';

test.each<[string, string, string, string | null]>([
  ['JSON', '{"message":" Rate Limit Exceeded "}', 'application/json', '\n{\n  "message": " Rate Limit Exceeded "\n}'],
  [
    'empty lists',
    '{"message":"m","associationDetails":[]}',
    'application/json',
    '\n{\n  "message": "m",\n  "associationDetails": []\n}',
  ],
  [
    'escapes',
    `{"t":"no+such/one <b>&</b> 'q'"}`,
    'application/json',
    '\n{\n  "t": "no\\u002Bsuch/one \\u003Cb\\u003E\\u0026\\u003C/b\\u003E \\u0027q\\u0027"\n}',
  ],
  ['other letters', '{"message":"Zo\u00eb \u2603"}', 'application/json', '\n{\n  "message": "Zo\\u00EB \\u2603"\n}'],
  [
    'problem+json',
    '{"title":"Bad","status":500,"detail":"d"}',
    'application/problem+json',
    '{"title":"Bad","status":500,"detail":"d"}',
  ],
  [
    'html',
    '<html><head><title>500</title></head><body><h1>Error 500</h1><p>Try <b>later</b>.</p></body></html>',
    'text/html',
    '500Error 500Try later.',
  ],
  ['html of tags alone', '<br>', 'text/html', null],
  ['text', 'error 500: it broke\nsecond line', 'text/plain', 'error 500: it broke\nsecond line'],
  ['no type', '{"error":"untyped"}', '', '{"error":"untyped"}'],
  ['nothing', '', 'application/json', null],
  ['broken JSON', '{"a":<b>1}', 'application/json', '{"a":1}'],
  ['null', 'null', 'application/json', 'null'],
])('%s', (_, body, type, expected) => expect(httpErrorDetails(body, type)).toBe(expected));

test('XML goes through the formatter given, and falls back when it is none', () => {
  const formatXml = (text: string): string | null => (text === '<a/>' ? '<a />' : null);
  expect(httpErrorDetails('<a/>', 'application/soap+xml', { formatXml })).toBe('\n<a />');
  expect(httpErrorDetails('<a>x', 'text/xml', { formatXml })).toBe('x');
});

test('numbers and keys stay as they were written', () => {
  expect(indentJson('{"a":1.50,"a":1e3,"b":-0,"c":12345678901234567890}', '\n')).toBe(
    '{\n  "a": 1.50,\n  "a": 1e3,\n  "b": -0,\n  "c": 12345678901234567890\n}',
  );
});

test('scalars, nesting, controls and pairs', () => {
  expect(indentJson('"a\\u0041\\"\\\\\\/\\b\\t\\u0001\\u007f`"', '\n')).toBe(
    '"aA\\u0022\\\\/\\b\\t\\u0001\\u007F\\u0060"',
  );
  expect(indentJson('[[],{},[1,[2]]]', '\n')).toBe('[\n  [],\n  {},\n  [\n    1,\n    [\n      2\n    ]\n  ]\n]');
  expect(indentJson('"\\ud83d\\ude00"', '\n')).toBe('"\\uD83D\\uDE00"');
  expect(indentJson('"\\ud83d"', '\n')).toBeNull();
  expect(indentJson('[1,]', '\n')).toBeNull();
  expect(indentJson(`${'['.repeat(65)}${']'.repeat(65)}`, '\n')).toBeNull();
});
