// The user's settings, read with the resource they are for and never kept. What the engine understands goes to it as a
// configuration layer, above the project's own file.
import * as vscode from 'vscode';
import { SEVERITIES, type Severity } from '../../engine/finding';
import type { ConfigurationLayer } from '../../engine/configuration';
import type { CellOrder } from '../../engine/semantics/facts';

export const SECTION = 'assay';

export interface Settings {
  readonly run: 'onType' | 'onSave';
  /** Keys that are not set are absent: the project's configuration decides them. */
  readonly layer: ConfigurationLayer;
  /** Null for both. */
  readonly cellOrder: CellOrder | null;
  readonly logTimings: boolean;
}

/** Values of the wrong type count as not set; the folder of `resource` decides which settings hold. */
export function settingsFor(resource: vscode.Uri | undefined): Settings {
  const section = vscode.workspace.getConfiguration(SECTION, resource);
  const layer: ConfigurationLayer = {
    ...present('select', strings(section.get('select'))),
    ...present('ignore', strings(section.get('ignore'))),
    ...present('exclude', strings(section.get('exclude'))),
    severity: severities(section.get('severity')),
    lexicon: {
      ...present('identifiers', strings(section.get('lexicon.identifiers'))),
      ...present('sensitive', strings(section.get('lexicon.sensitive'))),
      ...present('ignore', strings(section.get('lexicon.ignore'))),
    },
    ...text('target', section.get('targetDevice')),
  };
  return {
    run: section.get('run') === 'onSave' ? 'onSave' : 'onType',
    layer,
    cellOrder: orderOf(section.get('notebooks.order')),
    logTimings: section.get('trace.timings') === true,
  };
}

function orderOf(value: unknown): CellOrder | null {
  return value === 'document' || value === 'execution' ? value : null;
}

/** An empty list is the default of each list setting, and means "not set here". */
function present(key: string, list: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return list.length > 0 ? { [key]: list } : {};
}

function text(key: 'target', value: unknown): { readonly target?: string } {
  return typeof value === 'string' && value !== '' ? { [key]: value } : {};
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function severities(value: unknown): Readonly<Record<string, Severity | 'off'>> {
  if (typeof value !== 'object' || value === null) return {};
  const allowed: readonly string[] = [...SEVERITIES, 'off'];
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, Severity | 'off'] => typeof entry[1] === 'string' && allowed.includes(entry[1]),
    ),
  );
}
