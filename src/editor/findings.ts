// What is known of each unit now: its last result, placed in its documents, and shown in Problems.
import * as vscode from 'vscode';
import type { LineIndex } from '../base/lines';
import type { Finding, LintResult } from '../engine/finding';
import type { FoundAt } from '../engine/survey/places';
import { placeFindings, type PlacedFinding } from './diagnostics';
import { isCurrent, type Snapshot } from './units';

export interface Checked {
  readonly snapshot: Snapshot;
  readonly result: LintResult;
  readonly placed: readonly PlacedFinding[];
  /** Spent in the engine. */
  readonly milliseconds: number;
}

/** A finding where it is shown: in an open document, or at a file that is not open. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
  /** Set for a notebook that is not open: its diagnostic can stand at its file alone. */
  readonly inCell?: InCell;
}

export interface InCell {
  readonly place: FoundAt;
  /** Without its place. */
  readonly message: string;
}

/** Findings by unit, and by file for those that are closed; outdated ones stay in sight until the next result. */
export class Findings {
  private readonly collection = vscode.languages.createDiagnosticCollection('assay');
  private readonly units = new Map<string, Checked>();
  private readonly closed = new Map<string, readonly ShownFinding[]>();
  private readonly outdated = new Set<string>();
  private readonly changed = new vscode.EventEmitter<string>();
  /** Fires with the key of the unit whose findings changed. */
  readonly onDidChange = this.changed.event;

  /** Shows a result; every other document of the unit, also one that is gone by now, is cleared. */
  publish(
    snapshot: Snapshot,
    result: LintResult,
    milliseconds: number,
    lines: ReadonlyMap<string, LineIndex>,
  ): Checked {
    const checked: Checked = {
      snapshot,
      result,
      placed: placeFindings(snapshot, result.findings, lines),
      milliseconds,
    };
    const byDocument = new Map<string, [vscode.Uri, vscode.Diagnostic[] | undefined]>();
    const add = (uri: vscode.Uri, list: vscode.Diagnostic[] | undefined) => byDocument.set(uri.toString(), [uri, list]);
    add(snapshot.uri, undefined);
    for (const uri of this.documentsOf(snapshot.key)) add(uri, undefined);
    for (const document of snapshot.documents) add(document.uri, []);
    for (const { document, diagnostic } of checked.placed)
      byDocument.get(document.uri.toString())?.[1]?.push(diagnostic);
    this.collection.set([...byDocument.values()]);
    this.units.set(snapshot.key, checked);
    this.outdated.delete(snapshot.key);
    this.closed.delete(snapshot.key);
    this.changed.fire(snapshot.key);
    return checked;
  }

  /** Shows findings of a file that is not open; opening it replaces them. */
  publishClosed(uri: vscode.Uri, shown: readonly ShownFinding[]): void {
    if (this.units.has(uri.toString())) return;
    this.closed.set(uri.toString(), shown);
    this.collection.set(
      uri,
      shown.map(({ diagnostic }) => diagnostic),
    );
    this.changed.fire(uri.toString());
  }

  /** Takes away what was shown for files that are not open. */
  clearClosed(isGone: (uri: vscode.Uri) => boolean): void {
    for (const key of [...this.closed.keys()]) {
      const uri = vscode.Uri.parse(key);
      if (!isGone(uri)) continue;
      this.closed.delete(key);
      this.collection.delete(uri);
      this.changed.fire(key);
    }
  }

  /** Everything that is shown now, in no order. */
  all(): ShownFinding[] {
    const open = [...this.units.values()].flatMap(({ placed }) =>
      placed.map(({ finding, document, diagnostic }) => ({ finding, uri: document.uri, diagnostic })),
    );
    return [...open, ...[...this.closed.values()].flat()];
  }

  /** Takes away all that was shown for a unit. */
  clear(key: string): void {
    const uris = this.documentsOf(key);
    this.collection.set([...uris, vscode.Uri.parse(key)].map((uri) => [uri, undefined]));
    if (this.units.delete(key)) this.changed.fire(key);
  }

  /** Takes away what was shown for single documents: cells that were deleted or moved. */
  clearDocuments(uris: readonly vscode.Uri[]): void {
    this.collection.set(uris.map((uri) => [uri, undefined]));
  }

  /** The last results of all open units. */
  allChecked(): Checked[] {
    return [...this.units.values()];
  }

  get(key: string): Checked | undefined {
    return this.units.get(key);
  }

  /** By the engine's path of the unit. */
  ofPath(path: string): Checked | undefined {
    return [...this.units.values()].find(({ snapshot }) => snapshot.source.path === path);
  }

  /** What is shown stays, but counts no longer as the answer for the text as it is. */
  outdate(key: string): void {
    this.outdated.add(key);
  }

  /** The last result, only if it still speaks of the text as it is now. */
  current(key: string): Checked | undefined {
    const checked = this.units.get(key);
    return checked && !this.outdated.has(key) && isCurrent(checked.snapshot) ? checked : undefined;
  }

  dispose(): void {
    this.collection.dispose();
    this.changed.dispose();
  }

  private documentsOf(key: string): vscode.Uri[] {
    return this.units.get(key)?.snapshot.documents.map((document) => document.uri) ?? [];
  }
}
