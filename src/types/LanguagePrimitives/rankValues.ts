/**
 * How good a conversion is, for choosing among overloads: the higher the better. The S2A forms wrap the value in an array.
 */
export const Rank = {
  None: 0,
  UnrelatedArraysS2A: 0x07,
  UnrelatedArrays: 0x0f,
  ToStringS2A: 0x17,
  ToString: 0x1f,
  CustomS2A: 0x27,
  Custom: 0x2f,
  IConvertibleS2A: 0x37,
  IConvertible: 0x3f,
  ImplicitCastS2A: 0x47,
  ImplicitCast: 0x4f,
  ExplicitCastS2A: 0x57,
  ExplicitCast: 0x5f,
  ConstructorS2A: 0x67,
  Constructor: 0x6f,
  CreateS2A: 0x73,
  Create: 0x77,
  ParseS2A: 0x7b,
  Parse: 0x7f,
  PSObjectS2A: 0x87,
  PSObject: 0x8f,
  LanguageS2A: 0x97,
  Language: 0x9f,
  NullToValue: 0xaf,
  NullToRef: 0xbf,
  NumericExplicitS2A: 0xc7,
  NumericExplicit: 0xcf,
  NumericExplicit1S2A: 0xd7,
  NumericExplicit1: 0xdf,
  NumericStringS2A: 0xe7,
  NumericString: 0xef,
  NumericImplicitS2A: 0xf7,
  NumericImplicit: 0xff,
  AssignableS2A: 0x107,
  Assignable: 0x10f,
  IdentityS2A: 0x117,
  StringToCharArray: 0x11a,
  Identity: 0x11f,
} as const;

/** The rank of the same conversion into an array of one. */
export function scalarToArray(rank: number): number {
  return rank === Rank.None ? Rank.None : rank & 0xfff7;
}
