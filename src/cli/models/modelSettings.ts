// What a project says about its models: target and budgets, from the configuration nearest to each model.
import { dirname } from '../../base/paths';
import { loadConfiguration, readConfigurationFile, Settings, standardConfiguration } from '../../engine/configuration';
import type { ConfigurationReading } from '../../engine/configuration';
import type { Notice } from '../../engine/finding';
import { rules } from '../../engine/rules/index';
import { nodeFileSystem } from '../../worker/nodeFileSystem';
import { repositoryOf } from '../repository';

/** Settings for models by their folder; a configuration is read once. */
export class ModelSettings {
  private readonly readings = new Map<string, Promise<ConfigurationReading>>();
  private readonly metas = rules.map(({ meta }) => meta);

  /** `file`: a configuration to use instead of the nearest; absolute, with `/`. */
  constructor(private readonly file: string | null = null) {}

  /** For a model at an absolute path with `/`. */
  async settingsFor(path: string): Promise<Settings> {
    const { configuration } = await this.readingFor(dirname(path));
    return new Settings(configuration);
  }

  /** Mistakes in the files that were read, each once. */
  async notices(): Promise<readonly Notice[]> {
    const found = (await Promise.all(this.readings.values())).flatMap(({ notices }) => notices);
    return [...new Map(found.map((one) => [`${one.path ?? ''}:${one.line ?? 0}:${one.message}`, one])).values()];
  }

  private readingFor(folder: string): Promise<ConfigurationReading> {
    const key = this.file ?? folder;
    const reading = this.readings.get(key) ?? (this.file === null ? this.nearest(folder) : this.given(this.file));
    this.readings.set(key, reading);
    return reading;
  }

  private async nearest(folder: string): Promise<ConfigurationReading> {
    return loadConfiguration(nodeFileSystem, folder, await repositoryOf(nodeFileSystem, folder), this.metas);
  }

  private async given(file: string): Promise<ConfigurationReading> {
    const reading = await readConfigurationFile(nodeFileSystem, file, this.metas);
    return reading ?? { configuration: standardConfiguration(dirname(file)), notices: [] };
  }
}
