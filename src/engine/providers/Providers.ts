/**
 * A session's drives, its current location, and what paths mean: relative to the location, ~, DRIVE:, PROVIDER::.
 * Drives belong to scopes, as variables do. Rules that surprise: the system's root drive on Unix is named "/" and never
 * shown, and \ separates there as well; a location stays when its drive goes, but nothing is found from there any more.
 */
import type { Scope } from '../session/Scope.ts';
import type { Session } from '../session/Session.ts';
import { FileSystemProvider } from './FileSystemProvider.ts';
import { globPath, type GlobOptions } from './globPath.ts';
import { PathInfoStack, PSDriveInfo, type ProviderInfo } from './PSDriveInfo.ts';
import {
  argumentException,
  driveExists,
  driveNotFound,
  itemInUse,
  pathNotFound,
  providerNotFound,
} from './providerErrors.ts';
import type { Provider } from './Provider.ts';
import { joinPath, ResolvedPath, trimmed } from './ResolvedPath.ts';
import { AliasProvider, EnvironmentProvider, FunctionProvider, VariableProvider } from './valueProviders.ts';

export class Providers {
  readonly fileSystem: FileSystemProvider;
  /** In PowerShell's order. */
  readonly all: readonly Provider[];
  private readonly stacks = new Map<string, PathInfoStack>();
  defaultStackName = 'default';
  currentDrive: PSDriveInfo;

  constructor(private readonly session: Session) {
    const { host } = session;
    this.fileSystem = new FileSystemProvider(session, host);
    this.all = [
      new AliasProvider(session),
      new EnvironmentProvider(session),
      this.fileSystem,
      new FunctionProvider(session),
      new VariableProvider(session),
    ];
    const view = (name: string, of: string, what: string): void => {
      const drive = new PSDriveInfo(name, this.providerNamed(of).info, '', `Drive that contains a view of ${what}`);
      this.addDrive(drive);
    };
    for (const { info } of this.all) info.listDrives = () => this.drivesOf(info);
    view('Alias', 'Alias', 'the aliases stored in a session state');
    view('Env', 'Environment', 'the environment variables for the process');
    const temp = 'Drive that maps to the temporary directory path for the current user';
    this.addDrive(new PSDriveInfo('Temp', this.fileSystem.info, host.files.tempDirectory, temp));
    view('Function', 'Function', 'the functions stored in a session state');
    view('Variable', 'Variable', 'those variables stored in a session state');
    this.currentDrive = this.addSystemDrive();
  }

  private addSystemDrive(): PSDriveInfo {
    const { host } = this.session;
    const isWindows = host.platform === 'win32';
    const root = isWindows ? (/^[A-Za-z]:/.exec(host.files.homeDirectory)?.[0] ?? 'C:') + '\\' : '/';
    return this.addDrive(new PSDriveInfo(isWindows ? root[0]! : '/', this.fileSystem.info, root));
  }

  get separator(): '/' | '\\' {
    return this.session.host.files.separator;
  }

  // --- drives ------------------------------------------------------------------------------------------------------

  addDrive(drive: PSDriveInfo, scope: Scope = this.session.sessionState.currentScope): PSDriveInfo {
    scope.drives ??= new Map();
    scope.drives.set(drive.name.toLowerCase(), drive);
    return drive;
  }

  /** Adds a drive to the scope that is named, where there must be none of its name yet. */
  newDrive(drive: PSDriveInfo, scopeName: string): PSDriveInfo {
    const scope = this.session.sessionState.scopeByName(scopeName);
    if (this.drivesIn(scope).some(({ name }) => name.toLowerCase() === drive.name.toLowerCase()))
      throw driveExists(drive.name);
    return this.addDrive(drive, scope);
  }

  /**
   * Takes a drive out of the scope that is named, or out of the nearest that has it. The system's own stays: PowerShell
   * mounts it again when it is next asked for.
   */
  removeDrive(drive: PSDriveInfo, force: boolean, scopeName?: string): void {
    if (drive === this.currentDrive && !force)
      throw itemInUse(`Cannot remove drive '${drive.name}' because it is in use.`);
    if (drive.name === '/') return;
    const state = this.session.sessionState;
    const lower = drive.name.toLowerCase();
    let scope: Scope | null = scopeName === undefined ? state.currentScope : state.scopeByName(scopeName);
    while (scope && scope.drives?.get(lower) !== drive) scope = scope.parent;
    scope?.drives?.delete(lower);
  }

  /** The drives of the scope that is named, or all a name can mean now. */
  drivesAt(scopeName: string | undefined): PSDriveInfo[] {
    return scopeName === undefined ? this.allDrives() : this.drivesIn(this.session.sessionState.scopeByName(scopeName));
  }

  /** The drives a name can mean now, innermost scope first. */
  allDrives(): PSDriveInfo[] {
    const found = new Map<string, PSDriveInfo>();
    for (let scope: Scope | null = this.session.sessionState.currentScope; scope; scope = scope.parent)
      for (const [name, drive] of scope.drives ?? []) if (!found.has(name)) found.set(name, drive);
    return [...found.values()];
  }

