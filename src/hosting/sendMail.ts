/**
 * Has the SMTP program send one mail, and waits for it as for any program, so that a stop request ends it. The request,
 * password included, goes through a pipe.
 */
import type { NativeProcess, NativeProcessOptions } from '../engine/Host.ts';
import type { MailAnswer, MailDelivery } from '../engine/net/MailDelivery.ts';
import { SMTP_PROGRAM } from './workerFiles.ts';

export function sendMail(
  delivery: MailDelivery,
  start: (path: string, options: NativeProcessOptions) => NativeProcess,
): MailAnswer {
  const program = start(process.execPath, {
    args: [SMTP_PROGRAM],
    cwd: process.cwd(),
    input: Buffer.from(JSON.stringify(delivery), 'utf8'),
    stdout: 'pipe',
    stderr: 'pipe',
  });
  const answer: Uint8Array[] = [];
  for (let piece = program.read(); piece !== null; piece = program.read()) {
    if (piece.stream === 'out') answer.push(piece.data);
  }
  try {
    return JSON.parse(Buffer.concat(answer).toString('utf8')) as MailAnswer;
  } catch {
    return { error: 'Failure sending mail.' };
  }
}
