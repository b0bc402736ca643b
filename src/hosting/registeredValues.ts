/** What Register-ArgumentCompleter's script blocks offer for the argument at the cursor. */
import type { CommandInfo } from '../engine/discovery/CommandInfo.ts';
import type { Session } from '../engine/session/Session.ts';
import { enumerableOf, getProperty, Hashtable, toPSString } from '../types/index.ts';

/** Null when no block is registered, or when it fails: Tab never shows errors. */
export function registeredValues(
  session: Session,
  info: CommandInfo,
  parameterName: string,
  word: string,
): string[] | null {
  const parameter = parameterName.toLowerCase();
  const completers = session.argumentCompleters;
  const block = completers.get(`${info.name.toLowerCase()}:${parameter}`) ?? completers.get(`:${parameter}`);
  if (!block) return null;
  try {
    const given = [info.name, parameterName, word, null, new Hashtable('ignoreCase')];
    const found = block.invokeReturnAsIs(session, given);
    const items = typeof found === 'string' ? [found] : [...(enumerableOf(found) ?? [found])];
    return items
      .filter((item) => item != null)
      .map((item) => toPSString(getProperty(item, 'CompletionText', session) ?? item, session));
  } catch {
    return null;
  }
}
