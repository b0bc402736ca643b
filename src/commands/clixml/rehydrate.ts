/**
 * Types that come back from CLIXML as themselves: the few that are made anew of the properties written (PowerShell's
 * DeserializingTypeConverter), and those a script's type data names. Everything else stays a bag of properties.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { NetException } from '../../errors/index.ts';
import { convertTo, getProperty, invokeConstructor } from '../../types/index.ts';
import type { NetType } from '../../types/NetType.ts';
import type { PSObject } from '../../types/PSObject.ts';
import { netType } from '../netValues.ts';

type Maker = (property: (name: string) => unknown, typeName: string, ctx: ExecutionContext) => unknown;

const construct =
  (...names: readonly string[]): Maker =>
  (property, typeName, ctx) =>
    invokeConstructor(netType(typeName, ctx), names.map(property), ctx);

const convert =
  (name: string): Maker =>
  (property, typeName, ctx) =>
    convertTo(property(name), netType(typeName, ctx), ctx);

const MAKERS: Readonly<Record<string, Maker>> = {
  'System.Management.Automation.PSCredential': construct('UserName', 'Password'),
  'System.Management.Automation.SwitchParameter': convert('IsPresent'),
  'System.Net.IPAddress': convert('IPAddressToString'),
  'System.Net.Mail.MailAddress': construct('Address', 'DisplayName'),
  'System.Globalization.CultureInfo': construct('Name'),
};

/** What type data wants objects of these types to become. */
function targetOf(typeNames: readonly string[], ctx: ExecutionContext): NetType | null {
  for (const name of typeNames) {
    const target = ctx.typeData.get(
      `Deserialized.${name.replace(/^Deserialized\./, '')}`,
    )?.targetTypeForDeserialization;
    if (target) return target;
  }
  return null;
}

/** The object itself, or null when its type has no way back or its properties do not allow one. */
export function rehydrate(bag: PSObject, typeNames: readonly string[], ctx: ExecutionContext): object | null {
  const typeName = typeNames[0]?.replace(/^Deserialized\./, '') ?? '';
  try {
    const target = targetOf(typeNames, ctx);
    if (target) return convertTo(bag, target, ctx) as object;
    if (!Object.hasOwn(MAKERS, typeName)) return null;
    return MAKERS[typeName]!((name) => getProperty(bag, name, ctx) ?? null, typeName, ctx) as object;
  } catch (thrown) {
    if (thrown instanceof NetException) return null;
    throw thrown;
  }
}
