// DVL009: a stage of a DVC pipeline uses files or parameters that its `dvc.yaml` does not name.
import { dirname, isAbsolutePath, isInside, joinPath, relativePath } from '../../../../base/paths';
import { spanOf, type Span } from '../../../python/ast';
import type { PipelineStage } from '../../../evidence/evidence';
import { PARAMETER_READERS } from '../../../knowledge/readers';
import type { Analysis } from '../../../semantics/analysis';
import { stringOf, textParts } from '../../../semantics/language/folding';
import { UNKNOWN } from '../../../semantics/values';
import { grouped } from '../../once';
import { shownPath } from '../../people';
import { defineRule, type RuleContext } from '../../rule';
import { filesMade, madeHere } from '../madeHere';
import { plain } from '../../../evidence/filesWritten';
import { stagesOf } from '../stagesOf';
import { parameterKeys } from './parameterKeys';

interface Data {
  readonly stage: string;
  /** Several stages run the file, and which of them reads or writes the entry nobody can see. */
  readonly isOfAny: boolean;
  readonly file: string;
  readonly kind: 'script' | 'dep' | 'out' | 'param' | 'key';
  /** As it would be written in the stage. */
  readonly entry: string;
  /** The `dvc.yaml`, absolute. */
  readonly path: string;
  /** An output that git keeps already. */
  readonly keptByGit: boolean;
}

/** Kept under `params`, whatever a script does with it. */
const PARAMETERS = /(?:^|\/)params\.ya?ml$/;

/** A file or folder: `data/raw.csv`, `data/`. */
const PATH = /[\\/]|\.[a-z]\w{1,4}$/i;

const PICTURE = /\.(?:png|svg|pdf|jpe?g|html)$/i;

const LISTS = { script: 'deps', dep: 'deps', out: 'outs', param: 'params', key: 'params' } as const;

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL009',
    name: 'pipeline-stage-incomplete',
    concern: 'data-versions',
    severity: 'information',
    summary: 'A stage in `dvc.yaml` does not name a file or parameter that its script reads or writes.',
    evidence: 'FW',
    fix: 'safe',
    mendsElsewhere: true,
    since: '0.1.0',
  },
  *detect(context) {
    const said = new Set<string>();
    // What a stage file of DVC before 1.0 lists, `dvc run` wrote there.
    const stages = stagesOf(context).filter(({ file }) => !file.endsWith('.dvc'));
    const isShared = new Set(stages.map(({ name }) => name.split('@')[0])).size > 1;
    for (const stage of stages) {
      for (const { span, kind, entry } of missing(context, stage)) {
        // Stages of one template lack the same.
        const key = `${kind} ${entry}`;
        if (said.has(key) || isAnothers(stages, stage, kind, entry)) continue;
        said.add(key);
        const kept = kind === 'out' ? keeperOf(context, joinPath(stage.folder, entry)) : null;
        // DVC refuses an output that a `.dvc` file tracks already.
        if (kept === 'dvc') continue;
        const keptByGit = kept === 'git';
        const file = shownPath(context, stage.file);
        const isOfAny = isShared && (kind === 'dep' || kind === 'out');
        yield { span, data: { stage: stage.name, isOfAny, file, path: stage.file, kind, entry, keptByGit } };
      }
    }
  },
  message({ stage, isOfAny, file, kind, entry, keptByGit }) {
    const names = isOfAny
      ? `No stage of \`${file}\` that runs this file names \`${entry}\``
      : `Stage \`${stage}\` of \`${file}\` runs this file but does not name \`${entry}\``;
    switch (kind) {
      case 'script':
        return `Stage \`${stage}\` of \`${file}\` runs this file but does not name it, so \`dvc repro\` skips the stage when the code changes. Add \`- ${entry}\` to its \`deps\`.`;
      case 'dep':
        return `${names}, which it reads, so \`dvc repro\` skips the stage when that changes. Add \`- ${entry}\` to ${isOfAny ? 'the `deps` of the one that reads it' : 'its `deps`'}.`;
      case 'out': {
        const outs = isOfAny ? 'the `outs` of the one that writes it' : 'its `outs`';
        if (keptByGit)
          return `${names}, which it writes, so DVC does not make that again when it is out of date. Add it to ${outs} with \`cache: false\`, as git keeps it.`;
        return `${names}, which it writes, so DVC keeps no version of it. Add \`- ${entry}\` to ${outs}.`;
      }
      case 'param':
        return `Stage \`${stage}\` of \`${file}\` runs this file, which reads \`${entry}\`, but names no parameters, so \`dvc repro\` skips the stage when they change. Add the keys to its \`params\`.`;
      case 'key':
        return `Stage \`${stage}\` of \`${file}\` runs this file but does not name the parameter \`${entry}\`, which it reads, so \`dvc repro\` skips the stage when that changes. Add \`- ${entry}\` to its \`params\`.`;
    }
  },
  fixes({ data: { stage, isOfAny, file, path, kind, entry, keptByGit } }) {
    if (isOfAny) return [];
    const list = LISTS[kind];
    return [
      {
        title: `Add \`${entry}\` to \`${list}\` of stage \`${stage}\` in \`${file}\``,
        safety: 'safe',
        edits: [],
        pipeline: { file: path, stage, list, entry, keptByGit },
      },
    ];
  },
});

