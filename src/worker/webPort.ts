// The engine in a web worker: both ends of the channel.
import type { Port } from './protocol';

/** Starts the bundled worker at an address; one of another origin is fetched and started from a blob. */
export async function openWebWorker(address: string): Promise<() => Port> {
  const sameOrigin = typeof location !== 'undefined' && new URL(address, location.href).origin === location.origin;
  const script = sameOrigin
    ? address
    : URL.createObjectURL(new Blob([await (await fetch(address)).text()], { type: 'text/javascript' }));
  return () => webWorkerPort(new Worker(script, { name: 'assay-engine' }));
}

export function webWorkerPort(worker: Worker): Port {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onFailure(listener) {
      worker.addEventListener('error', (event) => listener(new Error(event.message)));
      worker.addEventListener('messageerror', () => listener(new Error('a message could not be read')));
    },
    terminate: () => worker.terminate(),
  };
}

/** What a dedicated worker's global scope has of it; the types of pages and workers cannot both be in force. */
interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** The worker's own end. */
export function ownWebPort(): Port {
  // SAFETY: called by the entry of the web worker alone, where the global object is its scope.
  const scope = globalThis as unknown as WorkerScope;
  return {
    post: (message) => scope.postMessage(message),
    onMessage: (listener) => scope.addEventListener('message', ({ data }) => listener(data)),
    onFailure: () => undefined,
    terminate: () => scope.close(),
  };
}
