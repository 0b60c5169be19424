// What the extension's tests do with documents. Runs in Node and in a web worker, so Node's own modules are not used here.
import * as vscode from 'vscode';
import type { AssayApi } from '../../../src/editor/activate';

/** Fitted on test rows: one finding, LKG002, with a safe fix. */
export const FIT_ON_TEST = `import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.DataFrame({"a": [1.0, 2.0, 3.0, 4.0], "b": [1, 0, 1, 0]})
X_train, X_test = train_test_split(df, random_state=0)
scaler = StandardScaler()
train = scaler.fit_transform(X_train)
test = scaler.fit_transform(X_test)
`;

/** The same over three cells; the finding is in the last. */
export const FIT_ON_TEST_CELLS: readonly string[] = [
  FIT_ON_TEST.split('\n').slice(0, 5).join('\n'),
  FIT_ON_TEST.split('\n').slice(5, 8).join('\n'),
  'test = scaler.fit_transform(X_test)',
];

/** A module `rides_prep.py` that learns from what it is given. */
export const PREPARING = `from sklearn.preprocessing import StandardScaler

def scale(rides):
    return StandardScaler().fit_transform(rides)
`;

/** Uses it before the split: LKG001. */
export const USING = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from rides_prep import scale

rides = pd.DataFrame({"age": [1.0, 2.0, 3.0, 4.0], "fare": [1, 0, 1, 0], "late": [0, 1, 0, 1]})
X = scale(rides[["age", "fare"]])
train, test, y_train, y_test = train_test_split(X, rides["late"], random_state=0)
model = LogisticRegression().fit(train, y_train)
print(model.score(test, y_test))
`;

/** Opens what the extension gives to tests, started if it was not. */
export async function assay(): Promise<AssayApi> {
  const extension = vscode.extensions.getExtension<AssayApi>('assay.assay');
  if (!extension) throw new Error('The extension assay.assay was not found.');
  return extension.activate();
}

/** A new file each time: VS Code may give an untitled document its name and text of before. */
let files = 0;

/** Saves a script in the workspace and shows it. */
export async function openScript(content: string): Promise<vscode.TextDocument> {
  const uri = await writeFile(`script-${++files}.py`, content);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** A text in the list is a Python cell; a pair is a language with its text. */
export type CellText = string | readonly [language: string, text: string];

/** Saves a notebook in the workspace and shows it. */
export async function openNotebook(cells: readonly CellText[]): Promise<vscode.NotebookDocument> {
  const uri = await writeFile(`notebook-${++files}.ipynb`, notebookJson(cells));
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  await showNotebook(notebook);
  return notebook;
}

/** VS Code 1.100 may never answer when another notebook has just closed, and show it when asked again. */
export async function showNotebook(notebook: vscode.NotebookDocument): Promise<void> {
  const isShown = () => vscode.window.activeNotebookEditor?.notebook === notebook;
  for (let attempt = 0; attempt < 3 && !isShown(); attempt++) {
    const shown = Promise.resolve(vscode.window.showNotebookDocument(notebook));
    await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, 4000))]);
  }
}

export function notebookJson(cells: readonly CellText[]): string {
  const saved = cells.map((cell) => {
    const [language, source] = typeof cell === 'string' ? ['python', cell] : cell;
    if (language === 'markdown') return { cell_type: 'markdown', metadata: {}, source };
    const metadata = language === 'python' ? {} : { vscode: { languageId: language } };
    return { cell_type: 'code', metadata, source, outputs: [], execution_count: null };
  });
  const metadata = { language_info: { name: 'python' } };
  return JSON.stringify({ cells: saved, metadata, nbformat: 4, nbformat_minor: 4 });
}

/** A file of the workspace with this content, which `cleanUp` takes away again. */
export async function writeFile(name: string, content: string): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests run in a workspace folder.');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  written.push(uri);
  return uri;
}

const written: vscode.Uri[] = [];

/** Closes all editors, forgets their changes, and removes the files that were written. */
export async function cleanUp(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
}

export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Assay');
}

/** `LKG002` and the like, in order. */
export function codesOf(uri: vscode.Uri): string[] {
  return findingsOf(uri).map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
}

/** Resolves when the condition holds; looks again whenever diagnostics change or some time has passed. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}. Diagnostics: ${allDiagnostics()}`);
    await new Promise<void>((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(done);
      const timer = setTimeout(done, 100);
      function done(): void {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      }
    });
  }
}

export function untilCodes(uri: vscode.Uri, codes: readonly string[]): Promise<void> {
  return until(`${uri.toString()} shows ${codes.join(', ') || 'nothing'}`, () => same(codesOf(uri), codes));
}

/** VS Code refuses to answer until the window holds the document. */
export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  let actions: vscode.CodeAction[] = [];
  const ask = async () => {
    const kind = vscode.CodeActionKind.QuickFix.value;
    actions = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind);
    return true;
  };
  await until('quick fixes are answered', () => ask().catch(() => false));
  return actions;
}

/** All that hovers say at a place. */
export async function hoverText(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

/** Applies an action as the light bulb does. */
export async function perform(action: vscode.CodeAction | undefined): Promise<void> {
  if (!action) throw new Error('The action was not offered.');
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) {
    // SAFETY: arguments of a command are whatever it takes.
    const rest = (action.command.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand(action.command.command, ...rest);
  }
}

export function equal(actual: unknown, expected: unknown, what = ''): void {
  if (!same(actual, expected)) {
    throw Object.assign(new Error(`${what || 'values'} differ`), { actual, expected });
  }
}

export function matches(text: string, pattern: RegExp, what = 'the text'): void {
  if (!pattern.test(text)) throw new Error(`${what} does not match ${String(pattern)}: ${text.slice(0, 1000)}`);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function allDiagnostics(): string {
  const shown = vscode.languages
    .getDiagnostics()
    .filter(([, list]) => list.length > 0)
    .map(([uri, list]) => `${uri.toString()}: ${list.map(({ message }) => message).join(' | ')}`);
  return shown.join('\n') || 'none';
}
