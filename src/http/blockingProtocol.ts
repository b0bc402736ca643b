// What the engine's thread and the thread that does the I/O say to each other. Payloads travel over a MessagePort; the
// shared words only wake the sleeper, since a thread in Atomics.wait runs no event loop and hears no message.
// Rule that surprises: the waker raises WAKE before it notifies, so an answer that comes between the worker's last look
// at the port and its going to sleep is not missed.
import type { MessagePort } from 'node:worker_threads';
import { TransportError, type TransportErrorDetails } from './types.ts';

/** Words of the shared signal array. */
export const WAKE = 0;
export const CLOSED = 1;
export const SIGNAL_WORDS = 2;

/** What the worker needs; pass it in workerData with `port` in the transfer list. */
export interface BlockingEndpoint {
  port: MessagePort;
  signal: Int32Array;
  /** Word 0: not 0 means stop. The engine's loops may poll the same word. */
  stopFlag: Int32Array;
}

export type WorkerMessage = { id: number; service: string; payload: unknown } | { cancel: number };

export type MainMessage = { id: number; value: unknown } | { id: number; error: WireError };

export type WireError = { transport: TransportErrorDetails; causes: NamedText[] } | NamedText;

interface NamedText {
  name: string;
  message: string;
}

export function toWireError(error: unknown): WireError {
  if (error instanceof TransportError) {
    const { kind, message, requestSent, host, port } = error;
    return { transport: { kind, message, requestSent, host, port }, causes: causesOf(error) };
  }
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}

export function fromWireError(wire: WireError): Error {
  if ('transport' in wire) {
    const error = new TransportError(wire.transport);
    wire.causes.reduce((outer: Error, cause) => (outer.cause = namedError(cause)), error);
    return error;
  }
  return namedError(wire);
}

function causesOf(error: Error): NamedText[] {
  const { cause } = error;
  return cause instanceof Error ? [{ name: cause.name, message: cause.message }, ...causesOf(cause)] : [];
}

function namedError({ name, message }: NamedText): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
