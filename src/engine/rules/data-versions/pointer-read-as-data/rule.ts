// DVL013: the file that is read is a pointer to the data, which was not pulled.
import { quoted } from '../../../../base/commandLine';
import { defineRule } from '../../rule';
import { filesRead, type FileRead } from '../filesRead';

const PULL: Readonly<Record<string, string>> = {
  'git-lfs': 'git lfs pull --include',
  'git-annex': 'git annex get',
  dvc: 'dvc pull',
};

export const rule = defineRule<FileRead>({
  meta: {
    code: 'DVL013',
    name: 'pointer-read-as-data',
    concern: 'data-versions',
    severity: 'warning',
    summary: 'The file that is read holds a Git LFS or git-annex pointer; its data was not pulled.',
    evidence: 'W',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    for (const file of filesRead(context)) {
      const { state, size } = file.version;
      if (state === 'not-pulled' && size !== null) yield { span: file.span, data: file };
    }
  },
  message({ shown, version }) {
    return `\`${shown}\` holds only a pointer of ${size(version.size)}, not the data, so this read fails or gives rows of nonsense. Run \`${PULL[version.by] ?? 'git pull'} ${quoted(shown)}\` first.`;
  },
  fixes({ data: { shown, version } }) {
    const command = PULL[version.by];
    if (command === undefined) return [];
    return [{ title: `Pull \`${shown}\``, safety: 'template', edits: [], terminal: `${command} ${quoted(shown)}` }];
  },
});

function size(bytes: number | null): string {
  return `${bytes ?? 0} bytes`;
}
