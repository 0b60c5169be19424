// DVL003: data is read from an address whose content may change under it.
import { basename, dirname } from '../../../../base/paths';
import { spanOf, textOf, type Call, type Expression } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import { ASKS_SERVICE } from '../../../knowledge/openers';
import {
  isPinnedArtifact,
  keepsVersions,
  mutability,
  NEWEST,
  readerVersions,
  refOfUrl,
  type ReaderVersionRow,
} from '../../../knowledge/readers';
import type { CallFact, ReadFact } from '../../../semantics/facts';
import { isNone, stringOf } from '../../../semantics/language/folding';
import type { Value } from '../../../semantics/values';
import { defineRule } from '../../rule';
import { isTestFile } from '../../testFiles';
import { onlyPredicts } from '../filesRead';
import { madeHere } from '../madeHere';
import { callsIn, callsWritten, type TabledCall } from '../../once';
import { isOwnCall, isOwnRead } from '../../ownCalls';

type Kind = 'branch' | 'bucket' | 'latest' | 'artifact' | 'package' | 'repository';

interface Data {
  readonly place: string;
  readonly kind: Kind;
  readonly node: Call;
  /** Further addresses of the same call. */
  readonly more: number;
}

/** One picture to try a model on is no data set, nor is code. */
const NO_DATA = /\.(?:png|jpe?g|gif|webp|bmp|svg|wav|mp[34]|py)(?:[?#]|$)/i;

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL003',
    name: 'mutable-remote-data',
    concern: 'data-versions',
    severity: 'information',
    summary: 'Data is read from a URL on a branch, a bucket key without version, or something called latest.',
    evidence: 'A',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const { facts } = analysis;
    const said = new Set<string>();
    const isMade = madeHere(analysis);
    const found = facts.reads.flatMap((read): Data[] => {
      const { source, node } = read;
      const { place, reader } = source;
      const row = readerVersions.find(reader);
      // Versions of tables are what DVL006 tells.
      if (isMade(read) || isNamedElsewhere(analysis, read) || (row !== undefined && keepsVersions(row, textOf(node))))
        return [];
      const kind = place === null ? null : mutability(place);
      // What a service says is the latest (a rate, a release) is no data set.
      const asks = kind === 'latest' && !/\.\w{2,8}$/.test(place ?? '') && ASKS_SERVICE.test(reader);
      // What only speaks HTTP reads no bucket: it stands where the address is another; and a bucket without a name is not known.
      const isOther = kind === 'bucket' && ASKS_SERVICE.test(reader) && !/^https?:/.test(place ?? '');
      const isUnnamed = /^\w+:\/\/(?:@|\/)/.test(place ?? '');
      // Rows that a ready model is asked for are new each time.
      if (kind === 'bucket' && onlyPredicts(analysis)) return [];
      return place === null || kind === null || asks || isOther || isUnnamed || NO_DATA.test(place)
        ? []
        : [{ place, kind, node, more: 0 }];
    });
    const calls = new Map<Call, Data[]>();
    for (const data of [...found, ...callsOutside(analysis)]) {
      // Once for each address, however often it is read or a helper is called.
      if (said.has(data.place)) continue;
      said.add(data.place);
      const same = calls.get(data.node);
      if (same === undefined) calls.set(data.node, [data]);
      else same.push(data);
    }
    // Once for each call too, though a loop gives it one address after the other.
    for (const [first, ...more] of calls.values())
      if (first !== undefined) yield { span: spanOf(first.node), data: { ...first, more: more.length } };
  },
  message(data) {
    const { place, kind } = data;
    const named = `\`${short(place)}\`${data.more > 0 ? ` (and ${data.more} more here)` : ''}`;
    switch (kind) {
      case 'branch':
        return `${named} is read from ${branchOf(place)}, whose content changes with every commit, so the run cannot be repeated. Put a commit hash or tag in its place.`;
      case 'bucket':
        return `${named} names an object without its version, so whoever overwrites it changes this run. Read a version of it, or track the file with DVC.`;
      case 'latest':
        return `${named} is whatever is latest at the time, so the run cannot be repeated. Name the version.`;
      case 'artifact':
        return `${named} is whichever version of the artifact is newest at the time, so the run cannot be repeated. Name one, as in \`${short(place).replace(/:[^:/]*$/, '')}:v3\`.`;
      case 'package':
        return `${named} is the newest revision of the package at the time, so the run cannot be repeated. Pass \`top_hash=\`.`;
      case 'repository':
        return `${named} comes from a branch of another repository, which moves on, so the run cannot be repeated. Pass \`rev=\` with a commit or tag.`;
    }
  },
  // Files of one folder have one branch, or one bucket.
  causes: ({ place, kind }) => [kind === 'branch' || kind === 'bucket' ? dirname(place) : place],
  fixes({ data: { place, kind, node } }) {
    const branch = refOfUrl(place);
    const literal = node.args
      .map(({ value }) => value)
      .find(
        (value): value is Extract<Expression, { kind: 'Constant' }> =>
          value.kind === 'Constant' && value.value === place,
      );
    if (kind !== 'branch' || branch === null || literal === undefined) return [];
    const at = textOf(literal).indexOf(`/${branch}/`);
    if (at < 0) return [];
    const span = spanOf(literal);
    const place_ = { ...span, start: span.start + at + 1, end: span.start + at + 1 + branch.length };
    return [
      {
        title: `Put a commit in the place of \`${branch}\` (fill in the hash)`,
        safety: 'unsafe',
        edits: [{ kind: 'replace', span: place_, text: '0'.repeat(40) }],
      },
    ];
  },
});

