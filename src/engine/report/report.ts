// What a report is made from, gathered over the files of a project: plain data, in a fixed order, without wording.
import type { Concern, Severity } from '../finding';
import { SEVERITIES } from '../finding';
import { inventoryOf, type InventoryItem } from '../inventory/inventory';
import { joinedCauses, type Told } from '../lint/oneCause';
import type { ColumnFate } from '../survey/columnFate';
import type { ColumnNote, UnnamedTable } from '../survey/inputColumns';
import type { ModelNote } from '../survey/models';
import { byPlace, type FoundAt } from '../survey/places';
import type { ExplanationNote, GroupNote, SafeguardNote } from '../survey/signs';
import type { UnitSurvey } from '../survey/survey';

/** One finding with its place as people count it. */
export interface PlacedFinding {
  readonly code: string;
  readonly name: string;
  readonly concern: Concern;
  readonly severity: Severity;
  readonly message: string;
  readonly at: FoundAt;
  /** By which it is counted once with others of its cause; absent where it counts by itself. */
  readonly told?: Told;
}

/** What is known of one file. */
export interface ReportUnit {
  readonly path: string;
  /** Null where it could not be analysed. */
  readonly survey: UnitSurvey | null;
  readonly findings: readonly PlacedFinding[];
  readonly suppressed: readonly (PlacedFinding & { readonly reason: string })[];
  /** Why it, or a part of it, was not looked at. */
  readonly notices: readonly string[];
}

export interface ReportSource {
  /** Name of the project or file. */
  readonly name: string;
  /** Absolute folder that shown paths start at. */
  readonly folder: string;
  readonly units: readonly ReportUnit[];
  readonly roots: readonly string[];
  /** Version of Assay. */
  readonly version: string;
  /** Day on which it was made, `2026-01-31`. */
  readonly day: string;
}

export interface PersonColumn {
  readonly name: string;
  readonly category: ColumnNote['category'];
  readonly attribute: ColumnNote['attribute'];
  readonly kind: 'identifies' | 'sensitive' | 'hints' | 'circumstances';
  /** Names of inventory items. */
  readonly inputs: readonly string[];
  /** Tables with no name that hold it too. */
  readonly unnamed: readonly UnnamedTable['kind'][];
  /** One for each file that says something of its own, the telling ones first. */
  readonly fates: readonly PathFate[];
}

export interface PathFate extends ColumnFate {
  /** The script or notebook in which it goes so. */
  readonly path: string;
}

/** What findings of one rule say in the same words, the worst first. */
export interface Saying {
  readonly severity: Severity;
  readonly message: string;
  readonly places: readonly FoundAt[];
}

export interface RuleGroup {
  readonly code: string;
  readonly concern: Concern;
  /** The gravest. */
  readonly severity: Severity;
  readonly sayings: readonly Saying[];
  /** Causes; a cause may have several places. */
  readonly count: number;
  readonly places: readonly FoundAt[];
}

export interface Report extends Omit<ReportSource, 'units' | 'roots'> {
  readonly files: readonly string[];
  /** What authors call their scripts and notebooks, by path. */
  readonly titles: ReadonlyMap<string, string>;
  /** Those that were measured first. */
  readonly models: readonly ModelNote[];
  readonly unattributed: readonly ModelNote['evaluations'][number][];
  /** `a credit decision`: told by the words of the code, with the files that tell. */
  readonly domains: ReadonlyMap<string, readonly string[]>;
  readonly items: readonly InventoryItem[];
  readonly unnamedReads: readonly FoundAt[];
  readonly people: readonly PersonColumn[];
  readonly safeguards: readonly SafeguardNote[];
  readonly groups: readonly GroupNote[];
  /** Other files of the project that show work on fairness, absolute. */
  readonly fairnessFiles: readonly string[];
  readonly explanations: readonly ExplanationNote[];
  readonly saved: UnitSurvey['saved'];
  readonly findings: readonly RuleGroup[];
  /** Causes, as the check of the project counts them. */
  readonly byConcern: ReadonlyMap<Concern, number>;
  readonly suppressed: ReportUnit['suppressed'];
  readonly notices: readonly { readonly path: string; readonly message: string }[];
}

