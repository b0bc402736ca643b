/** JSONPath as Newtonsoft has it, as far as scripts use it: names, indexes, wildcards and "..". */
import { NetException } from '../../../errors/NetException.ts';
import { JArray, JObject, JProperty, type JToken } from './JToken.ts';

type Step = { kind: 'name' | 'index' | 'any' | 'below'; name: string };

const STEP = /\.\.|\.?\[\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\*)|(-?\d+))\s*\]|\.?([^.[\]]+)/y;

function stepsOf(path: string): Step[] {
  const steps: Step[] = [];
  let at = path.startsWith('$') ? 1 : 0;
  while (at < path.length) {
    STEP.lastIndex = at;
    const match = STEP.exec(path);
    if (!match) throw unexpected(path[at]!);
    at = STEP.lastIndex;
    const [text, single, double, star, index, name] = match;
    if (text === '..') steps.push({ kind: 'below', name: '' });
    else if (star || name === '*') steps.push({ kind: 'any', name: '' });
    else if (index !== undefined) steps.push({ kind: 'index', name: index });
    else steps.push({ kind: 'name', name: single ?? double ?? name! });
  }
  return steps;
}

function unexpected(character: string): NetException {
  return new NetException('Newtonsoft.Json.JsonException', `Unexpected character while parsing path: ${character}`);
}

export function selectTokens(token: JToken, path: string): JToken[] {
  let found: JToken[] = [token];
  for (const step of stepsOf(path)) found = found.flatMap((each) => [...take(each, step)]);
  return found;
}

function* take(token: JToken, { kind, name }: Step): Iterable<JToken> {
  if (kind === 'below') yield* everything(token);
  else if (kind === 'any') for (const child of token.children) yield child instanceof JProperty ? child.value : child;
  else if (kind === 'index') {
    const item = token instanceof JArray ? token.items[Number(name)] : undefined;
    if (item) yield item;
  } else if (token instanceof JObject) {
    const value = token.get(name);
    if (value) yield value;
  }
}

/** The token and all values below it. */
export function* everything(token: JToken): Iterable<JToken> {
  yield token;
  for (const child of token.children) yield* everything(child instanceof JProperty ? child.value : child);
}
