/** Get-Culture: the session's culture, or cultures by name. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { invokeStatic } from '../../types/index.ts';
import { elementsOf } from '../../types/enumeration.ts';
import { enumValue, netType } from '../netValues.ts';

const CULTURE = 'System.Globalization.CultureInfo';

export default defineCmdlet({
  name: 'Get-Culture',
  typeName: 'Microsoft.PowerShell.Commands.GetCultureCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Gets the culture.',
  defaultParameterSet: 'CurrentCulture',
  outputTypes: ['System.Globalization.CultureInfo'],
  parameters: {
    Name: { type: 'string[]', sets: [{ set: 'Name', position: 0, pipeline: true }], description: 'Names of cultures.' },
    NoUserOverrides: {
      type: 'switch',
      sets: [{ set: 'CurrentCulture' }, { set: 'Name' }],
      description: "The culture as it is without the user's settings.",
    },
    ListAvailable: { type: 'switch', sets: [{ set: 'ListAvailable' }], description: 'All cultures.' },
  },
  process: (cmd) => {
    const { params, context } = cmd;
    if (params.ListAvailable) {
      const all = enumValue('System.Globalization.CultureTypes', 'AllCultures', context);
      for (const culture of elementsOf(invokeStatic(netType(CULTURE, context), 'GetCultures', [all], context)))
        cmd.writeObject(culture);
    } else if (params.Name) for (const name of params.Name as string[]) writeCulture(cmd, name);
    else cmd.writeObject(context.culture);
  },
  examples: [{ code: '(Get-Culture de-DE).Name', output: 'de-DE\n' }],
});

function writeCulture(cmd: Cmdlet, name: string): void {
  try {
    cmd.writeObject(invokeStatic(netType(CULTURE, cmd.context), 'GetCultureInfo', [name], cmd.context));
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const cause = thrown.innerException ?? thrown;
    cmd.writeErrorOf(cause.typeName, cause.message, 'ItemNotFoundException', 'ObjectNotFound', name);
  }
}
