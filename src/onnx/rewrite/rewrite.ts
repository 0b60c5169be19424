// The door of rewriting: a model and the fixes wanted in, a new model out that is nowhere on disk yet, with what was done and left.
import type { CancellationToken, RandomAccessFile } from '../../base/platform';
import { CancelledError, neverCancelled } from '../../base/platform';
import type { ModelInfo } from '../graph/model';
import { allTensors } from '../graph/tensors';
import { readModel } from '../reader/readModel';
import type { TensorSource } from '../reader/tensorData';
import { RewriteError } from './errors';
import type { DataFile, Outcome, Subject } from './fix';
import { foldBatchNorm } from './fixes/batchNorm';
import { foldConstants } from './fixes/foldConstants';
import { freezeDimensions } from './fixes/freeze';
import { removeInitializerInputs } from './fixes/initializerInputs';
import { nameNodes } from './fixes/names';
import { externalizeData, inlineData, PROTOBUF_LIMIT } from './fixes/placement';
import { prune } from './fixes/prune';
import { sortNodes } from './fixes/sort';
import { FIXES, type FixId } from './descriptions';
import { assembledFile, segmentsOf } from './parts';

export { FIXES, type FixDescription, type FixId } from './descriptions';

export interface RewriteOptions {
  readonly fixes: ReadonlySet<FixId>;
  /** Sizes for `freeze`, by the names that `openDimensions` gives. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Name of the file for `external-data`. */
  readonly dataName: string;
  /** Opens external data beside the model. */
  readonly openExternal?: TensorSource['openExternal'];
  readonly token?: CancellationToken;
}

export interface Rewritten {
  readonly file: RandomAccessFile;
  readonly model: ModelInfo;
  /** Bytes of the file that came in. */
  readonly before: number;
  /** The weights, where they go to another file. */
  readonly data: DataFile | undefined;
  readonly changes: readonly string[];
  readonly left: readonly string[];
  /** What each of the fixes did, in their order; those that had nothing to do are not among them. */
  readonly steps: readonly { readonly id: FixId; readonly changes: readonly string[] }[];
  /** External files that the new model goes on to need. */
  readonly needs: readonly string[];
  /** Closes the external files that were opened. The model's own file is its owner's. */
  close(): Promise<void>;
}

/**
 * Applies fixes one after the other, each to what the last one made; nothing is written. `file` stays open until the result was
 * written. Rejects with ModelError, RewriteError, FileError or CancelledError.
 */
export async function rewriteModel(file: RandomAccessFile, options: RewriteOptions): Promise<Rewritten> {
  const { token = neverCancelled } = options;
  const external = new ExternalFiles(options.openExternal);
  try {
    let model = await readModel(file, { token });
    refuseDamaged(model);
    let current = file;
    let data: DataFile | undefined;
    const changes: string[] = [];
    const left: string[] = [];
    const steps: { id: FixId; changes: readonly string[] }[] = [];
    for (const { id } of FIXES) {
      if (!options.fixes.has(id)) continue;
      if (token.isCancellationRequested) throw new CancelledError();
      const source: TensorSource = { file: current, openExternal: external.open };
      const outcome = await runFix(id, { file: current, model, source, token }, options);
      changes.push(...outcome.changes);
      left.push(...outcome.left);
      if (outcome.changes.length > 0) steps.push({ id, changes: outcome.changes });
      data ??= outcome.data;
      if (outcome.patches.isEmpty) continue;
      current = assembledFile(segmentsOf(await outcome.patches.apply(current)));
      model = await readModel(current, { token });
      if (!model.complete) throw new RewriteError(`The model could not be rewritten (${id}).`);
    }
    if (current !== file && current.size > PROTOBUF_LIMIT)
      throw new RewriteError(
        'The new model would be over 2 GiB, which no reader of ONNX takes: move its weights to external data too.',
      );
    const needs = externalNames(model).filter((name) => name !== data?.name);
    return {
      file: current,
      model,
      before: file.size,
      data,
      changes,
      left,
      steps,
      needs,
      close: () => external.close(),
    };
  } catch (error) {
    await external.close();
    throw error;
  }
}

function runFix(id: FixId, subject: Subject, { sizes, dataName }: RewriteOptions): Promise<Outcome> {
  switch (id) {
    case 'remove-initializer-inputs':
      return removeInitializerInputs(subject);
    case 'freeze':
      return freezeDimensions(subject, sizes);
    case 'sort':
      return sortNodes(subject);
    case 'fold-batchnorm':
      return foldBatchNorm(subject);
    case 'fold-constants':
      return foldConstants(subject);
    case 'prune':
      return prune(subject);
    case 'name-nodes':
      return nameNodes(subject);
    case 'external-data':
      return externalizeData(subject, dataName);
    case 'inline-data':
      return inlineData(subject);
  }
}

/** What was not read cannot be written back. */
function refuseDamaged(model: ModelInfo): void {
  const issue = model.issues.find(({ code }) => DAMAGE.has(code));
  if (model.complete && issue === undefined) return;
  throw new RewriteError(`The model is damaged and was left as it is. ${issue?.message ?? ''}`.trim());
}

const DAMAGE: ReadonlySet<string> = new Set([
  'truncated',
  'malformed',
  'too-deep',
  'too-many',
  'no-graph',
  'tensor-size',
  'tensor-dims',
]);

function externalNames(model: ModelInfo): string[] {
  const names = new Set<string>();
  for (const { tensor } of allTensors(model)) if (tensor.place.kind === 'external') names.add(tensor.place.location);
  return [...names];
}

/** Each external file opened once and kept open: the new model's bytes lie in it until they are written. */
class ExternalFiles {
  private readonly files = new Map<string, Promise<RandomAccessFile>>();

  constructor(private readonly opener: TensorSource['openExternal']) {}

  get open(): TensorSource['openExternal'] {
    const { opener } = this;
    if (opener === undefined) return undefined;
    return async (name) => {
      const opened = this.files.get(name) ?? opener(name);
      this.files.set(name, opened);
      const file = await opened;
      return { size: file.size, read: (offset, length) => file.read(offset, length), close: () => Promise.resolve() };
    };
  }

  async close(): Promise<void> {
    for (const file of this.files.values()) await file.then((one) => one.close()).catch(() => undefined);
    this.files.clear();
  }
}
