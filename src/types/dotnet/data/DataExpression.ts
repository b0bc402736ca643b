/**
 * The expressions of System.Data: filters of Select and RowFilter, computed columns, Compute. Text becomes a tree; the
 * errors of both steps are .NET's.
 * Rule that surprises: a comparison with a missing value is neither true nor false, so such rows never fit.
 */
import { notEmulated } from '../netErrors.ts';
import { syntaxError } from './dataErrors.ts';

export type DataNode =
  | {
      kind: 'value';
      value: string | number | bigint | boolean | null;
      form: 'text' | 'number' | 'decimal' | 'float' | 'date' | 'other';
    }
  | { kind: 'name'; name: string }
  | { kind: 'unary'; operator: 'Not' | '-' | '+'; operand: DataNode }
  | { kind: 'binary'; operator: string; left: DataNode; right: DataNode }
  | { kind: 'in'; left: DataNode; items: DataNode[] }
  | { kind: 'isNull'; left: DataNode; isNegated: boolean }
  | { kind: 'call'; name: string; args: DataNode[] }
  | { kind: 'aggregate'; name: string; column: string };

interface Token {
  kind: 'value' | 'name' | 'word' | 'operator' | 'open' | 'close' | 'comma' | 'end';
  text: string;
  node?: DataNode;
}

/** Words of the language, as its messages write them. */
const WORDS: Readonly<Record<string, string>> = {
  and: 'And',
  or: 'Or',
  not: 'Not',
  like: 'Like',
  in: 'In',
  is: 'Is',
  between: 'Between',
  null: 'Null',
  true: 'True',
  false: 'False',
};

/** Functions with the number of their arguments. */
const FUNCTIONS: Readonly<Record<string, [name: string, count: number]>> = {
  len: ['Len', 1],
  isnull: ['IsNull', 2],
  iif: ['IIF', 3],
  trim: ['Trim', 1],
  substring: ['Substring', 3],
  convert: ['Convert', 2],
  abs: ['Abs', 1],
};
const AGGREGATES: Readonly<Record<string, string>> = {
  sum: 'Sum',
  avg: 'Avg',
  min: 'Min',
  max: 'Max',
  count: 'Count',
  stdev: 'StDev',
  var: 'Var',
};

export function parseDataExpression(text: string): DataNode {
  return new Parser(tokenize(text)).parse();
}

