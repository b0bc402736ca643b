/** System.Management.Automation.Language.ScriptRequirements: what the script's `#requires` lines ask for. */
export interface ModuleSpecification {
  readonly name: string;
  readonly guid: string | null;
  readonly version: string | null;
  readonly maximumVersion: string | null;
  readonly requiredVersion: string | null;
}

export interface ScriptRequirements {
  readonly requiredPSVersion: string | null;
  readonly requiredPSEditions: readonly string[];
  readonly requiredModules: readonly ModuleSpecification[];
  readonly requiredAssemblies: readonly string[];
  readonly requiredApplicationId: string | null;
  readonly isElevationRequired: boolean;
}
