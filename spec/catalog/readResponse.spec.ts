/** Bodies of successful responses. */
import { readResponse } from '../../src/catalog/readResponse.ts';

const read = (type: string | null, body: string | Uint8Array, result = {}) =>
  readResponse(
    {
      status: 200,
      reasonPhrase: 'OK',
      headers: type === null ? [] : [['content-type', type]],
      body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
      url: '',
    },
    result,
  );

test.each([
  ['an object', 'application/json; charset=utf-8', '{"a":1}', { model: 'X' }, { kind: 'json', text: '{"a":1}' }],
  ['a list without a type', null, '[]', { model: 'X', isArray: true }, { kind: 'json', text: '[]' }],
  ['a list that is HTML', 'text/html', '<p>', { model: 'X', isArray: true }, { kind: 'json', text: '<p>' }],
  ['an object that is HTML', 'text/html', '<p>', { model: 'X' }, { kind: 'text', text: '<p>' }],
  ['nothing at all', null, '', { void: true }, { kind: 'text', text: '' }],
  ['JSON where nothing was promised', 'application/hal+json', '{}', { void: true }, { kind: 'json', text: '{}' }],
  ['an empty JSON body', 'application/json', '', { model: 'X' }, { kind: 'empty' }],
])('%s', (_, type, body, result, expected) => expect(read(type, body, result)).toEqual(expected));

test('charsets', () => {
  expect(read('text/plain; charset="ISO-8859-1"', Uint8Array.of(0xe9))).toEqual({ kind: 'text', text: '\u00e9' });
  expect(read('text/plain; charset=no-such', '\u00e9')).toEqual({ kind: 'text', text: '\u00e9' });
  expect(read('application/json', '\ufeff{}')).toEqual({ kind: 'json', text: '{}' });
});

test('a zip stays bytes', () =>
  expect(read('application/zip', Uint8Array.of(1, 2))).toEqual({ kind: 'zip', data: Uint8Array.of(1, 2) }));
