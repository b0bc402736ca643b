/**
 * The tree of a regular expression. Options are gone from it: IgnoreCase became sets, Multiline and Singleline became
 * other nodes, RightToLeft a mark on the nodes that move through the text.
 */
import type { CharSet } from './CharSet.ts';
import type { CaseBehavior } from './caseEquivalence.ts';

export type AnchorKind =
  | 'beginning'
  | 'end'
  | 'endZ'
  | 'bol'
  | 'eol'
  | 'start'
  | 'boundary'
  | 'nonBoundary'
  | 'ecmaBoundary'
  | 'nonEcmaBoundary';

export interface TextNode {
  kind: 'text';
  text: string;
  rtl: boolean;
}
export interface SetNode {
  kind: 'set';
  set: CharSet;
  rtl: boolean;
}
export interface ConcatNode {
  kind: 'concat';
  items: RegexNode[];
  rtl: boolean;
}
export interface AlternationNode {
  kind: 'alternation';
  items: RegexNode[];
}
export interface LoopNode {
  kind: 'loop';
  body: RegexNode;
  min: number;
  max: number;
  lazy: boolean;
}
/** `slot` and `popped` are indexes into the groups' list, -1 for none; popped is the b of (?<a-b>). */
export interface CaptureNode {
  kind: 'capture';
  slot: number;
  popped: number;
  body: RegexNode;
}
export interface AtomicNode {
  kind: 'atomic';
  body: RegexNode;
}
export interface LookNode {
  kind: 'look';
  behind: boolean;
  negative: boolean;
  body: RegexNode;
}
export interface BackreferenceNode {
  kind: 'backreference';
  slot: number;
  /** Not null: without regard to case. */
  ignoreCase: CaseBehavior | null;
  rtl: boolean;
  ecma: boolean;
}
export interface AnchorNode {
  kind: 'anchor';
  anchor: AnchorKind;
}
export interface ConditionNode {
  kind: 'condition';
  /** A group that must have matched, or an expression that must match here. */
  test: number | RegexNode;
  yes: RegexNode;
  no: RegexNode;
}
export interface EmptyNode {
  kind: 'empty';
}

export type RegexNode =
  | TextNode
  | SetNode
  | ConcatNode
  | AlternationNode
  | LoopNode
  | CaptureNode
  | AtomicNode
  | LookNode
  | BackreferenceNode
  | AnchorNode
  | ConditionNode
  | EmptyNode;

/** No upper bound of a loop. */
export const INFINITE = 0x7fffffff;

export const EMPTY: EmptyNode = { kind: 'empty' };
