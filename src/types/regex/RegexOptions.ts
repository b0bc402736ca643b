/** System.Text.RegularExpressions.RegexOptions as bits. Rule that surprises: there is no 128, and Compiled changes nothing. */
export const RegexOptions = {
  None: 0,
  IgnoreCase: 1,
  Multiline: 2,
  ExplicitCapture: 4,
  Compiled: 8,
  Singleline: 16,
  IgnorePatternWhitespace: 32,
  RightToLeft: 64,
  ECMAScript: 256,
  CultureInvariant: 512,
  NonBacktracking: 1024,
} as const;

const ALL = 0x77f;
const WITH_ECMASCRIPT =
  RegexOptions.ECMAScript |
  RegexOptions.IgnoreCase |
  RegexOptions.Multiline |
  RegexOptions.Compiled |
  RegexOptions.CultureInvariant;

/** ECMAScript and NonBacktracking go with few others. */
export function areValidOptions(options: number): boolean {
  if ((options & ~ALL) !== 0) return false;
  if (options & RegexOptions.ECMAScript && options & ~WITH_ECMASCRIPT) return false;
  const excluded = RegexOptions.RightToLeft | RegexOptions.ECMAScript;
  return !(options & RegexOptions.NonBacktracking && options & excluded);
}
