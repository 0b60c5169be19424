// From the engine's offsets (UTF-16 code units, as VS Code counts them) to places in documents and files.
import * as vscode from 'vscode';
import type { Span } from '../../engine/python/ast';
import type { LineIndex } from '../../base/lines';
import type { RelatedPlace } from '../../engine/finding';
import { fileLines, type FileLines } from '../../engine/python/fileLines';
import { siblingUri, type Snapshot } from './units';

/** The range of a span in its own unit; nothing where its cell is gone. */
export function rangeOf(snapshot: Snapshot, span: Span): vscode.Range | undefined {
  const document = snapshot.documents[span.cell];
  return document && new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The related places of a finding that can be shown. Places in other files are looked up in `lines`. */
export function relatedInformation(
  snapshot: Snapshot,
  related: readonly RelatedPlace[],
  lines: ReadonlyMap<string, FileLines>,
): vscode.DiagnosticRelatedInformation[] {
  return related.flatMap((place) => {
    if (place.path !== undefined) return placeElsewhere(snapshot.uri, place.path, place, lines.get(place.path));
    const location = ownLocation(snapshot, place);
    return location ? [new vscode.DiagnosticRelatedInformation(location, messageOf(snapshot, place))] : [];
  });
}

/** A place in another file. In a notebook it stands in its cell where that is open, else at the file, with cell and line in the message. */
function placeElsewhere(
  from: vscode.Uri,
  path: string,
  { span, message }: RelatedPlace,
  lines: FileLines | undefined,
): vscode.DiagnosticRelatedInformation[] {
  const index = lines?.of(span.cell);
  if (!lines || !index) return [];
  const uri = siblingUri(from, path);
  const range = rangeIn(index, span);
  const open = lines.isNotebook
    ? vscode.workspace.notebookDocuments.find((notebook) => notebook.uri.toString() === uri.toString())
    : undefined;
  const cell = open && open.cellCount > span.cell ? open.cellAt(span.cell) : undefined;
  if (!cell) return [informationAt(uri, lines.isNotebook ? span.cell : null, range, message)];
  const text = vscode.l10n.t('{0} (cell {1})', message, span.cell + 1);
  return [new vscode.DiagnosticRelatedInformation(new vscode.Location(cell.document.uri, range), text)];
}

/** A closed notebook has no cell documents: what lies in it stands at its file. */
export function informationAt(
  uri: vscode.Uri,
  cell: number | null,
  range: vscode.Range,
  message: string,
): vscode.DiagnosticRelatedInformation {
  if (cell === null) return new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, range), message);
  const text = vscode.l10n.t('{0} (cell {1}, line {2})', message, cell + 1, range.start.line + 1);
  return new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, START), text);
}

/** Where what lies in a cell stands that is not open. */
export const START = new vscode.Range(0, 0, 0, 0);

/** VS Code names a place in a notebook by its file and line alone, which every cell has. */
function messageOf({ source }: Snapshot, { path, span, message }: RelatedPlace): string {
  return path === undefined && source.kind === 'notebook'
    ? vscode.l10n.t('{0} (cell {1})', message, span.cell + 1)
    : message;
}

function ownLocation(snapshot: Snapshot, place: RelatedPlace): vscode.Location | undefined {
  const document = snapshot.documents[place.span.cell];
  const range = rangeOf(snapshot, place.span);
  return document && range && new vscode.Location(document.uri, range);
}

/** The range of a span in a file that no open document holds. */
export function rangeIn(lines: LineIndex, span: Pick<Span, 'start' | 'end'>): vscode.Range {
  const start = lines.position(span.start);
  const end = lines.position(span.end);
  return new vscode.Range(start.line, start.column, end.line, end.column);
}

/** Lines of the other files that related places point into; a file that cannot be read is left out. */
export async function readLines(
  from: vscode.Uri,
  related: readonly RelatedPlace[],
): Promise<ReadonlyMap<string, FileLines>> {
  const paths = new Set(related.flatMap((place) => place.path ?? []));
  const lines = new Map<string, FileLines>();
  for (const path of paths) {
    const uri = siblingUri(from, path);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    try {
      // What was not saved yet was not analysed.
      const text = open?.isDirty === false ? open.getText() : decoded(await vscode.workspace.fs.readFile(uri));
      lines.set(path, fileLines(path, text));
    } catch {
      // The file went since it was analysed: the finding stands without this step.
    }
  }
  return lines;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
