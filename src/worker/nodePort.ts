// The engine in a thread of Node: both ends of the channel.
import { parentPort, Worker } from 'node:worker_threads';
import type { Port } from './protocol';

/** Starts the bundled worker at `file`. */
export function openThread(file: string, name = 'assay-engine'): Port {
  const worker = new Worker(file, { name });
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onFailure(listener) {
      worker.on('error', listener);
      worker.on('messageerror', listener);
      worker.on('exit', (code) => listener(new Error(`exit status ${code}`)));
    },
    terminate: () => void worker.terminate(),
  };
}

/** The worker's own end. */
export function ownThreadPort(): Port {
  const port = parentPort;
  if (port === null) throw new Error('this file runs as a worker thread');
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    onFailure: (listener) => void port.on('messageerror', listener),
    terminate: () => port.close(),
  };
}
