/**
 * XPath 1.0 text to a tree. Rule that surprises: `*`, `and`, `or`, `div` and `mod` are operators only after an operand,
 * and .NET names the whole expression in its errors, not the place.
 */
import { xpathError } from '../xmlErrors.ts';
import type { Axis, BinaryOperator, NodeTest, Step, XPathExpression } from './XPathExpression.ts';

const AXES = new Set<string>([
  'ancestor',
  'ancestor-or-self',
  'attribute',
  'child',
  'descendant',
  'descendant-or-self',
  'following',
  'following-sibling',
  'namespace',
  'parent',
  'preceding',
  'preceding-sibling',
  'self',
]);
const NODE_TYPES = new Set(['node', 'text', 'comment', 'processing-instruction']);
/** A new one each time: it remembers its place, and building it takes long. */
const tokenPattern = (): RegExp =>
  /\s*(?:("[^"]*"|'[^']*')|(\d+(?:\.\d*)?|\.\d+)|(\.\.|::|\/\/|!=|<=|>=|[()[\].@,/|+\-=<>*$:])|([\p{L}_][\p{L}\p{Nd}\p{M}_.\-\u00B7]*))/uy;

/** Levels of the operators, loosest first. */
const LEVELS: BinaryOperator[][] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

interface Token {
  kind: 'string' | 'number' | 'symbol' | 'name';
  text: string;
  /** White space before it: `a :b` is no qualified name. */
  at: number;
}

export function parseXPath(text: string): XPathExpression {
  const parser = new XPathParser(text, tokenize(text));
  return parser.parse();
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  const pattern = tokenPattern();
  for (let at = 0; at < end; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) {
      if (/^\s*["']/.test(text.slice(at))) throw xpathError('This is an unclosed string.');
      throw xpathError(`'${text}' has an invalid token.`);
    }
    const [, string, number, symbol, name] = match;
    const kind =
      string !== undefined ? 'string' : number !== undefined ? 'number' : symbol !== undefined ? 'symbol' : 'name';
    at = pattern.lastIndex;
    const value = (string ?? number ?? symbol ?? name)!;
    tokens.push({ kind, text: value, at: at - value.length });
  }
  return tokens;
}

class XPathParser {
  private index = 0;
  constructor(
    private readonly text: string,
    private readonly tokens: Token[],
  ) {}

  parse(): XPathExpression {
    if (this.tokens.length === 0) throw needsNodeSet();
    const expression = this.binary(0);
    if (this.index < this.tokens.length) throw this.invalid();
    return expression;
  }

  private invalid() {
    if (this.index >= this.tokens.length) return needsNodeSet();
    return xpathError(`'${this.text}' has an invalid token.`);
  }
  private peek(offset = 0): string | null {
    const token = this.tokens[this.index + offset];
    return token && token.kind !== 'string' ? token.text : null;
  }
  private isSymbol(text: string, offset = 0): boolean {
    const token = this.tokens[this.index + offset];
    return token?.kind === 'symbol' && token.text === text;
  }
  private take(text: string): boolean {
    if (!this.isSymbol(text)) return false;
    this.index++;
    return true;
  }
  private expect(text: string): void {
    if (!this.take(text)) throw this.invalid();
  }

  private binary(level: number): XPathExpression {
    if (level === LEVELS.length) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = LEVELS[level].find((each) => each === this.peek());
      if (!operator) return left;
      this.index++;
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
  }

  private unary(): XPathExpression {
    if (this.take('-')) return { kind: 'negate', operand: this.unary() };
    let left = this.pathExpression();
    while (this.take('|')) left = { kind: 'binary', operator: '|', left, right: this.pathExpression() };
    return left;
  }

  private pathExpression(): XPathExpression {
    if (!this.startsFilter()) return this.locationPath('context');
    let primary = this.primary();
    const predicates = this.predicates();
    if (predicates.length > 0) primary = { kind: 'filter', primary, predicates };
    return this.isSymbol('/') || this.isSymbol('//') ? this.locationPath(primary) : primary;
  }

  private startsFilter(): boolean {
    const token = this.tokens[this.index];
    if (!token) throw needsNodeSet();
    if (token.kind === 'string' || token.kind === 'number') return true;
    if (token.kind === 'symbol') return token.text === '(' || token.text === '$';
    const offset = this.isSymbol(':', 1) && this.tokens[this.index + 2]?.kind === 'name' ? 3 : 1;
    return this.isSymbol('(', offset) && !NODE_TYPES.has(token.text);
  }

  private primary(): XPathExpression {
    const token = this.tokens[this.index++];
    if (token.kind === 'string') return { kind: 'literal', value: token.text.slice(1, -1) };
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.text === '(') {
      const inner = this.binary(0);
      this.expect(')');
      return inner;
    }
    if (token.text === '$') return { kind: 'variable', name: this.tokens[this.index++]?.text ?? '' };
    return this.call(token);
  }

  private call(first: Token): XPathExpression {
    let prefix: string | null = null;
    let name = first.text;
    if (this.take(':')) {
      prefix = name;
      name = this.tokens[this.index++].text;
    }
    this.expect('(');
    const args: XPathExpression[] = [];
    while (!this.isSymbol(')')) {
      args.push(this.binary(0));
      if (!this.take(',') && !this.isSymbol(')')) throw this.invalid();
    }
    this.index++;
    return { kind: 'call', prefix, name, args, text: this.text };
  }

  private locationPath(start: 'context' | XPathExpression): XPathExpression {
    const steps: Step[] = [];
    let from: 'root' | 'context' | XPathExpression = start;
    if (this.isSymbol('/') || this.isSymbol('//')) {
      if (start === 'context') from = 'root';
      if (this.takeSlashes(steps) && !this.startsStep()) return { kind: 'path', start: from, steps };
    }
    steps.push(this.step());
    while (this.isSymbol('/') || this.isSymbol('//')) {
      this.takeSlashes(steps);
      steps.push(this.step());
    }
    return { kind: 'path', start: from, steps };
  }

  /** True for a single slash. */
  private takeSlashes(steps: Step[]): boolean {
    if (this.take('/')) return true;
    this.expect('//');
    steps.push({ axis: 'descendant-or-self', test: { kind: 'type', type: 'node', target: null }, predicates: [] });
    return false;
  }

  private startsStep(): boolean {
    const token = this.tokens[this.index];
    return token !== undefined && (token.kind === 'name' || ['.', '..', '@', '*'].includes(token.text));
  }

  private step(): Step {
    const anyNode: NodeTest = { kind: 'type', type: 'node', target: null };
    if (this.take('.')) return { axis: 'self', test: anyNode, predicates: this.predicates() };
    if (this.take('..')) return { axis: 'parent', test: anyNode, predicates: this.predicates() };
    const axis = this.axis();
    const test = this.nodeTest();
    return { axis, test, predicates: this.predicates() };
  }

  private axis(): Axis {
    if (this.take('@')) return 'attribute';
    if (!this.isSymbol('::', 1)) return 'child';
    const name = this.tokens[this.index].text;
    if (!AXES.has(name)) throw xpathError(`'${this.text}' has an invalid token.`);
    this.index += 2;
    return name as Axis;
  }

  private nodeTest(): NodeTest {
    if (this.take('*')) return { kind: 'any' };
    const token = this.tokens[this.index];
    if (token?.kind !== 'name') throw this.invalid();
    this.index++;
    if (NODE_TYPES.has(token.text) && this.take('(')) return this.nodeTypeTest(token.text);
    if (!this.isSymbol(':')) return { kind: 'name', prefix: null, local: token.text };
    this.index++;
    if (this.take('*')) return { kind: 'name', prefix: token.text, local: '*' };
    const local = this.tokens[this.index++];
    if (local?.kind !== 'name') throw this.invalid();
    return { kind: 'name', prefix: token.text, local: local.text };
  }

  private nodeTypeTest(type: string): NodeTest {
    let target: string | null = null;
    if (this.tokens[this.index]?.kind === 'string') target = this.tokens[this.index++].text.slice(1, -1);
    this.expect(')');
    return { kind: 'type', type: type as 'node', target };
  }

  private predicates(): XPathExpression[] {
    const found: XPathExpression[] = [];
    while (this.take('[')) {
      found.push(this.binary(0));
      this.expect(']');
    }
    return found;
  }
}

export function needsNodeSet() {
  return xpathError('Expression must evaluate to a node-set.');
}