/** A script that several stages run does a part of its work in each: what one of them names is that one's. */
function isAnothers(
  stages: readonly PipelineStage[],
  stage: PipelineStage,
  kind: Data['kind'],
  entry: string,
): boolean {
  if (kind !== 'dep' && kind !== 'out') return false;
  const path = joinPath(stage.folder, entry);
  return stages.some(
    (one) => one !== stage && [...one.dependencies, ...one.outputs].some((named) => isInside(named, path)),
  );
}

/** What keeps versions of the file already. */
function keeperOf({ evidence }: RuleContext, path: string): 'git' | 'dvc' | null {
  const version = evidence.dataVersion(path);
  if (version?.by === 'dvc') return 'dvc';
  return version?.by === 'git' && (version.state === 'clean' || version.state === 'modified') ? 'git' : null;
}

interface Missing {
  readonly span: Span;
  readonly kind: Data['kind'];
  readonly entry: string;
}

function* missing(context: RuleContext, stage: PipelineStage): Generator<Missing> {
  const { analysis, evidence } = context;
  const root = evidence.project(analysis.unit.path)?.root ?? stage.folder;
  const names = (list: readonly string[], path: string): boolean =>
    list.some((one) => isInside(one, path) || isInside(path, one));
  const first = analysis.unit.cells.find(({ chunks }) => chunks.length > 0)?.chunks[0];
  if (first !== undefined && !names(stage.dependencies, analysis.unit.path)) {
    const span = { cell: first.cell, start: first.start, end: first.start + first.text.length };
    yield { span, kind: 'script', entry: fromFolder(stage.folder, analysis.unit.path) };
  }
  const parameterFiles = new Set(stage.parameters.map((one) => joinPath(stage.folder, keyIn(one).path)));
  const isMade = madeHere(analysis);
  const isDefault = defaultsOf(analysis);
  for (const read of analysis.facts.reads) {
    const { path: named, place: written } = read.source;
    // Of files that a folder holds, a stage names the folder or some of them.
    const path = named === null ? null : folderOf(named);
    if (path === null || !isInside(root, path) || isMade(read) || names(stage.outputs, path)) continue;
    // A file that is not here was looked for beside the script; the stage runs in its own folder.
    const place = written === null ? null : folderOf(written);
    const isRelative = place !== null && !isAbsolutePath(place);
    // One that is run from the project's root names its files from there, wherever the stage lies.
    const inStage = isRelative ? [joinPath(stage.folder, place), joinPath(root, place)] : [path];
    if (inStage.some((one) => names([...stage.dependencies, ...stage.outputs], one))) continue;
    // DVC looks at the keys that a stage names of a file of its own: `- configs/train.yaml: [model]`.
    if ([path, ...inStage].some((one) => parameterFiles.has(one))) continue;
    if (PARAMETERS.test(path) || isDefault(path)) continue;
    if (!names(stage.dependencies, path))
      yield { span: spanOf(read.node), kind: 'dep', entry: fromFolder(stage.folder, path) };
  }
  const outs = filesMade(analysis).flatMap(({ place, call }) => {
    if (isDefault(place) || PARAMETERS.test(place)) return [];
    const path = isAbsolutePath(place) ? place : joinPath(stage.folder, place);
    // What a stage depends on and brings up to date itself can be no output of it: DVC refuses that.
    const isNamed = names(stage.outputs, path) || stage.dependencies.includes(path);
    const isOut = isInside(root, path) && /\.\w+$/.test(place) && !isNamed;
    return isOut ? [{ span: spanOf(call.node), kind: 'out' as const, path }] : [];
  });
  for (const [folder, all] of grouped(outs, ({ path }) => [PICTURE.test(path) ? dirname(path) : path])) {
    const [first] = all;
    if (first === undefined) continue;
    // Several pictures of a folder are one output, unless something of that folder is named by itself.
    const isFolder =
      all.length > 1 && folder !== stage.folder && !names([...stage.dependencies, ...stage.outputs], folder);
    yield { ...first, entry: fromFolder(stage.folder, isFolder ? folder : first.path) };
  }
  if (stage.parameters.length === 0 && !stage.dependencies.some((one) => /params\.ya?ml$/.test(one))) {
    const span = parametersRead(analysis);
    if (span !== null && !holdsPathsAlone(context, stage)) yield { span, kind: 'param', entry: 'params.yaml' };
  } else yield* keysMissing(context, stage);
}

