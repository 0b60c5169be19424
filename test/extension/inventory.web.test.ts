// The data inventory, the grouping of findings, and the report, as VS Code shows them.
import * as vscode from 'vscode';
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
} from './support/editing';

const NONE = new vscode.CancellationTokenSource().token;
const READS = 'import pandas as pd\npeople = pd.read_csv("people-of-the-test.csv")\n';

describe('the data inventory', () => {
  before(assay);
  afterEach(cleanUp);

  it('shows each input once, with its columns about people and who reads it', async () => {
    await writeFile('people-of-the-test.csv', 'full_name,email,sex\n');
    await writeFile('reads.py', READS);
    const notebook = await writeFile('reads.ipynb', notebookJson(['x = 1', READS]));
    const { inventory, inputs } = await assay();
    await inventory.scan();
    const found = inputs
      .getChildren()
      .find((node) => node.kind === 'item' && node.item.name === 'people-of-the-test.csv');
    if (found?.kind !== 'item') {
      const names = inputs.items().map(({ name }) => name);
      throw new Error(`The input is not in the tree of ${names.join(', ') || 'nothing'}.`);
    }
    const tree = inputs.getTreeItem(found);
    matches(String(tree.description), / · 2 personal · 1 sensitive$/);
    const children = inputs.getChildren(found).map((node) => inputs.getTreeItem(node));
    equal(
      children.map(({ label, description }) => [label, description]),
      [
        ['Tells who a person is', 'full_name, email'],
        ['Sensitive', 'sex'],
        ['reads.ipynb, cell 2, line 2', 'reads it'],
        ['reads.py, line 2', 'reads it'],
      ],
    );
    const command = children[2]?.command;
    await vscode.commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
    await until('the notebook shows the cell', () => {
      const editor = vscode.window.activeNotebookEditor;
      return editor?.notebook.uri.toString() === notebook.toString() && editor.selections[0]?.start === 1;
    });
  });

  it('follows the configuration, though nothing that reads the data is open', async () => {
    await writeFile('people-of-the-test.csv', 'full_name,email,sex\n');
    await writeFile('reads.py', READS);
    const { inventory, inputs } = await assay();
    await inventory.scan();
    await vscode.commands.executeCommand('assay.data.focus');
    const personal = () => inputs.items().find(({ name }) => name === 'people-of-the-test.csv')?.personal;
    equal(personal(), ['full_name', 'email']);
    const file = await writeFile('assay.toml', '[lexicon]\nignore = ["full_name"]\n');
    await until('the column counts no longer', () => JSON.stringify(personal()) === '["email"]');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('\n'));
    await until('it counts again', () => personal()?.length === 2);
  });

  it('follows the data itself, and a folder of it that goes', async () => {
    const name = 'data-of-the-test/people.csv';
    const csv = await writeFile(name, 'full_name,email,sex\n');
    await writeFile('reads.py', `import pandas as pd\npeople = pd.read_csv("${name}")\n`);
    const { inventory, inputs } = await assay();
    await inventory.scan();
    await vscode.commands.executeCommand('assay.data.focus');
    const state = () => inputs.items().find((item) => item.name === name)?.state;
    equal(state(), 'untracked');
    // No code is looked for in data; the folder around it may hold some.
    const places = [csv, vscode.Uri.joinPath(csv, 'part-0'), vscode.Uri.joinPath(csv, '..')];
    equal(
      places.map((uri) => inventory.isWithinInput(uri)),
      [true, true, false],
    );
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(csv, '..'), { recursive: true });
    await until('it is absent', () => state() === 'absent');
    await vscode.workspace.fs.writeFile(csv, new TextEncoder().encode('full_name\n'));
    await until('it is there again', () => state() === 'untracked');
  });

  it('tells files of one name by their folders, before anything else', async () => {
    const names = ['raw/rides-of-the-test.csv', 'later/raw/rides-of-the-test.csv', 'clean/rides-of-the-test.csv'];
    for (const name of names) await writeFile(`several/${name}`, 'full_name\n');
    const reads = names.map((name, at) => `rides_${at} = pd.read_csv("several/${name}")\n`);
    await writeFile('reads.py', `import pandas as pd\n${reads.join('')}`);
    const { inventory, inputs } = await assay();
    await inventory.scan();
    const shown = inputs.getChildren().map((node) => {
      const { label, description } = inputs.getTreeItem(node);
      return [label, String(description).split(' · ').at(-1)] as const;
    });
    equal(shown.filter(([label]) => typeof label === 'string' && label.endsWith('rides-of-the-test.csv')).sort(), [
      ['clean/rides-of-the-test.csv', 'several'],
      ['later/raw/rides-of-the-test.csv', 'several'],
      ['several/raw/rides-of-the-test.csv', '1 personal'],
    ]);
  });

  it('says where it was read in part only', async () => {
    await writeFile('reads.py', READS);
    const { surveys, inventory } = await assay();
    await inventory.scan();
    equal(inventory.message, undefined);
    surveys.outgrown();
    equal(inventory.message, 'Only a part of the workspace was read.');
    await inventory.scan();
    equal(inventory.message, undefined);
  });

  it('follows what is written, made and removed', async () => {
    const { surveys } = await assay();
    const script = await openScript('x = 1\n');
    const inputsOf = (): readonly string[] =>
      surveys
        .all()
        .filter(({ path }) => script.uri.path.endsWith(path.slice(path.lastIndexOf('/'))))
        .flatMap(({ survey }) => survey?.inputs.map(({ place }) => place) ?? []);
    await surveys.refresh([script.uri], NONE);
    equal(inputsOf(), []);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(script.uri, new vscode.Position(0, 0), READS);
    await vscode.workspace.applyEdit(edit);
    await surveys.refresh([script.uri], NONE);
    equal(inputsOf(), ['people-of-the-test.csv']);
    surveys.forget(({ path }) => path === script.uri.path);
    equal(inputsOf(), []);
  });
});

