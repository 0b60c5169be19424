// Mistakes in `assay.toml` and `pyproject.toml`, shown in Problems at their line, as long as an open file is under that configuration.
import * as vscode from 'vscode';
import type { Notice } from '../../engine/finding';
import type { Findings } from '../findings/findings';
import { uriOfPath } from './workspaceFiles';

/** Follows the results of open files; the caller disposes of it. */
export function showConfigurationProblems(findings: Findings): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('assay-configuration');
  let shown = '';
  const show = (): void => {
    const mistakes = new Map<string, Notice>();
    for (const { result } of findings.allChecked()) {
      for (const notice of result.notices) {
        // Without a line it is no mistake: the file leaves a document out.
        if (notice.kind !== 'configuration' || notice.path === undefined || notice.line === undefined) continue;
        mistakes.set(`${notice.path}\n${notice.line}\n${notice.message}`, notice);
      }
    }
    const now = [...mistakes.keys()].sort().join('\n\n');
    if (now === shown) return;
    shown = now;
    collection.clear();
    for (const { path = '', line = 1, message } of mistakes.values()) {
      const uri = uriOfPath(path);
      const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
      const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
      diagnostic.source = 'Assay';
      collection.set(uri, [...(collection.get(uri) ?? []), diagnostic]);
    }
  };
  return vscode.Disposable.from(collection, findings.onDidChange(show));
}
