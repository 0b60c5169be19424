// What the interpreter may ask of the project around the unit. Answers are immediate: `undefined` means "not known yet",
// and the asking is remembered, so that the host can find out and analyse again.
import type { ParsedUnit } from '../python/unit';

/** Where a column's name was learnt. */
export type ColumnOrigin = 'code' | 'header' | 'output' | 'dataset';

export interface DataColumns {
  /** In file order. */
  readonly names: readonly string[];
  /** The list is whole: a header was read, not guessed. */
  readonly complete: boolean;
  readonly origin: ColumnOrigin;
}

/** Between the path of a database file and the name of one of its tables. */
export const TABLE_OF = '#table=';

export interface World {
  /** How many questions it was asked, each once, where it counts them. */
  readonly asked?: number;
  /** Columns of the data file at an absolute path, or of a table in it (`TABLE_OF`). */
  dataColumns(path: string): DataColumns | undefined;
  /** A module of the same project, parsed: `features.build`, or relative with `level` leading dots. */
  module(name: string, level: number, from: string): ParsedUnit | undefined;
  /** A script or notebook of the project at a path, as `%run` names it; parsed. */
  fileRun(path: string, from: string): ParsedUnit | undefined;
  /** The one script or notebook of the project that writes the file at an absolute path, where that is another than the one at `from`. */
  madeBy(path: string, from: string): ParsedUnit | undefined;
  /** The mapping in a file of settings (YAML, JSON, TOML) at an absolute path. */
  settings(path: string): object | undefined;
  /** Absolute path of the file that Kedro's catalog names for a data set, where it is a local one; the newest of its versions. */
  catalogFile(name: string, from: string): string | undefined;
  /** The folder that the unit's relative paths are taken from: those that exist of its own folder and the project's root. */
  resolve(path: string, from: string): string | undefined;
}

/** Knows nothing; for units without a project around them. */
export const emptyWorld: World = {
  dataColumns: () => undefined,
  module: () => undefined,
  fileRun: () => undefined,
  madeBy: () => undefined,
  settings: () => undefined,
  catalogFile: () => undefined,
  resolve: () => undefined,
};
