// Models open in the inspector: by their file, by the command, whole, damaged, changed.
import * as vscode from 'vscode';
import type { InspectorApi } from '../../src/inspector/activate';
import type { FromPage, ShownModel, ToPage } from '../../src/inspector/protocol';
import { assay, cleanUp, equal, matches, until } from './support/editing';

const VIEW = 'assay.inspector';

async function inspector(): Promise<InspectorApi> {
  const api = await assay();
  if (!('inspector' in api)) throw new Error('The extension gives no inspector.');
  // SAFETY: both entries give it under this name.
  return api.inspector as InspectorApi;
}

function inProject(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests run in a workspace folder.');
  return vscode.Uri.joinPath(folder.uri, path);
}

async function shownWhen(uri: vscode.Uri, wanted: (state: ToPage) => boolean): Promise<ToPage> {
  const api = await inspector();
  let state: ToPage | undefined;
  await until(`${uri.path} is shown`, () => {
    state = api.shown(uri);
    return state !== undefined && wanted(state);
  });
  if (state === undefined) throw new Error('nothing was shown');
  return state;
}

async function shownModel(uri: vscode.Uri): Promise<ShownModel> {
  const state = await shownWhen(uri, ({ kind }) => kind === 'model' || kind === 'failure');
  if (state.kind !== 'model') throw new Error(state.kind === 'failure' ? state.message : state.kind);
  return state;
}

/** Asks as the page would, and waits for what comes of it. */
async function part(
  uri: vscode.Uri,
  kind: 'rows' | 'weights' | 'comparison',
  message: FromPage,
  wanted: (state: ToPage) => boolean = () => true,
): Promise<ToPage> {
  const api = await inspector();
  await api.ask(uri, message);
  let state: ToPage | undefined;
  await until(`${kind} of ${uri.path}`, () => {
    state = api.shown(uri, kind);
    return state !== undefined && wanted(state);
  });
  if (state === undefined) throw new Error('nothing was shown');
  return state;
}

