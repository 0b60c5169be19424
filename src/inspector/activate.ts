// Wiring of the model inspector: editor, side view and command. Nothing is read before a model is shown.
import * as vscode from 'vscode';
import type { Port } from '../worker/protocol';
import { Analyser } from './analyser';
import { chooseModel } from './chooseModel';
import { Models } from './models';
import type { ToPage } from './protocol';
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
  /** What the editor of a model was sent last. */
  shown(uri: vscode.Uri): ToPage | undefined;
  /** What the side view was sent last. */
  side(): ToPage | undefined;
}

export function activateInspector(context: vscode.ExtensionContext, host: InspectorHost): InspectorApi {
  const models = new Models(new Analyser(host.openPort), host.local);
  const shown = new Map<string, ToPage>();
  let side: ToPage | undefined;
  const sideView = new SideView(context.extensionUri, models, (state) => (side = state));
  const provider = new InspectorProvider(
    context.extensionUri,
    models,
    (uri) => sideView.choose(uri),
    (uri, state) => shown.set(uri.toString(), state),
  );
  context.subscriptions.push(
    models,
    sideView,
    vscode.window.registerCustomEditorProvider(VIEW_TYPE, provider, { supportsMultipleEditorsPerDocument: true }),
    vscode.window.registerWebviewViewProvider(SIDE_VIEW, sideView),
    vscode.commands.registerCommand('assay.inspectModel', (given?: unknown) => inspectModel(sideView, given)),
  );
  return { shown: (uri) => shown.get(uri.toString()), side: () => side };
}

async function inspectModel(sideView: SideView, given: unknown): Promise<void> {
  const uri = given instanceof vscode.Uri ? given : await chooseModel();
  if (uri === undefined) return;
  sideView.choose(uri);
  if (given === undefined) await vscode.commands.executeCommand(`${SIDE_VIEW}.focus`);
  await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE);
}
