/** ParseException of a text that does not parse: its first error gives id and position, all give the message. */
import { ErrorRecord, NetException } from '../errors/index.ts';
import { positionMessage } from '../errors/positionMessage.ts';
import type { ParseError } from '../language/ParseError.ts';
import { InvocationInfo } from './InvocationInfo.ts';

const MAX_SHOWN = 10;

export function parseFailure(errors: readonly ParseError[]): NetException {
  const first = errors[0]!;
  const shown = errors.slice(0, MAX_SHOWN).map((error) => `${positionMessage(error.extent)}\n${error.message}`);
  if (errors.length > MAX_SHOWN)
    shown.push('Not all parse errors were reported.  Correct the reported errors and try again.');
  const exception = new NetException('System.Management.Automation.ParseException', shown.join('\n\n'), {
    errorId: first.errorId,
    category: 'ParserError',
    properties: { Errors: [...errors] },
  });
  const record = new ErrorRecord(exception, first.errorId, 'ParserError', null);
  record.invocationInfo = new InvocationInfo(null, first.extent, '', '');
  exception.errorRecord = record;
  return exception;
}
