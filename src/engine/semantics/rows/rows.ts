// Which rows a value holds, and whether two values share some. Questions are answered "may": unknown rows overlap nothing,
// because what is not known makes no finding.
import type { PartRole, Rows, Source, Split } from '../values';

/** Deeper nests of parts are cut to unknown: a loop that splits again and again must stay bounded. */
const MAX_DEPTH = 24;

/** Records of a description, each time they are met: a loop that takes a part in one way and none in another doubles them at each turn. */
const MAX_SIZE = 256;

function isTooDeep(rows: Rows): boolean {
  let depth = 0;
  let at: Rows = rows;
  while (at.kind === 'part' || at.kind === 'subset' || at.kind === 'resampled') {
    depth++;
    at = at.of;
  }
  return depth >= MAX_DEPTH || (at.kind === 'union' && sizeOf(at) >= MAX_SIZE);
}

const sizes = new WeakMap<Rows, number>();

function sizeOf(rows: Rows): number {
  let depth = 1;
  let at: Rows = rows;
  while (at.kind === 'part' || at.kind === 'subset' || at.kind === 'resampled') {
    depth++;
    at = at.of;
  }
  if (at.kind !== 'union') return depth;
  let size = sizes.get(at);
  if (size === undefined) {
    size = 0;
    for (const one of at.of) size += sizeOf(one);
    sizes.set(at, size);
  }
  return depth + size;
}

/** A union of the first `count` members, or fewer where those together are too many to walk. */
function united(members: readonly Rows[], count: number, alternatives: boolean): Rows {
  const kept: Rows[] = [];
  let size = 0;
  for (const one of members) {
    size += sizeOf(one);
    if (kept.length === count || (kept.length > 0 && size > MAX_SIZE)) break;
    kept.push(one);
  }
  const [first] = kept;
  return first !== undefined && kept.length === 1 ? first : { kind: 'union', of: kept, alternatives };
}

/** A part of `of`; `of` itself where the nest would grow too deep. */
export function partOf(of: Rows, split: Split, role: PartRole | 'unknown', index: number, range?: SliceRange): Rows {
  if (isTooDeep(of)) return of;
  return range === undefined
    ? { kind: 'part', split, role, index, of }
    : { kind: 'part', split, role, index, of, range };
}

export interface SliceRange {
  /** Source text or number of the bounds; null for an open end. */
  readonly lower: string | null;
  readonly upper: string | null;
}

/** Some rows of `of`, chosen by a condition nobody knows; `of` itself where the nest would grow too deep. */
export function subsetOf(of: Rows, id: number): Rows {
  if (of.kind === 'unknown' || isTooDeep(of)) return of;
  return { kind: 'subset', id, of };
}

/** Some rows of `of`, drawn by chance. */
export function drawnFrom(of: Rows, id: number): Rows {
  const rows = subsetOf(of, id);
  return rows.kind === 'subset' && rows !== of ? { ...rows, drawn: true } : rows;
}

/** Whether the rows of `b` are for sure among those of `a`, or drawn by chance from the same ones as these were. */
export function isDrawnAgain(a: Rows, b: Rows): boolean {
  if (b.kind !== 'subset' || b.drawn !== true) return false;
  return sameRows(a, b.of) || (a.kind === 'subset' && a.drawn === true && a.id !== b.id && sameRows(a.of, b.of));
}

/** Rows drawn or made from `of`, so that one row may be there several times; resampling again changes nothing. */
export function resampledFrom(of: Rows, id: number): Rows {
  if (of.kind === 'unknown' || isTooDeep(of)) return of;
  return of.kind === 'resampled' ? of : { kind: 'resampled', id, of };
}

/** Rows of all together, unknown ones left out; two or more parts of one split become what was split. At most 16 members. */
export function unionOf(all: readonly Rows[], id: number): Rows {
  const flat: Rows[] = [];
  for (const rows of all) {
    for (const one of rows.kind === 'union' ? rows.of : [rows]) {
      if (one.kind !== 'unknown' && !flat.some((have) => sameRows(have, one))) flat.push(one);
    }
  }
  const first = flat[0];
  if (first === undefined) return { kind: 'unknown', id };
  if (flat.length === 1) return first;
  const whole = rejoin(flat);
  return whole ?? united(flat, 16, false);
}