/** As a stage of this folder would write it: `../data/raw.csv`. */
function fromFolder(folder: string, path: string): string {
  let at = folder;
  let up = '';
  while (!isInside(at, path) && dirname(at) !== at) {
    at = dirname(at);
    up += '../';
  }
  return `${up}${relativePath(at, path)}`;
}

/** `data` of `data/*.csv`; any other path as it is. */
function folderOf(path: string): string {
  const wildcard = path.indexOf('*');
  return wildcard < 0 ? path : path.slice(0, Math.max(1, path.lastIndexOf('/', wildcard)));
}

/** Keys of `params.yaml` that are read and that the stage does not name, where it names others. */
function* keysMissing({ analysis, evidence }: RuleContext, stage: PipelineStage): Generator<Missing> {
  if (stage.parameters.length === 0 || stage.dependencies.some((one) => PARAMETERS.test(one))) return;
  const file = joinPath(stage.folder, 'params.yaml');
  const named = stage.parameters.flatMap((one) => {
    const { path, key } = keyIn(one);
    return joinPath(stage.folder, path) === file ? [key] : [];
  });
  if (named.length === 0 || named.includes('')) return;
  const all = evidence.settings(file);
  if (all === undefined) return;
  for (const { key, span } of parameterKeys(analysis)) {
    const isNamed = named.some((one) => one === key || key.startsWith(`${one}.`) || one.startsWith(`${key}.`));
    // A section is asked for its keys, which are told by themselves.
    const value = isNamed ? undefined : valueAt(all, key.split('.'));
    if (value !== undefined && !isPath(value)) yield { span, kind: 'key', entry: key };
  }
}

/** `{ path: 'params.yaml', key: 'lr' }` of `params.yaml:lr`; an empty key stands for the whole file. */
function keyIn(parameter: string): { readonly path: string; readonly key: string } {
  const [path = '', key = ''] = parameter.split(/:(?=[^/\\]*$)/);
  return { path, key };
}

/** Of a path that a key holds, the file is what the stage names. */
function isPath(value: unknown): boolean {
  return typeof value === 'string' && PATH.test(value);
}

/** Whether every key of `params.yaml` that is read holds a path. */
function holdsPathsAlone({ analysis, evidence }: RuleContext, stage: PipelineStage): boolean {
  const all = evidence.settings(joinPath(stage.folder, 'params.yaml'));
  if (all === undefined) return false;
  const values = [...parameterKeys(analysis)].flatMap(({ key }) => valueAt(all, key.split('.')) ?? []);
  return values.length > 0 && values.every(isPath);
}

/** What a key stands for; undefined for none, and for a section. */
function valueAt(settings: object, keys: readonly string[]): unknown {
  let at: unknown = settings;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || Array.isArray(at) || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return typeof at !== 'object' || Array.isArray(at) ? at : undefined;
}

/** Whether a path holds the default of an argument of the command line, in whose place the stage's command may give another. */
function defaultsOf({ facts }: Analysis): (path: string) => boolean {
  const defaults = facts.calls.flatMap(({ written, args }) => {
    const value = written === 'add_argument' ? stringOf(args.keywords.get('default')) : null;
    return value === null || value.length < 2 ? [] : [plain(value)];
  });
  return (path) => defaults.some((one) => holdsWord(path, one));
}

/** `rf` stands in `models/rf.pkl` and `rf1.pkl`, and not in `performance.csv`. */
function holdsWord(path: string, word: string): boolean {
  const goesOn = (place: number): boolean => /^\p{L}{2}$/u.test(path.slice(place - 1, place + 1));
  for (let at = path.indexOf(word); at >= 0; at = path.indexOf(word, at + 1))
    if (!(at > 0 && goesOn(at)) && !goesOn(at + word.length)) return true;
  return false;
}

/** Where the unit reads DVC's parameters. */
function parametersRead({ facts }: Analysis): Span | null {
  for (const { name, node, args, written } of facts.calls) {
    if (PARAMETER_READERS.has(name)) return spanOf(node);
    if (!/^(?:open|read_text|Path|load)$/.test(written)) continue;
    // Of a path from the place of this file, only the end is known.
    const parts = textParts(args.positional[0] ?? UNKNOWN) ?? [];
    if (/(?:^|\/)params\.ya?ml$/.test(parts.map((part) => part ?? '*').join(''))) return spanOf(node);
  }
  return null;
}
