// Findings become VS Code diagnostics, one list per document of the unit.
import * as vscode from 'vscode';
import type { FileLines } from '../../engine/python/fileLines';
import type { Finding, Severity } from '../../engine/finding';
import { wordingOf } from '../../engine/lint/copies';
import type { Span } from '../../engine/python/ast';
import { rangeOf, relatedInformation } from '../checking/positions';
import type { Snapshot } from '../checking/units';

const SOURCE = 'Assay';

/** Opens Problems; `workbench.actions.view.problems` would close it where it has the focus. */
export const SHOW_PROBLEMS = 'workbench.panel.markers.view.focus';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A finding with its place in an open document. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly diagnostic: vscode.Diagnostic;
  /** The way to it; its diagnostic may name further places of the same. */
  readonly steps: readonly vscode.DiagnosticRelatedInformation[];
  /** The same in each copy of its file. */
  readonly wording: string;
}

/** Places every finding whose cell is there. */
export function placeFindings(
  snapshot: Snapshot,
  findings: readonly Finding[],
  lines: ReadonlyMap<string, FileLines>,
): PlacedFinding[] {
  const lineAt = ({ cell, start }: Span): string => {
    const document = snapshot.documents[cell];
    return document?.lineAt(document.positionAt(start)).text ?? '';
  };
  return findings.flatMap((finding) => {
    const document = snapshot.documents[finding.span.cell];
    const range = rangeOf(snapshot, finding.span);
    if (!document || !range) return [];
    const steps = relatedInformation(snapshot, finding.related, lines);
    const diagnostic = bareDiagnostic(finding, range);
    diagnostic.relatedInformation = steps;
    const wording = wordingOf(snapshot.uri.path, finding, lineAt);
    return [{ finding, document, range, diagnostic, steps, wording }];
  });
}

/** A diagnostic with no related places: for files that are not open. */
export function bareDiagnostic(finding: Finding, range: vscode.Range, prefix = ''): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, prefix + finding.message, SEVERITY[finding.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.code, target: explainUri(finding.code) };
  if (finding.unnecessary) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

/** Opens the rule's page inside the editor, with no network: the link of the code in Problems and in hovers. */
export function explainUri(code: string): vscode.Uri {
  return vscode.Uri.parse(`command:assay.explainRule?${encodeURIComponent(JSON.stringify([code]))}`);
}
