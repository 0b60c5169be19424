// The data that a unit reads by name: what it is, what keeps its version, and what becomes of its columns about people.
import { extname } from '../../base/paths';
import type { DataVersion } from '../evidence/evidence';
import { OPENS_PICTURES } from '../knowledge/openers';
import { referenceIn } from '../knowledge/readers';
import { THIS_MACHINE } from '../knowledge/sinkServices';
import { madeHere } from '../rules/data-versions/madeHere';
import { pointerOutsideGit, type PointerOutsideGit } from '../rules/data-versions/pointerOutsideGit';
import { opensToWrite } from '../evidence/filesWritten';
import { readsModel } from '../rules/data-versions/readsModel';
import { recordedBy } from '../rules/data-versions/recorded';
import { datasetOf } from '../rules/people';
import type { CallFact, ReadFact } from '../semantics/facts';
import type { PartRole, Source } from '../semantics/values';
import { columnsRead, peopleIn, type ColumnNote } from './inputColumns';
import { inputKey, kindOf, shownSource, wholeFolder, type InputKind } from './inputPlace';
import { stateOf, type InputState } from './inputState';
import type { FoundAt, Placer } from './places';
import type { SurveyContext } from './context';
import { callsAt } from '../rules/once';

export interface InputNote {
  /** What tells inputs apart: the absolute path, else the place. */
  readonly key: string;
  readonly kind: InputKind;
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
  /** What tells its version and is not in git. */
  readonly pointer: PointerOutsideGit | null;
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
  const isMade = madeHere(context.analysis);
  const notes = new Map<string, InputNote>();
  const unnamed = new Map<string, FoundAt>();
  for (const read of context.analysis.facts.reads) {
    const { source } = read;
    const call = callsAt(context.analysis, read.node).at(-1);
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
      asksThisMachine(context, source) ||
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

/** What is asked of a service that runs beside the code is an answer of that, and no data that can be kept. A table that is read is data. */
function asksThisMachine({ knowledge }: SurveyContext, { reader, place }: Source): boolean {
  const host = /^https?:\/\/(?:[^@/]*@)?([^/]*)/i.exec(place ?? '')?.[1];
  return host !== undefined && THIS_MACHINE.test(host) && (knowledge.function(reader)?.tags ?? []).includes('download');
}

function noteOf(
  context: SurveyContext,
  placer: Placer,
  { source, node }: ReadFact,
  call: CallFact | undefined,
  isMade: boolean,
): InputNote {
  const kind = kindOf(context, source);
  // A query or a name is no path, though it may have been taken for one.
  const path = kind === 'file' ? wholeFolder(source.path) : null;
  const version = path === null ? null : (context.evidence.dataVersion(path) ?? null);
  const names = columnsRead(context, source);
  const shown = shownSource(context, source);
  const found = stateOf(context, { source, kind, version, call, isMade });
  const pointer = version === null || !isInGit(context) ? null : pointerOutsideGit(context.evidence, version);
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

function detailOf({ analysis }: SurveyContext, source: Source, kind: InputKind, version: DataVersion | null): string {
  if (kind === 'address') return referenceIn(source.place ?? '');
  const recorded = version?.level === 'C' ? recordedBy(analysis, source) : null;
  return [version?.detail, recorded === null ? '' : `${recorded} records its digest`].filter(Boolean).join('; ');
}

function isInGit({ analysis, evidence }: SurveyContext): boolean {
  return evidence.project(analysis.unit.path)?.git === true;
}
