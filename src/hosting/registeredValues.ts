/** What Register-ArgumentCompleter's script blocks offer for the argument at the cursor. */
import type { Session } from '../engine/session/Session.ts';
import type { Ast, CommandAst, PipelineAst } from '../language/Ast.ts';
import { parseInput } from '../language/parseInput.ts';
import { enumerableOf, getProperty, Hashtable, toPSString } from '../types/index.ts';

/** The argument to be completed. */
export interface CompleterCall {
  readonly commandName: string;
  readonly parameterName: string;
  readonly word: string;
  /** The command as far as it is written. */
  readonly text: string;
}

/** What completers are given: command, parameter, word, the command's tree, and the parameters bound so far. */
export function completerArguments({ commandName, parameterName, word, text }: CompleterCall): unknown[] {
  const command = commandTree(text);
  return [commandName, parameterName, word, command, boundSoFar(command)];
}

function commandTree(text: string): CommandAst | null {
  const [statement] = parseInput(text).ast.endBlock?.statements ?? [];
  const element = (statement as PipelineAst | undefined)?.pipelineElements?.[0];
  return element?.kind === 'CommandAst' ? (element as CommandAst) : null;
}

/** Parameters whose values are written out. */
function boundSoFar(command: CommandAst | null): Hashtable {
  const bound = new Hashtable('ignoreCase');
  const elements: readonly Ast[] = command?.commandElements ?? [];
  for (let index = 1; index < elements.length - 1; index++) {
    const [name, value] = [elements[index]!, elements[index + 1]!];
    if (name.kind !== 'CommandParameterAst' || !('value' in value)) continue;
    bound.set((name as Ast & { parameterName: string }).parameterName, (value as Ast & { value: unknown }).value);
  }
  return bound;
}

/** The texts a completer gives; null when it fails: Tab never shows errors. */
export function offered(session: Session, complete: () => unknown): string[] | null {
  try {
    const found = complete();
    const items = typeof found === 'string' ? [found] : [...(enumerableOf(found) ?? [found])];
    return items
      .filter((item) => item != null)
      .map((item) => toPSString(getProperty(item, 'CompletionText', session) ?? item, session));
  } catch {
    return null;
  }
}

/** Null when no block is registered, or when it fails. */
export function registeredValues(session: Session, call: CompleterCall): string[] | null {
  const parameter = call.parameterName.toLowerCase();
  const completers = session.argumentCompleters;
  const block = completers.get(`${call.commandName.toLowerCase()}:${parameter}`) ?? completers.get(`:${parameter}`);
  return block ? offered(session, () => block.invokeReturnAsIs(session, completerArguments(call))) : null;
}

/** What the completer of a program offers. */
export function programValues(session: Session, name: string, word: string, text: string): string[] | null {
  const completers = session.argumentCompleters;
  const block = completers.get(`${name.toLowerCase()}:`) ?? completers.get('*:');
  if (!block) return null;
  return offered(session, () => block.invokeReturnAsIs(session, [word, commandTree(text), text.length]));
}
