/** From a written type name to a type: [int], [List[string]], [My.Class]. */
import { runtimeException } from '../../errors/index.ts';
import type { Ast, ITypeName } from '../../language/Ast.ts';
import type { NetType } from '../../types/index.ts';
import type { Frame } from './Frame.ts';

/** Throws TypeNotFound, positioned at `at` (the type's own text) where given. */
export function resolveTypeName(name: ITypeName, f: Frame, at: Ast | null = null): NetType {
  const type = f.ctx.resolveType(name.fullName);
  if (type) return type;
  if (at) f.position = at;
  // Of a generic type only the definition is named, whichever part is unknown.
  throw typeNotFound(name.fullName.replace(/\[[^\]].*$/, ''), name);
}

/** @param target what the error is about: the type's name as it was parsed, where there is one */
export function typeNotFound(fullName: string, target: unknown = fullName): unknown {
  return runtimeException(`Unable to find type [${fullName}].`, 'TypeNotFound', 'InvalidOperation', target);
}
