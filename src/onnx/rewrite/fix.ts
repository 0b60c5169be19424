// What every fix is given and answers: a model as read, and changes of it by place.
import type { CancellationToken, RandomAccessFile } from '../../base/platform';
import type { GraphInfo, ModelInfo } from '../graph/model';
import { subgraphs } from '../graph/model';
import type { TensorSource } from '../reader/tensorData';
import type { Segment } from './parts';
import { Patches } from './patches';

export interface Subject {
  readonly file: RandomAccessFile;
  readonly model: ModelInfo;
  readonly source: TensorSource;
  readonly token: CancellationToken;
}

/** Another file that the rewritten model names. */
export interface DataFile {
  /** Name beside the model. */
  readonly name: string;
  readonly segments: readonly Segment[];
}

/** What a fix did, and what it left and why; sentences for the user. */
export class Outcome {
  readonly patches = new Patches();
  readonly changes: string[] = [];
  readonly left: string[] = [];
  data: DataFile | undefined;
}

/** The main graph and all graphs inside its nodes, each before those inside it. */
export function ownGraphs(graph: GraphInfo): GraphInfo[] {
  return [graph, ...graph.nodes.flatMap((node) => subgraphs(node).flatMap(ownGraphs))];
}

/** `1 node`, `2 nodes` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The first names of a list, in backquotes. */
export function quoted(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  if (names.length > most) shown.push(`${names.length - most} more`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1] ?? ''}`;
}
