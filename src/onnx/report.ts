// Everything static about one model file in one call: what the command line prints and the panel begins with.
import type { CancellationToken, FileSystem, RandomAccessFile } from '../base/platform';
import { checkExternalFiles } from './reader/external';
import { readModel } from './reader/readModel';
import type { ModelSummary } from './summary';
import { summarize } from './summary';

export type ModelReport = ModelSummary;

export interface InspectModelOptions {
  /** Values for symbolic dimensions. */
  readonly dims?: ReadonlyMap<string, number>;
  /** The model's folder, for its external data. */
  readonly folder?: string;
  readonly files?: FileSystem;
  readonly token?: CancellationToken;
}

/** Reads and analyses a model; rejects with ModelError where there is none, CancelledError, or what reading the file rejects with. */
export async function inspectModel(file: RandomAccessFile, options: InspectModelOptions = {}): Promise<ModelReport> {
  const model = await readModel(file, { token: options.token });
  const summary = summarize(model);
  if (options.folder === undefined || options.files === undefined) return summary;
  const external = await checkExternalFiles(model, options.folder, options.files);
  return { ...summary, issues: [...summary.issues, ...external] };
}
