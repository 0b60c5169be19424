// From the engine's offsets (UTF-16 code units, as VS Code counts them) to places in documents and files.
import * as vscode from 'vscode';
import type { Span } from '../../engine/python/ast';
import { LineIndex } from '../../base/lines';
import type { RelatedPlace } from '../../engine/finding';
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
  lines: ReadonlyMap<string, LineIndex>,
): vscode.DiagnosticRelatedInformation[] {
  return related.flatMap((place) => {
    const location =
      place.path === undefined ? ownLocation(snapshot, place) : fileLocation(snapshot, place.path, place);
    return location ? [new vscode.DiagnosticRelatedInformation(location, messageOf(snapshot, place))] : [];
  });

  function fileLocation(from: Snapshot, path: string, place: RelatedPlace): vscode.Location | undefined {
    const index = lines.get(path);
    return index && new vscode.Location(siblingUri(from.uri, path), rangeIn(index, place.span));
  }
}

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

/** Line indexes of the other files that related places point into; a file that cannot be read is left out. */
export async function readLines(
  from: vscode.Uri,
  related: readonly RelatedPlace[],
): Promise<ReadonlyMap<string, LineIndex>> {
  const paths = new Set(related.flatMap((place) => place.path ?? []));
  const lines = new Map<string, LineIndex>();
  for (const path of paths) {
    const uri = siblingUri(from, path);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    try {
      // What was not saved yet was not analysed.
      const text = open?.isDirty === false ? open.getText() : decoded(await vscode.workspace.fs.readFile(uri));
      lines.set(path, new LineIndex(text));
    } catch {
      // The file went since it was analysed: the finding stands without this step.
    }
  }
  return lines;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
