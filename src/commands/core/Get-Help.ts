/**
 * Get-Help: what somebody wrote about a command, in a comment or in a cmdlet's definition; for commands without, what
 * their declaration says. Several commands are listed.
 * Rule that surprises: -Full and its like only add a type name, by which the formatting chooses a view.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { AliasInfo, type CommandInfo } from '../../engine/discovery/CommandInfo.ts';
import { enumerableOf, getProperty, matchesAny, type PSObject, toPSString } from '../../types/index.ts';
import { helpOf } from './help/helpOf.ts';
import { NetException } from '../../errors/index.ts';
import { openFile } from '../openFile.ts';

const CATEGORIES =
  'Alias Cmdlet Provider General FAQ Glossary HelpFile ScriptCommand Function Filter ExternalScript All DefaultHelp DscResource Class Configuration';

export default defineCmdlet({
  name: 'Get-Help',
  typeName: 'Microsoft.PowerShell.Commands.GetHelpCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['help'],
  defaultParameterSet: 'AllUsersView',
  synopsis: 'Shows help about commands.',
  parameters: {
    Name: {
      type: 'string',
      position: 0,
      byPropertyName: true,
      validate: { notNullOrEmpty: true },
      description: 'The command, also with wildcards, or a part of its name.',
    },
    Path: { type: 'string', description: 'Has no effect.' },
    Category: {
      type: 'string[]',
      validate: { set: CATEGORIES.split(' ') },
      description: 'Only commands of these kinds.',
    },
    Detailed: {
      type: 'switch',
      sets: [{ set: 'DetailedView', mandatory: true }],
      description: 'With parameters and examples.',
    },
    Full: { type: 'switch', sets: [{ set: 'AllUsersView' }], description: 'Everything.' },
    Examples: { type: 'switch', sets: [{ set: 'Examples', mandatory: true }], description: 'Only examples.' },
    Parameter: {
      type: 'string[]',
      sets: [{ set: 'Parameters', mandatory: true }],
      description: 'Only these parameters.',
    },
    Component: { type: 'string[]', description: 'Only help that names these components.' },
    Functionality: { type: 'string[]', description: 'Only help that names these functionalities.' },
    Role: { type: 'string[]', description: 'Only help that names these roles.' },
    Online: { type: 'switch', sets: [{ set: 'Online', mandatory: true }], description: 'Opens the help on the web.' },
  },
  process: (cmd) => {
    const name = (cmd.params.Name as string | undefined) ?? 'default';
    const found = select(cmd, /[*?[]/.test(name) ? matching(cmd, name) : exact(cmd, name));
    if (cmd.params.Online) showOnline(cmd, name, found);
    else if (found.length === 0 && !/[*?[]/.test(name)) notFound(cmd, name);
    else if (found.length === 1) writeOne(cmd, found[0]!);
    else for (const help of found) cmd.writeObject(withTypes(help, ['HelpInfoShort']));
  },
  examples: [
    { code: 'Get-Help Get-BetaIdentity -Full' },
    { code: '(Get-Help Get-Random).Synopsis', output: 'Gets random numbers or random objects.\n' },
    {
      code: 'function Say-It {\n<#\n.SYNOPSIS\n Says it.\n#>\n}\n(Get-Help Say-It).Synopsis',
      output: 'Says it.\n',
    },
  ],
});

/** Opens the help's address in the browser; several topics are listed, and refused. */
function showOnline(cmd: Cmdlet, name: string, found: readonly PSObject[]): void {
  if (cmd.params.Name === undefined) {
    notFound(cmd, name);
    return;
  }
  if (found.length > 1) {
    for (const help of found) cmd.writeObject(withTypes(help, ['HelpInfoShort']));
    noOnlineHelp('Multiple Help topics were found. Use only one Help topic with the -Online option.');
  }
  const address = found.length === 0 ? name : onlineAddress(cmd, found[0]!);
  if (address === '')
    noOnlineHelp(
      'The online version of this Help topic cannot be displayed because the Internet address (URI) of the Help topic is not specified in the command code or in the help file for the command.',
    );
  if (!/^[a-z][\w+.-]*:\S+$/i.test(address)) noOnlineHelp('The specified URI not is not valid.');
  if (!/^https?:/i.test(address))
    noOnlineHelp(
      `The protocol specified in the Uri "${address}" is not supported. Only "http" and "https" protocols are supported.`,
    );
  cmd.writeVerbose(`Help URI: ${address}`);
  if (!openFile(cmd, address))
    noOnlineHelp(
      `Starting a browser to display online Help failed. No program or browser is associated to open the URI ${address}.`,
    );
}

