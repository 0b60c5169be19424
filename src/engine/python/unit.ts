// A unit is what is analysed as a whole: one script, or one notebook with its cells chained.
import type { Chunk, Span } from './ast';

export type OutputData =
  | { readonly kind: 'text'; readonly mime: string; readonly text: string }
  /** Images and other binary data are counted, never scanned. */
  | { readonly kind: 'binary'; readonly mime: string; readonly bytes: number };

/** One saved output of a code cell. */
export interface CellOutput {
  readonly index: number;
  readonly type: 'stream' | 'display_data' | 'execute_result' | 'error';
  readonly items: readonly OutputData[];
}

export interface SourceCell {
  /** Over all cells of the notebook; 0 in a script. */
  readonly index: number;
  readonly kind: 'code' | 'markdown' | 'raw';
  /** `python` for code that is analysed; else the cell's own language. */
  readonly language: string;
  readonly text: string;
  readonly executionCount: number | null;
  readonly outputs: readonly CellOutput[];
  readonly tags: readonly string[];
}

/** What the hosts hand in. */
export interface SourceUnit {
  /** Absolute, `/`-separated (see base/paths); used to resolve what the code names. */
  readonly path: string;
  readonly kind: 'script' | 'notebook';
  readonly cells: readonly SourceCell[];
}

/** A line that IPython handles and Python does not: `%magic`, `!shell`, `x = !cmd`, `name?`. Masked before parsing. */
export interface Magic extends Span {
  /** `%` line magic, `%%` cell magic, `!` shell, `?` help. */
  readonly form: '%' | '%%' | '!' | '?';
  /** Text as written, without the target of an assignment. */
  readonly text: string;
}

export interface Comment extends Span {
  /** With its `#`. */
  readonly text: string;
  /** Nothing but white space stands before it on its line. */
  readonly ownLine: boolean;
}

export interface SyntaxProblem extends Span {
  readonly message: string;
}

export type CellState =
  | 'analysed'
  /** Markdown, raw, or a cell magic of another language (`%%bash`, `%%sql`, `%%R`…). */
  | 'not-python'
  /** Python 2 syntax was seen; what parses is still analysed. */
  | 'python-2'
  /** Over the size limit: not analysed, and said so. */
  | 'too-large';

/** The text of a module that a cell writes with `%%writefile`. */
export interface WrittenText {
  /** As the cell names it, relative to the notebook. */
  readonly file: string;
  readonly append: boolean;
  readonly chunks: readonly Chunk[];
}

export interface ParsedCell {
  readonly source: SourceCell;
  readonly state: CellState;
  readonly chunks: readonly Chunk[];
  readonly comments: readonly Comment[];
  readonly magics: readonly Magic[];
  readonly problems: readonly SyntaxProblem[];
  readonly written?: WrittenText;
}

export interface ParsedUnit {
  readonly path: string;
  readonly kind: 'script' | 'notebook';
  readonly cells: readonly ParsedCell[];
}