/** What the units of a project show, put together. Models that were measured come first; findings on Assay itself are left out. */
export function gatherReport(source: ReportSource): Report {
  const { units, roots, ...rest } = source;
  const surveys = units.flatMap(({ survey }) => survey ?? []);
  const items = inventoryOf(surveys, roots);
  const findings = units.flatMap((unit) => unit.findings).filter(({ concern }) => concern !== 'assay');
  const causes = causesOf(findings);
  const fairness = surveys.flatMap(({ project }) =>
    (project?.fairnessFiles ?? []).map((file) => `${project?.root ?? ''}/${file}`),
  );
  return {
    ...rest,
    files: units.map(({ path }) => path),
    titles: new Map(surveys.flatMap(({ path, title }) => (title === null ? [] : [[path, title]]))),
    models: modelsOf(surveys).sort((a, b) => measured(b) - measured(a)),
    unattributed: surveys.flatMap(({ evaluations }) => evaluations),
    domains: domainsOf(surveys),
    items,
    unnamedReads: surveys.flatMap(({ unnamedReads }) => unnamedReads),
    people: peopleOf(surveys, items),
    safeguards: surveys.flatMap(({ safeguards }) => safeguards),
    groups: surveys.flatMap(({ groups }) => groups),
    fairnessFiles: [...new Set(fairness)].filter((file) => !units.some(({ path }) => path === file)),
    explanations: surveys.flatMap(({ explanations }) => explanations),
    saved: surveys.flatMap(({ saved }) => saved),
    findings: ruleGroups(findings, causes),
    byConcern: countsOf(causes),
    suppressed: units.flatMap(({ suppressed }) => suppressed),
    notices: units.flatMap(({ path, notices }) => notices.map((message) => ({ path, message }))),
  };
}

/** A model of a module is told there, and not again for each file that calls the module. */
function modelsOf(surveys: readonly UnitSurvey[]): ModelNote[] {
  const all = surveys.flatMap(({ models }) => models);
  const nameOf = ({ library, type, search, steps }: ModelNote): string => [library, type, search, ...steps].join('\n');
  const own = new Set(all.filter((model) => !model.elsewhere).map(nameOf));
  return all.filter((model) => !model.elsewhere || !own.has(nameOf(model)));
}

function measured({ evaluations }: ModelNote): number {
  return evaluations.length > 0 ? 1 : 0;
}

function domainsOf(surveys: readonly UnitSurvey[]): Map<string, string[]> {
  const domains = new Map<string, string[]>();
  for (const { domain, path } of surveys) {
    if (domain !== null) domains.set(domain, [...(domains.get(domain) ?? []), path]);
  }
  return domains;
}

const KIND_ORDER: readonly PersonColumn['kind'][] = ['identifies', 'sensitive', 'hints', 'circumstances'];

interface PersonColumnDraft {
  readonly note: ColumnNote;
  readonly inputs: Set<string>;
  readonly unnamed: Set<UnnamedTable['kind']>;
  readonly fates: PathFate[];
}

/** A column of the same name in several inputs is told once, with all of them. */
function peopleOf(surveys: readonly UnitSurvey[], items: readonly InventoryItem[]): PersonColumn[] {
  const names = new Map(items.map(({ key, name }) => [key, name]));
  const found = new Map<string, PersonColumnDraft>();
  const isOpen = surveys.some(({ models }) => models.some(({ fits }) => fits.every((fit) => fit.inputs.length === 0)));
  for (const { inputs, unnamedTables, path } of surveys) {
    const named = inputs.map(({ key, place, columns }) => ({ name: names.get(key) ?? place, kind: null, columns }));
    for (const { name, kind, columns } of [...named, ...unnamedTables.map((table) => ({ ...table, name: null }))]) {
      for (const note of columns) {
        const key = `${note.name}\n${note.category}`;
        const entry = found.get(key) ?? { note, inputs: new Set(), unnamed: new Set(), fates: [] };
        if (name !== null) entry.inputs.add(name);
        if (kind !== null) entry.unnamed.add(kind);
        entry.fates.push({ ...note.fate, path });
        found.set(key, entry);
      }
    }
  }
  return [...found.values()]
    .map(({ note, inputs, unnamed, fates }) => ({
      name: note.name,
      category: note.category,
      attribute: note.attribute,
      kind: kindOf(note),
      inputs: [...inputs],
      unnamed: [...unnamed],
      fates: distinctFates(fates, isOpen),
    }))
    .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
}

