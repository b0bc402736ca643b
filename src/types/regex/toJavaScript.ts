/**
 * A tree as the source of a JavaScript RegExp without flags but g, y and d: classes are spelled out in code units, so
 * neither u nor i is wanted, and ^ $ . \w \s \b never mean what JavaScript takes them for.
 * Rule that surprises: over ASCII text a class is cut to ASCII (`narrow`), which keeps \w small; the caller looks at the
 * text first.
 */
import type { CharSet } from './CharSet.ts';
import { INFINITE, type AnchorKind, type LoopNode, type RegexNode } from './RegexNode.ts';
import { ANY, boundaryWordSet, ECMA_WORD } from './wordSets.ts';

export interface JavaScriptSource {
  source: string;
  /** JavaScript's group number by slot; 0 for groups that are not in the pattern. */
  groupOfSlot: readonly number[];
}

export function toJavaScript(tree: RegexNode, slotCount: number, narrow: boolean): JavaScriptSource {
  const writer = new SourceWriter(slotCount, narrow);
  const source = writer.write(tree);
  return { source, groupOfSlot: writer.groupOfSlot };
}

class SourceWriter {
  readonly groupOfSlot: number[];
  private groups = 0;

  constructor(
    slotCount: number,
    private readonly narrow: boolean,
  ) {
    this.groupOfSlot = new Array(slotCount).fill(0);
  }

  write(node: RegexNode): string {
    switch (node.kind) {
      case 'text':
        return literal(node.text);
      case 'set':
        return this.classOf(node.set);
      case 'concat':
        return node.items.map((item) => this.writeItem(item)).join('');
      case 'alternation':
        return node.items.map((item) => this.write(item)).join('|');
      case 'loop':
        return this.loop(node);
      case 'capture':
        this.groupOfSlot[node.slot] = ++this.groups;
        return `(${this.write(node.body)})`;
      case 'atomic':
        return this.atomic(node.body);
      case 'look':
        return `(?${node.behind ? '<' : ''}${node.negative ? '!' : '='}${this.write(node.body)})`;
      case 'backreference':
        return `(?:\\${this.groupOfSlot[node.slot]})`;
      case 'anchor':
        return this.anchor(node.anchor);
      default:
        return '';
    }
  }

  private writeItem(node: RegexNode): string {
    return node.kind === 'alternation' ? `(?:${this.write(node)})` : this.write(node);
  }

  private loop(node: LoopNode): string {
    const { min, max, body } = node;
    const lazy = node.lazy ? '?' : '';
    const one = body.kind === 'set' || body.kind === 'capture' || (body.kind === 'text' && body.text.length === 1);
    const text = one ? this.write(body) : `(?:${this.write(body)})`;
    return text + bounds(min, max) + lazy;
  }

  /** JavaScript has no atomic groups, but its lookaheads are. */
  private atomic(body: RegexNode): string {
    const group = ++this.groups;
    return `(?=(${this.write(body)}))(?:\\${group})`;
  }

  private anchor(anchor: AnchorKind): string {
    switch (anchor) {
      case 'beginning':
        return '^';
      case 'end':
        return '$';
      case 'endZ':
        return '(?=\\n?$)';
      case 'bol':
        return '(?:^|(?<=\\n))';
      case 'eol':
        return '(?=\\n|$)';
      default:
        return this.boundary(anchor);
    }
  }

  private boundary(anchor: AnchorKind): string {
    const isBoundary = anchor === 'boundary' || anchor === 'ecmaBoundary';
    if (this.narrow) return isBoundary ? '\\b' : '\\B';
    const word = this.classOf(anchor.endsWith('cmaBoundary') ? ECMA_WORD : boundaryWordSet());
    return isBoundary
      ? `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`
      : `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`;
  }

  private classOf(set: CharSet): string {
    if (set === ANY) return '[^]';
    if (this.narrow) return `[${listOf(set.asciiRanges)}]`;
    const { ranges } = set;
    const isOpen = ranges[0] === 0 && ranges[ranges.length - 1] === 0xffff;
    return isOpen ? `[^${listOf(set.inverted().ranges)}]` : `[${listOf(ranges)}]`;
  }
}

function listOf(ranges: readonly number[]): string {
  let text = '';
  for (let i = 0; i < ranges.length; i += 2) {
    const low = ranges[i]!;
    const high = ranges[i + 1]!;
    text += low === high ? unit(low) : `${unit(low)}-${unit(high)}`;
  }
  return text;
}

function bounds(min: number, max: number): string {
  if (min === 0 && max === INFINITE) return '*';
  if (min === 1 && max === INFINITE) return '+';
  if (min === 0 && max === 1) return '?';
  if (max === INFINITE) return `{${min},}`;
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function literal(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, (char) => unit(char.charCodeAt(0)));
}

function unit(code: number): string {
  const isPlain = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isPlain ? String.fromCharCode(code) : `\\u${code.toString(16).padStart(4, '0')}`;
}
