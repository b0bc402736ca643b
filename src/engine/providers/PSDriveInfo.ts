/** What scripts see of drives and providers: PSDriveInfo, ProviderInfo, and the PathInfo of a place on a drive. */

export interface ProviderInfoOptions {
  name: string;
  /** Second half of the .NET type's name: FileSystemProvider. */
  typeName: string;
  capabilities: readonly string[];
  home?: string;
  isVolumeSeparatedByColon: boolean;
}

/** Drive and provider capabilities by name, as ProviderCapabilities' values. */
const CAPABILITY_VALUES: Readonly<Record<string, number>> = {
  Include: 1,
  Exclude: 2,
  Filter: 4,
  ExpandWildcards: 8,
  ShouldProcess: 16,
  Credentials: 32,
};

export class ProviderInfo {
  readonly name: string;
  readonly implementingTypeName: string;
  readonly capabilityBits: number;
  home: string;
  description = '';
  readonly volumeSeparatedByColon: boolean;
  /** The session's drives of this provider that can be seen now, innermost scope first. */
  listDrives: () => readonly PSDriveInfo[] = () => [];
  readonly moduleName = 'Microsoft.PowerShell.Core';

  constructor(options: ProviderInfoOptions) {
    this.name = options.name;
    this.implementingTypeName = `Microsoft.PowerShell.Commands.${options.typeName}`;
    this.capabilityBits = options.capabilities.reduce((bits, name) => bits | (CAPABILITY_VALUES[name] ?? 0), 0);
    this.home = options.home ?? '';
    this.volumeSeparatedByColon = options.isVolumeSeparatedByColon;
  }

  get fullName(): string {
    return `${this.moduleName}\\${this.name}`;
  }
  toString(): string {
    return this.fullName;
  }
}

export class PSDriveInfo {
  /** Relative to the root, without a leading separator. */
  currentLocation = '';
  /** A PSCredential; null stands for the empty one. */
  credential: unknown = null;

  constructor(
    readonly name: string,
    readonly provider: ProviderInfo,
    readonly root: string,
    public description = '',
    public displayRoot: string | null = null,
  ) {}

  toString(): string {
    return this.name;
  }
}

export class PathInfo {
  constructor(
    readonly drive: PSDriveInfo | null,
    readonly provider: ProviderInfo,
    readonly providerPath: string,
    /** With the drive's name unless the drive is the system's own root. */
    readonly path: string,
  ) {}

  toString(): string {
    return this.path;
  }
}

/** Get-Location -Stack. */
export class PathInfoStack {
  /** Innermost last. */
  readonly items: PathInfo[] = [];
  constructor(readonly name: string) {}
}
