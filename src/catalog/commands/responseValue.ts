/**
 * An answer as what the command writes: JSON as ordered hashtables, anything else as text, a zip as a file.
 * Rule that surprises: a list of one is its element, an empty one nothing; without a body and a type the empty text is
 * written.
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import type { HeaderList, HttpRequest, HttpResponse } from '../../http/types.ts';
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { Hashtable } from '../../types/collections/Hashtable.ts';
import { findType } from '../../types/TypeRegistry.ts';
import type { Operation } from '../Operation.ts';
import { readResponse, zipFileName } from '../readResponse.ts';
import { configPath } from '../SailSession.ts';
import { isContentHeader, textArray } from '../types/HttpHeaders.ts';
import { resultFromJson } from './engineValues.ts';
import { recordOfCommand } from './scriptThrow.ts';

const CONVERT_FROM_JSON = {
  name: 'ConvertFrom-Json',
  typeName: 'Microsoft.PowerShell.Commands.ConvertFromJsonCommand',
};

/** `undefined`: nothing is written. */
export function responseValue(
  cmd: Cmdlet,
  operation: Operation,
  request: HttpRequest,
  response: HttpResponse,
): unknown {
  const content = readResponse(response, operation.result);
  switch (content.kind) {
    case 'json':
      return withJsonErrors(cmd, () => resultFromJson(content.text, cmd.context));
    case 'text':
      return content.text;
    case 'zip':
      return saveZip(cmd, request, content.data);
    default:
      return null;
  }
}

/** Broken JSON is ConvertFrom-Json's error, and a terminating one. */
export function withJsonErrors<T>(cmd: Cmdlet, run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    if (!(thrown instanceof NetException) || thrown.errorRecord) throw thrown;
    throw recordOfCommand(cmd, thrown, thrown.errorId ?? thrown.typeName, CONVERT_FROM_JSON).exception;
  }
}

function saveZip(cmd: Cmdlet, request: HttpRequest, data: Uint8Array): null {
  const { files } = cmd.context.host;
  const directory = configPath(cmd.context).replace(/[^/\\]*$/, '');
  const path = directory + zipFileName(new URL(request.url).pathname).replace(/^-/, '');
  files.writeFile(path, data, 'truncate');
  cmd.writeInformation(`Zip file has been saved to: ${path}`, ['PSHOST']);
  return null;
}

/** What -WithHttpInfo gives. */
export function httpInfo(value: unknown, response: HttpResponse): Hashtable {
  const table = new Hashtable('ignoreCase');
  table.set('Response', value ?? null);
  table.set('StatusCode', response.status);
  table.set('Headers', headerDictionary(response.headers));
  return table;
}

/** Names to string[]; headers of the content come last, as Invoke-WebRequest lists them. */
export function headerDictionary(headers: HeaderList): GenericDictionary {
  const type = findType(
    'System.Collections.Generic.Dictionary[string,System.Collections.Generic.IEnumerable[string]]',
  )!;
  const dictionary = new GenericDictionary(type, 'ignoreCase');
  const sorted = [
    ...headers.filter(([name]) => !isContentHeader(name)),
    ...headers.filter(([name]) => isContentHeader(name)),
  ];
  for (const [name, value] of sorted) {
    const known = dictionary.get(name) as string[] | null;
    dictionary.set(name, textArray([...(known ?? []), value]));
  }
  return dictionary;
}
