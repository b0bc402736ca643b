/** PSStandardMembers of a type file: each of its members is a setting, and each setting wants its own kind of member. */
import { NetException } from '../../errors/NetException.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import { PSAliasProperty, type PSMember, PSNoteProperty, PSPropertySet } from '../PSMembers.ts';
import type { StandardSettings } from '../TypeData.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getType } from '../TypeRegistry.ts';

type Setting = keyof Omit<StandardSettings, 'serializationProblem' | 'stringSerializationSource'>;

const NOTES: Readonly<Record<string, Setting>> = {
  defaultdisplayproperty: 'defaultDisplayProperty',
  serializationmethod: 'serializationMethod',
  serializationdepth: 'serializationDepth',
  inheritpropertyserializationset: 'inheritPropertySerializationSet',
  targettypefordeserialization: 'targetTypeForDeserialization',
};
const SETS: Readonly<Record<string, Setting>> = {
  defaultdisplaypropertyset: 'defaultDisplayPropertySet',
  defaultkeypropertyset: 'defaultKeyPropertySet',
  propertyserializationset: 'propertySerializationSet',
};

interface Reports {
  report(text: string): void;
  /** With the line the reader stands on. */
  reportHere(text: string): void;
}

/** Null when the type is to be dropped. */
export function standardSettings(
  members: readonly PSMember[],
  ctx: TypeContext,
  reports: Reports,
): StandardSettings | null {
  const settings: StandardSettings = {};
  let isWrong = false;
  const refuse = (text: string): void => {
    reports.report(text);
    isWrong = true;
  };
  for (const member of members) {
    const { name } = member;
    const key = name.toLowerCase();
    if (key === 'stringserializationsource') {
      settings.stringSerializationSource = member instanceof PSAliasProperty ? member.referencedMemberName : member;
    } else if (SETS[key]) {
      if (member instanceof PSPropertySet)
        Object.assign(settings, { [SETS[key]!]: [...member.referencedPropertyNames] });
      else refuse(`Member "${name}" must have type "PropertySet".`);
    } else if (!NOTES[key]) refuse(`"${name}" is not a standard member and will be ignored.`);
    else if (!(member instanceof PSNoteProperty)) refuse(`Member "${name}" must be a note.`);
    else setNote(settings, NOTES[key]!, member, ctx, refuse, reports);
  }
  return isWrong ? null : settings;
}

const TYPES: Readonly<Partial<Record<Setting, string>>> = {
  serializationDepth: 'System.UInt32',
  targetTypeForDeserialization: 'System.Type',
};

function setNote(
  settings: StandardSettings,
  field: Setting,
  { name, value }: PSNoteProperty,
  ctx: TypeContext,
  refuse: (text: string) => void,
  { report, reportHere }: Reports,
): void {
  const set = (converted: unknown): void => void Object.assign(settings, { [field]: converted });
  if (field === 'defaultDisplayProperty' || field === 'serializationMethod') set(value);
  else if (field === 'inheritPropertySerializationSet') {
    if (/^(?:true|false)$/i.test(String(value))) set(/^true$/i.test(String(value)));
    else {
      reportHere(`The value should be either TRUE or FALSE instead of ${String(value)}.`);
      settings.serializationProblem = `Do not use the member "${name}" here.`;
    }
  } else {
    const type = TYPES[field]!;
    const converted = attempt(() => convertTo(value, getType(type), ctx));
    if (!(converted instanceof NetException)) set(field === 'serializationDepth' ? Number(converted) : converted);
    // A depth that is none only loses the setting; the type stays.
    else if (field === 'serializationDepth') {
      report(`Cannot convert note "${name}":"${type}".`);
      settings.serializationDepth = undefined;
    } else refuse(`Cannot convert note "${name}":"${type}".`);
  }
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof NetException) return thrown;
    throw thrown;
  }
}
