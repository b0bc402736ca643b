/** Get-Command: commands by name, verb, noun, module or kind, or their syntax. */
import type { PSTypeName } from '../../types/core/PSTypeName.ts';
import type { NetType } from '../../types/NetType.ts';
import { findModuleFile } from '../../engine/modules/findModule.ts';
import type { ModuleSpecification } from '../../engine/modules/ModuleSpecification.ts';
import { PSNoteProperty } from '../../types/PSMembers.ts';
import { memberTableOf } from '../../types/PSObject.ts';
import { abbreviationOf, editDistance } from './approximateNames.ts';
import { sessionOf } from './modules/importModule.ts';
import { SPECIFICATIONS } from './modules/moduleParameters.ts';
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { commandNotFound } from '../../engine/discovery/CommandDiscovery.ts';
import { AliasInfo, type CommandInfo } from '../../engine/discovery/CommandInfo.ts';
import { errorRecordOf } from '../../errors/index.ts';
import { matchesAny, toPSString } from '../../types/index.ts';

interface GetCommandState {
  written: number;
  /** Commands named without wildcards, which come after everything that is said of others. */
  readonly named: CommandInfo[];
}

export default defineCmdlet<GetCommandState>({
  name: 'Get-Command',
  typeName: 'Microsoft.PowerShell.Commands.GetCommandCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['gcm'],
  defaultParameterSet: 'CmdletSet',
  synopsis: 'Gets commands.',
  outputTypes: [
    'System.Management.Automation.AliasInfo',
    'System.Management.Automation.ApplicationInfo',
    'System.Management.Automation.FunctionInfo',
    'System.Management.Automation.CmdletInfo',
    'System.Management.Automation.ExternalScriptInfo',
    'System.Management.Automation.FilterInfo',
    'System.String',
    'System.Management.Automation.PSObject',
  ],
  parameters: {
    Name: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      sets: [{ set: 'AllCommandSet', position: 0, pipeline: true, byPropertyName: true }],
      description: 'Names, also with wildcards.',
    },
    Verb: { type: 'string[]', sets: [{ set: 'CmdletSet', byPropertyName: true }], description: 'Verbs.' },
    Noun: { type: 'string[]', sets: [{ set: 'CmdletSet', byPropertyName: true }], description: 'Nouns.' },
    Module: { type: 'string[]', aliases: ['PSSnapin'], byPropertyName: true, description: 'Modules.' },
    ExcludeModule: { type: 'string[]', description: 'Modules to leave out.' },
    FullyQualifiedModule: { type: SPECIFICATIONS, byPropertyName: true, description: 'Modules with versions.' },
    CommandType: {
      type: 'System.Management.Automation.CommandTypes',
      aliases: ['Type'],
      sets: [{ set: 'AllCommandSet', byPropertyName: true }],
      description: 'Kinds of commands.',
    },
    TotalCount: { type: 'int', byPropertyName: true, description: 'At most so many.' },
    Syntax: { type: 'switch', byPropertyName: true, description: 'Gives the syntax instead.' },
    ShowCommandInfo: { type: 'switch', description: 'Has no effect.' },
    ArgumentList: {
      type: 'object[]',
      aliases: ['Args'],
      sets: [{ position: 1, remaining: true }],
      allowNull: true,
      allowEmptyCollection: true,
      description: 'Arguments by which dynamic parameters are shown.',
    },
    All: { type: 'switch', byPropertyName: true, description: 'Hidden ones of the same name too.' },
    ListImported: { type: 'switch', byPropertyName: true, description: 'Only those of the session.' },
    ParameterName: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      description: 'Commands with these parameters.',
    },
    ParameterType: {
      type: 'System.Management.Automation.PSTypeName[]',
      validate: { notNullOrEmpty: true },
      description: 'Commands with parameters of these types.',
    },
    UseFuzzyMatching: {
      type: 'switch',
      sets: [{ set: 'AllCommandSet' }],
      description: 'Names that are nearly this one too, the nearest first.',
    },
    FuzzyMinimumDistance: {
      type: 'uint',
      sets: [{ set: 'AllCommandSet' }],
      description: 'How many edits may lie between; 5 by default.',
    },
    UseAbbreviationExpansion: {
      type: 'switch',
      sets: [{ set: 'AllCommandSet', byPropertyName: true }],
      description: "Names by their verb's first letter and their noun's capitals: i-psdf.",
    },
  },
  createState: () => ({ written: 0, named: [] }),
  process: (cmd) => {
    const names = cmd.params.Name as string[] | undefined;
    if (!names) {
      for (const info of sorted(selected(cmd, ['*']))) write(cmd, info);
      return;
    }
    for (const name of names) {
      if (cmd.params.UseFuzzyMatching === true) findNearly(cmd, name);
      else find(cmd, name);
    }
  },
  end: (cmd) => {
    for (const info of cmd.state.named) write(cmd, info);
  },
  examples: [{ code: 'Get-Command Get-BetaIdentity -Syntax' }],
});

/** With the distance as Score. */
function findNearly(cmd: Cmdlet<GetCommandState>, name: string): void {
  const limit = Number(cmd.params.FuzzyMinimumDistance ?? 5);
  const scored = selected(cmd, ['*'])
    .map((info) => ({ info, score: editDistance(name, info.name) }))
    .filter(({ score }) => score <= limit);
  for (const { info, score } of scored.sort((a, b) => a.score - b.score)) {
    memberTableOf(info).members.set('score', new PSNoteProperty('Score', score));
    write(cmd, info);
  }
}

