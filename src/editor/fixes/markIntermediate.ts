// "Mark as intermediate": adds a path to the data that other code makes, in the project's configuration.
import * as vscode from 'vscode';
import { dirname, isInside, relativePath } from '../../base/paths';
import { INTERMEDIATE_OPTION } from '../../engine/rules/data-versions/intermediate';
import { editConfiguration, findConfiguration, type Writer } from './disableRule';
import { enginePath } from '../checking/units';

/**
 * Adds a path to the data that needs no version, in the configuration that holds for the code at `reader`: from the folder of that file,
 * or, where it lies elsewhere, as `fromRoot`. Does nothing where no folder is open.
 */
export async function markIntermediate(
  writer: Writer,
  path: string,
  fromRoot: string,
  reader: vscode.Uri,
): Promise<void> {
  const place = await findConfiguration(reader);
  if (!place) return;
  const folder = dirname(enginePath(place.uri));
  const pattern = isInside(folder, path) ? relativePath(folder, path) : fromRoot;
  const { code, key } = INTERMEDIATE_OPTION;
  const table = [...(place.table === null ? [] : [place.table]), 'rules', code].join('.');
  const name = vscode.workspace.asRelativePath(place.uri);
  await editConfiguration(
    writer,
    place,
    { value: pattern, key, table },
    {
      done: vscode.l10n.t(
        '{0} is added to “{1}” of {2} in {3}. It holds once the file is saved.',
        pattern,
        key,
        code,
        name,
      ),
      already: vscode.l10n.t('{0} is there already, or {1} says it in a way that only you can change.', pattern, name),
    },
  );
}
