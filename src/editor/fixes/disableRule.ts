// "Disable in the project configuration": shows the changed file and writes it only when told to.
import * as vscode from 'vscode';
import type { ListEntry, TextEdit } from '../../engine/configure/ignoreRuleEdit';
import { DISABLE_COMMAND } from './codeActions';
import type { Engine } from '../checking/engine';
import { messageOf } from '../errors';

/** The worker reads configurations. */
export type Writer = Pick<Engine, 'listEntry'>;

const TABLE = 'tool.assay';

/** Where a project's configuration is, or would be. */
export interface Place {
  readonly uri: vscode.Uri;
  readonly exists: boolean;
  /** The table of its keys; null in `assay.toml`. */
  readonly table: string | null;
}

/** Takes the code of a rule and the URI of the file it was found in; nothing is written without the user's word. */
export function registerDisableRule(writer: Writer): vscode.Disposable {
  return vscode.commands.registerCommand(DISABLE_COMMAND, async (code: string, resource: string) => {
    const place = await findConfiguration(vscode.Uri.parse(resource));
    if (!place) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open the folder of the project first: its configuration is kept there.'),
      );
      return;
    }
    await disable(writer, code, place);
  });
}

async function disable(writer: Writer, code: string, place: Place): Promise<void> {
  const name = vscode.workspace.asRelativePath(place.uri);
  await editConfiguration(
    writer,
    place,
    { ignore: code, table: place.table },
    {
      done: vscode.l10n.t('{0} is added to “ignore” in {1}. It holds once the file is saved.', code, name),
      already: vscode.l10n.t('{0} is ignored in {1} already.', code, name),
    },
  );
}

/** Shows the changed configuration and writes it only when told to. */
export async function editConfiguration(
  writer: Writer,
  place: Place,
  entry: ListEntry,
  words: { readonly done: string; readonly already: string },
): Promise<void> {
  const name = vscode.workspace.asRelativePath(place.uri);
  let changed: TextEdit | 'already' | 'not applied';
  try {
    changed = await applyChange(writer, place, entry);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} is as it was: {1}', name, messageOf(error)));
    return;
  }
  if (changed === 'already') void vscode.window.showInformationMessage(words.already);
  if (changed === 'not applied') {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} changed in the meantime: try again.', name));
  }
  if (typeof changed === 'string') return;
  const shown = await vscode.workspace.openTextDocument(place.uri);
  const editor = await vscode.window.showTextDocument(shown, { preview: false });
  const at = new vscode.Range(shown.positionAt(changed.start), shown.positionAt(changed.start + changed.text.length));
  editor.revealRange(at, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const added = shown.getText(at);
  const save = vscode.l10n.t('Save');
  const undo = vscode.l10n.t('Undo');
  const choice = await vscode.window.showInformationMessage(words.done, save, undo);
  if (choice === save) await shown.save();
  else if (choice === undo) await takeBack(place, shown, at, added);
}

async function applyChange(
  writer: Writer,
  place: Place,
  entry: ListEntry,
): Promise<TextEdit | 'already' | 'not applied'> {
  const edit = new vscode.WorkspaceEdit();
  // Where another has made the file meanwhile, nothing is applied.
  if (!place.exists) edit.createFile(place.uri);
  const document = place.exists ? await vscode.workspace.openTextDocument(place.uri) : undefined;
  const version = document?.version;
  const changed = await writer.listEntry(document?.getText() ?? '', entry);
  if (document?.version !== version) return 'not applied';
  if (!changed) return 'already';
  const range = document
    ? new vscode.Range(document.positionAt(changed.start), document.positionAt(changed.end))
    : new vscode.Range(0, 0, 0, 0);
  edit.replace(place.uri, range, changed.text);
  return (await vscode.workspace.applyEdit(edit)) ? changed : 'not applied';
}

/** A file that was made for this, and holds no more, goes again; else the text that was added does, where it stands as it was added. */
export async function takeBack(
  place: Place,
  document: vscode.TextDocument,
  at: vscode.Range,
  added: string,
): Promise<void> {
  if (document.getText(at) !== added) {
    const name = vscode.workspace.asRelativePath(place.uri);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} changed in the meantime: nothing is taken back.', name));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  if (place.exists || document.getText() !== added) edit.delete(document.uri, at);
  else edit.deleteFile(place.uri, { ignoreIfNotExists: true });
  await vscode.workspace.applyEdit(edit);
}

/** The nearest `assay.toml` or `pyproject.toml` that speaks of Assay, up to the workspace folder; else a new `assay.toml`. */
export async function findConfiguration(resource: vscode.Uri): Promise<Place | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(resource) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return undefined;
  let at = vscode.Uri.joinPath(resource, '..');
  while (at.path === folder.uri.path || at.path.startsWith(`${folder.uri.path}/`)) {
    const own = vscode.Uri.joinPath(at, 'assay.toml');
    if ((await read(own)) !== undefined) return { uri: own, exists: true, table: null };
    const pyproject = vscode.Uri.joinPath(at, 'pyproject.toml');
    if (/^[ \t]*\[tool\.assay[\].]/m.test((await read(pyproject)) ?? ''))
      return { uri: pyproject, exists: true, table: TABLE };
    if (at.path === folder.uri.path) break;
    at = vscode.Uri.joinPath(at, '..');
  }
  return { uri: vscode.Uri.joinPath(folder.uri, 'assay.toml'), exists: false, table: null };
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
