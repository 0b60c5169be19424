// "Mark as intermediate": adds a path to the data that other code makes, in the project's configuration.
import * as vscode from 'vscode';
import { listValueEdit } from '../engine/configure/ignoreRuleEdit';
import { INTERMEDIATE_OPTION } from '../engine/rules/data-versions/intermediate';
import { editConfiguration, findConfiguration } from './disableRule';

/** Adds a glob pattern to the data that needs no version, in the project's configuration; does nothing where no folder is open. */
export async function markIntermediate(pattern: string, resource: vscode.Uri): Promise<void> {
  const place = await findConfiguration(resource);
  if (!place) return;
  const { code, key } = INTERMEDIATE_OPTION;
  const table = [...(place.table === null ? [] : [place.table]), 'rules', code].join('.');
  const name = vscode.workspace.asRelativePath(place.uri);
  await editConfiguration(place, (text) => listValueEdit(text, table, key, pattern), {
    done: vscode.l10n.t(
      '{0} is added to “{1}” of {2} in {3}. It holds once the file is saved.',
      pattern,
      key,
      code,
      name,
    ),
    already: vscode.l10n.t('{0} is there already, or {1} says it in a way that only you can change.', pattern, name),
  });
}
