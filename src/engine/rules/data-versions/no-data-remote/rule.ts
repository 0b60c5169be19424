// DVL016: DVC keeps the versions on one machine only.
import { defineRule, type RuleContext } from '../../rule';
import { filesRead, type FileRead } from '../filesRead';
import { stagesOf } from '../stagesOf';
import { isToldThere } from '../toldThere';

export const rule = defineRule<FileRead>({
  meta: {
    code: 'DVL016',
    name: 'no-data-remote',
    concern: 'data-versions',
    severity: 'information',
    summary: 'Data is tracked by DVC without a remote: its versions exist on one machine only.',
    evidence: 'W',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    for (const file of filesRead(context)) {
      // What a pipeline makes can be made again; what was put in by hand lies nowhere else.
      if (file.version.by !== 'dvc' || file.project.dvcRemote || file.version.pointer?.endsWith('.dvc') !== true)
        continue;
      if (isToldThere(context, file.read) || isToldAsNotPulled(context, file)) continue;
      yield { span: file.span, data: file };
      return;
    }
  },
  message({ shown, project: { dvcFolder } }) {
    const [why, add] =
      dvcFolder === null
        ? ['the project has no DVC remote', 'a remote']
        : [`its DVC remote \`${dvcFolder}\` is a folder that no other machine sees`, 'one that others reach'];
    return `\`${shown}\` is tracked by DVC, and ${why}, so its versions are on one machine only. Add ${add} and run \`dvc push\`.`;
  },
  causes: () => [''],
  fixes() {
    const terminal = 'dvc remote add -d storage s3://BUCKET/FOLDER';
    return [{ title: 'Add a DVC remote (fill in its address)', safety: 'template', edits: [], terminal }];
  },
});

/** Of data that is neither here nor in a cache, DVL013 says that there is no remote, unless DVC itself runs the file. */
function isToldAsNotPulled(context: RuleContext, { version }: FileRead): boolean {
  return version.state === 'not-pulled' && version.inCache !== true && stagesOf(context).length === 0;
}
