// Findings in groups: by concern, rule and what is said alike, or by file.
import type { Uri } from 'vscode';
import { SEVERITIES, type Concern, type Finding, type Notice } from '../../engine/finding';
import type { ShownFinding } from './shownFinding';
import { filePath, messageOf } from './findingWords';

export type FindingNode =
  | {
      readonly kind: 'concern';
      readonly concern: Concern;
      readonly rules: readonly FindingNode[];
      readonly count: number;
    }
  /** `said`: what all its places say; none has it then. */
  | {
      readonly kind: 'rule';
      readonly rule: Finding;
      readonly count: number;
      readonly said?: string;
      readonly places: readonly FindingNode[];
    }
  /** What many places of a rule say alike. */
  | {
      readonly kind: 'saying';
      readonly code: string;
      readonly message: string;
      readonly places: readonly FindingNode[];
    }
  /** `within`: the rule that it stands under; empty at the top. */
  | { readonly kind: 'file'; readonly path: string; readonly within: string; readonly places: readonly FindingNode[] }
  /** Parts of files that were not checked. */
  | { readonly kind: 'unchecked'; readonly parts: readonly FindingNode[] }
  | { readonly kind: 'part'; readonly uri: Uri; readonly notice: Notice }
  /** `under` says what its parents tell already. */
  | {
      readonly kind: 'place';
      readonly shown: ShownFinding;
      readonly under: 'rule' | 'rule and file' | 'file' | 'saying';
    };

export type Grouping = 'concern' | 'file';

/** In the order in which they are shown: by count they would change places while somebody types. */
export const CONCERNS: readonly Concern[] = [
  'privacy',
  'fairness',
  'data-versions',
  'leakage',
  'reproducibility',
  'evaluation',
  'explainability',
  'security',
  'federated',
  'automl',
  'edge',
  'operations',
  'cloud',
  'assay',
];

/**
 * Concerns in the order of the list of rules, rules by their gravest finding and code, files by path, places by line. `kept` are the keys
 * of sayings that stay in one place though few say them by now: who mends one after another keeps the list before the eyes.
 */
export function byConcern(all: readonly ShownFinding[], kept: ReadonlySet<string>): FindingNode[] {
  return [...grouped(all, ({ finding }) => finding.concern)]
    .sort(([one], [other]) => CONCERNS.indexOf(one) - CONCERNS.indexOf(other))
    .map(([concern, found]) => ({ kind: 'concern', concern, count: found.length, rules: rules(found, kept) }));
}

function rules(found: readonly ShownFinding[], kept: ReadonlySet<string>): FindingNode[] {
  return [...grouped(found, ({ finding }) => finding.code).values()]
    .flatMap((all) => {
      const [gravest] = all.map(({ finding }) => finding).sort((a, b) => rank(a) - rank(b));
      return gravest ? [{ rule: gravest, all }] : [];
    })
    .sort((a, b) => rank(a.rule) - rank(b.rule) || compare(a.rule.code, b.rule.code))
    .map(({ rule, all }) => ({ kind: 'rule', rule, count: all.length, ...sayingsWithin(rule.code, all, kept) }));
}

/** From so many places on, what they say alike is said once. */
const MANY_PLACES = 3;

/** Sayings first, those with most places before; then what is said of one or two. */
function sayingsWithin(
  code: string,
  all: readonly ShownFinding[],
  kept: ReadonlySet<string>,
): { readonly said?: string; readonly places: readonly FindingNode[] } {
  const groups = [...grouped(all, messageOf)].sort(
    ([said, a], [other, b]) => b.length - a.length || compare(said, other),
  );
  const isMany = ([message, found]: readonly [string, readonly ShownFinding[]]): boolean =>
    found.length >= MANY_PLACES || kept.has(sayingKey(code, message));
  const many = groups.filter(isMany);
  const sayings = many.map(([message, found]) => ({
    kind: 'saying' as const,
    code,
    message,
    places: [...found].sort(byPlace).map((shown) => ({ kind: 'place' as const, shown, under: 'saying' as const })),
  }));
  const [only] = sayings;
  if (only && groups.length === 1) return { said: only.message, places: only.places };
  const rest = groups.filter((group) => !isMany(group)).flatMap(([, found]) => found);
  return { places: [...sayings, ...filesWithin(code, rest)] };
}

/** What tells a saying from all others. */
export function sayingKey(code: string, message: string): string {
  return `${code}\n${message}`;
}

/** Keys of what is said once for several places in this tree. */
export function sayingsOf(concerns: readonly FindingNode[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const concern of concerns) {
    for (const rule of concern.kind === 'concern' ? concern.rules : []) {
      if (rule.kind !== 'rule') continue;
      if (rule.said !== undefined) keys.add(sayingKey(rule.rule.code, rule.said));
      for (const place of rule.places) if (place.kind === 'saying') keys.add(sayingKey(place.code, place.message));
    }
  }
  return keys;
}

/** A file of its own only where it has more than one place. */
function filesWithin(code: string, all: readonly ShownFinding[]): FindingNode[] {
  const groups = [...grouped(all, filePath)].sort(([a], [b]) => compare(a, b));
  return groups.flatMap(([path, found]): FindingNode[] => {
    const places = [...found].sort(byPlace);
    if (places.length === 1 || groups.length === 1)
      return places.map((shown) => ({ kind: 'place', shown, under: 'rule' }));
    return [
      {
        kind: 'file',
        path,
        within: code,
        places: places.map((shown) => ({ kind: 'place', shown, under: 'rule and file' })),
      },
    ];
  });
}

/** Files by path, places by line. */
export function byFile(all: readonly ShownFinding[]): FindingNode[] {
  return [...grouped(all, filePath)]
    .sort(([a], [b]) => compare(a, b))
    .map(([path, found]) => ({
      kind: 'file',
      path,
      within: '',
      places: [...found].sort(byPlace).map((shown) => ({ kind: 'place', shown, under: 'file' })),
    }));
}

/** One entry that holds all parts, by path; none where all was checked. */
export function uncheckedNodes(parts: readonly { readonly uri: Uri; readonly notice: Notice }[]): FindingNode[] {
  if (parts.length === 0) return [];
  const sorted = [...parts].sort((a, b) => compare(a.uri.path, b.uri.path));
  return [{ kind: 'unchecked', parts: sorted.map((part) => ({ kind: 'part', ...part })) }];
}

function grouped<Key>(all: readonly ShownFinding[], keyOf: (shown: ShownFinding) => Key): Map<Key, ShownFinding[]> {
  const groups = new Map<Key, ShownFinding[]>();
  for (const shown of all) {
    const group = groups.get(keyOf(shown));
    if (group) group.push(shown);
    else groups.set(keyOf(shown), [shown]);
  }
  return groups;
}

function byPlace(a: ShownFinding, b: ShownFinding): number {
  return (
    compare(a.uri.path, b.uri.path) ||
    a.finding.span.cell - b.finding.span.cell ||
    a.finding.span.start - b.finding.span.start
  );
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
