// The data inventory: each input that the code of a project names, once, with all who read it, its state, its columns about
// people, and the commands that mend it. From surveys alone; nothing is read here.
import { dvcAdd, dvcTarget, quoted } from '../../base/commandLine';
import { isInside, relativePath } from '../../base/paths';
import { addingToGit } from '../rules/data-versions/pointerOutsideGit';
import { STATES } from './states';
import type { ColumnNote } from '../survey/inputColumns';
import type { InputNote } from '../survey/inputs';
import type { InputState } from '../survey/inputState';
import { byPlace, samePlace, type FoundAt } from '../survey/places';
import type { UnitSurvey } from '../survey/survey';

export interface InventoryItem {
  readonly key: string;
  readonly kind: InputNote['kind'];
  /** As it is shown: from the root that holds it, else as the code names it. */
  readonly name: string;
  /** Absolute, for a file of this machine. */
  readonly path: string | null;
  readonly state: InputState;
  /** One clause on the state: "tracked by data.dvc"; empty where there is none. */
  readonly detail: string;
  readonly readers: readonly FoundAt[];
  /** Who writes it, where that is known. */
  readonly makers: readonly FoundAt[];
  /** Title of a well-known data set. */
  readonly dataset: string | null;
  /** Columns that tell who a person is. */
  readonly personal: readonly string[];
  readonly sensitive: readonly string[];
  /** Bytes on this machine; null where it is not here. */
  readonly size: number | null;
  readonly actions: readonly InventoryAction[];
}

export type InventoryAction =
  /** A command line for the folder that names are shown from. */
  | { readonly kind: 'command'; readonly id: CommandId; readonly command: string }
  /** Adds the path, from the project's root, to the project's settings. */
  | { readonly kind: 'mark-intermediate'; readonly pattern: string; readonly root: string };

export type CommandId =
  'dvc-add' | 'dvc-commit' | 'git-add' | 'dvc-pull' | 'dvc-checkout' | 'lfs-pull' | 'annex-get' | 'add-pointer';

/** Git takes files up to here without harm; larger ones belong in DVC or LFS. */
const SMALL = 5 * 1024 * 1024;

