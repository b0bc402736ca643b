/**
 * System.Management.Automation.Language.Parser.ParseInput: text -> tree, tokens and errors. Never throws: text nested too
 * deeply for the stack is reported as PowerShell reports it.
 */
import { linkParents, ScriptBlockAst } from './Ast.ts';
import { ErrorSink } from './ErrorSink.ts';
import type { ParseDiagnostic, ParseError } from './ParseError.ts';
import { parseRequirements } from './parser/parseRequirements.ts';
import { parseScriptBlock } from './parser/parseScriptBlock.ts';
import { Parser } from './parser/Parser.ts';
import { checkAst } from './semantics/checkAst.ts';
import { checkDuplicateTypes, checkTypeNames, type IsKnownType } from './semantics/checkTypeNames.ts';
import { checkUsedThings, type UsedThings } from './semantics/checkUsingStatement.ts';
import { ScriptExtent, ScriptSource } from './ScriptExtent.ts';
import type { Token } from './Token.ts';

export interface ParseOptions {
  /** NON-PARITY: accept here-strings whose text starts on the header's line (default true). */
  lenientHereStrings?: boolean;
  /** Tells known types, for the check of those that classes name; without it none is reported. */
  isKnownType?: IsKnownType;
  /** Tells modules and assemblies that are there; without it no using statement is refused for them. */
  used?: UsedThings;
}

export interface ParseResult {
  readonly ast: ScriptBlockAst;
  readonly tokens: readonly Token[];
  readonly errors: readonly ParseError[];
  readonly diagnostics: readonly ParseDiagnostic[];
}

export function parseInput(text: string, fileName: string | null = null, options: ParseOptions = {}): ParseResult {
  const source = new ScriptSource(text, fileName);
  const sink = new ErrorSink(text);
  const parser = new Parser(source, sink, { lenientHereStrings: options.lenientHereStrings ?? true });
  const ast = parse(parser, source, sink, options);
  return { ast, tokens: parser.tokenizer.tokens, errors: sink.errors, diagnostics: sink.diagnostics };
}

function parse(parser: Parser, source: ScriptSource, sink: ErrorSink, options: ParseOptions): ScriptBlockAst {
  const outer = parser.tokenizer;
  try {
    const ast = parseScriptBlock(parser, null, false);
    ast.scriptRequirements = parseRequirements(parser, outer.requiresTokens);
    linkParents(ast);
    checkDuplicateTypes(ast, sink);
    if (options.isKnownType) checkTypeNames(ast, sink, options.isKnownType);
    checkAst(ast, sink);
    if (options.used) checkUsedThings(ast, options.used, sink);
    return ast;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const at = parser.tokenizer.currentExtent();
    parser.tokenizer = outer;
    sink.reportError(at, 'ScriptTooComplicated');
    return new ScriptBlockAst(
      new ScriptExtent(source, 0, source.text.length),
      [],
      [],
      null,
      null,
      null,
      null,
      null,
      null,
    );
  }
}
