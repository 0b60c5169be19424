// What the state of an input means: a label for those who work with it, and plain words for those who do not program.
import type { InputState } from '../survey/inputState';

export interface StateWords {
  /** `not pulled` */
  readonly label: string;
  /** `not on this machine` */
  readonly plain: string;
  /** One sentence. */
  readonly meaning: string;
  /** `good`: nothing to do. `look`: its version is not kept, or not what was recorded. `open`: cannot be told from here. */
  readonly tone: 'good' | 'look' | 'open';
}

export const STATES: Readonly<Record<InputState, StateWords>> = {
  clean: {
    label: 'clean',
    plain: 'kept',
    meaning: 'The version in use is recorded and can be brought back.',
    tone: 'good',
  },
  recorded: {
    label: 'recorded',
    plain: 'only its fingerprint is kept',
    meaning: 'A change would be noticed, but the data itself is not kept.',
    tone: 'open',
  },
  'pointer-outside-git': {
    label: 'pointer not in git',
    plain: 'kept, but not written down with the code',
    meaning: 'DVC recorded its version, but no commit of the code has the file that says which.',
    tone: 'look',
  },
  modified: {
    label: 'modified',
    plain: 'changed since it was recorded',
    meaning: 'The data was changed after its version was recorded.',
    tone: 'look',
  },
  'not-pulled': {
    label: 'not pulled',
    plain: 'kept, but not on this machine',
    meaning: 'Its version is recorded; the data itself was not fetched to this machine.',
    tone: 'open',
  },
  untracked: {
    label: 'untracked',
    plain: 'not kept',
    meaning: 'No version of it is kept: once changed or lost, nobody can get it back.',
    tone: 'look',
  },
  ignored: {
    label: 'ignored by git',
    plain: 'not kept',
    meaning: 'Git is told to leave it out, and nothing else keeps a version of it.',
    tone: 'look',
  },
  absent: {
    label: 'absent',
    plain: 'not found',
    meaning: 'It was not found on this machine.',
    tone: 'look',
  },
  'outside-project': {
    label: 'outside the project',
    plain: 'outside the project',
    meaning: 'It lies outside the project, so that others do not have it and no version of it is kept here.',
    tone: 'look',
  },
  pinned: {
    label: 'pinned',
    plain: 'a fixed version',
    meaning: 'The address or name stands for one version.',
    tone: 'good',
  },
  mutable: {
    label: 'mutable',
    plain: 'may change',
    meaning: 'What lies behind the address or name can change without notice.',
    tone: 'look',
  },
  bundled: {
    label: 'from a library',
    plain: 'chosen by a software library',
    meaning: 'A library brings or fetches it; which version, the version of the library decides.',
    tone: 'good',
  },
  hosted: {
    label: 'from the platform',
    plain: 'kept by the platform',
    meaning: 'The platform that runs the notebook (such as Kaggle) keeps it; its version is not told in the code.',
    tone: 'open',
  },
  made: {
    label: 'made by code',
    plain: 'made by the code',
    meaning: 'Other code of the project makes it, so that it can be made again.',
    tone: 'good',
  },
  'made-here': {
    label: 'made here',
    plain: 'made by the code',
    meaning: 'The file that reads it makes or downloads it first.',
    tone: 'good',
  },
  intermediate: {
    label: 'intermediate',
    plain: 'made by the code',
    meaning: 'The settings of the project say that other code makes it.',
    tone: 'good',
  },
  unknown: {
    label: 'not known',
    plain: 'not known',
    meaning: 'Nothing is known of its version.',
    tone: 'open',
  },
};
