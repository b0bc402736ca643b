/** What a job does: its script with arguments, input and `$using:` values, after an initialization whose output counts not. */
import type { Pipe } from '../../engine/pipeline/Pipe.ts';
import { NULL_PIPE } from '../../engine/pipeline/Pipe.ts';
import { Command, CommandParameter } from '../../engine/runspaces/PSCommand.ts';
import { runCommands } from '../../engine/runspaces/runCommands.ts';
import { invokeBlock } from '../../engine/invokeBlock.ts';
import { ScriptBlock } from '../../engine/ScriptBlock.ts';
import type { UsingValues } from '../../engine/session/usingExpressions.ts';
import type { Session } from '../../engine/session/Session.ts';
import { deserialize, serialize } from './transfer.ts';

export interface JobWork {
  script: string;
  initialization: string | null;
  args: readonly unknown[];
  /** Null: no input at all. */
  input: readonly unknown[] | null;
  using: ReadonlyMap<string, unknown>;
  location: string | null;
}

/** The same for another thread. */
export interface SentWork {
  script: string;
  initialization: string | null;
  args: string[];
  input: string[] | null;
  using: [string, string][];
  location: string | null;
}

export function runWork(session: Session, work: JobWork, output: Pipe): void {
  session.usingValues = work.using;
  if (work.location !== null) session.drives.location = work.location;
  if (work.initialization !== null) runCommands(session, [[new Command(work.initialization, true)]], null, NULL_PIPE);
  const command = new Command(work.script, true);
  for (const value of work.args) command.parameters.add(new CommandParameter(null, value));
  runCommands(session, [[command]], work.input, output);
}

/** A block of ForEach-Object -Parallel, with $_. */
export function runBlock(
  session: Session,
  block: ScriptBlock,
  using: UsingValues,
  dollarUnder: unknown,
  output: Pipe,
): void {
  session.usingValues = using;
  invokeBlock(new ScriptBlock(session, block.ast, null), { dollarUnder, output });
}

export function sendWork(work: JobWork, session: Session): SentWork {
  const send = (value: unknown): string => serialize(value, session);
  return {
    script: work.script,
    initialization: work.initialization,
    args: work.args.map(send),
    input: work.input?.map(send) ?? null,
    using: [...work.using].map(([key, value]) => [key, send(value)]),
    location: work.location,
  };
}

export function receiveWork(sent: SentWork, session: Session): JobWork {
  const receive = (clixml: string): unknown => deserialize(clixml, session);
  return {
    script: sent.script,
    initialization: sent.initialization,
    args: sent.args.map(receive),
    input: sent.input?.map(receive) ?? null,
    using: new Map(sent.using.map(([key, clixml]) => [key, receive(clixml)])),
    location: sent.location,
  };
}
