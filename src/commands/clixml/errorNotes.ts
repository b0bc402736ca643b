/**
 * An error record as it is serialized: notes that say all of it, from which another process can make a record again.
 * Rule that surprises: none of its own properties is written under its own name but four.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { getProperty, netToString } from '../../types/index.ts';

const CATEGORY_PARTS = ['Activity', 'Reason', 'TargetName', 'TargetType'];

export function errorNotes(record: object, ctx: ExecutionContext): (readonly [string, unknown])[] {
  const read = (of: unknown, name: string): unknown => getProperty(of, name, ctx);
  const category = read(record, 'CategoryInfo');
  const details = read(record, 'ErrorDetails');
  const own = ['Exception', 'TargetObject', 'FullyQualifiedErrorId', 'InvocationInfo'];
  const value = (read(category, 'Category') as { value?: number } | null)?.value ?? 0;
  return [
    ...own.map((name) => [name, read(record, name)] as const),
    ['ErrorCategory_Category', value],
    ...CATEGORY_PARTS.map((name) => [`ErrorCategory_${name}`, read(category, name)] as const),
    ['ErrorCategory_Message', netToString(category, ctx)],
    ...(details == null
      ? []
      : ['Message', 'RecommendedAction'].map((name) => [`ErrorDetails_${name}`, read(details, name)] as const)),
    ['SerializeExtendedInfo', false],
    ['ErrorDetails_ScriptStackTrace', read(record, 'ScriptStackTrace')],
    ['PSMessageDetails', read(record, 'PSMessageDetails')],
  ];
}
