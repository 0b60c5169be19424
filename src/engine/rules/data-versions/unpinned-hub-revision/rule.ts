// DVL004: models and data come from a hub by name, without the revision that was meant.
import type { Severity } from '../../../finding';
import { spanOf, type Call } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/folding';
import { defineRule } from '../../rule';

interface Data {
  readonly call: CallFact;
  readonly name: string;
  readonly others: number;
  readonly pin: 'revision' | 'ref' | 'version';
  readonly danger: boolean;
  readonly all: readonly Unpinned[];
}

interface Unpinned {
  readonly call: CallFact;
  readonly name: string;
  readonly pin: Data['pin'];
  /** Code or pickles of the hub are run. */
  readonly danger: boolean;
}

/** Builders of the datasets library that read files of one's own. */
const LOCAL_BUILDERS = new Set([
  'csv',
  'json',
  'parquet',
  'arrow',
  'text',
  'imagefolder',
  'audiofolder',
  'videofolder',
  'pandas',
  'sql',
  'webdataset',
  'xml',
  'generator',
]);
const HUB =
  /^(?:transformers|diffusers|sentence_transformers|peft|optimum|adapters|setfit|auto_gptq|awq|unsloth|trl)\b/;
const COMMIT = /^[0-9a-f]{7,40}$/i;

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL004',
    name: 'unpinned-hub-revision',
    concern: 'data-versions',
    severity: 'information',
    summary:
      '`from_pretrained`, `load_dataset`, hub downloads and torch.hub without a commit or version: told once for a file.',
    evidence: 'AX',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const all = new Map<Call, Unpinned>();
    for (const call of analysis.facts.calls) {
      const one = unpinned(call);
      if (one !== null) all.set(call.node, one);
    }
    const found = [...all.values()];
    const worst = found.find((one) => one.danger) ?? found[0];
    if (worst === undefined) return;
    const severity: Severity = worst.danger ? 'warning' : 'information';
    yield {
      span: spanOf(worst.call.node),
      severity,
      data: { ...worst, all: found, others: new Set(found.map((one) => one.name)).size - 1 },
      related: found
        .filter((one) => one !== worst)
        .slice(0, 8)
        .map((one) => ({ span: spanOf(one.call.node), message: `\`${one.name}\` without a revision too` })),
    };
  },
  message({ name, others, pin, danger }) {
    const more = others > 0 ? ` (and ${others} more in this file)` : '';
    const risk = danger
      ? 'and code that its owner changes runs here'
      : 'so the same code gives other results when its owner pushes';
    const how =
      pin === 'revision'
        ? 'Pass `revision=` with a commit hash'
        : pin === 'ref'
          ? 'Name a tag or commit after a colon'
          : 'Name the version';
    return `\`${name}\`${more} is loaded from a hub without a fixed version, ${risk}. ${how}.`;
  },
  fixes({ data: { all } }) {
    // One finding stands for the whole file, so one fix pins all of it.
    const pinnable = all.filter((one) => one.pin === 'revision' && !one.call.args.keywords.has('revision'));
    if (pinnable.length !== all.length) return [];
    const edits = pinnable.flatMap(({ call: { node } }) => {
      const last = node.args.at(-1);
      if (last === undefined) return [];
      const at = node.chunk.start + last.end;
      const span = { cell: node.chunk.cell, start: at, end: at };
      return [{ kind: 'replace' as const, span, text: `, revision="${'0'.repeat(40)}"` }];
    });
    const what = all.length === 1 ? `\`${all[0]?.name ?? ''}\`` : `all ${all.length} loads`;
    return [{ title: `Pin ${what} to a commit (fill in the hash)`, safety: 'unsafe', edits }];
  },
});

function unpinned(call: CallFact): Unpinned | null {
  const { name, written, args } = call;
  const [first] = args.positional;
  const target = stringOf(
    first ??
      args.keywords.get('repo_id') ??
      args.keywords.get('path') ??
      args.keywords.get('pretrained_model_name_or_path') ??
      args.keywords.get('repo_or_dir') ??
      args.keywords.get('handle'),
  );
  if (target === null || args.open || isLocal(target)) return null;
  const revision = args.keywords.get('revision');
  // A revision from elsewhere is believed; a branch name is not.
  const pinned =
    revision !== undefined &&
    (stringOf(revision) === null || COMMIT.test(stringOf(revision) ?? '') || /^v?\d/.test(stringOf(revision) ?? ''));
  const trusts = args.keywords.get('trust_remote_code');
  const danger = trusts?.kind === 'constant' && trusts.value === true;
  if (
    (written === 'from_pretrained' && (HUB.test(name) || name === '')) ||
    name === 'sentence_transformers.SentenceTransformer'
  ) {
    return pinned || name === '' ? null : { call, name: target, pin: 'revision', danger };
  }
  if (name === 'datasets.load_dataset' || name === 'datasets.load_dataset_builder') {
    return pinned || LOCAL_BUILDERS.has(target) ? null : { call, name: target, pin: 'revision', danger };
  }
  if (/^huggingface_hub\.(?:hf_hub_download|snapshot_download|cached_download)$/.test(name))
    return pinned ? null : { call, name: target, pin: 'revision', danger };
  if (name === 'torch.hub.load')
    return target.includes(':') || stringOf(args.keywords.get('source')) === 'local'
      ? null
      : { call, name: target, pin: 'ref', danger: true };
  if (/^kagglehub\.(?:dataset_download|model_download|dataset_load)$/.test(name))
    return /\/versions\/\d+$|\/\d+$/.test(target) ? null : { call, name: target, pin: 'version', danger: false };
  if (/^tensorflow_hub\.(?:load|KerasLayer)$/.test(name))
    return /\/\d+$/.test(target) ? null : { call, name: target, pin: 'version', danger: false };
  return null;
}

function isLocal(target: string): boolean {
  return (
    /^(?:\.{0,2}\/|~|[A-Za-z]:[\\/])/.test(target) ||
    /\.(?:csv|json|parquet|bin|pt|safetensors)$/.test(target) ||
    /^(?:models?|checkpoints?|outputs?|results?|data|saved?_\w+)\//.test(target)
  );
}
