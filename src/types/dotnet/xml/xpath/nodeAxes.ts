/** Nodes along each XPath axis, nearest first (reverse document order on the reverse axes), and document order. */
import { NodeType, XmlAttribute, XmlDocumentNode, XmlElement, type XmlNode } from '../XmlNode.ts';
import type { Axis } from './XPathExpression.ts';

export function parentOf(node: XmlNode): XmlNode | null {
  return node instanceof XmlAttribute ? node.owner : node.parent;
}

/** Children the data model has: no declarations or document types. */
function childrenOf(node: XmlNode): readonly XmlNode[] {
  if (!(node instanceof XmlDocumentNode)) return node.children;
  return node.children.filter(
    (child) => child.nodeType !== NodeType.XmlDeclaration && child.nodeType !== NodeType.DocumentType,
  );
}

function descendants(node: XmlNode, into: XmlNode[] = []): XmlNode[] {
  for (const child of childrenOf(node)) {
    into.push(child);
    descendants(child, into);
  }
  return into;
}

function ancestors(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  for (let up = parentOf(node); up; up = parentOf(up)) found.push(up);
  return found;
}

function siblings(node: XmlNode, forward: boolean): XmlNode[] {
  if (node instanceof XmlAttribute || !node.parent) return [];
  const all = childrenOf(node.parent);
  const index = all.indexOf(node);
  return forward ? all.slice(index + 1) : all.slice(0, index).reverse();
}

export const AXIS_NODES: Record<Axis, (node: XmlNode) => readonly XmlNode[]> = {
  ancestor: ancestors,
  'ancestor-or-self': (node) => [node, ...ancestors(node)],
  attribute: (node) =>
    node instanceof XmlElement ? node.attributes.filter((each) => !each.isNamespaceDeclaration) : [],
  child: childrenOf,
  descendant: (node) => descendants(node),
  'descendant-or-self': (node) => descendants(node, [node]),
  following: (node) =>
    [node, ...ancestors(node)].flatMap((up) => siblings(up, true).flatMap((each) => descendants(each, [each]))),
  'following-sibling': (node) => siblings(node, true),
  namespace: (node) =>
    node instanceof XmlElement ? node.attributes.filter((each) => each.isNamespaceDeclaration) : [],
  parent: (node) => {
    const parent = parentOf(node);
    return parent ? [parent] : [];
  },
  preceding: (node) =>
    [node, ...ancestors(node)].flatMap((up) =>
      siblings(up, false).flatMap((each) => descendants(each, [each]).reverse()),
    ),
  'preceding-sibling': (node) => siblings(node, false),
  self: (node) => [node],
};

/** Without duplicates, in document order. */
export function inDocumentOrder(nodes: readonly XmlNode[]): XmlNode[] {
  const unique = [...new Set(nodes)];
  if (unique.length < 2) return unique;
  const paths = new Map(unique.map((node) => [node, pathOf(node)]));
  return unique.sort((left, right) => comparePaths(paths.get(left)!, paths.get(right)!));
}

function pathOf(node: XmlNode): number[] {
  const path: number[] = [];
  for (let at: XmlNode | null = node; at; at = parentOf(at)) path.unshift(positionOf(at));
  return path;
}

function positionOf(node: XmlNode): number {
  if (node instanceof XmlAttribute) return node.owner ? node.owner.attributes.indexOf(node) - 1e9 : 0;
  return node.parent ? node.parent.children.indexOf(node) : 0;
}

function comparePaths(left: number[], right: number[]): number {
  for (let i = 0; i < Math.min(left.length, right.length); i++) if (left[i] !== right[i]) return left[i] - right[i];
  return left.length - right.length;
}
