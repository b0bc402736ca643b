/**
 * Comment-based help as PowerShell finds it: a block of comments right before a function, or at the beginning or the end of
 * its body; of a script at its beginning or end. Only a block whose directives are all known is help.
 */
import type { FunctionDefinitionAst, ScriptBlockAst } from '../language/Ast.ts';
import { parseInput } from '../language/parseInput.ts';
import type { Token } from '../language/Token.ts';

const TEXTS = ['synopsis', 'description', 'notes', 'component', 'role', 'functionality'] as const;
const LISTS = ['link', 'example', 'inputs', 'outputs'] as const;
const TRIMMED = new Set(['link', 'component', 'role', 'functionality']);
const NAMED = new Set(['forwardhelptargetname', 'forwardhelpcategory', 'remotehelprunspace', 'externalhelp']);
const DIRECTIVE = /^\s*\.(\w+)(?:\s+(\S.*?))?\s*$/;

/** System.Management.Automation.Language.CommentHelpInfo. */
export class CommentHelpInfo {
  /** Texts by directive, in lower case. */
  readonly texts = new Map<string, string>();
  readonly lists = new Map<string, string[]>(LISTS.map((name) => [name, []]));
  /** Names as .PARAMETER gives them, in upper case. */
  readonly parameters = new Map<string, string>();

  text(name: string): string | null {
    return this.texts.get(name) ?? null;
  }

  /** The help as a comment again. */
  commentBlock(): string {
    const out: string[] = ['<#'];
    const section = (head: string, body: string): void => void out.push(head, body);
    const one = (name: string): void => {
      const text = this.text(name);
      if (text) section(`.${name.toUpperCase()}`, text);
    };
    const many = (name: string): void => {
      for (const text of this.lists.get(name) ?? []) section(`.${name.toUpperCase()}`, text);
    };
    one('synopsis');
    one('description');
    for (const [name, text] of this.parameters) section(`.PARAMETER ${name}`, text);
    many('inputs');
    many('outputs');
    one('notes');
    many('example');
    many('link');
    for (const name of ['forwardhelptargetname', 'forwardhelpcategory', 'remotehelprunspace']) {
      const text = this.text(name);
      if (text) out.push(`.${name.toUpperCase()} ${text}`);
    }
    for (const name of ['component', 'role', 'functionality']) one(name);
    const external = this.text('externalhelp');
    if (external) out.push(`.EXTERNALHELP ${external}`);
    out.push('#>');
    return `${out.join('\n')}\n`;
  }
}

export function functionHelp(ast: FunctionDefinitionAst): CommentHelpInfo | null {
  const tokens = tokensOf(ast);
  const start = tokens.findIndex((token) => token.extent.startOffset >= ast.extent.startOffset);
  const body = ast.body.extent;
  const first = tokens.findIndex((token) => token.extent.startOffset > body.startOffset);
  const last = tokens.findLastIndex((token) => token.extent.endOffset < body.endOffset);
  return (
    parseBlock(blockBefore(tokens, start - 1, ast.extent.startLineNumber)) ??
    parseBlock(blockFrom(tokens, first)) ??
    parseBlock(blockBefore(tokens, last, Number.POSITIVE_INFINITY))
  );
}

export function scriptHelp(ast: ScriptBlockAst): CommentHelpInfo | null {
  const parent = ast.parent;
  if (parent?.kind === 'FunctionDefinitionAst') return functionHelp(parent as FunctionDefinitionAst);
  if (parent !== null) return null;
  const tokens = tokensOf(ast).filter((token) => token.kind !== 'EndOfInput');
  return (
    parseBlock(blockFrom(tokens, 0)) ?? parseBlock(blockBefore(tokens, tokens.length - 1, Number.POSITIVE_INFINITY))
  );
}

function tokensOf(ast: FunctionDefinitionAst | ScriptBlockAst): readonly Token[] {
  return parseInput(ast.extent.source.text, ast.extent.file).tokens;
}

/** Comments from a token on, each at most a line below the one before. */
function blockFrom(tokens: readonly Token[], from: number): Token[] {
  const block: Token[] = [];
  if (from < 0) return block;
  for (const token of tokens.slice(from)) {
    if (token.kind === 'Comment') {
      const previous = block.at(-1);
      if (previous && token.extent.startLineNumber > previous.extent.endLineNumber + 1) break;
      block.push(token);
    } else if (token.kind !== 'NewLine') break;
  }
  return block;
}

/** Comments that end at most two lines above `line`. */
function blockBefore(tokens: readonly Token[], from: number, line: number): Token[] {
  const block: Token[] = [];
  let lowest = line === Number.POSITIVE_INFINITY ? 0 : line - 2;
  for (let i = from; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === 'Comment') {
      if (token.extent.endLineNumber < lowest) break;
      block.unshift(token);
      lowest = token.extent.startLineNumber - 1;
    } else if (token.kind !== 'NewLine') break;
  }
  return block;
}

function linesOf(comment: Token): string[] {
  const { text } = comment;
  if (text.startsWith('<')) return text.slice(2, -2).split(/\r\n|\r|\n/);
  return [text.replace(/^#+/, '')];
}

function parseBlock(block: readonly Token[]): CommentHelpInfo | null {
  const lines = block.flatMap(linesOf);
  const help = new CommentHelpInfo();
  let found = false;
  for (let i = 0; i < lines.length; i++) {
    const head = DIRECTIVE.exec(lines[i]!);
    if (!head) {
      if (!/^\s*$/.test(lines[i]!)) return null;
      continue;
    }
    let end = i + 1;
    while (end < lines.length && !DIRECTIVE.test(lines[end]!)) end++;
    if (!addSection(help, head[1]!.toLowerCase(), head[2] ?? null, lines.slice(i + 1, end))) return null;
    found = true;
    i = end - 1;
  }
  return found ? help : null;
}

function addSection(help: CommentHelpInfo, name: string, argument: string | null, lines: string[]): boolean {
  if (argument !== null) {
    if (name === 'parameter') {
      const key = argument.toUpperCase().trim();
      if (!help.parameters.has(key)) help.parameters.set(key, sectionText(lines));
      return true;
    }
    if (!NAMED.has(name)) return false;
    help.texts.set(name, argument.trim());
    return true;
  }
  const text = TRIMMED.has(name) ? sectionText(lines).trim() : sectionText(lines);
  const list = help.lists.get(name);
  if (list) list.push(text);
  else if ((TEXTS as readonly string[]).includes(name)) help.texts.set(name, text);
  else return false;
  return true;
}

/** Without blank lines before it; the first line says how much indentation goes. */
function sectionText(lines: string[]): string {
  const first = lines.findIndex((line) => !/^\s*$/.test(line));
  if (first < 0) return '';
  const indent = /^[ \t\u00a0]*/.exec(lines[first]!)![0].length;
  const cut = (line: string): string => {
    const own = /^[ \t\u00a0]*/.exec(line)![0].length;
    return line.slice(Math.min(own, indent));
  };
  return lines
    .slice(first)
    .map((line) => `${cut(line)}\n`)
    .join('');
}
