// DVL008: DVC knows the version of the data, and git does not know what DVC wrote down.
import { defineRule } from '../../rule';
import { shownPath } from '../../people';
import { filesRead } from '../filesRead';
import { addingToGit, pointerOutsideGit } from '../pointerOutsideGit';

interface Data {
  readonly pointer: string;
  readonly shown: string;
  readonly ignored: boolean;
  /** Command for the terminal. */
  readonly adding: string;
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
      const outside = project.git ? pointerOutsideGit(context.evidence, version) : null;
      if (outside === null) continue;
      const [pointer] = outside.files;
      if (said.has(pointer)) continue;
      said.add(pointer);
      const path = (file: string): string => shownPath(context, file);
      const adding = addingToGit(outside, path);
      yield { span, data: { pointer: path(pointer), shown, ignored: outside.isIgnored, adding } };
    }
  },
  message({ pointer, shown, ignored }) {
    return `The version of \`${shown}\` is recorded in \`${pointer}\`, which git ${ignored ? 'ignores' : 'does not track'}, so no commit says which data belongs to it. Add \`${pointer}\` to git.`;
  },
  causes: ({ pointer }) => [pointer],
  fixes({ data: { pointer, adding } }) {
    return [{ title: `Add \`${pointer}\` to git`, safety: 'template', edits: [], terminal: adding }];
  },
});
