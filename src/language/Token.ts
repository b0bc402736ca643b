/**
 * System.Management.Automation.Language.Token and its kinds: what the tokenizer yields and what `psail tokens` lists.
 * A token's kind may change after it is read, as PowerShell's do: a keyword used as a member name becomes an identifier.
 */
import type { ConstantValue } from './NumericLiteral.ts';
import type { ScriptExtent } from './ScriptExtent.ts';
import type { TokenKind } from './TokenKind.ts';
import type { StringPiece } from './tokenizer/StringBuilder.ts';
import { flagNames, flagsOf, TokenFlags } from './tokenTraits.ts';
import type { VariablePath } from './VariablePath.ts';

export type RedirectionStream = 'All' | 'Output' | 'Error' | 'Warning' | 'Verbose' | 'Debug' | 'Information';

export class Token {
  hasError = false;
  /** What the parser took the token for: CommandName, MemberName, TypeName, AttributeName (bits of TokenFlags). */
  role = 0;

  constructor(
    readonly extent: ScriptExtent,
    public kind: TokenKind,
  ) {}

  get text(): string {
    return this.extent.text;
  }

  /** TokenFlags as .NET writes them: the kind's and the token's own. A bare word that is named as a keyword is none. */
  get tokenFlags(): string {
    return flagNames(flagsOf(this.kind) | this.role | (this.hasError ? TokenFlags.TokenInError : 0));
  }
}

export class NumberToken extends Token {
  constructor(
    extent: ScriptExtent,
    /** Null (type) where the literal does not fit its type. */
    readonly value: ConstantValue,
  ) {
    super(extent, 'Number');
  }
}

/** `-name` or `-name:` in a command. */
export class ParameterToken extends Token {
  constructor(
    extent: ScriptExtent,
    readonly parameterName: string,
    readonly usedColon: boolean,
  ) {
    super(extent, 'Parameter');
  }
}

export class VariableToken extends Token {
  constructor(
    extent: ScriptExtent,
    kind: 'Variable' | 'SplattedVariable',
    readonly variablePath: VariablePath,
  ) {
    super(extent, kind);
  }
  get name(): string {
    return this.variablePath.unqualifiedPath;
  }
}

/** Bare words and quoted strings: those with a value of their own. */
export abstract class StringToken extends Token {
  constructor(
    extent: ScriptExtent,
    kind: TokenKind,
    readonly value: string,
  ) {
    super(extent, kind);
  }
}

/** A bare word or single-quoted string: text without expansion. */
export class StringLiteralToken extends StringToken {}

/** `"..."`, `@"..."@` or a bare word, with variables and sub-expressions in it. */
export class StringExpandableToken extends StringToken {
  /** Filled in by the parser, once it has parsed what is nested. */
  nestedTokens: Token[] = [];
  /** What the reader found in it, for the parser. */
  pieces: readonly StringPiece[] = [];

  constructor(
    extent: ScriptExtent,
    kind: TokenKind,
    value: string,
    /** The value with `{0}`, `{1}`... where the nested expressions stood, and braces doubled. */
    readonly formatString: string,
  ) {
    super(extent, kind, value);
  }
}

export class LabelToken extends Token {
  constructor(
    extent: ScriptExtent,
    readonly labelText: string,
  ) {
    super(extent, 'Label');
  }
}

export class FileRedirectionToken extends Token {
  constructor(
    extent: ScriptExtent,
    readonly fromStream: RedirectionStream,
    readonly append: boolean,
  ) {
    super(extent, 'Redirection');
  }
}

export class MergingRedirectionToken extends Token {
  constructor(
    extent: ScriptExtent,
    readonly fromStream: RedirectionStream,
    readonly toStream: RedirectionStream,
  ) {
    super(extent, 'Redirection');
  }
}
