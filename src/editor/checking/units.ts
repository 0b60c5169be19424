// What Assay checks as a whole, seen from the editor: an open script, or an open notebook with all its cells.
import * as vscode from 'vscode';
import { scriptUnit as scriptSource } from '../../engine/python/script';
import type { SourceCell, SourceUnit } from '../../engine/python/unit';
import { readOutputs } from './outputs';

/** Schemes whose documents are checked; diffs, output channels and the like are not. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web', 'vscode-remote'] as const;

const CELL_SCHEME = 'vscode-notebook-cell';
const NOTEBOOK_TYPES: readonly string[] = ['jupyter-notebook', 'interactive'];
const NOTEBOOK_SCHEMES: readonly string[] = [...SCHEMES, 'vscode-interactive'];

/** Every document that can carry a finding: Python, and cells of any language for their outputs and suppressions. */
export const SELECTOR: readonly vscode.DocumentFilter[] = [
  ...SCHEMES.map((scheme) => ({ language: 'python', scheme })),
  { scheme: CELL_SCHEME },
];

/** One open script or notebook. Its key is the URI of the file. */
export type OpenUnit =
  | { readonly kind: 'script'; readonly key: string; readonly document: vscode.TextDocument }
  | { readonly kind: 'notebook'; readonly key: string; readonly notebook: vscode.NotebookDocument };

/** A unit's text at one moment, with the documents that it came from. */
export interface Snapshot {
  readonly key: string;
  readonly uri: vscode.Uri;
  readonly source: SourceUnit;
  /** By cell index; one in a script. */
  readonly documents: readonly vscode.TextDocument[];
  readonly versions: readonly number[];
  /** UTF-16 code units of all Python text. */
  readonly size: number;
}

function scriptUnit(document: vscode.TextDocument): OpenUnit {
  return { kind: 'script', key: document.uri.toString(), document };
}

/** The unit of a notebook, known by its address. */
export function notebookUnit(notebook: vscode.NotebookDocument): OpenUnit {
  return { kind: 'notebook', key: notebook.uri.toString(), notebook };
}

/** Where the document of a unit lies. */
export function uriOf(unit: OpenUnit): vscode.Uri {
  return unit.kind === 'script' ? unit.document.uri : unit.notebook.uri;
}

/** The unit that a document belongs to, or nothing where Assay does not check it. */
export function unitOf(document: vscode.TextDocument): OpenUnit | undefined {
  if (document.uri.scheme === CELL_SCHEME) {
    const notebook = notebookOf(document);
    return notebook && isChecked(notebook) ? notebookUnit(notebook) : undefined;
  }
  const known: readonly string[] = SCHEMES;
  return document.languageId === 'python' && known.includes(document.uri.scheme) ? scriptUnit(document) : undefined;
}

/** The notebook whose cell a document is. */
export function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  if (document.uri.scheme !== CELL_SCHEME) return undefined;
  const sameFile = (notebook: vscode.NotebookDocument) => notebook.uri.path === document.uri.path;
  const hasCell = (notebook: vscode.NotebookDocument) =>
    notebook.getCells().some((cell) => cell.document.uri.toString() === document.uri.toString());
  return vscode.workspace.notebookDocuments.find((notebook) => sameFile(notebook) && hasCell(notebook));
}

/** Whether the notebook is a Jupyter one with Python in it. */
export function isChecked(notebook: vscode.NotebookDocument): boolean {
  return (
    NOTEBOOK_TYPES.includes(notebook.notebookType) &&
    NOTEBOOK_SCHEMES.includes(notebook.uri.scheme) &&
    notebook.getCells().some((cell) => cell.document.languageId === 'python')
  );
}

/** All units that are open now. */
export function openUnits(): OpenUnit[] {
  const notebooks = vscode.workspace.notebookDocuments.filter(isChecked).map(notebookUnit);
  const scripts = vscode.workspace.textDocuments
    .filter((document) => document.uri.scheme !== CELL_SCHEME)
    .flatMap((document) => unitOf(document) ?? []);
  return [...notebooks, ...scripts];
}

/** The unit's text as it is now, with the documents that it was taken from and their versions. */
export function snapshotOf(unit: OpenUnit): Snapshot {
  return unit.kind === 'script' ? snapshotOfScript(unit) : snapshotOfNotebook(unit);
}

