// The light bulb: what is offered on a finding, and what each action does.
import * as vscode from 'vscode';
import { editConfiguration, takeBack } from '../../src/editor/fixes/disableRule';
import type { TextEdit } from '../../src/engine/configure/ignoreRuleEdit';
import {
  assay,
  cleanUp,
  equal,
  codesOf,
  findingsOf,
  FIT_ON_TEST,
  FIT_ON_TEST_CELLS,
  matches,
  openNotebook,
  openScript,
  perform,
  quickFixes,
  until,
  untilCodes,
  writeFile,
} from './support/editing';

const [FIX, LINE, CELL, FILE, DISABLE, EXPLAIN] = [
  /transform/,
  /^Ignore LKG002 on this line/,
  /^Ignore LKG002 in this cell/,
  /^Ignore LKG002 in this file/,
  /^Disable LKG002/,
  /^Explain LKG002/,
] as const;

describe('actions on a finding', () => {
  before(assay);
  afterEach(cleanUp);

  it('are the safe fix, three ways to ignore, and the rule', async () => {
    const notebook = await openNotebook(FIT_ON_TEST_CELLS);
    const actions = await actionsIn(notebook.cellAt(2).document);
    for (const title of [FIX, LINE, CELL, FILE, DISABLE, EXPLAIN]) {
      if (!actions.some((action) => title.test(action.title))) {
        throw new Error(`${String(title)} was not offered: ${actions.map((action) => action.title).join(', ')}`);
      }
    }
    equal(
      actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      [actions[0]?.title],
      'preferred',
    );
  });

  it('fix all findings of a rule at once where there are several', async () => {
    const document = await openScript(`${FIT_ON_TEST}again = scaler.fit_transform(X_test)\n`);
    await untilCodes(document.uri, ['LKG002', 'LKG002']);
    const range = findingsOf(document.uri)[0]?.range ?? new vscode.Range(0, 0, 0, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    // While VS Code waits for an action to be resolved, it may forget the commands of all.
    equal(
      actions.filter(({ edit, command }) => !edit && !command).map(({ title }) => title),
      [],
      'to be resolved',
    );
    await perform(actions.find(({ title }) => title === 'Fix all LKG002 in this file'));
    matches(document.getText(), /test = scaler\.transform\(X_test\)\nagain = scaler\.transform\(X_test\)/);
    await untilCodes(document.uri, []);
  });

  it('leave cells out in a script', async () => {
    const document = await openScript(FIT_ON_TEST);
    const actions = await actionsIn(document);
    equal(
      actions.some(({ title }) => CELL.test(title)),
      false,
    );
  });

  it('mend the text, and undo gives it back', async () => {
    const document = await openScript(FIT_ON_TEST);
    const actions = await actionsIn(document);
    await perform(actions.find(({ title }) => FIX.test(title)));
    matches(document.getText(), /test = scaler\.transform\(X_test\)/);
    await untilCodes(document.uri, []);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), FIT_ON_TEST);
    await untilCodes(document.uri, ['LKG002']);
  });

  it('work on a document that no editor shows any more', async () => {
    const document = await openScript(FIT_ON_TEST);
    const actions = await actionsIn(document);
    await openScript('other = 1\n');
    await perform(actions.find(({ title }) => FIX.test(title)));
    matches(document.getText(), /scaler\.transform\(X_test\)/);
  });

  const scopes: readonly (readonly [RegExp, RegExp])[] = [
    [LINE, /fit_transform\(X_test\) {2}# assay: ignore\[LKG002\]/],
    [CELL, /^# assay: ignore-cell\[LKG002\]\n/],
  ];
  for (const [title, comment] of scopes) {
    it(`silence it: ${title.source}`, async () => {
      const notebook = await openNotebook(FIT_ON_TEST_CELLS);
      const { document } = notebook.cellAt(2);
      await ignoreWithoutReason((await actionsIn(document)).find((action) => title.test(action.title)));
      await until('the comment is there', () => comment.test(document.getText()));
      await untilCodes(document.uri, []);
    });
  }

  it('silence it in the whole file, from the first cell', async () => {
    const notebook = await openNotebook(FIT_ON_TEST_CELLS);
    const last = notebook.cellAt(2).document;
    await ignoreWithoutReason((await actionsIn(last)).find(({ title }) => FILE.test(title)));
    await until('the comment is there', () =>
      /^# assay: ignore-file\[LKG002\]/.test(notebook.cellAt(0).document.getText()),
    );
    await untilCodes(last.uri, []);
  });

  it('answer that it is not applicable, with a reason that fits the rule', async () => {
    const document = await openScript('card = "4556 7375 8689 9855"\n');
    await untilCodes(document.uri, ['PRV009']);
    const range = findingsOf(document.uri)[0]?.range ?? new vscode.Range(0, 0, 0, 0);
    const actions = await quickFixes(document.uri, range);
    // A list has nothing chosen until it is walked through.
    const answer = actions.find(({ title }) => /^PRV009 is not applicable/.test(title));
    await acceptUntilDone(answer, ['workbench.action.quickOpenSelectNext']);
    matches(
      document.getText(),
      /9855" {2}# assay: ignore\[PRV009\] not applicable: (?:made-up value|public contact)\n/,
    );
    const [at] = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
    equal(at?.selection.isEmpty, true, 'no selection that the next key would replace');
    equal(at?.selection.active.character, document.lineAt(0).text.length, 'the cursor stands behind the reason');
    await untilCodes(document.uri, []);
  });

  it('go to the end of a comment that was there, and leave other cursors alone', async () => {
    const document = await openScript('card = "4556 7375 8689 9855"  # assay: ignore[LKG001] ours\r\nx = 1\r\n');
    await until('it is found', () => codesOf(document.uri).includes('PRV009'));
    const [editor] = vscode.window.visibleTextEditors.filter((one) => one.document === document);
    if (!editor) throw new Error('The script is not in sight.');
    editor.selections = [new vscode.Selection(0, 3, 0, 3), new vscode.Selection(1, 1, 1, 1)];
    const place = findingsOf(document.uri).find(({ code }) => typeof code === 'object' && code.value === 'PRV009');
    const actions = await quickFixes(document.uri, place?.range ?? new vscode.Range(0, 0, 0, 0));
    const answer = actions.find(({ title }) => /^PRV009 is not applicable/.test(title));
    await acceptUntilDone(answer, ['workbench.action.quickOpenSelectNext']);
    equal(document.lineAt(0).text, 'card = "4556 7375 8689 9855"  # assay: ignore[LKG001, PRV009] ours');
    const cursors = editor.selections.map(({ active, isEmpty }) => [active.line, active.character, isEmpty]);
    equal(cursors, [
      [0, document.lineAt(0).text.length, true],
      [1, 1, true],
    ]);
  });

  it('add what a stage lacks to its dvc.yaml, shown before it is done, and leave the rest as it is', async () => {
    const before =
      '# ours\nstages:\n  train: # slow\n    cmd: python stage-train.py\n    deps:\n    - stage-train.py\n\n# end\n';
    const pipeline = await writeFile('dvc.yaml', before);
    const script = await writeFile('stage-train.py', 'import pandas as pd\n\nrows = pd.read_csv("stage-rows.csv")\n');
    const document = await vscode.workspace.openTextDocument(script);
    await vscode.window.showTextDocument(document);
    await untilCodes(script, ['DVL009']);
    const actions = await quickFixes(script, findingsOf(script)[0]?.range ?? new vscode.Range(0, 0, 0, 0));
    const add = actions.find(({ title }) => title === 'Add `stage-rows.csv` to `deps` of stage `train` in `dvc.yaml`');
    const [[uri, edits] = [], ...others] = add?.edit?.entries() ?? [];
    equal([uri?.toString(), edits?.length, others.length], [pipeline.toString(), 1, 0]);
    // As it is, the edit asks first; here it is answered.
    const answered = new vscode.WorkspaceEdit();
    answered.set(pipeline, edits ?? []);
    await vscode.workspace.applyEdit(answered);
    const yaml = await vscode.workspace.openTextDocument(pipeline);
    equal(yaml.getText(), before.replace('- stage-train.py\n', '- stage-train.py\n    - stage-rows.csv\n'));
    await yaml.save();
    await untilCodes(script, []);
  });

  it('disable the rule in the project, once the file is saved', async () => {
    const configuration = await writeFile('assay.toml', '# ours\nignore = ["DVL015"]\n');
    const document = await openScript(FIT_ON_TEST);
    const actions = await actionsIn(document);
    const disable = actions.find(({ title }) => DISABLE.test(title));
    // Its message waits for an answer, so the action may not end; where it fails, the test does.
    const performed = perform(disable);
    const toml = await vscode.workspace.openTextDocument(configuration);
    await Promise.race([performed, until('the rule is in the file', () => toml.getText().includes('LKG002'))]);
    equal(toml.getText(), '# ours\nignore = ["DVL015", "LKG002"]\n');
    await untilCodes(document.uri, ['LKG002']);
    await toml.save();
    await untilCodes(document.uri, []);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('leave a configuration alone that another wrote on or made meanwhile, or that the engine cannot read', async () => {
    const uri = await writeFile('meanwhile.toml', 'select = ["LKG"]\n');
    const document = await vscode.workspace.openTextDocument(uri);
    const change = async (exists: boolean, answer: () => PromiseLike<unknown>): Promise<string> => {
      const listEntry = async (text: string): Promise<TextEdit> => {
        await answer();
        return { start: text.length, end: text.length, text: 'ignore = ["LKG002"]\n' };
      };
      const place = { uri, exists, table: null };
      await editConfiguration({ listEntry }, place, { ignore: 'LKG002', table: null }, { done: '', already: '' });
      return document.getText();
    };
    const above = new vscode.WorkspaceEdit();
    above.insert(uri, new vscode.Position(0, 0), '# ours\n');
    const written = '# ours\nselect = ["LKG"]\n';
    equal(await change(true, () => vscode.workspace.applyEdit(above)), written, 'written on');
    equal(await change(false, () => Promise.resolve()), written, 'made');
    equal(await change(true, () => Promise.reject(new Error('The engine was stopped.'))), written, 'no answer');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('take back what they added to a configuration, and nothing that another wrote', async () => {
    const added = 'ignore = ["LKG002"]\n';
    const uri = await writeFile('taken-back.toml', added);
    const document = await vscode.workspace.openTextDocument(uri);
    const made = { uri, exists: false, table: null };
    const write = async (text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), text);
      await vscode.workspace.applyEdit(edit);
    };
    await write('# ours\n');
    await takeBack(made, document, new vscode.Range(0, 0, 1, 0), added);
    equal(document.getText(), `# ours\n${added}`, 'where it stood is another text');
    await takeBack(made, document, new vscode.Range(1, 0, 2, 0), added);
    equal(document.getText(), '# ours\n', 'the file holds more');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

async function actionsIn(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  await untilCodes(document.uri, ['LKG002']);
  const range = findingsOf(document.uri)[0]?.range ?? new vscode.Range(0, 0, 0, 0);
  return quickFixes(document.uri, range);
}

/** The box that asks for a reason is accepted as it comes up. */
async function ignoreWithoutReason(action: vscode.CodeAction | undefined): Promise<void> {
  await acceptUntilDone(action, []);
}

/** Accepts what asks until the action is done, after these commands each time. */
async function acceptUntilDone(action: vscode.CodeAction | undefined, before: readonly string[]): Promise<void> {
  let done = false;
  const performed = perform(action).finally(() => (done = true));
  while (!done) {
    for (const command of before) await vscode.commands.executeCommand(command);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await performed;
}
