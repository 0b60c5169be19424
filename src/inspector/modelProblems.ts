// Issues of models in the Problems pane, at the model's file: for models that were opened, or checked with the workspace.
import * as vscode from 'vscode';
import { isInside } from '../base/paths';
import { budgetIssues, type ModelBudget } from '../onnx/budget';
import type { Inspection } from '../onnx/inspection';
import { FIXES } from '../onnx/rewrite/descriptions';
import type { Analyser } from './analyser';
import { InspectionError } from './analyser';
import { modelSource } from './fileAccess';

/** What the project says of a model. */
export interface ModelLimits {
  /** Id of the target; null where none is set. */
  readonly target: string | null;
  readonly budget: ModelBudget;
}

export interface ProblemHost {
  readonly analyser: Analyser;
  readonly local: boolean;
  limitsOf(uri: vscode.Uri): Promise<ModelLimits>;
}

/** More models than this in one workspace are a collection, not a project. */
const MOST = 500;
const SKIPPED = '**/{.git,node_modules,.venv,venv,env,site-packages,.tox,build,dist}/**';

const SEVERITY = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

/** Of all models that were looked at, those that cannot be read among them. */
export interface ModelTotals {
  readonly models: number;
  readonly problems: number;
}

/** Diagnostics of models that were inspected; those of a deleted file go. */
export class ModelProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('assay-models');
  private readonly watcher = vscode.workspace.createFileSystemWatcher('**', true, true);

  constructor(private readonly host: ProblemHost) {
    // Of a folder that is deleted VS Code tells the folder alone.
    this.watcher.onDidDelete(({ path }) => {
      for (const [uri] of this.collection) if (isInside(path, uri.path)) this.collection.delete(uri);
    });
  }

  /** Shows what an inspection of a model found. */
  async publish(uri: vscode.Uri, inspection: Inspection): Promise<void> {
    const limits = await this.host.limitsOf(uri);
    this.collection.set(uri, problemsOf(inspection, limits));
  }

  /** Inspects the models of the workspace. */
  async checkWorkspace(token: vscode.CancellationToken): Promise<ModelTotals> {
    const uris = await vscode.workspace.findFiles('**/*.onnx', SKIPPED, MOST, token);
    const totals = { models: 0, problems: 0 };
    for (const uri of uris.sort((a, b) => (a.path < b.path ? -1 : 1))) {
      if (token.isCancellationRequested) break;
      try {
        const { target } = await this.host.limitsOf(uri);
        const source = await modelSource(uri, this.host.local);
        await this.publish(uri, await this.host.analyser.inspect(source, target ?? '', {}, () => undefined));
      } catch (error) {
        if (!(error instanceof InspectionError)) throw error;
        this.collection.set(uri, [diagnostic(error.message, vscode.DiagnosticSeverity.Error, 'unreadable')]);
      }
      totals.models++;
      totals.problems += this.collection.get(uri)?.length ?? 0;
    }
    return totals;
  }

  dispose(): void {
    this.collection.dispose();
    this.watcher.dispose();
  }
}

function problemsOf(inspection: Inspection, { target, budget }: ModelLimits): vscode.Diagnostic[] {
  const { report, readiness, fits, isTargetChosen, targetNotFound } = inspection;
  const hasTarget = target !== null && isTargetChosen;
  const found: vscode.Diagnostic[] = [];
  for (const { code, severity, message } of report.issues) found.push(diagnostic(message, SEVERITY[severity], code));
  for (const { limit, exceeded, message } of budgetIssues(report, budget)) {
    if (exceeded) found.push(diagnostic(message, vscode.DiagnosticSeverity.Warning, limit));
  }
  if (target !== null && targetNotFound !== null) found.push(noSuchTarget(targetNotFound));
  const fit = fits[0]?.now;
  if (hasTarget && fit?.verdict === 'too-large') {
    for (const { verdict, reason } of fit.resources) {
      if (verdict === 'too-large')
        found.push(diagnostic(`${fit.target.name}: ${reason}`, vscode.DiagnosticSeverity.Warning, 'target'));
    }
  }
  // What a file lacks that ends early is in the part that is missing.
  if (report.issues.some(({ code }) => code === 'truncated')) return found;
  const isToldOfFiles = report.issues.some(({ code }) => code.startsWith('external-'));
  for (const { id, severity, message, remedy } of readiness) {
    if (id === 'EXT-DATA' && isToldOfFiles) continue;
    // What a target does not ask for is for the inspector to show, not for the list of problems.
    if (severity === 'information') continue;
    if (!hasTarget && (ASKED_BY_TARGET.has(id) || (severity === 'warning' && !hasFix(id)))) continue;
    found.push(diagnostic(`${message} ${remedy}`, SEVERITY[severity], id));
  }
  return found;
}

function noSuchTarget(id: string): vscode.Diagnostic {
  const message = vscode.l10n.t(
    'There is no edge target `{0}`, so the model was judged for none. Choose one in the model inspector, which writes its id.',
    id,
  );
  return diagnostic(message, vscode.DiagnosticSeverity.Warning, 'target');
}

/** Issues only where a target asks for it. */
const ASKED_BY_TARGET: ReadonlySet<string> = new Set(['DYN-BATCH', 'DYN-SHAPE', 'CTRL-FLOW', 'MEM-TIGHT']);

function hasFix(id: string): boolean {
  return FIXES.some(({ issues }) => issues.includes(id));
}

function diagnostic(message: string, severity: vscode.DiagnosticSeverity, code: string): vscode.Diagnostic {
  const found = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), message, severity);
  found.source = 'Assay';
  found.code = code;
  return found;
}
