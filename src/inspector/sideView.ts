// The side view: the model that was chosen last, or whose editor is active, in short.
import type * as vscode from 'vscode';
import type { Models, OpenModel } from './models';
import { Page } from './page';
import type { ToPage } from './protocol';

export const SIDE_VIEW = 'assay.model';

/** The inspector in the side bar. A model chosen before the view is there is read when it is. */
export class SideView implements vscode.WebviewViewProvider, vscode.Disposable {
  private page: Page | undefined;
  private model: OpenModel | undefined;
  private wanted: vscode.Uri | undefined;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly models: Models,
    private readonly onShown: (state: ToPage) => void,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    this.page = new Page(view.webview, this.extension, 'compact', this.onShown);
    view.onDidDispose(() => this.close());
    this.fill();
  }

  /** The model that was chosen last. */
  get chosen(): vscode.Uri | undefined {
    return this.wanted;
  }

  /** The model is read when the view is there to show it. */
  choose(uri: vscode.Uri): void {
    this.wanted = uri;
    this.fill();
  }

  dispose(): void {
    this.close();
  }

  private fill(): void {
    const { page, wanted } = this;
    if (!page || !wanted || this.model?.uri.toString() === wanted.toString()) return;
    const before = this.model;
    this.model = this.models.acquire(wanted);
    page.show(this.model);
    before?.dispose();
  }

  private close(): void {
    this.page?.dispose();
    this.page = undefined;
    this.model?.dispose();
    this.model = undefined;
  }
}
