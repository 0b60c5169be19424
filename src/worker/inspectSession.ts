// The worker's side of the inspector: one request, one model read and analysed, one answer. Nothing is kept between requests.
import { dirname, normalizePath } from '../base/paths';
import { FileError, type FileSystem, type RandomAccessFile } from '../base/platform';
import { analyzeModel } from '../onnx/analyze';
import { inspection, type Inspection } from '../onnx/inspection';
import { modelReport } from '../onnx/report';
import { ModelError } from '../onnx/reader/errors';
import { checkExternalFiles } from '../onnx/reader/external';
import { memoryFile } from '../onnx/reader/files';
import { readModel } from '../onnx/reader/readModel';
import { isInspectRequest, type InspectAnswer, type InspectRequest, type ModelSource } from './inspectProtocol';
import { targetsAround } from './projectTargets';
import type { Port } from './protocol';

/** How this worker reaches files; null where it is sent their bytes. */
export interface InspectFiles {
  readonly open: (path: string) => Promise<RandomAccessFile>;
  readonly files: FileSystem;
}

export function serveInspections(port: Port, own: InspectFiles | null): void {
  port.onMessage((message) => {
    if (!isInspectRequest(message)) return;
    void answer(message, own).then((reply) => port.post(reply));
  });
}

async function answer(request: InspectRequest, own: InspectFiles | null): Promise<InspectAnswer> {
  const { id } = request;
  try {
    return { kind: 'inspected', id, inspection: await inspectSource(request, own) };
  } catch (error) {
    return { kind: 'failed', id, message: failureMessage(error) };
  }
}

async function inspectSource({ source, target, dims }: InspectRequest, own: InspectFiles | null): Promise<Inspection> {
  const given = new Map(Object.entries(dims));
  const file = await openSource(source, own);
  try {
    const model = await readModel(file);
    const analysis = analyzeModel(model, { dims: given });
    const report = modelReport(analysis, given);
    const folder = source.kind === 'path' ? dirname(normalizePath(source.path)) : null;
    const external = folder === null || own === null ? [] : await checkExternalFiles(model, folder, own.files);
    const project = folder === null || own === null ? null : await targetsAround(own.files, folder);
    const wanted = target === '' ? (project?.target ?? '') : target;
    const whole = { ...report, issues: [...report.issues, ...external] };
    return inspection(analysis, whole, wanted, { targets: project?.targets });
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
    return error.kind === 'not-found' ? 'The file was not found.' : `The file cannot be read (${error.message}).`;
  }
  return `The model could not be analysed: ${error instanceof Error ? error.message : String(error)}.`;
}
