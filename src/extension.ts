// Entry in a Node extension host: desktop and remote. Wiring only.
import * as vscode from 'vscode';
import { activateEditor, type AssayApi } from './editor/activate';
import { registerTasks } from './editor/tasks';
import { enginePath } from './editor/checking/units';
import { workspaceFiles } from './editor/checking/workspaceFiles';
import { activateInspector, type InspectorApi } from './inspector/activate';
import { openThread } from './worker/nodePort';

/** Entry on the desktop; returns what tests and other extensions may use. */
export function activate(context: vscode.ExtensionContext): AssayApi & { readonly inspector: InspectorApi } {
  const built = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'dist', name).fsPath;
  const worker = built('engine.worker.js');
  const inspectorWorker = built('inspector.worker.js');
  const folders = () => vscode.workspace.workspaceFolders ?? [];
  context.subscriptions.push(registerTasks(context.extensionUri));
  // The inspector is made from what the editor gives, and checks models for it.
  const late: { inspector?: InspectorApi } = {};
  const editor = activateEditor(
    context,
    {
      openPort: () => openThread(worker),
      start: () => Promise.resolve({ wasm: null, roots: folders().map(({ uri }) => enginePath(uri)) }),
      // The thread reads local files itself; those of virtual workspaces only VS Code can.
      files: folders().every(({ uri }) => uri.scheme === 'file') ? null : workspaceFiles,
    },
    (token) => late.inspector?.checkWorkspace(token) ?? Promise.resolve({ models: 0, problems: 0 }),
  );
  const openPort = () => openThread(inspectorWorker, 'assay-inspector');
  const openJob = () => openThread(built('model.jobs.js'), 'assay-models');
  const inspector = activateInspector(context, {
    openPort,
    local: true,
    openJob,
    measure: built('measure.js'),
    ...editor.models,
  });
  late.inspector = inspector;
  return { ...editor, inspector };
}
