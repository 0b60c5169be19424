// The data that a unit reads by name: what it is, what keeps its version, and what becomes of its columns about people.
import { extname, isAddress, isInside } from '../../base/paths';
import { lastPart } from '../python/names';
import type { DataVersion } from '../evidence/evidence';
import { hubTable } from '../knowledge/hubs';
import { OPENS_PICTURES } from '../knowledge/openers';
import {
  HOSTED_PATH,
  isFixedRef,
  isPinnedByName,
  OUTSIDE_PATH,
  placeVersion,
  readerVersions,
  referenceIn,
  refOfUrl,
  TIME_TRAVEL_SQL,
} from '../knowledge/readers';
import { filesMade, madeHere } from '../rules/data-versions/madeHere';
import { opensToWrite } from '../evidence/filesWritten';
import { isIntermediate } from '../rules/data-versions/intermediate';
import { readsModel } from '../rules/data-versions/readsModel';
import { recordedBy } from '../rules/data-versions/recorded';
import { datasetOf } from '../rules/people';
import type { CallFact, ReadFact } from '../semantics/facts';
import { stringOf } from '../semantics/folding';
import type { PartRole, Source } from '../semantics/values';
import { columnsRead, peopleIn, type ColumnNote } from './inputColumns';
import type { FoundAt, Placer } from './places';
import type { SurveyContext } from './context';

export type InputState =
  /** Kept, and as it was recorded. */
  | 'clean'
  /** Kept by a hash or log alone: it would be noticed if it changed, and cannot be brought back. */
  | 'recorded'
  /** DVC recorded it, in a file that is not in git: no commit says which version was meant. */
  | 'pointer-outside-git'
  | 'modified'
  /** Kept elsewhere; here is a pointer only, or nothing. */
  | 'not-pulled'
  | 'untracked'
  | 'ignored'
  | 'absent'
  | 'outside-project'
  /** An address or name with a fixed version. */
  | 'pinned'
  /** An address, table or name whose content may change. */
  | 'mutable'
  /** Comes with a library. */
  | 'bundled'
  /** Attached to a notebook on the platform that runs it. */
  | 'hosted'
  /** Another script or notebook of the project makes it. */
  | 'made'
  /** The code of the same file makes it. */
  | 'made-here'
  /** Other code makes it, as the project's configuration says. */
  | 'intermediate'
  | 'unknown';

export interface InputNote {
  /** What tells inputs apart: the absolute path, else the place. */
  readonly key: string;
  readonly kind: 'file' | 'address' | 'table' | 'data-set';
  /** As the code names it, without logins, passwords and the text of queries. */
  readonly place: string;
  /** Absolute, for a file of this machine. */
  readonly path: string | null;
  /** Canonical name of the reader: `pandas.read_csv`. */
  readonly reader: string;
  readonly at: FoundAt;
  readonly state: InputState;
  /** Null where it is none of this machine's files, or not known. */
  readonly version: DataVersion | null;
  /** One clause on the state where no version tells it: `lakeFS branch main`, `MLflow records its digest`. */
  readonly detail: string;
  /** Where another file of the project makes it: told only of what nothing keeps. */
  readonly maker: FoundAt | null;
  /** The `.dvc` file or `dvc.lock` with its version is not in git. */
  readonly pointer: 'untracked' | 'ignored' | null;
  readonly role: PartRole | null;
  /** Title of a well-known data set. */
  readonly dataset: string | null;
  readonly columns: readonly ColumnNote[];
  /** Number of columns known; null where none are. */
  readonly columnCount: number | null;
}

/** Settings and texts of the project are no data. */
const NO_DATA = new Set([
  '.yaml',
  '.yml',
  '.toml',
  '.cfg',
  '.ini',
  '.md',
  '.rst',
  '.py',
  '.env',
  '.lock',
  '.css',
  '.html',
]);

/** Data that a unit reads, once per name and line, models and pictures left out; reads whose name is not known are given by place only. */
export function surveyInputs(
  context: SurveyContext,
  placer: Placer,
): { inputs: readonly InputNote[]; unnamedReads: readonly FoundAt[] } {
  const calls = new Map(context.analysis.facts.calls.map((call) => [call.node, call]));
  const isMade = madeHere(context.analysis);
  const notes = new Map<string, InputNote>();
  const unnamed = new Map<string, FoundAt>();
  for (const read of context.analysis.facts.reads) {
    const { source } = read;
    const call = calls.get(read.node);
    if (call !== undefined && opensToWrite(call)) continue;
    if (source.kind !== 'read' && source.kind !== 'dataset') continue;
    const at = placer.at(read.node);
    if (source.place === null) {
      if (!readsModel(context.knowledge, source)) unnamed.set(`${at.cell ?? ''}:${at.line}`, at);
      continue;
    }
    if (
      readsModel(context.knowledge, source) ||
      // A loader of rows that are not known is no data set itself.
      context.knowledge.class(source.reader)?.holds !== undefined ||
      isPicture(context, source) ||
      NO_DATA.has(extname(source.place.split('?')[0] ?? ''))
    )
      continue;
    const note = noteOf(context, placer, read, call, isMade(read));
    const id = `${note.key}\n${at.cell ?? ''}:${at.line}`;
    if (!notes.has(id)) notes.set(id, note);
  }
  return { inputs: [...notes.values()], unnamedReads: [...unnamed.values()] };
}

