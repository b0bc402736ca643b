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
import { makeArray } from '../NetArray.ts';
import type { ScriptBlockLike, TypeContext } from '../TypeContext.ts';
import { getType } from '../TypeRegistry.ts';
import { escapePattern, type OperatorRegex, regexOf } from './operatorRegex.ts';
import { baseOf } from './operands.ts';
import { nextMatch } from './replaceOp.ts';

const SIMPLE = 1;
const IGNORE_CASE = 64;

export function splitOp(left: unknown, right: unknown, ctx: TypeContext, ignoreCase: boolean): unknown {
  const value = baseOf(right);
  const args = enumerableOf(value) === null ? [value] : [...elementsOf(value)];
  if (args.length === 0) {
    throw runtimeException(`The argument to operator '-split' is not valid: ${netToString(right, ctx)}.`, 'BadOperatorArgument', 'InvalidOperation', right);
  }
  const limit = args.length > 1 ? asType(args[1] ?? 0, 'System.Int32', ctx) : 0;
  const options = args[2] == null ? 0 : Number((asType(args[2], 'System.Management.Automation.SplitOptions', ctx) as EnumValue).value);
  const texts = (enumerableOf(left) === null ? [left] : elementsOf(left)).map((item) => toPSString(item, ctx));
  const split = splitterOf(args[0], limit as number, options, ctx, ignoreCase);
  return makeArray(texts.flatMap(split), getType('System.String'));
}

function asType(value: unknown, type: string, ctx: TypeContext): unknown {
  try {
    return convertTo(value, getType(type), ctx);
  } catch (thrown) {
    if (thrown instanceof NetException) throw runtimeException(thrown.message, 'RuntimeException', 'NotSpecified', null, thrown);
    throw thrown;
  }
}

type Splitter = (text: string) => string[];

function splitterOf(delimiter: unknown, limit: number, options: number, ctx: TypeContext, ignoreCase: boolean): Splitter {
  const value = baseOf(delimiter);
  const block = value as ScriptBlockLike | null;
  if (typeof value === 'object' && block?.isScriptBlock) return (text) => splitByBlock(text, block, limit, ctx);
  const isSimple = (options & SIMPLE) !== 0;
  if (isSimple && (options & ~(SIMPLE | IGNORE_CASE)) !== 0) {
    throw runtimeException('The combination of options with the -split operator is not valid.', 'InvalidSplitOptionCombination');
  }
  const flags = {
    ignoreCase: ignoreCase || (options & IGNORE_CASE) !== 0,
    ignorePatternWhitespace: (options & 8) !== 0,
    multiline: (options & 16) !== 0,
    singleline: (options & 32) !== 0,
    explicitCapture: (options & 128) !== 0,
    rightToLeft: limit < 0,
  };
  const regex = regexOf(isSimple ? escapePattern(toPSString(value, ctx)) : value, flags, ctx);
  return (text) => (limit < 0 ? splitFromEnd(regex, text, -limit) : splitByRegex(regex, text, limit));
}

/** Regex.Split: pieces and captured groups; `limit` pieces at most, all when 0. */
function splitByRegex(regex: OperatorRegex, text: string, limit: number): string[] {
  if (limit === 1) return [text];
  const pieces: string[] = [];
  let start = 0;
  let made = 1;
  for (let match = regex.matchAt(text, 0); match !== null; match = nextMatch(regex, text, match)) {
    pieces.push(text.slice(start, match.index));
    for (const group of match.groupList.slice(1)) if (group.success) pieces.push(group.value);
    start = match.index + match.length;
    if (++made === limit) break;
  }
  pieces.push(text.slice(start));
  return pieces;
}

function splitFromEnd(regex: OperatorRegex, text: string, limit: number): string[] {
  if (limit === 1) return [text];
  const pieces: string[] = [];
  let end = text.length;
  let made = 1;
  let match = regex.matchAt(text, text.length);
  while (match !== null) {
    pieces.unshift(text.slice(match.index + match.length, end));
    for (const group of match.groupList.slice(1).reverse()) if (group.success) pieces.unshift(group.value);
    end = match.index;
    if (++made === limit) break;
    const from = match.length > 0 ? match.index : match.index - 1;
    match = from < 0 ? null : regex.matchAt(text, from);
  }
  pieces.unshift(text.slice(0, end));
  return pieces;
}

/** The block is asked for each character, in $_, with the whole text and the position as arguments. */
function splitByBlock(text: string, block: ScriptBlockLike, limit: number, ctx: TypeContext): string[] {
  if (limit === 1) return [text];
  const cuts: number[] = [];
  const most = limit === 0 ? Number.POSITIVE_INFINITY : Math.abs(limit) - 1;
  const step = limit < 0 ? -1 : 1;
  for (let i = limit < 0 ? text.length - 1 : 0; i >= 0 && i < text.length && cuts.length < most; i += step) {
    if (isTrue(block.invokeReturnAsIs(ctx, [text, i], text[i]))) cuts.push(i);
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
  const texts = (enumerableOf(value) === null ? [value] : elementsOf(value)).map((item) => toPSString(item, ctx).trim());
  return makeArray(
    texts.flatMap((text) => text.split(/\s+/)),
    getType('System.String'),
  );
}
