// What a user can read: rule pages, hovers, the status, and what agents get.
import * as vscode from 'vscode';
import { shortened } from '../../src/editor/checking/status';
import { byConcern, type FindingNode } from '../../src/editor/findings/findingNodes';
import type { ShownFinding } from '../../src/editor/findings/shownFinding';
import type { Concern, Finding, Severity } from '../../src/engine/finding';
import {
  assay,
  cleanUp,
  codesOf,
  equal,
  findingsOf,
  FIT_ON_TEST,
  FIT_ON_TEST_CELLS,
  hoverText,
  matches,
  openNotebook,
  openScript,
  until,
  untilCodes,
} from './support/editing';

describe('reading', () => {
  before(assay);
  afterEach(cleanUp);

  it('opens the page of a rule in the editor', async () => {
    await vscode.commands.executeCommand('assay.explainRule', 'ASY002');
    await until('the page is open', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('ASY002'))),
    );
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('assay-rule:/ASY002.md'));
    matches(document.getText(), /^# ASY002 unused-suppression$/m, 'the page');
  });

  it('says what a rule that is not there is', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('assay-rule:/XYZ999.md'));
    matches(document.getText(), /no rule of that code/);
  });

  it('hovers over a finding, and nowhere else', async () => {
    const document = await openScript(FIT_ON_TEST);
    await untilCodes(document.uri, ['LKG002']);
    const at = findingsOf(document.uri)[0]?.range.start ?? new vscode.Position(0, 0);
    matches(await hoverText(document.uri, at), /LKG002.*fit-on-test/s, 'the hover');
    equal(/LKG002/.test(await hoverText(document.uri, new vscode.Position(0, 0))), false, 'elsewhere');
  });

  it('names the cell of each place on the way to a finding, once', async () => {
    const notebook = await openNotebook([...FIT_ON_TEST_CELLS]);
    const documents = notebook.getCells().map(({ document }) => document);
    const last = documents.at(-1);
    if (last === undefined) throw new Error('the notebook has no cells');
    await untilCodes(last.uri, ['LKG002']);
    const at = findingsOf(last.uri)[0]?.range.start ?? new vscode.Position(0, 0);
    const places = findingsOf(last.uri)[0]?.relatedInformation ?? [];
    equal(
      places.map(({ message }) => / \(cell \d\)$/.exec(message)?.[0]),
      [' (cell 2)', ' (cell 2)'],
      'the places, which VS Code lists in the hover',
    );
    equal(/cell \d/.test(await hoverText(last.uri, at)), false, 'cells in what is added to the hover');
  });

  it('tells the number of findings and what was not checked', async () => {
    const notebook = await openNotebook(['%%bash\nls', FIT_ON_TEST]);
    await untilCodes(notebook.cellAt(1).document.uri, ['LKG002']);
    const { status } = await assay();
    const described = status.describe({ kind: 'notebook', key: notebook.uri.toString(), notebook });
    equal(described.text, 'Assay: 1 finding');
    matches(described.detail, /^checked in \d+ ms$/);
    equal(described.notChecked?.text, 'Assay: 1 part not checked');
    matches(described.notChecked?.detail ?? '', /Python/);
    equal(described.coverage, 'What was not checked, and why');
    equal(
      shortened('.dvc/config: names the remote "store", which is not described'),
      '.dvc/config: names the remote "stor…',
    );
  });

  it('does not say that a file was checked whose check took too long', async () => {
    const document = await openScript(FIT_ON_TEST);
    await untilCodes(document.uri, ['LKG002']);
    const { findings, service } = await assay();
    const key = document.uri.toString();
    const unit = { kind: 'script', key, document } as const;
    const known = findings.get(key);
    if (!known) throw new Error('the script was not checked');
    const message = 'Checking took longer than 10 s and was stopped.';
    const result = { findings: [], suppressed: [], notices: [{ kind: 'timeout', message, cell: null }] } as const;
    findings.publish(known.snapshot, result, 0, new Map());
    equal(service.stateOf(key), { kind: 'checked' });
    const { text, detail } = (await assay()).status.describe(unit);
    equal([text, detail], ['Assay: not checked', message]);
  });

  it('says so of a file that is too large', async () => {
    const document = await openScript(`x = 1${' '.repeat(5_100_000)}\n`);
    const { status } = await assay();
    const unit = { kind: 'script', key: document.uri.toString(), document } as const;
    await until('the status says it', () => status.describe(unit).text === 'Assay: too large');
    matches(status.describe(unit).notChecked?.detail ?? '', /over the limit/);
  });

  it('lists findings by concern and rule, with their places', async () => {
    const notebook = await openNotebook(['x = 1', FIT_ON_TEST]);
    await untilCodes(notebook.cellAt(1).document.uri, ['LKG002']);
    const { tree } = await assay();
    const leakage = tree.getChildren().find((node) => node.kind === 'concern' && node.concern === 'leakage');
    const rule = tree.getChildren(leakage).find((node) => node.kind === 'rule' && node.rule.code === 'LKG002');
    const { uri } = notebook.cellAt(1).document;
    const isHere = (node: FindingNode) => node.kind === 'place' && node.shown.uri.toString() === uri.toString();
    // Under what many places say alike, where there are such.
    const place = tree
      .getChildren(rule)
      .flatMap((node) => [node, ...tree.getChildren(node)])
      .find(isHere);
    if (!leakage || !rule || !place) throw new Error('LKG002 is not in the tree.');
    equal(tree.getTreeItem(leakage).label, 'Leakage');
    equal(tree.getTreeItem(rule).label, 'LKG002 fit-on-test');
    const { label, command } = tree.getTreeItem(place);
    matches(typeof label === 'string' ? label : '', /^notebook-\d+\.ipynb, cell 2, line 9$/, 'the place');
    await vscode.commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
    await until('the cell is active', () => vscode.window.activeTextEditor?.selection.start.line === 8);
  });

  it('keeps concerns in their order, and gives a rule its gravest icon, whatever the counts', () => {
    const uri = vscode.Uri.file('/train.py');
    const found = (concern: Concern, code: string, severity: Severity): ShownFinding => {
      const span = { cell: 0, start: 0, end: 1 };
      const finding: Finding = { code, name: code, concern, severity, span, message: code, related: [], fixes: [] };
      return { finding, uri, diagnostic: new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), code) };
    };
    const leak = found('leakage', 'LKG001', 'warning');
    const hint = found('privacy', 'PRV009', 'hint');
    const grave = found('privacy', 'PRV009', 'warning');
    for (const all of [
      [leak, leak, hint, grave],
      [hint, grave, grave, leak],
      [grave, hint, leak],
    ]) {
      const concerns = byConcern(all, new Set());
      equal(concerns.map((node) => node.kind === 'concern' && node.concern).join(), 'privacy,leakage');
      const [rule] = concerns[0]?.kind === 'concern' ? concerns[0].rules : [];
      equal(rule?.kind === 'rule' ? rule.rule.severity : undefined, 'warning');
    }
  });

  it('opens an example whose planted mistakes are found', async () => {
    await vscode.commands.executeCommand('assay.openExample');
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    equal(notebook?.isUntitled, true, 'a copy');
    const codes = () => (notebook?.getCells() ?? []).flatMap((cell) => codesOf(cell.document.uri));
    await until('they are found', () => ['PRV007', 'LKG001', 'LKG002'].every((code) => codes().includes(code)));
  });

  it('fills a snippet with the names of the document', async () => {
    const document = await openScript(FIT_ON_TEST);
    await untilCodes(document.uri, ['LKG002']);
    const editor = await vscode.window.showTextDocument(document);
    const end = new vscode.Position(document.lineCount - 1, 0);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('assay.insertSnippet', 'ml-group-metrics');
    await until('it is there', () => document.getText().includes('by_group = MetricFrame('));
    // The imports go below those of the document, and the place moves with them.
    matches(document.getText(), /^import pandas as pd\n(.*import .*\n)+\n/, 'the imports');
    matches(document.getText(), /test = scaler\.fit_transform\(X_test\)\nby_group = MetricFrame\(/, 'the place');
  });

  it('puts a snippet on a line of its own, behind the statement at the cursor', async () => {
    const document = await openScript(`${FIT_ON_TEST}def late():\n    print(\n        X_test)\n`);
    await untilCodes(document.uri, ['LKG002']);
    const editor = await vscode.window.showTextDocument(document);
    const inside = document.positionAt(document.getText().lastIndexOf('print(') + 'print('.length);
    editor.selection = new vscode.Selection(inside, inside);
    await vscode.commands.executeCommand('assay.insertSnippet', 'ml-seeds');
    await until('it is there', () => document.getText().includes('random.seed('));
    matches(
      document.getText(),
      /\n    print\(\n        X_test\)\n    SEED = 42\n    random\.seed\(SEED\)\n/,
      'the place',
    );
  });

  it('gives agents the findings and the rules as text', async () => {
    const document = await vscode.workspace.findFiles('**/credit-scoring/train.py');
    const [uri] = document;
    if (!uri) throw new Error('train.py was not found in the examples.');
    const report: unknown = JSON.parse(await invoke('lint_python_ml', { path: uri.fsPath }));
    const text = JSON.stringify(report);
    matches(text, /"findings":\[/);
    matches(text, /"notChecked":\[/);
    matches(await invoke('explain_ml_rule', { code: 'ASY001' }), /# ASY001 unknown-suppression/);
    matches(await invoke('explain_ml_rule', { code: 'XYZ999' }), /No rule has the code XYZ999/);
    matches(await invoke('lint_python_ml', { path: 'nowhere.py' }), /No file at "nowhere.py"/);
  });
});

async function invoke(name: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return result.content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
