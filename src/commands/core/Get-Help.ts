/** Get-Help: what psail knows of a command, from its definition or its comment-based help. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { CatalogFunctionInfo, CmdletInfo, type CommandInfo, AliasInfo } from '../../engine/discovery/CommandInfo.ts';
import { matchesAny } from '../../engine/modules/moduleExports.ts';
import { PSObject } from '../../types/index.ts';
import { commentHelpOf } from './help/commentHelp.ts';
import { helpText, type HelpTopic } from './help/helpText.ts';

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
      validate: { notNullOrEmpty: true },
      position: 0,
      byPropertyName: true,
      description: 'The command.',
    },
    Path: { type: 'string', description: 'Has no effect.' },
    Category: {
      type: 'string[]',
      validate: {
        set: [
          'Alias',
          'Cmdlet',
          'Provider',
          'General',
          'FAQ',
          'Glossary',
          'HelpFile',
          'ScriptCommand',
          'Function',
          'Filter',
          'ExternalScript',
          'All',
          'DefaultHelp',
          'DscResource',
          'Class',
          'Configuration',
        ],
      },
      description: 'Has no effect.',
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
    Component: { type: 'string[]', description: 'Has no effect.' },
    Functionality: { type: 'string[]', description: 'Has no effect.' },
    Role: { type: 'string[]', description: 'Has no effect.' },
    Online: { type: 'switch', sets: [{ set: 'Online', mandatory: true }], description: 'Not supported.' },
  },
  unsupported: { Online: 'psail opens no browser' },
  process: (cmd) => {
    const name = (cmd.params.Name as string | undefined) ?? '';
    if (name === '') {
      cmd.writeObject(
        'TOPIC\n    psail help\n\nGet-Help NAME shows what a command does; Get-Command lists the commands.',
      );
      return;
    }
    if (cmd.params.Online === true)
      cmd.throwTerminatingOf(
        'System.Management.Automation.PSNotSupportedException',
        'psail does not support Get-Help -Online.',
        'NotSupported',
        'NotImplemented',
      );
    const found = /[*?[]/.test(name) ? matching(cmd, name) : exact(cmd, name);
    if (found.length > 1) for (const info of found) cmd.writeObject(summary(info));
    else if (found[0]) cmd.writeObject(topicObject(cmd, found[0]));
    else {
      cmd.writeErrorOf(
        'Microsoft.PowerShell.Commands.HelpNotFoundException',
        `Get-Help could not find ${name} in a help file in this session. To download updated help topics type: "Update-Help". To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.`,
        'HelpNotFound',
        'ResourceUnavailable',
      );
    }
  },
  examples: [{ code: 'Get-Help Get-BetaIdentity -Full' }],
});

function exact(cmd: Cmdlet, name: string): CommandInfo[] {
  const info = cmd.context.findCommand(name);
  const target = info instanceof AliasInfo ? info.resolvedCommand : info;
  return target ? [target] : matching(cmd, `*${name}*`);
}

function matching(cmd: Cmdlet, pattern: string): CommandInfo[] {
  return [...cmd.context.allCommands()].filter((info) => matchesAny(info.name, [pattern]));
}

function summary(info: CommandInfo): PSObject {
  return PSObject.custom([
    ['Name', info.name],
    ['Category', info.commandType],
    ['Module', info.source],
    ['Synopsis', topicOf(info).synopsis],
  ]);
}

export function topicOf(info: CommandInfo): HelpTopic {
  if (info instanceof CmdletInfo || info instanceof CatalogFunctionInfo) {
    const { cmdlet } = info;
    return {
      name: info.name,
      synopsis: cmdlet.synopsis ?? '',
      description: cmdlet.description ?? cmdlet.synopsis ?? '',
      metadata: info.metadata,
      parameters: new Map(
        Object.entries(cmdlet.parameters).map(([name, parameter]) => [name.toLowerCase(), parameter.description ?? '']),
      ),
      examples: (cmdlet.examples ?? []).map((example) => ({
        code: example.code,
        remarks: example.remarks ?? example.output ?? '',
      })),
      notes: '',
    };
  }
  return commentHelpOf(info);
}

function topicObject(cmd: Cmdlet, info: CommandInfo): unknown {
  const topic = topicOf(info);
  const { params } = cmd;
  const parts =
    params.Examples === true
      ? 'examples'
      : params.Parameter
        ? 'parameters'
        : params.Full === true
          ? 'full'
          : params.Detailed === true
            ? 'detailed'
            : 'normal';
  const text = helpText(topic, parts, (params.Parameter as string[] | undefined) ?? null);
  const made = PSObject.custom([
    ['Name', topic.name],
    ['Category', info.commandType],
    ['Synopsis', topic.synopsis],
    ['Syntax', topic.metadata?.syntax(topic.name) ?? ''],
    ['description', topic.description],
    ['ModuleName', info.source],
    ['Text', text],
  ]);
  made.typeNames = ['psail.HelpTopic', 'System.Management.Automation.PSCustomObject', 'System.Object'];
  return made;
}
