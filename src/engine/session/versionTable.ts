/** $PSVersionTable: says which PowerShell psail follows, and names psail beside it. Keys come sorted, as in PowerShell. */
import { convertTo, Hashtable } from '../../types/index.ts';
import { makeArray } from '../../types/NetArray.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { Session } from './Session.ts';

export const POWERSHELL_VERSION = '7.6.5';

/** System.Management.Automation.PSVersionHashTable. */
export class PSVersionHashTable extends Hashtable {
  constructor() {
    super('ignoreCase');
  }
}

export function versionTable(session: Session): PSVersionHashTable {
  const { host } = session;
  const version = (text: string): unknown => convertTo(text, getType('System.Version'), session);
  const table = new PSVersionHashTable();
  table.set('GitCommitId', POWERSHELL_VERSION);
  table.set('OS', String(host.service?.('os.description') ?? host.platform));
  table.set('Platform', host.platform === 'win32' ? 'Win32NT' : 'Unix');
  table.set(
    'PSCompatibleVersions',
    makeArray(['1.0', '2.0', '3.0', '4.0', '5.0', '5.1', '6.0', '7.0'].map(version), getType('System.Version')),
  );
  table.set('PSEdition', 'Core');
  table.set('PSRemotingProtocolVersion', version('2.4'));
  table.set(
    'PSVersion',
    convertTo(POWERSHELL_VERSION, getType('System.Management.Automation.SemanticVersion'), session),
  );
  table.set('SerializationVersion', version('1.1.0.1'));
  table.set('WSManStackVersion', version('3.0'));
  table.set('psail', host.version);
  return table;
}
