/**
 * Comment-based help: the sections of a comment, .SYNOPSIS to .FUNCTIONALITY.
 * Rules that surprise: the first line of a section says how much indentation all its lines lose; a word with a dot that
 * is no known keyword makes the whole comment an ordinary one.
 */
import { CommentBlocks, type Commented } from './commentBlocks.ts';

export interface HelpExample {
  /** What stands before the code: the prompt it was written with. */
  readonly prompt: string;
  readonly code: string;
  readonly remarks: string;
}

export interface CommentHelp {
  readonly sections: ReadonlyMap<string, string>;
  /** By lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly examples: readonly HelpExample[];
  readonly links: readonly string[];
}

const WITHOUT_ARGUMENT = new Set(
  'synopsis description notes link inputs outputs example component role functionality'.split(' '),
);
const WITH_ARGUMENT = new Set(
  'parameter forwardhelptargetname forwardhelpcategory remotehelprunspace externalhelp'.split(' '),
);
const DIRECTIVE = /^\s*\.(\w+)(\s+(\S.*))?\s*$/;
const DEFAULT_PROMPT = 'PS > ';

/** Null when there is no comment that is help. */
export function commentHelpOf(source: Commented): CommentHelp | null {
  const blocks = new CommentBlocks(source);
  for (const text of blocks.helpCandidates()) {
    const help = text === '' ? null : parseHelp(text);
    if (help) return withParameterComments(help, source, blocks);
  }
  return null;
}

/** A parameter without a section of its own has the comment before it. */
function withParameterComments(help: CommentHelp, source: Commented, blocks: CommentBlocks): CommentHelp {
  const parameters = new Map(help.parameters);
  for (const parameter of source.functionAst?.parameters ?? source.ast.paramBlock?.parameters ?? []) {
    const name = parameter.name.variablePath.unqualifiedPath.toLowerCase();
    if (parameters.has(name)) continue;
    const text = trimmedLines(blocks.beforeParameter(parameter.extent));
    if (text !== '') parameters.set(name, text);
  }
  return { ...help, parameters };
}

const trimmedLines = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .join('\n')
    .trim();

function parseHelp(text: string): CommentHelp | null {
  const lines = text.split(/\r?\n/);
  const sections = new Map<string, string>();
  const parameters = new Map<string, string>();
  const examples: HelpExample[] = [];
  const links: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!;
    if (line.trim() === '') {
      index++;
      continue;
    }
    const directive = DIRECTIVE.exec(line);
    const word = directive?.[1]?.toLowerCase() ?? '';
    const argument = directive?.[3]?.trim();
    if (!(argument === undefined ? WITHOUT_ARGUMENT : WITH_ARGUMENT).has(word)) return null;
    const section = readSection(lines, index + 1);
    index = section.next;
    const value = section.text.trimEnd();
    if (word === 'parameter') parameters.set(argument!.toLowerCase(), value);
    else if (word === 'example') examples.push(exampleOf(section.text));
    else if (word === 'link') links.push(value);
    else sections.set(word, argument ?? value);
  }
  return sections.size + parameters.size + examples.length + links.length === 0
    ? null
    : { sections, parameters, examples, links };
}

function readSection(lines: readonly string[], from: number): { text: string; next: number } {
  let text = '';
  let indent = -1;
  let index = from;
  for (; index < lines.length; index++) {
    const line = lines[index]!;
    if (indent < 0 && line.trim() === '') continue;
    if (DIRECTIVE.test(line)) break;
    if (indent < 0) indent = /^[ \t\u00a0]*/.exec(line)![0].length;
    text += `${line.replace(new RegExp(`^[ \\t\\u00a0]{0,${indent}}`), '')}\n`;
  }
  return { text, next: index };
}

/** `PS C:\> Get-It`, the code until a blank line, then remarks. */
function exampleOf(text: string): HelpExample {
  const firstLine = text.slice(0, text.indexOf('\n'));
  const cut = firstLine.indexOf('>');
  const prompt = cut < 0 ? DEFAULT_PROMPT : firstLine.slice(0, cut + 1).trim();
  const rest = text.slice(cut + 1);
  const end = rest.search(/\n[ \t]*\n/);
  return {
    prompt,
    code: (end < 0 ? rest : rest.slice(0, end)).trim(),
    remarks: end < 0 ? '' : rest.slice(end).trim(),
  };
}
