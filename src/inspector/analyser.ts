// The extension's side of the worker that analyses models: started with the first model, stopped when it hangs, one answer per request.
import type { Inspection } from '../onnx/inspection';
import { isInspectAnswer, type InspectRequest, type ModelSource } from '../worker/inspectProtocol';
import type { Port } from '../worker/protocol';

/** Far above what the largest known models take; a worker past it hangs. */
const LONGEST_MS = 60_000;

interface Waiting {
  readonly resolve: (inspection: Inspection) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A model could not be inspected; the message is one sentence for the user. */
export class InspectionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InspectionError';
  }
}

export class Analyser {
  private port: Port | undefined;
  private next = 1;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly openPort: () => Port) {}

  /** Rejects with {@link InspectionError}. */
  inspect(source: ModelSource, target: string, dims: Readonly<Record<string, number>>): Promise<Inspection> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.stop('The analysis of the model did not end and was stopped.'), LONGEST_MS);
      this.waiting.set(id, { resolve, reject, timer });
      const request: InspectRequest = { kind: 'inspect', id, source, target, dims };
      this.running().post(request);
    });
  }

  dispose(): void {
    this.stop('The inspector was closed.');
  }

  private running(): Port {
    if (this.port !== undefined) return this.port;
    const port = this.openPort();
    this.port = port;
    port.onMessage((message) => this.receive(message));
    port.onFailure((error) => {
      if (this.port === port) this.stop(`The analysis of the model ended early (${error.message}).`);
    });
    return port;
  }

  private receive(message: unknown): void {
    if (!isInspectAnswer(message)) return;
    const waiting = this.waiting.get(message.id);
    if (waiting === undefined) return;
    this.waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.kind === 'inspected') waiting.resolve(message.inspection);
    else waiting.reject(new InspectionError(message.message));
  }

  private stop(reason: string): void {
    this.port?.terminate();
    this.port = undefined;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(new InspectionError(reason));
    }
    this.waiting.clear();
  }
}
