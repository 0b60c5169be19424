// What is known of each unit now: its last result, placed in its documents, and shown in Problems.
import * as vscode from 'vscode';
import type { FileLines } from '../../engine/python/fileLines';
import type { LintResult, Notice } from '../../engine/finding';
import { joinClosed, openFinding, type ClosedFinding, type FileFindings } from './closedFindings';
import { placeFindings, type PlacedFinding } from './diagnostics';
import type { ShownFinding } from './shownFinding';
import { isCurrent, type Snapshot } from '../checking/units';

export interface Checked {
  readonly snapshot: Snapshot;
  readonly result: LintResult;
  readonly placed: readonly PlacedFinding[];
  /** Spent in the engine. */
  readonly milliseconds: number;
}

/** Findings by unit, and by file for those that are closed; outdated ones stay in sight until the next result. */
export class Findings {
  private readonly collection = vscode.languages.createDiagnosticCollection('assay');
  private readonly units = new Map<string, Checked>();
  /** As they were found, and without those that another one tells of. */
  private readonly closed = new Map<string, readonly ClosedFinding[]>();
  private joined: ReadonlyMap<string, readonly ShownFinding[]> = new Map();
  /** Of open units, the findings of closed files that theirs tell as well: by unit, in the order of its findings. */
  private readonly alsoIn = new Map<string, readonly (readonly vscode.DiagnosticRelatedInformation[])[]>();
  /** What was not checked of files that are not open, by file. */
  private readonly closedNotices = new Map<string, readonly Notice[]>();
  private readonly outdated = new Set<string>();
  private readonly changed = new vscode.EventEmitter<string>();
  /** Fires with the key of the unit whose findings changed. */
  readonly onDidChange = this.changed.event;

  /** Shows a result; every other document of the unit, also one that is gone by now, is cleared. */
  publish(
    snapshot: Snapshot,
    result: LintResult,
    milliseconds: number,
    lines: ReadonlyMap<string, FileLines>,
  ): Checked {
    const checked: Checked = {
      snapshot,
      result,
      placed: placeFindings(snapshot, result.findings, lines),
      milliseconds,
    };
    const before = this.units.get(snapshot.key);
    // While somebody types, the same is told by the same findings.
    const tellsAsBefore = before !== undefined && sayingsIn(before) === sayingsIn(checked);
    if (tellsAsBefore) this.addPlaces(checked);
    const byDocument = new Map<string, [vscode.Uri, vscode.Diagnostic[] | undefined]>();
    const add = (uri: vscode.Uri, list: vscode.Diagnostic[] | undefined) => byDocument.set(uri.toString(), [uri, list]);
    add(snapshot.uri, undefined);
    for (const uri of this.documentsOf(snapshot.key)) add(uri, undefined);
    for (const document of snapshot.documents) add(document.uri, []);
    for (const { document, diagnostic } of checked.placed)
      byDocument.get(document.uri.toString())?.[1]?.push(diagnostic);
    // While evidence is gathered the same is found again; told again it would close the light bulb's menu before that is shown.
    const isOfText = before !== undefined && isSameText(before.snapshot, snapshot);
    const shownAnew = [...byDocument.values()].filter(
      ([uri, list = []]) => !isOfText || keyOf(list) !== keyOf(this.collection.get(uri) ?? []),
    );
    this.collection.set(shownAnew);
    this.units.set(snapshot.key, checked);
    this.outdated.delete(snapshot.key);
    // What it told of others that are closed, it tells now that it is open, or one of them.
    const wasClosed = this.closed.delete(snapshot.key);
    this.closedNotices.delete(snapshot.key);
    if (wasClosed || (!tellsAsBefore && this.closed.size > 0)) this.showClosed();
    this.changed.fire(snapshot.key);
    return checked;
  }

  /** Shows findings of files that are not open, each cause once; opening a file shows its own. */
  publishClosed(files: readonly FileFindings[]): void {
    const news = files.filter(([uri]) => !this.units.has(uri.toString()));
    for (const [uri, shown, notices = []] of news) {
      this.closed.set(uri.toString(), shown);
      if (notices.length > 0) this.closedNotices.set(uri.toString(), notices);
      else this.closedNotices.delete(uri.toString());
    }
    if (news.length > 0) this.showClosed(news.map(([uri]) => uri.toString()));
  }

