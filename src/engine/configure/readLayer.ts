// Checks what a person wrote against the table of settings: each mistake is told once, where it stands, and the rest holds.
import { SEVERITIES, type Severity } from '../finding';
import type { RuleMeta } from '../rules/rule';
import { parseBytes, parseCount } from './quantity';
import { isSelector } from './selectors';
import {
  ANY_MODEL,
  BUDGET_KEYS,
  LEXICON_KEYS,
  SETTINGS,
  TARGET_KEYS,
  type BudgetLimits,
  type ConfigurationLayer,
  type RuleOption,
  type Setting,
  type TargetSetting,
} from './settings';

export interface LayerProblem {
  /** Keys down to the value: `['severity', 'LKG01']`. */
  readonly path: readonly string[];
  readonly message: string;
}

export interface LayerReading {
  readonly layer: ConfigurationLayer;
  readonly problems: readonly LayerProblem[];
}

type Table = Readonly<Record<string, unknown>>;

/** Reads a table of settings from TOML, JSON or an editor; never throws. */
export function readLayer(table: unknown, rules: readonly RuleMeta[]): LayerReading {
  const reader = new LayerReader(rules);
  return { layer: reader.read(table), problems: reader.problems };
}

class LayerReader {
  readonly problems: LayerProblem[] = [];

  constructor(private readonly rules: readonly RuleMeta[]) {}