/** Either the one or the other, as after a condition. */
export function eitherOf(a: Rows, b: Rows, id: number): Rows {
  const flat: Rows[] = [];
  for (const rows of [a, b]) {
    for (const one of rows.kind === 'union' && rows.alternatives ? rows.of : [rows]) {
      if (one.kind !== 'unknown' && !flat.some((have) => sameRows(have, one))) flat.push(one);
    }
  }
  const [first] = flat;
  if (first === undefined) return { kind: 'unknown', id };
  return flat.length === 1 ? first : united(flat, 8, true);
}

/** train + test of one split are the rows that were split; train + validation are not, where a test part may be beside them. */
function rejoin(parts: readonly Rows[]): Rows | null {
  const first = parts[0];
  if (first?.kind !== 'part' || first.range !== undefined) return null;
  const { id, kind, count = 2 } = first.split;
  const indices = new Set<number>();
  const roles = new Set<PartRole | 'unknown'>();
  for (const part of parts) {
    if (part.kind !== 'part' || part.split.id !== id || !sameRows(part.of, first.of)) return null;
    indices.add(part.index);
    roles.add(part.role);
  }
  const isOfMore = (kind === 'files' || kind === 'manual') && roles.has('validation') && !roles.has('test');
  return indices.size >= count && !isOfMore ? first.of : null;
}

/** Whether two descriptions are of the same rows, part by part; rows chosen twice in the same way are not recognised. */
export function sameRows(a: Rows, b: Rows): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'source':
      return b.kind === 'source' && a.source.id === b.source.id;
    case 'part':
      return (
        b.kind === 'part' &&
        a.split.id === b.split.id &&
        a.index === b.index &&
        a.range?.lower === b.range?.lower &&
        a.range?.upper === b.range?.upper &&
        sameRows(a.of, b.of)
      );
    case 'subset':
    case 'resampled':
      return b.kind === a.kind && a.id === b.id && sameRows(a.of, b.of);
    case 'union':
      return (
        b.kind === 'union' &&
        a.alternatives === b.alternatives &&
        a.of.length === b.of.length &&
        a.of.every((one, i) => sameRows(one, b.of[i] ?? one))
      );
    case 'unknown':
      return b.kind === 'unknown' && a.id === b.id;
  }
}

/** The chain from the rows outwards: itself, what it was taken from, … the source. */
function chain(rows: Rows): Rows[] {
  const all: Rows[] = [rows];
  let at = rows;
  while (at.kind === 'part' || at.kind === 'subset' || at.kind === 'resampled') {
    at = at.of;
    all.push(at);
  }
  return all;
}

/** Whether `a` and `b` may hold the same row, where two filters of the same rows need not be each other's rest: one kept some, one came later. */
export function mayShare(a: Rows, b: Rows): boolean {
  return overlap(a, b, false);
}

/** Whether `a` and `b` may hold the same row. `apart`: two different filters of the same rows are taken to part them. */
export function overlap(a: Rows, b: Rows, apart = true): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false;
  // A slice of windows is a slice of slices, whose bounds say nothing of each other.
  if (sameRows(a, b)) return true;
  // What is either this or that overlaps only where both do, or with what was taken from itself.
  if (isTakenFrom(a, b) || isTakenFrom(b, a)) return true;
  if (a.kind === 'union')
    return a.alternatives ? a.of.every((one) => overlap(one, b, apart)) : a.of.some((one) => overlap(one, b, apart));
  if (b.kind === 'union')
    return b.alternatives ? b.of.every((one) => overlap(a, one, apart)) : b.of.some((one) => overlap(a, one, apart));
  const upA = chain(a);
  const upB = chain(b);
  const rootA = upA[upA.length - 1];
  const rootB = upB[upB.length - 1];
  if (rootA === undefined || rootB === undefined) return false;
  if (disjointParts(upA, upB, apart)) return false;
  if (sameRows(rootA, rootB)) return true;
  // Some of a union: whatever of its members shares rows with the other side, as that is.
  if (rootA.kind === 'union') return overlap(rootA, b, apart);
  return rootB.kind === 'union' && overlap(a, rootB, apart);
}