  /**
   * The drives of one scope. On Unix the system's own appears in each: PowerShell mounts it again wherever it is asked
   * (NON-PARITY: there with the root of whatever mount point comes last).
   */
  private drivesIn(scope: Scope): PSDriveInfo[] {
    const own = [...(scope.drives?.values() ?? [])];
    const { systemDrive } = this;
    return this.separator === '\\' || scope.drives?.has('/') ? own : [systemDrive, ...own];
  }

  private drivesOf(info: ProviderInfo): PSDriveInfo[] {
    return this.allDrives().filter((drive) => drive.provider === info);
  }

  findDrive(name: string): PSDriveInfo | null {
    const lower = name.toLowerCase();
    for (let scope: Scope | null = this.session.sessionState.currentScope; scope; scope = scope.parent) {
      const known = scope.drives?.get(lower);
      if (known) return known;
    }
    if (this.separator !== '\\' || !/^[A-Za-z]$/.test(name)) return null;
    const root = `${name.toUpperCase()}:\\`;
    return this.fileSystem.exists(root)
      ? this.addDrive(
          new PSDriveInfo(name.toUpperCase(), this.fileSystem.info, root),
          this.session.sessionState.globalScope,
        )
      : null;
  }

  driveNamed(name: string): PSDriveInfo {
    const drive = this.findDrive(name);
    if (!drive) throw driveNotFound(name);
    return drive;
  }

  findProvider(name: string): Provider | null {
    const plain = name.replace(/^Microsoft\.PowerShell\.Core\\/i, '').toLowerCase();
    return this.all.find(({ info }) => info.name.toLowerCase() === plain) ?? null;
  }

  providerNamed(name: string): Provider {
    const provider = this.findProvider(name);
    if (!provider) throw providerNotFound(name);
    return provider;
  }

  providerOf(drive: PSDriveInfo): Provider {
    return this.all.find(({ info }) => info === drive.provider)!;
  }

  // --- location ----------------------------------------------------------------------------------------------------

  /** The file system's location is kept by the session, where programs and redirections read it too. */
  get location(): ResolvedPath {
    const provider = this.providerOf(this.currentDrive);
    if (!provider.isNavigation) return new ResolvedPath(provider, this.currentDrive, '', null, this.separator);
    return new ResolvedPath(provider, this.currentDrive, this.session.drives.location, null, this.separator);
  }

  get fileSystemLocation(): ResolvedPath {
    const isFile = this.currentDrive.provider === this.fileSystem.info;
    const drive = isFile ? this.currentDrive : this.systemDrive;
    return new ResolvedPath(this.fileSystem, drive, this.session.drives.location, null, this.separator);
  }

  get systemDrive(): PSDriveInfo {
    const { location } = this.session.drives;
    return this.findDrive(this.separator === '/' ? '/' : location.slice(0, 1)) ?? this.currentDrive;
  }

  /** Whether the current location is this container or lies in it. */
  isInUse({ path, provider }: ResolvedPath): boolean {
    const { location, separator } = this;
    if (!provider.isNavigation || provider !== location.provider) return false;
    const container = joinPath(trimmed(path, separator), '', separator);
    return joinPath(trimmed(location.path, separator), '', separator).startsWith(container);
  }

  setLocation(target: ResolvedPath): void {
    this.currentDrive = target.drive ?? this.systemDrive;
    if (target.provider.isNavigation) {
      this.session.drives.location = target.path;
      const { onDrive } = new ResolvedPath(target.provider, this.currentDrive, target.path, null, this.separator);
      this.currentDrive.currentLocation = onDrive.replace(/[/\\]+$/, '');
    }
  }

  /** Goes to the one container a path stands for. */
  goTo(given: string, isLiteral: boolean): void {
    const found = this.resolveExisting(given, { isLiteral, isLocation: true });
    if (found.length > 1) {
      throw argumentException(
        `Cannot set the location because path '${given}' resolved to multiple containers. You can only set the location to a single container at a time.`,
      );
    }
    const [target] = found;
    if (!target?.provider.isContainer(target.path)) throw pathNotFound(given);
    this.setLocation(
      target.path.length > 1 && !/:\\$/.test(target.path) ? target.withPath(target.path.replace(/[/\\]$/, '')) : target,
    );
  }

  /** Set-Location's history: back with -, forth with +. */
  private readonly back: string[] = [];
  private readonly forth: string[] = [];

  /** Runs what may change the location; where it was can be gone back to. */
  remembering(go: () => boolean): boolean {
    const before = this.location.shown;
    if (!go()) return false;
    this.back.push(before);
    this.forth.length = 0;
    return true;
  }

  goInHistory(direction: '-' | '+'): boolean {
    const [from, to] = direction === '-' ? [this.back, this.forth] : [this.forth, this.back];
    const target = from.pop();
    if (target === undefined) return false;
    to.push(this.location.shown);
    this.goTo(target, true);
    return true;
  }

  stack(name: string | null, create = true): PathInfoStack | null {
    const key = name ? name : this.defaultStackName;
    const known = this.stacks.get(key.toLowerCase());
    if (known || !create) return known ?? null;
    const made = new PathInfoStack(key);
    this.stacks.set(key.toLowerCase(), made);
    return made;
  }

