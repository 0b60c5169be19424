// One cause is told once in a run over many files: at the finding that tells most of it, with the others as further places. Any host may ask,
// of findings in its own form; the order of files decides, so the answer is the same however many threads there were.
import { SEVERITIES, type Concern, type Severity } from '../finding';
import { EVALUATED_HERE, FITTED_HERE, isCallOfNext, ROWS_ARE_READ, SPLIT_HERE, TRIED_ON } from '../rules/steps';
import { isAside } from './copies';
import { inAnyOrder } from './orders';
import { SAME_FROM_HERE } from './sameCause';

/** Lines and columns as the host counts them. */
interface PlaceIn {
  readonly cell: number | null;
  readonly line: number;
  readonly column: number;
}

export interface JoinableFinding extends PlaceIn {
  readonly code: string;
  readonly concern: Concern;
  readonly severity: Severity;
  readonly message: string;
  readonly inModule?: true;
  readonly causes?: readonly string[];
  /** The same in each copy of a file: `wordingOf`. */
  readonly wording?: string;
  readonly related: readonly (PlaceIn & { readonly path: string; readonly message: string })[];
}

/** A finding and the file that it is told in, in which further places are named. */
export interface Told<Of extends JoinableFinding = JoinableFinding> {
  readonly path: string;
  readonly finding: Of;
  /** It is shown whoever else tells its cause, and so is the one to tell it. */
  readonly stands?: true;
}

/** By finding that stands, those of its cause that do not stand by themselves, in their order. */
export function joinedCauses<Of extends JoinableFinding>(
  all: readonly Told<Of>[],
): ReadonlyMap<Of, readonly Told<Of>[]> {
  const heads = whereModulesTell(all);
  joinByCause(
    all.filter(({ finding }) => !heads.has(finding)),
    heads,
  );
  joinAlike(
    all.filter(({ finding }) => !heads.has(finding)),
    heads,
  );
  joinOnOneWay(
    all.filter(({ finding }) => !heads.has(finding)),
    heads,
  );
  const joined = new Map<Of, Told<Of>[]>();
  for (const told of all) {
    const root = rootOf(told.finding, heads);
    // Calls of each other have no first one.
    if (root === told.finding || heads.has(root)) continue;
    const others = joined.get(root);
    if (others === undefined) joined.set(root, [told]);
    else others.push(told);
  }
  return joined;
}

/** Said of a further place where nothing is different. */
export const SAME_HERE = 'The same here';

/** Said where there is nothing to mend: what is wrong stands in the module that it runs, or in the file that wrote what it reads. */
export const USES_IT = 'This file uses it';

