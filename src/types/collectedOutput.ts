/**
 * What a script block wrote, collected as one value of a property, is a PSObject around an array in PowerShell; here the
 * array itself carries the mark. Rule that surprises: its text is that of its elements, where any other array in a
 * property shows its type (CSV, HTML).
 */
import { toPSString } from './LanguagePrimitives/toPSString.ts';
import { netToString } from './dotnet/values.ts';
import { makeArray } from './NetArray.ts';
import type { TypeContext } from './TypeContext.ts';

const COLLECTED = Symbol('output of a script block');

export function markCollected<T extends object>(items: T): T {
  return Object.defineProperty(items, COLLECTED, { value: true });
}

export function withoutMark(items: readonly unknown[]): unknown[] {
  return makeArray([...items], null);
}

export function isCollected(value: unknown): boolean {
  return typeof value === 'object' && value !== null && COLLECTED in value;
}

/** .NET's text of a property's value, or PowerShell's where the value is collected output. */
export function propertyText(value: unknown, ctx: TypeContext): string {
  return isCollected(value) ? toPSString(value, ctx) : netToString(value, ctx);
}
