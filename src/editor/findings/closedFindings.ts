// Findings of files that are not open, placed by the text that was checked, and told once for each cause.
import * as vscode from 'vscode';
import { LineIndex } from '../../base/lines';
import type { LintResult, RelatedPlace } from '../../engine/finding';
import type { Span } from '../../engine/python/ast';
import type { SourceUnit } from '../../engine/python/unit';
import { wordingOf } from '../../engine/lint/copies';
import { joinedCauses, sayingOf, type JoinableFinding, type Told } from '../../engine/lint/oneCause';
import { bareDiagnostic } from './diagnostics';
import type { ShownFinding } from './shownFinding';
import { rangeIn, readLines } from '../checking/positions';
import { siblingUri } from '../checking/units';

const START = new vscode.Range(0, 0, 0, 0);

export interface ClosedFinding extends ShownFinding {
  readonly told: Told;
  /** The way to it, of its own. */
  readonly steps: readonly vscode.DiagnosticRelatedInformation[];
}

export type FileFindings = readonly [vscode.Uri, readonly ClosedFinding[]];

/**
 * With the places that a finding leads to. A closed notebook has no cell documents: what lies in it stands at its file, with cell and
 * line in the message.
 */
export async function placeClosed(
  uri: vscode.Uri,
  { source, result }: { readonly source: SourceUnit; readonly result: LintResult },
): Promise<ClosedFinding[]> {
  const own = new Map(source.cells.map((cell) => [cell.index, new LineIndex(cell.text)]));
  const inScript = source.kind === 'script';
  const others = await readLines(
    uri,
    result.findings.flatMap(({ related }) => related),
  );
  const lineAt = ({ cell, start }: Span): string => {
    const index = own.get(cell);
    return index?.line(index.lineOf(start)) ?? '';
  };
  const cellOf = (cell: number): number | null => (inScript ? null : cell);

  function placed({ path, span, message }: RelatedPlace) {
    const index = path === undefined ? own.get(span.cell) : others.get(path);
    if (!index) return [];
    const range = rangeIn(index, span);
    const at = path === undefined ? uri : siblingUri(uri, path);
    const cell = path === undefined ? cellOf(span.cell) : null;
    return [
      { step: informationAt(at, cell, range, message), told: { ...lineOf(range), cell, path: at.toString(), message } },
    ];
  }

  return result.findings.flatMap((finding): ClosedFinding[] => {
    const index = own.get(finding.span.cell);
    if (!index) return [];
    const range = rangeIn(index, finding.span);
    const { line, column } = lineOf(range);
    const prefix = inScript ? '' : vscode.l10n.t('Cell {0}, line {1}: ', finding.span.cell + 1, line);
    const diagnostic = bareDiagnostic(finding, inScript ? range : START, prefix);
    const related = finding.related.flatMap(placed);
    const steps = related.map(({ step }) => step);
    diagnostic.relatedInformation = steps;
    const told = {
      path: uri.toString(),
      finding: {
        ...finding,
        wording: wordingOf(uri.path, finding, lineAt),
        line,
        column,
        cell: cellOf(finding.span.cell),
        related: related.map((one) => one.told),
      },
    };
    const shown = { finding, uri, diagnostic, steps, told };
    if (inScript) return [shown];
    const place = { path: source.path, cell: finding.span.cell, line, column };
    return [{ ...shown, inCell: { place, message: diagnostic.message.slice(prefix.length) } }];
  });
}

/** What is left to be shown where one cause is told once; its other places stand with the finding that tells it. */
export function joinClosed(
  files: ReadonlyMap<string, readonly ClosedFinding[]>,
): Map<string, readonly ClosedFinding[]> {
  const order = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = order.flatMap(([, shown]) => shown);
  const joined = joinedCauses(all.map(({ told }) => told));
  const byFinding = new Map(all.map((one) => [one.told.finding, one]));
  const repeats = new Set<JoinableFinding>();
  for (const { told, steps, diagnostic } of all) {
    const others = (joined.get(told.finding) ?? []).flatMap(({ finding }) => byFinding.get(finding) ?? []);
    for (const other of others) repeats.add(other.told.finding);
    const places = others.map(({ uri, told: { finding: other }, finding: { span }, diagnostic: { range } }) => {
      const message = sayingOf(told.finding, other);
      if (other.cell === null) return informationAt(uri, null, range, message);
      return informationAt(uri, span.cell, new vscode.Range(other.line - 1, 0, other.line - 1, 0), message);
    });
    diagnostic.relatedInformation = [...steps, ...places];
  }
  return new Map(order.map(([key, shown]) => [key, shown.filter(({ told }) => !repeats.has(told.finding))]));
}

/** The number of causes that are told. */
export function causesIn(all: readonly ClosedFinding[]): number {
  const joined = joinedCauses(all.map(({ told }) => told));
  return [...joined.values()].reduce((left, others) => left - others.length, all.length);
}

function lineOf({ start }: vscode.Range): { readonly line: number; readonly column: number } {
  return { line: start.line + 1, column: start.character + 1 };
}

function informationAt(
  uri: vscode.Uri,
  cell: number | null,
  range: vscode.Range,
  message: string,
): vscode.DiagnosticRelatedInformation {
  if (cell === null) return new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, range), message);
  const text = vscode.l10n.t('{0} (cell {1}, line {2})', message, cell + 1, range.start.line + 1);
  return new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, START), text);
}