function kindOf({ identifier, attribute, proxy, category }: ColumnNote): PersonColumn['kind'] {
  if (identifier) return 'identifies';
  if (attribute !== null && !proxy) return 'sensitive';
  if (/^(?:special\.|secret$)/.test(category)) return 'sensitive';
  return proxy ? 'hints' : 'circumstances';
}

const FATE_ORDER: readonly ColumnFate['end'][] = [
  'learnt',
  'changed',
  'predicted',
  'dropped',
  'left-out',
  'unknown',
  'no-model',
];

function distinctFates(fates: readonly PathFate[], isOpen: boolean): PathFate[] {
  const seen = new Map<string, PathFate>();
  for (const fate of fates) {
    const key = `${fate.end} ${fate.path} ${fate.at?.cell ?? ''} ${fate.at?.line ?? ''}`;
    if (!seen.has(key)) seen.set(key, fate);
  }
  const all = [...seen.values()].sort((a, b) => FATE_ORDER.indexOf(a.end) - FATE_ORDER.indexOf(b.end));
  // That no model is trained in one file says nothing beside what happens in another.
  const telling = all.filter(({ end, through }) => end !== 'no-model' || through.length > 0);
  if (telling.length > 0) return telling;
  // A model elsewhere whose data is not known may be trained on it.
  return all.slice(0, 1).map((fate) => (isOpen ? { ...fate, end: 'unknown' } : fate));
}

/** Of findings those that tell a cause, without those that another one tells of. */
function causesOf(findings: readonly PlacedFinding[]): ReadonlySet<PlacedFinding> {
  const joined = joinedCauses(findings.flatMap(({ told }) => told ?? []));
  const repeats = new Set([...joined.values()].flatMap((others) => others.map(({ finding }) => finding)));
  return new Set(findings.filter(({ told }) => told === undefined || !repeats.has(told.finding)));
}

/** Findings of one rule together, the worst first. */
function ruleGroups(findings: readonly PlacedFinding[], causes: ReadonlySet<PlacedFinding>): RuleGroup[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  return [...groups.values()]
    .flatMap((all): RuleGroup[] => {
      const [first] = all;
      const sayings = sayingsOf(all);
      const [worst] = sayings;
      if (first === undefined || worst === undefined) return [];
      const { code, concern } = first;
      const count = all.filter((one) => causes.has(one)).length;
      return [{ code, concern, severity: worst.severity, sayings, count, places: placesOf(all) }];
    })
    .sort((a, b) => rank(a.severity) - rank(b.severity) || (a.code < b.code ? -1 : 1));
}

/** The gravest first, then what is said of most places: no place stands under words that were said of another. */
function sayingsOf(findings: readonly PlacedFinding[]): Saying[] {
  const same = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const key = `${finding.severity}\n${finding.message}`;
    same.set(key, [...(same.get(key) ?? []), finding]);
  }
  return [...same.values()]
    .flatMap((all): Saying[] => {
      const [first] = all;
      if (first === undefined) return [];
      return [{ severity: first.severity, message: first.message, places: placesOf(all) }];
    })
    .sort((a, b) => rank(a.severity) - rank(b.severity) || b.places.length - a.places.length);
}

/** The first, which speaks for its copies, stays so. */
function placesOf([first, ...others]: readonly PlacedFinding[]): FoundAt[] {
  return [...(first === undefined ? [] : [first.at]), ...others.map(({ at }) => at).sort(byPlace)];
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function countsOf(findings: Iterable<PlacedFinding>): Map<Concern, number> {
  const counts = new Map<Concern, number>();
  for (const { concern } of findings) counts.set(concern, (counts.get(concern) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** Findings on differential privacy in the file of such a safeguard: it may do less than its name says. */
export function doubtsAbout({ findings }: Report, { kind, at }: SafeguardNote): string[] {
  if (!kind.startsWith('dp-')) return [];
  return findings
    .filter(({ code, places }) => /^PRV0[23]\d$/.test(code) && places.some(({ path }) => path === at.path))
    .map(({ code }) => code);
}
