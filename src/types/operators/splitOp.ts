/**
 * -split. The right side is a pattern or a script block, then a limit, then options.
 * Rule that surprises: a negative limit counts from the end, and what a pattern's groups captured is part of the result.
 */
import { NetException, runtimeException } from '../../errors/NetException.ts';
import { elementsOf, enumerableOf } from '../enumeration.ts';
import type { EnumValue } from '../EnumValue.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { isTrue } from '../LanguagePrimitives/toBoolean.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { netToString } from '../netToString.ts';
import { isScriptBlock } from '../isScriptBlock.ts';
import { makeArray } from '../NetArray.ts';
import type { ScriptBlockLike, TypeContext } from '../TypeContext.ts';
import { getType } from '../TypeRegistry.ts';
import { escapeRegex, RegexOptions } from '../regex/index.ts';
import { caseOption, regexOf } from './operatorRegex.ts';
import { baseOf } from './operands.ts';

const SIMPLE = 1;
const IGNORE_CASE = 64;

/** SplitOptions and the RegexOptions they stand for. */
const SPLIT_TO_REGEX = [
  [4, RegexOptions.CultureInvariant],
  [8, RegexOptions.IgnorePatternWhitespace],
  [16, RegexOptions.Multiline],
  [32, RegexOptions.Singleline],
  [IGNORE_CASE, RegexOptions.IgnoreCase],
  [128, RegexOptions.ExplicitCapture],
] as const;

export function splitOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  const value = baseOf(right);
  const args = enumerableOf(value) === null ? [value] : [...elementsOf(value)];
  if (args.length === 0) {
    throw runtimeException(
      `The argument to operator '-split' is not valid: ${netToString(right, ctx)}.`,
      'BadOperatorArgument',
      'InvalidOperation',
      right,
    );
  }
  const limit = args.length > 1 ? asType(args[1] ?? 0, 'System.Int32', ctx) : 0;
  const options =
    args[2] == null
      ? 0
      : Number((asType(args[2], 'System.Management.Automation.SplitOptions', ctx) as EnumValue).value);
  if (args[2] != null && isScriptBlock(args[0])) {
    throw runtimeException(
      'Options are not allowed on the -split operator with a predicate.',
      'InvalidSplitOptionWithPredicate',
    );
  }
  if (left === undefined) return [];
  if (enumerableOf(left) === null) {
    const text = toPSString(left, ctx);
    return makeArray(splitterOf(args[0], limit as number, options, ctx, ignoreCase)(text), getType('System.String'));
  }
  const texts = elementsOf(left).map((item) => toPSString(item, ctx));
  const split = splitterOf(args[0], limit as number, options, ctx, ignoreCase);
  return makeArray(texts.flatMap(split), getType('System.String'));
}

function asType(value: unknown, type: string, ctx: TypeContext): unknown {
  try {
    return convertTo(value, getType(type), ctx);
  } catch (thrown) {
    if (thrown instanceof NetException)
      throw runtimeException(thrown.message, 'RuntimeException', 'NotSpecified', null, thrown);
    throw thrown;
  }
}

type Splitter = (text: string) => string[];

function splitterOf(
  delimiter: unknown,
  limit: number,
  options: number,
  ctx: TypeContext,
  ignoreCase: boolean,
): Splitter {
  const block = baseOf(delimiter);
  if (isScriptBlock(block)) return (text) => splitByBlock(text, block, limit, ctx);
  // Unlike -match and -replace it takes only the text of a [regex].
  const pattern = toPSString(delimiter, ctx);
  const isSimple = (options & SIMPLE) !== 0;
  if (isSimple && (options & ~(SIMPLE | IGNORE_CASE)) !== 0) {
    throw runtimeException(
      'The combination of options with the -split operator is not valid.',
      'InvalidSplitOptionCombination',
    );
  }
  const regex = regexOf(isSimple ? escapeRegex(pattern) : pattern, regexOptions(options, ignoreCase, limit), ctx);
  return (text) => regex.split(text, Math.abs(limit));
}

function regexOptions(options: number, ignoreCase: boolean, limit: number): number {
  let result = caseOption(ignoreCase) | (limit < 0 ? RegexOptions.RightToLeft : 0);
  if (options === 0) return result;
  for (const [split, regex] of SPLIT_TO_REGEX) if ((options & split) !== 0) result |= regex;
  return result;
}

/** The block is asked for each character, in $_, with the whole text and the position as arguments. */
function splitByBlock(text: string, block: ScriptBlockLike, limit: number, ctx: TypeContext): string[] {
  if (limit === 1) return [text];
  const cuts: number[] = [];
  const most = limit === 0 ? Number.POSITIVE_INFINITY : Math.abs(limit) - 1;
  const step = limit < 0 ? -1 : 1;
  for (let i = limit < 0 ? text.length - 1 : 0; i >= 0 && i < text.length && cuts.length < most; i += step) {
    if (isTrue(block.invokeExternal(ctx, [text, i], { dollarUnder: text[i] }))) cuts.push(i);
  }
  cuts.sort((a, b) => a - b);
  const pieces: string[] = [];
  let start = 0;
  for (const cut of cuts) {
    pieces.push(text.slice(start, cut));
    start = cut + 1;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** Words: white space around and between them is dropped. */
export function unarySplit(value: unknown, ctx: TypeContext): unknown {
  const items = value === undefined ? [] : enumerableOf(value) === null ? [value] : elementsOf(value);
  const texts = items.map((item) => toPSString(item, ctx).trim());
  return makeArray(
    texts.flatMap((text) => text.split(/\s+/)),
    getType('System.String'),
  );
}
