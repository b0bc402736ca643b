/** A statement's own parameter may be abbreviated to any of its beginnings: `switch -r`. */
import type { ParameterToken, Token } from '../Token.ts';

export function isSpecificParameter(token: Token, name: string): boolean {
  return name.startsWith((token as ParameterToken).parameterName.toLowerCase());
}
