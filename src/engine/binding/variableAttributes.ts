/** Attributes and types on assignment targets, and conversions for typed variables with the variable's own error. */
import { NetException } from '../../errors/index.ts';
import type { AttributeBaseAst } from '../../language/Ast.ts';
import { convertStored, convertTo, type NetType } from '../../types/index.ts';
import { resolveTypeName } from '../compiler/typeNames.ts';
import type { Frame } from '../compiler/Frame.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import { refuseAsBoolean } from './coerceArgument.ts';
import { makeArgumentAttribute } from './attributes.ts';

export function applyAttribute(attribute: AttributeBaseAst, value: unknown, f: Frame): unknown {
  if (attribute.kind === 'TypeConstraintAst')
    return convertTo(value, resolveTypeName(attribute.typeName, f, attribute), f.ctx);
  const rule = makeArgumentAttribute(attribute, f.ctx, null);
  if (!rule) return value;
  const applied = rule.apply(value, f.ctx);
  return rule.kind === 'transform' ? applied : value;
}

/** MetadataError with id RuntimeException: `[int]$x = 'a'; $x = 'b'` fails this way on every assignment. */
export function convertForVariable(value: unknown, type: NetType, name: string, ctx: ExecutionContext): unknown {
  void name;
  try {
    const refusal = refuseAsBoolean(value, type);
    if (refusal) throw refusal;
    return convertStored(value, type, ctx);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw new NetException('System.Management.Automation.ArgumentTransformationMetadataException', thrown.message, {
      errorId: 'RuntimeException',
      category: 'MetadataError',
      inner: thrown,
    });
  }
}
