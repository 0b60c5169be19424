// Files that are checked without being open: what becomes of the engine's unit, and of the check, when something comes between.
import * as vscode from 'vscode';
import type { LintResult } from '../../src/engine/finding';
import { CancelledError } from '../../src/base/platform';
import { WorkspaceCheck, workspaceSources } from '../../src/editor/findings/checkWorkspace';
import { FileCheck } from '../../src/editor/findings/fileCheck';
import { assay, cleanUp, equal, until, writeFile } from './support/editing';

const NOTHING: LintResult = { findings: [], suppressed: [], notices: [] };
const neverCancelled = new vscode.CancellationTokenSource().token;
const quietly = { report: () => undefined };

/** An engine that answers once `during` is done, and the paths whose units it was told to let go. */
function engine(during: () => PromiseLike<unknown>) {
  const closed: string[] = [];
  const check = new FileCheck(
    {
      lint: async () => {
        await during();
        return { result: NOTHING, milliseconds: 0 };
      },
      settled: () => Promise.resolve(NOTHING),
      survey: () => Promise.resolve(null),
      fixes: () => Promise.resolve([]),
      close: (path) => closed.push(path),
    },
    { checkNow: () => Promise.resolve(undefined) },
  );
  return { check, closed };
}

describe('a file that is checked without being open', () => {
  before(assay);
  afterEach(cleanUp);

  it('leaves nothing in the engine', async () => {
    const uri = await writeFile('closed-one.py', 'x = 1\n');
    const { check, closed } = engine(() => Promise.resolve());
    await check.check(uri, { fixes: false, token: neverCancelled });
    equal(closed.length, 1, 'units let go');
  });

  it('keeps its unit where it is opened meanwhile', async () => {
    const uri = await writeFile('opened-meanwhile.py', 'x = 1\n');
    const { check, closed } = engine(() => vscode.workspace.openTextDocument(uri));
    await check.check(uri, { fixes: false, token: neverCancelled });
    await check.survey(uri, neverCancelled);
    equal(closed, [], 'units let go');
  });

  it('is asked for once more where its answer was overtaken', async () => {
    const uri = await writeFile('overtaken.py', 'x = 1\n');
    let asked = 0;
    const { check } = engine(() => (asked++ === 0 ? Promise.reject(new CancelledError()) : Promise.resolve()));
    const { result } = await check.check(uri, { fixes: false, token: neverCancelled });
    equal([result, asked], [NOTHING, 2]);
  });
});

/** A check of the workspace whose files take until they are cancelled. */
function endless() {
  const running: vscode.CancellationToken[] = [];
  const forget = new vscode.EventEmitter<vscode.Uri>();
  const changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  let answers = (_uri: vscode.Uri): boolean => false;
  const published: string[] = [];
  const said: (string | undefined)[] = [];
  const check = new WorkspaceCheck({
    check: {
      check: (uri, { token }) => {
        running.push(token);
        const source = { kind: 'script', path: '/a.py', cells: [] } as const;
        if (answers(uri)) return Promise.resolve({ source, result: NOTHING });
        return new Promise((_resolve, reject) => token.onCancellationRequested(() => reject(new CancelledError())));
      },
    },
    configurations: { of: () => Promise.resolve({ excluded: false }) },
    findings: { publishClosed: (files) => published.push(...files.map(([uri]) => uri.toString())) },
    log: { warn: () => undefined, debug: () => undefined },
    models: { rememberClosed: () => undefined },
    service: { onDidForget: forget.event },
    onDidChangeSources: changed.event,
    say: (note) => said.push(note),
    checkModels: () => Promise.resolve({ problems: 0 }),
  });
  return { check, running, published, said, forget, answer: (to: typeof answers) => (answers = to) };
}

describe('a check of the workspace', () => {
  before(assay);
  afterEach(cleanUp);

  it('ends where the user cancels it, at the file that it is at', async () => {
    await writeFile('first.py', 'x = 1\n');
    await writeFile('second.py', 'x = 1\n');
    const { check, running, said } = endless();
    const user = new vscode.CancellationTokenSource();
    const done = check.run(quietly, user.token);
    await until('a file is being checked', () => running.length === 1);
    user.cancel();
    const { files, left } = await done;
    equal(
      said,
      [undefined, `The check was stopped: ${left === 1 ? '1 file' : `${left} files`} not looked at.`],
      'said',
    );
    equal(files, 0, 'files that were checked');
    equal(left, (await workspaceSources()).length, 'files that are left');
    equal(running.length, 1, 'files that were begun');
    check.dispose();
  });

  it('is no whole one where the user cancels it while files are searched for', async () => {
    await writeFile('first.py', 'x = 1\n');
    const { check, running } = endless();
    const user = new vscode.CancellationTokenSource();
    const done = check.run(quietly, user.token);
    user.cancel();
    equal((await done).stopped, true, 'stopped');
    equal(running.length, 0, 'files that were begun');
    check.dispose();
  });

  it('ends with the extension', async () => {
    await writeFile('first.py', 'x = 1\n');
    const { check, running } = endless();
    const done = check.run(quietly, neverCancelled);
    await until('a file is being checked', () => running.length === 1);
    check.dispose();
    equal((await done).files, 0, 'files that were checked');
  });

  it('takes back nothing of what it said again meanwhile', async () => {
    const uri = await writeFile('first.py', 'x = 1\n');
    const last = await writeFile('second.py', 'x = 1\n');
    const { check, running, published, forget, answer } = endless();
    answer((one) => one.toString() !== last.toString());
    const user = new vscode.CancellationTokenSource();
    const done = check.run(quietly, user.token);
    const before = (await workspaceSources()).findIndex((one) => one.toString() === last.toString());
    await until('the second one is being checked', () => running.length === before + 1);
    forget.fire(uri);
    const told = () => published.filter((one) => one === uri.toString()).length;
    await until('the first one is said again', () => told() === 1);
    user.cancel();
    await done;
    equal(told(), 1, 'times that the first one was said');
    check.dispose();
  });

  it('lets what it says again of a closed file end with the extension', async () => {
    const uri = await writeFile('first.py', 'x = 1\n');
    const { check, running, forget, answer } = endless();
    answer(() => true);
    await check.run(quietly, neverCancelled);
    answer(() => false);
    const before = running.length;
    forget.fire(uri);
    await until('it is being checked again', () => running.length === before + 1);
    check.dispose();
    equal(running.at(-1)?.isCancellationRequested, true, 'cancelled');
  });
});
