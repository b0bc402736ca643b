/**
 * System.Management.Automation.Language.Parser.ParseInput: text -> tree, tokens and errors. Never throws.
 */
import { linkParents, type ScriptBlockAst } from './Ast.ts';
import { scriptRule } from './interim/blocks.ts';
import { Parser } from './interim/Parser.ts';
import type { ParseDiagnostic, ParseError } from './ParseError.ts';
import { ScriptSource } from './ScriptExtent.ts';
import type { Token } from './Token.ts';

export interface ParseOptions {
  /** NON-PARITY: accept here-strings whose text starts on the header's line (default true). */
  lenientHereStrings?: boolean;
}

export interface ParseResult {
  readonly ast: ScriptBlockAst;
  readonly tokens: readonly Token[];
  readonly errors: readonly ParseError[];
  readonly diagnostics: readonly ParseDiagnostic[];
}

export function parseInput(text: string, fileName: string | null = null, options: ParseOptions = {}): ParseResult {
  const source = new ScriptSource(text, fileName);
  const parser = new Parser(source, { lenientHereStrings: options.lenientHereStrings ?? true });
  const ast = scriptRule(parser);
  linkParents(ast);
  const { errors, diagnostics } = parser.errors;
  const sorted = [...errors].sort((a, b) => a.extent.startOffset - b.extent.startOffset);
  return { ast, tokens: parser.tokenizer.tokens, errors: sorted, diagnostics };
}
