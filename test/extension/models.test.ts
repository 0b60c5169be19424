// Code and models meet: a link above the call that names a model, and the lines that name it in the inspector.
import * as vscode from 'vscode';
import type { InspectorApi } from '../../src/inspector/activate';
import { assay, cleanUp, equal, matches, until } from './support/editing';

describe('models that code names', () => {
  const written: vscode.Uri[] = [];
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
    await cleanUp();
  });

  it('open in the inspector from a link above the call, and name the line there', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('The tests run in a workspace folder.');
    const script = vscode.Uri.joinPath(folder.uri, 'serve_digits.py');
    const code = 'import onnxruntime as ort\n\nsession = ort.InferenceSession("models/digit_reader.onnx")\n';
    await vscode.workspace.fs.writeFile(script, new TextEncoder().encode(code));
    written.push(script);
    const document = await vscode.workspace.openTextDocument(script);
    await vscode.window.showTextDocument(document);
    let lens: vscode.CodeLens | undefined;
    await until('the link is shown', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', script);
      lens = lenses.find(({ command }) => command?.command === 'assay.inspectModel');
      return lens !== undefined;
    });
    matches(
      lens?.command?.title ?? '',
      /^Open in model inspector: digit_reader\.onnx \(25\.3 KiB, [\d.]+ [KM] MACs\)$/,
    );
    equal(lens?.range.start.line, 2);
    const model = vscode.Uri.joinPath(folder.uri, 'models/digit_reader.onnx');
    const [target] = (lens?.command?.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand('assay.inspectModel', target);
    const api = await assay();
    // SAFETY: the entry gives it under this name.
    const { inspector } = api as unknown as { readonly inspector: InspectorApi };
    await until('the model is shown', () => inspector.shown(model)?.kind === 'model');
    const state = inspector.shown(model);
    equal(
      JSON.stringify(state?.kind === 'model' ? state.namedIn.map(({ path, line, cell }) => [path, line, cell]) : null),
      JSON.stringify([['serve_digits.py', 3, null]]),
    );
  });
});
