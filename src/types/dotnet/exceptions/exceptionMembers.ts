/**
 * Members of exceptions that are more than a stored property, by name. `ToString` is .NET's: type and message, then the
 * inner exception's text between " ---> " and its end line.
 */
import { baseException as baseType } from '../../../errors/exceptionTypes.ts';
import { typeOf } from '../../TypeRegistry.ts';
import { errorRecordOf } from '../../../errors/ErrorRecord.ts';
import { NetException } from '../../../errors/NetException.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { MemberBody } from '../implement.ts';
import { EXCEPTION_FACTS } from './exceptionFacts.ts';

const END_OF_INNER = '   --- End of inner exception stack trace ---';

export const exceptionMembers: Record<string, MemberBody> = {
  Message: (self: NetException) => self.message,
  InnerException: (self: NetException) => self.innerException,
  TargetSite: () => null,
  StackTrace: (self: NetException) => self.stackTrace,
  Data: (self: NetException, ctx: TypeContext) => (self.data ??= newDictionary(ctx)),
  HelpLink: {
    get: (self: NetException) => self.properties?.HelpLink ?? null,
    set: (self: NetException, value: unknown) => {
      self.properties = { ...self.properties, HelpLink: value };
    },
  },
  Source: {
    get: (self: NetException) => self.source,
    set: (self: NetException, value: string | null) => {
      self.source = value;
    },
  },
  HResult: {
    get: (self: NetException) => hresultOf(self),
    set: (self: NetException, value: number) => {
      self.hresult = value;
    },
  },
  ErrorRecord: (self: NetException) => errorRecordOf(self),
  WasThrownFromThrowStatement: {
    get: (self: NetException) => self.wasThrownFromThrowStatement,
    set: (self: NetException, value: boolean) => {
      self.wasThrownFromThrowStatement = value;
    },
  },
  GetBaseException: (self: NetException) => baseException(self),
  GetType: (self: NetException) => typeOf(self),
  ToString: (self: NetException) => exceptionText(self),
  ErrorCode: (self: NetException) => self.properties?.ErrorCode ?? hresultOf(self),
  NativeErrorCode: (self: NetException) => self.properties?.Error ?? self.properties?.ErrorCode ?? 0,
  ThrowIfNull: (_self, _ctx, argument: unknown, name: string | null) => {
    if (argument === null) throw argumentNull(name);
  },
  ThrowIfNullOrEmpty: (_self, _ctx, argument: string | null, name: string | null) => throwIfEmpty(argument, name),
  ThrowIfNullOrWhiteSpace: (_self, _ctx, argument: string | null, name: string | null) => {
    throwIfEmpty(argument, name);
    if (argument?.trim() === '')
      throw argumentError('The value cannot be an empty string or composed entirely of whitespace.', name);
  },
};

let hresults: ReadonlyMap<string, number> | null = null;

/** Its own, else that of the nearest type .NET knows. */
function hresultOf(self: NetException): number {
  if (self.hresult !== null) return self.hresult;
  hresults ??= new Map(
    EXCEPTION_FACTS.trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('|')), Number(line.split('|')[1])]),
  );
  let name = self.typeName;
  while (!hresults.has(name) && name !== 'System.Exception') name = baseType(name);
  return hresults.get(name)!;
}

export function exceptionText(self: NetException): string {
  let text = self.message === '' ? self.typeName : `${self.typeName}: ${self.message}`;
  if (self.innerException) text += `\n ---> ${exceptionText(self.innerException)}\n${END_OF_INNER}`;
  if (self.stackTrace) text += `\n${self.stackTrace}`;
  return text;
}

function baseException(self: NetException): NetException {
  let current = self;
  while (current.innerException) current = current.innerException;
  return current;
}

function throwIfEmpty(argument: string | null, name: string | null): void {
  if (argument === null) throw argumentNull(name);
  if (argument === '') throw argumentError('The value cannot be an empty string.', name);
}

function argumentNull(name: string | null): NetException {
  const text = name ? `Value cannot be null. (Parameter '${name}')` : 'Value cannot be null.';
  return new NetException('System.ArgumentNullException', text, { properties: { ParamName: name } });
}

function argumentError(message: string, name: string | null): NetException {
  const text = name ? `${message} (Parameter '${name}')` : message;
  return new NetException('System.ArgumentException', text, { properties: { ParamName: name } });
}

function newDictionary(ctx: TypeContext): unknown {
  const type = ctx.resolveType('System.Collections.Hashtable');
  return type?.members.constructors[0]?.body(null, ctx) ?? null;
}
