/** Wildcard patterns and .NET regular expressions. */
export { WildcardPattern, type WildcardOptions } from './WildcardPattern.ts';
