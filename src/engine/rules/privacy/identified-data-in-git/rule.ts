// PRV011: a data file whose header holds identifiers of people is in git, where every clone and the history keep it.
import { quoted } from '../../../../base/commandLine';
import { filesRead, type FileRead } from '../../data-versions/filesRead';
import { identifiersAmong, isNaming, listed } from '../../people';
import { defineRule, type RuleContext } from '../../rule';
import { isTestPath, makesSamples } from '../../testFiles';

interface Data {
  readonly file: FileRead;
  readonly columns: readonly string[];
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV011',
    name: 'identified-data-in-git',
    concern: 'privacy',
    severity: 'warning',
    summary: 'A data file whose header holds identifiers of people is tracked by git.',
    evidence: 'WC',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    if (makesSamples(context.analysis.unit.path)) return;
    for (const file of filesRead(context)) {
      const { by, level } = file.version;
      if ((by !== 'git' && by !== 'git-lfs') || level === 'C' || isTestPath(file.path)) continue;
      // A function of another file that knows the path by itself is told there.
      if (file.read.elsewhere !== undefined && file.read.node.args.length === 0) continue;
      const columns = namingInHeader(context, file);
      if (columns.length > 0) yield { span: file.span, data: { file, columns } };
    }
  },
  message({ file: { shown }, columns }) {
    return `\`${shown}\` is in git and ${hasHeader(shown) ? 'its header holds' : 'its records hold'} ${listed(columns)}, so every clone and the history keep who these people are. Take it out of git and keep it where access can be withdrawn.`;
  },
  causes: ({ file }) => [file.shown],
  fixes({ data: { file } }) {
    const { shown, project } = file;
    const path = quoted(shown);
    const terminal = project.dvc
      ? `git rm --cached ${path} && dvc add ${path}`
      : `git rm --cached ${path} && echo ${quoted(`/${shown}`)} >> .gitignore`;
    return [
      { title: `Take \`${shown}\` out of git, and leave it where it is`, safety: 'template', edits: [], terminal },
    ];
  },
});

/** Columns that name people by themselves: names, contacts, national and financial numbers. */
function namingInHeader(context: RuleContext, { path, read }: FileRead): string[] {
  const header = context.evidence.dataColumns(path);
  if (header?.origin !== 'header') return [];
  return identifiersAmong(context, header.names, [read.source])
    .filter(isNaming)
    .map(({ column }) => column);
}

/** Records of JSON say what each value is; a folder may hold either. */
function hasHeader(path: string): boolean {
  return /\.\w+$/.test(path) && !/\.(?:json|jsonl|ndjson)$/i.test(path);
}
