// The configuration that holds for a unit: the editor's settings above the project's own file. The worker reads and judges
// that file; here the answers are kept until one of them changes.
import * as vscode from 'vscode';
import type { ConfigurationLayer, ModelBudgets } from '../../engine/configuration';
import type { Configured } from '../../worker/protocol';
import { settingsFor } from './settings';
import { enginePath } from './units';

/** Asks the worker; null where it was stopped. */
export type AskConfiguration = (path: string, root: string, layer: ConfigurationLayer) => Promise<Configured | null>;

const NO_BUDGET: ModelBudgets = { maxBytes: null, maxMacs: null, maxPeakMemory: null, forbiddenOperators: [] };

/** Configurations by file and settings. Where the engine was stopped the editor's settings alone hold, and it is asked again next time. */
export class Configurations {
  private readonly answers = new Map<string, Promise<Configured | null>>();

  constructor(private readonly ask: AskConfiguration) {}

  /** The configuration of a file at an engine path; `uri` is where the user's settings are looked up. */
  async of(uri: vscode.Uri, path: string): Promise<Configured> {
    const { layer } = settingsFor(uri);
    const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
    const root = folder ? enginePath(folder.uri) : path.slice(0, Math.max(1, path.lastIndexOf('/')));
    const key = JSON.stringify([path, layer]);
    let answer = this.answers.get(key);
    if (!answer) {
      answer = this.ask(path, root, layer);
      this.answers.set(key, answer);
    }
    const configured = await answer;
    if (configured) return configured;
    // The lint that follows says that the engine was stopped.
    this.answers.delete(key);
    return {
      configuration: { root, file: null, layer },
      notices: [],
      excluded: false,
      target: null,
      budget: NO_BUDGET,
    };
  }

  forget(): void {
    this.answers.clear();
  }
}
