// DVL002: data was changed after its version was recorded.
import { dvcTarget, quoted } from '../../../../base/commandLine';
import { OPENS_NOTES } from '../../../knowledge/openers';
import { shownPath } from '../../people';
import { defineRule, type RuleContext } from '../../rule';
import { isTestFile } from '../../testFiles';
import { filesMade, madeHere } from '../madeHere';
import { readsModel } from '../readsModel';
import { filesRead, leavesTraces, sourcesUsed, type FileRead } from '../filesRead';

interface Data extends FileRead {
  /** A model is fitted on it, or it is scored with it. */
  readonly isUsed: boolean;
  /** The tracked folder, as shown, that it was put into since. */
  readonly addedTo: string | null;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL002',
    name: 'data-modified-since-tracked',
    concern: 'data-versions',
    severity: 'warning',
    summary: 'Data that is read differs from the version that git, Git LFS or DVC recorded.',
    evidence: 'W',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    const used = sourcesUsed(analysis);
    const isMade = madeHere(analysis);
    for (const file of filesRead(context)) {
      const { state, addedTo } = file.version;
      if (state !== 'modified' || isMade(file.read)) continue;
      const isUsed = [...used].some(({ path }) => path === file.path);
      if (!isUsed && !isRecordedData(context, file)) continue;
      yield {
        span: file.span,
        data: { ...file, isUsed, addedTo: addedTo === undefined ? null : shownPath(context, addedTo) },
        severity: isUsed && leavesTraces(analysis) ? 'warning' : 'information',
      };
    }
  },
  message({ shown, version, isUsed, addedTo }) {
    const store = version.by === 'dvc' ? 'DVC' : version.by === 'git-lfs' ? 'Git LFS' : version.by;
    const what =
      addedTo === null
        ? `\`${shown}\` has changed since ${store} recorded it`
        : addedTo === shown || shown.includes('*')
          ? `\`${addedTo}\` has files that ${store} did not record`
          : `\`${shown}\` was put into \`${addedTo}\` after ${store} recorded that folder`;
    return `${what}, so the recorded version is not the data that ${isUsed ? 'this model learns from' : 'is read here'}. Record the new version, or restore the old one.`;
  },
  causes: ({ addedTo, shown }) => [addedTo ?? shown],
  fixes({ data: { shown, version, read, addedTo } }) {
    if (read.source.path === null) return [];
    const command =
      version.by === 'dvc' ? (version.pointer?.endsWith('.dvc') === true ? 'dvc add' : 'dvc commit') : 'git add';
    const target = addedTo !== null && shown.includes('*') ? addedTo : shown;
    return [
      {
        title: `Record \`${target}\` as it is now`,
        safety: 'template',
        edits: [],
        terminal: `${command} ${version.by === 'dvc' ? dvcTarget(target) : quoted(target)}`,
      },
    ];
  },
});

/** A table or array that nothing here writes and no other code makes: whoever reads it means the version that is recorded. */
function isRecordedData(context: RuleContext, { path, read: { source } }: FileRead): boolean {
  const { analysis, evidence, knowledge } = context;
  // Which of the files it is that is read is not known.
  if (path.includes('*')) return false;
  if (OPENS_NOTES.test(source.reader) || readsModel(knowledge, source) || isTestFile(analysis)) return false;
  if (filesMade(analysis).some(({ place }) => place === source.place)) return false;
  const maker = evidence.maker(path, analysis.unit.path);
  return maker?.by === null;
}