/** `rows` come from one table or another, whichever it was, as a whole or in part. */
function isTakenFrom(table: Rows, rows: Rows): boolean {
  return table.kind === 'union' && table.alternatives && chain(rows).some((one) => sameRows(one, table));
}

/**
 * Two different parts of one split on the way up from each, or two different filters of the same rows: those may be `x < 1`
 * and `x >= 1`. A filter beside a slice by hand is taken for its rest.
 */
function disjointParts(upA: readonly Rows[], upB: readonly Rows[], apart: boolean): boolean {
  for (const a of upA) {
    for (const b of upB) {
      const areDrawn = a.kind === 'subset' && b.kind === 'subset' && a.drawn === true && b.drawn === true;
      if (apart && a.kind === 'subset' && b.kind === 'subset' && a.id !== b.id && !areDrawn && sameRows(a.of, b.of))
        return true;
      if (apart && isManual(a) && b.kind === 'subset' && sameRows(a.of, b.of)) return true;
      if (apart && isManual(b) && a.kind === 'subset' && sameRows(a.of, b.of)) return true;
      if (a.kind !== 'part') continue;
      if (b.kind === 'part' && a.split.id === b.split.id && (a.index !== b.index || disjointRanges(a.range, b.range)))
        return true;
    }
  }
  return false;
}

function isManual(rows: Rows): rows is Extract<Rows, { kind: 'part' }> {
  return rows.kind === 'part' && rows.split.kind === 'manual';
}

/** Slices by hand: the same bounds are the same rows, numbers are compared, and anything else is taken to be apart. */
function disjointRanges(a: SliceRange | undefined, b: SliceRange | undefined): boolean {
  if (a === undefined || b === undefined) return a !== b;
  if (a.lower === b.lower && a.upper === b.upper) return false;
  const [lowerA, upperA, lowerB, upperB] = [
    bound(a.lower, 0),
    bound(a.upper, Infinity),
    bound(b.lower, 0),
    bound(b.upper, Infinity),
  ];
  if (lowerA === null || upperA === null || lowerB === null || upperB === null) return disjointSpans(a, b);
  return upperA <= lowerB || upperB <= lowerA;
}

/** `prices[:'2019']` and `prices['2019':]`, both ends of which belong to it: a day that both have is where one ends and the other begins. */
function disjointSpans(a: SliceRange, b: SliceRange): boolean {
  const [lowerA, upperA, lowerB, upperB] = [
    day(a.lower, 'first'),
    day(a.upper, 'last'),
    day(b.lower, 'first'),
    day(b.upper, 'last'),
  ];
  if (lowerA === null || upperA === null || lowerB === null || upperB === null) return true;
  return Math.min(upperA, upperB) - Math.max(lowerA, lowerB) <= 0;
}

/** The number of the first or last day that a bound such as `'2019'`, `'2019-06'` or `'2019-06-01'` names; null where it is none. */
function day(text: string | null, which: 'first' | 'last'): number | null {
  if (text === null) return which === 'first' ? -Infinity : Infinity;
  const [, year, month, date] = /^['"](\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?['"]$/.exec(text) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [
    Number(year),
    month === undefined ? null : Number(month),
    date === undefined ? null : Number(date),
  ];
  const from = Date.UTC(y, (m ?? 1) - 1, d ?? 1) / MS_PER_DAY;
  if (which === 'first') return from;
  return d !== null ? from : (m === null ? Date.UTC(y + 1, 0, 1) : Date.UTC(y, m, 1)) / MS_PER_DAY - 1;
}

const MS_PER_DAY = 86_400_000;

/** A bound as a number from the start; null where it is none, or counts from the end. */
function bound(text: string | null, open: number): number | null {
  if (text === null) return open;
  const number = Number(text);
  return Number.isNaN(number) || number < 0 ? null : number;
}

