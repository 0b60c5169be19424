// The engine in a web worker: both ends of the channel.
import type { Port } from './protocol';

/** What the engine's worker stands on and lies beside, in the order in which it is started. */
const BESIDE = ['engine.tables.js', 'engine.base.js', 'engine.rules.js', 'engine.later.js', 'engine.yaml.js'];

/**
 * Starts the bundled worker at an address, with what it stands on and lies beside it. Both are fetched and started as one
 * script, for a page may not start a worker of another origin. Messages wait until it runs.
 */
export function openWebWorker(address: string, beside: readonly string[] = BESIDE, name = 'assay-engine'): () => Port {
  let script: Promise<string> | undefined;
  return () => {
    script ??= joinScripts([...beside.map((file) => new URL(file, address).href), address]);
    return portWhenReady(script.then((url) => webWorkerPort(new Worker(url, { name }))));
  };
}

async function joinScripts(addresses: readonly string[]): Promise<string> {
  const texts = await Promise.all(addresses.map(fetchText));
  return URL.createObjectURL(new Blob([texts.join('\n')], { type: 'text/javascript' }));
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} cannot be read (${response.status})`);
  return response.text();
}

/** A port that can be used before its other end is there. */
function portWhenReady(opening: Promise<Port>): Port {
  const failures: ((error: Error) => void)[] = [];
  opening.catch((error: unknown) => {
    const failure = error instanceof Error ? error : new Error(String(error));
    for (const listener of failures) listener(failure);
  });
  const whenOpen = (work: (port: Port) => void): void => void opening.then(work, () => undefined);
  return {
    post: (message) => whenOpen((port) => port.post(message)),
    onMessage: (listener) => whenOpen((port) => port.onMessage(listener)),
    onFailure(listener) {
      failures.push(listener);
      whenOpen((port) => port.onFailure(listener));
    },
    terminate: () => whenOpen((port) => port.terminate()),
  };
}

function webWorkerPort(worker: Worker): Port {
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
