// DVL008: DVC knows the version of the data, and git does not know what DVC wrote down.
import { quoted } from '../../../../base/commandLine';
import { defineRule } from '../../rule';
import { shownPath } from '../../people';
import { filesRead } from '../filesRead';

interface Data {
  readonly pointer: string;
  readonly shown: string;
  readonly ignored: boolean;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL008',
    name: 'pointer-not-committed',
    concern: 'data-versions',
    severity: 'warning',
    summary: 'The `.dvc` file or `dvc.lock` with the version of the data is ignored by git or was never added.',
    evidence: 'W',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const said = new Set<string>();
    for (const { version, project, shown, span } of filesRead(context)) {
      const { pointer, by } = version;
      if (by !== 'dvc' || pointer === null || !project.git || said.has(pointer)) continue;
      const state = context.evidence.dataVersion(pointer)?.state;
      if (state !== 'untracked' && state !== 'ignored') continue;
      said.add(pointer);
      yield { span, data: { pointer: shownPath(context, pointer), shown, ignored: state === 'ignored' } };
    }
  },
  message({ pointer, shown, ignored }) {
    return `The version of \`${shown}\` is recorded in \`${pointer}\`, which git ${ignored ? 'ignores' : 'does not track'}, so no commit says which data belongs to it. Add \`${pointer}\` to git.`;
  },
  fixes({ data: { pointer, ignored } }) {
    const terminal = `git add ${ignored ? '-f ' : ''}${quoted(pointer)}`;
    return [{ title: `Add \`${pointer}\` to git`, safety: 'template', edits: [], terminal }];
  },
});
