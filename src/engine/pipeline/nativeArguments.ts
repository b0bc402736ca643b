/** Arguments of external programs as PowerShell 7.6 passes them ("Standard"): one text an element, arrays spread. */
import { enumerableOf, toPSString, unwrap } from '../../types/index.ts';
import type { CommandArgument } from '../binding/CommandArgument.ts';
import type { Session } from '../session/Session.ts';

export function nativeArguments(args: readonly CommandArgument[], session: Session): string[] {
  const texts: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument.extent.text === '--%') {
      for (const rest of args.slice(i + 1)) texts.push(...verbatim(toPSString(rest.value, session), session));
      break;
    }
    const name = argument.name === null ? '' : nameText(argument);
    if (!argument.hasValue) texts.push(name);
    else if (argument.name !== null) texts.push(`${name}${toPSString(argument.value, session)}`);
    else addValue(argument, texts, session);
  }
  return texts;
}

/** After --% nothing is PowerShell's any more: words as they stand, quotes included, %NAME% from the environment. */
function verbatim(text: string, session: Session): string[] {
  const expanded = text.replace(/%(\w+)%/g, (whole, name: string) => session.host.environment.get(name) ?? whole);
  return expanded.match(/(?:"[^"]*"|\S)+/g) ?? [];
}

/** `-x:` keeps its colon as written. */
function nameText(argument: CommandArgument): string {
  const written = argument.extent.text;
  if (argument.hasValue) return `-${argument.name}:`;
  return written.startsWith('-') ? written : `-${argument.name}`;
}

function addValue(argument: CommandArgument, texts: string[], session: Session): void {
  const { value } = argument;
  if (value == null) return;
  if (argument.literalText !== null) {
    texts.push(argument.literalText);
    return;
  }
  const base = unwrap(value);
  const items = typeof base === 'object' && base !== null ? enumerableOf(base) : null;
  if (items !== null && isWrittenTogether(argument.extent.text)) {
    texts.push([...items].map((item) => toPSString(item, session)).join(','));
    return;
  }
  if (items !== null) {
    for (const item of items) if (item != null) texts.push(toPSString(item, session));
    return;
  }
  const text = toPSString(value, session);
  const isBare = argument.extent.text !== '' && !/^["'$@(]/.test(argument.extent.text);
  texts.push(...(isBare ? expandBare(text, session) : [text]));
}

/** `a,b` with nothing between is one argument, commas and all. */
function isWrittenTogether(text: string): boolean {
  return text.includes(',') && !/^[@($]|\s/.test(text);
}

/** On Unix the shell's work is done for bare words: ~ and file wildcards. */
function expandBare(text: string, session: Session): string[] {
  const { host } = session;
  if (host.platform === 'win32') return [text];
  if (text === '~' || text.startsWith('~/')) return [host.files.homeDirectory + text.slice(1)];
  if (!/[*?[]/.test(text)) return [text];
  const found = session.invokeCommand('Resolve-Path', {
    Path: text,
    Relative: !text.startsWith('/'),
    ErrorAction: 'Ignore',
  });
  const paths = found.map((item) => toPSString(item, session));
  return paths.length > 0 ? paths.map((path) => (text.startsWith('./') ? path : path.replace(/^\.\//, ''))) : [text];
}
