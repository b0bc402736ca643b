/** -OutFile: where an answer's bytes go, and -Resume of what is there in part. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { HttpRequest, HttpResponse } from '../../../http/types.ts';
import { headerValue, withHeader } from '../../../http/headerList.ts';
import { withFileErrors } from '../../../types/dotnet/io/fileErrors.ts';
import { parameterError } from './webErrors.ts';

/** The file; in a directory it is named by the last part of the address. */
export function outputFile(cmd: Cmdlet, url: string): string {
  const path = cmd.context.providers.resolve(cmd.params.OutFile as string);
  if (!path.provider.isContainer(path.path)) return path.path;
  const name = decodeURIComponent(new URL(url).pathname.replace(/\/+$/, '').split('/').at(-1) ?? '');
  if (name === '')
    return parameterError(cmd, `Cannot determine a file name for '${url}'.`, 'WebCmdletOutFileException');
  return path.child(name).path;
}

/** With -Resume: the request for the rest. */
export function resuming(cmd: Cmdlet, request: HttpRequest, file: string): { request: HttpRequest; size: number } {
  const size = cmd.context.host.files.stat(file)?.size ?? 0;
  return { request: { ...request, headers: withHeader(request.headers, 'Range', `bytes=${size}-`) }, size };
}

/** 416 for a file that is there in full. */
export function isComplete(response: HttpResponse, size: number): boolean {
  const length = /^bytes \*\/(\d+)$/.exec(headerValue(response.headers, 'content-range') ?? '')?.[1];
  return response.status === 416 && length === String(size);
}

export function saveAnswer(cmd: Cmdlet, file: string, response: HttpResponse): void {
  const append = cmd.params.Resume === true && response.status === 206;
  withFileErrors(cmd.context, file, false, () =>
    cmd.context.host.files.writeFile(file, response.body, append ? 'append' : 'truncate'),
  );
}
