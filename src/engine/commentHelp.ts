/**
 * Comment-based help: the sections of a comment, .SYNOPSIS to .FUNCTIONALITY.
 * Rules that surprise: the first line of a section says how much indentation all its lines lose; a word with a dot that
 * is no known keyword makes the whole comment an ordinary one.
 */
import type { FunctionDefinitionAst, ScriptBlockAst } from '../language/Ast.ts';
import { CommentBlocks } from './commentBlocks.ts';

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
  return helpAmong(new CommentBlocks({ ast: ast.body, functionAst: ast }));
}

export function scriptHelp(ast: ScriptBlockAst): CommentHelpInfo | null {
  const { parent } = ast;
  if (parent?.kind === 'FunctionDefinitionAst') return functionHelp(parent as FunctionDefinitionAst);
  return parent === null ? helpAmong(new CommentBlocks({ ast, functionAst: null })) : null;
}

/** The first comment that is help; null when none is. */
export function helpAmong(blocks: CommentBlocks): CommentHelpInfo | null {
  for (const text of blocks.helpCandidates()) {
    const help = parseHelp(text);
    if (help) return help;
  }
  return null;
}

function parseHelp(comment: string): CommentHelpInfo | null {
  const lines = comment.split(/\r\n|\r|\n/);
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
