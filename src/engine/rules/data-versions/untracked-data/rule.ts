// DVL001: data that a model is trained or evaluated on is in no version store.
import { quoted } from '../../../../base/commandLine';
import { spanOf } from '../../../python/ast';
import type { DataVersion } from '../../../evidence/evidence';
import type { Fix } from '../../../finding';
import type { Source } from '../../../semantics/values';
import { shownPath } from '../../people';
import { defineRule } from '../../rule';
import { sourcesUsed } from '../filesRead';
import { INTERMEDIATE_OPTION, isIntermediate } from '../intermediate';
import { madeHere } from '../madeHere';
import { readsModel } from '../readsModel';
import { recordedBy } from '../recorded';

interface Data {
  readonly source: Source;
  readonly path: string;
  readonly shown: string;
  readonly version: DataVersion;
  readonly dvc: boolean;
  /** The tracker whose run records a digest of it. */
  readonly recorded: string | null;
}

/** Layers of Kedro's folder for data that its pipelines write; only `01_raw` comes from outside. */
const KEDRO_MADE =
  /\/data\/(?:02_intermediate|03_primary|04_feature|05_model_input|06_models|07_model_output|08_reporting)\//;

/** Settings, in which there are no rows. */
const SETTINGS =
  /\.(?:ya?ml|toml|ini|cfg|conf|env)$|(?:^|[/_.-])(?:config|configs|configuration|params|parameters|settings|hyper_?params)\.json$/i;

/** Git takes files up to here without harm; larger ones belong in DVC or LFS. */
const SMALL = 5 * 1024 * 1024;

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL001',
    name: 'untracked-data',
    concern: 'data-versions',
    severity: 'warning',
    summary: 'Data read for training or evaluation is tracked by neither git, Git LFS, git-annex nor DVC.',
    evidence: 'AFW',
    fix: 'template',
    since: '0.1.0',
    options: { [INTERMEDIATE_OPTION.key]: [] },
  },
  *detect(context) {
    const { analysis, evidence, options } = context;
    const intermediate = options[INTERMEDIATE_OPTION.key];
    const used = sourcesUsed(analysis);
    const said = new Set<string>();
    const project = evidence.project(analysis.unit.path);
    const isMade = madeHere(analysis);
    for (const read of analysis.facts.reads) {
      const { source } = read;
      const { path } = source;
      if (path === null || said.has(path) || !used.has(source) || isMade(read)) continue;
      // A pointer that is read as if it were the data is what DVL013 tells; a model is no rows.
      if (path.endsWith('.dvc') || readsModel(context.knowledge, source)) continue;
      if (KEDRO_MADE.test(path) || SETTINGS.test(path)) continue;
      const version = evidence.dataVersion(path);
      if (version === undefined || version.level !== 'C' || !isUntracked(version)) continue;
      if (Array.isArray(intermediate) && isIntermediate(intermediate, project?.root, path)) continue;
      const maker = evidence.maker(path, analysis.unit.path);
      if (maker === undefined || maker.by !== null) continue;
      said.add(path);
      const shown = shownPath(context, path);
      const recorded = recordedBy(analysis, source);
      yield {
        // Of a read in another module, the call in this one that leads to it.
        span: spanOf(read.node),
        // A change would be noticed, though nothing could be brought back.
        ...(recorded === null ? {} : { severity: 'information' as const }),
        data: { source, path, shown, version, dvc: project?.dvc ?? false, recorded },
      };
    }
  },
  message({ shown, version, dvc, recorded }) {
    const stores = (version.size ?? 0) > SMALL ? ' with DVC or Git LFS' : ' with git or DVC';
    const track = dvc ? ` with \`dvc add ${shown}\`` : stores;
    const where = version.state === 'absent' ? ' where it lies' : '';
    const how = isIgnored(version)
      ? 'is ignored by git and tracked by nothing else'
      : 'is in no git index, Git LFS or DVC file';
    const though = recorded === null ? '' : `, though ${recorded} would show a change`;
    return `\`${shown}\` ${how}, so nobody can get back the rows that this model was made from${though}. Track it${where}${track}, or say that other code makes it.`;
  },
  fixes({ data: { shown, version, dvc } }): Fix[] {
    const fixes: Fix[] = [];
    // What is not here cannot be added here.
    if (version.state === 'absent') return fixes;
    if (dvc || (version.size ?? 0) > SMALL)
      fixes.push({
        title: `Track \`${shown}\` with DVC`,
        safety: 'template',
        edits: [],
        terminal: `dvc add ${quoted(shown)}`,
      });
    if ((version.size ?? 0) <= SMALL) {
      fixes.push({
        title: `Track \`${shown}\` with git`,
        safety: 'template',
        edits: [],
        terminal: `git add ${isIgnored(version) ? '-f ' : ''}${quoted(shown)}`,
      });
    }
    return fixes;
  },
});

/** Ignored files need not lie here: whoever clones the project has none of them. */
function isIgnored({ state, pointer }: DataVersion): boolean {
  return state === 'ignored' || (state === 'absent' && pointer?.endsWith('.gitignore') === true);
}

function isUntracked(version: DataVersion): boolean {
  return version.state === 'untracked' || isIgnored(version);
}