  /** Of files that are not open, those of `news` and those for which others tell more or less than before. */
  private showClosed(news: readonly string[] = []): void {
    const before = this.joined;
    const placesBefore = new Map(
      [...before.values()].flat().map(({ diagnostic }) => [diagnostic, placesOf(diagnostic)]),
    );
    const open = [...this.units.values()].map(({ snapshot: { key, source }, placed }) => ({
      key,
      found: placed.map((one) => openFinding(key, source.kind === 'script', one)),
    }));
    const { closed, places } = joinClosed(
      this.closed,
      open.flatMap(({ found }) => found),
    );
    this.joined = closed;
    for (const { key, found } of open)
      this.showPlaces(
        key,
        found.map(({ told }) => places.get(told.finding) ?? []),
      );
    const shownAnew: [vscode.Uri, vscode.Diagnostic[]][] = [];
    const changed: string[] = [];
    for (const [key, shown] of this.joined) {
      const told = before.get(key) ?? [];
      const isAsBefore = shown.length === told.length && shown.every((one, at) => one === told[at]);
      // Further places may have come to one that tells a cause, or gone.
      const tells = shown.some(
        ({ finding, diagnostic }) =>
          finding.causes ?? finding.inModule ?? placesOf(diagnostic) !== placesBefore.get(diagnostic),
      );
      if (isAsBefore && !tells && !news.includes(key)) continue;
      shownAnew.push([vscode.Uri.parse(key), shown.map(({ diagnostic }) => diagnostic)]);
      if (!isAsBefore || news.includes(key)) changed.push(key);
    }
    // In one message: of a large workspace they are hundreds, again and again.
    this.collection.set(shownAnew);
    for (const key of changed) this.changed.fire(key);
  }

  /** Shows an open unit's findings again where other places of theirs are known than before. */
  private showPlaces(key: string, places: readonly (readonly vscode.DiagnosticRelatedInformation[])[]): void {
    const checked = this.units.get(key);
    const had = this.alsoIn.get(key) ?? [];
    if (!checked || (places.every((one) => one.length === 0) && had.every((one) => one.length === 0))) return;
    this.alsoIn.set(key, places);
    this.addPlaces(checked);
    for (const document of checked.snapshot.documents) {
      const own = checked.placed.filter((one) => one.document === document).map(({ diagnostic }) => diagnostic);
      if (own.length > 0) this.collection.set(document.uri, own);
    }
  }

  private addPlaces({ snapshot, placed }: Checked): void {
    const places = this.alsoIn.get(snapshot.key) ?? [];
    for (const [at, { diagnostic, steps }] of placed.entries())
      diagnostic.relatedInformation = [...steps, ...(places[at] ?? [])];
  }

  /** Takes away what was shown for files that are not open. */
  clearClosed(isGone: (uri: vscode.Uri) => boolean): void {
    for (const key of [...this.closed.keys()]) {
      const uri = vscode.Uri.parse(key);
      if (!isGone(uri)) continue;
      this.closed.delete(key);
      this.closedNotices.delete(key);
      this.collection.delete(uri);
      this.changed.fire(key);
    }
    this.showClosed();
  }

  /** Everything that is shown now, in no order. */
  all(): ShownFinding[] {
    const open = [...this.units.values()].flatMap(({ placed }) =>
      placed.map(({ finding, document, diagnostic }) => ({ finding, uri: document.uri, diagnostic })),
    );
    return [...open, ...[...this.joined.values()].flat()];
  }

  /** Of files that are not open, what was not checked; the status item tells it of open ones. */
  uncheckedParts(): { readonly uri: vscode.Uri; readonly notice: Notice }[] {
    return [...this.closedNotices].flatMap(([key, notices]) =>
      notices.map((notice) => ({ uri: vscode.Uri.parse(key), notice })),
    );
  }

  /** Takes away all that was shown for a unit. */
  clear(key: string): void {
    const uris = this.documentsOf(key);
    this.collection.set([...uris, vscode.Uri.parse(key)].map((uri) => [uri, undefined]));
    this.alsoIn.delete(key);
    if (!this.units.delete(key)) return;
    // What it told of others that are closed, one of them tells now.
    if (this.closed.size > 0) this.showClosed();
    this.changed.fire(key);
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

/** Edited and taken back it may be the same, but what is underlined may have been lost on the way. */
function isSameText(a: Snapshot, b: Snapshot): boolean {
  return (
    a.documents.length === b.documents.length &&
    a.documents.every((document, at) => document === b.documents[at] && a.versions[at] === b.versions[at])
  );
}

/** The same for what looks the same. */
function keyOf(list: readonly vscode.Diagnostic[]): string {
  return JSON.stringify(list.map((one) => [one, one.relatedInformation]));
}

/** How many places a finding leads to. */
function placesOf({ relatedInformation = [] }: vscode.Diagnostic): number {
  return relatedInformation.length;
}

/** What the findings of a unit say, and of which words, wherever they stand. */
function sayingsIn({ placed }: Checked): string {
  return placed
    .map(({ wording, finding: { code, severity, causes } }) => [code, severity, wording, ...(causes ?? [])].join('\n'))
    .join('\n\n');
}
