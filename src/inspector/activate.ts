// Wiring of the model inspector: editor, side view and command. Nothing is read before a model is shown.
import * as vscode from 'vscode';
import type { Port } from '../worker/protocol';
import { Analyser } from './analyser';
import { chooseModel } from './chooseModel';
import { Models } from './models';
import type { FromPage, ToPage } from './protocol';
import { InspectorProvider, VIEW_TYPE } from './provider';
import { SIDE_VIEW, SideView } from './sideView';

export interface InspectorHost {
  /** Starts the worker that analyses models. */
  readonly openPort: () => Port;
  /** Whether that worker opens `file:` itself. */
  readonly local: boolean;
}

/** What tests see of the inspector. */
export interface InspectorApi {
  /** What the editor of a model was sent last: the model, or of another kind where that is asked for. */
  shown(uri: vscode.Uri, kind?: 'rows' | 'weights' | 'comparison'): ToPage | undefined;
  /** What the side view was sent last of a model. */
  side(): ToPage | undefined;
  /** Does what a page of the model asks for. */
  ask(uri: vscode.Uri, message: FromPage): Promise<void>;
}

export function activateInspector(context: vscode.ExtensionContext, host: InspectorHost): InspectorApi {
  const models = new Models(new Analyser(host.openPort), host.local);
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
    vscode.commands.registerCommand('assay.inspectModel', (given?: unknown) => inspectModel(sideView, given)),
  );
  return {
    shown: (uri, kind) => shown.get(`${kind ?? ''} ${uri.toString()}`),
    side: () => side,
    ask: (uri, message) => provider.ask(uri, message),
  };
}

/** What comes beside the model itself. */
function isPart({ kind }: ToPage): boolean {
  return kind === 'rows' || kind === 'weights' || kind === 'comparison';
}

async function inspectModel(sideView: SideView, given: unknown): Promise<void> {
  const uri = given instanceof vscode.Uri ? given : await chooseModel();
  if (uri === undefined) return;
  sideView.choose(uri);
  if (given === undefined) await vscode.commands.executeCommand(`${SIDE_VIEW}.focus`);
  await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE);
}