function find(cmd: Cmdlet<GetCommandState>, name: string): void {
  if (/[*?[]/.test(name)) {
    for (const info of sorted(selected(cmd, [name]))) write(cmd, info);
    return;
  }
  const found = [...cmd.context.commandsNamed(name)].filter((each) => fits(cmd, each));
  const info = cmd.context.findCommand(name);
  const expanded = info || cmd.params.UseAbbreviationExpansion !== true ? [] : byAbbreviation(cmd, name);
  for (const each of expanded) write(cmd, each);
  if (expanded.length > 0) return;
  if (found.length > 0) cmd.state.named.push(...(cmd.params.All === true ? found : found.slice(0, 1)));
  else {
    const record = errorRecordOf(commandNotFound(name, null));
    cmd.writeError(record);
  }
}

/** Modules asked for by name need not be there yet: what they export is looked at. */
function importAsked(cmd: Cmdlet): void {
  const session = sessionOf(cmd);
  for (const name of (cmd.params.Module as string[] | undefined) ?? []) {
    if (/[*?[]/.test(name) || session.modules.get(name.toLowerCase()) || findModuleFile(session, name) === null)
      continue;
    session.invokeCommand('Import-Module', { Name: name, Global: true });
  }
}

function byAbbreviation(cmd: Cmdlet, name: string): CommandInfo[] {
  return selected(cmd, ['*']).filter((info) => abbreviationOf(info.name) === name.toLowerCase());
}

function selected(cmd: Cmdlet, patterns: readonly string[]): CommandInfo[] {
  if (cmd.params.ListImported !== true) importAsked(cmd);
  const found = new Map<string, CommandInfo>();
  for (const info of cmd.context.allCommands()) {
    const key = info.name.toLowerCase();
    if (!found.has(key) && matchesAny(info.name, patterns) && fits(cmd, info)) found.set(key, info);
  }
  return [...found.values()];
}

function sorted(infos: CommandInfo[]): CommandInfo[] {
  const order = ['Alias', 'Function', 'Filter', 'Cmdlet', 'ExternalScript', 'Application'];
  return infos.sort((a, b) => {
    const kinds = Math.max(1, order.indexOf(a.commandType)) - Math.max(1, order.indexOf(b.commandType));
    if (kinds !== 0) return kinds;
    return a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1;
  });
}

function fits(cmd: Cmdlet, info: CommandInfo): boolean {
  const { params } = cmd;
  const [verb, noun] = info.name.includes('-')
    ? [info.name.slice(0, info.name.indexOf('-')), info.name.slice(info.name.indexOf('-') + 1)]
    : ['', ''];
  if (params.Verb && !matchesAny(verb, params.Verb)) return false;
  if (params.Noun && !matchesAny(noun, params.Noun)) return false;
  if ((params.Verb || params.Noun) && info.commandType === 'Alias') return false;
  if (params.Module && !matchesAny(info.source, params.Module)) return false;
  if (params.Module && !params.CommandType && info.commandType === 'Alias') return false;
  if (params.FullyQualifiedModule && !isOfModule(info, params.FullyQualifiedModule)) return false;
  if (params.ExcludeModule && matchesAny(info.source, params.ExcludeModule)) return false;
  if (params.ParameterName && !params.CommandType && info.commandType === 'Alias') return false;
  if (params.CommandType && !fitsKind(cmd, info)) return false;
  if ((params.ParameterName || params.ParameterType) && !fitsParameters(cmd, info)) return false;
  return true;
}

function isOfModule(info: CommandInfo, specifications: readonly ModuleSpecification[]): boolean {
  const version = info.module?.version ?? '7.0.0.0';
  return specifications.some(
    (wanted) => matchesAny(info.source, [wanted.name]) && wanted.accepts(version, info.module?.guid ?? null),
  );
}

function fitsKind(cmd: Cmdlet, info: CommandInfo): boolean {
  const wanted = toPSString(cmd.params.CommandType, cmd.context).split(', ');
  return wanted.includes('All') || wanted.includes(info.commandType);
}

/** Whether one parameter has a name and a type that are asked for. */
function fitsParameters({ params, context }: Cmdlet, info: CommandInfo): boolean {
  const names = params.ParameterName as string[] | undefined;
  const types = (params.ParameterType as PSTypeName[] | undefined)?.map((each) => each.type(context));
  return [...(info.metadata?.parameters.values() ?? [])].some(
    (parameter) =>
      (!names || [parameter.name, ...parameter.aliases].some((name) => matchesAny(name, names))) &&
      (!types || types.some((type) => type !== null && takes(parameter.type, type))),
  );
}

/** An array counts as what it holds; that everything is an object makes no parameter fit. */
function takes(parameter: NetType, asked: NetType): boolean {
  const type = parameter.elementType ?? parameter;
  return type === asked || (type.fullName !== 'System.Object' && type.isAssignableFrom(asked));
}

function write(cmd: Cmdlet<GetCommandState>, found: CommandInfo): void {
  const args = cmd.params.ArgumentList as unknown[] | undefined;
  const info = args && args.length > 0 ? found.withArguments(args) : found;
  const limit = cmd.params.TotalCount as number | undefined;
  if (limit !== undefined && limit >= 0 && cmd.state.written >= limit) return;
  cmd.state.written++;
  if (cmd.params.Syntax !== true) cmd.writeObject(info);
  else if (info.metadata) cmd.writeObject(`${aliasLine(info)}\n${info.metadata.syntax(info.name)}\n`);
  else cmd.writeObject(info.definition);
}

function aliasLine(info: CommandInfo): string {
  return info instanceof AliasInfo ? `${info.name} (alias) -> ${info.resolvedCommand?.name ?? ''}\n` : '';
}
