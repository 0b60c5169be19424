// Findings of a file that is not open, placed by the text that was checked.
import * as vscode from 'vscode';
import { LineIndex } from '../base/lines';
import type { RelatedPlace } from '../engine/finding';
import { bareDiagnostic } from './diagnostics';
import type { CheckedFile } from './fileCheck';
import type { ShownFinding } from './findings';
import { rangeIn, readLines } from './positions';
import { siblingUri } from './units';

const START = new vscode.Range(0, 0, 0, 0);

/**
 * With the places that a finding leads to. A closed notebook has no cell documents: what lies in it stands at its file, with cell and
 * line in the message.
 */
export async function placeClosed(uri: vscode.Uri, { source, result }: CheckedFile): Promise<ShownFinding[]> {
  const own = new Map(source.cells.map((cell) => [cell.index, new LineIndex(cell.text)]));
  const inScript = source.kind === 'script';
  const others = await readLines(
    uri,
    result.findings.flatMap(({ related }) => related),
  );

  function relatedTo({ path, span, message }: RelatedPlace): vscode.DiagnosticRelatedInformation[] {
    const index = path === undefined ? own.get(span.cell) : others.get(path);
    if (!index) return [];
    const range = rangeIn(index, span);
    if (path !== undefined) return [information(siblingUri(uri, path), range, message)];
    if (inScript) return [information(uri, range, message)];
    const text = vscode.l10n.t('{0} (cell {1}, line {2})', message, span.cell + 1, range.start.line + 1);
    return [information(uri, START, text)];
  }

  return result.findings.flatMap((finding): ShownFinding[] => {
    const index = own.get(finding.span.cell);
    if (!index) return [];
    const range = rangeIn(index, finding.span);
    const { line, character } = range.start;
    const prefix = inScript ? '' : vscode.l10n.t('Cell {0}, line {1}: ', finding.span.cell + 1, line + 1);
    const diagnostic = bareDiagnostic(finding, inScript ? range : START, prefix);
    diagnostic.relatedInformation = finding.related.flatMap(relatedTo);
    if (inScript) return [{ finding, uri, diagnostic }];
    const place = { path: source.path, cell: finding.span.cell, line: line + 1, column: character + 1 };
    return [{ finding, uri, diagnostic, inCell: { place, message: diagnostic.message.slice(prefix.length) } }];
  });
}

function information(uri: vscode.Uri, range: vscode.Range, message: string): vscode.DiagnosticRelatedInformation {
  return new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, range), message);
}
