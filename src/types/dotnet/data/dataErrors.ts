/** What System.Data throws, in .NET's words. */
import { NetException } from '../../../errors/NetException.ts';

const HRESULTS: Readonly<Record<string, number>> = {
  DuplicateNameException: -2146232030,
  ConstraintException: -2146232022,
  NoNullAllowedException: -2146232026,
  MissingPrimaryKeyException: -2146232027,
  RowNotInTableException: -2146232024,
  VersionNotFoundException: -2146232023,
  DeletedRowInaccessibleException: -2146232031,
  ReadOnlyException: -2146232025,
};

/** A class of System.Data by its short name. */
export function dataError(kind: string, message: string): NetException {
  const made = new NetException(`System.Data.${kind}`, message);
  made.hresult = HRESULTS[kind] ?? -2146232032;
  return made;
}

export const syntaxError = (message: string): NetException => dataError('SyntaxErrorException', message);
export const evaluateError = (message: string): NetException => dataError('EvaluateException', message);

export function dataIndexError(message: string): NetException {
  const made = new NetException('System.IndexOutOfRangeException', message);
  made.hresult = -2146233080;
  return made;
}
