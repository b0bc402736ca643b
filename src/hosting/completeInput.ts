/**
 * Tab completion: commands, parameters, the values a parameter takes, variables, files. It reads the words of the command
 * the cursor stands in and needs no whole statement around it.
 */
import type { CommandMetadata, ParameterMetadata } from '../engine/binding/CommandMetadata.ts';
import { AliasInfo, ApplicationInfo, type CommandInfo } from '../engine/discovery/CommandInfo.ts';
import type { Session } from '../engine/session/Session.ts';
import { type CompletionMatch, type CompletionMatches, match } from '../engine/CompletionMatch.ts';
import { typeOf } from '../types/index.ts';
import type { NetType } from '../types/NetType.ts';
import { typeDisplayName } from '../types/typeDisplayName.ts';
import { completeMember } from './completeMember.ts';
import { type CommandWords, commandWords } from './commandWords.ts';
import { completePath } from './completePath.ts';
import { completeType } from './completeType.ts';
import { completeVariable } from './completeVariable.ts';
import { declaredValues } from './declaredValues.ts';
import type { Completion } from './EngineWorkerData.ts';
import { programValues, registeredValues } from './registeredValues.ts';

const LIMIT = 200;

/** For the prompt: only what is written. */
export function completeInput(session: Session, text: string, cursor: number): Completion {
  const { start, length, matches } = completeMatches(session, text, cursor);
  return { start: Math.max(0, start), length: Math.max(0, length), matches: matches.map((each) => each.text) };
}

/** For scripts: TabExpansion2. */
export function completeMatches(session: Session, text: string, cursor: number): CompletionMatches {
  const typed = text.slice(0, cursor);
  if (typed.trim() === '') return { start: -1, length: -1, matches: [] };
  const member = completeMember(session, typed);
  if (member) return { start: member.start, length: cursor - member.start, matches: member.matches.slice(0, LIMIT) };
  const words = commandWords(typed);
  if (/^\[[\w.]+$/.test(words.current))
    return {
      start: words.start + 1,
      length: cursor - words.start - 1,
      matches: unique(completeType(words.current.slice(1))).slice(0, LIMIT),
    };
  const matches = unique(candidates(session, words)).slice(0, LIMIT);
  return { start: words.start, length: cursor - words.start + restOfWord(text, cursor), matches };
}

/** A word is replaced to its end, wherever in it the cursor stands. */
function restOfWord(text: string, cursor: number): number {
  return cursor > 0 && /[\w-]/.test(text[cursor - 1]!) ? /^[\w-]*/.exec(text.slice(cursor))![0].length : 0;
}

function candidates(session: Session, words: CommandWords): CompletionMatch[] {
  const { current, before } = words;
  if (/^[@$]\{?[\w:]*$/.test(current)) return variables(session, current);
  if (before.length === 0) {
    const commands = /[\\/]/.test(current) ? [] : completeCommand(session, current);
    return commands.length > 0 ? commands : items(session, current);
  }
  const info = commandOf(session, before[0]!);
  if (/^-[\w?]*$/.test(current) && info) return completeParameter(info, current.slice(1));
  const values =
    info && !(info instanceof ApplicationInfo)
      ? completeValue(session, info, words)
      : programValues(session, before[0]!, current, [...before, current].join(' '));
  return values?.map((value) => match(value, 'ParameterValue')) ?? items(session, current);
}

function variables(session: Session, word: string): CompletionMatch[] {
  return completeVariable(session, word).map((text) => {
    const name = text.replace(/^[@$]\{?(?:\w+:)?|\}$/g, '');
    const value = /^.\{?env:/i.test(word) ? undefined : session.getVariable(name);
    return match(text, 'Variable', name, value == null ? name : `[${typeDisplayName(typeOf(value))}]$${name}`);
  });
}

function items(session: Session, word: string): CompletionMatch[] {
  return completePath(session, word).map((text) =>
    match(text, 'ProviderItem', text.replace(/['"]/g, '').replace(/^.*[\\/](?=.)/, ''), text),
  );
}

function commandOf(session: Session, name: string): CommandInfo | null {
  try {
    const info = session.findCommand(name);
    return info instanceof AliasInfo ? info.resolvedCommand : info;
  } catch {
    return null;
  }
}

/** Names that begin with the word; none before anything was typed. */
function completeCommand(session: Session, word: string): CompletionMatch[] {
  if (word === '') return [];
  const lower = word.toLowerCase();
  const found = [...session.allCommands()].filter(({ name }) => name.toLowerCase().startsWith(lower));
  return found
    .sort((a, b) => byName(a.name, b.name))
    .map((info) => match(info.name, 'Command', info.name, commandTip(info)));
}

/** The syntax of a command, what an alias stands for. */
function commandTip(info: CommandInfo): string {
  if (info instanceof AliasInfo) return info.definitionName;
  return info.metadata?.isCmdletLike ? `\n${info.metadata.syntax(info.name)}\n` : info.name;
}

function completeParameter(info: CommandInfo, word: string): CompletionMatch[] {
  const lower = word.toLowerCase();
  const parameters = [...(info.metadata?.parameters.values() ?? [])].filter(
    ({ name, isHidden }) => !isHidden && name.toLowerCase().startsWith(lower),
  );
  const own = parameters.filter(({ isCommon }) => !isCommon);
  const common = parameters.filter(({ isCommon }) => isCommon);
  return [...own, ...common].map(({ name, type }) =>
    match(`-${name}`, 'ParameterName', name, `[${shortName(type)}] ${name}`),
  );
}

/** The values of a ValidateSet, an enum, a [bool], or what the cmdlet itself offers; null when nothing is known. */
function completeValue(session: Session, info: CommandInfo, { current, before }: CommandWords): string[] | null {
  const parameter = parameterAt(info, before);
  if (!parameter) return null;
  // Behind a comma the next element is meant.
  const cut = current.lastIndexOf(',') + 1;
  const word = current.slice(cut).replace(/^['"]/, '');
  const text = [...before, current].join(' ');
  const call = { commandName: info.name, parameterName: parameter.name, word, text };
  const head = current.slice(0, cut);
  const chosen = registeredValues(session, call);
  if (chosen) return chosen.map((value) => head + value);
  const declared = declaredValues(session, info, call);
  if (declared?.isChosen) return declared.values.map((value) => head + value);
  const values = parameter.complete?.(word, session) ?? declared?.values ?? knownValues(parameter);
  if (values === null) return null;
  const lower = word.toLowerCase();
  return values.filter((value) => value.toLowerCase().startsWith(lower)).map((value) => head + quoted(value));
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

/** A type as a parameter's tip names it: without its namespace. */
function shortName(type: NetType): string {
  return typeDisplayName(type).replace(/[\w]+\.(?=\w)/g, '');
}

function byName(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}

function unique(matches: readonly CompletionMatch[]): CompletionMatch[] {
  return [...new Map(matches.map((each) => [each.text, each])).values()];
}
