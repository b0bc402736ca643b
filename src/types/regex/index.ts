/** Wildcard patterns and .NET regular expressions. */
export { matchesAny, WildcardPattern, type WildcardOptions } from './WildcardPattern.ts';
export { escapeRegex, unescapeRegex } from './escapeRegex.ts';
export {
  NetCapture,
  NetCaptureCollection,
  NetGroup,
  NetGroupCollection,
  NetMatch,
  NetMatchCollection,
  NetSparseMatch,
} from './NetMatch.ts';
export { type MatchEvaluator, NetRegex } from './NetRegex.ts';
export { RegexOptions } from './RegexOptions.ts';