async function writeModel(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const uri = inProject(name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  written.push(uri);
  return uri;
}

const written: vscode.Uri[] = [];

describe('the model inspector', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
    await cleanUp();
  });

  it('is the editor of .onnx files', async () => {
    const uri = inProject('models/credit_mlp.onnx');
    await vscode.commands.executeCommand('vscode.open', uri);
    const { inspection, name } = await shownModel(uri);
    equal(name, 'credit_mlp.onnx');
    equal(inspection.report.nodes > 0 && inspection.report.parameters > 0, true, 'nodes and parameters');
    const rows = await part(uri, 'rows', { kind: 'rows' });
    equal(rows.kind === 'rows' && rows.nodes.length, inspection.report.nodes);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    equal(input instanceof vscode.TabInputCustom && input.viewType, VIEW);
  });

  it('opens a model by the command', async () => {
    const uri = inProject('models/digit_reader.onnx');
    await vscode.commands.executeCommand('assay.inspectModel', uri);
    const { inspection } = await shownModel(uri);
    equal(inspection.forecasts.length >= 5, true, 'forecasts');
    equal((inspection.report.macs ?? 0) > 0, true, 'cost known');
  });

  it('knows a quantized model', async () => {
    const uri = inProject('models/credit_mlp_int8.onnx');
    await vscode.commands.executeCommand('vscode.open', uri);
    const { inspection } = await shownModel(uri);
    equal(inspection.readiness.filter(({ id }) => id === 'ALREADY-Q').length, 1);
  });

  it('judges for the target of the settings, also when it changes', async () => {
    const uri = inProject('models/digit_reader.onnx');
    const section = vscode.workspace.getConfiguration('assay');
    await vscode.commands.executeCommand('vscode.open', uri);
    await shownModel(uri);
    try {
      await section.update('targetDevice', 'esp32', vscode.ConfigurationTarget.Global);
      await shownWhen(uri, (state) => state.kind === 'model' && state.inspection.target.id === 'esp32');
      await section.update('targetDevice', 'esp-32', vscode.ConfigurationTarget.Global);
      await shownWhen(uri, (state) => state.kind === 'model' && state.inspection.targetNotFound === 'esp-32');
      await until('Problems tell that there is no such target', () =>
        vscode.languages
          .getDiagnostics(uri)
          .some(({ message }) => message.includes('There is no edge target `esp-32`')),
      );
    } finally {
      await section.update('targetDevice', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('measures the weights when it is asked to, and one of them in every scheme', async () => {
    const uri = inProject('models/digit_reader.onnx');
    await vscode.commands.executeCommand('vscode.open', uri);
    await shownModel(uri);
    const state = await part(
      uri,
      'weights',
      { kind: 'weigh', tensor: null },
      (found) => found.kind === 'weights' && found.weights?.state === 'done',
    );
    const statistics =
      state.kind === 'weights' && state.weights?.state === 'done' ? state.weights.statistics : undefined;
    equal((statistics?.weights.length ?? 0) > 0, true, 'weights were measured');
    const [first] = statistics?.weights ?? [];
    await part(
      uri,
      'weights',
      { kind: 'weigh', tensor: first?.name ?? '' },
      (found) =>
        found.kind === 'weights' &&
        found.weights?.state === 'done' &&
        found.weights.statistics.weights[0]?.measure.schemes.some(({ scheme }) => scheme === 'int4-channel') === true,
    );
  });

  it('says in one sentence why a file cannot be shown', async () => {
    const empty = await writeModel('empty.onnx', new Uint8Array(0));
    const text = await writeModel('text.onnx', new TextEncoder().encode('not a model at all, just words '.repeat(40)));
    for (const [uri, reason] of [
      [empty, /^The file is empty\.$/],
      [text, /^The file is not an ONNX model/],
    ] as const) {
      await vscode.commands.executeCommand('vscode.openWith', uri, VIEW);
      const state = await shownWhen(uri, ({ kind }) => kind !== 'reading');
      matches(state.kind === 'failure' ? state.message : state.kind, reason);
    }
  });

  it('shows what can be read of a truncated model', async () => {
    const whole = await vscode.workspace.fs.readFile(inProject('models/digit_reader.onnx'));
    const uri = await writeModel('cut.onnx', whole.slice(0, Math.floor(whole.length / 2)));
    await vscode.commands.executeCommand('vscode.open', uri);
    const state = await shownWhen(uri, ({ kind }) => kind !== 'reading');
    if (state.kind !== 'model') throw new Error(`The model is not shown: ${state.kind}.`);
    equal(state.inspection.report.complete, false);
    // That the part after the cut is missing is no problem of its own.
    await until('the problems are listed', () => vscode.languages.getDiagnostics(uri).length > 0);
    const codes = vscode.languages.getDiagnostics(uri).map(({ code }) => code);
    equal(codes, ['truncated']);
  });

  it('reads a model again when its file changes', async () => {
    const [first, second] = await Promise.all(
      ['models/credit_mlp.onnx', 'models/digit_reader.onnx'].map((path) =>
        vscode.workspace.fs.readFile(inProject(path)),
      ),
    );
    const uri = await writeModel('changing.onnx', first ?? new Uint8Array());
    await vscode.commands.executeCommand('vscode.open', uri);
    await shownModel(uri);
    await vscode.workspace.fs.writeFile(uri, second ?? new Uint8Array());
    await shownWhen(uri, (state) => state.kind === 'model' && state.inspection.report.bytes === second?.length);
  });

  it('shows the model of the active editor in the side view', async () => {
    const uri = inProject('models/credit_mlp.onnx');
    await vscode.commands.executeCommand('vscode.open', uri);
    await shownModel(uri);
    await vscode.commands.executeCommand('assay.model.focus');
    const api = await inspector();
    await until('the side view shows it', () => {
      const side = api.side();
      return side?.kind === 'model' && side.name === 'credit_mlp.onnx';
    });
  });

  it('fixes a model in a new file beside it, and compares the two', async () => {
    const content = await vscode.workspace.fs.readFile(inProject('models/digit_reader.onnx'));
    const uri = await writeModel('mend.onnx', content);
    const fixed = await vscode.commands.executeCommand<vscode.Uri | undefined>('assay.fixModel', uri, [
      'fold-batchnorm',
    ]);
    if (fixed === undefined) throw new Error('nothing was written');
    written.push(fixed);
    matches(fixed.path, /\/mend\.fixed\.onnx$/);
    await vscode.commands.executeCommand('vscode.open', fixed);
    const { inspection } = await shownModel(fixed);
    equal(Object.keys(inspection.report.operators).includes('BatchNormalization'), false, 'folded');
    const text = await vscode.commands.executeCommand<string>('assay.compareModels', uri, [uri, fixed]);
    matches(text, /\| BatchNormalization \| 2 → 0 \(-2\) \|/);
  });

  it('lists issues of the workspace’s models among the problems, once it is checked', async () => {
    const uri = await writeModel('broken.onnx', new TextEncoder().encode('not a model at all, just words '.repeat(40)));
    const api = await inspector();
    const checked = await api.checkWorkspace(new vscode.CancellationTokenSource().token);
    equal(checked.models >= 2 && checked.problems >= 1, true, 'models were inspected');
    const [problem] = vscode.languages.getDiagnostics(uri);
    matches(problem?.message ?? '', /not an ONNX model/);
    equal(problem?.source, 'Assay');
    await vscode.workspace.fs.delete(uri);
    written.splice(written.indexOf(uri), 1);
    await until('the problem is gone with the file', () => vscode.languages.getDiagnostics(uri).length === 0);
  });
});
