// DVL004: models and data come from a hub by name, without the revision that was meant.
import type { Evidence } from '../../../evidence/evidence';
import type { Severity } from '../../../finding';
import { spanOf, type Call } from '../../../python/ast';
import {
  CHECKPOINT_FILE,
  FOLDER_MAKERS,
  FOLDER_PARAMETERS,
  hubCall,
  isCommit,
  isFolder,
  isPinnedHandle,
  PICKLED_FILE,
  pinOf,
  type Pin,
  UNPICKLES,
} from '../../../knowledge/hubs';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { booleanOf, stringOf } from '../../../semantics/language/folding';
import type { Value } from '../../../semantics/values';
import { isTestFile } from '../../testFiles';
import { isPlaceholder } from '../../../knowledge/readers';
import { grouped } from '../../once';
import { inOwnQuotes } from '../../quotes';
import { defineRule } from '../../rule';
import { isOwnCall } from '../../ownCalls';

interface Unpinned {
  readonly call: CallFact;
  readonly name: string;
  readonly pin: Pin;
  /** Code or pickles of the hub are run. */
  readonly danger: boolean;
}

interface Data extends Unpinned {
  readonly others: number;
  readonly all: readonly Unpinned[];
}

const HOW: Readonly<Record<Pin, string>> = {
  revision: 'Pass `revision=` with a commit hash',
  ref: 'Name a tag or commit after a colon',
  version: 'Name the version',
  hash: 'Pass the hash that the file is to have',
};

/** What lies in the work tree, tracked or not. */
const THERE: ReadonlySet<string> = new Set(['clean', 'modified', 'untracked', 'ignored']);

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL004',
    name: 'unpinned-hub-revision',
    concern: 'data-versions',
    severity: 'information',
    summary:
      '`from_pretrained`, `load_dataset`, hub downloads and torch.hub without a commit or version: reported once per file.',
    evidence: 'AX',
    fix: 'unsafe',
    since: '0.1.0',
  },
  foresee({ analysis, evidence }) {
    for (const { name } of unpinnedCalls(analysis)) isHere(name, analysis, evidence);
  },
  *detect({ analysis, evidence }) {
    const all = new Map<Call, Unpinned>();
    for (const one of unpinnedCalls(analysis)) if (!isHere(one.name, analysis, evidence)) all.set(one.call.node, one);
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
    return `\`${name}\`${more} is loaded from a hub without a fixed version, ${risk}. ${HOW[pin]}.`;
  },
  causes: ({ all }) => all.map(({ name }) => name),
  fixes({ data: { all } }, { analysis }) {
    // One finding stands for the whole file, so one fix pins all of it.
    const pinnable = all.filter((one) => one.pin === 'revision' && !one.call.args.keywords.has('revision'));
    if (pinnable.length !== all.length) return [];
    const pin = inOwnQuotes(analysis, `, revision="${'0'.repeat(40)}"`);
    const edits = pinnable.flatMap(({ call: { node } }) => {
      const last = node.args.at(-1);
      if (last === undefined) return [];
      const at = node.chunk.start + last.end;
      const span = { cell: node.chunk.cell, start: at, end: at };
      return [{ kind: 'replace' as const, span, text: pin }];
    });
    const what = all.length === 1 ? `\`${all[0]?.name ?? ''}\`` : `all ${all.length} loads`;
    return [{ title: `Pin ${what} to a commit (fill in the hash)`, safety: 'unsafe', edits }];
  },
});

/** Loads without a version, but of what the unit itself put into a folder of that name. */
function unpinnedCalls(analysis: Analysis): Unpinned[] {
  if (isTestFile(analysis)) return [];
  const { calls } = analysis.facts;
  const unpickles = calls.some(isUnpickling);
  const found = calls.flatMap((call) => unpinned(call, unpickles) ?? []);
  if (found.length === 0) return [];
  const saved = foldersMade(analysis);
  return found.filter(({ call, name }) => (saved.get(folder(name)) ?? []).every(({ node }) => node === call.node));
}

/** A folder of that name lies beside the code: it is loaded, and no hub asked. */
function isHere(name: string, { unit }: Analysis, evidence: Evidence): boolean {
  const path = /^[\w.-]+(?:\/[\w.-]+)?$/.test(name) ? evidence.resolve(name, unit.path) : undefined;
  const state = path === undefined ? undefined : evidence.dataVersion(path)?.state;
  return state !== undefined && THERE.has(state);
}

function folder(path: string): string {
  return path.replace(/^\.\/|\/$/g, '');
}

/** Folders that calls of the unit make or put a model into, with these calls. */
function foldersMade({ facts }: Analysis): ReadonlyMap<string, readonly CallFact[]> {
  return grouped(facts.calls, ({ written, receiver, args }) => {
    const named = [...args.keywords].flatMap(([name, value]) => (FOLDER_PARAMETERS.has(name) ? [value] : []));
    const given = FOLDER_MAKERS.has(written) ? [args.positional[0] ?? args.keywords.get('name') ?? receiver] : [];
    return [...named, ...given].flatMap((value) => stringOf(value ?? undefined) ?? []).map(folder);
  });
}

/** `torch.load(path, weights_only=False)` runs what a checkpoint holds. */
function isUnpickling({ name, args }: CallFact): boolean {
  const guard = UNPICKLES.get(name);
  return guard !== undefined && booleanOf(args.keywords.get(guard)) === false;
}

function unpinned(call: CallFact, unpickles: boolean): Unpinned | null {
  const { name, args } = call;
  const row = hubCall(name);
  if (row === undefined || args.open || !isOwnCall(call)) return null;
  const name_ = stringOf(args.positional[row.position] ?? args.keywords.get(row.repo));
  if (name_ === null || isPlaceholder(name_)) return null;
  const target = name_.replace(/^hf[_-]hub:/, '');
  if (row.marked === true && target === name_) return null;
  if (isFolder(row, target)) return null;
  if (/^[./~\\]/.test(target) || stringOf(args.keywords.get('source')) === 'local') return null;
  if (isPinnedHandle(row, target) || row.pins.some((pin) => isPin(args.keywords.get(pin)))) return null;
  const file = stringOf(args.positional[1] ?? args.keywords.get('filename')) ?? '';
  const trusts = args.keywords.get('trust_remote_code');
  const danger =
    row.runsCode === 'always' ||
    (row.runsCode === 'with-trust-remote-code' && trusts?.kind === 'constant' && trusts.value === true) ||
    PICKLED_FILE.test(file) ||
    (unpickles && CHECKPOINT_FILE.test(file));
  return { call, name: target, pin: pinOf(row), danger };
}

/** A value from elsewhere is believed; a branch name is not. */
function isPin(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (value.kind === 'constant' && typeof value.value !== 'string') return value.value === true;
  const revision = stringOf(value);
  return revision === null || isCommit(revision) || /^v?\d/.test(revision);
}
