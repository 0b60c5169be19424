// DVL001: data that a model is trained or evaluated on is in no version store.
import { dvcAdd, dvcTarget, quoted } from '../../../../base/commandLine';
import { dirname } from '../../../../base/paths';
import { spanOf, type Span } from '../../../python/ast';
import type { DataVersion } from '../../../evidence/evidence';
import type { Fix } from '../../../finding';
import { publishedAs } from '../../../knowledge/publishedFiles';
import type { Analysis } from '../../../semantics/analysis';
import type { ReadFact } from '../../../semantics/facts';
import type { Source } from '../../../semantics/values';
import { matchesIn, shownPath } from '../../people';
import { grouped } from '../../once';
import { defineRule, type RuleContext } from '../../rule';
import { insideOf, stepsOf } from '../../steps';
import { isTestFile } from '../../testFiles';
import { isKeptPacked } from '../archives';
import { isKeptElsewhere } from '../keptElsewhere';
import { onlyPredicts, sourcesLearnt, sourcesScored, sourcesUsed } from '../filesRead';
import { INTERMEDIATE_OPTION, isIntermediate } from '../intermediate';
import { isKedroLayer, isStageOutput } from '../madeByPipelines';
import { madeHere } from '../madeHere';
import { readsModel } from '../readsModel';
import { recordedBy } from '../recorded';
import { isSettingsFile } from '../settingsFiles';

interface Data {
  readonly source: Source;
  readonly path: string;
  readonly shown: string;
  readonly version: DataVersion;
  readonly dvc: boolean;
  readonly git: boolean;
  /** What is done with its rows: a model learns from them, or is tried on them, or is only asked for them. */
  readonly use: Use;
  /** What holds a digest of it: the tracker of a run, or the code. */
  readonly recorded: string | null;
  /** The data set that is published under its name. */
  readonly published: string | null;
  /** Columns say who each row is about: not for git, which gives it to everybody who has the code (PRV011). */
  readonly tellsWho: boolean;
  /** Others that the same finding tells, as shown. */
  readonly others: readonly string[];
  /** The others are read by the same call, as in a loop; else they lie in the same folder. */
  readonly isOneRead: boolean;
  /** What keeps them out of git, or the folders of those that nobody added. */
  readonly stores: readonly string[];
}

type Use = 'learnt' | 'scored' | 'predicted';

/** What the rows are to the code, as a message says it. */
const ROWS: Readonly<Record<Use, string>> = {
  learnt: 'rows that this model was made from',
  scored: 'rows that this score is of',
  predicted: 'rows that these predictions are of',
};

/** More files of one folder than these, training and test, are one finding. */
const MANY = 2;

/** Where code puts what it makes: ignored by git, that is no data from outside. */
const MADE_FOLDER = /(?:^|\/)(?:art[ei]facts?|outputs?|results?|predictions?|preds|submissions?|caches?|te?mp)\//i;

/** What folds and models leave behind, by the names that competitions have for it: `oof_xgb.parquet`, `lgb_preds.csv`. */
const MADE_FILE =
  /(?:^|\/)(?:oof|preds?|predictions?|submissions?)[_.-][^/]*$|[_-](?:oof|preds?|predictions?|submissions?)(?:[_-]?v?\d+)?\.\w+$/i;

