/** Files and directories for Tab, as the user typed the beginning: relative, absolute, with ~, in quotes. */
import type { Session } from '../engine/session/Session.ts';

export function completePath(session: Session, word: string): string[] {
  const quote = /^['"]/.exec(word)?.[0] ?? '';
  const typed = word.slice(quote.length);
  const { files } = session.host;
  const cut = Math.max(typed.lastIndexOf('/'), files.separator === '\\' ? typed.lastIndexOf('\\') : -1) + 1;
  const [shown, beginning] = [typed.slice(0, cut), typed.slice(cut)];
  const directory = session.drives.resolveFilePath(shown === '' ? '.' : shown);
  if (directory === null) return [];
  return entriesOf(session, directory)
    .filter((name) => startsWith(name, beginning, files.isCaseSensitive) && (beginning !== '' || !name.startsWith('.')))
    .sort()
    .map((name) => {
      const isDirectory = files.stat(directory + files.separator + name)?.kind === 'directory';
      return pathWord(shown + name + (isDirectory ? files.separator : ''), quote);
    });
}

function entriesOf(session: Session, directory: string): string[] {
  try {
    return session.host.files.readDirectory(directory);
  } catch {
    return [];
  }
}

/** Either case finds a name; the file system decides which is meant. */
function startsWith(name: string, beginning: string, isCaseSensitive: boolean): boolean {
  if (isCaseSensitive && beginning !== beginning.toLowerCase()) return name.startsWith(beginning);
  return name.toLowerCase().startsWith(beginning.toLowerCase());
}

function pathWord(path: string, quote: string): string {
  if (quote !== '') return quote + path + quote;
  return /[\s'"`$(){};,&|@#]/.test(path) ? `'${path.replaceAll("'", "''")}'` : path;
}
