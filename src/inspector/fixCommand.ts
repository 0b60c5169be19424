// "Fix ONNX model": offers the fixes that have something to do, writes a new file beside the old, and says how it was proven.
import * as vscode from 'vscode';
import type { FixDone, Look } from '../measure/jobProtocol';
import { verificationText } from '../measure/protocol';
import type { FixId } from '../onnx/rewrite/descriptions';
import { FIXES } from '../onnx/rewrite/descriptions';
import { InspectionError } from './analyser';
import { modelSource } from './fileAccess';
import type { Jobs } from './jobs';

export interface FixHost {
  readonly jobs: Jobs;
  /** Whether the worker opens `file:` itself. */
  readonly local: boolean;
  /** Script of the child that holds onnxruntime; null where there is none. */
  readonly measure: string | null;
}

/** Rejects with InspectionError. `wanted`: fixes that were chosen already; without them the user is asked. */
export async function fixModel(
  host: FixHost,
  uri: vscode.Uri,
  wanted?: readonly FixId[],
): Promise<vscode.Uri | undefined> {
  const name = nameOf(uri);
  if (!vscode.workspace.isTrusted)
    throw new InspectionError(
      'A fix writes a new file and runs the model to prove it, which waits until the workspace is trusted.',
    );
  const source = await modelSource(uri, host.local);
  const look = await host.jobs.run(vscode.l10n.t('Assay looks at {0}', name), { kind: 'look', source });
  const fixes = wanted ?? (await chooseFixes(name, look));
  if (fixes === undefined || fixes.length === 0) return undefined;
  const sizes = fixes.includes('freeze') ? await askSizes(look.open) : {};
  if (sizes === undefined) return undefined;
  const done = await host.jobs.run(vscode.l10n.t('Assay fixes {0}', name), {
    kind: 'fix',
    source,
    fixes,
    sizes,
    measure: host.measure,
  });
  const written = done.path === null ? await writeFiles(uri, done) : vscode.Uri.file(done.path);
  void tell(uri, written, done);
  return written;
}

interface FixPick extends vscode.QuickPickItem {
  readonly id: FixId;
}

async function chooseFixes(name: string, { fixes }: Look): Promise<FixId[] | undefined> {
  if (fixes.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Assay: nothing to fix in {0}.', name));
    return undefined;
  }
  const picks = fixes.map(({ id, title, detail }): FixPick => {
    const isPlain = FIXES.some((fix) => fix.id === id && fix.isPlain);
    return { id, label: title, detail, picked: isPlain };
  });
  const chosen = await vscode.window.showQuickPick(picks, {
    canPickMany: true,
    title: vscode.l10n.t('Fix {0}', name),
    placeHolder: vscode.l10n.t('A new file is written beside the model, which stays as it is'),
    matchOnDetail: true,
  });
  return chosen?.map(({ id }) => id);
}

async function askSizes(open: readonly string[]): Promise<Record<string, number> | undefined> {
  const sizes: Record<string, number> = {};
  for (const [index, name] of open.entries()) {
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Freeze open dimensions ({0} of {1})', index + 1, open.length),
      prompt: vscode.l10n.t('Size of {0}; empty to leave it open', name),
      value: index === 0 ? '1' : '',
      validateInput: (value) =>
        /^\d{0,9}$/.test(value.trim()) && value.trim() !== '0' ? undefined : vscode.l10n.t('A whole number from 1'),
    });
    if (text === undefined) return undefined;
    if (text.trim() !== '') sizes[name] = Number(text);
  }
  return sizes;
}

/** Where the worker has no files: under a name that is free. */
async function writeFiles(uri: vscode.Uri, { files }: FixDone): Promise<vscode.Uri | undefined> {
  if (files === null) return undefined;
  const folder = vscode.Uri.joinPath(uri, '..');
  const stem = nameOf(uri).replace(/\.onnx$/i, '');
  for (let count = 1; ; count++) {
    const base = `${stem}.fixed${count === 1 ? '' : `-${count}`}`;
    const target = vscode.Uri.joinPath(folder, `${base}.onnx`);
    if (await exists(target)) continue;
    for (const { suffix, bytes } of files)
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, `${base}${suffix}`), bytes);
    return target;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function tell(before: vscode.Uri, written: vscode.Uri | undefined, done: FixDone): Promise<void> {
  if (written === undefined) {
    const why = done.left[0] ?? '';
    void vscode.window.showInformationMessage(vscode.l10n.t('Assay: nothing was to be done. {0}', why));
    return;
  }
  const proof = verificationText(done.verification);
  const open = vscode.l10n.t('Open');
  const compare = vscode.l10n.t('Compare');
  const message = `${nameOf(written)}: ${done.changes.join('; ')}. ${capital(proof)}.`;
  const chosen = await vscode.window.showInformationMessage(message, open, compare);
  if (chosen === open) await vscode.commands.executeCommand('assay.inspectModel', written);
  if (chosen === compare) await vscode.commands.executeCommand('assay.compareModels', before, [before, written]);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
