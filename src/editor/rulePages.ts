// The rule's page inside the editor, offline: a virtual Markdown document shown in VS Code's own preview, which brings
// themes, keyboard, search and links between rules.
import * as vscode from 'vscode';

export const RULE_SCHEME = 'assay-rule';

/** Where the built extension keeps one page per rule, named by its code. */
const PAGES = ['dist', 'rules'];
const CODE = /^[A-Z]{3}\d{3}$/;

/** Rule pages as read-only documents. A code without a page gives a page that says so. */
export class RulePages implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();

  constructor(private readonly extensionUri: vscode.Uri) {}

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const code = codeOf(uri);
    const text = code === undefined ? undefined : await this.text(code);
    return text ?? vscode.l10n.t('# {0}\n\nThis version of Assay has no rule of that code.', code ?? uri.path);
  }

  /** Shows the page of a rule beside the code. */
  async show(code: string): Promise<void> {
    if (!CODE.test(code) || (await this.text(code)) === undefined) {
      void vscode.window.showWarningMessage(vscode.l10n.t('This version of Assay has no page for {0}.', code));
      return;
    }
    const uri = pageUri(code);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
      // VS Code's Markdown extension is switched off: the text itself is as good to read.
      await vscode.window.showTextDocument(uri, { preview: true });
    }
  }

  /** The page as Markdown; nothing for a code that has none. */
  async text(code: string): Promise<string | undefined> {
    if (!CODE.test(code)) return undefined;
    const known = this.texts.get(code);
    if (known !== undefined) return known;
    const file = vscode.Uri.joinPath(this.extensionUri, ...PAGES, `${code}.md`);
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      this.texts.set(code, text);
      return text;
    } catch {
      return undefined;
    }
  }

  /** The first paragraph under a heading of the page: for hovers and agents. */
  async section(code: string, heading: string): Promise<string | undefined> {
    const text = await this.text(code);
    return text === undefined ? undefined : firstParagraph(text, heading);
  }
}

function pageUri(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: RULE_SCHEME, path: `/${code}.md` });
}

function codeOf(uri: vscode.Uri): string | undefined {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  return CODE.test(name) ? name : undefined;
}

function firstParagraph(text: string, heading: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => /^#+\s/.test(line) && line.replace(/^#+\s+/, '').trim() === heading);
  if (at < 0) return undefined;
  const rest = lines.slice(at + 1);
  const start = rest.findIndex((line) => line.trim() !== '');
  if (start < 0 || /^#/.test(rest[start] ?? '')) return undefined;
  const length = rest.slice(start).findIndex((line) => line.trim() === '');
  return rest.slice(start, length < 0 ? undefined : start + length).join(' ');
}
