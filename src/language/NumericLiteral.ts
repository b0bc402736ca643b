/**
 * The value of a numeric literal, free of the engine's own number types: its .NET type's name and a JavaScript value.
 * A decimal is its invariant text, so that the scale ("1.50d") survives.
 */
export type NumericLiteral =
  | { readonly type: 'Int32' | 'Byte' | 'SByte' | 'Int16' | 'UInt16' | 'UInt32' | 'Double'; readonly value: number }
  | { readonly type: 'Int64' | 'UInt64' | 'BigInteger'; readonly value: bigint }
  | { readonly type: 'Decimal'; readonly value: string };

/** What a ConstantExpressionAst can hold: a number, $true for an attribute argument written without a value, null for a bad literal. */
export type ConstantValue =
  | NumericLiteral
  | { readonly type: 'Boolean'; readonly value: boolean }
  | { readonly type: 'Null'; readonly value: null };
