/** What all numeric types share: Parse, TryParse, ToString, comparison. */
import { compareNumbers } from '../../operators/compareNumbers.ts';
import type { NumericKind } from '../../LanguagePrimitives/numericTypes.ts';
import { netHashCode } from '../../netHashCode.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeOf } from '../../TypeRegistry.ts';
import { convertibleBodies } from '../convert/convertible.ts';
import { defaultOf } from '../convert/changeType.ts';
import { parseNumberText, tryNumberText } from '../convert/parseText.ts';
import { cultureOf } from '../globalization/providers.ts';
import type { MemberBody } from '../implement.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { EnumValue } from '../../EnumValue.ts';
import { PSReference } from '../../PSReference.ts';
import { enumNumber, formatScalar } from '../values.ts';

/** Arguments after the text, in any overload: a style, a provider, a reference. */
function optionsOf(ctx: TypeContext, rest: readonly unknown[]) {
  const style = rest.find((each) => each instanceof EnumValue);
  const provider = rest.find((each) => each !== style && !(each instanceof PSReference));
  return { styles: style === undefined ? null : enumNumber(style), culture: cultureOf(ctx, provider) };
}

export function parseBodies(kind: NumericKind): Record<string, MemberBody> {
  return {
    Parse: (_self, ctx: TypeContext, text: string | null, ...rest: unknown[]) => {
      if (text === null) throw argumentNull(kind === 'BigInteger' ? 'value' : 's');
      const { styles, culture } = optionsOf(ctx, rest);
      return parseNumberText(text, kind, styles, culture);
    },
    TryParse: (_self, ctx: TypeContext, text: string | null, ...rest: unknown[]) => {
      const { styles, culture } = optionsOf(ctx, rest);
      const parsed = text === null ? null : tryNumberText(text, kind, styles, culture);
      const isNumber = parsed !== null && 'value' in parsed;
      (rest[rest.length - 1] as PSReference).value = isNumber ? parsed.value : defaultOf(kind as never);
      return isNumber;
    },
  };
}

/** NaN comes before every number and equals itself. */
export function numberOrder(left: unknown, right: unknown): number {
  const order = compareNumbers(left, right);
  if (!Number.isNaN(order)) return Math.sign(order);
  const [a, b] = [left, right].map((each) => Number.isNaN((each as { value: number }).value));
  return a && b ? 0 : a ? -1 : 1;
}

export function valueBodies(name: string): Record<string, MemberBody> {
  return {
    ...convertibleBodies(),
    CompareTo: (self: unknown, _ctx, other: unknown) => {
      if (other === null) return 1;
      if (typeOf(other) !== typeOf(self)) throw argumentError(`Object must be of type ${name}.`);
      return compareTo(self, other);
    },
    Equals: (self: unknown, _ctx, other: unknown) =>
      other !== null && typeOf(other) === typeOf(self) && compareTo(self, other) === 0,
    GetHashCode: (self: unknown) => netHashCode(self),
    ToString: (self: unknown, ctx: TypeContext, first?: unknown, second?: unknown) => {
      const format = typeof first === 'string' ? first : null;
      return formatScalar(ctx, self, format, cultureOf(ctx, format === null && first != null ? first : second));
    },
  };
}

/** Small integers compare by difference, which scripts can see. */
function compareTo(self: unknown, other: unknown): number {
  const name = typeOf(self).name;
  if (name === 'Byte' || name === 'SByte' || name === 'Int16' || name === 'UInt16') {
    return (self as { value: number }).value - (other as { value: number }).value;
  }
  return numberOrder(self, other);
}
