/** Parameters the Format commands share, in PowerShell's order, and how their values become format settings. */
import type { Cmdlet, ParameterDefinition } from '../../engine/Cmdlet.ts';
import { ErrorDetails, ErrorRecord } from '../../errors/ErrorRecord.ts';
import { NetException } from '../../errors/index.ts';
import { FormatCommand } from '../../formatting/FormatCommand.ts';
import { FormatDatabase } from '../../formatting/FormatDatabase.ts';
import type { FormatInfoData } from '../../formatting/FormatData.ts';
import {
  FormatParameterError,
  GROUP_KEYS,
  type ParameterKey,
  readFormatParameter,
  readFormatParameters,
} from '../../formatting/FormatParameter.ts';
import { type FormatSettings, formatSettings } from '../../formatting/FormatSettings.ts';
import type { Shape } from '../../formatting/FormatView.ts';

/** What the Format commands say they give. */
export const FORMAT_OUTPUT_TYPES: readonly string[] = [
  'FormatStart',
  'FormatEntry',
  'FormatEnd',
  'GroupStart',
  'GroupEnd',
].map((name) => `Microsoft.PowerShell.Commands.Internal.Format.${name}Data`);

export const FORMAT_PARAMETERS: Readonly<Record<string, ParameterDefinition>> = {
  GroupBy: { type: 'object', description: 'Property or calculated value that starts a new group whenever it changes.' },
  View: { type: 'string', description: 'Name of the predefined view to use.' },
  ShowError: { type: 'switch', description: 'Shows errors of expressions below the output.' },
  DisplayError: { type: 'switch', description: 'Shows #ERR where an expression failed.' },
  Force: { type: 'switch', description: 'Formats strings and numbers by their properties too.' },
  Expand: {
    type: 'string',
    validate: { set: ['CoreOnly', 'EnumOnly', 'Both'], setIgnoreCase: true },
    description: 'Shows a collection itself, its elements, or both.',
  },
  InputObject: { type: 'psobject', pipeline: true, description: 'The objects to format.' },
};

export const PROPERTY_PARAMETER: ParameterDefinition = {
  type: 'object[]',
  position: 0,
  description: 'Property names, wildcards, script blocks or hashtables of calculated properties.',
};

/** The exception says nothing of its own: what is wrong stands in the error's details. */
const EXCEPTION_MESSAGES: Readonly<Record<string, string>> = {
  'System.NotSupportedException': 'Specified method is not supported.',
  'System.IO.InvalidDataException': 'Found invalid data while decoding.',
  'System.Management.Automation.PipelineStoppedException': 'The pipeline has been stopped.',
};

/** Runs what reads the user's parameters; a parameter that cannot be read ends the command. */
export function orThrow<T>(cmd: Cmdlet, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof FormatParameterError)) throw thrown;
    const exception = new NetException(
      thrown.exceptionType,
      EXCEPTION_MESSAGES[thrown.exceptionType] ?? thrown.message,
    );
    const record = new ErrorRecord(exception, thrown.errorId, thrown.category, thrown.target);
    record.errorDetails = new ErrorDetails(thrown.message);
    cmd.throwTerminating(record);
  }
}

export function makeFormatCommand(
  cmd: Cmdlet,
  shape: Shape,
  keys: readonly ParameterKey[],
  more: Partial<FormatSettings> = {},
): FormatCommand {
  const settings = orThrow(cmd, () => readSettings(cmd, shape, keys, more));
  const emit = (data: FormatInfoData) => cmd.writeObject(data);
  return new FormatCommand(settings, FormatDatabase.of(cmd.context).views, cmd.context, emit);
}

function readSettings(
  cmd: Cmdlet,
  shape: Shape,
  keys: readonly ParameterKey[],
  more: Partial<FormatSettings>,
): FormatSettings {
  const { params } = cmd;
  const given: unknown[] =
    params.Property == null
      ? []
      : Array.isArray(params.Property) && cmd.definition.name !== 'Format-Wide'
        ? params.Property
        : [params.Property];
  const parameters = readFormatParameters(given, keys);
  if (params.View && parameters.length > 0) {
    throw new FormatParameterError(
      'Cmdlet parameters View and Property are mutually exclusive.',
      'FormatCannotSpecifyViewAndProperty',
      'System.IO.InvalidDataException',
    );
  }
  return formatSettings(shape, {
    parameters,
    groupBy: params.GroupBy == null ? null : readFormatParameter(params.GroupBy, GROUP_KEYS),
    viewName: params.View ? params.View : null,
    force: params.Force === true,
    expand: expandMode(params.Expand),
    showError: params.ShowError === true,
    displayError: params.DisplayError === true,
    ...more,
  });
}

function expandMode(value: string | undefined): FormatSettings['expand'] {
  const modes = ['EnumOnly', 'CoreOnly', 'Both'] as const;
  return modes.find((mode) => mode.toLowerCase() === value?.toLowerCase()) ?? 'EnumOnly';
}

/** One object: the pipeline's, or what -InputObject holds. Errors about the view end the command. */
export function formatInput(cmd: Cmdlet<FormatCommand>): void {
  const value = cmd.expectsInput ? cmd.currentPipelineObject : cmd.params.InputObject;
  orThrow(cmd, () => cmd.state.process(value));
}
