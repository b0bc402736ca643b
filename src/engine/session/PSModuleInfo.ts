/**
 * System.Management.Automation.PSModuleInfo: a loaded module, from a script file, New-Module or the SailPoint catalog.
 */
import { prefixed } from '../modules/prefixed.ts';
import type { CommandInfo } from '../discovery/CommandInfo.ts';
import type { PSVariable } from './PSVariable.ts';
import type { SessionState } from './SessionState.ts';

export type ModuleType = 'Script' | 'Binary' | 'Manifest' | 'Cim' | 'Workflow';

export type ModuleAccessMode = 'ReadWrite' | 'ReadOnly' | 'Constant';

export class PSModuleInfo {
  path = '';
  /** The file it was imported by: the manifest, where there is one. */
  sourcePath = '';
  moduleBase = '';
  version = '0.0';
  guid = '00000000-0000-0000-0000-000000000000';
  description = '';
  /** Text of the module's script. */
  definition = '';
  author = '';
  companyName = '';
  copyright = '';
  prerelease = '';
  hostName = '';
  hostVersion = '';
  clrVersion = '';
  dotNetVersion = '';
  processorArchitecture = '';
  /** File of the module's code: as the manifest names it, else the module file itself. */
  rootModule = '';
  powerShellVersion = '';
  helpInfoUri = '';
  projectUri = '';
  licenseUri = '';
  iconUri = '';
  releaseNotes = '';
  tags: string[] = [];
  compatibleEditions: string[] = [];
  fileList: string[] = [];
  moduleList: unknown[] = [];
  scripts: string[] = [];
  requiredAssemblies: string[] = [];
  typeFiles: string[] = [];
  formatFiles: string[] = [];
  dscResources: string[] = [];
  moduleType: ModuleType = 'Script';
  accessMode: ModuleAccessMode = 'ReadWrite';
  logsExecution = false;
  sessionState: SessionState | null = null;
  /** Whether Export-ModuleMember was called, or the default exports were taken. */
  hasExportList = false;
  readonly exportedFunctions = new Map<string, CommandInfo>();
  readonly exportedCmdlets = new Map<string, CommandInfo>();
  readonly exportedAliases = new Map<string, CommandInfo>();
  readonly exportedVariables = new Map<string, PSVariable>();
  readonly nestedModules: PSModuleInfo[] = [];
  readonly requiredModules: PSModuleInfo[] = [];
  privateData: unknown = null;
  onRemove: unknown = null;
  /** Prefix given at import, put before the nouns. */
  prefix = '';

  constructor(readonly name: string) {}

  get exportedCommands(): Map<string, CommandInfo> {
    return new Map([...this.exportedFunctions, ...this.exportedCmdlets, ...this.exportedAliases]);
  }

  /** The command that goes by this name outside: with the prefix it was imported with. */
  exportedAs(lowerName: string): CommandInfo | null {
    for (const [key, info] of this.exportedCommands) {
      const outside = this.exportedAliases.get(key) === info ? key : prefixed(info.name, this.prefix).toLowerCase();
      if (outside === lowerName) return info;
    }
    return null;
  }

  toString(): string {
    return this.name;
  }
}
