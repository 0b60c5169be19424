// Findings of files that are not open, placed by the text that was checked, and told once for each cause.
import * as vscode from 'vscode';
import { LineIndex } from '../../base/lines';
import type { Finding, Notice, RelatedPlace } from '../../engine/finding';
import type { Span } from '../../engine/python/ast';
import type { SourceUnit } from '../../engine/python/unit';
import { wordingOf } from '../../engine/lint/copies';
import { joinedCauses, sayingOf, type JoinableFinding, type Told } from '../../engine/lint/oneCause';
import { bareDiagnostic, type PlacedFinding } from './diagnostics';
import type { ShownFinding } from './shownFinding';
import { informationAt, rangeIn, readLines, START } from '../checking/positions';
import { siblingUri } from '../checking/units';

export interface ClosedFinding extends ShownFinding {
  readonly told: Told;
  /** The way to it, of its own. */
  readonly steps: readonly vscode.DiagnosticRelatedInformation[];
}

/** With what was not checked of it. */
export type FileFindings = readonly [vscode.Uri, readonly ClosedFinding[], (readonly Notice[])?];

/**
 * With the places that a finding leads to. A closed notebook has no cell documents: what lies in it stands at its file, with cell and
 * line in the message.
 */
export async function placeClosed(
  uri: vscode.Uri,
  { source, findings }: { readonly source: SourceUnit; readonly findings: readonly Finding[] },
): Promise<ClosedFinding[]> {
  const own = new Map(source.cells.map((cell) => [cell.index, new LineIndex(cell.text)]));
  const inScript = source.kind === 'script';
  const others = await readLines(
    uri,
    findings.flatMap(({ related }) => related),
  );
  const lineAt = ({ cell, start }: Span): string => {
    const index = own.get(cell);
    return index?.line(index.lineOf(start)) ?? '';
  };
  const cellOf = (cell: number): number | null => (inScript ? null : cell);

  function placed({ path, span, message }: RelatedPlace) {
    const lines = path === undefined ? undefined : others.get(path);
    const index = path === undefined ? own.get(span.cell) : lines?.of(span.cell);
    if (!index) return [];
    const range = rangeIn(index, span);
    const at = path === undefined ? uri : siblingUri(uri, path);
    const cell = path === undefined ? cellOf(span.cell) : lines?.isNotebook ? span.cell : null;
    return [
      { step: informationAt(at, cell, range, message), told: { ...lineOf(range), cell, path: at.toString(), message } },
    ];
  }

  return findings.flatMap((finding): ClosedFinding[] => {
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

/** A finding of an open file, which is shown in any case. */
export interface OpenFinding {
  readonly told: Told;
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
}

export interface JoinedFindings {
  /** What is left to be shown of each file that is not open. */
  readonly closed: ReadonlyMap<string, readonly ClosedFinding[]>;
  /** Further places of what open files tell, by finding. */
  readonly places: ReadonlyMap<JoinableFinding, readonly vscode.DiagnosticRelatedInformation[]>;
}

/** One cause is told once, by an open file before all others; its other places stand with the finding that tells it. */
export function joinClosed(
  files: ReadonlyMap<string, readonly ClosedFinding[]>,
  open: readonly OpenFinding[] = [],
): JoinedFindings {
  const order = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const closed = order.flatMap(([, shown]) => shown);
  const joined = joinedCauses([...open, ...closed].map(({ told }) => told));
  const byFinding = new Map([...open, ...closed].map((one) => [one.told.finding, one]));
  const repeats = new Set<JoinableFinding>();
  const placesOf = ({ told }: OpenFinding): vscode.DiagnosticRelatedInformation[] =>
    (joined.get(told.finding) ?? []).flatMap((other) => {
      const shown = byFinding.get(other.finding);
      if (!shown) return [];
      repeats.add(other.finding);
      return [placeOf(shown, sayingOf(told.finding, other.finding))];
    });
  for (const one of closed) one.diagnostic.relatedInformation = [...one.steps, ...placesOf(one)];
  return {
    places: new Map(open.map((one) => [one.told.finding, placesOf(one)])),
    closed: new Map(order.map(([key, shown]) => [key, shown.filter(({ told }) => !repeats.has(told.finding))])),
  };
}

/** Of a cell in a closed notebook its file, with the cell in the message. */
function placeOf(
  { uri, told, diagnostic: { range } }: OpenFinding,
  message: string,
): vscode.DiagnosticRelatedInformation {
  const { cell, line } = told.finding;
  if (cell === null || told.stands) return informationAt(uri, null, range, message);
  return informationAt(uri, cell, new vscode.Range(line - 1, 0, line - 1, 0), message);
}

/** What an open file tells, as findings of other files are joined with it. */
export function openFinding(
  key: string,
  isScript: boolean,
  { finding, document, range, diagnostic, steps, wording }: PlacedFinding,
): OpenFinding {
  const { line, column } = lineOf(range);
  const related = steps.map(({ location, message }) => {
    const isOwn = location.uri.toString() === document.uri.toString();
    return { ...lineOf(location.range), cell: null, path: isOwn ? key : location.uri.toString(), message };
  });
  const cell = isScript ? null : finding.span.cell;
  return {
    uri: document.uri,
    diagnostic,
    told: { path: key, stands: true, finding: { ...finding, wording, line, column, cell, related } },
  };
}

/** The number of causes that are told. */
export function causesIn(all: readonly ClosedFinding[]): number {
  const joined = joinedCauses(all.map(({ told }) => told));
  return [...joined.values()].reduce((left, others) => left - others.length, all.length);
}

function lineOf({ start }: vscode.Range): { readonly line: number; readonly column: number } {
  return { line: start.line + 1, column: start.character + 1 };
}