describe('the findings view', () => {
  before(assay);
  afterEach(async () => {
    await vscode.commands.executeCommand('assay.groupFindingsByConcern');
    await cleanUp();
  });

  it('groups by file, with counts', async () => {
    const { tree } = await assay();
    const { uri } = await openScript(FIT_ON_TEST);
    await untilCodes(uri, ['LKG002']);
    await vscode.commands.executeCommand('assay.groupFindingsByFile');
    const path = vscode.workspace.asRelativePath(uri);
    const file = tree.getChildren().find((node) => node.kind === 'file' && node.path === path);
    if (!file) throw new Error('The file is not in the tree.');
    equal(tree.getTreeItem(file).description, String(findingsOf(uri).length));
    const [place] = tree.getChildren(file);
    if (!place) throw new Error('The finding is not under its file.');
    const { label, description } = tree.getTreeItem(place);
    equal(label, 'LKG002 · line 9');
    matches(String(description), /^`scaler` /);
    const said = tree.getTreeItem(place).accessibilityInformation?.label ?? '';
    matches(said, /^LKG002, warning, [\w.-]+, line 9: /, 'what a screen reader says');
    await vscode.commands.executeCommand('assay.copyFinding', place);
    matches(await vscode.env.clipboard.readText(), /, line 9: LKG002 /, 'what is copied');
  });

  it('shows what the filter lets through', async () => {
    const { tree } = await assay();
    const { uri } = await openScript(FIT_ON_TEST);
    await untilCodes(uri, ['LKG002']);
    const before = tree.filter;
    try {
      tree.filter = { severities: new Set(['hint']), concerns: null };
      equal(
        tree.shown().shown.some(({ finding }) => finding.code === 'LKG002'),
        false,
      );
      tree.filter = { severities: new Set(['warning']), concerns: new Set(['leakage']) };
      equal(
        tree.shown().shown.some(({ finding }) => finding.code === 'LKG002'),
        true,
      );
      await vscode.commands.executeCommand('assay.showAllFindings');
      equal(tree.shown().shown.length, tree.shown().total, 'all that were found');
    } finally {
      tree.filter = before;
    }
  });
});

describe('the report', () => {
  before(assay);
  afterEach(cleanUp);

  it('opens as a page, and as an untitled Markdown document; nothing is written', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('The tests run in a workspace folder.');
    await openScript(FIT_ON_TEST);
    const names = async (): Promise<string[]> =>
      (await vscode.workspace.fs.readDirectory(folder.uri)).map(([name]) => name).sort();
    const before = await names();
    const created = vscode.commands.executeCommand('assay.createReport');
    await until('the report is shown', async () => {
      if (isShown()) return true;
      // The first choice is the workspace; the list may not be there yet.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isShown();
    });
    await created;
    await vscode.commands.executeCommand('assay.reportAsMarkdown');
    const document = vscode.window.activeTextEditor?.document;
    equal(document?.isUntitled, true, 'untitled');
    matches(document?.getText() ?? '', /^# Responsible-ML report: [\s\S]*\n## In short\n/);
    equal(await names(), before, 'files of the workspace');
  });
});

function isShown(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('assay.report')),
  );
}
