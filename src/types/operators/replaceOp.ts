/**
 * -replace pattern, replacement. The replacement is a pattern ($1, ${name}), or a script block called with each match in
 * $_. A collection on the left is replaced element by element.
 */
import { runtimeException } from '../../errors/NetException.ts';
import { enumerableOf } from '../enumeration.ts';
import { isScriptBlock } from '../isScriptBlock.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import type { MatchEvaluator, NetRegex } from '../regex/index.ts';
import { toNetException } from '../toNetException.ts';
import type { TypeContext } from '../TypeContext.ts';
import { caseOption, regexOf } from './operatorRegex.ts';
import { baseOf } from './operands.ts';

export function replaceOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  const [pattern, replacement] = argumentsOf(right);
  const regex = compile(pattern, ignoreCase, ctx);
  const replace = replacementOf(replacement, ctx);
  const items = enumerableOf(left);
  if (left === undefined) return [];
  if (items === null) return regex.replace(toPSString(left, ctx), replace);
  return [...items].map((item) => regex.replace(toPSString(item, ctx), replace));
}

function argumentsOf(right: unknown): readonly unknown[] {
  const value = baseOf(right);
  const items = enumerableOf(value);
  if (items === null) return [value, ''];
  const list = [...items];
  if (list.length <= 2) return [list[0] ?? '', list[1] ?? ''];
  throw runtimeException(
    `The -replace operator allows only two elements to follow it, not ${list.length}.`,
    'BadReplaceArgument',
  );
}

function compile(pattern: unknown, ignoreCase: boolean, ctx: TypeContext): NetRegex {
  try {
    return regexOf(pattern, caseOption(ignoreCase), ctx);
  } catch (thrown) {
    throw invalidPattern(thrown, pattern, ctx);
  }
}

/** What -replace and `switch -Regex` say of a pattern that cannot be read; anything else thrown stays as it is. */
export function invalidPattern(thrown: unknown, pattern: unknown, ctx: TypeContext): unknown {
  const inner = toNetException(thrown);
  if (!inner) return thrown;
  return runtimeException(
    `The regular expression pattern ${toPSString(pattern, ctx)} is not valid.`,
    'InvalidRegularExpression',
    'InvalidOperation',
    pattern,
    inner,
  );
}

function replacementOf(given: unknown, ctx: TypeContext): string | MatchEvaluator {
  const value = baseOf(given);
  if (isScriptBlock(value)) return (match) => toPSString(value.invokeInCallerScope(ctx, [], match), ctx);
  return toPSString(value, ctx);
}