/** Whether `a` may hold every row of `b`: it is what `b` was taken from, or the very same rows. */
export function covers(a: Rows, b: Rows): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false;
  if (b.kind === 'union') return b.of.every((one) => covers(a, one));
  if (a.kind === 'union' && a.of.some((one) => covers(one, b))) return true;
  return chain(b).some((one) => sameRows(a, one) || (a.kind === 'subset' && sameRows(a.of, one)));
}

/** Whether every row of `b` is for sure one of `a`: it was taken from it, or is the very same. */
export function contains(a: Rows, b: Rows): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false;
  if (b.kind === 'union' && !sameRows(a, b)) return b.of.every((one) => contains(a, one));
  if (chain(b).some((one) => sameRows(a, one))) return true;
  return a.kind === 'union' && !a.alternatives && a.of.some((one) => contains(one, b));
}

/**
 * Rows of one table or another, as those of the tables that share some with `shared`: what was computed over one of them is carried on by
 * that one. Where a part or a file of a role is among them, they stay what they are.
 */
export function whereShared(rows: Rows, shared: Rows): Rows {
  switch (rows.kind) {
    case 'part':
    case 'subset':
    case 'resampled': {
      const of = whereShared(rows.of, shared);
      return of === rows.of ? rows : { ...rows, of };
    }
    case 'union': {
      if (!rows.alternatives || rows.of.some((one) => partsOf(one).length > 0 || roleOf(one) !== null)) return rows;
      const [first, ...others] = rows.of.filter((one) => overlap(one, shared));
      return first === undefined || others.length > 0 ? rows : first;
    }
    default:
      return rows;
  }
}

/** Role on the way up: the nearest part that has one, else that of the source. */
export function roleOf(rows: Rows): PartRole | null {
  for (const one of chain(rows)) {
    if (one.kind === 'part' && one.role !== 'unknown') return one.role;
    if (one.kind === 'source') return one.source.role;
    if (one.kind === 'union') {
      const roles = new Set(one.of.map(roleOf));
      const [only] = roles;
      return roles.size === 1 && only !== undefined ? only : null;
    }
  }
  return null;
}

/** Every part on the way up, innermost first. */
export function partsOf(rows: Rows): Extract<Rows, { kind: 'part' }>[] {
  const parts: Extract<Rows, { kind: 'part' }>[] = [];
  for (const one of chain(rows)) {
    if (one.kind === 'part') parts.push(one);
    if (one.kind === 'union') for (const inner of one.of) parts.push(...partsOf(inner));
  }
  return parts;
}

/** Where rows come from in the end; empty where that is not known. */
export function sourcesOf(rows: Rows): Source[] {
  const end = chain(rows).at(-1);
  if (end === undefined) return [];
  if (end.kind === 'source') return [end.source];
  if (end.kind === 'union') return end.of.flatMap(sourcesOf);
  return [];
}

/** What identifies rows across copies of their record. */
export function baseOf(rows: Rows): object {
  switch (rows.kind) {
    case 'source':
      return rows.source.node;
    case 'part':
    case 'subset':
    case 'resampled':
      return baseOf(rows.of);
    default:
      return rows;
  }
}

/**
 * The same rows with the innermost undecided role decided. `chosen`: they were picked by a condition, so that some rows of a file
 * called "train" may be what is tested on.
 */
export function withRole(rows: Rows, role: PartRole, chosen = false): Rows {
  switch (rows.kind) {
    case 'part':
      // A test part that its owner calls validation is one; a train part stays.
      if (rows.role === 'unknown' || (rows.role === 'test' && role === 'validation')) return { ...rows, role };
      return rows;
    case 'subset':
    case 'resampled': {
      const of = withRole(rows.of, role, chosen || (rows.kind === 'subset' && rows.drawn !== true));
      return of === rows.of ? rows : { ...rows, of };
    }
    case 'source':
      return rows.source.role === null ||
        (rows.source.isShare === true && role === 'test') ||
        (chosen && rows.source.role === 'train' && role !== 'train')
        ? { kind: 'source', source: { ...rows.source, role } }
        : rows;
    default:
      return rows;
  }
}
