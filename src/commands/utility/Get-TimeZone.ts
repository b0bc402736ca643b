/** Get-TimeZone: the local time zone, or zones by id or name. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { getProperty, getStaticMember, invokeStatic, toPSString, WildcardPattern } from '../../types/index.ts';
import { elementsOf } from '../../types/enumeration.ts';
import { netType } from '../netValues.ts';

export default defineCmdlet({
  name: 'Get-TimeZone',
  typeName: 'Microsoft.PowerShell.Commands.GetTimeZoneCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gtz'],
  synopsis: 'Gets time zones.',
  defaultParameterSet: 'Name',
  outputTypes: ['System.TimeZoneInfo'],
  parameters: {
    Id: {
      type: 'string[]',
      sets: [{ set: 'Id', mandatory: true, byPropertyName: true }],
      description: 'Ids of the zones.',
    },
    ListAvailable: { type: 'switch', sets: [{ set: 'ListAvailable', mandatory: true }], description: 'All zones.' },
    Name: {
      type: 'string[]',
      sets: [{ set: 'Name', position: 0, pipeline: true }],
      supportsWildcards: true,
      description: 'Standard or daylight names of the zones.',
    },
  },
  process: (cmd) => {
    const { params, context } = cmd;
    const type = netType('System.TimeZoneInfo', context);
    if (params.ListAvailable) for (const zone of allZones(cmd)) cmd.writeObject(zone);
    else if (params.Id) for (const id of params.Id as string[]) findById(cmd, id);
    else if (params.Name) for (const name of params.Name as string[]) findByName(cmd, name);
    else cmd.writeObject(getStaticMember(type, 'Local', context));
  },
  examples: [{ code: '(Get-TimeZone -Id UTC).Id', output: 'UTC\n' }],
});

function allZones(cmd: Cmdlet): readonly unknown[] {
  return elementsOf(invokeStatic(netType('System.TimeZoneInfo', cmd.context), 'GetSystemTimeZones', [], cmd.context));
}

function findById(cmd: Cmdlet, id: string): void {
  try {
    cmd.writeObject(
      invokeStatic(netType('System.TimeZoneInfo', cmd.context), 'FindSystemTimeZoneById', [id], cmd.context),
    );
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const cause = thrown.innerException ?? thrown;
    cmd.writeErrorOf(cause.typeName, cause.message, 'TimeZoneNotFound', 'InvalidArgument', id);
  }
}

function findByName(cmd: Cmdlet, name: string): void {
  const pattern = new WildcardPattern(name, { ignoreCase: true });
  const matches = (zone: unknown, property: string): boolean =>
    pattern.isMatch(toPSString(getProperty(zone, property, cmd.context), cmd.context));
  const found = allZones(cmd).filter((zone) => matches(zone, 'StandardName') || matches(zone, 'DaylightName'));
  for (const zone of found) cmd.writeObject(zone);
  if (found.length === 0) {
    const message = `The time zone name '${name}' was not found on the local computer.`;
    cmd.writeErrorOf('System.TimeZoneNotFoundException', message, 'TimeZoneNotFound', 'InvalidArgument', name);
  }
}
