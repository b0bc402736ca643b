/** Numbers, booleans, chars, and the arithmetic classes. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { BigIntegerType } from './BigInteger.ts';
import { BooleanType } from './Boolean.ts';
import { CharType } from './Char.ts';
import { DecimalType } from './Decimal.ts';
import { INTEGER_TYPES } from './integerTypes.ts';
import { MathFType, MathType } from './Math.ts';
import { REAL_TYPES } from './realTypes.ts';

export const NUMBER_TYPES: TypeDefinition[] = [
  BooleanType,
  CharType,
  ...INTEGER_TYPES,
  ...REAL_TYPES,
  DecimalType,
  BigIntegerType,
  MathType,
  MathFType,
];
