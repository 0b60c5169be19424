// The shape of a sink and the helper that lists many at once.
import { places, type Certainty } from './nameTable';
import { words } from './rows';

export type SinkKind =
  /** On the screen, and so in the notebook's saved output. */
  | 'display'
  | 'log'
  | 'file'
  | 'cloud'
  | 'database'
  /** A hub or site where others download it. */
  | 'publish'
  | 'tracker'
  | 'llm'
  | 'vector-database'
  | 'http'
  | 'telemetry'
  | 'clipboard';

export interface SinkRow {
  readonly name: string;
  readonly kind: SinkKind;
  /** Parameters that carry the data, in positional order where they are positional; `*` for every argument. */
  readonly data: readonly string[];
  /** Who receives it, for the message: `OpenAI`, `Weights & Biases`. */
  readonly receiver: string;
  /** The data reaches another company or the public. */
  readonly thirdParty: boolean;
  /** Arguments that make it safe, or worse, as `parameter=value`. */
  readonly safer?: readonly string[];
  readonly worse?: readonly string[];
  /** Counts only where a model of another company is among the arguments: the index itself may stay here. */
  readonly needsHosted?: boolean;
  /** A letter, and as many arguments come first that say where it goes: sender and recipients. */
  readonly addresses?: number;
  /** A channel or an index of another company, where what it is given stays to be read: a single value counts as well. */
  readonly keeps?: boolean;
  /** It takes messages and holds them for whoever reads it. */
  readonly queue?: boolean;
  /** Counts only where the statement of SQL that comes first writes. */
  readonly needsInsert?: boolean;
  /** Counts only what is put into a text: who did something stands by itself beside it. */
  readonly textsOnly?: boolean;
  /** A warehouse, whose tables are there to be analysed: a record that a program puts there is one more copy. */
  readonly warehouse?: boolean;
  readonly certainty: Certainty;
}

interface Rest {
  readonly receiver?: string;
  readonly safer?: readonly string[];
  readonly worse?: readonly string[];
  readonly needsHosted?: boolean;
  readonly addresses?: number;
  readonly keeps?: boolean;
  readonly queue?: boolean;
  readonly needsInsert?: boolean;
  readonly textsOnly?: boolean;
  readonly warehouse?: boolean;
  readonly certainty?: Certainty;
}

const OUTSIDE: ReadonlySet<SinkKind> = new Set(['publish', 'llm', 'http', 'telemetry', 'cloud', 'vector-database']);

/** Rows for every owner with every name (words); `data` are the parameters that carry data. Documented unless `rest` says otherwise. */
export function sinks(kind: SinkKind, owners: string, names: string, data: string, rest: Rest = {}): SinkRow[] {
  const parameters = words(data);
  return places(owners, names).map((name) => ({
    name,
    kind,
    data: parameters,
    receiver: rest.receiver ?? '',
    thirdParty: OUTSIDE.has(kind),
    safer: rest.safer,
    worse: rest.worse,
    ...(rest.needsHosted === true ? { needsHosted: true } : {}),
    ...(rest.addresses === undefined ? {} : { addresses: rest.addresses }),
    ...(rest.keeps === true ? { keeps: true } : {}),
    ...(rest.queue === true ? { queue: true } : {}),
    ...(rest.needsInsert === true ? { needsInsert: true } : {}),
    ...(rest.textsOnly === true ? { textsOnly: true } : {}),
    ...(rest.warehouse === true ? { warehouse: true } : {}),
    certainty: rest.certainty ?? 'documented',
  }));
}
