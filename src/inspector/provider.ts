// The editor of `*.onnx` files: read-only, one page for each tab, one reading for all tabs of a file.
import type * as vscode from 'vscode';
import type { Models, OpenModel } from './models';
import { Page } from './page';
import type { FromPage, ToPage } from './protocol';

export const VIEW_TYPE = 'assay.inspector';

/** The custom editor of ONNX files, which are never written here. */
export class InspectorProvider implements vscode.CustomReadonlyEditorProvider<OpenModel> {
  private readonly pages = new Map<string, Page>();

  constructor(
    private readonly extension: vscode.Uri,
    private readonly models: Models,
    private readonly onActive: (uri: vscode.Uri) => void,
    private readonly onShown: (uri: vscode.Uri, state: ToPage) => void,
  ) {}

  openCustomDocument(uri: vscode.Uri): OpenModel {
    return this.models.acquire(uri);
  }

  resolveCustomEditor(model: OpenModel, panel: vscode.WebviewPanel): void {
    const page = new Page(panel.webview, this.extension, 'full', (state) => this.onShown(model.uri, state));
    const key = model.uri.toString();
    this.pages.set(key, page);
    page.show(model);
    if (panel.active) this.onActive(model.uri);
    panel.onDidChangeViewState(() => {
      if (panel.active) this.onActive(model.uri);
    });
    panel.onDidDispose(() => {
      page.dispose();
      if (this.pages.get(key) === page) this.pages.delete(key);
    });
  }

  /** Does what the page of a model asks for. */
  async ask(uri: vscode.Uri, message: FromPage): Promise<void> {
    await this.pages.get(uri.toString())?.perform(message);
  }
}
