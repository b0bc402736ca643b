/**
 * The entry of the I/O worker: where the engine runs on the main thread, which then cannot wait for events, this thread
 * sends its HTTP requests and keeps its connections. It posts its end of a blocking channel and wakes the engine.
 */
import { workerData } from 'node:worker_threads';
import { createBlockingChannel } from '../http/BlockingChannel.ts';
import { NodeFetchTransport } from '../http/NodeFetchTransport.ts';
import { NetworkService } from './NetworkService.ts';
import type { IoWorkerData } from './startIoWorker.ts';

const { port, ready, stopFlag } = workerData as IoWorkerData;
const channel = createBlockingChannel({ stopFlag });
channel.serve(new NodeFetchTransport(), new NetworkService().services);
port.postMessage(channel.endpoint, channel.transferList);
Atomics.store(ready, 0, 1);
Atomics.notify(ready, 0);
// The channel alone keeps no thread alive; this port does, until the main thread ends the process.
port.ref();
port.on('message', () => {});