/** The first link of the help that is an address, else the command's own. */
function onlineAddress(cmd: Cmdlet, help: PSObject): string {
  const { context } = cmd;
  const links = getProperty(getProperty(help, 'relatedLinks', context), 'navigationLink', context);
  for (const link of links == null ? [] : (enumerableOf(links) ?? [links])) {
    const uri = toPSString(getProperty(link, 'uri', context), context);
    if (uri !== '') return uri;
  }
  return context.findCommand(toPSString(getProperty(help, 'Name', context), context))?.metadata?.helpUri ?? '';
}

function noOnlineHelp(message: string): never {
  throw new NetException('System.Management.Automation.PSInvalidOperationException', message, {
    errorId: 'InvalidOperation',
    category: 'InvalidOperation',
  });
}

function exact(cmd: Cmdlet, name: string): CommandInfo[] {
  const info = cmd.context.findCommand(name);
  const target = info instanceof AliasInfo ? info.resolvedCommand : info;
  if (target && target.commandType !== 'Application') return [target];
  return matching(cmd, `*${name}*`);
}

/** Each command once; an alias stands for its command only when it is asked for by itself. */
function matching(cmd: Cmdlet, pattern: string): CommandInfo[] {
  const found = [...cmd.context.allCommands()].filter(
    (info) => !(info instanceof AliasInfo) && matchesAny(info.name, [pattern]),
  );
  return found.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

function select(cmd: Cmdlet, infos: readonly CommandInfo[]): PSObject[] {
  const { params, context } = cmd;
  const categories = (params.Category as string[] | undefined)?.map((each) => each.toLowerCase());
  const wanted = categories && !categories.includes('all') ? categories : null;
  const helps = infos
    .filter((info) => !wanted || wanted.includes(info.commandType.toLowerCase()))
    .map((info) => helpOf(info, context));
  return (['Component', 'Role', 'Functionality'] as const).reduce(
    (left, key) =>
      params[key]
        ? left.filter((help) => {
            const text = getProperty(help, key, context);
            return text != null && matchesAny(toPSString(text, context), params[key]);
          })
        : left,
    helps,
  );
}

function withTypes(help: PSObject, names: readonly string[]): PSObject {
  help.typeNames = [...names, ...(help.typeNames ?? [])];
  return help;
}

function writeOne(cmd: Cmdlet, help: PSObject): void {
  const { params } = cmd;
  if (params.Parameter) {
    writeParameters(cmd, help, params.Parameter as string[]);
    return;
  }
  const view = params.Full ? 'FullView' : params.Detailed ? 'DetailedView' : params.Examples ? 'ExamplesView' : null;
  cmd.writeObject(
    view
      ? withTypes(
          help,
          (help.typeNames ?? []).map((name) => `${name}#${view}`),
        )
      : help,
  );
}

function writeParameters(cmd: Cmdlet, help: PSObject, patterns: readonly string[]): void {
  const { context } = cmd;
  const list = getProperty(getProperty(help, 'parameters', context), 'parameter', context);
  const all = list == null ? [] : [...(enumerableOf(list) ?? [list])];
  for (const pattern of patterns) {
    const found = all.filter((each) => matchesAny(toPSString(getProperty(each, 'name', context), context), [pattern]));
    for (const each of found) cmd.writeObject(each);
    if (found.length > 0) continue;
    cmd.writeErrorOf(
      'System.Management.Automation.PSArgumentException',
      `No parameter matches criteria ${pattern}.`,
      'NoParmsFound',
      'InvalidArgument',
      pattern,
    );
  }
}

function notFound(cmd: Cmdlet, name: string): void {
  cmd.writeErrorOf(
    'Microsoft.PowerShell.Commands.HelpNotFoundException',
    `Get-Help could not find ${name} in a help file in this session. To download updated help topics type: "Update-Help". To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.`,
    'HelpNotFound',
    'ResourceUnavailable',
  );
}
