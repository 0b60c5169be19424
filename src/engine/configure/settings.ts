// Every key of `[tool.assay]` in one table: the reader, the JSON schema and the documentation are all made from it.
import type { Severity } from '../finding';

export type SettingType =
  /** Rule codes, code prefixes (`LKG`), names, concerns, or `ALL`. */
  | 'selectors'
  | 'strings'
  /** Patterns as in `.gitignore`, from the folder of the configuration file. */
  | 'patterns'
  | 'severity'
  | 'string'
  /** A whole number of bytes, or text with a unit: `512KB`, `1.5MB` (1 KB is 1024 bytes). */
  | 'bytes'
  /** A number, or text with a unit: `300K`, `10M`, `1G` (powers of 1000). */
  | 'count'
  /** Rule selector to severity or `off`. */
  | 'severities'
  /** Pattern to selectors. */
  | 'pattern-selectors'
  /** Limits for all models, and pattern to limits for those that it names. */
  | 'budgets'
  /** Edge targets of the project, a list of tables. */
  | 'targets'
  /** Rule code to the options of that rule. */
  | 'rules'
  | 'lexicon';

export interface Setting {
  readonly key: string;
  readonly type: SettingType;
  /** One sentence, for the schema and the documentation. */
  readonly description: string;
  readonly example: string;
}

export const SETTINGS = [
  {
    key: 'select',
    type: 'selectors',
    description: 'Rules to run, by code, prefix, name or concern. All rules where it is absent.',
    example: 'select = ["LKG", "privacy", "FAI001"]',
  },
  {
    key: 'ignore',
    type: 'selectors',
    description: 'Rules not to run, by code, prefix, name or concern.',
    example: 'ignore = ["DVL015", "unpinned-hub-revision"]',
  },
  {
    key: 'severity',
    type: 'severities',
    description: 'Severity of a rule in this project: error, warning, information, hint or off.',
    example: 'severity = { LKG001 = "error", PRV013 = "off" }',
  },
  {
    key: 'exclude',
    type: 'patterns',
    description: 'Files and folders not to check, as patterns of .gitignore.',
    example: 'exclude = ["archive/", "scratch-*.ipynb"]',
  },
  {
    key: 'per-file-ignores',
    type: 'pattern-selectors',
    description: 'Rules not to run in the files that a pattern names.',
    example: 'per-file-ignores = { "tests/" = ["PRV"], "demo.ipynb" = ["DVL001"] }',
  },
  {
    key: 'fail-on',
    type: 'severity',
    description: 'The lowest severity at which `assay check` ends with status 1. Warning where it is absent.',
    example: 'fail-on = "error"',
  },
  {
    key: 'rules',
    type: 'rules',
    description: 'Options of single rules, each in a table of its code.',
    example: 'rules.PRV021 = { max-epsilon = 3 }',
  },
  {
    key: 'lexicon',
    type: 'lexicon',
    description: 'Column names that this project knows better than the built-in lexicon.',
    example: 'lexicon = { identifiers = ["member no"], sensitive = ["caste"], ignore = ["name"] }',
  },
  {
    key: 'target',
    type: 'string',
    description: 'Edge target that models are meant for, by its id in the model inspector.',
    example: 'target = "stm32h743"',
  },
  {
    key: 'targets',
    type: 'targets',
    description:
      'Edge targets of this project beside those of the catalogue: sizes, core, runtimes, what the runtime takes, or a PlatformIO board file.',
    example: 'targets = [{ id = "our-board", flash = "1MB", ram = "256KB", core = "Cortex-M4F", clock = "64M" }]',
  },
  {
    key: 'max-bytes',
    type: 'bytes',
    description: 'Largest size of a model file.',
    example: 'max-bytes = "512KB"',
  },
  {
    key: 'max-macs',
    type: 'count',
    description: 'Most multiply-accumulate operations of one inference.',
    example: 'max-macs = "10M"',
  },
  {
    key: 'max-peak-memory',
    type: 'bytes',
    description: 'Most memory that activations of a model may take at once.',
    example: 'max-peak-memory = "256KB"',
  },
  {
    key: 'forbid-ops',
    type: 'strings',
    description: 'ONNX operators that a model may not use.',
    example: 'forbid-ops = ["Loop", "If"]',
  },
  {
    key: 'budget',
    type: 'budgets',
    description:
      'Limits as above in a table of their own, for all models and for those that a pattern names; what stands last counts.',
    example: 'budget = { max-macs = "10M", "wake/*.onnx" = { max-bytes = "64KB" } }',
  },
] as const satisfies readonly Setting[];

/** What a budget may limit. */
export const BUDGET_KEYS = ['max-bytes', 'max-macs', 'max-peak-memory', 'forbid-ops'] as const;

/** Matches every model. */
export const ANY_MODEL = '*';

export interface BudgetLimits {
  /** Bytes. */
  readonly 'max-bytes'?: number;
  readonly 'max-macs'?: number;
  /** Bytes. */
  readonly 'max-peak-memory'?: number;
  readonly 'forbid-ops'?: readonly string[];
}

/** Keys of one entry of `targets`, with what they say. */
export const TARGET_KEYS = {
  id: 'Name to choose it by, in lower case with hyphens.',
  name: 'Name to show.',
  core: 'Processor, as `Cortex-M4F`: the range of latency goes by it.',
  clock: 'Hertz, or text such as "64M".',
  flash: 'Bytes that a program may use, or text such as "1MB".',
  ram: 'Bytes that a program may use, or text such as "256KB".',
  class: 'mcu (weights stay in flash), linux or app (weights are loaded).',
  runtimes: 'Ids of runtimes, the one that is judged first: tflite-micro, st-edge-ai, esp-dl, onnxruntime-cpu…',
  board: 'PlatformIO board file (upload.maximum_size, maximum_ram_size, build.f_cpu), from the folder of this file.',
  'overhead-flash': 'Bytes of code of the runtime.',
  'overhead-ram': 'Bytes of memory of the runtime.',
  'macs-per-second': 'Multiply-accumulates per second, from and to, in place of the assumption: [2e6, 10e6].',
} as const;

export interface TargetSetting {
  readonly id: string;
  readonly name?: string;
  readonly core?: string;
  readonly clock?: number;
  readonly flash?: number;
  readonly ram?: number;
  readonly class?: 'mcu' | 'linux' | 'app';
  readonly runtimes?: readonly string[];
  readonly board?: string;
  readonly 'overhead-flash'?: number;
  readonly 'overhead-ram'?: number;
  readonly 'macs-per-second'?: readonly number[];
}

export const LEXICON_KEYS = {
  identifiers: 'Column phrases that identify a person.',
  sensitive: 'Column phrases that are sensitive attributes.',
  ignore: 'Column names that are neither, whatever the lexicon says.',
} as const;

export type RuleOption = string | number | boolean | readonly string[];

/** What one place says: a file, the editor's settings, the command line. Absent keys are left to the next. */
export interface ConfigurationLayer extends BudgetLimits {
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  readonly exclude?: readonly string[];
  readonly 'per-file-ignores'?: Readonly<Record<string, readonly string[]>>;
  readonly 'fail-on'?: Severity;
  readonly rules?: Readonly<Record<string, Readonly<Record<string, RuleOption>>>>;
  readonly lexicon?: {
    readonly identifiers?: readonly string[];
    readonly sensitive?: readonly string[];
    readonly ignore?: readonly string[];
  };
  readonly target?: string;
  readonly targets?: readonly TargetSetting[];
  /** By pattern; the limits for all models stand under {@link ANY_MODEL}. */
  readonly budget?: Readonly<Record<string, BudgetLimits>>;
}
