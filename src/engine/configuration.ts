// What a project wants of Assay: read from `assay.toml` or `pyproject.toml`, joined with the host's own settings.
import ignore, { type Ignore } from 'ignore';
import { parse, TomlError } from 'smol-toml';
import { dirname, isInside, joinPath, relativePath } from '../base/paths';
import { FileError, type FileSystem } from '../base/platform';
import { readLayer } from './configure/readLayer';
import { precision, selects } from './configure/selectors';
import {
  ANY_MODEL,
  type BudgetLimits,
  type ConfigurationLayer,
  type RuleOption,
  type TargetSetting,
} from './configure/settings';
import { lineOfKey } from './configure/tomlPlaces';
import type { Notice, Severity } from './finding';
import type { LexiconSettings, RuleMeta } from './rules/rule';

export type { ConfigurationLayer } from './configure/settings';
export { readLayer } from './configure/readLayer';

/** What a model may cost; null where no limit is set. */
export interface ModelBudgets {
  readonly maxBytes: number | null;
  readonly maxMacs: number | null;
  readonly maxPeakMemory: number | null;
  readonly forbiddenOperators: readonly string[];
}

/** A plain object: it crosses to the worker as it is. */
export interface Configuration {
  /** Folder that patterns are taken from: that of the file, else the root given. */
  readonly root: string;
  /** The file it was read from, absolute; null where there was none. */
  readonly file: string | null;
  readonly layer: ConfigurationLayer;
}

export interface ConfigurationReading {
  readonly configuration: Configuration;
  readonly notices: readonly Notice[];
}

const CONFIGURATION_FILES = ['assay.toml', 'pyproject.toml'] as const;
const SIZE_LIMIT = 1024 * 1024;

/** No file and no settings: every rule at its own severity. */
export function standardConfiguration(root: string): Configuration {
  return { root, file: null, layer: {} };
}

/**
 * The configuration for files in `folder`: the nearest `assay.toml`, or `pyproject.toml` with `[tool.assay]`, from there
 * up to `root`. Never rejects: a file that cannot be read or has mistakes is told in the notices.
 */
export async function loadConfiguration(
  files: FileSystem,
  folder: string,
  root: string,
  rules: readonly RuleMeta[],
): Promise<ConfigurationReading> {
  for (let at = folder; ; at = dirname(at)) {
    const reading = await configurationIn(files, at, rules);
    if (reading !== null) return reading;
    if (!isInside(root, at) || at === root || dirname(at) === at) break;
  }
  return { configuration: standardConfiguration(root), notices: [] };
}

/** What lies in the folder itself; null where nothing there speaks of Assay. */
export async function configurationIn(
  files: FileSystem,
  folder: string,
  rules: readonly RuleMeta[],
): Promise<ConfigurationReading | null> {
  for (const name of CONFIGURATION_FILES) {
    const reading = await readConfigurationFile(files, joinPath(folder, name), rules);
    if (reading !== null) return reading;
  }
  return null;
}

/** Null where the file is not there, or is a `pyproject.toml` that does not speak of Assay. */
export async function readConfigurationFile(
  files: FileSystem,
  file: string,
  rules: readonly RuleMeta[],
): Promise<ConfigurationReading | null> {
  const root = dirname(file);
  let bytes: Uint8Array;
  try {
    bytes = await files.readFile(file, SIZE_LIMIT);
  } catch (error) {
    if (error instanceof FileError && error.kind === 'not-found') return null;
    const notice = noticeAt(file, 1, 'The file cannot be read, so the standard settings hold.');
    return { configuration: standardConfiguration(root), notices: [notice] };
  }
  return parseConfiguration(file, new TextDecoder().decode(bytes), rules);
}

/**
 * A `pyproject.toml` (its `[tool.assay]`) or `assay.toml`, by the file's name; null where it has nothing for Assay. Mistakes become notices
 * with their line, and what is right beside them holds.
 */
export function parseConfiguration(
  file: string,
  text: string,
  rules: readonly RuleMeta[],
): ConfigurationReading | null {
  const root = dirname(file);
  const inPyproject = file.endsWith('pyproject.toml');
  const prefix = inPyproject ? ['tool', 'assay'] : [];
  if (inPyproject && !/\bassay\b/.test(text)) return null;
  let table: unknown;
  try {
    table = parse(text);
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const reason =
      error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '') : '';
    return {
      configuration: { root, file, layer: {} },
      notices: [noticeAt(file, line, `Not valid TOML (${reason}), so the standard settings hold.`)],
    };
  }
  for (const key of prefix) table = (table as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (table === undefined) return null;
  const { layer, problems } = readLayer(table, rules);
  return {
    configuration: { root, file, layer },
    notices: problems.map(({ path, message }) => noticeAt(file, lineOfKey(text, [...prefix, ...path]), message)),
  };
}

function noticeAt(file: string, line: number, message: string): Notice {
  return { kind: 'configuration', message, cell: null, path: file, line };
}

/** Joins layers key by key; the first that has a key wins. Tables are joined entry by entry. */
export function joinLayers(layers: readonly ConfigurationLayer[]): ConfigurationLayer {
  const joined: Record<string, unknown> = {};
  for (const layer of [...layers].reverse()) {
    for (const [key, value] of Object.entries(layer)) {
      const below = joined[key];
      joined[key] = isPlainTable(value) && isPlainTable(below) ? { ...below, ...value } : value;
    }
  }
  return joined;
}

function isPlainTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NO_WORDS: LexiconSettings = { identifiers: [], sensitive: [], ignore: [] };

/** Answers questions of one configuration; made once and kept, for patterns are compiled. */
export class Settings {
  private readonly excluded: Ignore;
  private readonly fileIgnores: readonly { readonly matcher: Ignore; readonly selectors: readonly string[] }[];
  /** Asked for each file, and the same for all. */
  private readonly options = new Map<RuleMeta, Readonly<Record<string, RuleOption>>>();
  /** Of lists of rules, those that run where no pattern of files says otherwise. */
  private readonly chosen = new WeakMap<readonly unknown[], readonly unknown[]>();
  /** What the project adds to the words of columns. */
  readonly lexicon: LexiconSettings;

  constructor(readonly configuration: Configuration) {
    const { layer } = configuration;
    this.lexicon = layer.lexicon === undefined ? NO_WORDS : { ...NO_WORDS, ...layer.lexicon };
    this.excluded = ignore({ allowRelativePaths: true }).add(layer.exclude ?? []);
    this.fileIgnores = Object.entries(layer['per-file-ignores'] ?? {}).map(([pattern, selectors]) => ({
      matcher: ignore({ allowRelativePaths: true }).add(pattern),
      selectors,
    }));
  }

  /** `warning` where the project says nothing. */
  get failOn(): Severity {
    return this.configuration.layer['fail-on'] ?? 'warning';
  }

  /** That paths in the project's settings count from. */
  get folder(): string {
    return this.configuration.root;
  }

  /** Id of the project's edge target; null where it names none. */
  get target(): string | null {
    return this.configuration.layer.target ?? null;
  }

  /** Edge targets that the project adds. */
  get targets(): readonly TargetSetting[] {
    return this.configuration.layer.targets ?? [];
  }

  /** What a model may cost: the limits for all, and over them those of the patterns that name it, in their order. */
  budgetsFor(path: string): ModelBudgets {
    const { layer } = this.configuration;
    let limits: BudgetLimits = layer;
    for (const [pattern, own] of Object.entries(layer.budget ?? {})) {
      if (pattern !== ANY_MODEL && !this.matches(ignore({ allowRelativePaths: true }).add(pattern), path)) continue;
      limits = { ...limits, ...own };
    }
    return {
      maxBytes: limits['max-bytes'] ?? null,
      maxMacs: limits['max-macs'] ?? null,
      maxPeakMemory: limits['max-peak-memory'] ?? null,
      forbiddenOperators: limits['forbid-ops'] ?? [],
    };
  }

  /** Whether `exclude` names the file or a folder above it. Folders end with `/`. */
  excludes(path: string): boolean {
    return this.matches(this.excluded, path);
  }

  /** Rules that run on a file. */
  rulesFor<R extends { readonly meta: RuleMeta }>(path: string, rules: readonly R[]): readonly R[] {
    const chosen = this.chosenOf(rules);
    const off = this.fileIgnores.filter(({ matcher }) => this.matches(matcher, path)).flatMap((one) => one.selectors);
    return off.length === 0 ? chosen : chosen.filter(({ meta }) => !off.some((selector) => selects(selector, meta)));
  }

  /** Asked several times for each file. */
  private chosenOf<R extends { readonly meta: RuleMeta }>(rules: readonly R[]): readonly R[] {
    // SAFETY: what is kept for a list is what was filtered from that list.
    const known = this.chosen.get(rules) as readonly R[] | undefined;
    if (known !== undefined) return known;
    const { select, ignore: ignored = [] } = this.configuration.layer;
    const chosen = rules.filter(({ meta }) => {
      const wanted = closest(select ?? ['ALL'], meta);
      // `select = ["LKG001"]` with `ignore = ["LKG"]` means that one rule; a tie is refused.
      return wanted >= 0 && closest(ignored, meta) < wanted && this.severityOf(meta) !== 'off';
    });
    this.chosen.set(rules, chosen);
    return chosen;
  }

  /** The project's severity for a rule; null where the rule's own holds. */
  severityOf(rule: RuleMeta): Severity | 'off' | null {
    const { severity: own } = this.configuration.layer;
    if (own === undefined) return null;
    let best: { readonly precision: number; readonly severity: Severity | 'off' } | null = null;
    for (const [selector, severity] of Object.entries(own)) {
      if (!selects(selector, rule)) continue;
      const close = precision(selector, rule);
      if (best === null || close >= best.precision) best = { precision: close, severity };
    }
    return best?.severity ?? null;
  }

  /** The rule's options with what the project sets. */
  optionsOf(rule: RuleMeta): Readonly<Record<string, RuleOption>> {
    let options = this.options.get(rule);
    if (options === undefined) {
      const { rules = {} } = this.configuration.layer;
      options = { ...rule.options, ...rules[rule.name], ...rules[rule.code] };
      this.options.set(rule, options);
    }
    return options;
  }

  private matches(matcher: Ignore, path: string): boolean {
    const { root } = this.configuration;
    if (!isInside(root, path)) return false;
    const relative = relativePath(root, path) + (path.endsWith('/') ? '/' : '');
    return relative !== '.' && relative !== './' && matcher.ignores(relative);
  }
}

/** Precision of the closest selector that names the rule; -1 where none does. */
function closest(selectors: readonly string[], rule: RuleMeta): number {
  let best = -1;
  for (const selector of selectors) if (selects(selector, rule)) best = Math.max(best, precision(selector, rule));
  return best;
}
