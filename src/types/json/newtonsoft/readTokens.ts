/** JSON text to tokens, with the errors of Newtonsoft's ways of loading it. */
import type { NetException } from '../../../errors/NetException.ts';
import { BigInteger, DateTime, Double } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { readJsonDate } from '../jsonDate.ts';
import { JsonTextReader, Token } from '../JsonTextReader.ts';
import { JArray, JObject, JProperty, type JToken, JValue, Kind } from './JToken.ts';

const DEPTH = 64;

/** `expected`: the class whose Parse was called; null: DeserializeObject, for which an empty text is nothing. */
export function readTokens(
  text: string,
  expected: 'JObject' | 'JArray' | 'JToken' | null,
  ctx: TypeContext,
): JToken | null {
  const reader = new JsonTextReader(text, DEPTH);
  const loader = new TokenLoader(reader, ctx, expected);
  if (!loader.readContent()) {
    if (expected === null) return null;
    throw reader.error(`Error reading ${expected} from JsonReader.`);
  }
  if (expected === 'JObject' && reader.token !== Token.StartObject) throw loader.notThat('an object', 'JObject');
  if (expected === 'JArray' && reader.token !== Token.StartArray) throw loader.notThat('an array', 'JArray');
  const token = loader.token();
  while (reader.read());
  return token;
}

const TOKEN_NAMES = [
  'None',
  'StartObject',
  'StartArray',
  'PropertyName',
  'Comment',
  'Integer',
  'String',
  'EndObject',
  'EndArray',
];

class TokenLoader {
  constructor(
    private readonly reader: JsonTextReader,
    private readonly ctx: TypeContext,
    private readonly expected: string | null,
  ) {}

  readContent(): boolean {
    do {
      if (!this.reader.read()) return false;
    } while (this.reader.token === Token.Comment);
    return true;
  }

  notThat(what: string, name: string): NetException {
    const shown = TOKEN_NAMES[this.reader.token];
    return this.reader.error(
      `Error reading ${name} from JsonReader. Current JsonReader item is not ${what}: ${shown}.`,
    );
  }

  token(): JToken {
    const { reader } = this;
    if (reader.token === Token.StartObject) return this.object();
    if (reader.token === Token.StartArray) return this.array();
    if (reader.token !== Token.Text) return scalarToken(reader.value);
    const text = reader.value as string;
    const date = readJsonDate(text, 'Default', this.ctx);
    return date === null ? new JValue(text, Kind.String) : new JValue(date, Kind.Date);
  }

  private object(): JObject {
    const made = new JObject();
    for (;;) {
      if (!this.readContent()) throw this.unexpectedEnd('JObject');
      if (this.reader.token === Token.EndObject) return made;
      const name = this.reader.value as string;
      if (!this.readContent()) throw this.unexpectedEnd('JObject');
      made.properties.delete(name);
      made.add(new JProperty(name, this.token()));
    }
  }

  private array(): JArray {
    const made = new JArray();
    for (;;) {
      if (!this.readContent()) throw this.unexpectedEnd('JArray');
      if (this.reader.token === Token.EndArray) return made;
      made.insert(made.items.length, this.token());
    }
  }

  private unexpectedEnd(container: string): NetException {
    if (this.expected !== null) return this.reader.error(`Unexpected end of content while loading ${container}.`);
    if (container === 'JObject')
      return this.reader.error('Unexpected end when deserializing object.', 'JsonSerializationException');
    return this.reader.containerError('Unexpected end when reading token.');
  }
}

/** A value that is one token. */
export function scalarToken(value: unknown): JValue {
  if (value === null || value === undefined) return new JValue(null, Kind.Null);
  if (typeof value === 'string') return new JValue(value, Kind.String);
  if (typeof value === 'boolean') return new JValue(value, Kind.Boolean);
  if (typeof value === 'number') return new JValue(BigInt(value), Kind.Integer);
  if (typeof value === 'bigint' || value instanceof BigInteger) return new JValue(value, Kind.Integer);
  if (value instanceof Double) return new JValue(value, Kind.Float);
  if (value instanceof DateTime) return new JValue(value, Kind.Date);
  return new JValue(value, Kind.String);
}
