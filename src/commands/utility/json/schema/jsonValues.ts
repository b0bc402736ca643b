/** JSON values as schemas see them: their kinds, numbers, equality, and how they are quoted in messages. */
import { quotedJson } from '../../../../engine/net/systemTextJson.ts';
import { NetException } from '../../../../errors/NetException.ts';
import { Decimal } from '../../../../types/numerics/index.ts';
import { type JsonNode, Kind } from '../../../../types/json/document/JsonText.ts';

/** In the order in which a message lists them. */
export const TYPE_NAMES = ['object', 'array', 'boolean', 'string', 'number', 'integer', 'null'];

const KIND_NAMES: Readonly<Record<number, string>> = {
  [Kind.Object]: 'object',
  [Kind.Array]: 'array',
  [Kind.String]: 'string',
  [Kind.True]: 'boolean',
  [Kind.False]: 'boolean',
  [Kind.Null]: 'null',
};

/** The schema's name of the value's type; whole numbers are integers, however they are written. */
export function typeName(node: JsonNode): string {
  return KIND_NAMES[node.kind] ?? (isWhole(node) ? 'integer' : 'number');
}

function isWhole(node: JsonNode): boolean {
  const { mantissa, scale } = decimalOf(node);
  return mantissa % 10n ** BigInt(scale) === 0n;
}

/** The number; one beyond [decimal] fails, as it does in PowerShell. */
export function decimalOf({ raw }: JsonNode): Decimal {
  const [, sign, whole, fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(raw)!;
  const power = Number(exponent);
  if (power > 400 || power < -400) throw new NetException('System.FormatException', raw);
  return Decimal.fit(BigInt(whole! + fraction), fraction.length - power, sign === '-');
}

/** Negative, zero or positive. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return a.subtract(b).sign;
}

export const propertiesOf = (node: JsonNode): readonly (readonly [string, JsonNode])[] => node.properties ?? [];

/** The last of that name. */
export function propertyOf(node: JsonNode, name: string): JsonNode | undefined {
  return propertiesOf(node).findLast(([key]) => key === name)?.[1];
}

export function sameJson(a: JsonNode, b: JsonNode): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === Kind.String) return a.text === b.text;
  if (a.kind === Kind.Number) return compareDecimals(decimalOf(a), decimalOf(b)) === 0;
  if (a.kind === Kind.Array)
    return a.items!.length === b.items!.length && a.items!.every((item, index) => sameJson(item, b.items![index]!));
  if (a.kind !== Kind.Object) return true;
  const [left, right] = [propertiesOf(a), propertiesOf(b)];
  return (
    left.length === right.length &&
    left.every(([name, value]) => {
      const other = propertyOf(b, name);
      return other !== undefined && sameJson(value, other);
    })
  );
}

/** The value without spaces, texts quoted anew. */
export function compactJson(node: JsonNode): string {
  if (node.kind === Kind.String) return quotedJson(node.text!);
  if (node.kind === Kind.Array) return `[${node.items!.map(compactJson).join(',')}]`;
  if (node.kind === Kind.Object)
    return `{${propertiesOf(node)
      .map(([name, value]) => `${quotedJson(name)}:${compactJson(value)}`)
      .join(',')}}`;
  return node.raw;
}
