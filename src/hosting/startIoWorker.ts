/** Starts the I/O worker and waits, blocking, until it answers. Only a run that makes a request pays for it. */
import type { MessagePort } from 'node:worker_threads';
import type { BlockingEndpoint } from '../http/blockingProtocol.ts';
import { BlockingTransport } from '../http/BlockingTransport.ts';
import { builtin } from './builtin.ts';
import { IO_WORKER } from './workerFiles.ts';

export interface IoWorkerData {
  port: MessagePort;
  /** Word 0 becomes 1 when the endpoint was posted. */
  ready: Int32Array;
  stopFlag: Int32Array;
}

const START_LIMIT_MS = 30_000;

export function startIoWorker(stopFlag: Int32Array): BlockingTransport {
  const { MessageChannel, receiveMessageOnPort, Worker } =
    builtin<typeof import('node:worker_threads')>('node:worker_threads');
  const { port1, port2 } = new MessageChannel();
  const ready = new Int32Array(new SharedArrayBuffer(4));
  const data: IoWorkerData = { port: port2, ready, stopFlag };
  const worker = new Worker(IO_WORKER, { workerData: data, transferList: [port2], execArgv: [] });
  worker.unref();
  Atomics.wait(ready, 0, 0, START_LIMIT_MS);
  const received = receiveMessageOnPort(port1) as { message: BlockingEndpoint } | undefined;
  if (received === undefined) throw new Error('The thread for network requests did not start.');
  return new BlockingTransport(received.message);
}
