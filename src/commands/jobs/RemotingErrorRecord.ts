/** An error of a job that ran elsewhere (System.Management.Automation.Runspaces.RemotingErrorRecord), and its origin. */
import { engineType } from '../../engine/types/engineType.ts';
import { ErrorRecord } from '../../errors/ErrorRecord.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';

export class RemotingErrorRecord extends ErrorRecord {
  readonly origin = new OriginInfo();
}

class OriginInfo {
  readonly computerName = 'localhost';
}

const REMOTING = 'System.Management.Automation.Remoting.OriginInfo';

export const REMOTING_ERROR_TYPES: readonly TypeDefinition[] = [
  engineType(
    'System.Management.Automation.Runspaces.RemotingErrorRecord',
    RemotingErrorRecord,
    { [`${REMOTING} OriginInfo {get;}`]: 'origin' },
    { base: 'System.Management.Automation.ErrorRecord', toText: (self: RemotingErrorRecord) => self.toString() },
  ),
  engineType(
    REMOTING,
    OriginInfo,
    { 'string PSComputerName {get;}': 'computerName' },
    { toText: (self: OriginInfo) => self.computerName },
  ),
];
