// Wiring of the model inspector: editor, side view and command. Nothing is read before a model is shown.
import * as vscode from 'vscode';
import type { Port } from '../worker/protocol';
import { FIXES, type FixId } from '../onnx/rewrite/descriptions';
import { Analyser, InspectionError } from './analyser';
import { chooseModel } from './chooseModel';
import { COMPARISON_SCHEME, compareModels, ComparisonPages } from './compareCommand';
import { fixModel, type FixHost } from './fixCommand';
import { Jobs } from './jobs';
import { ModelProblems, type ModelLimits, type ModelTotals } from './modelProblems';
import { Models } from './models';
import type { CodePlace, FromPage, ToPage } from './protocol';
import { InspectorProvider, VIEW_TYPE } from './provider';
import { SIDE_VIEW, SideView } from './sideView';

export interface InspectorHost {
  /** Starts the worker that analyses models. */
  readonly openPort: () => Port;
  /** Whether that worker opens `file:` itself. */
  readonly local: boolean;
  /** Starts a worker that fixes or compares models. */
  readonly openJob: () => Port;
  /** Script of the child that holds onnxruntime; null where there is none. */
  readonly measure: string | null;
  /** Where code that was checked names a model. */
  namedIn(uri: vscode.Uri): readonly CodePlace[];
  /** What the project says of a model. */
  limitsOf(uri: vscode.Uri): Promise<ModelLimits>;
}

/** What tests see of the inspector. */
export interface InspectorApi {
  /** What the editor of a model was sent last: the model, or of another kind where that is asked for. */
  shown(uri: vscode.Uri, kind?: 'rows' | 'weights' | 'comparison'): ToPage | undefined;
  /** What the side view was sent last of a model. */
  side(): ToPage | undefined;
  /** Does what a page of the model asks for. */
  ask(uri: vscode.Uri, message: FromPage): Promise<void>;
  /** Inspects the models of the workspace for the Problems pane. */
  checkWorkspace(token: vscode.CancellationToken): Promise<ModelTotals>;
}

/** Registers editor, side view, commands and problems of models. */
export function activateInspector(context: vscode.ExtensionContext, host: InspectorHost): InspectorApi {
  const analyser = new Analyser(host.openPort);
  const problems = new ModelProblems({ analyser, local: host.local, limitsOf: (uri) => host.limitsOf(uri) });
  const jobs = new Jobs(host.openJob);
  const models = new Models(analyser, host.local, {
    namedIn: (uri) => host.namedIn(uri),
    onInspected: (uri, inspection) => void problems.publish(uri, inspection),
    compare: async (before, after, dims) => {
      const title = vscode.l10n.t('Assay compares {0} and {1}', before.name, after.name);
      return (await jobs.run(title, { kind: 'compare', before, after, dims })).comparison;
    },
  });
  const fixes: FixHost = { jobs, local: host.local, measure: host.measure };
  const pages = new ComparisonPages();
  const shown = new Map<string, ToPage>();
  let side: ToPage | undefined;
  const sideView = new SideView(context.extensionUri, models, (state) => {
    if (!isPart(state)) side = state;
  });
  const provider = new InspectorProvider(
    context.extensionUri,
    models,
    (uri) => sideView.choose(uri),
    (uri, state) => shown.set(`${isPart(state) ? state.kind : ''} ${uri.toString()}`, state),
  );
  context.subscriptions.push(
    models,
    sideView,
    vscode.window.registerCustomEditorProvider(VIEW_TYPE, provider, { supportsMultipleEditorsPerDocument: true }),
    vscode.window.registerWebviewViewProvider(SIDE_VIEW, sideView),
    problems,
    vscode.workspace.registerTextDocumentContentProvider(COMPARISON_SCHEME, pages),
    vscode.commands.registerCommand('assay.fixModel', (given?: unknown, wanted?: unknown) =>
      withModel(vscode.l10n.t('Fix ONNX model'), given, sideView, (uri) => fixModel(fixes, uri, chosenFixes(wanted))),
    ),
    vscode.commands.registerCommand('assay.compareModels', (given?: unknown, selected?: unknown) =>
      withModel(vscode.l10n.t('Compare ONNX models: the first'), given, sideView, (uri) =>
        compareModels(fixes, pages, uri, chosenUris(selected)),
      ),
    ),
    vscode.commands.registerCommand('assay.inspectModel', (given?: unknown) => inspectModel(sideView, given)),
  );
  return {
    shown: (uri, kind) => shown.get(`${kind ?? ''} ${uri.toString()}`),
    side: () => side,
    ask: (uri, message) => provider.ask(uri, message),
    checkWorkspace: (token) => problems.checkWorkspace(token),
  };
}

/** What comes beside the model itself. */
function isPart({ kind }: ToPage): boolean {
  return kind === 'rows' || kind === 'weights' || kind === 'comparison';
}

/** Runs on the model given, that of the active editor, or one that is chosen under the title; failures are told in one sentence. */
async function withModel<T>(
  title: string,
  given: unknown,
  sideView: SideView,
  work: (uri: vscode.Uri) => Promise<T>,
): Promise<T | undefined> {
  const uri = given instanceof vscode.Uri ? given : (activeModel() ?? sideView.chosen ?? (await chooseModel(title)));
  if (uri === undefined) return undefined;
  try {
    return await work(uri);
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    if (!(error instanceof InspectionError)) throw error;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    void vscode.window.showErrorMessage(vscode.l10n.t('Assay: {0}: {1}', name, error.message));
    return undefined;
  }
}

function activeModel(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === VIEW_TYPE ? input.uri : undefined;
}

function chosenFixes(wanted: unknown): FixId[] | undefined {
  // The explorer gives the selected files in this place.
  const ids = Array.isArray(wanted) ? FIXES.flatMap(({ id }) => (wanted.includes(id) ? id : [])) : [];
  return ids.length > 0 ? ids : undefined;
}

function chosenUris(selected: unknown): vscode.Uri[] {
  return Array.isArray(selected) ? selected.filter((one): one is vscode.Uri => one instanceof vscode.Uri) : [];
}

async function inspectModel(sideView: SideView, given: unknown): Promise<void> {
  const uri = given instanceof vscode.Uri ? given : await chooseModel(vscode.l10n.t('Inspect ONNX model'));
  if (uri === undefined) return;
  sideView.choose(uri);
  if (given === undefined) await vscode.commands.executeCommand(`${SIDE_VIEW}.focus`);
  await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE);
}
