/**
 * Microsoft.PowerShell.Commands.ModuleSpecification: a module's name with the versions wanted, from text or from
 * @{ ModuleName = ...; ModuleVersion = ... }. ModuleVersion is the least one, MaximumVersion may end in `*`.
 */
import { NetException } from '../../errors/NetException.ts';
import { convertTo, toPSString } from '../../types/index.ts';
import type { NetDictionary } from '../../types/collections/NetDictionary.ts';
import type { Guid, Version } from '../../types/numerics/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { TypeContext } from '../../types/TypeContext.ts';

const KEYS = ['modulename', 'moduleversion', 'maximumversion', 'requiredversion', 'guid'];

export class ModuleSpecification {
  guid: Guid | null = null;
  version: Version | null = null;
  maximumVersion: string | null = null;
  requiredVersion: Version | null = null;

  constructor(public name: string) {}

  static fromName(name: string): ModuleSpecification {
    if (name !== '') return new ModuleSpecification(name);
    throw new NetException('System.ArgumentException', "The value cannot be an empty string. (Parameter 'moduleName')");
  }

  static fromTable(table: NetDictionary, ctx: TypeContext): ModuleSpecification {
    const made = new ModuleSpecification('');
    const unknown: string[] = [];
    for (const [key, value] of table.entries()) {
      const name = toPSString(key, ctx);
      if (KEYS.includes(name.toLowerCase())) made.take(name.toLowerCase(), value, ctx);
      else unknown.push(`'${name}'`);
    }
    if (unknown.length > 0) throw invalidMembers(unknown);
    made.check();
    return made;
  }

  withMaximum(version: string): this {
    this.maximumVersion = version;
    return this;
  }

  private take(key: string, value: unknown, ctx: TypeContext): void {
    const version = (): Version => convertTo(value, getType('System.Version'), ctx) as Version;
    if (key === 'modulename') this.name = toPSString(value, ctx);
    else if (key === 'moduleversion') this.version = version();
    else if (key === 'requiredversion') this.requiredVersion = version();
    else if (key === 'maximumversion') this.maximumVersion = toPSString(value, ctx);
    else this.guid = convertTo(value, getType('System.Guid'), ctx) as Guid;
  }

  private check(): void {
    if (this.name === '')
      throw missing("The 'ModuleName' member does not exist in the hashtable that describes this module.");
    if (!this.version && !this.maximumVersion && !this.requiredVersion)
      throw missing(
        "The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do not exist in the hashtable that describes this module. One of these three members must exist, and be assigned a version number in the format 'n.n.n.n'.",
      );
    if (this.requiredVersion && this.version) throw notTogether('ModuleVersion');
    if (this.requiredVersion && this.maximumVersion) throw notTogether('MaximumVersion');
  }

  /** Whether a module of this version and id will do. */
  accepts(version: string, guid: string | null): boolean {
    if (this.guid && guid !== null && this.guid.text !== guid.toLowerCase()) return false;
    const parts = versionParts(version);
    if (this.requiredVersion) return compareParts(parts, versionParts(this.requiredVersion.toString())) === 0;
    if (this.version && compareParts(parts, versionParts(this.version.toString())) < 0) return false;
    return this.maximumVersion === null || compareParts(parts, upperParts(this.maximumVersion)) <= 0;
  }

  toString(): string {
    if (!this.guid && !this.version && !this.maximumVersion && !this.requiredVersion) return this.name;
    const guid = this.guid ? `; Guid = '{${this.guid.text}}' ` : '';
    const versions = [
      ['RequiredVersion', this.requiredVersion],
      ['ModuleVersion', this.version],
      ['MaximumVersion', this.maximumVersion],
    ] as const;
    const shown = versions.filter(([, value]) => value !== null).map(([key, value]) => `; ${key} = '${value}'`);
    return `@{ ModuleName = '${this.name}'${guid}${shown.join('')} }`;
  }
}

const versionParts = (text: string): number[] => text.split('.').map(Number);

/** 1.* is 1 and whatever follows. */
const upperParts = (text: string): number[] =>
  text.split('.').flatMap((part) => (part === '*' ? [999999999, 999999999, 999999999] : [Number(part)]));

/** Two versions as they are written. A part that is missing comes before 0, as in System.Version. */
export function compareVersions(a: string, b: string): number {
  return compareParts(versionParts(a), versionParts(b));
}

function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const order = (a[i] ?? -1) - (b[i] ?? -1);
    if (order !== 0) return order;
  }
  return 0;
}

function missing(message: string): NetException {
  return new NetException('System.MissingMemberException', message);
}

function notTogether(other: string): NetException {
  const message = `The parameters ${other} and RequiredVersion cannot be used together. Please specify only one parameter.`;
  return new NetException('System.ArgumentException', message);
}

function invalidMembers(names: readonly string[]): NetException {
  return new NetException(
    'System.ArgumentException',
    `The hashtable describing a module contains one or more members that are not valid. The valid members are (ModuleName, ModuleVersion, RequiredVersion, GUID). Remove the members that are not valid (${names.join(', ')}), then try again.`,
  );
}