/** A picture that is shown or fetched for showing; rows of images are read by other libraries. */
function isPicture({ knowledge }: SurveyContext, { reader, place }: Source): boolean {
  if (!/\.(?:png|jpe?g|gif|svg|webp)$/i.test(place ?? '') || place?.includes('*') === true) return false;
  return OPENS_PICTURES.test(reader) || (knowledge.function(reader)?.tags ?? []).includes('download');
}

/** A file that the code writes. */
export interface OutputNote {
  /** Absolute; a folder counts for all that lies in it. */
  readonly path: string;
  readonly at: FoundAt;
}

const DATA_FILE =
  /\.(?:csv|tsv|txt|json|jsonl|ndjson|parquet|pq|feather|arrow|pkl|pickle|npy|npz|xlsx?|db|sqlite3?|hdf5?|h5)(?:\.gz)?$/i;

/** Data files that the unit leaves behind, so that those who read them are told who makes them. */
export function surveyOutputs({ analysis, evidence }: SurveyContext, placer: Placer): OutputNote[] {
  const notes = new Map<string, OutputNote>();
  for (const { place, call } of filesMade(analysis)) {
    if (!DATA_FILE.test(place) || isAddress(place)) continue;
    const path = evidence.resolve(place, analysis.unit.path);
    if (path !== undefined && !notes.has(path)) notes.set(path, { path, at: placer.at(call.node) });
  }
  return [...notes.values()];
}

function noteOf(
  context: SurveyContext,
  placer: Placer,
  { source, node }: ReadFact,
  call: CallFact | undefined,
  made: boolean,
): InputNote {
  const place = source.place ?? '';
  const kind = kindOf(context, source);
  // A query or a name is no path, though it may have been taken for one.
  const path = kind === 'file' ? wholeFolder(source.path) : null;
  const version = path === null ? null : (context.evidence.dataVersion(path) ?? null);
  const names = columnsRead(context, source);
  const shown = shownPlace(kind, place, source.reader);
  const found = stateOf(context, source, kind, version, call, made);
  const pointer = pointerOutsideGit(context, version);
  const state = found === 'clean' && pointer !== null ? 'pointer-outside-git' : found;
  const maker = path !== null && UNKEPT.has(state) ? makerOf(context, path) : null;
  return {
    key: inputKey(context, source),
    kind,
    place: shown,
    path,
    reader: source.reader,
    at: placer.at(node),
    state: maker === null ? state : 'made',
    maker,
    version,
    detail: detailOf(context, source, kind, version),
    pointer,
    role: source.role,
    dataset: datasetOf(context, source)?.title ?? null,
    columns: peopleIn(context, placer, source, names),
    columnCount: names.length === 0 ? null : names.length,
  };
}

const UNKEPT: ReadonlySet<InputState> = new Set(['untracked', 'ignored', 'absent']);

function makerOf({ analysis, evidence }: SurveyContext, path: string): FoundAt | null {
  return evidence.maker(path, analysis.unit.path)?.by ?? null;
}

function detailOf(
  { analysis }: SurveyContext,
  source: Source,
  kind: InputNote['kind'],
  version: DataVersion | null,
): string {
  if (kind === 'address') return referenceIn(source.place ?? '');
  const recorded = version?.level === 'C' ? recordedBy(analysis, source) : null;
  return [version?.detail, recorded === null ? '' : `${recorded} records its digest`].filter(Boolean).join('; ');
}

/** Null too where there is no git to add it to. */
function pointerOutsideGit({ analysis, evidence }: SurveyContext, version: DataVersion | null): InputNote['pointer'] {
  if (version?.by !== 'dvc' || version.pointer === null || evidence.project(analysis.unit.path)?.git !== true)
    return null;
  const state = evidence.dataVersion(version.pointer)?.state;
  return state === 'untracked' || state === 'ignored' ? state : null;
}

