/**
 * pwsh's own parameters: any dash or a slash in front, any case, any unambiguous beginning of the name. The first that
 * says what to run takes all the rest, but -EncodedCommand; a word that is no parameter is the script.
 */
import { collectArguments, isDash } from './collectArguments.ts';
import { commandFromBase64, UsageErrors } from './commandTexts.ts';
import type { Action, CommonOptions } from './Invocation.ts';
import { UsageError } from './UsageError.ts';
import { PWSH_USAGE } from './usageText.ts';

export interface ProcessFacts {
  isInputRedirected: boolean;
  /** The full path when the word names a file, else null. */
  scriptPath(word: string): string | null;
}

/** Name, shortest beginning, further short names. */
const PARAMETERS: readonly (readonly [string, string, ...string[]])[] = [
  ['version', 'v'],
  ['help', 'h', '?'],
  ['login', 'l'],
  ['noexit', 'noe'],
  ['noprofile', 'nop'],
  ['nologo', 'nol'],
  ['noninteractive', 'noni'],
  ['noprofileloadtime', 'noprofileloadtime'],
  ['interactive', 'i'],
  ['configurationfile', 'configurationfile'],
  ['configurationname', 'config'],
  ['custompipename', 'cus'],
  ['commandwithargs', 'commandwithargs', 'cwa'],
  ['command', 'c'],
  ['windowstyle', 'w'],
  ['file', 'f'],
  ['executionpolicy', 'ex', 'ep'],
  ['outputformat', 'o', 'of'],
  ['inputformat', 'inp', 'if'],
  ['encodedcommand', 'e', 'ec'],
  ['encodedarguments', 'encodeda', 'ea'],
  ['settingsfile', 'settings'],
  ['workingdirectory', 'wo', 'wd'],
  ['sshservermode', 'sshs'],
  ['sta', 'sta'],
  ['mta', 'mta'],
];

const VERSION_TEXT = 'PowerShell 7.6.5\n';
const IGNORED = new Set(['login', 'noprofile', 'noprofileloadtime', 'interactive', 'sta', 'mta']);
/** Parameters whose value changes nothing here. */
const IGNORED_VALUES = new Set(['executionpolicy', 'custompipename', 'settingsfile', 'windowstyle']);

export type SingleCommand = (words: readonly string[]) => Action | null;

/** Null: nothing to run was named. */
export function parsePwshArguments(
  words: readonly string[],
  options: CommonOptions,
  facts: ProcessFacts,
  singleCommand: SingleCommand,
): Action | null {
  const form: TaskForm = {};
  let encoded: string | null = null;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const name = parameterName(word);
    if (name === null) return fileAction(words, index, facts, index === words.indexOf(word) ? singleCommand : null);
    if (name === 'version') return { kind: 'show', text: VERSION_TEXT };
    if (name === 'help') return { kind: 'show', text: PWSH_USAGE };
    if (name === 'nologo') options.noLogo = true;
    else if (name === 'noninteractive') options.nonInteractive = true;
    else if (name === 'workingdirectory') options.workingDirectory = requireValue(words, ++index, name);
    else if (name === 'outputformat') form.asXml = /^xml$/i.test(requireValue(words, ++index, name));
    else if (name === 'inputformat') form.inputXml = /^xml$/i.test(requireValue(words, ++index, name));
    else if (name === 'encodedcommand' && encoded === null) encoded = encodedText(words[++index]);
    else if (name === 'encodedarguments') form.argumentsXml = commandFromBase64(requireValue(words, ++index, name));
    else if (IGNORED_VALUES.has(name)) requireValue(words, ++index, name);
    else if (encoded !== null && /^(?:encoded)?command/.test(name)) throw new UsageError(UsageErrors.alreadySpecified);
    else if (!IGNORED.has(name)) return inForm(runningAction(name, words, index + 1, facts), form);
  }
  return encoded === null ? null : inForm(commandTask(encoded, []), form);
}

function encodedText(encoded: string | undefined): string {
  if (encoded === undefined) throw new UsageError(UsageErrors.missingCommand);
  return commandFromBase64(encoded);
}

/** How a command's arguments come and its objects go. */
interface TaskForm {
  asXml?: boolean;
  argumentsXml?: string;
  inputXml?: boolean;
}

function inForm(action: Action, form: TaskForm): Action {
  if (action.kind !== 'task' || action.task.kind !== 'command') return action;
  return { ...action, task: { ...action.task, ...form } };
}

function parameterName(word: string): string | null {
  const text = word.trim().toLowerCase();
  if (text === '' || !(isDash(text[0]!) || text[0] === '/')) return null;
  const key = text.slice(text.length > 2 && isDash(text[1]!) && isDash(text[0]!) ? 2 : 1);
  if (key === '') return null;
  for (const [name, shortest, ...others] of PARAMETERS) {
    if (others.includes(key) || (name.startsWith(key) && key.length >= shortest.length)) return name;
  }
  return null;
}

function requireValue(words: readonly string[], index: number, name: string): string {
  const value = words[index];
  if (value === undefined) throw new UsageError(UsageErrors.missingValue(name));
  return value;
}

/** A parameter that takes the rest of the line. */
function runningAction(name: string, words: readonly string[], next: number, facts: ProcessFacts): Action {
  switch (name) {
    case 'file':
      if (next >= words.length) throw new UsageError(UsageErrors.missingFile);
      return fileAction(words, next, facts, null);
    case 'command':
      return commandAction(words.slice(next), facts);
    case 'commandwithargs': {
      const [text, ...rest] = words.slice(next);
      if (text === undefined) throw new UsageError(UsageErrors.missingCommand);
      return commandTask(
        text,
        rest.map((value) => ({ name: null, value })),
      );
    }
    default:
      throw new UsageError(`psail does not support the parameter -${name}.\n`, '');
  }
}

function commandAction(words: readonly string[], facts: ProcessFacts): Action {
  const [first] = words;
  if (first === undefined) throw new UsageError(UsageErrors.missingCommand);
  if (first !== '-') return commandTask(words.join(' '), []);
  if (words.length > 1) throw new UsageError(UsageErrors.tooManyAfterDash);
  if (!facts.isInputRedirected) throw new UsageError(UsageErrors.inputNotRedirected);
  return { kind: 'task', task: { kind: 'input', prompts: false, banner: false } };
}

function commandTask(text: string, args: { name: null; value: string }[]): Action {
  return { kind: 'task', task: { kind: 'command', text, args } };
}

function fileAction(
  words: readonly string[],
  index: number,
  facts: ProcessFacts,
  singleCommand: SingleCommand | null,
): Action {
  const word = words[index]!;
  if (word === '-') return { kind: 'task', task: { kind: 'input', prompts: true, banner: false } };
  const path = facts.scriptPath(word);
  if (path === null) {
    const action = singleCommand?.(words.slice(index));
    if (action) return action;
    throw new UsageError(UsageErrors.noScript(word));
  }
  return { kind: 'task', task: { kind: 'file', path, args: collectArguments(words.slice(index + 1)) } };
}
