// How safe the version of an input is: kept and clean, pinned by name, made by other code, or nowhere to be found.
import { isInside } from '../../base/paths';
import type { DataVersion } from '../evidence/evidence';
import { hubTable } from '../knowledge/hubs';
import {
  HOSTED_PATH,
  isFixedRef,
  isPinnedByName,
  OUTSIDE_PATH,
  placeVersion,
  readerVersions,
  refOfUrl,
  TIME_TRAVEL_SQL,
} from '../knowledge/readers';
import { isIntermediate } from '../rules/data-versions/intermediate';
import type { CallFact } from '../semantics/facts';
import { stringOf } from '../semantics/language/folding';
import type { Source } from '../semantics/values';
import type { SurveyContext } from './context';
import type { InputKind } from './inputPlace';

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

/** An input as far as its state rests on it. */
export interface StatedInput {
  readonly source: Source;
  readonly kind: InputKind;
  /** Of its file; null where it is none of this machine's, or not known. */
  readonly version: DataVersion | null;
  /** The call that reads it. */
  readonly call: CallFact | undefined;
  /** Whether the code of the same file makes it. */
  readonly isMade: boolean;
}

/** The state of an input, from its name, the arguments of its reader and the version of its file. */
export function stateOf(context: SurveyContext, { source, kind, version, call, isMade }: StatedInput): InputState {
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
      return fileState(context, source, version, isMade);
  }
}

function fileState(context: SurveyContext, source: Source, version: DataVersion | null, isMade: boolean): InputState {
  const { analysis, evidence, intermediate, settingsFolder } = context;
  const place = source.place ?? '';
  if (HOSTED_PATH.test(place) && version?.state !== 'clean') return 'hosted';
  if (isMade) return 'made-here';
  const root = evidence.project(analysis.unit.path)?.root;
  if (source.path !== null && isIntermediate(intermediate, [settingsFolder, root], source.path)) return 'intermediate';
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
