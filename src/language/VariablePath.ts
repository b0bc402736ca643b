/**
 * System.Management.Automation.VariablePath: the name part of a variable, split into scope or drive and the rest.
 * `global:`, `local:`, `private:`, `script:` and `variable:` name variables; any other prefix names a drive's item.
 */
export class VariablePath {
  readonly unqualifiedPath: string;
  readonly scope: '' | 'global' | 'local' | 'private' | 'script';
  /** The drive before the colon, as written, where the prefix is no scope (`env`, `function`, `variable`); else null. */
  readonly driveName: string | null;

  constructor(readonly userPath: string) {
    const colon = userPath.indexOf(':');
    const prefix = colon > 0 ? userPath.slice(0, colon).toLowerCase() : '';
    const isScope = prefix === 'global' || prefix === 'local' || prefix === 'private' || prefix === 'script';
    this.scope = isScope ? prefix : '';
    this.driveName = colon > 0 && !isScope ? userPath.slice(0, colon) : null;
    this.unqualifiedPath = colon > 0 ? userPath.slice(colon + 1) : userPath;
  }

  get isGlobal(): boolean {
    return this.scope === 'global';
  }
  get isLocal(): boolean {
    return this.scope === 'local';
  }
  get isPrivate(): boolean {
    return this.scope === 'private';
  }
  get isScript(): boolean {
    return this.scope === 'script';
  }
  get isUnqualified(): boolean {
    return this.scope === '' && this.driveName === null;
  }
  /** True for plain, scoped and `variable:` names. */
  get isVariable(): boolean {
    return this.driveName === null || this.driveName.toLowerCase() === 'variable';
  }
  get isUnscopedVariable(): boolean {
    return this.isVariable && this.scope === '';
  }
  get isDriveQualified(): boolean {
    return this.driveName !== null && !this.isVariable;
  }
  get isFunction(): boolean {
    return this.driveName?.toLowerCase() === 'function';
  }
  /** Plain, `local:`, `private:` and `variable:` names: what compiled code may keep in a slot. */
  get isAnyLocal(): boolean {
    return this.isVariable && this.scope !== 'global' && this.scope !== 'script';
  }
  toString(): string {
    return this.userPath;
  }
}
