// The door of the reader: one file in, one model out, with what was wrong beside it.
import type { CancellationToken, RandomAccessFile } from '../../base/platform';
import { neverCancelled } from '../../base/platform';
import type { GraphInfo, ModelInfo } from '../graph/model';
import { IssueList, ModelError } from './errors';
import { GraphReader, ModelReader } from './graphReader';
import type { WalkLimits, WalkProblem } from './protobuf';
import { DEFAULT_LIMITS, walk } from './protobuf';
import { StringTable } from './strings';
import type { KeepLimits } from './visitor';
import { KEEP_LIMITS, ReadContext } from './visitor';

export interface ReadOptions {
  readonly token?: CancellationToken;
  readonly limits?: Partial<WalkLimits & KeepLimits>;
}

const EMPTY_GRAPH: GraphInfo = {
  name: '',
  nodes: [],
  initializers: [],
  sparseInitializers: [],
  inputs: [],
  outputs: [],
  valueInfo: [],
  quantization: [],
  metadata: [],
  offset: 0,
  length: 0,
};

/**
 * Reads everything but weights from an ONNX file of any size. Damage leaves a partial model with issues.
 * Rejects with {@link ModelError} where there is no model at all, CancelledError, or what `file.read` rejects with.
 */
export async function readModel(file: RandomAccessFile, options: ReadOptions = {}): Promise<ModelInfo> {
  if (file.size === 0) throw new ModelError('empty', 'The file is empty.');
  const other = otherFormat(await file.read(0, Math.min(64, file.size)));
  if (other !== undefined) throw other;
  const issues = new IssueList();
  const keep: KeepLimits = { ...KEEP_LIMITS, ...options.limits };
  const root = new ModelReader(
    new ReadContext(new StringTable(), issues, keep, (...graph) => new GraphReader(...graph)),
  );
  const onProblem = (problem: WalkProblem, offset: number, detail: string): void => {
    issues.add(problem, 'error', problemMessage(problem, offset, detail), undefined, offset);
  };
  await walk(file, root, onProblem, options.token ?? neverCancelled, { ...DEFAULT_LIMITS, ...options.limits });
  const graph = root.graphReader?.graph();
  if (graph === undefined) {
    const recognised = root.irVersion !== undefined && (root.opsets.length > 0 || root.producerName !== '');
    if (!recognised) throw new ModelError('not-onnx', 'The file is not an ONNX model.');
    issues.add('no-graph', 'error', 'The model has no graph.');
  } else if (isHollow(graph) && (issues.has('malformed') || issues.has('truncated') || root.irVersion === undefined)) {
    throw new ModelError('not-onnx', 'The file is not an ONNX model, or it is damaged from its start.');
  }
  return {
    bytes: file.size,
    irVersion: root.irVersion,
    producerName: root.producerName,
    producerVersion: root.producerVersion,
    domain: root.domain,
    modelVersion: root.modelVersion,
    doc: root.doc,
    opsets: root.opsets,
    metadata: root.metadata,
    graph: graph ?? EMPTY_GRAPH,
    functions: root.functions,
    training: root.training,
    issues: issues.list(),
    complete:
      root.complete &&
      !['truncated', 'malformed', 'too-deep', 'too-many'].some((code) => issues.has(code as WalkProblem)),
  };
}

function isHollow(graph: GraphInfo): boolean {
  return graph.nodes.length + graph.initializers.length + graph.inputs.length + graph.outputs.length === 0;
}

function problemMessage(problem: WalkProblem, offset: number, detail: string): string {
  switch (problem) {
    case 'truncated':
      return `The file ends early, at byte ${offset}; what was read up to there is shown.`;
    case 'malformed':
      return `Damaged at byte ${offset} (${detail}); the part that holds it was left out.`;
    case 'too-deep':
      return `Left out at byte ${offset}: ${detail}.`;
    case 'too-many':
      return `Reading stopped or left something out at byte ${offset}: ${detail}.`;
  }
}

/** Files that are often named `.onnx` and are something else. */
function otherFormat(head: Uint8Array): ModelError | undefined {
  const text = String.fromCharCode(...head);
  if (text.startsWith('version https://git-lfs')) {
    return new ModelError('pointer', 'This is a Git LFS pointer, not the model: run "git lfs pull" to get it.');
  }
  if (text.startsWith('outs:') || text.startsWith('md5:')) {
    return new ModelError('pointer', 'This is a DVC pointer, not the model: run "dvc pull" to get it.');
  }
  if (text.startsWith('PK\x03\x04'))
    return new ModelError('not-onnx', 'This is a ZIP archive (as PyTorch writes), not an ONNX model.');
  if (text.startsWith('\x89HDF'))
    return new ModelError('not-onnx', 'This is an HDF5 file (as Keras writes), not an ONNX model.');
  if (text.slice(4, 8) === 'ORTM')
    return new ModelError('not-onnx', 'This is a model in ORT format; the inspector reads ONNX.');
  if (text.slice(4, 8) === 'TFL3')
    return new ModelError('not-onnx', 'This is a TensorFlow Lite model; the inspector reads ONNX.');
  if (/^\s*(?:<|\{|\[|#)/.test(text) && !/[^\t\n\r\x20-\x7e\u0080-\u00ff]/.test(text)) {
    return new ModelError('not-onnx', 'This is a text file, not an ONNX model.');
  }
  return undefined;
}
