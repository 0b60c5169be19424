// The worker's side of fixing and comparing: one job for each worker, steps on the way, one answer.
import type { RandomAccessFile } from '../base/platform';
import { CancelledError, FileError } from '../base/platform';
import type { Compared } from '../onnx/compare/compare';
import { compareModels } from '../onnx/compare/compare';
import { comparisonMarkdown } from '../onnx/compare/text';
import { ModelError } from '../onnx/reader/errors';
import { memoryFile } from '../onnx/reader/memoryFile';
import { readModel } from '../onnx/reader/readModel';
import type { TensorSource } from '../onnx/reader/tensorData';
import { RewriteError } from '../onnx/rewrite/errors';
import { openDimensions } from '../onnx/rewrite/fixes/freeze';
import { assembledFile } from '../onnx/rewrite/parts';
import type { FixId } from '../onnx/rewrite/rewrite';
import { FIXES, rewriteModel } from '../onnx/rewrite/rewrite';
import type { Port } from '../worker/protocol';
import type { ModelSource } from '../worker/inspectProtocol';
import type { FixDone, FromJob, JobAnswers, JobRequest, JobSource, Look } from './jobProtocol';
import { isToJob } from './jobProtocol';

export interface OpenedSource {
  readonly file: RandomAccessFile;
  readonly openExternal?: TensorSource['openExternal'];
  close(): Promise<void>;
}

/** What a worker of this machine can do with files; absent in the browser. */
export interface JobFiles {
  open(source: Exclude<JobSource, { kind: 'bytes' }>): Promise<OpenedSource>;
  /** Fixes a file on disk, proven and published. */
  fix(
    path: string,
    request: Extract<JobRequest, { kind: 'fix' }>,
    signal: AbortSignal,
    onStep: (step: string) => void,
  ): Promise<FixDone>;
}

/** Performs the jobs that a port brings, with steps on the way; a failure is sent as one sentence. `own` is null in the browser. */
export function serveJobs(port: Port, own: JobFiles | null): void {
  const abort = new AbortController();
  const send = (message: FromJob): void => port.post(message);
  port.onMessage((message) => {
    if (!isToJob(message)) return;
    if (message.kind === 'cancel') {
      abort.abort();
      return;
    }
    const step = (name: string): void => send({ kind: 'step', step: name });
    perform(message, own, abort.signal, step)
      .then((value) => send({ kind: 'done', value }))
      .catch((error: unknown) => send({ kind: 'failed', message: sentence(error) }));
  });
}

async function perform(
  request: JobRequest,
  own: JobFiles | null,
  signal: AbortSignal,
  onStep: (step: string) => void,
): Promise<JobAnswers[keyof JobAnswers]> {
  switch (request.kind) {
    case 'look':
      return withSource(request.source, own, (source) => look(source, signal));
    case 'fix': {
      const { source } = request;
      if (source.kind === 'path' && own !== null) return own.fix(source.path, request, signal, onStep);
      return withSource(source, own, (opened) => fixBytes(opened, request, signal));
    }
    case 'compare': {
      onStep('comparing');
      const { before, after } = request;
      const options = { dims: new Map(Object.entries(request.dims)), token: tokenOf(signal) };
      const comparison = await withSource(before.source, own, async (a) =>
        withSource(after.source, own, async (b) =>
          compareModels(await compared(before.name, a), await compared(after.name, b), options),
        ),
      );
      return { comparison, page: comparisonMarkdown(comparison) };
    }
  }
}

async function compared(name: string, source: OpenedSource): Promise<Compared> {
  return { name, model: await readModel(source.file), source };
}

/** Tries the fixes without writing anything. */
async function look(source: OpenedSource, signal: AbortSignal): Promise<Look> {
  const token = tokenOf(signal);
  const model = await readModel(source.file, { token });
  const wanted = new Set<FixId>(FIXES.filter(({ isPlain }) => isPlain).map(({ id }) => id));
  const sizes = new Map<string, number>();
  const openExternal = source.openExternal === undefined ? {} : { openExternal: source.openExternal };
  const tried = await rewriteModel(source.file, { fixes: wanted, sizes, dataName: '', token, ...openExternal });
  await tried.close();
  const details = new Map<FixId, string>(tried.steps.map(({ id, changes }) => [id, changes.join('; ')]));
  const open = openDimensions(model.graph);
  if (open.length > 0) details.set('freeze', open.join(', '));
  const external = model.graph.initializers.filter((tensor) => tensor.place.kind === 'external').length;
  if (external > 0) details.set('inline-data', `${external} tensors`);
  const large = model.graph.initializers.filter((tensor) => tensor.place.kind !== 'external' && tensor.bytes >= 1024);
  if (large.length > 0) details.set('external-data', `${large.length} tensors`);
  const fixes = FIXES.flatMap(({ id, title }) => {
    const detail = details.get(id);
    return detail === undefined ? [] : [{ id, title, detail }];
  });
  return { fixes, open };
}

async function fixBytes(
  source: OpenedSource,
  request: Extract<JobRequest, { kind: 'fix' }>,
  signal: AbortSignal,
): Promise<FixDone> {
  if (request.fixes.includes('external-data') || request.fixes.includes('inline-data'))
    throw new RewriteError('Weights are moved only where the model lies on the machine that Assay runs on.');
  const done = await rewriteModel(source.file, {
    fixes: new Set(request.fixes),
    sizes: new Map(Object.entries(request.sizes)),
    dataName: '',
    token: tokenOf(signal),
  });
  const { changes, left, file, data } = done;
  const files = [{ suffix: '.onnx', bytes: await file.read(0, file.size) }];
  if (data !== undefined) {
    const content = assembledFile(data.segments);
    files.push({ suffix: '.onnx.data', bytes: await content.read(0, content.size) });
  }
  await done.close();
  const verification = { kind: 'unverified', reason: 'onnxruntime is not there in the browser' } as const;
  return { path: null, files: changes.length === 0 ? null : files, changes, left, verification };
}

async function withSource<T>(
  source: JobSource | ModelSource,
  own: JobFiles | null,
  work: (opened: OpenedSource) => Promise<T>,
): Promise<T> {
  if (source.kind === 'bytes') return work({ file: memoryFile(source.bytes), close: () => Promise.resolve() });
  if (own === null) throw new FileError('not-readable', source.path, 'git and files are not there in the browser');
  const opened = await own.open(source);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

function tokenOf(signal: AbortSignal): { readonly isCancellationRequested: boolean } {
  return {
    get isCancellationRequested() {
      return signal.aborted;
    },
  };
}

function sentence(error: unknown): string {
  if (error instanceof CancelledError) return 'It was cancelled.';
  if (error instanceof ModelError || error instanceof RewriteError) return error.message;
  if (error instanceof FileError && error.message === `${error.path} was not found.`) return 'The file was not found.';
  return error instanceof Error ? error.message : String(error);
}
