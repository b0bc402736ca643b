/**
 * One path of Get-ChildItem, as PowerShell goes about it.
 * Rules that surprise: a path with wildcards lists what it matches, not what the matching directories hold, but with
 * -Include or -Exclude it is the other way round; these two make any path one with wildcards, whose last part they must
 * let pass. Under -Recurse the last part of a path that is no directory says which names to look for below the rest.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { isIncluded, matchesFilter } from '../../../engine/providers/globPath.ts';
import { parameterNotSupported, pathNotFound } from '../../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { NetException } from '../../../errors/index.ts';
import { WildcardPattern } from '../../../types/index.ts';
import { reporting } from '../pathArguments.ts';
import { itemAt } from '../writeItem.ts';
import { isWantedKind } from './isWantedKind.ts';

export class ChildItemSearch {
  private include: readonly string[];
  private readonly exclude: readonly string[];
  private readonly filter: string | null;
  private readonly recurse: boolean;
  private readonly depth: number;

  constructor(
    private readonly cmd: Cmdlet,
    private given: string,
    private readonly isLiteral: boolean,
  ) {
    const { params } = cmd;
    this.include = (params.Include as string[] | undefined) ?? [];
    this.exclude = (params.Exclude as string[] | undefined) ?? [];
    this.filter = (params.Filter as string | undefined) ?? null;
    this.recurse = params.Recurse === true || params.Depth !== undefined;
    this.depth = params.Depth === undefined ? Number.POSITIVE_INFINITY : Number(String(params.Depth));
  }

  run(): void {
    if (this.cmd.params.Name) this.listNames();
    else this.listItems();
  }

  private get providers() {
    return this.cmd.context.providers;
  }
  private get hasPattern(): boolean {
    return WildcardPattern.containsWildcardCharacters(this.given);
  }
  private get chooses(): boolean {
    return this.include.length > 0 || this.exclude.length > 0;
  }
  private get isGlobbed(): boolean {
    return !this.isLiteral && (this.hasPattern || this.chooses);
  }

  private listItems(): void {
    if (this.recurse && !this.isLiteral) this.lookBelow();
    if (!this.isGlobbed) {
      this.listPlain();
      return;
    }
    const { hasPattern } = this;
    const isManual = (this.recurse && hasPattern) || this.chooses;
    for (const path of this.globbed(!this.recurse)) {
      if (isManual) this.search(path, this.depth);
      else if ((this.recurse || !hasPattern) && path.provider.isContainer(path.path))
        this.listContainer(path, this.depth);
      else this.write(path);
    }
  }

  private listPlain(): void {
    const path = this.plainPath();
    if (this.chooses) this.search(path, this.depth);
    else if (!path.provider.exists(path.path)) throw missing(path);
    else if (path.provider.isContainer(path.path)) this.listContainer(path, this.depth);
    else this.write(path);
  }

  private plainPath(): ResolvedPath {
    return this.providers.resolve(this.isLiteral ? this.given : WildcardPattern.unescape(this.given));
  }

  /** What the path stands for; `isFiltered`: the choices hold for its last part too. */
  private globbed(isFiltered: boolean): ResolvedPath[] {
    const { include, exclude, filter } = this;
    return this.providers.resolveExisting(this.given, {
      force: this.cmd.params.Force === true || this.cmd.params.Hidden === true,
      accepts: (path) => isWantedKind(this.cmd, path, false),
      ...(isFiltered ? { include, exclude, filter } : {}),
    });
  }

  /** `*.txt -Recurse`, `name -Recurse`: names like the last part anywhere below the rest. */
  private lookBelow(): void {
    const { given, cmd } = this;
    const { params } = cmd;
    const leaf = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'), given.lastIndexOf(':')) + 1);
    const parent = given.slice(0, given.length - leaf.length) || '.';
    if (leaf === '*' && (params.File || params.Directory)) this.given = parent;
    if (this.include.length > 0 || this.isContainer(this.given)) return;
    if (leaf !== '*') this.include = [leaf];
    this.given = parent;
  }

  private isContainer(given: string): boolean {
    try {
      const found = this.providers.resolveExisting(given);
      return found.length > 0 && found.every(({ provider, path }) => provider.isContainer(path));
    } catch (thrown) {
      if (thrown instanceof NetException) return false;
      throw thrown;
    }
  }

  /** Chosen items below; each directory is gone into at once. */
  private search(path: ResolvedPath, depth: number): void {
    this.cmd.context.checkStop();
    if (!path.provider.isContainer(path.path)) {
      if (this.isChosen(path.name)) this.write(path);
      return;
    }
    for (const child of this.children(path, this.recurse)) {
      if (this.isChosen(child.name) && this.isListed(child)) this.write(child);
      if (this.recurse && depth > 0 && child.provider.isContainer(child.path)) this.search(child, depth - 1);
    }
  }

  private isChosen(name: string): boolean {
    return isIncluded(name, { include: this.include, exclude: this.exclude });
  }

  /** The provider's own listing: a directory as a whole, then those below. */
  private listContainer(container: ResolvedPath, depth: number): void {
    this.cmd.context.checkStop();
    if (!container.isFileSystem && this.cmd.isBound('Depth')) throw parameterNotSupported('Depth');
    for (const child of this.children(container, false)) this.write(child);
    if (!this.recurse || depth <= 0) return;
    for (const child of this.children(container, true)) if (this.isEntered(child)) this.listContainer(child, depth - 1);
  }

  private isEntered(path: ResolvedPath): boolean {
    if (!path.provider.isNavigation || !path.provider.isContainer(path.path)) return false;
    const { host } = this.cmd.context;
    return this.cmd.params.FollowSymlink === true || !host.files.lstat(path.path)?.isSymlink;
  }

  /** What a container holds, by -Filter and kind; `withContainers`: all directories, to be gone into. */
  private children(container: ResolvedPath, withContainers: boolean): ResolvedPath[] {
    const { provider } = container;
    let names: readonly string[] = [];
    reporting(this.cmd, () => {
      names = provider.childNames(container.path);
    });
    if (!provider.isNavigation) names = [...names].sort(byName);
    return names
      .map((name) => container.child(name))
      .filter((child) => {
        if (withContainers && provider.isContainer(child.path)) return isWantedKind(this.cmd, child, true);
        return this.isListed(child);
      });
  }

  private isListed(path: ResolvedPath): boolean {
    return matchesFilter(path.name, this.filter) && isWantedKind(this.cmd, path, false);
  }

  private write(path: ResolvedPath): void {
    reporting(this.cmd, () => this.cmd.writeObject(itemAt(path)));
  }

  private listNames(): void {
    const { hasPattern, recurse } = this;
    if (!this.isGlobbed) {
      const path = this.plainPath();
      if (!path.provider.exists(path.path)) throw missing(path);
      if (!path.provider.isContainer(path.path)) {
        if (!recurse && isWantedKind(this.cmd, path, false)) this.cmd.writeObject(path.name);
      } else if (recurse) this.searchNames(path, '', this.depth);
      else for (const child of this.children(path, false)) this.cmd.writeObject(child.name);
      return;
    }
    for (const path of this.globbed(false)) {
      if ((!hasPattern || recurse) && path.provider.isContainer(path.path)) this.searchNames(path, '', this.depth);
      else if (this.isChosen(path.name)) this.cmd.writeObject(path.name);
    }
  }

  /** Names of a whole directory relative to the path, then those below. */
  private searchNames(container: ResolvedPath, prefix: string, depth: number): void {
    this.cmd.context.checkStop();
    for (const child of this.children(container, false))
      if (this.isChosen(child.name)) this.cmd.writeObject(prefix + child.name);
    if (!this.recurse || depth <= 0) return;
    for (const child of this.children(container, true)) {
      if (child.provider.isContainer(child.path))
        this.searchNames(child, prefix + child.name + container.separator, depth - 1);
    }
  }
}

function missing(path: ResolvedPath): NetException {
  return pathNotFound(path.isFileSystem ? path.shown : path.path);
}

function byName(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}
