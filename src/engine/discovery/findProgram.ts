/** Scripts and programs: a name with a path, or one found on PATH. */
import { NetException } from '../../errors/index.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import type { Session } from '../session/Session.ts';
import { decodeText } from '../decodeText.ts';
import { ApplicationInfo, type CommandInfo, ExternalScriptInfo } from './CommandInfo.ts';
import { parseFailure } from '../parseFailure.ts';
import { parseInput } from '../../language/parseInput.ts';

export function findScriptOrProgram(session: Session, name: string): CommandInfo | null {
  const { host } = session;
  const hasPath = /[\\/]/.test(name) || /^~/.test(name);
  if (hasPath) {
    const path = session.drives.resolveFilePath(name);
    const stat = path === null ? null : host.files.stat(path);
    if (path === null || stat?.kind !== 'file') return withScriptExtension(session, path);
    return commandAt(session, path);
  }
  if (/^\s*$/.test(name)) return null;
  const onPath =
    host.findProgram?.(name) ?? (/\.ps1$/i.test(name) ? null : (host.findProgram?.(`${name}.ps1`) ?? null));
  return onPath ? commandAt(session, onPath) : null;
}

/** `./tool` finds ./tool.ps1. */
function withScriptExtension(session: Session, path: string | null): CommandInfo | null {
  if (path === null || /\.ps1$/i.test(path)) return null;
  const script = `${path}.ps1`;
  return session.host.files.stat(script)?.kind === 'file' ? commandAt(session, script) : null;
}

function commandAt(session: Session, path: string): CommandInfo {
  if (/\.ps1$/i.test(path)) return scriptAt(session, path);
  return new ApplicationInfo(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), path);
}

export function scriptAt(session: Session, path: string): ExternalScriptInfo {
  return new ExternalScriptInfo(path, () => loadScript(session, path));
}

/** Reads and parses a script file. Throws ParseException, or the file system's error. */
export function loadScript(session: Session, path: string): ScriptBlock {
  const text = decodeText(session.host.files.readFile(path));
  const { ast, errors } = parseInput(text, path, session.parseOptions);
  if (errors.length > 0) {
    const failure = parseFailure(errors);
    failure.isOfFile = true;
    throw failure;
  }
  return new ScriptBlock(session, ast, null);
}

export function scriptNotFound(path: string): NetException {
  return new NetException(
    'System.Management.Automation.CommandNotFoundException',
    `The script '${path}' was not found.`,
  );
}
