/**
 * Two drivers for machines of steps: one that blocks (the engine), one that awaits (the API for TypeScript).
 * What a transport throws other than TransportError (a stop request) passes through the machine untouched, so that its
 * finally blocks run.
 */
import { type AsyncTransport, type HttpResponse, type Transport, TransportError } from '../http/types.ts';
import type { Step, StepAnswer } from './invokeOperation.ts';

export type StepMachine<Result> = Generator<Step, Result, StepAnswer>;

export interface StepListener {
  verbose?(text: string): void;
  debug?(text: string): void;
}

export function driveSync<Result>(
  machine: StepMachine<Result>,
  transport: Transport,
  sleep: (ms: number) => void,
  listener: StepListener = {},
): Result {
  let next = machine.next();
  while (!next.done) {
    let answer: StepAnswer;
    try {
      answer = performSync(next.value, transport, sleep, listener);
    } catch (thrown) {
      next = machine.throw(thrown);
      continue;
    }
    next = machine.next(answer);
  }
  return next.value;
}

function performSync(
  step: Step,
  transport: Transport,
  sleep: (ms: number) => void,
  listener: StepListener,
): StepAnswer {
  if (step.kind === 'sleep') sleep(step.ms);
  else if (step.kind !== 'send') tell(step, listener);
  else return answerOf(() => transport.send(step.request));
  return undefined;
}

function answerOf(send: () => HttpResponse): StepAnswer {
  try {
    return send();
  } catch (thrown) {
    if (thrown instanceof TransportError) return thrown;
    throw thrown;
  }
}

export async function driveAsync<Result>(
  machine: StepMachine<Result>,
  transport: AsyncTransport,
  options: {
    signal?: AbortSignal;
    listener?: StepListener;
    sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  } = {},
): Promise<Result> {
  let next = machine.next();
  while (!next.done) {
    let answer: StepAnswer;
    try {
      answer = await performAsync(next.value, transport, options);
    } catch (thrown) {
      next = machine.throw(thrown);
      continue;
    }
    next = machine.next(answer);
  }
  return next.value;
}

async function performAsync(
  step: Step,
  transport: AsyncTransport,
  { signal, listener = {}, sleep = sleepAsync }: Parameters<typeof driveAsync>[2] & object,
): Promise<StepAnswer> {
  if (step.kind === 'sleep') await sleep(step.ms, signal);
  else if (step.kind !== 'send') tell(step, listener);
  else {
    try {
      return await transport.send(step.request, signal);
    } catch (thrown) {
      if (thrown instanceof TransportError) return thrown;
      throw thrown;
    }
  }
  return undefined;
}

function tell(step: Step & { kind: 'verbose' | 'debug' }, listener: StepListener): void {
  if (step.kind === 'verbose') listener.verbose?.(step.text);
  else listener.debug?.(step.text);
}

/** Ends early, with the signal's reason, when aborted. */
function sleepAsync(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
