// The inspector's compare tab with git: the model as it was in a commit, and one sentence where there is no git repository.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { InspectorApi } from '../../src/inspector/activate';
import type { ComparisonState } from '../../src/inspector/protocol';
import { assay, cleanUp, equal, matches, until } from './support/editing';

describe('the compare tab', () => {
  const folders: vscode.Uri[] = [];
  afterEach(async () => {
    await cleanUp();
    for (const uri of folders.splice(0)) await vscode.workspace.fs.delete(uri, { recursive: true });
  });

  /** A folder outside the workspace with a model that was changed after it was committed, where git is asked to. */
  async function changedModel(withGit: boolean): Promise<vscode.Uri> {
    const [project] = vscode.workspace.workspaceFolders ?? [];
    if (!project) throw new Error('The tests run in a workspace folder.');
    const path = mkdtempSync(join(tmpdir(), 'assay-compare-'));
    const folder = vscode.Uri.file(path);
    folders.push(folder);
    const model = vscode.Uri.joinPath(folder, 'model.onnx');
    const copy = (name: string) =>
      vscode.workspace.fs.copy(vscode.Uri.joinPath(project.uri, 'models', name), model, { overwrite: true });
    await copy('credit_mlp.onnx');
    if (withGit) {
      const git = (...args: string[]) => execFileSync('git', args, { cwd: path, stdio: 'ignore' });
      git('init');
      git('add', '.');
      git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-m', 'model');
    }
    await copy('digit_reader.onnx');
    return model;
  }

  async function comparison(model: vscode.Uri): Promise<ComparisonState> {
    await vscode.commands.executeCommand('assay.inspectModel', model);
    // SAFETY: the entry gives it under this name.
    const { inspector } = (await assay()) as unknown as { readonly inspector: InspectorApi };
    await until('the model is shown', () => inspector.shown(model)?.kind === 'model');
    await inspector.ask(model, { kind: 'compare', revision: 'HEAD' });
    const ended = (): ComparisonState | undefined => {
      const state = inspector.shown(model, 'comparison');
      if (state?.kind !== 'comparison' || state.comparison === null) return undefined;
      return state.comparison.state === 'running' ? undefined : state.comparison;
    };
    await until('the comparison has ended', () => ended() !== undefined);
    const found = ended();
    if (found === undefined) throw new Error('nothing was compared');
    return found;
  }

  it('shows what changed since the last commit, from that commit to the file', async () => {
    const state = await comparison(await changedModel(true));
    if (state.state !== 'done') throw new Error(JSON.stringify(state));
    matches(state.comparison.before, /^HEAD:/);
    matches(state.comparison.after, /model\.onnx$/);
    const convolutions = state.comparison.operators.find(({ operator }) => operator === 'Conv');
    equal(convolutions?.before, 0, 'the model of the commit has no convolution');
  });

  it('says in one sentence that there is no git repository', async () => {
    const state = await comparison(await changedModel(false));
    equal(state.state === 'failed' ? state.message : state.state, 'HEAD is no revision of a git repository here.');
  });
});
