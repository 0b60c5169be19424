// The worker's side of the inspector: each request reads a model anew, by ranges, and gets one answer. Nothing is kept between requests.
import { dirname, normalizePath } from '../base/paths';
import {
  CancelledError,
  FileError,
  type CancellationToken,
  type FileSystem,
  type RandomAccessFile,
} from '../base/platform';
import { analyzeModel } from '../onnx/analyze';
import { compareModels, type Comparison } from '../onnx/compare/compare';
import { constantRows } from '../onnx/cost/constants';
import type { ModelInfo } from '../onnx/graph/model';
import { inspection, type Inspection } from '../onnx/inspection';
import { ModelError } from '../onnx/reader/errors';
import { checkExternalFiles } from '../onnx/reader/external';
import { memoryFile } from '../onnx/reader/memoryFile';
import { readModel } from '../onnx/reader/readModel';
import type { TensorSource } from '../onnx/reader/tensorData';
import { modelReport } from '../onnx/report';
import { weightStatistics, type WeightProgress, type WeightStatistics } from '../onnx/weights/statistics';
import {
  isWorkerRequest,
  type CompareRequest,
  type InspectRequest,
  type ModelSource,
  type WeighRequest,
  type WorkerAnswer,
  type WorkerRequest,
} from './inspectProtocol';
import { targetsAround } from './projectTargets';
import type { Port } from './protocol';

/** How this worker reaches files; null where it is sent their bytes. */
export interface InspectFiles {
  readonly open: (path: string) => Promise<RandomAccessFile>;
  readonly files: FileSystem;
  readonly tensors: (file: RandomAccessFile, folder: string) => TensorSource;
}

/** Other requests and cancellations get in that often while weights are read. */
const BREATH_MS = 50;
/** Larger models are shown before sixteen runtimes have judged each of their nodes. */
const MANY_NODES = 3000;

/** Answers inspections on a port, several at a time; `own` are this machine's files, null in the browser. */
export function serveInspections(port: Port, own: InspectFiles | null): void {
  const running = new Map<number, { isCancellationRequested: boolean }>();
  port.onMessage((message) => {
    if (!isWorkerRequest(message)) return;
    if (message.kind === 'cancel') {
      const token = running.get(message.id);
      if (token !== undefined) token.isCancellationRequested = true;
      return;
    }
    const token = { isCancellationRequested: false };
    running.set(message.id, token);
    void answer(message, own, token, port).then((reply) => {
      running.delete(message.id);
      port.post(reply);
    });
  });
}

async function answer(
  request: Exclude<WorkerRequest, { kind: 'cancel' }>,
  own: InspectFiles | null,
  token: CancellationToken,
  port: Port,
): Promise<WorkerAnswer> {
  const { id } = request;
  const onEarly = async (early: Inspection): Promise<void> => {
    port.post({ kind: 'early', id, inspection: early });
    // A browser sends a worker's messages when it rests.
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  try {
    switch (request.kind) {
      case 'inspect':
        return { kind: 'inspected', id, inspection: await inspectSource(request, own, onEarly) };
      case 'compare':
        return { kind: 'compared', id, comparison: await compareSources(request, own, token) };
      case 'weigh': {
        const onProgress = breathing((progress) => port.post({ kind: 'progress', id, progress }));
        return { kind: 'weighed', id, statistics: await weighSource(request, own, token, onProgress) };
      }
    }
  } catch (error) {
    if (error instanceof CancelledError) return { kind: 'stopped', id };
    return { kind: 'failed', id, message: failureMessage(error) };
  }
}

/** Tells progress now and then, and lets the messages in that came meanwhile: reading itself never waits. */
function breathing(tell: (progress: WeightProgress) => void): (progress: WeightProgress) => Promise<void> | undefined {
  let last = performance.now();
  return (progress) => {
    if (performance.now() - last < BREATH_MS) return undefined;
    tell(progress);
    return new Promise((resolve) =>
      setTimeout(() => {
        last = performance.now();
        resolve();
      }, 0),
    );
  };
}

async function inspectSource(
  { source, target, dims }: InspectRequest,
  own: InspectFiles | null,
  onEarly: (early: Inspection) => Promise<void>,
): Promise<Inspection> {
  const given = new Map(Object.entries(dims));
  return withModel(source, own, async (model, _tensors, folder) => {
    const analysis = analyzeModel(model, { dims: given });
    const report = modelReport(analysis, given);
    const external = folder === null || own === null ? [] : await checkExternalFiles(model, folder, own.files);
    const project = folder === null || own === null ? null : await targetsAround(own.files, folder);
    const wanted = target === '' ? (project?.target ?? '') : target;
    const whole = { ...report, issues: [...report.issues, ...external] };
    const targets = project?.targets;
    if (model.graph.nodes.length > MANY_NODES) {
      await onEarly(inspection(analysis, whole, wanted, { targets, withoutRuntimes: true }));
    }
    return inspection(analysis, whole, wanted, { targets });
  });
}

function weighSource(
  { source, only }: WeighRequest,
  own: InspectFiles | null,
  token: CancellationToken,
  onProgress: (progress: WeightProgress) => Promise<void> | undefined,
): Promise<WeightStatistics> {
  const chosen = only === null ? {} : { only: new Set(only), all: true };
  return withModel(source, own, (model, tensors) =>
    weightStatistics(constantRows(model), tensors, { ...chosen, token, onProgress }),
  );
}

function compareSources(
  { before, after, names, dims }: CompareRequest,
  own: InspectFiles | null,
  token: CancellationToken,
): Promise<Comparison> {
  return withModel(before, own, (first, firstTensors) =>
    withModel(after, own, (second, secondTensors) =>
      compareModels(
        { name: names[0], model: first, source: firstTensors },
        { name: names[1], model: second, source: secondTensors },
        { dims: new Map(Object.entries(dims)), token },
      ),
    ),
  );
}

async function withModel<T>(
  source: ModelSource,
  own: InspectFiles | null,
  use: (model: ModelInfo, tensors: TensorSource, folder: string | null) => Promise<T>,
): Promise<T> {
  const file = await openSource(source, own);
  try {
    const folder = source.kind === 'path' ? dirname(normalizePath(source.path)) : null;
    const tensors = folder === null || own === null ? { file } : own.tensors(file, folder);
    return await use(await readModel(file), tensors, folder);
  } finally {
    await file.close();
  }
}

function openSource(source: ModelSource, own: InspectFiles | null): Promise<RandomAccessFile> {
  if (source.kind === 'bytes') return Promise.resolve(memoryFile(source.bytes));
  if (own === null) throw new FileError('not-readable', source.path, 'this worker opens no files');
  return own.open(source.path);
}

function failureMessage(error: unknown): string {
  if (error instanceof ModelError) return error.message;
  if (error instanceof FileError) {
    return error.kind === 'not-found'
      ? 'The file was not found.'
      : `The file cannot be read: ${error.message.replace(/\.$/, '')}.`;
  }
  return `The model could not be analysed: ${error instanceof Error ? error.message : String(error)}.`;
}
