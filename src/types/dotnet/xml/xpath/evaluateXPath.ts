/**
 * Evaluates XPath 1.0 over XmlNode trees. Node-sets are arrays in document order; predicates on reverse axes count
 * backwards.
 */
import { NodeType, XmlAttribute, XmlElement, type XmlNode } from '../XmlNode.ts';
import { xpathError } from '../xmlErrors.ts';
import { AXIS_NODES, inDocumentOrder, parentOf } from './nodeAxes.ts';
import type { BinaryOperator, NodeTest, Step, XPathExpression } from './XPathExpression.ts';
import { callFunction, toBoolean, toNumber, toText } from './xpathFunctions.ts';

export type XPathValue = XmlNode[] | string | number | boolean;

export interface XPathContext {
  node: XmlNode;
  position: number;
  size: number;
  /** Namespace of a prefix; null: no manager was given. */
  resolvePrefix: ((prefix: string) => string | null) | null;
}

const NO_MANAGER =
  'Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.';
const REVERSE_AXES = new Set(['ancestor', 'ancestor-or-self', 'preceding', 'preceding-sibling']);

export function evaluateXPath(expression: XPathExpression, context: XPathContext): XPathValue {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'negate':
      return -toNumber(evaluateXPath(expression.operand, context));
    case 'binary':
      return evaluateBinary(expression, context);
    case 'call':
      return callFunction(expression, context, evaluateXPath, () => xpathError(NO_MANAGER));
    case 'filter': {
      const base = nodeSet(evaluateXPath(expression.primary, context));
      return expression.predicates.reduce((nodes, predicate) => filter(nodes, predicate, context), base);
    }
    case 'path':
      return evaluatePath(expression, context);
    default:
      throw xpathError(NO_MANAGER);
  }
}

export function nodeSet(value: XPathValue): XmlNode[] {
  if (!Array.isArray(value)) throw xpathError('Expression must evaluate to a node-set.');
  return value;
}

function evaluatePath(path: Extract<XPathExpression, { kind: 'path' }>, context: XPathContext): XmlNode[] {
  let nodes: XmlNode[];
  if (path.start === 'root') nodes = [rootOf(context.node)];
  else if (path.start === 'context') nodes = [context.node];
  else nodes = nodeSet(evaluateXPath(path.start, context));
  for (const step of path.steps) nodes = takeStep(nodes, step, context);
  return nodes;
}

function rootOf(node: XmlNode): XmlNode {
  let root = node;
  for (let up = parentOf(root); up; up = parentOf(up)) root = up;
  return root;
}

function takeStep(nodes: readonly XmlNode[], step: Step, context: XPathContext): XmlNode[] {
  const matches = nodeMatcher(step, context);
  const found: XmlNode[] = [];
  for (const node of nodes) {
    let candidates = AXIS_NODES[step.axis](node).filter(matches);
    for (const predicate of step.predicates) candidates = filter(candidates, predicate, context);
    found.push(...candidates);
  }
  const isOrdered = nodes.length < 2 && !REVERSE_AXES.has(step.axis);
  return isOrdered ? found : inDocumentOrder(found);
}

function filter(nodes: readonly XmlNode[], predicate: XPathExpression, context: XPathContext): XmlNode[] {
  const size = nodes.length;
  return nodes.filter((node, index) => {
    const value = evaluateXPath(predicate, { ...context, node, position: index + 1, size });
    return typeof value === 'number' ? value === index + 1 : toBoolean(value);
  });
}

function nodeMatcher({ axis, test }: Step, context: XPathContext): (node: XmlNode) => boolean {
  const isPrincipal = (node: XmlNode) =>
    axis === 'attribute' || axis === 'namespace' ? node instanceof XmlAttribute : node instanceof XmlElement;
  if (test.kind === 'any') return isPrincipal;
  if (test.kind === 'type') return typeMatcher(test);
  const uri = test.prefix === null ? '' : namespaceOf(test.prefix, context);
  return (node) =>
    isPrincipal(node) && node.namespaceURI === uri && (test.local === '*' || node.localName === test.local);
}

function namespaceOf(prefix: string, context: XPathContext): string {
  if (!context.resolvePrefix) throw xpathError(NO_MANAGER);
  const uri = context.resolvePrefix(prefix);
  if (uri === null) throw xpathError(`Namespace prefix '${prefix}' is not defined.`);
  return uri;
}

function typeMatcher(test: Extract<NodeTest, { kind: 'type' }>): (node: XmlNode) => boolean {
  switch (test.type) {
    case 'text':
      return ({ nodeType: type }) =>
        type === NodeType.Text ||
        type === NodeType.CDATA ||
        type === NodeType.SignificantWhitespace ||
        type === NodeType.Whitespace;
    case 'comment':
      return (node) => node.nodeType === NodeType.Comment;
    case 'processing-instruction':
      return (node) =>
        node.nodeType === NodeType.ProcessingInstruction && (test.target === null || node.name === test.target);
    default:
      return () => true;
  }
}

function evaluateBinary(
  { operator, left, right }: Extract<XPathExpression, { kind: 'binary' }>,
  context: XPathContext,
): XPathValue {
  if (operator === 'or') return toBoolean(evaluateXPath(left, context)) || toBoolean(evaluateXPath(right, context));
  if (operator === 'and') return toBoolean(evaluateXPath(left, context)) && toBoolean(evaluateXPath(right, context));
  const a = evaluateXPath(left, context);
  const b = evaluateXPath(right, context);
  if (operator === '|') return inDocumentOrder([...nodeSet(a), ...nodeSet(b)]);
  if (isComparison(operator)) return compare(operator, a, b);
  return arithmetic(operator, toNumber(a), toNumber(b));
}

function isComparison(operator: BinaryOperator): boolean {
  return ['=', '!=', '<', '<=', '>', '>='].includes(operator);
}

function arithmetic(operator: BinaryOperator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case 'div':
      return a / b;
    default:
      return a % b;
  }
}

/** A node-set compares true when any of its nodes does. */
function compare(operator: BinaryOperator, a: XPathValue, b: XPathValue): boolean {
  if (Array.isArray(a) && typeof b !== 'boolean') return a.some((node) => compare(operator, stringValue(node, b), b));
  if (Array.isArray(b) && typeof a !== 'boolean') return b.some((node) => compare(operator, a, stringValue(node, a)));
  if (operator !== '=' && operator !== '!=') return ordered(operator, toNumber(a), toNumber(b));
  return (operator === '=') === equal(a, b);
}

function stringValue(node: XmlNode, other: XPathValue): XPathValue {
  const text = toText([node]);
  return typeof other === 'number' ? toNumber(text) : text;
}

function equal(a: XPathValue, b: XPathValue): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return toBoolean(a) === toBoolean(b);
  if (typeof a === 'number' || typeof b === 'number') return toNumber(a) === toNumber(b);
  return toText(a) === toText(b);
}

function ordered(operator: BinaryOperator, a: number, b: number): boolean {
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}