  // --- paths -------------------------------------------------------------------------------------------------------

  /** What a path means, existing or not; wildcards are not looked at. Throws for unknown drives and providers. */
  resolve(given: string): ResolvedPath {
    const qualified = /^([^:/\\]*(?:\\[^:/\\]*)?)::(.*)$/s.exec(given);
    if (qualified && qualified[1] !== '') {
      const provider = this.providerNamed(qualified[1]!);
      const rest = qualified[2]!;
      const path = provider.isNavigation ? this.absolute(rest, this.session.drives.location) : rest;
      return new ResolvedPath(provider, null, path, qualified[1]!, this.separator);
    }
    const onDrive = /^([^:/\\*?[\]]+):(.*)$/s.exec(given);
    if (onDrive) return this.onDrive(this.driveNamed(onDrive[1]!), onDrive[2]!);
    return this.relative(given);
  }

  /** The current location as what relative paths begin at: throws when its drive has gone. */
  get attachedLocation(): ResolvedPath {
    const { currentDrive, location } = this;
    // The system's own drive is always there.
    if (currentDrive.name === '/' || this.findDrive(currentDrive.name)) return location;
    throw driveNotFound(currentDrive.name);
  }

  /** Where programs start; throws when the drive of the location has gone. */
  get programDirectory(): string {
    return this.currentDrive.provider === this.fileSystem.info
      ? this.attachedLocation.path
      : this.session.drives.location;
  }

  private relative(given: string): ResolvedPath {
    const isHome = /^~(?:[/\\]|$)/.test(given);
    // On Unix the system's drive is named "/": a path that begins so is on it, wherever the location is.
    const isRooted = this.separator === '/' && /^[/\\]/.test(given);
    const location = isHome || isRooted ? this.location : this.attachedLocation;
    if (!location.isFileSystem && !isHome && !isRooted) {
      const path = given.replace(/^(?:\.[/\\]+|[/\\]+)/, '');
      return location.withPath(path === '.' || path === '..' ? '' : path);
    }
    if (isHome) {
      const home = this.fileSystem.info.home;
      return new ResolvedPath(
        this.fileSystem,
        this.systemDrive,
        this.absolute(home + given.slice(1), home),
        null,
        this.separator,
      );
    }
    const path = this.absolute(given, location.path);
    const isOnDrive = !isRooted && location.isFileSystem && location.drive !== null;
    const drive = isOnDrive ? location.drive : this.systemDrive;
    const isOutside = isOnDrive && !path.startsWith(trimmed(location.drive!.root, this.separator));
    // .. does not lead out of a drive that begins at a folder.
    const inside = isOutside && this.separator === '/' ? location.drive!.root : path;
    return new ResolvedPath(this.fileSystem, drive, inside, null, this.separator);
  }

  private onDrive(drive: PSDriveInfo, rest: string): ResolvedPath {
    const provider = this.providerOf(drive);
    if (!provider.isNavigation)
      return new ResolvedPath(provider, drive, rest.replace(/^[/\\]+/, ''), null, this.separator);
    const isRooted = /^[/\\]/.test(rest);
    const base =
      isRooted || drive.currentLocation === ''
        ? drive.root
        : joinPath(drive.root, drive.currentLocation, this.separator);
    const inside = this.absolute(rest.replace(/^[/\\]+/, ''), base);
    // DRIVE: alone is where the drive was left, whatever has become of that.
    if (rest === '' && drive.currentLocation !== '')
      return new ResolvedPath(provider, drive, trimmed(inside, this.separator), null, this.separator);
    return new ResolvedPath(provider, drive, inside, null, this.separator);
  }

  /** Absolute and without . and ..; a separator at the end stays. */
  absolute(given: string, base: string): string {
    const { separator } = this;
    const plain = separator === '/' ? given.replaceAll('\\', '/') : given.replaceAll('/', '\\');
    const isAbsolute = separator === '/' ? plain.startsWith('/') : /^(?:[A-Za-z]:\\|\\\\)/.test(plain);
    const isOnDrive = separator === '\\' && plain.startsWith('\\') && !plain.startsWith('\\\\');
    const full = isAbsolute ? plain : isOnDrive ? base.slice(0, 2) + plain : joinPath(base, plain, separator);
    return collapse(full, separator);
  }

  /** Paths that exist: wildcards expanded, without a match none; a plain path that is missing is an error. */
  resolveExisting(given: string, options: GlobOptions = {}): ResolvedPath[] {
    return globPath(this, this.session, given, options);
  }
}

function collapse(path: string, separator: string): string {
  const root = separator === '/' ? '/' : (/^(?:[A-Za-z]:\\|\\\\[^\\]+\\[^\\]+\\?|\\)/.exec(path)?.[0] ?? '');
  const kept: string[] = [];
  const parts = path.slice(root.length).split(separator);
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part === '..') kept.pop();
    else kept.push(part);
  }
  const isOpen = kept.length > 0 && parts.at(-1) === '';
  return root + kept.join(separator) + (isOpen ? separator : '');
}
