/** The history cmdlets: what was entered at the prompt, kept by the session. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { Session } from '../../engine/session/Session.ts';

const sessionOf = (cmd: Cmdlet): Session => cmd.context as unknown as Session;

const HISTORY_INFO = 'Microsoft.PowerShell.Commands.HistoryInfo';

const CORE = { module: 'Microsoft.PowerShell.Core' } as const;

export const getHistory = defineCmdlet({
  ...CORE,
  name: 'Get-History',
  typeName: 'Microsoft.PowerShell.Commands.GetHistoryCommand',
  aliases: ['h', 'history', 'ghy'],
  outputTypes: [HISTORY_INFO],
  synopsis: 'Lists the commands entered in this session.',
  parameters: {
    Id: {
      type: 'long[]',
      position: 0,
      pipeline: true,
      validate: { range: [1n, 9223372036854775807n] },
      description: 'Numbers of entries.',
    },
    Count: { type: 'int', position: 1, validate: { range: [0, 32767] }, description: 'How many of the newest.' },
  },
  process: (cmd) => {
    const ids = (cmd.params.Id as bigint[] | undefined)?.map(Number) ?? null;
    const entries = sessionOf(cmd).history;
    const count = Number(cmd.params.Count ?? 32767);
    if (!ids) for (const entry of entries.slice(-count)) cmd.writeObject(entry);
    for (const id of ids ?? []) {
      const found = entries.find((entry) => entry.id === id);
      if (found) cmd.writeObject(found);
      else {
        const message = `Cannot locate the history for Id ${id}.`;
        cmd.writeErrorOf('System.ArgumentException', message, 'GetHistoryNoHistoryForId', 'ObjectNotFound', id);
      }
    }
  },
});

export const addHistory = defineCmdlet({
  ...CORE,
  name: 'Add-History',
  typeName: 'Microsoft.PowerShell.Commands.AddHistoryCommand',
  outputTypes: [HISTORY_INFO],
  synopsis: 'Adds entries to the history.',
  parameters: {
    InputObject: { type: 'psobject[]', position: 0, pipeline: true, description: 'Entries.' },
    Passthru: { type: 'switch', description: 'Gives the entries.' },
  },
  process: (cmd) => {
    for (const entry of (cmd.params.InputObject as unknown[] | undefined) ?? []) {
      const text = sessionOf(cmd).toText(sessionOf(cmd).getProperty(entry, 'CommandLine') ?? entry);
      sessionOf(cmd).remember(text, 'Completed', sessionOf(cmd).utcNowTicks());
      if (cmd.params.Passthru === true) cmd.writeObject(entry);
    }
  },
});

export const clearHistory = defineCmdlet({
  ...CORE,
  name: 'Clear-History',
  typeName: 'Microsoft.PowerShell.Commands.ClearHistoryCommand',
  aliases: ['clhy'],
  supportsShouldProcess: true,
  defaultParameterSet: 'IDParameter',
  synopsis: 'Empties the history.',
  parameters: {
    Id: {
      type: 'int[]',
      sets: [{ set: 'IDParameter', position: 0 }],
      validate: { range: [1, 2147483647] },
      description: 'Only these entries.',
    },
    CommandLine: {
      type: 'string[]',
      sets: [{ set: 'CommandLineParameter' }],
      validate: { notNullOrEmpty: true },
      description: 'Only entries with this text.',
    },
    Count: { type: 'int', position: 1, validate: { range: [1, 2147483647] }, description: 'Only so many.' },
    Newest: { type: 'switch', description: 'From the newest on.' },
  },
  process: (cmd) => {
    sessionOf(cmd).history.length = 0;
  },
});

export const invokeHistory = defineCmdlet({
  ...CORE,
  name: 'Invoke-History',
  typeName: 'Microsoft.PowerShell.Commands.InvokeHistoryCommand',
  aliases: ['r', 'ihy'],
  supportsShouldProcess: true,
  synopsis: 'Runs an entry of the history again.',
  parameters: {
    Id: {
      type: 'string',
      position: 0,
      byPropertyName: true,
      description: 'Number of the entry; the last one by default.',
    },
  },
  process: (cmd) => {
    const { history } = sessionOf(cmd);
    const id = cmd.params.Id === undefined ? (history.at(-1)?.id ?? 0) : Number(cmd.params.Id);
    const text = history.find((entry) => entry.id === id)?.commandLine;
    if (text === undefined) {
      cmd.throwTerminatingOf(
        'System.ArgumentException',
        `Cannot locate the history for Id ${id}.`,
        'InvokeHistoryNoHistoryForId',
        'ObjectNotFound',
        id,
      );
    }
    cmd.invokeInCallerScope(
      cmd.context.createScriptBlock(String(text)),
      undefined,
      (value) => cmd.outPipe.add(value),
      [],
    );
  },
});
