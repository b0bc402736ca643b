/** Constructors, and methods without a return type or with [void], return nothing. */
import type { FunctionMemberAst } from '../Ast.ts';
import { isVoid } from './checkAssignment.ts';

export function returnsVoid(method: FunctionMemberAst): boolean {
  return method.returnType === null || isVoid(method.returnType.typeName.fullName);
}
