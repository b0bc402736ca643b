/**
 * Select-Object puts Selected.TYPE in front of the type names of every [pscustomobject] it writes: new ones, and also
 * objects it passes on as they are.
 */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { typeNamesOf, typeOf, unwrap } from '../../../types/index.ts';
import { PSObject } from '../../../types/PSObject.ts';

export function markSelected(value: unknown, input: unknown, isNew: boolean, ctx: ExecutionContext): void {
  if (!(value instanceof PSObject) || !value.isCustom || input == null) return;
  const base = unwrap(input);
  const typeName = base instanceof PSObject ? 'System.Management.Automation.PSCustomObject' : typeOf(base).toString();
  const selected = `Selected.${typeName}`;
  const names = value.typeNames ?? [...typeNamesOf(value, ctx)];
  if (isNew || !names.includes(selected)) value.typeNames = [selected, ...names];
}