/** Whether every document is still open, in its place and unchanged. Outputs are not compared. */
export function isCurrent(snapshot: Snapshot): boolean {
  const unchanged = snapshot.documents.every(
    (document, index) => !document.isClosed && document.version === snapshot.versions[index],
  );
  if (!unchanged || snapshot.source.kind === 'script') return unchanged;
  const notebook = vscode.workspace.notebookDocuments.find((open) => open.uri.toString() === snapshot.key);
  return (
    notebook !== undefined &&
    notebook.cellCount === snapshot.documents.length &&
    snapshot.documents.every((document, index) => notebook.cellAt(index).document === document)
  );
}

/** The path by which the engine knows a file: absolute, `/`-separated. */
export function enginePath(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath.replaceAll('\\', '/') : uri.path;
}

/** The URI of an engine path, in the file system that `from` lies in. */
export function siblingUri(from: vscode.Uri, path: string): vscode.Uri {
  if (from.scheme === 'file') return vscode.Uri.file(path);
  if (from.scheme !== 'untitled') return from.with({ path, query: '', fragment: '' });
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder && folder.uri.scheme !== 'file' ? folder.uri.with({ path }) : vscode.Uri.file(path);
}

function snapshotOfScript(unit: Extract<OpenUnit, { kind: 'script' }>): Snapshot {
  const { document } = unit;
  const text = document.getText();
  return {
    key: unit.key,
    uri: document.uri,
    source: scriptSource(placeInWorkspace(document.uri), text),
    documents: [document],
    versions: [document.version],
    size: text.length,
  };
}

function snapshotOfNotebook(unit: Extract<OpenUnit, { kind: 'notebook' }>): Snapshot {
  const cells = unit.notebook.getCells();
  // Counts tell of the code as it was run: of what was edited or moved since they say nothing, until it is saved.
  const isAsRun = !unit.notebook.isDirty;
  const sources = cells.map((cell) => sourceCell(cell, isAsRun));
  return {
    key: unit.key,
    uri: unit.notebook.uri,
    source: { path: placeInWorkspace(unit.notebook.uri), kind: 'notebook', cells: sources },
    documents: cells.map((cell) => cell.document),
    versions: cells.map((cell) => cell.document.version),
    size: sources.reduce((sum, cell) => sum + (cell.kind === 'code' ? cell.text.length : 0), 0),
  };
}

/** A cell that did not change stays the same object, so that only changed ones cross to the worker. */
const lastCells = new WeakMap<vscode.TextDocument, SourceCell>();

function sourceCell(cell: vscode.NotebookCell, isAsRun: boolean): SourceCell {
  const { document } = cell;
  const language = document.languageId;
  const known = lastCells.get(document);
  const fresh: SourceCell = {
    index: cell.index,
    kind: cell.kind === vscode.NotebookCellKind.Markup ? 'markdown' : language === 'raw' ? 'raw' : 'code',
    language,
    // Not by version: a notebook that closes and opens again may bring the same document with another text.
    text: document.getText(),
    executionCount: isAsRun ? (cell.executionSummary?.executionOrder ?? null) : null,
    outputs: readOutputs(cell.outputs),
    tags: tagsOf(cell),
  };
  if (known && sameCell(known, fresh)) return known;
  lastCells.set(document, fresh);
  return fresh;
}

function sameCell(a: SourceCell, b: SourceCell): boolean {
  return (
    a.index === b.index &&
    a.kind === b.kind &&
    a.language === b.language &&
    a.text === b.text &&
    a.executionCount === b.executionCount &&
    a.tags.join('\n') === b.tags.join('\n') &&
    a.outputs.length === b.outputs.length &&
    a.outputs.every((output, index) => output.items === b.outputs[index]?.items)
  );
}

/** Tags as VS Code's own notebook serializer keeps them: the cell's file metadata inside its metadata. */
function tagsOf(cell: vscode.NotebookCell): string[] {
  const inner: unknown = cell.metadata['metadata'];
  const tags: unknown = typeof inner === 'object' && inner !== null && 'tags' in inner ? inner.tags : undefined;
  return Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : [];
}

/** An untitled document is taken to lie in the first workspace folder, so that its relative paths mean something. */
function placeInWorkspace(uri: vscode.Uri): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (uri.scheme !== 'untitled' || uri.path.startsWith('/')) return enginePath(uri);
  // Where there is none, in no folder that exists: a relative path would be one of wherever VS Code was started.
  return folder ? enginePath(vscode.Uri.joinPath(folder.uri, uri.path)) : `/untitled:/${uri.path}`;
}
