/** Comment-based help of a function or script: .SYNOPSIS, .DESCRIPTION, .PARAMETER, .EXAMPLE, .NOTES. */
import { type CommandInfo, ExternalScriptInfo, FunctionInfo } from '../../../engine/discovery/CommandInfo.ts';
import type { HelpTopic } from './helpText.ts';

export function commentHelpOf(info: CommandInfo): HelpTopic {
  const block = info instanceof FunctionInfo || info instanceof ExternalScriptInfo ? info.scriptBlock : null;
  const sections = block ? sectionsOf(block) : [];
  const text = (name: string): string => sections.find((section) => section.name === name)?.text ?? '';
  return {
    name: info.name,
    synopsis: text('synopsis') || (block ? '' : info.definition),
    description: text('description'),
    metadata: info.metadata,
    parameters: new Map(
      sections.filter((each) => each.name === 'parameter').map((each) => [each.argument.toLowerCase(), each.text]),
    ),
    examples: sections.filter((each) => each.name === 'example').map((each) => exampleOf(each.text)),
    notes: text('notes'),
  };
}

interface Section {
  name: string;
  argument: string;
  text: string;
}

function exampleOf(text: string): { code: string; remarks: string } {
  const [code, ...remarks] = text.split('\n');
  return { code: code ?? '', remarks: remarks.join('\n').trim() };
}

/** Inside the body's beginning or end, or right before the function. */
function sectionsOf(block: {
  ast: { extent: { text: string; source?: unknown } };
  functionAst: { extent: { startOffset: number; text: string } } | null;
  ast_?: unknown;
}): Section[] {
  const inside = block.ast.extent.text;
  const comment = /<#([\s\S]*?)#>/.exec(inside)?.[1] ?? lineComments(inside);
  const own = comment !== null && /^\s*\.\w+/m.test(comment) ? comment : null;
  return own === null ? [] : parseSections(own);
}

function lineComments(text: string): string | null {
  const lines = text.split('\n').filter((line) => /^\s*#/.test(line));
  return lines.length === 0 ? null : lines.map((line) => line.replace(/^\s*#\s?/, '')).join('\n');
}

function parseSections(comment: string): Section[] {
  const sections: Section[] = [];
  for (const line of comment.split('\n')) {
    const head = /^\s*\.([A-Za-z]+)(?:\s+(\S+))?\s*$/.exec(line);
    if (head) sections.push({ name: head[1]!.toLowerCase(), argument: head[2] ?? '', text: '' });
    else if (sections.length > 0) sections.at(-1)!.text += `${line.trim()}\n`;
  }
  for (const section of sections) section.text = section.text.trim();
  return sections;
}
