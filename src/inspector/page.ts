// One webview with the inspector's page in it: its HTML with a strict content policy, and what its messages do.
import * as vscode from 'vscode';
import type { OpenModel } from './models';
import { isFromPage, type CodePlace, type FromPage, type ToPage } from './protocol';
import { chooseTarget } from './target';

export type PageLayout = 'full' | 'compact';

/** One webview that shows one model at a time; its messages are checked on arrival. */
export class Page implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private model: OpenModel | undefined;
  private following: vscode.Disposable | undefined;

  constructor(
    private readonly webview: vscode.Webview,
    extension: vscode.Uri,
    layout: PageLayout,
    private readonly onShown: (state: ToPage) => void,
  ) {
    const dist = vscode.Uri.joinPath(extension, 'dist', 'webview');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.subscriptions.push(webview.onDidReceiveMessage((message) => void this.receive(message)));
    webview.html = pageHtml(webview, dist, layout);
  }

  /** Shows a model, whose owner is the caller, or nothing. */
  show(model: OpenModel | undefined): void {
    if (model === this.model) return;
    this.following?.dispose();
    this.model = model;
    this.following = model?.onDidChange((state) => this.post(state));
    this.postAll();
  }

  dispose(): void {
    this.following?.dispose();
    for (const one of this.subscriptions) one.dispose();
  }

  private postAll(): void {
    for (const state of this.model?.state ?? ([{ kind: 'nothing' }] as const)) this.post(state);
  }

  private post(state: ToPage): void {
    this.onShown(state);
    void this.webview.postMessage(state);
  }

  private async receive(message: unknown): Promise<void> {
    if (!isFromPage(message)) return;
    await this.perform(message);
  }

  async perform(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.postAll();
        return;
      case 'rows':
        if (this.model?.rows) this.post(this.model.rows);
        return;
      case 'weigh':
        await this.model?.weigh(message.tensor);
        return;
      case 'stopWeighing':
        this.model?.stopWeighing();
        return;
      case 'compare':
        await this.model?.compare(message.revision);
        return;
      case 'fix':
        if (this.model) await vscode.commands.executeCommand('assay.fixModel', this.model.uri, [message.id]);
        return;
      case 'target':
        if (this.model) await chooseTarget(this.model.uri, message.id);
        return;
      case 'dims':
        this.model?.setDims(message.dims);
        return;
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Assay: {0} copied', message.what), 4000);
        return;
      case 'choose':
        await vscode.commands.executeCommand('assay.inspectModel');
        return;
      case 'open':
        if (this.model) await vscode.commands.executeCommand('assay.inspectModel', this.model.uri);
        return;
      case 'reveal':
        await reveal(message.place);
        return;
      case 'reload':
        await this.model?.reload();
        return;
    }
  }
}

/** Opens the script, or the notebook at its cell. */
async function reveal({ uri, line, cell }: CodePlace): Promise<void> {
  const target = vscode.Uri.parse(uri);
  if (cell === null) {
    await vscode.window.showTextDocument(target, { selection: new vscode.Range(line - 1, 0, line - 1, 0) });
    return;
  }
  const notebook = await vscode.workspace.openNotebookDocument(target);
  await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(cell - 1, cell)] });
}

function pageHtml(webview: vscode.Webview, dist: vscode.Uri, layout: PageLayout): string {
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  const nonce = randomText();
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('inspector.css')}">
<title>ONNX model</title>
</head>
<body>
<assay-inspector layout="${layout}"></assay-inspector>
<script type="module" nonce="${nonce}" src="${file('inspector.js')}"></script>
</body>
</html>`;
}

function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
