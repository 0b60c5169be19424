// Jupyter notebooks (nbformat 3 and 4) to units. https://nbformat.readthedocs.io/en/latest/format_description.html
import { LineIndex } from '../../base/lines';
import { jsonErrorOffset } from './jsonError';
import { readOutputs } from './notebookOutputs';
import { isRecord, joinedText, type JsonRecord } from './notebookJson';
import type { SourceCell, SourceUnit } from './unit';

export type NotebookErrorKind = 'not-json' | 'merge-conflict' | 'not-a-notebook';

/** The text is no notebook. The message is one sentence for the user. */
export class NotebookError extends Error {
  constructor(
    readonly kind: NotebookErrorKind,
    message: string,
    /** UTF-16 offset in the file's text. */
    readonly offset: number,
    /** From 0. */
    readonly line: number,
    /** From 0. */
    readonly column: number,
  ) {
    super(message);
    this.name = 'NotebookError';
  }
}

/** `path` absolute, `text` the file. Throws {@link NotebookError}. */
export function notebookUnit(path: string, text: string): SourceUnit {
  const root = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text);
  const cells = isRecord(root) ? rawCells(root) : undefined;
  if (!isRecord(root) || cells === undefined) {
    throw new NotebookError(
      'not-a-notebook',
      'This file is JSON, but no notebook: a list of cells was not found',
      0,
      0,
      0,
    );
  }
  const language = kernelLanguage(root);
  return { path, kind: 'notebook', cells: cells.map((cell, index) => sourceCell(cell, index, language)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const offset = Math.max(jsonErrorOffset(text), 0);
    const { line, column } = new LineIndex(text).position(offset);
    const conflict = /^<{7} .*$/m.exec(text);
    if (conflict) {
      const at = new LineIndex(text).position(conflict.index);
      throw new NotebookError(
        'merge-conflict',
        `This notebook holds an unresolved merge conflict at line ${at.line + 1}`,
        conflict.index,
        at.line,
        at.column,
      );
    }
    const message =
      text.trim() === ''
        ? 'This notebook is empty: not even an empty list of cells was found'
        : `This notebook is not valid JSON: line ${line + 1}, column ${column + 1} cannot be read`;
    throw new NotebookError('not-json', message, offset, line, column);
  }
}

/** nbformat 4 has cells at the top, nbformat 3 in worksheets. */
function rawCells(root: JsonRecord): readonly unknown[] | undefined {
  const cells = list(root.cells);
  if (cells) return cells;
  return list(root.worksheets)?.flatMap((sheet) => (isRecord(sheet) ? (list(sheet.cells) ?? []) : []));
}

function list(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
}

function sourceCell(raw: unknown, index: number, kernel: string): SourceCell {
  const cell = isRecord(raw) ? raw : {};
  const metadata = isRecord(cell.metadata) ? cell.metadata : {};
  const isCode = cell.cell_type === 'code';
  const isText = cell.cell_type === 'markdown' || cell.cell_type === 'heading' || cell.cell_type === 'html';
  const count = cell.execution_count ?? cell.prompt_number;
  return {
    index,
    kind: isCode ? 'code' : isText ? 'markdown' : 'raw',
    language: isCode ? cellLanguage(cell, metadata, kernel) : isText ? 'markdown' : 'raw',
    text: joinedText(cell.source ?? cell.input),
    executionCount: typeof count === 'number' ? count : null,
    outputs: isCode ? readOutputs(cell.outputs) : [],
    tags: list(metadata.tags)?.filter((tag) => typeof tag === 'string') ?? [],
  };
}

/** VS Code and Polyglot Notebooks note the language of single cells; nbformat 3 noted it for each. */
function cellLanguage(cell: JsonRecord, metadata: JsonRecord, kernel: string): string {
  for (const [owner, key] of [
    ['vscode', 'languageId'],
    ['dotnet_interactive', 'language'],
    ['polyglot_notebook', 'kernelName'],
  ] as const) {
    const noted = metadata[owner];
    const language = isRecord(noted) ? noted[key] : undefined;
    if (typeof language === 'string' && language !== '') return normalLanguage(language);
  }
  return typeof cell.language === 'string' && cell.language !== '' ? normalLanguage(cell.language) : kernel;
}

function kernelLanguage(root: JsonRecord): string {
  const metadata = isRecord(root.metadata) ? root.metadata : {};
  const info = isRecord(metadata.language_info) ? metadata.language_info : {};
  const spec = isRecord(metadata.kernelspec) ? metadata.kernelspec : {};
  for (const language of [info.name, spec.language]) {
    if (typeof language === 'string' && language !== '') return normalLanguage(language);
  }
  const name = `${typeof spec.name === 'string' ? spec.name : ''} ${typeof spec.display_name === 'string' ? spec.display_name : ''}`;
  const known = KERNEL_NAMES.find(([pattern]) => pattern.test(name));
  return known ? known[1] : 'python';
}

/** Kernels of other languages by their names, where the notebook does not say its language. */
const KERNEL_NAMES: readonly (readonly [RegExp, string])[] = [
  [/python|conda|pyspark|pytorch|tensorflow/i, 'python'],
  [/\bir\b|\bR\b/, 'r'],
  [/julia/i, 'julia'],
  [/scala|spylon|toree|almond/i, 'scala'],
  [/\bbash\b|\bzsh\b/i, 'shellscript'],
  [/\bsas\b/i, 'sas'],
  [/stata/i, 'stata'],
  [/octave|matlab/i, 'matlab'],
  [/javascript|deno|typescript|tslab/i, 'javascript'],
  [/\.net-csharp|\bc#/i, 'csharp'],
  [/\.net-fsharp|\bf#/i, 'fsharp'],
  [/\bsql\b/i, 'sql'],
  [/\bjava\b|ijava/i, 'java'],
  [/kotlin/i, 'kotlin'],
  [/xeus-cling|xcpp|\bc\+\+/i, 'cpp'],
  [/\brust\b|evcxr/i, 'rust'],
  [/gophernotes|\bgo\b/i, 'go'],
];

function normalLanguage(language: string): string {
  const lower = language.toLowerCase();
  return ['python', 'python3', 'python2', 'ipython', 'ipython3', 'ipython2', 'pyspark', 'sage'].includes(lower) ||
    lower.startsWith('python')
    ? 'python'
    : lower;
}
