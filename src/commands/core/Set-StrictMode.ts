/** Set-StrictMode: version rules for the current scope and those inside it. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { validationFailure } from '../../engine/binding/validation.ts';
import { toPSString } from '../../types/index.ts';

export default defineCmdlet({
  name: 'Set-StrictMode',
  typeName: 'Microsoft.PowerShell.Commands.SetStrictModeCommand',
  module: 'Microsoft.PowerShell.Core',
  defaultParameterSet: 'Version',
  synopsis: 'Turns checks for undefined variables, properties and the like on or off.',
  parameters: {
    Off: { type: 'switch', sets: [{ set: 'Off', mandatory: true }], description: 'No checks.' },
    Version: {
      type: 'version',
      aliases: ['v'],
      sets: [{ set: 'Version', mandatory: true }],
      transform: toStrictVersion,
      validate: { script: (value, ctx) => requireVersion(toPSString(value, ctx)) },
      description: '1.0, 2.0, 3.0 or Latest.',
    },
  },
  end: (cmd) => {
    const version = cmd.params.Off === true ? 0 : Number.parseInt(toPSString(cmd.params.Version, cmd.context), 10);
    cmd.context.sessionState.currentScope.strictMode = version;
  },
  examples: [{ code: 'Set-StrictMode -Version Latest' }],
});

const VERSIONS = /^(?:[1-4]\.0|5\.[01]|6\.[0-2]|7\.[0-6])(?:\.\d+)*$/;

function requireVersion(version: string): true {
  if (VERSIONS.test(version)) return true;
  throw validationFailure(
    `The "${version}" argument does not contain a valid PowerShell version. Supply a valid version number and then try the command again.`,
    'InvalidPSVersion',
  );
}

function toStrictVersion(value: unknown): unknown {
  if (value === null || value === '') return '0.0';
  const text = String(value).trim();
  if (/^latest$/i.test(text)) return '7.6';
  if (/^\d+$/.test(text)) return `${text}.0`;
  return value;
}
