/**
 * -replace pattern, replacement. The replacement is a pattern ($1, ${name}), or a script block called with each match in
 * $_. A collection on the left is replaced element by element.
 */
import { runtimeException } from '../../errors/NetException.ts';
import { enumerableOf } from '../enumeration.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { toNetException } from '../toNetException.ts';
import type { ScriptBlockLike, TypeContext } from '../TypeContext.ts';
import { type OperatorRegex, type RegexMatch, regexOf } from './operatorRegex.ts';
import { baseOf } from './operands.ts';

type Replacement = (match: RegexMatch) => string;

export function replaceOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  const [pattern, replacement] = argumentsOf(right);
  const regex = compile(pattern, ignoreCase, ctx);
  const replace = replacementOf(replacement, ctx);
  const items = enumerableOf(left);
  if (items === null) return replaceAll(regex, toPSString(left, ctx), replace);
  return [...items].map((item) => replaceAll(regex, toPSString(item, ctx), replace));
}

function argumentsOf(right: unknown): readonly unknown[] {
  const value = baseOf(right);
  const items = enumerableOf(value);
  if (items === null) return [value, ''];
  const list = [...items];
  if (list.length <= 2) return [list[0] ?? '', list[1] ?? ''];
  throw runtimeException(`The -replace operator allows only two elements to follow it, not ${list.length}.`, 'BadReplaceArgument');
}

function compile(pattern: unknown, ignoreCase: boolean, ctx: TypeContext): OperatorRegex {
  try {
    return regexOf(pattern, { ignoreCase }, ctx);
  } catch (thrown) {
    const inner = toNetException(thrown);
    if (!inner) throw thrown;
    throw runtimeException(`The regular expression pattern ${toPSString(pattern, ctx)} is not valid.`, 'InvalidRegularExpression', 'InvalidOperation', pattern, inner);
  }
}

function replacementOf(given: unknown, ctx: TypeContext): Replacement {
  const value = baseOf(given);
  const block = value as ScriptBlockLike | null;
  if (typeof value === 'object' && block?.isScriptBlock) {
    return (match) => toPSString(block.invokeReturnAsIs(ctx, [match], match), ctx);
  }
  const text = toPSString(value, ctx);
  return text.includes('$') ? (match) => match.expand(text) : () => text;
}

function replaceAll(regex: OperatorRegex, text: string, replace: Replacement): string {
  let result = '';
  let copied = 0;
  for (let match = regex.matchAt(text, 0); match !== null; match = nextMatch(regex, text, match)) {
    result += text.slice(copied, match.index) + replace(match);
    copied = match.index + match.length;
  }
  return copied === 0 && result === '' ? text : result + text.slice(copied);
}

/** After an empty match the search goes on one character further. */
export function nextMatch(regex: OperatorRegex, text: string, match: RegexMatch): RegexMatch | null {
  const end = match.index + match.length;
  if (match.length > 0) return regex.matchAt(text, end);
  return end >= text.length ? null : regex.matchAt(text, end + 1);
}
