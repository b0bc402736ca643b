/**
 * What the rules for inline spans know of the block whose content they read. Rule that surprises: whether a bare address
 * becomes a link depends on brackets and tags before it, so both are tracked while reading.
 */
import { type LeafBlock, ListItemBlock, ParagraphBlock } from '../syntax/Block.ts';
import type { StateInline, Token } from './library.ts';

/** What a label stands for. */
export interface Reference {
  href: string;
  title: string;
}

/** A `[` or `![` that may still begin a link. */
export interface OpenBracket {
  readonly token: Token;
  readonly isImage: boolean;
  /** False once a link was found after it. */
  isActive: boolean;
  /** Where its text begins. */
  readonly start: number;
}

export class InlineSession {
  readonly openBrackets: OpenBracket[] = [];
  /** Whether an `<a>` was opened. */
  isInsideAnchor = false;
  /** Characters of the emphasis that may still be closed. */
  readonly pendingEmphasis = new Set<string>();

  constructor(
    readonly block: LeafBlock,
    readonly references: Readonly<Record<string, Reference>>,
    /** The character before the text where the text is a single line of the source; empty else. */
    readonly before: string,
    /** The line that is told for the text's first one. */
    readonly firstLine: number,
  ) {}

  get isInParagraph(): boolean {
    return this.block instanceof ParagraphBlock;
  }

  get isInListItem(): boolean {
    return this.block.parent instanceof ListItemBlock;
  }

  get mayHoldAddress(): boolean {
    return !this.isInsideAnchor && !this.openBrackets.some(({ isActive }) => isActive);
  }

  /** A tag was read: no address becomes a link inside an anchor. */
  noteTag(tag: string): void {
    if (/^<\/a/i.test(tag)) this.isInsideAnchor = false;
    else if (/^<a/i.test(tag)) this.isInsideAnchor = true;
  }
}

const SESSION = 'session';

/** The environment markdown-it hands to its rules. */
export function environmentOf(session: InlineSession): Record<string, unknown> {
  return { [SESSION]: session };
}

/** The character before the one being read; rules look at what stands before the text too. */
export function previousCharacter(state: StateInline): string {
  return state.pos > 0 ? state.src[state.pos - 1] : sessionOf(state).before;
}

export function sessionOf(state: StateInline): InlineSession {
  return state.env[SESSION] as InlineSession;
}
