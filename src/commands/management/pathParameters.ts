/** Parameters that nearly every command about items has, so that they are worded once. */
import type { ParameterDefinition } from '../../engine/Cmdlet.ts';

type Parameters = Readonly<Record<string, ParameterDefinition>>;

export interface PathParameterOptions {
  /** -Path may be left out (the current location). */
  isOptional?: boolean;
  description?: string;
  allowNull?: boolean;
  /** False: -Path is not taken from the pipeline's objects themselves, only from a property. */
  isPiped?: boolean;
}

/** -Path and -LiteralPath, each of a parameter set of its own. */
export function pathParameters(options: PathParameterOptions = {}): Parameters {
  const mandatory = !options.isOptional;
  const nullable = options.allowNull ? { allowNull: true, allowEmptyCollection: true, allowEmptyString: true } : {};
  return {
    Path: {
      type: 'string[]',
      sets: [{ set: 'Path', mandatory, position: 0, pipeline: options.isPiped ?? true, byPropertyName: true }],
      supportsWildcards: true,
      ...nullable,
      description: options.description ?? 'The items; wildcards are expanded.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralPath', mandatory: true, byPropertyName: true }],
      ...nullable,
      description: 'The items, no character being a wildcard.',
    },
  };
}

export const FILTER_PARAMETERS: Parameters = {
  Filter: { type: 'string', supportsWildcards: true, description: "The file system's own pattern: * and ?." },
  Include: { type: 'string[]', supportsWildcards: true, description: 'Only items whose name matches one of these.' },
  Exclude: { type: 'string[]', supportsWildcards: true, description: 'No item whose name matches one of these.' },
};

export const FORCE_PARAMETER: Parameters = {
  Force: { type: 'switch', description: 'Hidden and read-only items too.' },
};

export const CREDENTIAL_PARAMETER: Parameters = {
  Credential: {
    type: 'pscredential',
    byPropertyName: true,
    description: 'Accepted; no provider here uses it.',
  },
};
