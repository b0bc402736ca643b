/**
 * Tab completion: commands, parameters, the values a parameter takes, variables, files. It reads the words of the command
 * the cursor stands in and needs no whole statement around it.
 */
import type { CommandMetadata, ParameterMetadata } from '../engine/binding/CommandMetadata.ts';
import { AliasInfo, type CommandInfo } from '../engine/discovery/CommandInfo.ts';
import type { Session } from '../engine/session/Session.ts';
import { type CommandWords, commandWords } from './commandWords.ts';
import { completePath } from './completePath.ts';
import { completeVariable } from './completeVariable.ts';
import { declaredValues } from './declaredValues.ts';
import type { Completion } from './EngineWorkerData.ts';
import { registeredValues } from './registeredValues.ts';

const LIMIT = 200;

export function completeInput(session: Session, text: string, cursor: number): Completion {
  const words = commandWords(text.slice(0, cursor));
  const matches = unique(candidates(session, words)).slice(0, LIMIT);
  return { start: words.start, length: cursor - words.start, matches };
}

function candidates(session: Session, words: CommandWords): string[] {
  const { current, before } = words;
  if (current === '' && before.length === 0) return [];
  if (/^[@$]\{?[\w:]*$/.test(current)) return completeVariable(session, current);
  if (before.length === 0) {
    const commands = /[\\/]/.test(current) ? [] : completeCommand(session, current);
    return commands.length > 0 ? commands : completePath(session, current);
  }
  const info = commandOf(session, before[0]!);
  if (/^-[\w?]*$/.test(current) && info) return completeParameter(info, current.slice(1));
  const values = info ? completeValue(session, info, words) : null;
  return values ?? completePath(session, current);
}

function commandOf(session: Session, name: string): CommandInfo | null {
  try {
    const info = session.findCommand(name);
    return info instanceof AliasInfo ? info.resolvedCommand : info;
  } catch {
    return null;
  }
}

/** Names that begin with the word; aliases last, and none before anything was typed. */
function completeCommand(session: Session, word: string): string[] {
  if (word === '') return [];
  const lower = word.toLowerCase();
  const found = [...session.allCommands()].filter(({ name }) => name.toLowerCase().startsWith(lower));
  const names = (aliases: boolean): string[] =>
    found.filter((info) => info instanceof AliasInfo === aliases).map(({ name }) => name);
  return [...names(false).sort(byName), ...names(true).sort(byName)];
}

function completeParameter(info: CommandInfo, word: string): string[] {
  const lower = word.toLowerCase();
  const parameters = [...(info.metadata?.parameters.values() ?? [])].filter(
    ({ name, isHidden }) => !isHidden && name.toLowerCase().startsWith(lower),
  );
  const own = parameters.filter(({ isCommon }) => !isCommon);
  const common = parameters.filter(({ isCommon }) => isCommon);
  return [...own, ...common].map(({ name }) => `-${name}`);
}

/** The values of a ValidateSet, an enum, a [bool], or what the cmdlet itself offers; null when nothing is known. */
function completeValue(session: Session, info: CommandInfo, { current, before }: CommandWords): string[] | null {
  const parameter = parameterAt(info, before);
  if (!parameter) return null;
  // Behind a comma the next element is meant.
  const cut = current.lastIndexOf(',') + 1;
  const word = current.slice(cut).replace(/^['"]/, '');
  const values =
    registeredValues(session, info, parameter.name, word) ??
    parameter.complete?.(word, session) ??
    declaredValues(info, parameter.name) ??
    knownValues(parameter);
  if (values === null) return null;
  const lower = word.toLowerCase();
  return values
    .filter((value) => value.toLowerCase().startsWith(lower))
    .map((value) => current.slice(0, cut) + quoted(value));
}

function knownValues(parameter: ParameterMetadata): string[] | null {
  const { validation, type } = parameter;
  if (validation?.set) return [...validation.set];
  const element = type.elementType ?? type;
  if (element.fullName === 'System.Boolean') return ['$true', '$false'];
  const names = element.definition.values;
  return names ? Object.keys(names) : null;
}

/** The parameter the word at the cursor belongs to: the one named before it, else the first position still free. */
function parameterAt(info: CommandInfo, before: readonly string[]): ParameterMetadata | null {
  const { metadata } = info;
  if (!metadata) return null;
  const named = /^-([\w?]+):?$/.exec(before[before.length - 1]!);
  if (before.length > 1 && named) {
    const [only, ...others] = metadata.matchPrefix(named[1]!.toLowerCase());
    if (only && others.length === 0 && !only.isSwitch) return only;
  }
  return positional(info, before);
}

function positional({ metadata }: CommandInfo, before: readonly string[]): ParameterMetadata | null {
  let taken = 0;
  for (let index = 1; index < before.length; index++) {
    const name = /^-([\w?]+):?$/.exec(before[index]!);
    if (!name) taken++;
    else if (metadata!.matchPrefix(name[1]!.toLowerCase())[0]?.isSwitch === false) index++;
  }
  return byPosition(metadata!)[taken] ?? null;
}

/** A simple function's parameters have their order for a position. */
function byPosition(metadata: CommandMetadata): ParameterMetadata[] {
  const all = [...metadata.parameters.values()];
  if (!metadata.isCmdletLike) return all.filter(({ isSwitch }) => !isSwitch);
  return all
    .map((parameter) => ({ parameter, position: [...parameter.sets.values()][0]?.position }))
    .filter(({ position }) => position !== undefined)
    .sort((a, b) => a.position! - b.position!)
    .map(({ parameter }) => parameter);
}

/** As it must be typed. */
export function quoted(value: string): string {
  return /^\$?[\w./\\:~*?[\]-]*$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}

function byName(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
