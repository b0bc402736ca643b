/**
 * System.Management.Automation.Language.Ast: the base of every node.
 * forEachChild yields the children in the order in which PowerShell's own visitors reach them.
 */
import type { ScriptExtent } from '../ScriptExtent.ts';

export type ChildCallback = (child: Ast) => void;

export abstract class Ast {
  abstract readonly kind: string;
  parent: Ast | null = null;

  constructor(readonly extent: ScriptExtent) {}

  abstract forEachChild(callback: ChildCallback): void;

  toString(): string {
    return this.extent.text;
  }
}

/** Calls back for each node of a list. */
export function eachOf(nodes: readonly Ast[], callback: ChildCallback): void {
  for (let i = 0; i < nodes.length; i++) callback(nodes[i]!);
}

/** Sets `parent` throughout a finished tree. */
export function linkParents(root: Ast): void {
  root.forEachChild((child) => {
    child.parent = root;
    linkParents(child);
  });
}