/** What tells the inputs of a project apart. */
export function inputKey(context: SurveyContext, source: Source): string {
  const kind = kindOf(context, source);
  return (
    (kind === 'file' ? wholeFolder(source.path) : null) ??
    `${kind}:${shownPlace(kind, source.place ?? '', source.reader)}`
  );
}

/** All files of a folder are the folder. */
function wholeFolder(path: string | null): string | null {
  return path?.replace(/(?<=.)(?:\/\*+)+$/, '') ?? null;
}

function kindOf({ knowledge }: SurveyContext, { kind, place, path, reader }: Source): InputNote['kind'] {
  const tags = knowledge.function(reader)?.tags ?? [];
  if (tags.includes('sql') || tags.includes('table') || /^\s*(?:select|with)\s/i.test(place ?? '')) return 'table';
  if (kind === 'dataset' || (tags.includes('hub') && path === null)) return 'data-set';
  return path === null && isAddress(place ?? '') ? 'address' : 'file';
}

function stateOf(
  context: SurveyContext,
  source: Source,
  kind: InputNote['kind'],
  version: DataVersion | null,
  call: CallFact | undefined,
  made: boolean,
): InputState {
  const place = source.place ?? '';
  switch (kind) {
    case 'table':
      return TIME_TRAVEL_SQL.test(place) || isPinned(source, call) === true ? 'pinned' : 'mutable';
    case 'address':
      return placeVersion(place) === 'pinned' || isFixedRef(refOfUrl(place) ?? '') ? 'pinned' : 'mutable';
    case 'data-set': {
      const pinned = isPinned(source, call);
      if (pinned !== null) return pinned ? 'pinned' : 'mutable';
      return 'bundled';
    }
    case 'file':
      return fileState(context, source, version, made);
  }
}

function fileState(context: SurveyContext, source: Source, version: DataVersion | null, made: boolean): InputState {
  const { analysis, evidence, intermediate } = context;
  const place = source.place ?? '';
  if (HOSTED_PATH.test(place) && version?.state !== 'clean') return 'hosted';
  if (made) return 'made-here';
  const root = evidence.project(analysis.unit.path)?.root;
  if (source.path !== null && isIntermediate(intermediate, root, source.path)) return 'intermediate';
  if (source.path === null || version === null) return OUTSIDE_PATH.test(place) ? 'outside-project' : 'unknown';
  if (version.state === 'outside-project' && root !== undefined && isInside(root, source.path)) return 'unknown';
  // Ignored files need not lie here: whoever clones the project has none of them.
  if (version.state === 'absent' && version.pointer?.endsWith('.gitignore') === true) return 'ignored';
  if (version.state === 'clean') return version.level === 'A' ? 'clean' : 'recorded';
  return version.state;
}

/** Null where nothing is known of versions of such a name. */
function isPinned({ reader, place }: Source, call: CallFact | undefined): boolean | null {
  const byName = place === null ? null : isPinnedByName(reader, place);
  if (byName !== null) return byName;
  const row = readerVersions.find(reader) ?? hubTable.find(reader);
  if (row === undefined) return null;
  const loose = 'loose' in row ? (row.loose ?? []) : [];
  return row.pins.some((name) => {
    const given = call?.args.keywords.get(name);
    return (
      given !== undefined &&
      !loose.includes(stringOf(given) ?? '') &&
      !/^(?:main|master|latest)$/.test(stringOf(given) ?? '')
    );
  });
}

const LONGEST_PLACE = 100;

/** Logins, passwords, signed queries and the text of SQL are left out: they may hold secrets, or what concerns a person. */
export function shownPlace(kind: InputNote['kind'], place: string, reader: string): string {
  if (kind === 'table' && /\s/.test(place.trim())) {
    const tables = [...place.matchAll(/\b(?:from|join)\s+([\w.`"[\]-]+)/gi)].map(([, name = '']) =>
      name.replace(/[`"[\]]/g, ''),
    );
    const last = lastPart(reader);
    return tables.length > 0 ? `query on ${[...new Set(tables)].slice(0, 4).join(', ')}` : `query (${last})`;
  }
  const bare = place
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@\s]*@/i, '$1')
    .replace(/^([a-z][a-z0-9+.-]*:\/\/[^?\s]*)\?\S*$/i, '$1')
    .replace(/^(?:\/home\/[^/]+|\/Users\/[^/]+|[A-Za-z]:[\\/]Users[\\/][^\\/]+)(?=[\\/])/, '~');
  return bare.length > LONGEST_PLACE ? `${bare.slice(0, 48)}…${bare.slice(-48)}` : bare;
}