/** `roots`: absolute folders of the workspace. Those to look at come first, then by name. */
export function inventoryOf(surveys: readonly UnitSurvey[], roots: readonly string[]): InventoryItem[] {
  const byKey = new Map<string, Entry>();
  for (const survey of surveys) {
    for (const note of survey.inputs) {
      const entry = byKey.get(note.key);
      if (entry === undefined) byKey.set(note.key, { survey, notes: [note] });
      else entry.notes.push(note);
    }
  }
  const outputs = surveys.flatMap((survey) => survey.outputs);
  return [...byKey.values()]
    .map((entry) => itemOf(entry, outputs, roots))
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const TONES = ['look', 'open', 'good'] as const;

function rank({ state }: InventoryItem): number {
  return TONES.indexOf(STATES[state].tone);
}

interface Entry {
  readonly survey: UnitSurvey;
  readonly notes: InputNote[];
}

function itemOf({ survey, notes }: Entry, outputs: UnitSurvey['outputs'], roots: readonly string[]): InventoryItem {
  // SAFETY: an entry is made with its first note.
  const first = notes[0] as InputNote;
  const { path, version } = first;
  const root = path === null ? undefined : rootOf(roots, path);
  const makers = path === null ? [] : makersOf(path, notes, outputs);
  const state = stateOf(notes);
  const columns = notes.flatMap((note) => note.columns);
  const name = path !== null && root !== undefined ? relativePath(root, path) : first.place;
  const size = version?.size ?? null;
  return {
    key: first.key,
    kind: first.kind,
    name,
    path,
    state,
    detail: detailOf(notes, state),
    readers: distinct(notes.map(({ at }) => at)),
    makers: distinct(makers),
    dataset: first.dataset,
    personal: namesOf(columns, ({ identifier }) => identifier),
    sensitive: namesOf(columns, ({ attribute, proxy }) => attribute !== null && !proxy),
    size,
    actions:
      path === null
        ? []
        : actionsFor(first, survey, { state, name, root, tellsWho: columns.some(({ identifier }) => identifier) }),
  };
}

/** Who writes it as they themselves show, then who else is known to. */
function makersOf(path: string, notes: readonly InputNote[], outputs: UnitSurvey['outputs']): FoundAt[] {
  const shown = outputs.filter((one) => one.path === path).map(({ at }) => at);
  const known = notes.flatMap(({ maker }) => maker ?? []);
  return [...shown, ...known.filter((maker) => !shown.some((at) => at.path === maker.path))];
}

function rootOf(roots: readonly string[], path: string): string | undefined {
  return roots.filter((root) => isInside(root, path)).toSorted((a, b) => b.length - a.length)[0];
}

/** Who makes a file before reading it does not miss it: the others' state counts. */
function stateOf(notes: readonly InputNote[]): InputState {
  const states = notes.map(({ state }) => state);
  if (states.includes('made')) return 'made';
  return (
    states.find((state) => state !== 'made-here' && state !== 'unknown') ??
    states.find((state) => state !== 'unknown') ??
    'unknown'
  );
}

/** Of whoever tells the state; what lies in the way of a file that code makes anew is beside the point. */
function detailOf(notes: readonly InputNote[], state: InputState): string {
  if (state === 'made' || state === 'made-here' || state === 'intermediate') return '';
  const detail = notes.find((note) => note.state === state)?.detail ?? '';
  if (detail === STATES[state].label) return '';
  // The label says so already.
  return detail.replace(/^ignored by (?=\S+$)/, 'in ').replace(/, not pulled$/, '');
}

function distinct(places: readonly FoundAt[]): FoundAt[] {
  return places.filter((at, index) => places.findIndex((one) => samePlace(one, at)) === index).sort(byPlace);
}

function namesOf(columns: readonly ColumnNote[], wanted: (column: ColumnNote) => boolean): string[] {
  return [...new Set(columns.filter(wanted).map(({ name }) => name))];
}

/** What of all its notes decides how an input is mended. */
interface Standing {
  readonly state: InputState;
  /** As command lines name it. */
  readonly name: string;
  readonly root: string | undefined;
  readonly tellsWho: boolean;
}

function actionsFor(
  { path, version, pointer }: InputNote,
  { project }: UnitSurvey,
  { state, name, root, tellsWho }: Standing,
): InventoryAction[] {
  if (path === null || project === null) return [];
  const word = quoted(name);
  const command = (id: CommandId, line: string): InventoryAction => ({ kind: 'command', id, command: line });
  const actions: InventoryAction[] = [];
  const small = (version?.size ?? 0) <= SMALL;
  switch (state) {
    case 'untracked':
    case 'ignored':
      // What is not here cannot be added.
      if (version === null || version.state === 'absent') break;
      // What tells who people are is not for git, which gives it to everybody who has the code (PRV011).
      if (project.dvc || !small || tellsWho) actions.push(command('dvc-add', dvcAdd(dvcTarget(name), project)));
      if (project.git && small && !tellsWho)
        actions.push(command('git-add', `git add ${state === 'ignored' ? '-f ' : ''}${word}`));
      break;
    case 'modified':
      if (version?.by === 'dvc')
        actions.push(
          version.pointer?.endsWith('.dvc') === true
            ? command('dvc-add', `dvc add ${dvcTarget(name)}`)
            : command('dvc-commit', `dvc commit ${word}`),
        );
      else if (version?.by === 'git' || version?.by === 'git-lfs') actions.push(command('git-add', `git add ${word}`));
      break;
    case 'not-pulled':
      // Level B: there is no remote to pull from.
      if (version?.by === 'dvc' && version.level === 'A')
        actions.push(
          version.inCache === true
            ? command('dvc-checkout', `dvc checkout ${word}`)
            : command('dvc-pull', `dvc pull ${dvcTarget(name)}`),
        );
      // Git LFS takes its patterns from the top of the repository.
      if (version?.by === 'git-lfs')
        actions.push(command('lfs-pull', `git lfs pull --include ${quoted(relativePath(project.root, path))}`));
      if (version?.by === 'git-annex') actions.push(command('annex-get', `git annex get ${word}`));
      break;
    default:
  }
  if (pointer !== null)
    actions.push(
      command(
        'add-pointer',
        addingToGit(pointer, (file) => (root === undefined ? file : relativePath(root, file))),
      ),
    );
  if ((state === 'untracked' || state === 'ignored' || state === 'absent') && isInside(project.root, path))
    actions.push({ kind: 'mark-intermediate', pattern: relativePath(project.root, path), root: project.root });
  return actions;
}
