/**
 * An enum of a script: its values in order, with what PowerShell's definer says about those that cannot be. Enums whose
 * values name other enums of the script come after those.
 */
import type { ExpressionAst, PropertyMemberAst, TypeDefinitionAst } from '../../language/Ast.ts';
import type { ErrorSink } from '../../language/ErrorSink.ts';
import { isConstantExpression } from '../../language/semantics/isConstantExpression.ts';
import { convertTo } from '../../types/index.ts';
import { buildMembers } from '../../types/buildMembers.ts';
import { type BoundedKind, fits, integerValue, numericKind } from '../../types/LanguagePrimitives/numericTypes.ts';
import { NetType } from '../../types/NetType.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import type { Frame } from '../compiler/Frame.ts';
import { evaluateIn } from './instances.ts';
import type { ScriptClass } from './ScriptClass.ts';

/** Enums after those that their values name. */
export function inOrderOfValues(asts: readonly TypeDefinitionAst[], errors: ErrorSink): TypeDefinitionAst[] {
  const byName = new Map(asts.map((ast) => [ast.name.toLowerCase(), ast]));
  const ordered = new Set<TypeDefinitionAst>();
  const open = new Set<TypeDefinitionAst>();
  const visit = (ast: TypeDefinitionAst): void => {
    if (ordered.has(ast)) return;
    if (open.has(ast)) {
      errors.reportError(ast.extent, 'CycleInEnumInitializers');
      return;
    }
    open.add(ast);
    for (const name of namedTypes(ast)) {
      const other = byName.get(name);
      if (other && other !== ast) visit(other);
    }
    ordered.add(ast);
  };
  for (const ast of asts) visit(ast);
  return [...ordered];
}

function namedTypes(ast: TypeDefinitionAst): Set<string> {
  const names = new Set<string>();
  for (const member of ast.members) {
    if (member.kind !== 'PropertyMemberAst' || !member.initialValue) continue;
    const visit = (node: { kind: string; forEachChild: ExpressionAst['forEachChild'] }): void => {
      if (node.kind === 'TypeExpressionAst')
        names.add((node as unknown as { typeName: { name: string } }).typeName.name.toLowerCase());
      node.forEachChild(visit);
    };
    visit(member.initialValue);
  }
  return names;
}

export function enumType(ast: TypeDefinitionAst, owner: ScriptClass, f: Frame, errors: ErrorSink): NetType {
  const flags = ast.attributes.some((attribute) =>
    /^(?:system\.)?flags(?:attribute)?$/i.test(attribute.typeName.fullName),
  );
  const written = ast.baseTypes[0]?.typeName.fullName;
  const underlying = (written === undefined ? null : f.ctx.resolveType(written)) ?? getType('System.Int32');
  const values = enumValues(owner, underlying, f, errors);
  const definition: TypeDefinition = { name: ast.name, kind: 'enum', values, flags, underlying: underlying.fullName };
  return new NetType(
    ast.name,
    definition,
    getType('System.Enum'),
    getType('System.DayOfWeek').interfaces,
    [],
    null,
    buildMembers,
  );
}

function enumValues(
  owner: ScriptClass,
  underlying: NetType,
  f: Frame,
  errors: ErrorSink,
): Record<string, number | bigint> {
  const shown = typeWord(underlying);
  const values: Record<string, number | bigint> = {};
  const known = new Set<string>();
  let next: bigint | null = 0n;
  for (const member of owner.properties) {
    let value: bigint | null = next;
    if (member.initialValue) value = initialValue(owner, member.initialValue, underlying, f, errors) ?? next ?? 0n;
    else if (next === null) errors.reportError(member.extent, 'EnumeratorValueOutOfBounds', shown);
    value ??= 0n;
    addValue(member, value, values, known, errors);
    next = fits(underlying.name as BoundedKind, value + 1n) ? value + 1n : null;
  }
  return values;
}

function addValue(
  member: PropertyMemberAst,
  value: bigint,
  values: Record<string, number | bigint>,
  known: Set<string>,
  errors: ErrorSink,
): void {
  if (known.has(member.name.toLowerCase())) errors.reportError(member.extent, 'MemberAlreadyDefined', member.name);
  else {
    known.add(member.name.toLowerCase());
    values[member.name] = value >= -0x80000000n && value <= 0x7fffffffn ? Number(value) : value;
  }
}

function initialValue(
  owner: ScriptClass,
  expression: ExpressionAst,
  underlying: NetType,
  f: Frame,
  errors: ErrorSink,
): bigint | null {
  if (!isConstantExpression(expression, {}) || !namesKnownTypes(expression, f)) {
    errors.reportError(expression.extent, 'EnumeratorValueMustBeConstant');
    return null;
  }
  const value = evaluateIn(owner, expression, null) ?? null;
  try {
    return integerValue(convertTo(value, underlying, f.ctx));
  } catch {
    const isNumber = numericKind(value) !== null;
    errors.reportError(
      expression.extent,
      isNumber ? 'EnumeratorValueOutOfBounds' : 'CannotConvertValue',
      typeWord(underlying),
    );
    return null;
  }
}

/** A constant can only name types that exist before the enum does. */
function namesKnownTypes(expression: ExpressionAst, f: Frame): boolean {
  let known = true;
  const visit = (node: { kind: string; forEachChild: ExpressionAst['forEachChild'] }): void => {
    if (node.kind === 'TypeExpressionAst') {
      const { typeName } = node as unknown as { typeName: { fullName: string } };
      if (!f.ctx.resolveType(typeName.fullName)) known = false;
    }
    node.forEachChild(visit);
  };
  visit(expression);
  return known;
}

/** The C# word of an integral type, as the messages have it. */
function typeWord(type: NetType): string {
  const words: Record<string, string> = {
    Int32: 'int',
    Int64: 'long',
    Int16: 'short',
    UInt32: 'uint',
    UInt64: 'ulong',
    UInt16: 'ushort',
    Byte: 'byte',
    SByte: 'sbyte',
  };
  return words[type.name] ?? type.name;
}
