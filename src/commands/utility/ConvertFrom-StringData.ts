/**
 * ConvertFrom-StringData: a hashtable from lines name=value.
 * Rule that surprises: a backslash begins an escape as in regular expressions, so paths need \\.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { Hashtable, toPSString } from '../../types/index.ts';
import { unescapeRegex } from '../../types/regex/index.ts';

export default defineCmdlet({
  name: 'ConvertFrom-StringData',
  typeName: 'Microsoft.PowerShell.Commands.ConvertFromStringDataCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Converts lines name=value to a hashtable.',
  parameters: {
    StringData: {
      type: 'string',
      mandatory: true,
      position: 0,
      pipeline: true,
      allowEmptyString: true,
      description: 'The lines.',
    },
    Delimiter: { type: 'char', position: 1, description: 'Stands between name and value; = by default.' },
  },
  outputTypes: ['System.Collections.Hashtable'],
  process: (cmd) => {
    const delimiter = cmd.params.Delimiter === undefined ? '=' : toPSString(cmd.params.Delimiter, cmd.context);
    const table = new Hashtable('ignoreCase');
    for (const raw of (cmd.params.StringData as string).split('\n')) {
      const line = raw.trim();
      if (line !== '' && !line.startsWith('#')) addLine(cmd, table, line, delimiter);
    }
    cmd.writeObject(table);
  },
  examples: [{ code: `(ConvertFrom-StringData "a = 1\`nb = 2").b`, output: '2\n' }],
});

function addLine(cmd: Cmdlet, table: Hashtable, line: string, delimiter: string): void {
  const at = line.indexOf(delimiter);
  if (at <= 0) fail(cmd, `Data line '${line}' is not in 'name=value' format. `);
  const name = line.slice(0, at).trim();
  if (table.containsKey(name)) fail(cmd, `Data item '${name}' in line '${line}' is already defined. `);
  table.set(name, unescapeRegex(line.slice(at + 1).trim()));
}

function fail(cmd: Cmdlet, message: string): never {
  return cmd.throwTerminatingOf(
    'System.Management.Automation.PSInvalidOperationException',
    message,
    'InvalidOperation',
    'InvalidOperation',
  );
}
