// Settings, the project's configuration file, and checking all of a workspace.
import * as vscode from 'vscode';
import type { FindingNode } from '../../src/editor/findings/findingNodes';
import {
  assay,
  cleanUp,
  equal,
  findingsOf,
  FIT_ON_TEST,
  matches,
  notebookJson,
  openScript,
  until,
  untilCodes,
  writeFile,
  codesOf,
  PREPARING,
  USING,
} from './support/editing';

const READS_UNTRACKED = `from pathlib import Path
import pandas as pd
from sklearn.linear_model import LinearRegression

rows = pd.read_csv(Path(__file__).resolve().parent.parent / 'closed' / 'rows.csv')
model = LinearRegression().fit(rows[['a', 'b']], rows['y'])
`;

/** Of its own words, so that it is no copy of another file, which may stay open for a while: what those say is told once. */
const ownFitOnTest = (name: string): string => FIT_ON_TEST.replace('\ntest =', `\n${name} =`);

describe('a project', () => {
  before(assay);
  afterEach(async () => {
    for (const key of ['ignore', 'severity', 'run', 'exclude']) await setting(key, undefined);
    await cleanUp();
  });

  it('is checked again when a setting changes', async () => {
    const document = await openScript(FIT_ON_TEST);
    await untilCodes(document.uri, ['LKG002']);
    await setting('ignore', ['LKG']);
    await untilCodes(document.uri, []);
    await setting('ignore', undefined);
    await untilCodes(document.uri, ['LKG002']);
    await setting('severity', { LKG002: 'error' });
    await until('it is an error', () => severity(document) === vscode.DiagnosticSeverity.Error);
  });

  it('is checked again when its configuration file appears, changes or goes', async () => {
    const document = await openScript(FIT_ON_TEST);
    await untilCodes(document.uri, ['LKG002']);
    const file = await writeFile('assay.toml', 'severity = { LKG002 = "hint" }\n');
    await until('it is a hint', () => severity(document) === vscode.DiagnosticSeverity.Hint);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('severity = { LKG002 = "off" }\n'));
    await untilCodes(document.uri, []);
  });

  it('hears of a mistake in its configuration file', async () => {
    const file = await writeFile('assay.toml', 'select = ["LKG"]\nignroe = []\n');
    const document = await openScript(FIT_ON_TEST);
    const { status } = await assay();
    const unit = { kind: 'script', key: document.uri.toString(), document } as const;
    await until('the status tells it', () => status.noticesOf(unit).some(({ message }) => message.includes('ignroe')));
    const problems = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'Assay');
    await until('Problems shows it in its line', () => problems()[0]?.range.start.line === 1);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('select = ["LKG"]\n'));
    await until('Problems forgets it', () => problems().length === 0);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('ignroe = []\n'));
    await until('Problems shows another', () => problems().length === 1);
    await vscode.workspace.fs.delete(file);
    await until('Problems forgets it with its file', () => problems().length === 0);
    await vscode.workspace.fs.writeFile(file, new Uint8Array());
  });

  it('is not told that its configuration file is wrong where that leaves a file out', async () => {
    const file = await writeFile('assay.toml', 'exclude = ["script-*.py"]\n');
    const document = await openScript(FIT_ON_TEST);
    const { status } = await assay();
    const unit = { kind: 'script', key: document.uri.toString(), document } as const;
    await until('the status tells it', () => status.noticesOf(unit).length === 1);
    equal(status.describe(unit).notChecked?.detail, 'assay.toml: excludes this file, so it is not checked');
    equal(findingsOf(file), []);
    await setting('exclude', ['script-*.py']);
    const detail = () => status.describe(unit).notChecked?.detail;
    await until('the settings leave it out', () => detail() === 'Not checked: excluded by the settings.');
  });

  it('is left alone between saves where the user wants it so', async () => {
    await setting('run', 'onSave');
    const document = await openScript('x = 1\n');
    const { status } = await assay();
    const unit = { kind: 'script', key: document.uri.toString(), document } as const;
    await until('it was checked', () => /^checked in/.test(status.describe(unit).detail));
    equal(status.describe(unit).coverage, 'Everything here was checked');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), FIT_ON_TEST);
    await vscode.workspace.applyEdit(edit);
    await until('it waits', () => status.describe(unit).detail === 'checked when saved');
    equal(status.describe(unit).coverage, 'Changes since the last save are not checked yet');
    equal(codesOf(document.uri), []);
    await document.save();
    await untilCodes(document.uri, ['LKG002']);
  });

  it('is checked as a whole, closed notebooks at their file', async () => {
    const script = await writeFile('closed.py', ownFitOnTest('of_script'));
    const notebook = await writeFile('closed.ipynb', notebookJson([ownFitOnTest('of_notebook')]));
    const broken = await writeFile('broken.ipynb', '{');
    const totals = await vscode.commands.executeCommand<{ files: number; failed: number }>('assay.checkWorkspace');
    equal(totals.failed, 1, 'files that could not be checked');
    equal(codesOf(script), ['LKG002'], 'script');
    equal(codesOf(notebook), ['LKG002'], 'notebook');
    equal(findingsOf(notebook)[0]?.message.startsWith('Cell 1, line 9: '), true, 'its place');
    equal(findingsOf(broken), [], 'broken notebook');
    const last = (await assay()).tree.getChildren().at(-1);
    const parts = last?.kind === 'unchecked' ? last.parts : [];
    const why = parts.find((part) => part.kind === 'part' && part.uri.toString() === broken.toString());
    if (why?.kind !== 'part') throw new Error('The tree does not say that the broken notebook was not checked.');
    matches(why.notice.message, /not valid JSON/);
  });

  it('is checked to its last file while its data are looked for', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `both-${index}.py`);
    const files = await Promise.all(names.map((name, index) => writeFile(name, ownFitOnTest(`test_${index}`))));
    const [totals] = await Promise.all([
      vscode.commands.executeCommand<{ stopped: boolean; failed: number }>('assay.checkWorkspace'),
      vscode.commands.executeCommand('assay.scanData'),
    ]);
    equal([totals.stopped, totals.failed], [false, 0], 'stopped, failed');
    equal(files.map(codesOf).flat(), Array(12).fill('LKG002'));
  });

  it('says once in the tree what many files have in common', async () => {
    const { tree } = await assay();
    const pasting = 'import pandas as pd\n\nrows = pd.read_clipboard()\n';
    const fitted: vscode.Uri[] = [];
    for (const name of ['alike-1.py', 'alike-3.py', 'deep/alike-2.py']) {
      await writeFile(name, pasting);
      const text = ownFitOnTest(`test_${fitted.length}`).replaceAll('scaler', 'levelling');
      fitted.push(await writeFile(name.replace('alike', 'fitted'), text));
    }
    await writeFile('single.py', FIT_ON_TEST.replaceAll('scaler', 'centring'));
    await vscode.commands.executeCommand('assay.checkWorkspace');
    const concerns = tree.getChildren();
    const rules = concerns.flatMap((concern) => tree.getChildren(concern));
    const ruleNode = (code: string) => rules.find((node) => node.kind === 'rule' && node.rule.code === code);
    const [pasted, fitOnTest] = [ruleNode('DVL014'), ruleNode('LKG002')];
    if (!pasted || !fitOnTest) throw new Error('DVL014 or LKG002 is not in the tree.');
    // All its places say the same.
    matches(String(tree.getTreeItem(pasted).description), /^3 · .*copied last/, 'said at the rule');
    const items = tree.getChildren(pasted).map((node) => tree.getTreeItem(node));
    equal(
      items.map(({ label, description }) => [label, description]),
      [
        ['alike-1.py, line 3', ''],
        ['alike-3.py, line 3', ''],
        ['alike-2.py, line 3', 'deep'],
      ],
    );
    matches(items[0]?.accessibilityInformation?.label ?? '', /alike-1\.py, line 3: .*copied last/, 'read aloud');
    // Of these some do.
    const entries = tree.getChildren(fitOnTest);
    const saying = entries.find((node) => node.kind === 'saying' && node.message.startsWith('`levelling` forgets'));
    if (saying?.kind !== 'saying') throw new Error('What three files say is not in the tree.');
    equal(tree.getTreeItem(saying).description, '3');
    equal(tree.getChildren(saying).length, 3, 'its places');
    await vscode.commands.executeCommand('assay.explainFinding', saying);
    const isOpen = () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /LKG002/.test(label)));
    await until('the page of its rule is open', isOpen);
    const single = entries.map((node) => tree.getTreeItem(node)).find(({ label }) => label === 'single.py, line 9');
    matches(String(single?.description), /^`centring` forgets/, 'said by one');
    // Who mends two of the three finds the last one where it was.
    for (const uri of fitted.slice(0, 2)) await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    await vscode.commands.executeCommand('assay.checkWorkspace');
    const left = tree
      .getChildren()
      .flatMap((concern) => tree.getChildren(concern))
      .flatMap((rule) => tree.getChildren(rule))
      .find((node) => node.kind === 'saying' && node.message === saying.message);
    if (!left) throw new Error('The saying went with two of its three places.');
    const stays = tree.getChildren(left).map((node) => tree.getTreeItem(node));
    equal(
      stays.map(({ label }) => label),
      ['fitted-2.py, line 9'],
    );
  });

  it('tells one cause once, in each file that is open, and nowhere else then', async () => {
    const loading = 'from transformers import AutoModel\n\nmodel = AutoModel.from_pretrained("bert-base-cased")\n';
    const script = await writeFile('cause-1.py', loading);
    const notebook = await writeFile('cause-2.ipynb', notebookJson([loading]));
    const last = await writeFile('cause-3.py', loading);
    const told = () => [script, notebook, last].map((uri) => findingsOf(uri).length);
    const places = (uri: vscode.Uri) =>
      findingsOf(uri)[0]?.relatedInformation?.map(({ location, message }) => [
        vscode.workspace.asRelativePath(location.uri),
        message,
      ]);
    await vscode.commands.executeCommand('assay.checkWorkspace');
    equal(told(), [1, 0, 0], 'with all closed');
    const inNotebook = ['cause-2.ipynb', 'The same here (cell 1, line 3)'];
    const others = [inNotebook, ['cause-3.py', 'The same here']];
    equal(places(script), others);
    await vscode.commands.executeCommand('vscode.open', last);
    await until('an open one tells it', () => told().join() === '0,0,1');
    equal(places(last), [['cause-1.py', 'The same here'], inNotebook]);
    const editor = vscode.window.activeTextEditor;
    await editor?.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a comment\n'));
    await until('it is checked again', () => findingsOf(last)[0]?.range.start.line === 3);
    equal(told(), [0, 0, 1], 'while it is edited');
    equal(places(last), [['cause-1.py', 'The same here'], inNotebook], 'while it is edited');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('vscode.open', script);
    await until('both that are open show it', () => told().join() === '1,0,1');
    for (const _ of [last, script]) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the first tells it again', () => told().join() === '1,0,0' && places(script)?.length === 2);
    equal(places(script), others);
  });

  it('says of a copy nothing while the other one is open, until they differ', async () => {
    const text = ownFitOnTest('of_copies');
    const first = await writeFile('copied.py', text);
    const copy = await writeFile('copied-later.py', text);
    const told = () => [first, copy].map((uri) => findingsOf(uri).length).join();
    await vscode.commands.executeCommand('assay.checkWorkspace');
    equal(told(), '0,1', 'with both closed');
    await vscode.commands.executeCommand('vscode.open', first);
    await until('the open one tells it', () => told() === '1,0');
    const places = findingsOf(first)[0]?.relatedInformation ?? [];
    equal(places.at(-1)?.location.uri.toString(), copy.toString());
    equal(places.at(-1)?.message, 'The same here');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(first, new vscode.Range(8, 0, 8, 9), 'elsewhere');
    await vscode.workspace.applyEdit(edit);
    await until('both tell it', () => told() === '1,1');
  });

  it('lists what was not checked of closed files, behind the findings', async () => {
    const uri = await writeFile('broken-half.py', 'x = 1\ndef f(:\n');
    const { partly } = await vscode.commands.executeCommand<{ partly: number }>('assay.checkWorkspace');
    equal(partly > 0, true, 'counted');
    const { tree } = await assay();
    const parts = () => {
      const last = tree.getChildren().at(-1);
      return last?.kind === 'unchecked' ? tree.getChildren(last) : [];
    };
    const isOfFile = (node: FindingNode) => node.kind === 'part' && node.uri.toString() === uri.toString();
    const part = parts().find(isOfFile);
    if (!part) throw new Error('It is not in the tree.');
    equal(tree.getTreeItem(part).label, 'broken-half.py');
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('the status tells it of an open one', () => !parts().some(isOfFile));
  });

  it('keeps what was said of a file when that is opened and closed again', async () => {
    const script = await writeFile('shut.py', ownFitOnTest('of_shut_script'));
    const notebook = await writeFile('shut.ipynb', notebookJson([ownFitOnTest('of_shut_notebook')]));
    await vscode.commands.executeCommand('assay.checkWorkspace');
    // By the command, since a document that an extension opened by itself stays for a minute after its editor.
    for (const uri of [script, notebook]) await vscode.commands.executeCommand('vscode.open', uri);
    const openOnes = () => [...vscode.workspace.textDocuments, ...vscode.workspace.notebookDocuments];
    const isOpen = (uri: vscode.Uri) => openOnes().some((document) => document.uri.toString() === uri.toString());
    await until('the notebook is open', () => isOpen(notebook));
    await until('findings stand in its cells', () => codesOf(notebook).length === 0);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('both are closed', () => !isOpen(script) && !isOpen(notebook));
    await untilCodes(script, ['LKG002']);
    await untilCodes(notebook, ['LKG002']);
  });

  it('shows where a finding in a closed file leads to', async () => {
    // Modules of this test alone: what an open file says of one is told there.
    const using = (name: string) => USING.replaceAll('rides_prep', name);
    const module = await writeFile('closed_prep.py', PREPARING);
    const script = await writeFile('closed_use.py', using('closed_prep'));
    const other = await writeFile('closed_prep_too.py', PREPARING);
    const notebook = await writeFile(
      'closed_use.ipynb',
      notebookJson(['import pandas as pd', using('closed_prep_too')]),
    );
    await vscode.commands.executeCommand('assay.checkWorkspace');
    const places = (uri: vscode.Uri) => findingsOf(uri)[0]?.relatedInformation ?? [];
    const lineIn = (uri: vscode.Uri, target: vscode.Uri) =>
      places(uri).find(({ location }) => location.uri.toString() === target.toString())?.location.range.start.line;
    equal(lineIn(script, module), 3, 'line in the module');
    const line = lineIn(script, script);
    equal(line === undefined, false, 'a place in the script itself');
    equal(lineIn(notebook, other), 3, 'line in the module, from a notebook');
    const own = places(notebook).find(({ location }) => location.uri.toString() === notebook.toString());
    equal(own?.message.endsWith(` (cell 2, line ${(line ?? 0) + 1})`), true, own?.message);
  });

  it('forgets what was in a folder that is deleted', async () => {
    const { findings } = await assay();
    const kept = await writeFile('kept.py', ownFitOnTest('of_kept'));
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('The tests run in a workspace folder.');
    const gone = vscode.Uri.joinPath(folder.uri, 'to-delete');
    const inside = ['a.py', 'deep/b.py'].map((name) => vscode.Uri.joinPath(gone, name));
    for (const [index, uri] of inside.entries())
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ownFitOnTest(`test_${index}`)));
    await vscode.commands.executeCommand('assay.checkWorkspace');
    for (const uri of inside) equal(codesOf(uri), ['LKG002'], uri.path);
    await vscode.workspace.fs.delete(gone, { recursive: true });
    await until('nothing is shown of it', () => inside.every((uri) => codesOf(uri).length === 0));
    equal(
      findings.all().some(({ uri }) => uri.path.includes('to-delete')),
      false,
      'in the tree',
    );
    equal(codesOf(kept), ['LKG002'], 'the other file');
  });

  it('is followed where closed files are written, made or renamed after a check of all', async () => {
    const written = await writeFile('written.py', ownFitOnTest('of_written'));
    await vscode.commands.executeCommand('assay.checkWorkspace');
    await vscode.workspace.fs.writeFile(written, new TextEncoder().encode('x = 1\n'));
    await untilCodes(written, []);
    const made = await writeFile('made.py', ownFitOnTest('of_made'));
    await untilCodes(made, ['LKG002']);
    const renamed = vscode.Uri.joinPath(made, '../renamed.py');
    await vscode.workspace.fs.rename(made, renamed);
    await untilCodes(renamed, ['LKG002']);
    await untilCodes(made, []);
    await vscode.workspace.fs.rename(renamed, made);
  });

  it('follows a folder that is moved', async () => {
    const file = await writeFile('from/moved.py', ownFitOnTest('of_moved'));
    await vscode.commands.executeCommand('assay.checkWorkspace');
    equal(codesOf(file), ['LKG002']);
    const [from, to] = [vscode.Uri.joinPath(file, '..'), vscode.Uri.joinPath(file, '../../to')];
    await vscode.workspace.fs.rename(from, to);
    await untilCodes(vscode.Uri.joinPath(to, 'moved.py'), ['LKG002']);
    await untilCodes(file, []);
    await vscode.workspace.fs.rename(to, from);
    await untilCodes(file, ['LKG002']);
  });

  it('leads to the cell of a finding in a closed notebook', async () => {
    const { tree } = await assay();
    const uri = await writeFile('closed-cells.ipynb', notebookJson(['import pandas as pd', ownFitOnTest('of_cells')]));
    await vscode.commands.executeCommand('assay.checkWorkspace');
    await vscode.commands.executeCommand('assay.groupFindingsByFile');
    const file = tree.getChildren().find((node) => node.kind === 'file' && node.path === 'closed-cells.ipynb');
    const [place] = file ? tree.getChildren(file) : [];
    if (!place) throw new Error('The finding is not in the tree.');
    const { label, description, command } = tree.getTreeItem(place);
    equal(label, 'LKG002 · cell 2, line 9');
    matches(String(description), /^(?!Cell)/);
    await vscode.commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
    await until('its cell is selected', () => {
      const editor = vscode.window.activeNotebookEditor;
      return editor?.notebook.uri.toString() === uri.toString() && editor.selection.start === 1;
    });
    const { label: tab, isPreview } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    equal([tab, isPreview], ['closed-cells.ipynb', true], 'the tab bears the name of the notebook, and gives way');
    await vscode.commands.executeCommand('assay.groupFindingsByConcern');
  });

  it('is checked as a whole with what it answers about its data', async () => {
    await writeFile('closed/rows.csv', 'a,b,y\n1,2,0\n');
    const script = await writeFile('closed/read.py', READS_UNTRACKED);
    await vscode.commands.executeCommand('assay.checkWorkspace');
    equal(codesOf(script), ['DVL001'], 'data that is not tracked, and no path outside the project');
  });
});

function severity(document: vscode.TextDocument): vscode.DiagnosticSeverity | undefined {
  return findingsOf(document.uri)[0]?.severity;
}

async function setting(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('assay').update(key, value, vscode.ConfigurationTarget.Workspace);
}