/** Another module names the address and reads it: it is told there. */
function isNamedElsewhere({ unit }: Analysis, read: ReadFact): boolean {
  const name = basename(read.source.place ?? '');
  return !isOwnRead(read) && !unit.cells.some(({ source }) => source.text.includes(name));
}

/** Data that calls fetch, of which no table of rows is known. */
function callsOutside(analysis: Analysis): Data[] {
  const fetches = callsIn(analysis, readerVersions).flatMap((one) => fetched(one) ?? []);
  return [...fetches, ...callsWritten(analysis, 'object').flatMap((call) => onBranch(analysis, call) ?? [])];
}

/** A call that fetches an object by its name, without the version that its row says would pin it. */
function fetched({ call, row }: TabledCall<ReaderVersionRow>): Data | null {
  const { args, node } = call;
  if (args.open || !isOwnCall(call) || row.pins.some((pin) => isFixed(args.keywords.get(pin)))) return null;
  const first = stringOf(args.positional[0] ?? args.keywords.get('artifact_or_name') ?? args.keywords.get('name'));
  switch (row.fetches) {
    case 'artifact':
      return first === null || isPinnedArtifact(first) ? null : { place: first, kind: 'artifact', node, more: 0 };
    case 'package':
      return first === null ? null : { place: first, kind: 'package', node, more: 0 };
    case 'repository':
      return first === null || !args.keywords.has('repo') ? null : { place: first, kind: 'repository', node, more: 0 };
    case 'key': {
      const key = stringOf(args.keywords.get('Key') ?? args.positional[1]);
      return key === null || NO_DATA.test(key) ? null : { place: key, kind: 'bucket', node, more: 0 };
    }
    case undefined:
      return null;
  }
}

/** What is not known is believed; the name of a branch pins nothing. */
function isFixed(value: Value | undefined): boolean {
  return value !== undefined && !isNone(value) && !BRANCH.test(stringOf(value) ?? '');
}

const BRANCH = /^(?:main|master|develop|dev|trunk|HEAD|latest)$/;

/** `repository.branch("main").object("rows.csv")` of lakeFS. */
function onBranch(analysis: Analysis, { args, node, receiver }: CallFact): Data | null {
  const owner = analysis.objectOf(receiver ?? undefined);
  if (owner?.kind !== 'instance' || !/^lakefs\.(?:\w+\.)*branch$/i.test(owner.className)) return null;
  const branch = stringOf(owner.args.positional[0] ?? owner.args.keywords.get('branch_id'));
  const object = stringOf(args.positional[0] ?? args.keywords.get('path'));
  if (object === null || branch === null) return null;
  return { place: `lakefs://…/${branch}/${object}`, kind: 'branch', node, more: 0 };
}

function branchOf(place: string): string {
  const ref = refOfUrl(place) ?? NEWEST;
  return ref === NEWEST ? 'the newest revision' : `the branch \`${ref}\``;
}

function short(place: string): string {
  return place.length > 60 ? `${place.slice(0, 28)}…${place.slice(-28)}` : place;
}
