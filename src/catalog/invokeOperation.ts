/**
 * One call of an operation as a machine without I/O: it yields what has to be done (send, sleep, say) and is given the
 * results, so that the blocking engine and the async API share tokens, retries and refreshes.
 * NON-PARITY: a 401 on a token from the cache asks for a new token and tries once more; the peer asks for a token at
 * every call.
 */
import { type HttpRequest, type HttpResponse, TransportError } from '../http/types.ts';
import { nextDelay, type Outcome, type RetryPolicy } from './retry.ts';

export type Step =
  | { readonly kind: 'send'; readonly request: HttpRequest; readonly purpose: 'token' | 'operation' }
  | { readonly kind: 'sleep'; readonly ms: number }
  | { readonly kind: 'verbose'; readonly text: string }
  | { readonly kind: 'debug'; readonly text: string };

/** What a 'send' step is answered with; other steps are answered with undefined. */
export type StepAnswer = HttpResponse | TransportError | undefined;

/** Where tokens come from; src/http/OAuthTokens.ts is one. */
export interface TokenSource {
  /** A token good for some time yet; null when one has to be asked for. */
  current(now: number): string | null;
  /** The request that asks for one. Throws what the user is to see when credentials are missing. */
  request(): HttpRequest;
  /** Keeps and gives the token of the answer. Throws what the user is to see when there is none in it. */
  accept(answer: HttpResponse, now: number): string;
  /** Forgets the token. */
  reject(token: string): void;
}

export interface Invocation {
  readonly build: (token: string) => HttpRequest;
  readonly tokens: TokenSource;
  readonly policy: RetryPolicy;
  /** Name of a status as .NET has it, for the verbose stream. */
  readonly statusName?: (status: number) => string;
}

export type OperationOutcome = Outcome & { readonly request: HttpRequest };

/** Machine of one call; gives the last answer (of whatever status) or the last failure. */
export function* invokeOperation(invocation: Invocation): Generator<Step, OperationOutcome, StepAnswer> {
  const { tokens, policy } = invocation;
  const known = tokens.current(policy.now());
  const token = known ?? (yield* acquireToken(invocation));
  if (typeof token !== 'string') return token;
  const outcome = yield* sendWithRetries(invocation.build(token), 'operation', invocation);
  if (known === null || outcome.kind === 'failed' || outcome.response.status !== 401) return outcome;
  tokens.reject(known);
  const fresh = yield* acquireToken(invocation);
  if (typeof fresh !== 'string') return fresh;
  return yield* sendWithRetries(invocation.build(fresh), 'operation', invocation);
}

/** A new token, or the failure to reach whoever gives them. */
export function* acquireToken(invocation: Invocation): Generator<Step, string | OperationOutcome, StepAnswer> {
  const { tokens, policy } = invocation;
  yield { kind: 'debug', text: 'Getting Access Token' };
  const outcome = yield* sendWithRetries(tokens.request(), 'token', invocation);
  return outcome.kind === 'failed' ? outcome : tokens.accept(outcome.response, policy.now());
}

function* sendWithRetries(
  request: HttpRequest,
  purpose: 'token' | 'operation',
  { policy, statusName }: Invocation,
): Generator<Step, OperationOutcome, StepAnswer> {
  // Asking for a token changes nothing, so it may be repeated like a GET.
  const own = { ...policy, method: purpose === 'token' ? 'GET' : request.method };
  for (let attempt = 1; ; attempt++) {
    const answer = yield { kind: 'send', request, purpose };
    const outcome = outcomeOf(answer);
    const delay = nextDelay(attempt, outcome, own);
    if (delay === null) return { ...outcome, request };
    yield { kind: 'verbose', text: retryText(delay, outcome, statusName) };
    yield { kind: 'sleep', ms: delay };
  }
}

function outcomeOf(answer: StepAnswer): Outcome {
  if (answer === undefined) throw new TypeError('A send step was not answered.');
  return answer instanceof TransportError ? { kind: 'failed', error: answer } : { kind: 'response', response: answer };
}

function retryText(delay: number, outcome: Outcome, statusName: (status: number) => string = String): string {
  const seconds = Number((delay / 1000).toFixed(1));
  if (outcome.kind === 'failed')
    return `Retrying after interval of ${seconds} seconds. The previous attempt failed: ${outcome.error.message}`;
  return `Retrying after interval of ${seconds} seconds. Status code for previous attempt: ${statusName(outcome.response.status)}`;
}