/** Where code keeps what it got from outside, whatever the files are called: `data/raw/submissions_2019.csv` are those of people. */
const RAW_FOLDER = /(?:^|\/)(?:\d*_?raw(?:_data)?|external|originals?)\//i;

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
    const { analysis } = context;
    // What a test reads no model is made from that anybody uses.
    if (isTestFile(analysis) || onlyPredicts(analysis)) return;
    // A read in a loop is one place, whatever number of files it goes through; so are many files of one folder.
    const made = new Set<string>();
    // Who writes one file into each of many folders writes the others there as well: `clips/*/mixed.wav`, `clips/*/voice1.wav`.
    const placed = [...untracked(context, made)]
      .filter(({ data: { path } }) => !dirname(path).includes('*') || AS_GIVEN.test(path) || !made.has(dirname(path)))
      .map((one) => ({ ...one, place: `${one.span.cell}:${one.span.start}` }));
    const byFolder = grouped(placed, (one) => [folderOf(one)]);
    const findings = [...byFolder.values()].flatMap((all) => {
      // What is only asked for lies beside what the model was made from: kept with it, and told with it.
      const asked = all.filter(({ data }) => data.use === 'predicted');
      const made = all.filter(({ data }) => data.use !== 'predicted');
      const reads = [...grouped(made.length > 0 ? made : all, ({ place }) => [place]).values()];
      if (reads.length > MANY) return [{ all, isOneRead: false }];
      const [first, ...others] = reads;
      const beside = made.length > 0 ? asked : [];
      return first === undefined
        ? []
        : [
            { all: [...first, ...beside], isOneRead: beside.length === 0 },
            ...others.map((each) => ({ all: each, isOneRead: true })),
          ];
    });
    // Folders that a loop goes through are one read, too.
    const reads = grouped(findings, ({ all, isOneRead }) =>
      all.slice(0, 1).map((one) => (isOneRead ? `${one.place}\n${stateOf(one)}` : folderOf(one))),
    );
    for (const together of reads.values()) {
      const isOneRead = together.every((one) => one.isOneRead);
      const all = together.flatMap((one) => one.all);
      const [first, ...rest] = all;
      if (first === undefined) continue;
      const elsewhere = rest.filter(({ place }) => place !== first.place);
      yield {
        span: first.span,
        // A change would be noticed, though nothing could be brought back; or that can be had again, though a change would not be noticed.
        ...((first.data.recorded ?? first.data.published) === null ? {} : { severity: 'information' as const }),
        data: {
          ...first.data,
          use: weightiest(all),
          tellsWho: all.some(({ data }) => data.tellsWho),
          others: rest.map(({ data }) => data.shown),
          isOneRead,
          stores: [
            ...new Set(
              all.map(({ data: { path, version } }) => (isIgnored(version) ? version.pointer : null) ?? dirname(path)),
            ),
          ],
        },
        related: [
          ...insideOf(analysis, first.read, `\`${first.data.shown}\` is read here`),
          ...elsewhere.flatMap(({ read, data }) => stepsOf(analysis, read, `\`${data.shown}\` is read here`)),
        ],
      };
    }
  },
  message({ shown, version, dvc, recorded, published, tellsWho, others, isOneRead, use }) {
    const stores = tellsWho ? ' with DVC' : (version.size ?? 0) > SMALL ? ' with DVC or Git LFS' : ' with git or DVC';
    const track = dvc ? ` with \`dvc add ${dvcTarget(shown)}\`` : stores;
    const where = version.state === 'absent' ? ' where it lies' : '';
    const how = isIgnored(version)
      ? 'is ignored by git and tracked by nothing else'
      : 'is in no git index, Git LFS or DVC file';
    const more = others.length === 0 ? '' : ` (and ${others.length} more ${isOneRead ? 'here' : 'of its folder'})`;
    if (recorded === null && published !== null)
      return `\`${shown}\`${more} ${how}: ${published} can be had again under that name, but nobody would notice rows that differ. Track it${where}${track}, or keep its digest beside the code.`;
    const though = recorded === null ? '' : `, though ${recorded} would show a change`;
    return `\`${shown}\`${more} ${how}, so nobody can get back the ${ROWS[use]}${though}. Track it${where}${track}, or name it in the option \`intermediate\` if other code makes it.`;
  },
  causes: ({ stores }) => stores,
  fixes({ data: { shown, version, dvc, git, others, tellsWho } }): Fix[] {
    const fixes: Fix[] = [];
    const what = others.length === 0 ? `\`${shown}\`` : `all ${others.length + 1} files`;
    const files = [shown, ...others].map(quoted).join(' ');
    // What is not here cannot be added here.
    if (version.state === 'absent') return fixes;
    if (dvc || tellsWho || (version.size ?? 0) > SMALL) {
      const isPattern = [shown, ...others].some((path) => dvcTarget(path) !== quoted(path));
      fixes.push({
        title: `Track ${what} with DVC`,
        safety: 'template',
        edits: [],
        terminal: dvcAdd(`${isPattern ? '--glob ' : ''}${files}`, { dvc, git }),
      });
    }
    if ((version.size ?? 0) <= SMALL && !tellsWho) {
      fixes.push({
        title: `Track ${what} with git`,
        safety: 'template',
        edits: [],
        terminal: `git add ${isIgnored(version) ? '-f ' : ''}${files}`,
      });
    }
    return fixes;
  },
});