const PATTERN =
  /\s*(?:(?<quoted>'(?:[^']|'')*')|(?<open>\()|(?<close>\))|(?<comma>,)|#(?<date>[^#]*)#|\[(?<bracket>(?:\\.|[^\]\\])*)\]|`(?<tick>[^`]*)`|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|(?<operator><\s*>|<\s*=|>\s*=|[-+*/%=<>&|^~])|(?<word>[A-Za-z_@\u0080-\uffff][\w@\u0080-\uffff]*(?:\.[A-Za-z_]\w*)?))/y;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  let at = 0;
  while (text.slice(at).trim() !== '') {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (!match) throw unknownToken(text, at);
    at = PATTERN.lastIndex;
    const token = tokenOf(match.groups!);
    if (token.node?.kind === 'value' && /^[A-Za-z_]/.test(text.slice(at)) && match.groups!.number)
      throw syntaxError(
        `Cannot interpret token '${match.groups!.number[0]}' at position ${at - match.groups!.number.length + 1}.`,
      );
    tokens.push(token);
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

function unknownToken(text: string, from: number) {
  const rest = text.slice(from);
  const at = from + rest.length - rest.trimStart().length;
  if (text[at] === "'") return syntaxError(`The expression contains an invalid string constant: ${text.slice(at)}.`);
  if (text[at] === '[') return syntaxError(`The expression contains invalid name: '${text.slice(at)}'.`);
  if (text[at] === '#') return syntaxError(`The expression contains invalid date constant '${text.slice(at)}'.`);
  return syntaxError(`Cannot interpret token '${text[at]}' at position ${at + 1}.`);
}

function tokenOf(groups: Record<string, string | undefined>): Token {
  const { quoted, open, close, comma, date, bracket, tick, number, operator, word } = groups;
  if (quoted !== undefined) {
    const value = quoted.slice(1, -1).replaceAll("''", "'");
    return { kind: 'value', text: quoted, node: { kind: 'value', value, form: 'text' } };
  }
  if (open) return { kind: 'open', text: open };
  if (close) return { kind: 'close', text: close };
  if (comma) return { kind: 'comma', text: comma };
  if (date !== undefined) return { kind: 'value', text: date, node: { kind: 'value', value: date, form: 'date' } };
  const name = bracket?.replace(/\\(.)/g, '$1') ?? tick;
  if (name !== undefined) return { kind: 'name', text: name };
  if (number) return { kind: 'value', text: number, node: numberNode(number) };
  if (operator) return { kind: 'operator', text: operator.replace(/\s/g, '') };
  const known = WORDS[word!.toLowerCase()];
  return known ? { kind: 'word', text: known } : { kind: 'name', text: word! };
}

function numberNode(text: string): DataNode {
  if (/[eE]/.test(text)) return { kind: 'value', value: text, form: 'float' };
  if (text.includes('.')) return { kind: 'value', value: text, form: 'decimal' };
  return { kind: 'value', value: text, form: 'number' };
}

/** Operators between two operands, those that bind least first. */
const LEVELS: readonly (readonly string[])[] = [
  ['Or'],
  ['And'],
  [],
  ['=', '<>', '<', '>', '<=', '>=', 'Like', 'Not', 'In', 'Is', 'Between', '&', '|', '^', '~'],
  ['+', '-'],
  ['*', '/', '%'],
];

const constant = (value: boolean | null): DataNode => ({ kind: 'value', value, form: 'other' });

class Parser {
  private at = 0;
  /** The last operator, for the message about its missing operand. */
  private lastOperator: string | null = null;
  constructor(private readonly tokens: Token[]) {}

  private get token(): Token {
    return this.tokens[this.at]!;
  }
  private take(): Token {
    return this.tokens[this.at++]!;
  }
  private is(kind: Token['kind'], text?: string): boolean {
    return this.token.kind === kind && (text === undefined || this.token.text === text);
  }

  parse(): DataNode {
    const node = this.level(0);
    if (this.is('close')) throw syntaxError('The expression has too many closing parentheses.');
    if (!this.is('end')) throw this.unexpected();
    return node;
  }
  private unexpected() {
    return syntaxError(`Syntax error: Missing operand after '${this.token.text}' operator.`);
  }

  private level(depth: number): DataNode {
    if (depth === 2) return this.negation();
    if (depth === LEVELS.length) return this.operand();
    let left = this.level(depth + 1);
    while ((this.is('operator') || this.is('word')) && LEVELS[depth]!.includes(this.token.text)) {
      if (this.is('word', 'Not') && !['In', 'Like'].includes(this.tokens[this.at + 1]!.text)) break;
      left = this.binary(left, depth);
    }
    return left;
  }
  private negation(): DataNode {
    if (!this.is('word', 'Not')) return this.level(3);
    this.lastOperator = this.take().text;
    return { kind: 'unary', operator: 'Not', operand: this.negation() };
  }
  private binary(left: DataNode, depth: number): DataNode {
    const operator = this.take().text;
    this.lastOperator = operator;
    if (operator === 'Is') return this.isNull(left);
    if (operator === 'Not') return { kind: 'unary', operator: 'Not', operand: this.binary(left, depth) };
    if (operator === 'In') return { kind: 'in', left, items: this.list() };
    return { kind: 'binary', operator, left, right: this.level(depth + 1) };
  }
  private isNull(left: DataNode): DataNode {
    const isNegated = this.is('word', 'Not');
    if (isNegated) this.take();
    if (!this.is('word', 'Null'))
      throw syntaxError("Syntax error: Invalid usage of 'Is' operator. Correct syntax: <expression> Is [Not] Null.");
    this.take();
    return { kind: 'isNull', left, isNegated };
  }
  private list(): DataNode[] {
    if (!this.is('open'))
      throw syntaxError(
        'Syntax error: The items following the IN keyword must be separated by commas and be enclosed in parentheses.',
      );
    this.take();
    if (this.is('close'))
      throw syntaxError(
        'Syntax error: The IN keyword must be followed by a non-empty list of expressions separated by commas, and also must be enclosed in parentheses.',
      );
    return this.commaList();
  }
  /** Up to the closing parenthesis. */
  private commaList(): DataNode[] {
    const items: DataNode[] = [];
    if (this.is('close')) {
      this.take();
      return items;
    }
    for (;;) {
      items.push(this.level(0));
      if (!this.is('comma')) break;
      this.take();
    }
    this.close();
    return items;
  }
  private close(): void {
    if (this.is('end')) throw syntaxError('The expression is missing the closing parenthesis.');
    if (!this.is('close')) throw this.unexpected();
    this.take();
  }

  private operand(): DataNode {
    const token = this.take();
    switch (token.kind) {
      case 'value':
        return token.node!;
      case 'name':
        return this.is('open') ? this.call(token.text) : nameNode(token.text);
      case 'open': {
        const inner = this.level(0);
        this.close();
        return inner;
      }
      case 'word':
        return this.wordOperand(token.text);
      case 'operator':
        return this.signed(token.text);
      default:
        this.at--;
        throw this.missingOperand();
    }
  }
  private wordOperand(text: string): DataNode {
    if (text === 'Null') return constant(null);
    if (text === 'True' || text === 'False') return constant(text === 'True');
    this.at--;
    if (text === 'Not') return this.negation();
    throw this.missingBefore(text);
  }
  private signed(text: string): DataNode {
    if (text !== '-' && text !== '+') throw this.missingBefore(text);
    this.lastOperator = text;
    return { kind: 'unary', operator: text, operand: this.operand() };
  }
  private missingBefore(operator: string) {
    return syntaxError(`Syntax error: Missing operand before '${operator}' operator.`);
  }
  private missingOperand() {
    if (this.lastOperator === null) return syntaxError('The expression is empty.');
    return syntaxError(`Syntax error: Missing operand after '${this.lastOperator}' operator.`);
  }

  private call(name: string): DataNode {
    this.take();
    const aggregate = AGGREGATES[name.toLowerCase()];
    if (aggregate) return this.aggregate(aggregate);
    const args = this.commaList();
    return { kind: 'call', name, args };
  }
  private aggregate(name: string): DataNode {
    const column = this.take();
    if (column.kind !== 'name')
      throw syntaxError(
        "Syntax error in aggregate argument: Expecting a single column argument with possible 'Child' qualifier.",
      );
    if (/^(?:child|parent)\b/i.test(column.text)) throw notEmulated(`the relations of a DataSet ('${column.text}')`);
    this.close();
    return { kind: 'aggregate', name, column: column.text };
  }
}

function nameNode(name: string): DataNode {
  if (/^(?:child|parent)\./i.test(name)) throw notEmulated(`the relations of a DataSet ('${name}')`);
  return { kind: 'name', name };
}

/** A function by the name a script wrote; null when there is none. */
export function dataFunction(name: string): { name: string; count: number } | null {
  const found = FUNCTIONS[name.toLowerCase()];
  return found ? { name: found[0], count: found[1] } : null;
}
