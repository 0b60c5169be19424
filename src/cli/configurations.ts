// The configurations under which the files of one run are checked.
import { dirname } from '../base/paths';
import type { FileSystem } from '../base/platform';
import {
  configurationIn,
  joinLayers,
  readConfigurationFile,
  Settings,
  standardConfiguration,
} from '../engine/configuration';
import type { Configuration, ConfigurationLayer, ConfigurationReading } from '../engine/configuration';
import type { Notice } from '../engine/finding';
import type { RuleMeta } from '../engine/rules/rule';
import { isRepository } from './repository';

/** What the command line says of them. */
export interface ConfigurationOptions {
  /** Absolute folder that shown paths are relative to. */
  readonly folder: string;
  /** Wins over files. */
  readonly layer: ConfigurationLayer;
  /** A configuration file to use instead of the nearest. */
  readonly configuration: string | null;
}

/** Folders of one configuration share what was read, and what follows from it for each rule. */
export class Configurations {
  /** By folder, or by the one file to use. */
  private readonly readings = new Map<string, Promise<ConfigurationReading>>();
  private readonly settings = new Map<Configuration, Settings>();
  /** Of the files that were read so far. */
  private readonly mistakes: Notice[] = [];

  constructor(
    private readonly files: FileSystem,
    private readonly rules: readonly RuleMeta[],
    private readonly options: ConfigurationOptions,
  ) {}

  /** Whether the project's configuration leaves a path out; folders end with `/`. */
  async excludes(path: string): Promise<boolean> {
    return (await this.settingsFor(path)).excludes(path);
  }

  /** Mistakes in the configuration files that were read. */
  get notices(): readonly Notice[] {
    return [...this.mistakes];
  }

  async settingsFor(path: string): Promise<Settings> {
    const { configuration } = await this.configurationFor(dirname(path));
    let settings = this.settings.get(configuration);
    if (settings === undefined) {
      const layer = joinLayers([this.options.layer, configuration.layer]);
      settings = new Settings({ ...configuration, layer });
      this.settings.set(configuration, settings);
    }
    return settings;
  }

  private configurationFor(folder: string): Promise<ConfigurationReading> {
    const { configuration, folder: start } = this.options;
    const key = configuration ?? folder;
    let reading = this.readings.get(key);
    if (reading === undefined) {
      reading = configuration === null ? this.nearest(folder) : this.fixed(configuration, start);
      this.readings.set(key, reading);
    }
    return reading;
  }

  /** As `loadConfiguration`, but that a folder without a file of its own asks the one above, which has mostly been asked. */
  private async nearest(folder: string): Promise<ConfigurationReading> {
    const own = await configurationIn(this.files, folder, this.rules);
    if (own !== null) return this.noted(own);
    if (!(await isRepository(this.files, folder))) return this.configurationFor(dirname(folder));
    return { configuration: standardConfiguration(folder), notices: [] };
  }

  private async fixed(file: string, start: string): Promise<ConfigurationReading> {
    const reading = await readConfigurationFile(this.files, file, this.rules);
    if (reading === null) return { configuration: standardConfiguration(start), notices: [] };
    return this.noted({ ...reading, configuration: { ...reading.configuration, root: start } });
  }

  private noted(reading: ConfigurationReading): ConfigurationReading {
    this.mistakes.push(...reading.notices);
    return reading;
  }
}
