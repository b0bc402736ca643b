/**
 * What one update brings a type: members, the settings that PSStandardMembers stands for, a converter. A file, a command
 * and a script's TypeData come all down to it.
 * Rule that surprises: a member that is there already stays and is an error; the rest of the update is made.
 */
import type { NetType } from '../NetType.ts';
import type { PSMember } from '../PSMembers.ts';
import { getType } from '../TypeRegistry.ts';
import { convertByConverter } from './typeConverters.ts';
import type { StandardSettings, TypeData, TypeDataEntry } from '../TypeData.ts';

export interface TypeUpdate {
  typeName: string;
  members: readonly PSMember[];
  settings: StandardSettings;
  typeConverter?: NetType | null;
  typeAdapter?: NetType | null;
}

/** Settings in the order in which PSStandardMembers lists them, by their names there. */
export const SETTING_NAMES = {
  defaultDisplayProperty: 'DefaultDisplayProperty',
  serializationDepth: 'SerializationDepth',
  serializationMethod: 'SerializationMethod',
  stringSerializationSource: 'StringSerializationSource',
  inheritPropertySerializationSet: 'InheritPropertySerializationSet',
  defaultDisplayPropertySet: 'DefaultDisplayPropertySet',
  defaultKeyPropertySet: 'DefaultKeyPropertySet',
  propertySerializationSet: 'PropertySerializationSet',
  targetTypeForDeserialization: 'TargetTypeForDeserialization',
} as const satisfies Record<keyof Omit<StandardSettings, 'serializationProblem'>, string>;

/** Makes the update. @returns the errors' texts */
export function applyTypeUpdate(data: TypeData, update: TypeUpdate, isForced: boolean): string[] {
  const errors: string[] = [];
  const report = (text: string): void => void errors.push(inTypeData(update.typeName, text));
  if (isOnlyBadAdapter(update, report)) return errors;
  const entry = data.getOrAdd(update.typeName);
  for (const member of update.members) {
    const key = member.name.toLowerCase();
    if (entry.members.has(key) && !isForced) report(`The member ${member.name} is already present.`);
    else entry.members.set(key, member);
  }
  const put = ([field, value]: [keyof typeof SETTING_NAMES, unknown]): void => {
    if (entry[field] !== undefined && !isForced) report(`The member ${SETTING_NAMES[field]} is already present.`);
    else Object.assign(entry, { [field]: field === 'serializationMethod' ? methodNamed(String(value)) : value });
  };
  const { serializationProblem: _, ...given } = update.settings;
  const settings = Object.entries(given) as [keyof typeof SETTING_NAMES, unknown][];
  const isSerialization = ([field]: [keyof typeof SETTING_NAMES, unknown]): boolean => SERIALIZATION.includes(field);
  settings.filter((each) => !isSerialization(each)).forEach(put);
  if (serializationFits({ ...entry, ...update.settings }, report)) settings.filter(isSerialization).forEach(put);
  if (Object.keys(update.settings).length > 0) entry.hasStandardMembers = true;
  addClasses(data, entry, update, report);
  return errors;
}

export function inTypeData(typeName: string, text: string): string {
  return `Error in TypeData "${typeName}": ${text}`;
}

const METHOD = 'System.Management.Automation.SerializationMethod';

const SERIALIZATION: readonly (keyof typeof SETTING_NAMES)[] = [
  'serializationMethod',
  'serializationDepth',
  'inheritPropertySerializationSet',
  'propertySerializationSet',
  'stringSerializationSource',
];

/** Whether the settings of serialization agree; if not, none of them counts. */
function serializationFits(given: StandardSettings, report: (text: string) => void): boolean {
  const problem = given.serializationProblem ?? unknownMethod(given) ?? contradiction(given);
  if (!problem) return true;
  report(problem);
  report('A previous error caused all serialization settings to be ignored.');
  return false;
}

const methodNames = (): string[] => Object.keys(getType(METHOD).definition.values!);

/** In the enum's own spelling. */
function methodNamed(given: string): string | undefined {
  return methodNames().find((name) => name.toLowerCase() === given.toLowerCase());
}

function unknownMethod({ serializationMethod: given }: StandardSettings): string | null {
  if (given === undefined || methodNamed(given) !== undefined) return null;
  return `Cannot convert note "SerializationMethod":"Cannot convert value "${given}" to type "${METHOD}". Error: "Unable to match the identifier name ${given} to a valid enumerator name. Specify one of the following enumerator names and try again:\n${methodNames().join(', ')}"".`;
}

function contradiction(settings: StandardSettings): string | null {
  const unused = (...fields: (keyof typeof SETTING_NAMES)[]): string | null => {
    const found = fields.find((field) => settings[field] !== undefined);
    return found ? `Do not use the member "${SETTING_NAMES[found]}" here.` : null;
  };
  const method = settings.serializationMethod?.toLowerCase();
  if (method === 'specificproperties') {
    return settings.inheritPropertySerializationSet === false && !settings.propertySerializationSet
      ? '"PropertySerializationSet" must be present when the "SerializationMethod" is "SpecificProperties" and "InheritPropertySerializationSet" is "false".'
      : null;
  }
  if (method === 'string')
    return unused('inheritPropertySerializationSet', 'propertySerializationSet', 'serializationDepth');
  return unused('inheritPropertySerializationSet', 'propertySerializationSet');
}

function addClasses(data: TypeData, entry: TypeDataEntry, update: TypeUpdate, report: (text: string) => void): void {
  const { typeConverter, typeAdapter } = update;
  if (typeConverter) {
    const base = ['System.ComponentModel.TypeConverter', 'System.Management.Automation.PSTypeConverter'];
    if (!derivesFrom(typeConverter, base))
      report(`Type "${typeConverter.fullName}" should be either TypeConverter or PSTypeConverter.`);
    else {
      entry.typeConverter = typeConverter;
      data.customConversion = convertByConverter;
    }
  }
  if (typeAdapter && isAdapter(typeAdapter, report)) entry.typeAdapter = typeAdapter;
}

/** Nothing else is there to make the type known. */
function isOnlyBadAdapter(update: TypeUpdate, report: (text: string) => void): boolean {
  const { members, settings, typeConverter, typeAdapter } = update;
  if (!typeAdapter || members.length > 0 || Object.keys(settings).length > 0 || typeConverter) return false;
  return !isAdapter(typeAdapter, report);
}

function isAdapter(type: NetType, report: (text: string) => void): boolean {
  if (derivesFrom(type, ['System.Management.Automation.PSPropertyAdapter'])) return true;
  report(`Type "${type.fullName}" should be a PSPropertyAdapter.`);
  return false;
}

function derivesFrom(type: NetType, names: readonly string[]): boolean {
  for (let each: NetType | null = type; each; each = each.baseType) if (names.includes(each.fullName)) return true;
  return false;
}
