// DVL012: data is kept in git itself, in a size that every clone carries for ever.
import { quoted } from '../../../../base/commandLine';
import { defineRule } from '../../rule';
import { filesRead, type FileRead } from '../filesRead';

const MEGABYTE = 1024 * 1024;

export const rule = defineRule<FileRead>({
  meta: {
    code: 'DVL012',
    name: 'large-file-in-git',
    concern: 'data-versions',
    severity: 'information',
    summary: 'A large data file is in git itself, without Git LFS or DVC.',
    evidence: 'W',
    fix: 'template',
    since: '0.1.0',
    options: { 'max-megabytes': 10 },
  },
  *detect(context) {
    const limit = Number(context.options['max-megabytes']) * MEGABYTE;
    for (const file of filesRead(context)) {
      const { by, level, size } = file.version;
      if (by === 'git' && level !== 'C' && size !== null && size > limit) yield { span: file.span, data: file };
    }
  },
  message({ shown, version }) {
    const megabytes = ((version.size ?? 0) / MEGABYTE).toFixed(1);
    return `\`${shown}\` (${megabytes} MB) is in git itself, so each of its versions stays in every clone. Keep it in Git LFS or DVC.`;
  },
  causes: ({ shown }) => [shown],
  fixes({ data: { shown, project } }) {
    const title = `Move \`${shown}\` to ${project.dvc ? 'DVC' : 'Git LFS'}`;
    return [{ title, safety: 'template', edits: [], terminal: moveCommand(shown, project.dvc) }];
  },
});

/** From the next commit on; what earlier commits hold stays there. */
export function moveCommand(shown: string, dvc: boolean): string {
  const file = quoted(shown);
  return dvc
    ? `git rm --cached ${file} && dvc add ${file}`
    : `git lfs track --filename ${file} && git add .gitattributes && git add --renormalize ${file}`;
}
