// DVL013: what is read is a pointer to the data, which was not pulled.
import { quoted } from '../../../../base/commandLine';
import type { DataVersion } from '../../../evidence/evidence';
import type { Severity } from '../../../finding';
import { isTestFile } from '../../testFiles';
import { defineRule } from '../../rule';
import { shownPath } from '../../people';
import { filesRead, type FileRead } from '../filesRead';
import { madeHere } from '../madeHere';
import { stagesOf } from '../stagesOf';

interface Data {
  readonly file: FileRead;
  /**
   * `text`: the small text of Git LFS or git-annex lies where the data belongs. `dvc-file`: the `.dvc` file itself is read.
   * `elsewhere`: a pointer beside it, or a link, says what belongs there, and nothing does.
   */
  readonly kind: 'text' | 'dvc-file' | 'elsewhere';
  /** What is to be pulled, from the project's root: the `.dvc` file where there is one. */
  readonly target: string;
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
    const isTest = isTestFile(context.analysis);
    let saidElsewhere = false;
    for (const file of filesRead(context)) {
      const kind = kindOf(file);
      if (kind === null || isMade(file.read)) continue;
      const severity: Severity = kind === 'elsewhere' ? 'information' : 'warning';
      // A fresh clone has none of them: once is enough, and a test brings its own.
      if (kind === 'elsewhere' && (saidElsewhere || isTest || isRunByDvc)) continue;
      saidElsewhere ||= kind === 'elsewhere';
      const { pointer, by } = file.version;
      const target = by === 'dvc' && pointer !== null ? shownPath(context, pointer) : file.shown;
      yield { span: file.span, severity, data: { file, kind, target: kind === 'dvc-file' ? file.shown : target } };
    }
  },
  message({ file: { shown, version }, kind, target }) {
    switch (kind) {
      case 'text':
        return `\`${shown}\` holds only a pointer of ${version.size ?? 0} bytes, not the data, so this read fails or gives rows of nonsense. Run \`${pullOf(version, target)}\` first.`;
      case 'dvc-file':
        return `\`${shown}\` is DVC's note of which version is meant, not the data. Read \`${shown.replace(/\.dvc$/, '')}\`, after \`${pullOf(BY_DVC, shown)}\`.`;
      case 'elsewhere':
        return `\`${shown}\` is ${version.detail}, so this read finds nothing here. Run \`${pullOf(version, target)}\` first.`;
    }
  },
  fixes({ data: { file, kind, target } }) {
    const by = kind === 'dvc-file' ? BY_DVC : file.version;
    if (PULL[by.by] === undefined) return [];
    return [{ title: `Pull \`${target}\``, safety: 'template', edits: [], terminal: pullOf(by, target) }];
  },
});

function kindOf({ path, version, read }: FileRead): Data['kind'] | null {
  // Whoever opens a `.dvc` file as text means what it says.
  if (path.endsWith('.dvc')) return /^(?:builtins|pathlib|io)\./.test(read.source.reader) ? null : 'dvc-file';
  if (version.state !== 'not-pulled') return null;
  if (version.size !== null) return 'text';
  if (version.by === 'dvc' && version.pointer?.endsWith('.dvc') !== true) return null;
  // Without a remote there is nothing to pull from, which DVL016 says.
  return version.level === 'A' && PULL[version.by] !== undefined ? 'elsewhere' : null;
}

function pullOf(version: Pick<DataVersion, 'by' | 'inCache'>, path: string): string {
  const command = version.inCache === true ? 'dvc checkout' : PULL[version.by];
  return `${command ?? 'git pull'} ${quoted(path)}`;
}
