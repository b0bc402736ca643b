/** System.Management.Automation.ActionPreference values as the engine uses them. */
import { NetException } from '../../errors/NetException.ts';
import { EnumValue, unwrap } from '../../types/index.ts';

export type ActionPreference = 'SilentlyContinue' | 'Stop' | 'Continue' | 'Inquire' | 'Ignore' | 'Suspend' | 'Break';

const NAMES: readonly ActionPreference[] = [
  'SilentlyContinue',
  'Stop',
  'Continue',
  'Inquire',
  'Ignore',
  'Suspend',
  'Break',
];

/** From the enum, a number or a name (any case, unambiguous prefix). Unknown values throw. */
export function actionPreference(value: unknown): ActionPreference {
  const base = unwrap(value);
  if (base === null || base === undefined) return 'Continue';
  if (base instanceof EnumValue) return NAMES[Number(base.value)] ?? 'Continue';
  if (typeof base === 'number') return NAMES[base] ?? 'Continue';
  const text = String(base).toLowerCase();
  const found =
    NAMES.find((name) => name.toLowerCase() === text) ?? NAMES.find((name) => name.toLowerCase().startsWith(text));
  if (found) return found;
  throw new NetException(
    'System.Management.Automation.PSInvalidCastException',
    `Cannot convert value "${String(base)}" to type "System.Management.Automation.ActionPreference". Error: "Unable to match the identifier name ${String(base)} to a valid enumerator name. Specify one of the following enumerator names and try again:\nSilentlyContinue, Stop, Continue, Inquire, Ignore, Suspend, Break"`,
    { errorId: 'SubstringDisambiguationEnumParseThrewAnException' },
  );
}

/** Suspend exists as a value, and nothing takes it. */
export const RESERVED_PREFERENCE =
  'The Suspend ActionPreference value is reserved for future use and is not supported at this time. For more information about preference variables, see the Help topic, "about_Preference_Variables."';
