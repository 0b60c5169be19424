// DVL013: what is read is a pointer to the data, which was not pulled.
import { quoted } from '../../../../base/commandLine';
import { isInside } from '../../../../base/paths';
import type { DataVersion } from '../../../evidence/evidence';
import { OPENS_FILES } from '../../../knowledge/openers';
import { isOwnRead } from '../../ownCalls';
import { isTestFile } from '../../testFiles';
import { grouped } from '../../once';
import { defineRule } from '../../rule';
import { insideOf, stepsOf } from '../../steps';
import { shownPath } from '../../people';
import { filesRead, type FileRead } from '../filesRead';
import { isBetweenNodes } from '../madeByPipelines';
import { madeHere } from '../madeHere';
import { stagesOf } from '../stagesOf';
import { isToldThere } from '../toldThere';

interface Data {
  readonly file: FileRead;
  /**
   * `text`: the small text of Git LFS or git-annex lies where the data belongs. `dvc-file`: the `.dvc` file itself is read.
   * `elsewhere`: a pointer beside it, or a link, says what belongs there, and nothing does.
   */
  readonly kind: 'text' | 'dvc-file' | 'elsewhere';
  /** What is to be pulled, from the project's root: the `.dvc` file where there is one. */
  readonly target: string;
  /** In no cache here and in no remote. */
  readonly isNowhere: boolean;
  /** How many others the same read does not find. */
  readonly others: number;
}

const PULL: Readonly<Record<string, string>> = {
  'git-lfs': 'git lfs pull --include',
  'git-annex': 'git annex get',
  dvc: 'dvc pull',
};

const BY_DVC = { by: 'dvc' } as const;

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL013',
    name: 'pointer-read-as-data',
    concern: 'data-versions',
    severity: 'warning',
    summary: 'What is read is a pointer of Git LFS, git-annex or DVC; its data was not pulled.',
    evidence: 'W',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const isMade = madeHere(context.analysis);
    // A stage of a pipeline is run by DVC, which brings or makes what the stage depends on.
    const isRunByDvc = stagesOf(context).length > 0;
    // A test brings its own.
    const isTest = isTestFile(context.analysis);
    const found = filesRead(context).flatMap((file) => {
      const kind = kindOf(file);
      if (kind === null || isMade(file.read) || isBetweenNodes(file.read) || isToldThere(context, file.read)) return [];
      // What a function that is tested reads by default, the test may have given it from elsewhere.
      const isGiven = isTest && (kind === 'elsewhere' || !isOwnRead(file.read));
      return isGiven || (kind === 'elsewhere' && isRunByDvc) ? [] : [{ file, kind }];
    });
    // A read in a loop is one place, whatever number of files it goes through.
    const places = [...grouped(found, ({ file, kind }) => [`${file.span.cell}:${file.span.start} ${kind}`]).values()];
    const told = places.flatMap((all): Data[] => {
      const [first] = all;
      if (first === undefined) return [];
      const { file, kind } = first;
      const { pointer, by } = file.version;
      const target = by === 'dvc' && pointer !== null && kind !== 'dvc-file' ? shownPath(context, pointer) : file.shown;
      const isNowhere = kind === 'elsewhere' && by === 'dvc' && file.version.level !== 'A';
      return [{ file, kind, target, isNowhere, others: all.length - 1 }];
    });
    // What one pull brings is told once: the files of a folder have one pointer.
    for (const [data, ...more] of grouped(told, ({ kind, target }) => [`${kind} ${target}`]).values()) {
      if (data === undefined) continue;
      const related = [
        ...insideOf(context.analysis, data.file.read, 'Read here'),
        ...more.flatMap(({ file: { read, shown } }) =>
          stepsOf(context.analysis, read, `\`${shown}\` of it is read here`),
        ),
      ];
      yield { span: data.file.span, data, related };
    }
  },
  message({ file: { shown, version }, kind, target, isNowhere, others }) {
    const what = `\`${shown}\`${others > 0 ? ` (and ${others} more here)` : ''}`;
    switch (kind) {
      case 'text':
        return `${what} holds only a pointer of ${version.size ?? 0} bytes, not the data, so this read fails or gives rows of nonsense. Run \`${pullOf(version, target)}\` first.`;
      case 'dvc-file':
        return `${what} is DVC's note of which version is meant, not the data. Read \`${shown.replace(/\.dvc$/, '')}\`, after \`${pullOf(BY_DVC, shown)}\`.`;
      case 'elsewhere':
        if (isNowhere)
          return `${what} is ${version.detail}, so this read finds nothing here. Ask whoever ran \`dvc add\` to add a remote and to push the data.`;
        return `${what} is ${version.detail}, so this read finds nothing here. Run \`${pullOf(version, target)}\` first.`;
    }
  },
  // One pull brings all that a store has.
  causes: ({ file: { shown, version }, kind, isNowhere }) => [
    kind === 'dvc-file' ? shown : `${version.by} ${String(isNowhere)}`,
  ],
  fixes({ data: { file, kind, target, isNowhere } }) {
    const by = kind === 'dvc-file' ? BY_DVC : file.version;
    if (PULL[by.by] === undefined || isNowhere) return [];
    return [{ title: `Pull \`${target}\``, safety: 'template', edits: [], terminal: pullOf(by, target) }];
  },
});

function kindOf({ path, version, read }: FileRead): Data['kind'] | null {
  // Whoever opens a `.dvc` file as text means what it says.
  if (path.endsWith('.dvc')) return OPENS_FILES.test(read.source.reader) ? null : 'dvc-file';
  if (version.state !== 'not-pulled') return null;
  if (version.size !== null) return 'text';
  if (version.by === 'dvc' && !isOwnPointer(version.pointer, path)) return null;
  // Of data that DVC tracks without a remote nobody can say where it lies; a link of git-annex may be to a machine of its own.
  if (version.by !== 'dvc' && version.level !== 'A') return null;
  return PULL[version.by] !== undefined ? 'elsewhere' : null;
}

function pullOf(version: Pick<DataVersion, 'by' | 'inCache'>, path: string): string {
  const command = version.inCache === true ? 'dvc checkout' : PULL[version.by];
  return `${command ?? 'git pull'} ${quoted(path)}`;
}

/** `rows.csv.dvc` or a folder's; what a pipeline makes, also one of DVC before 1.0 (`prepare.dvc`), is made again by it. */
function isOwnPointer(pointer: string | null, path: string): boolean {
  return pointer?.endsWith('.dvc') === true && isInside(pointer.slice(0, -'.dvc'.length), path);
}
