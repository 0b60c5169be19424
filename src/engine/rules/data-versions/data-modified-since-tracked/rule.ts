// DVL002: data was changed after its version was recorded.
import { quoted } from '../../../../base/commandLine';
import { defineRule } from '../../rule';
import { filesRead, leavesTraces, sourcesUsed, type FileRead } from '../filesRead';
import { madeHere } from '../madeHere';

export const rule = defineRule<FileRead>({
  meta: {
    code: 'DVL002',
    name: 'data-modified-since-tracked',
    concern: 'data-versions',
    severity: 'warning',
    summary: 'Data for training or evaluation differs from the version that git, Git LFS or DVC recorded.',
    evidence: 'W',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    const used = sourcesUsed(analysis);
    const isMade = madeHere(analysis);
    for (const file of filesRead(context)) {
      if (file.version.state !== 'modified' || !used.has(file.read.source) || isMade(file.read)) continue;
      yield { span: file.span, data: file, severity: leavesTraces(analysis) ? 'warning' : 'information' };
    }
  },
  message({ shown, version }) {
    const store = version.by === 'dvc' ? 'DVC' : version.by === 'git-lfs' ? 'Git LFS' : version.by;
    return `\`${shown}\` has changed since ${store} recorded it, so the recorded version is not the data that this model learns from. Record the new version, or restore the old one.`;
  },
  fixes({ data: { shown, version, read } }) {
    if (read.source.path === null) return [];
    const command =
      version.by === 'dvc' ? (version.pointer?.endsWith('.dvc') === true ? 'dvc add' : 'dvc commit') : 'git add';
    return [
      {
        title: `Record \`${shown}\` as it is now`,
        safety: 'template',
        edits: [],
        terminal: `${command} ${quoted(shown)}`,
      },
    ];
  },
});
