// The configuration that holds for a unit: the editor's settings above the project's own file.
import * as vscode from 'vscode';
import { dirname } from '../base/paths';
import { joinLayers, loadConfiguration, Settings, type ConfigurationReading } from '../engine/configuration';
import type { Notice } from '../engine/finding';
import type { RuleList } from './rules';
import { settingsFor } from './settings';
import { enginePath } from './units';
import { workspaceFiles } from './workspaceFiles';

export interface UnitConfiguration {
  readonly settings: Settings;
  /** Mistakes in the project's file. */
  readonly notices: readonly Notice[];
}

export class Configurations {
  /** By folder of the unit; files are read again when one of them changes. */
  private readonly readings = new Map<string, Promise<ConfigurationReading>>();

  constructor(private readonly rules: RuleList) {}

  /** The configuration of a unit at an engine path; `uri` is where the user's settings are looked up. */
  async of(uri: vscode.Uri, path: string): Promise<UnitConfiguration> {
    const folder = dirname(path);
    let reading = this.readings.get(folder);
    if (!reading) {
      reading = this.read(uri, folder);
      this.readings.set(folder, reading);
    }
    const { configuration, notices } = await reading;
    const layer = joinLayers([settingsFor(uri).layer, configuration.layer]);
    return { settings: new Settings({ ...configuration, layer }), notices };
  }

  forget(): void {
    this.readings.clear();
  }

  private async read(uri: vscode.Uri, folder: string): Promise<ConfigurationReading> {
    const root = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
    return loadConfiguration(workspaceFiles, folder, root ? enginePath(root.uri) : folder, await this.rules.all());
  }
}
