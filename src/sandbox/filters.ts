/**
 * The tenant's filter expressions: `field op value`, `field in (value, ...)`, and, or, parentheses; `and` binds
 * closer. Text compares without regard to case, as the tenant's database does; enumerations and keys are exact.
 * Rule that surprises: a text must stand in double quotes; true, false and null must not.
 */
import { FilterError } from './FilterError.ts';
import { type FilterToken, tokenizeFilter } from './filterTokens.ts';

export type FilterOperator = 'eq' | 'in' | 'sw';
export type FieldValue = string | boolean | null;

export interface FilterField<Item> {
  readonly operators: readonly FilterOperator[];
  readonly kind: 'text' | 'key' | 'boolean' | readonly string[];
  read(item: Item): FieldValue;
}

export type FilterFields<Item> = Readonly<Record<string, FilterField<Item>>>;
export type Filter<Item> = (item: Item) => boolean;

const MAXIMUM_DEPTH = 500;

const OPERATORS: Readonly<Record<FilterOperator, (actual: FieldValue, wanted: readonly FieldValue[]) => boolean>> = {
  eq: (actual, wanted) => actual === wanted[0],
  in: (actual, wanted) => wanted.includes(actual),
  sw: (actual, wanted) => typeof actual === 'string' && actual.startsWith(wanted[0] as string),
};

/** Throws FilterError, whose message says what is wrong and where. */
export function parseFilter<Item>(text: string, fields: FilterFields<Item>): Filter<Item> {
  const parser = new FilterParser(text, fields);
  return parser.parse();
}

class FilterParser<Item> {
  private readonly tokens: readonly FilterToken[];
  private index = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly fields: FilterFields<Item>,
  ) {
    this.tokens = tokenizeFilter(text);
  }

  parse(): Filter<Item> {
    const filter = this.either();
    const rest = this.peek();
    if (rest.kind === ')') throw this.fault(rest, "')' has no matching '('");
    if (rest.kind !== 'end') throw this.fault(rest, `'and' or 'or' is expected before ${shown(rest)}`);
    return filter;
  }

  private either(): Filter<Item> {
    const parts = [this.both()];
    while (this.takeWord('or')) parts.push(this.both());
    return parts.length === 1 ? parts[0]! : (item) => parts.some((part) => part(item));
  }

  private both(): Filter<Item> {
    const parts = [this.primary()];
    while (this.takeWord('and')) parts.push(this.primary());
    return parts.length === 1 ? parts[0]! : (item) => parts.every((part) => part(item));
  }

  private primary(): Filter<Item> {
    const open = this.peek();
    if (open.kind !== '(') return this.condition();
    this.index++;
    if (++this.depth > MAXIMUM_DEPTH) throw this.fault(open, `parentheses are nested deeper than ${MAXIMUM_DEPTH}`);
    const inner = this.either();
    this.depth--;
    if (this.peek().kind !== ')') throw this.fault(this.peek(), `the '(' at position ${open.position} is not closed`);
    this.index++;
    return inner;
  }

  private condition(): Filter<Item> {
    const [name, field] = this.field();
    const operator = this.operator(name, field);
    const wanted = operator === 'in' ? this.values(name, field) : [this.value(name, field, operator)];
    const { read } = field;
    const compare = OPERATORS[operator];
    if (field.kind !== 'text') return (item) => compare(read(item), wanted);
    return (item) => compare(folded(read(item)), wanted);
  }

  private field(): [string, FilterField<Item>] {
    const token = this.next();
    if (token.kind !== 'word') throw this.fault(token, `a field is expected, not ${shown(token)}`);
    const name = token.text;
    if (Object.hasOwn(this.fields, name)) return [name, this.fields[name]!];
    const known = Object.keys(this.fields).join(', ');
    throw this.fault(token, `'${name}' is not a field to filter by; the fields are ${known}`);
  }

  private operator(name: string, field: FilterField<Item>): FilterOperator {
    const token = this.next();
    const known = field.operators.join(', ');
    if (token.kind !== 'word') throw this.fault(token, `an operator is expected after '${name}', one of: ${known}`);
    const operator = field.operators.find((candidate) => candidate === token.text.toLowerCase());
    if (operator) return operator;
    throw this.fault(token, `the operator '${token.text}' is not supported for '${name}', only: ${known}`);
  }

  private values(name: string, field: FilterField<Item>): FieldValue[] {
    const open = this.next();
    if (open.kind !== '(') throw this.fault(open, "'in' needs a list of values in parentheses");
    const values = [this.value(name, field, 'in')];
    for (;;) {
      const token = this.next();
      if (token.kind === ')') return values;
      if (token.kind !== ',') throw this.fault(token, `',' or ')' is expected in the list, not ${shown(token)}`);
      values.push(this.value(name, field, 'in'));
    }
  }

  private value(name: string, field: FilterField<Item>, operator: FilterOperator): FieldValue {
    const token = this.next();
    if (token.kind !== 'word' && token.kind !== 'text')
      throw this.fault(token, `a value is expected for '${name}', not ${shown(token)}`);
    if (token.kind === 'word' && token.text.toLowerCase() === 'null' && operator !== 'sw') return null;
    const { kind } = field;
    if (kind === 'boolean') return this.truth(token, name);
    if (token.kind === 'word') throw this.fault(token, `the value ${token.text} of '${name}' must be in double quotes`);
    if (Array.isArray(kind) && !kind.includes(token.text))
      throw this.fault(token, `"${token.text}" is no value of '${name}', which has ${kind.join(', ')}`);
    return kind === 'text' ? folded(token.text) : token.text;
  }

  private truth(token: FilterToken, name: string): boolean {
    const word = token.text.toLowerCase();
    if (word !== 'true' && word !== 'false') throw this.fault(token, `'${name}' is true or false, not ${shown(token)}`);
    return word === 'true';
  }

  private takeWord(word: string): boolean {
    const token = this.peek();
    const found = token.kind === 'word' && token.text.toLowerCase() === word;
    if (found) this.index++;
    return found;
  }

  private peek(): FilterToken {
    return this.tokens[this.index]!;
  }

  private next(): FilterToken {
    const token = this.peek();
    if (token.kind !== 'end') this.index++;
    return token;
  }

  private fault(token: FilterToken, reason: string): FilterError {
    return new FilterError(this.text, token.position, reason);
  }
}

function folded<Value extends FieldValue>(value: Value): Value {
  return (typeof value === 'string' ? value.toLowerCase() : value) as Value;
}

function shown(token: FilterToken): string {
  if (token.kind === 'end') return 'the end';
  return token.kind === 'text' ? `"${token.text}"` : `'${token.text}'`;
}
