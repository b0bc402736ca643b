/**
 * Comment-based help as Get-Help shows it: sections without the white space behind them, examples taken apart, and for a
 * parameter without a section the comment before it.
 */
import { CommentBlocks, type Commented } from '../../../engine/commentBlocks.ts';
import { type CommentHelpInfo, helpAmong } from '../../../engine/commentHelp.ts';

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

const DEFAULT_PROMPT = 'PS > ';

/** Null when there is no comment that is help. */
export function commentHelpOf(source: Commented): CommentHelp | null {
  const blocks = new CommentBlocks(source);
  const info = helpAmong(blocks);
  return info && withParameterComments(shownHelp(info), source, blocks);
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

function shownHelp({ texts, lists, parameters }: CommentHelpInfo): CommentHelp {
  const sections = new Map([...texts].map(([name, text]) => [name, text.trimEnd()]));
  for (const name of ['inputs', 'outputs']) {
    const last = lists.get(name)!.at(-1);
    if (last !== undefined) sections.set(name, last.trimEnd());
  }
  return {
    sections,
    parameters: new Map([...parameters].map(([name, text]) => [name.toLowerCase(), text.trimEnd()])),
    examples: lists.get('example')!.map(exampleOf),
    links: lists.get('link')!,
  };
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
