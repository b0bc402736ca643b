/**
 * What the sandbox's operations answer, before it becomes an HTTP response, and the error bodies of the documentation.
 * A refusal is thrown as a Refusal from wherever it is found; only handleRequest catches it.
 */
export interface Answer {
  readonly status: number;
  /** Sent as JSON; undefined: no body and no Content-Type. */
  readonly body?: unknown;
  readonly headers?: readonly (readonly [string, string])[];
}

export class Refusal extends Error {
  constructor(readonly answer: Answer) {
    super(`Refused with ${answer.status}`);
    this.name = 'Refusal';
  }
}

/** Replaced by the request's own key when the body is written. */
export const TRACKING_ID = Symbol('trackingId');

const DETAIL_CODES: Readonly<Record<number, string>> = {
  400: '400.1 Bad request content',
  403: '403 Forbidden',
  404: '404 Not found',
  405: '405 Method not allowed',
  413: '413 Payload too large',
  415: '415 Unsupported media type',
  500: '500.0 Internal fault',
  501: '501 Not implemented',
};

export interface ErrorBody {
  readonly detailCode: string;
  readonly trackingId: typeof TRACKING_ID | string;
  readonly messages: readonly ErrorText[];
  readonly causes: readonly ErrorText[];
}

export interface ErrorText {
  readonly locale: string;
  readonly localeOrigin: string;
  readonly text: string;
}

/** The tenant's usual error body: what is wrong, and one by one why. */
export function errorAnswer(status: number, text: string, causes: readonly string[] = [], code?: string): Answer {
  const body: ErrorBody = {
    detailCode: code ?? DETAIL_CODES[status] ?? String(status),
    trackingId: TRACKING_ID,
    messages: [errorText(text)],
    causes: causes.map(errorText),
  };
  return { status, body };
}

export function refuse(status: number, text: string, causes: readonly string[] = []): never {
  throw new Refusal(errorAnswer(status, text, causes));
}

export function refuseSyntax(text: string): never {
  throw new Refusal(errorAnswer(400, text, [], '400.1.1 Illegal query parameter'));
}

export function refuseToken(reason: string): never {
  const challenge = ['WWW-Authenticate', 'Bearer'] as const;
  throw new Refusal({ status: 401, body: { error: `JWT validation failed: ${reason}` }, headers: [challenge] });
}

/** @param waitMs until the request can succeed. */
export function refuseTooMany(message: string, waitMs: number): never {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  throw new Refusal({ status: 429, body: { message }, headers: [['Retry-After', String(seconds)]] });
}

function errorText(text: string): ErrorText {
  return { locale: 'en-US', localeOrigin: 'DEFAULT', text };
}
