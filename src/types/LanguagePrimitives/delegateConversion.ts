/**
 * Script blocks and methods taken as values to delegates.
 * Rule that surprises: what the block writes is converted to the delegate's return type, $null where it writes nothing.
 */
import type { NetType } from '../NetType.ts';
import { NetDelegate } from '../NetDelegate.ts';
import type { PSMethodValue } from '../members/PSMethodValue.ts';
import type { ScriptBlockLike, TypeContext } from '../TypeContext.ts';
import type { Conversion } from './Conversion.ts';
import { noConversion } from './conversionErrors.ts';
import { Rank } from './rankValues.ts';
import { convertNoOutput, convertTo } from './convertTo.ts';
import { invokeMethodValue } from '../members/invokeMethod.ts';

export function delegateConversion(from: NetType): Conversion | null {
  if (from.fullName === 'System.Management.Automation.ScriptBlock') {
    return { rank: Rank.Language, convert: (value, type) => blockDelegate(value as ScriptBlockLike, type) };
  }
  if (from.fullName.startsWith('System.Management.Automation.PSMethod')) {
    return {
      rank: Rank.Language,
      convert: (value, type, ctx) => {
        const method = value as PSMethodValue;
        if (!hasOverloadFor(method, type)) throw noConversion(value, type, ctx);
        return new NetDelegate(type, (at, args) => returned(invokeMethodValue(method, args, at), type, at));
      },
    };
  }
  return null;
}

/** Whether one of the method's overloads takes what the delegate is given and gives what it returns. */
function hasOverloadFor(method: PSMethodValue, type: NetType): boolean {
  const invoke = type.findInstance('invoke');
  const wanted = invoke?.kind === 'method' ? invoke.overloads[0]! : null;
  if (!wanted || method.overloads.length === 0) return true;
  return method.overloads.some(
    ({ parameters, typeParameters }) =>
      typeParameters !== undefined ||
      (parameters.length === wanted.parameters.length &&
        parameters.every((parameter, i) => parameter.type.isAssignableFrom(wanted.parameters[i]!.type))),
  );
}

function blockDelegate(block: ScriptBlockLike, type: NetType): NetDelegate {
  const call = (ctx: TypeContext, args: unknown[]): unknown => {
    const isEvent = args.length === 2 && /EventHandler/.test(type.definition.name);
    const result = isEvent ? block.invokeReturnAsIs(ctx, args, args[1], args[0]) : block.invokeReturnAsIs(ctx, args);
    return returned(result, type, ctx);
  };
  return new NetDelegate(type, call, 'Invoke', block);
}

function returned(value: unknown, type: NetType, ctx: TypeContext): unknown {
  const invoke = type.findInstance('invoke');
  const returnType = invoke?.kind === 'method' ? invoke.overloads[0]!.returnType : null;
  if (!returnType || returnType.fullName === 'System.Void') return undefined;
  return value === undefined ? (convertNoOutput(returnType, ctx) ?? null) : convertTo(value, returnType, ctx);
}
