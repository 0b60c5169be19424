// Entry in a web extension host: the browser. Wiring only.
import * as vscode from 'vscode';
import { activateEditor, type AssayApi } from './editor/activate';
import { enginePath } from './editor/checking/units';
import { workspaceFiles } from './editor/checking/workspaceFiles';
import { activateInspector, type InspectorApi } from './inspector/activate';
import { openWebWorker } from './worker/webPort';

/** Entry in the browser; returns the same as on the desktop. */
export function activate(context: vscode.ExtensionContext): AssayApi & { readonly inspector: InspectorApi } {
  const file = (...path: string[]) => vscode.Uri.joinPath(context.extensionUri, 'dist', ...path);
  const read = (uri: vscode.Uri) => Promise.resolve(vscode.workspace.fs.readFile(uri));
  // The inspector is made from what the editor gives, and checks models for it.
  const late: { inspector?: InspectorApi } = {};
  const editor = activateEditor(
    context,
    {
      openPort: openWebWorker(file('web', 'engine.worker.js').toString(true)),
      start: async () => {
        const [runtimeWasm, grammarWasm] = await Promise.all([
          read(file('web-tree-sitter.wasm')),
          read(file('tree-sitter-python.wasm')),
        ]);
        const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => enginePath(uri));
        return { wasm: { runtimeWasm, grammarWasm }, roots };
      },
      files: workspaceFiles,
    },
    (token) => late.inspector?.checkWorkspace(token) ?? Promise.resolve({ models: 0, problems: 0 }),
  );
  const openPort = openWebWorker(file('web', 'inspector.worker.js').toString(true), [], 'assay-inspector');
  const openJob = openWebWorker(file('web', 'model.jobs.js').toString(true), [], 'assay-models');
  const inspector = activateInspector(context, { openPort, local: false, openJob, measure: null, ...editor.models });
  late.inspector = inspector;
  return { ...editor, inspector };
}
