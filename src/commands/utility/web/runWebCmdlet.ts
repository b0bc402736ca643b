/** One call of a web cmdlet: the request, its answer, the file; what becomes of the answer is the cmdlet's own. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { HttpRequest, HttpResponse } from '../../../http/types.ts';
import { NetUri, UriKind } from '../../../types/dotnet/uri/NetUri.ts';
import { checkEncryption, checkWebParameters } from './checkWebParameters.ts';
import { isComplete, outputFile, resuming, saveAnswer } from './outputFile.ts';
import { relationLinks } from './relationLinks.ts';
import { responseError } from './webErrors.ts';
import { type WebAnswer, WebRequestRunner } from './WebRequestRunner.ts';

export interface WebCall {
  response: HttpResponse;
  request: HttpRequest;
  outFile: string | null;
}

/** `write` is given every answer: more than one with -FollowRelLink. */
export function runWebCmdlet(cmd: Cmdlet, write: (call: WebCall) => void): void {
  checkWebParameters(cmd);
  const runner = new WebRequestRunner(cmd);
  let uri = runner.address(cmd.params.Uri as NetUri);
  checkEncryption(cmd, uri);
  const pages = followedPages(cmd);
  for (let page = 1; ; page++) {
    const call = callOnce(cmd, runner, uri);
    write(call);
    const next = relationLinks(call.response).get('next');
    if (page >= pages || next === undefined) return;
    cmd.writeVerbose(`Following rel link ${next}`);
    uri = NetUri.parse(next, UriKind.Absolute);
  }
}

function followedPages(cmd: Cmdlet): number {
  if (!cmd.params.FollowRelLink) return 1;
  return (cmd.params.MaximumFollowRelLink as number | undefined) ?? 2147483647;
}

function callOnce(cmd: Cmdlet, runner: WebRequestRunner, uri: NetUri): WebCall {
  const { params } = cmd;
  const plain = runner.build(uri);
  const outFile = params.OutFile === undefined ? null : outputFile(cmd, plain.url);
  const { response, request, isDone } =
    outFile !== null && params.Resume ? resumed(cmd, runner, plain, outFile) : { ...runner.run(plain), isDone: false };
  const isSuccess = response.status >= 200 && response.status <= 299;
  if (!isSuccess && !isDone && !params.SkipHttpErrorCheck) responseError(cmd, request, response);
  if (outFile !== null && !isDone) saveAnswer(cmd, outFile, response);
  return { response, request, outFile };
}

function resumed(
  cmd: Cmdlet,
  runner: WebRequestRunner,
  plain: HttpRequest,
  file: string,
): WebAnswer & { isDone: boolean } {
  const { request, size } = resuming(cmd, plain, file);
  const answer = runner.run(request);
  if (isComplete(answer.response, size)) return { ...answer, isDone: true };
  if (answer.response.status !== 416) return { ...answer, isDone: false };
  return { ...runner.run(plain), isDone: false };
}