  read(table: unknown): ConfigurationLayer {
    if (!isTable(table)) {
      this.problem([], 'Assay’s settings are a table of keys and values.');
      return {};
    }
    const layer: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(table)) {
      const setting: Setting | undefined = SETTINGS.find((one) => one.key === key);
      if (setting === undefined)
        this.unknownKey(
          [key],
          key,
          SETTINGS.map((one) => one.key),
        );
      else {
        const read = this.value(setting, value);
        if (read !== null) layer[key] = read;
      }
    }
    return layer;
  }

  private value(setting: Setting, value: unknown): unknown {
    const path = [setting.key];
    switch (setting.type) {
      case 'selectors':
        return this.selectors(path, value);
      case 'strings':
      case 'patterns':
        return this.strings(path, value);
      case 'severity':
        return this.severity(path, value, SEVERITIES);
      case 'string':
        return typeof value === 'string' ? value : this.problem(path, `\`${setting.key}\` is text in quotes.`);
      case 'bytes':
        return this.bytes(path, value);
      case 'count':
        return this.count(path, value);
      case 'budgets':
        return this.budgets(path, value);
      case 'targets':
        return this.targets(path, value);
      case 'severities':
        return this.entries(path, value, (inner, one) => {
          const [, selector = ''] = inner;
          if (!this.knownSelector(inner, selector)) return null;
          return this.severity(inner, one, [...SEVERITIES, 'off']);
        });
      case 'pattern-selectors':
        return this.entries(path, value, (inner, one) => this.selectors(inner, one));
      case 'rules':
        return this.entries(path, value, (inner, one) => this.ruleOptions(inner, one));
      case 'lexicon':
        return this.entries(path, value, (inner, one) => {
          const [, key = ''] = inner;
          if (Object.hasOwn(LEXICON_KEYS, key)) return this.strings(inner, one);
          return this.unknownKey(inner, key, Object.keys(LEXICON_KEYS));
        });
    }
  }

  private bytes(path: readonly string[], value: unknown): number | null {
    return parseBytes(value) ?? this.problem(path, `${quoted(path)} is a number of bytes, or text such as "512KB".`);
  }

  private count(path: readonly string[], value: unknown): number | null {
    return parseCount(value) ?? this.problem(path, `${quoted(path)} is a number, or text such as "10M".`);
  }

  /** Limits stand in the table itself, or in a table under a pattern. */
  private budgets(path: readonly string[], value: unknown): Record<string, BudgetLimits> | null {
    if (!isTable(value)) return this.problem(path, `${quoted(path)} is a table of limits.`);
    const found: Record<string, BudgetLimits> = {};
    const own = Object.entries(value).filter(([, limits]) => !isTable(limits));
    if (own.length > 0) found[ANY_MODEL] = this.limits(path, Object.fromEntries(own));
    for (const [pattern, limits] of Object.entries(value)) {
      if (isTable(limits)) found[pattern] = this.limits([...path, pattern], limits);
    }
    return found;
  }

  private limits(path: readonly string[], table: Table): BudgetLimits {
    return (
      this.entries<unknown>(path, table, (inner, value) => {
        const key = inner[inner.length - 1] ?? '';
        switch (key) {
          case 'max-bytes':
          case 'max-peak-memory':
            return this.bytes(inner, value);
          case 'max-macs':
            return this.count(inner, value);
          case 'forbid-ops':
            return this.strings(inner, value);
          default:
            return this.unknownKey(inner, key, BUDGET_KEYS);
        }
      }) ?? {}
    );
  }

  private targets(path: readonly string[], value: unknown): TargetSetting[] | null {
    if (!Array.isArray(value)) return this.problem(path, `${quoted(path)} is a list of tables: [[${path.join('.')}]].`);
    const found: TargetSetting[] = [];
    for (const one of value as readonly unknown[]) {
      const entry = this.entries<unknown>(path, one, (inner, field) => this.targetField(inner, field));
      const id = entry?.['id'];
      if (entry === null) continue;
      if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]*$/.test(id))
        this.problem(path, `Each of ${quoted(path)} has an \`id\` of lower-case letters, digits and hyphens.`);
      else found.push({ ...entry, id });
    }
    return found;
  }

  private targetField(path: readonly string[], value: unknown): unknown {
    const key = path[path.length - 1] ?? '';
    switch (key) {
      case 'id':
      case 'name':
      case 'core':
      case 'board':
        return typeof value === 'string' ? value : this.problem(path, `${quoted(path)} is text in quotes.`);
      case 'class':
        return value === 'mcu' || value === 'linux' || value === 'app'
          ? value
          : this.problem(path, `${quoted(path)} is one of "mcu", "linux", "app".`);
      case 'clock':
        return this.count(path, value);
      case 'flash':
      case 'ram':
      case 'overhead-flash':
      case 'overhead-ram':
        return this.bytes(path, value);
      case 'runtimes':
        return this.strings(path, value);
      case 'macs-per-second': {
        const range = Array.isArray(value) ? value.map(parseCount) : [];
        const [low, high] = range;
        return range.length === 2 && typeof low === 'number' && typeof high === 'number' && low > 0 && low <= high
          ? [low, high]
          : this.problem(path, `${quoted(path)} is a range such as [2000000, 10000000].`);
      }
      default:
        return this.unknownKey(path, key, Object.keys(TARGET_KEYS));
    }
  }

  private strings(path: readonly string[], value: unknown): string[] | null {
    if (!Array.isArray(value)) return this.problem(path, `${quoted(path)} is a list of texts: ["…", "…"].`);
    const texts: string[] = [];
    for (const one of value as readonly unknown[]) {
      if (typeof one === 'string') texts.push(one);
      else this.problem(path, `${quoted(path)} holds a value that is not text; it was left out.`);
    }
    return texts;
  }

  private selectors(path: readonly string[], value: unknown): string[] | null {
    return this.strings(path, value)?.filter((selector) => this.knownSelector(path, selector)) ?? null;
  }

  private knownSelector(path: readonly string[], selector: string): boolean {
    if (isSelector(selector, this.rules)) return true;
    const names = this.rules.flatMap(({ code, name }) => [code, name]);
    this.problem(path, `\`${selector}\` is no rule, prefix or concern of Assay.${didYouMean(selector, names)}`);
    return false;
  }

  private severity(path: readonly string[], value: unknown, allowed: readonly string[]): Severity | null {
    const text = typeof value === 'string' ? value.toLowerCase() : '';
    // SAFETY: `allowed` holds severities, and `off` only where the type of the setting has it.
    if (allowed.includes(text)) return text as Severity;
    return this.problem(path, `${quoted(path)} is one of ${allowed.map((one) => `"${one}"`).join(', ')}.`);
  }

  private ruleOptions(path: readonly string[], value: unknown): Readonly<Record<string, RuleOption>> | null {
    const [, code = ''] = path;
    const rule = this.rules.find((one) => one.code === code || one.name === code);
    if (rule === undefined) {
      const codes = this.rules.flatMap((one) => [one.code, one.name]);
      return this.problem(path, `\`${code}\` is no rule of Assay.${didYouMean(code, codes)}`);
    }
    return this.entries<RuleOption>(path, value, (inner, option) => {
      const key = inner[inner.length - 1] ?? '';
      const standard = rule.options?.[key];
      if (standard === undefined) return this.unknownKey(inner, key, Object.keys(rule.options ?? {}));
      if (Array.isArray(standard)) return this.strings(inner, option);
      const number = typeof option === 'bigint' ? Number(option) : option;
      if (
        (typeof number === 'string' || typeof number === 'number' || typeof number === 'boolean') &&
        typeof number === typeof standard
      ) {
        return number;
      }
      return this.problem(
        inner,
        `${quoted(inner)} is a ${typeof standard}, as in its standard ${JSON.stringify(standard)}.`,
      );
    });
  }

  private entries<Value>(
    path: readonly string[],
    value: unknown,
    read: (path: readonly string[], value: unknown) => Value | null,
  ): Record<string, Value> | null {
    if (!isTable(value)) return this.problem(path, `${quoted(path)} is a table of keys and values.`);
    const result: Record<string, Value> = {};
    for (const [key, one] of Object.entries(value)) {
      const kept = read([...path, key], one);
      if (kept !== null) result[key] = kept;
    }
    return result;
  }

  private unknownKey(path: readonly string[], key: string, known: readonly string[]): null {
    const place = path.length > 1 ? ` in ${quoted(path.slice(0, -1))}` : '';
    return this.problem(path, `\`${key}\` is no setting of Assay${place}.${didYouMean(key, known)}`);
  }

  private problem(path: readonly string[], message: string): null {
    this.problems.push({ path, message });
    return null;
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function quoted(path: readonly string[]): string {
  return `\`${path.join('.')}\``;
}

/** ` Did you mean …?` for a known word within a third of the length in edits; else nothing. */
function didYouMean(word: string, known: readonly string[]): string {
  let best = { distance: Math.max(1, Math.floor(word.length / 3)) + 1, word: '' };
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < best.distance) best = { distance, word: candidate };
  }
  return best.word === '' ? '' : ` Did you mean \`${best.word}\`?`;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
