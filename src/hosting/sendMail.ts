/** Has the SMTP program send one mail, and waits for it. The request, password included, goes through a pipe. */
import { builtin } from './builtin.ts';
import { SMTP_PROGRAM } from './workerFiles.ts';

export interface MailRequest {
  host: string;
  port: number;
  useTls: boolean;
  user?: string;
  password?: string;
  from: string;
  recipients: string[];
  data: string;
}

export interface MailOutcome {
  error?: string;
  isNetwork?: boolean;
  status?: number;
}

export function sendMail(request: MailRequest): MailOutcome {
  // Most runs send no mail, and loading child_process costs every start some milliseconds.
  const { spawnSync } = builtin<typeof import('node:child_process')>('node:child_process');
  const run = spawnSync(process.execPath, [SMTP_PROGRAM], { input: JSON.stringify(request), encoding: 'utf8' });
  try {
    return JSON.parse(run.stdout) as MailOutcome;
  } catch {
    return { error: 'Failure sending mail.' };
  }
}
