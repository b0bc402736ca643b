/**
 * Which parameter set the bound parameters decide for, and which mandatory parameters are then missing.
 */
import { ALL_SETS, ALL_SETS_NAME, type CommandMetadata, type ParameterMetadata } from './CommandMetadata.ts';

export interface SetChoice {
  validSets: number;
  name: string;
  missing: ParameterMetadata[];
}

/** `expectsInput`: parameters that the pipeline can still bind do not count as missing. */
export function chooseParameterSet(
  metadata: CommandMetadata,
  validSets: number,
  isBound: (parameter: ParameterMetadata) => boolean,
  expectsInput: boolean,
): SetChoice | 'ambiguous' {
  const names = metadata.displaySetNames.filter((name) => (metadata.flagOf(name) & validSets) !== 0);
  if (names.length === 0)
    return { validSets, name: ALL_SETS_NAME, missing: missingIn(metadata, ALL_SETS_NAME, isBound) };
  if (names.length === 1) return single(metadata, names[0]!, isBound);
  const open = (name: string): ParameterMetadata[] =>
    missingIn(metadata, name, isBound).filter((p) => !(expectsInput && canComeFromPipeline(metadata, p, name)));
  const complete = names.filter((name) => open(name).length === 0);
  const fallback =
    metadata.defaultSetName && names.find((name) => name.toLowerCase() === metadata.defaultSetName!.toLowerCase());
  if (expectsInput && complete.length > 1) {
    // The pipeline may still decide: keep every complete set open, name the default for the time being.
    const bits = complete.reduce((all, name) => all | metadata.flagOf(name), 0) >>> 0;
    const name = fallback && complete.includes(fallback) ? fallback : complete[0]!;
    return { validSets: bits, name, missing: [] };
  }
  if (complete.length === 1) return single(metadata, complete[0]!, isBound);
  if (fallback && (complete.length === 0 || complete.includes(fallback))) return single(metadata, fallback, isBound);
  if (complete.length === 0) return 'ambiguous';
  return onlyDifferInOptional(metadata, complete, isBound) ?? 'ambiguous';
}

function single(
  metadata: CommandMetadata,
  name: string,
  isBound: (parameter: ParameterMetadata) => boolean,
): SetChoice {
  return { validSets: metadata.flagOf(name), name, missing: missingIn(metadata, name, isBound) };
}

/** Among complete sets without a default, one with mandatory parameters that are bound wins over those without any. */
function onlyDifferInOptional(
  metadata: CommandMetadata,
  names: string[],
  isBound: (parameter: ParameterMetadata) => boolean,
): SetChoice | null {
  const withMandatory = names.filter((name) =>
    [...metadata.parameters.values()].some((p) => p.setFlags !== ALL_SETS && isBound(p) && p.sets.get(name)?.mandatory),
  );
  return withMandatory.length === 1 ? single(metadata, withMandatory[0]!, isBound) : null;
}

function canComeFromPipeline(metadata: CommandMetadata, parameter: ParameterMetadata, setName: string): boolean {
  const info = parameter.inSet(setName) ?? parameter.inSet(ALL_SETS_NAME);
  void metadata;
  return info !== null && (info.pipeline || info.byPropertyName);
}

function missingIn(
  metadata: CommandMetadata,
  setName: string,
  isBound: (parameter: ParameterMetadata) => boolean,
): ParameterMetadata[] {
  const missing: ParameterMetadata[] = [];
  for (const parameter of metadata.parameters.values()) {
    const info = parameter.inSet(setName);
    if (info?.mandatory && !isBound(parameter)) missing.push(parameter);
  }
  return missing;
}
