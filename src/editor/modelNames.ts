// Where code meets models: a link above each call that names an ONNX file, and for a model the places that name it.
import * as vscode from 'vscode';
import { LineIndex } from '../base/lines';
import type { LintResult, NamedModel } from '../engine/finding';
import type { SourceUnit } from '../engine/python/unit';
import type { Findings } from './findings/findings';
import { rangeOf } from './checking/positions';
import { enginePath, siblingUri, unitOf } from './checking/units';

/** A line that names a model. */
export interface NamingPlace {
  readonly uri: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1; null in a script. */
  readonly cell: number | null;
}

/** Links above calls that name a model whose file was read; drawn anew with the findings. */
export class ModelLenses implements vscode.CodeLensProvider {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly findings: Findings) {
    this.subscription = findings.onDidChange(() => this.changed.fire());
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const unit = unitOf(document);
    const checked = unit && this.findings.get(unit.key);
    if (!checked) return [];
    const { snapshot, result } = checked;
    return (result.models ?? []).flatMap((model) => {
      if (model.summary === null || snapshot.documents[model.span.cell]?.uri.toString() !== document.uri.toString())
        return [];
      const range = rangeOf(snapshot, model.span);
      if (!range) return [];
      const title = vscode.l10n.t('Open in model inspector: {0}', `${nameOf(model)} (${model.summary})`);
      const uri = siblingUri(snapshot.uri, model.path);
      return [new vscode.CodeLens(range, { command: 'assay.inspectModel', title, arguments: [uri] })];
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}

/** The places that name each model, of open documents and of files that were checked with the workspace. */
export class ModelNames {
  private readonly closed = new Map<
    string,
    { readonly uri: vscode.Uri; readonly places: Map<string, NamingPlace[]> }
  >();

  constructor(private readonly findings: Findings) {}

  of(model: vscode.Uri): NamingPlace[] {
    const path = enginePath(model);
    const open = this.findings
      .allChecked()
      .flatMap(({ snapshot, result }) => placesIn(snapshot.uri, snapshot.source, result).get(path) ?? []);
    const seen = new Set(this.findings.allChecked().map(({ snapshot }) => snapshot.uri.toString()));
    const closed = [...this.closed].flatMap(([key, { places }]) => (seen.has(key) ? [] : (places.get(path) ?? [])));
    return [...open, ...closed].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
  }

  /** Remembers what a file that is not open names. */
  rememberClosed(uri: vscode.Uri, source: SourceUnit, result: LintResult): void {
    const places = placesIn(uri, source, result);
    if (places.size > 0) this.closed.set(uri.toString(), { uri, places });
    else this.closed.delete(uri.toString());
  }
}

function placesIn(uri: vscode.Uri, source: SourceUnit, { models = [] }: LintResult): Map<string, NamingPlace[]> {
  const found = new Map<string, NamingPlace[]>();
  for (const model of models) {
    const text = source.cells[model.span.cell]?.text ?? '';
    const place: NamingPlace = {
      uri: uri.toString(),
      path: vscode.workspace.asRelativePath(uri),
      line: new LineIndex(text).lineOf(model.span.start) + 1,
      cell: source.kind === 'script' ? null : model.span.cell + 1,
    };
    const known = found.get(model.path);
    if (known) known.push(place);
    else found.set(model.path, [place]);
  }
  return found;
}

function nameOf({ place }: NamedModel): string {
  return place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
}
