/** The names between brackets: generic arguments, arrays, assemblies. In generic arguments a comma never starts an assembly's name. */
import { ArrayTypeName, GenericTypeName, type ITypeName, TypeName } from '../ast/TypeName.ts';
import type { Token } from '../Token.ts';
import { scanAssemblyName } from '../tokenizer/scanWord.ts';
import { TokenFlags } from '../tokenTraits.ts';
import { TokenizerMode } from '../tokenizer/Tokenizer.ts';
import type { Parser } from './Parser.ts';

const errorTypeName = ':ErrorTypeName:';

/** Null, with the token put back, where no name stands. */
export function parseTypeName(p: Parser, allowAssembly: boolean): ITypeName | null {
  const oldMode = p.setMode(TokenizerMode.TypeName);
  const first = p.nextToken();
  let result: ITypeName | null = null;
  p.typeNameToken = first;
  if (first.kind === 'Identifier') result = finishTypeName(p, first, !allowAssembly);
  else p.ungetToken(first);
  p.setMode(oldMode);
  return result;
}

/** Generic arguments of a method, from after the bracket; null where none can be read. Unclosed ones are reported. */
export function parseGenericArguments(p: Parser): { types: ITypeName[]; isClosed: boolean } | null {
  const oldMode = p.setMode(TokenizerMode.TypeName);
  p.skipNewlines();
  const first = p.nextToken();
  let result: { types: ITypeName[]; isClosed: boolean } | null = null;
  if (first.kind === 'Identifier') {
    const { types, end } = parseArguments(p, first, 'EndSquareBracketExpectedAtEndOfType');
    result = { types, isClosed: end !== null };
  } else p.ungetToken(first);
  p.setMode(oldMode);
  return result;
}

function finishTypeName(p: Parser, name: Token, inGeneric: boolean): ITypeName {
  name.role |= TokenFlags.TypeName;
  const token = p.peekToken();
  if (token.kind === 'LBracket') return parseBracket(p, name, inGeneric);
  const type = new TypeName(name.extent, name.text);
  if (token.kind !== 'Comma' || inGeneric) return type;
  p.skipToken();
  const assembly = scanAssemblyName(p.tokenizer);
  if (assembly.text === '') {
    p.error(p.after(token), 'MissingAssemblyNameSpecification');
    return type;
  }
  return new TypeName(p.span(name, assembly), name.text, assembly.text);
}

function parseBracket(p: Parser, name: Token, inGeneric: boolean): ITypeName {
  const bracket = p.nextToken();
  p.skipNewlines();
  const token = p.nextToken();
  switch (token.kind) {
    case 'RBracket':
    case 'Comma': {
      const element = new TypeName(name.extent, name.text);
      return completeArray(p, element, element, token, inGeneric);
    }
    case 'LBracket':
    case 'Identifier':
      return parseGeneric(p, name, token, inGeneric);
    case 'EndOfInput':
      p.ungetToken(token);
      p.incomplete(p.after(bracket), 'MissingTypename');
      return new TypeName(name.extent, name.text);
    default:
      p.error(token, 'UnexpectedToken', token.text);
      p.syncOnError(true, 'RBracket');
      return new TypeName(name.extent, name.text);
  }
}

function parseGeneric(p: Parser, name: Token, first: Token, inGeneric: boolean): ITypeName {
  const { types, end } = parseArguments(p, first);
  const open = new TypeName(name.extent, name.text, null, types.length);
  const result = new GenericTypeName(p.span(name, end ?? types[types.length - 1]!.extent), open, types);
  const token = p.peekToken();
  if (token.kind === 'LBracket') {
    p.skipToken();
    return completeArray(p, result, open, p.nextToken(), inGeneric);
  }
  if (token.kind === 'Comma' && !inGeneric) readAssembly(p, open, token);
  return result;
}

/** The assembly belongs to the innermost name. */
function readAssembly(p: Parser, open: TypeName, comma: Token): void {
  p.skipToken();
  const assembly = scanAssemblyName(p.tokenizer);
  if (assembly.text === '') p.error(p.after(comma), 'MissingAssemblyNameSpecification');
  else open.assemblyName = assembly.text;
}

function parseArguments(
  p: Parser,
  first: Token,
  unclosed:
    | 'EndSquareBracketExpectedAtEndOfAttribute'
    | 'EndSquareBracketExpectedAtEndOfType' = 'EndSquareBracketExpectedAtEndOfAttribute',
): { types: ITypeName[]; end: Token | null } {
  const types = [parseSingleArgument(p, first)];
  for (;;) {
    p.skipNewlines();
    const separator = p.nextToken();
    if (separator.kind === 'RBracket') return { types, end: separator };
    if (separator.kind !== 'Comma') {
      p.ungetToken(separator);
      p.incomplete(p.before(separator), unclosed);
      return { types, end: null };
    }
    p.skipNewlines();
    const token = p.peekToken();
    if (token.kind === 'Identifier' || token.kind === 'LBracket') {
      p.skipToken();
      types.push(parseSingleArgument(p, token));
    } else {
      p.incomplete(p.after(separator), 'MissingTypename');
      types.push(new TypeName(separator.extent, errorTypeName));
    }
  }
}

function parseSingleArgument(p: Parser, first: Token): ITypeName {
  if (first.kind === 'Identifier') return finishTypeName(p, first, true);
  const token = p.nextToken();
  if (token.kind !== 'Identifier') {
    p.ungetToken(token);
    p.incomplete(p.after(first), 'MissingTypename');
    return new TypeName(first.extent, errorTypeName);
  }
  const type = finishTypeName(p, token, false);
  const close = p.nextToken();
  if (close.kind !== 'RBracket') {
    p.ungetToken(close);
    p.error(p.before(close), 'EndSquareBracketExpectedAtEndOfType');
  }
  return type;
}

/** From the token after the array's bracket: `]`, or commas and `]`; more array brackets may follow. */
function completeArray(
  p: Parser,
  elementType: ITypeName,
  open: TypeName,
  firstToken: Token,
  inGeneric: boolean,
): ITypeName {
  let type = elementType;
  let token = firstToken;
  for (;;) {
    type = arrayOf(p, type, token);
    const next = p.peekToken();
    if (next.kind === 'Comma' && !inGeneric) {
      readAssembly(p, open, next);
      return type;
    }
    if (next.kind !== 'LBracket') return type;
    p.skipToken();
    token = p.nextToken();
  }
}

function arrayOf(p: Parser, element: ITypeName, first: Token): ITypeName {
  switch (first.kind) {
    case 'Comma':
      return arrayOfRank(p, element, first);
    case 'RBracket':
      return new ArrayTypeName(p.span(element.extent, first), element, 1);
    case 'EndOfInput':
      p.ungetToken(first);
      p.error(p.before(first), 'EndSquareBracketExpectedAtEndOfAttribute');
      return element;
    default:
      p.error(first, 'UnexpectedToken', first.text);
      p.syncOnError(true, 'RBracket');
      return element;
  }
}

function arrayOfRank(p: Parser, element: ITypeName, first: Token): ITypeName {
  let rank = 1;
  let last = first;
  let token = first;
  for (; token.kind === 'Comma'; token = p.nextToken()) {
    last = token;
    rank++;
  }
  if (rank > 32) p.error(p.span(first, last), 'ArrayHasTooManyDimensions', String(rank));
  if (token.kind !== 'RBracket') {
    p.ungetToken(token);
    p.error(p.after(last), 'EndSquareBracketExpectedAtEndOfAttribute');
  }
  return new ArrayTypeName(p.span(element.extent, token), element, rank);
}
