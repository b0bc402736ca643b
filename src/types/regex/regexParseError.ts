/**
 * RegexParseException: what is wrong with a pattern and where. It is an ArgumentException to whoever catches one.
 * Rule that surprises: the offset is where the parser stood when it gave up, not where the mistake begins.
 */
import { NetException } from '../../errors/NetException.ts';

/** RegexParseError's names, each with its number and text. */
const TEXTS = {
  AlternationHasTooManyConditions: [1, 'Too many | in (?()|).'],
  AlternationHasMalformedCondition: [2, 'Illegal conditional (?(...)) expression.'],
  InvalidUnicodePropertyEscape: [3, 'Incomplete \\p{X} character escape.'],
  MalformedUnicodePropertyEscape: [4, 'Malformed \\p{X} character escape.'],
  UnrecognizedEscape: [5, 'Unrecognized escape sequence \\{0}.'],
  UnrecognizedControlCharacter: [6, 'Unrecognized control character.'],
  MissingControlCharacter: [7, 'Missing control character.'],
  InsufficientOrInvalidHexDigits: [8, 'Insufficient or invalid hexadecimal digits.'],
  QuantifierOrCaptureGroupOutOfRange: [
    9,
    'Quantifier and capture group numbers must be less than or equal to Int32.MaxValue.',
  ],
  UndefinedNamedReference: [10, "Reference to undefined group name '{0}'."],
  UndefinedNumberedReference: [11, 'Reference to undefined group number {0}.'],
  MalformedNamedReference: [12, 'Malformed \\k<...> named back reference.'],
  UnescapedEndingBackslash: [13, 'Illegal \\ at end of pattern.'],
  UnterminatedComment: [14, 'Unterminated (?#...) comment.'],
  InvalidGroupingConstruct: [15, 'Unrecognized grouping construct.'],
  AlternationHasNamedCapture: [16, 'Alternation conditions do not capture and cannot be named.'],
  AlternationHasComment: [17, 'Alternation conditions cannot be comments.'],
  AlternationHasMalformedReference: [
    18,
    'Conditional alternation is missing a closing parenthesis after the group number {0}.',
  ],
  AlternationHasUndefinedReference: [19, 'Conditional alternation refers to an undefined group number {0}.'],
  CaptureGroupNameInvalid: [20, 'Invalid group name: Group names must begin with a word character.'],
  CaptureGroupOfZero: [21, 'Capture number cannot be zero.'],
  UnterminatedBracket: [22, 'Unterminated [] set.'],
  ExclusionGroupNotLast: [23, 'A subtraction must be the last element in a character class.'],
  ReversedCharacterRange: [24, '[x-y] range in reverse order.'],
  ShorthandClassInCharacterRange: [25, 'Cannot include class \\{0} in character range.'],
  InsufficientClosingParentheses: [26, "Not enough )'s."],
  ReversedQuantifierRange: [27, 'Illegal {x,y} with x > y.'],
  NestedQuantifiersNotParenthesized: [28, "Nested quantifier '{0}'."],
  QuantifierAfterNothing: [29, "Quantifier '{0}' following nothing."],
  InsufficientOpeningParentheses: [30, "Too many )'s."],
  UnrecognizedUnicodeProperty: [31, "Unknown property '{0}'."],
} as const satisfies Record<string, readonly [number, string]>;

export type RegexParseErrorName = keyof typeof TEXTS;

const E_INVALIDARG = -2147024809;

export function regexParseError(
  pattern: string,
  offset: number,
  error: RegexParseErrorName,
  detail: string | number = '',
): NetException {
  const text = TEXTS[error][1].replace('{0}', () => String(detail));
  const made = new NetException(
    'System.Text.RegularExpressions.RegexParseException',
    `Invalid pattern '${pattern}' at offset ${offset}. ${text}`,
    { properties: { Offset: offset, Error: TEXTS[error][0], ParamName: null } },
  );
  made.hresult = E_INVALIDARG;
  return made;
}