/** What is said of a further place. */
export function sayingOf(head: JoinableFinding, finding: JoinableFinding): string {
  const { message, causes = [], wording } = finding;
  if (wayOf(head) !== null && wayOf(head) === wayOf(finding)) return besides(message);
  if (message === head.message && (causes.length > 0 || (wording !== undefined && wording === head.wording)))
    return SAME_HERE;
  if (causes.length === 0) return USES_IT;
  const [name, first] = [message, head.message].map((text) => /`[^`]+`/.exec(text)?.[0]);
  return name === undefined || name === first ? SAME_HERE : `The same of ${name}`;
}

/** What the sentence of a rule begins with: `The median of Fare`. */
const SUBJECT = /^.*?(?= (?:is|are|learns?|repeats?) )/;

function besides(message: string): string {
  const subject = SUBJECT.exec(message)?.[0];
  return subject === undefined ? SAME_HERE : `${subject} as well`;
}

/** By finding, the one that tells its cause. */
type Heads<Of extends JoinableFinding> = Map<Of, Told<Of>>;

/** What a module does wrong is told where it stands or, where it shows only with what the module is given, at the first file that runs it. */
function whereModulesTell<Of extends JoinableFinding>(all: readonly Told<Of>[]): Heads<Of> {
  const told = byPlace(all, ({ path, finding }) => [finding, ...finding.related.filter((one) => one.path === path)]);
  const reached = byPlace(all, ({ finding }) => finding.related);
  const standing = new Set(all.map(({ path, finding }) => keyOf(finding.code, path, finding)));
  const heads: Heads<Of> = new Map();
  const first = new Map<string, Told<Of>>();
  for (const one of all) {
    const { finding, path } = one;
    const elsewhere = stepsElsewhere(one, standing);
    if (elsewhere === null) continue;
    const places = elsewhere.map((place) => keyOf(finding.code, place.path, place));
    const steps = elsewhere.map(({ message }, at) => `${places[at] ?? ''} ${message}`);
    const key = [finding.severity, finding.message, ...steps].join('\n');
    const head = toldThere(one, places, told) ?? toldOnTheWay(one, places, reached) ?? first.get(key);
    if (head === undefined) first.set(key, one);
    else if (head.path !== path) heads.set(finding, head);
  }
  return heads;
}

/** Steps that a file may take itself where a module does what is wrong. */
const NO_PART: ReadonlySet<string> = new Set([ROWS_ARE_READ, SAME_FROM_HERE]);

/** What follows a division. */
const BEHIND: ReadonlySet<string> = new Set([FITTED_HERE, EVALUATED_HERE, TRIED_ON]);

/** Places in modules where all of it happens; null where this file has a part in it, or no other has. */
function stepsElsewhere(
  { path, finding: { code, cell, line, related, inModule } }: Told,
  standing: ReadonlySet<string>,
): JoinableFinding['related'] | null {
  if (inModule !== true) return null;
  // Where a module divides what it learnt from, or is told of itself, all is done before the model of this file sees it.
  const isDone = related.some(
    (one) => one.path !== path && (one.message.startsWith(SPLIT_HERE) || standing.has(keyOf(code, one.path, one))),
  );
  const isOfCall = (one: JoinableFinding['related'][number], index: number): boolean =>
    one.path !== path ||
    NO_PART.has(one.message) ||
    (isDone && BEHIND.has(one.message)) ||
    isCallOfNext(related, index) ||
    (one.cell === cell && one.line === line);
  const elsewhere = related.filter((one) => one.path !== path);
  if (elsewhere.length === 0 || !related.every(isOfCall)) return null;
  return elsewhere;
}

/** The finding that tells the cause of this one where it stands, and as gravely: at one of its places, or on the way through all of them. */
function toldThere<Of extends JoinableFinding>(
  { path, finding: { severity } }: Told<Of>,
  places: readonly string[],
  told: ReadonlyMap<string, readonly Told<Of>[]>,
): Told<Of> | undefined {
  const [some = [], ...others] = places.map((place) =>
    (told.get(place) ?? []).filter((one) => one.path !== path && gravity(one.finding.severity) <= gravity(severity)),
  );
  const standsAt =
    (place: string) =>
    (one: Told<Of>): boolean =>
      keyOf(one.finding.code, one.path, one.finding) === place;
  const atPlace = [some, ...others].flatMap((ones, at) => ones.find(standsAt(places[at] ?? '')) ?? []);
  return atPlace[0] ?? some.find((one) => others.every((ones) => ones.includes(one)));
}

/** Findings by each place that they have or point at. */
function byPlace<Of extends JoinableFinding>(
  all: readonly Told<Of>[],
  placesOf: (told: Told<Of>) => readonly (PlaceIn & { readonly path?: string })[],
): ReadonlyMap<string, readonly Told<Of>[]> {
  const found = new Map<string, Told<Of>[]>();
  for (const one of all) {
    const keys = placesOf(one).map((place) => keyOf(one.finding.code, place.path ?? one.path, place));
    for (const key of new Set(keys)) {
      const same = found.get(key);
      if (same === undefined) found.set(key, [one]);
      else same.push(one);
    }
  }
  return found;
}

/**
 * The finding of a module between, which takes all the steps that this file only calls for: `main.py` calls it, and it does the rest.
 * A place that many calls lead to, such as a function that scores, tells nothing of who they are.
 */
function toldOnTheWay<Of extends JoinableFinding>(
  { path, finding: { severity, related } }: Told<Of>,
  places: readonly string[],
  reached: ReadonlyMap<string, readonly Told<Of>[]>,
): Told<Of> | undefined {
  const [some = [], ...others] = places.map((place) => reached.get(place) ?? []);
  if (others.length === 0 || related.some((one) => one.path === path)) return undefined;
  return some.find(
    (one) =>
      one.path !== path &&
      one.finding.related.length > related.length &&
      gravity(one.finding.severity) <= gravity(severity) &&
      others.every((ones) => ones.includes(one)),
  );
}

/**
 * Adds what else goes the same way in one file: what is filled in for `Fare` after `Age`, of the same rows, before the same division
 * and for the same models. The division comes too late for all of it, so the first of them tells it.
 */
function joinOnOneWay<Of extends JoinableFinding>(all: readonly Told<Of>[], heads: Heads<Of>): void {
  const first = new Map<string, Told<Of>>();
  for (const one of all) {
    const way = wayOf(one.finding);
    if (way === null) continue;
    const key = `${one.path}\n${way}`;
    const head = first.get(key);
    if (head === undefined) first.set(key, one);
    else heads.set(one.finding, head);
  }
}

/** All steps of a leak that is in one file, besides its own; null for anything else. */
function wayOf({ code, concern, severity, inModule, related }: JoinableFinding): string | null {
  if (concern !== 'leakage' || inModule === true || related.length === 0) return null;
  return [severity, ...related.map((place) => `${keyOf(code, place.path, place)} ${place.message}`)].join('\n');
}

/**
 * Adds the findings of whose causes each is told already. The gravest come first, then what stands in a file itself rather than at a call of
 * another, then what is shown in any case, then those that tell of most, so that a file with two models of a hub tells of the one that others
 * load as well.
 */
function joinByCause<Of extends JoinableFinding>(all: readonly Told<Of>[], heads: Heads<Of>): void {
  const bearing = all.filter(({ finding: { causes = [] } }) => causes.length > 0);
  const sorted = bearing.sort(
    (a, b) =>
      gravity(a.finding.severity) - gravity(b.finding.severity) ||
      Number(a.finding.inModule ?? false) - Number(b.finding.inModule ?? false) ||
      Number(b.stands ?? false) - Number(a.stands ?? false) ||
      (b.finding.causes ?? []).length - (a.finding.causes ?? []).length,
  );
  const toldBy = new Map<string, Told<Of>[]>();
  for (const one of sorted) {
    const { code, causes = [], message } = one.finding;
    const keys = causes.map((cause) => `${code}\n${cause}`);
    const having = keys.map((key) => toldBy.get(key) ?? []);
    const [first = []] = having;
    const head = first.find(({ finding }) => finding.message === message) ?? first[0];
    if (head !== undefined && having.every((some) => some.length > 0)) heads.set(one.finding, head);
    else for (const [at, key] of keys.entries()) toldBy.set(key, [...(having[at] ?? []), one]);
  }
}

/**
 * Adds what a copy of a file says again, and what is said in the same words of the same call in a module, whatever each file does with it
 * then: of those alike the first tells it, rather one that is shown in any case, or is in use.
 */
function joinAlike<Of extends JoinableFinding>(all: readonly Told<Of>[], heads: Heads<Of>): void {
  const alike = new Map<string, Told<Of>[]>();
  for (const one of all) {
    const { code, severity, message, wording, causes = [] } = one.finding;
    const inModule = placeInModule(one);
    if (inModule === null && (wording === undefined || causes.length > 0)) continue;
    const key = [code, severity, ...(inModule === null ? [wording] : [inAnyOrder(message), inModule])].join('\n');
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [one]);
    else same.push(one);
  }
  for (const same of alike.values()) {
    const head = same.find(({ stands }) => stands) ?? same.find(({ path }) => !isAside(path)) ?? same[0];
    for (const one of same) if (head !== undefined && one.path !== head.path) heads.set(one.finding, head);
  }
}

/** Where a module does what is told at a call of it; null where this file does it. */
function placeInModule({ path, finding: { code, inModule, related } }: Told): string | null {
  const place =
    inModule === true ? related.find((one) => one.path !== path && !one.message.startsWith(ROWS_ARE_READ)) : undefined;
  return place === undefined ? null : keyOf(code, place.path, place);
}

function gravity(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Through calls of calls. */
function rootOf<Of extends JoinableFinding>(finding: Of, heads: Heads<Of>): Of {
  const seen = new Set([finding]);
  let at = finding;
  for (let next = heads.get(at); next !== undefined && !seen.has(next.finding); next = heads.get(at)) {
    at = next.finding;
    seen.add(at);
  }
  return at;
}

function keyOf(code: string, path: string, { cell, line, column }: PlaceIn): string {
  return `${code} ${path} ${cell ?? ''} ${line} ${column}`;
}