/** The name of a file that lay in its folder before anything was made of it: `raw.csv`, beside which `clean.csv` was written. */
const AS_GIVEN = /(?:^|[/_-])(?:raw|orig(?:inal)?|source|input|recording)(?:[\d_-][^/]*)?\.\w+$/i;

type Untracked = Omit<Data, 'others' | 'isOneRead' | 'stores'>;

/** Files that are read for a model and kept nowhere, each once, where it is read first; adds to `made` the folders of those that other code makes. */
function* untracked(
  context: RuleContext,
  made: Set<string>,
): Generator<{ readonly span: Span; readonly read: ReadFact; readonly data: Untracked }> {
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
    if (isKedroLayer(path) || isSettingsFile(path) || isStageOutput(context, path)) continue;
    const version = evidence.dataVersion(path);
    if (version === undefined || version.level !== 'C' || !isUntracked(version)) continue;
    const folders = [context.settingsFolder, project?.root];
    if (Array.isArray(intermediate) && isIntermediate(intermediate, folders, path)) continue;
    const maker = evidence.maker(path, analysis.unit.path);
    if (maker === undefined) continue;
    if (maker.by !== null) {
      made.add(dirname(path));
      continue;
    }
    const shown = shownPath(context, path);
    if (isIgnored(version) && (MADE_FOLDER.test(shown) || (MADE_FILE.test(shown) && !RAW_FOLDER.test(shown)))) continue;
    // What lies in an archive that the project keeps comes out of it again.
    if (isKeptPacked(context, path) !== false) continue;
    if (version.state === 'absent' && isKeptElsewhere(context, path) !== false) continue;
    said.add(path);
    const recorded = recordedBy(analysis, source);
    const names = evidence.dataColumns(path)?.names ?? [];
    const tellsWho = matchesIn(context, names, [source]).some(({ identifier }) => identifier);
    // Of a read in another module, the call in this one that leads to it.
    yield {
      span: spanOf(read.node),
      read,
      data: {
        source,
        path,
        shown,
        version,
        dvc: project?.dvc ?? false,
        git: project?.git ?? false,
        recorded,
        published: publishedAs(path),
        tellsWho,
        use: useOf(analysis, source),
      },
    };
  }
}

function useOf(analysis: Analysis, source: Source): Use {
  if (sourcesLearnt(analysis).has(source)) return 'learnt';
  return sourcesScored(analysis).has(source) ? 'scored' : 'predicted';
}

/** Of several files, what is done with the one that matters most. */
function weightiest(all: readonly { readonly data: Untracked }[]): Use {
  const uses = new Set(all.map(({ data }) => data.use));
  return uses.has('learnt') ? 'learnt' : uses.has('scored') ? 'scored' : 'predicted';
}

/** The folder of a file, with what else has to be the same for one finding to tell several. */
function folderOf(one: { readonly data: Untracked }): string {
  return `${dirname(one.data.path)}\n${stateOf(one)}`;
}

/** What is said and done of files alike is so only where this is the same. */
function stateOf({ data: { version, recorded, published } }: { readonly data: Untracked }): string {
  return [version.state, (version.size ?? 0) > SMALL, recorded, published].join('\n');
}

/** Ignored files need not lie here: whoever clones the project has none of them. */
function isIgnored({ state, pointer }: DataVersion): boolean {
  return state === 'ignored' || (state === 'absent' && pointer?.endsWith('.gitignore') === true);
}

function isUntracked(version: DataVersion): boolean {
  return version.state === 'untracked' || isIgnored(version);
}
