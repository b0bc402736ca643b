/**
 * CSV text to [pscustomobject]s: header, #TYPE line, W3C log files ("#Fields: "), rows shorter than the header.
 * Rule that surprises: a column without a name is called H1, H2, ... and warned about once.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { PSObject } from '../../../types/PSObject.ts';
import { PSNoteProperty } from '../../../types/PSMembers.ts';
import type { CsvReader } from './CsvReader.ts';

const NAME_WARNING =
  'One or more headers were not specified. Default names starting with "H" have been used in place of any missing headers.';

export class CsvImporter {
  private names: { name: string; lower: string }[] | null = null;
  private isWarned = false;

  constructor(
    private readonly cmd: Cmdlet,
    public header: string[] | null,
    public typeName: string | null = null,
  ) {}

  /** Reads everything there is and writes an object a row. */
  import(reader: CsvReader): void {
    this.typeName ??= reader.readTypeLine();
    if (!this.readHeader(reader)) return;
    for (;;) {
      const values = reader.readRecord();
      if (values.length === 0) return;
      if (values.length === 1 && values[0] === '') continue;
      this.cmd.writeObject(this.makeObject(values));
    }
  }

  private readHeader(reader: CsvReader): boolean {
    while (!this.header) {
      const values = reader.readRecord();
      if (values.length === 0) return false;
      while (values.length > 1 && values[values.length - 1] === '') values.pop();
      if (values[0].startsWith('#Fields: ')) this.header = [values[0].slice(9), ...values.slice(1)];
      else if (!values[0].startsWith('#')) this.header = values;
    }
    if (!this.names) this.names = this.nameColumns(this.header);
    return true;
  }

  private nameColumns(header: readonly string[]): { name: string; lower: string }[] {
    const seen = new Set<string>();
    let unnamed = 0;
    return header.map((given) => {
      const name = given || `H${++unnamed}`;
      const lower = name.toLowerCase();
      if (given !== '' && seen.has(lower)) this.duplicateHeader(name);
      seen.add(lower);
      return { name, lower };
    });
  }

  private duplicateHeader(name: string): never {
    return this.cmd.throwTerminatingOf(
      'System.Management.Automation.ExtendedTypeSystemException',
      `The member "${name}" is already present.`,
      'AlreadyPresentPSMemberInfoInternalCollectionAdd',
      'NotSpecified',
    );
  }

  private makeObject(values: readonly string[]): PSObject {
    const made = PSObject.custom();
    const { members } = made;
    const names = this.names!;
    for (let i = 0; i < names.length; i++) {
      const { name, lower } = names[i];
      members.set(lower, new PSNoteProperty(name, i < values.length ? values[i] : null));
    }
    if (!this.isWarned && this.header!.includes('')) {
      this.isWarned = true;
      this.cmd.writeWarning(NAME_WARNING);
    }
    if (this.typeName) made.typeNames = [this.typeName, `CSV:${this.typeName}`];
    return made;
  }
}
