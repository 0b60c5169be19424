// DVL003: data is read from an address whose content may change under it.
import { spanOf, textOf, type Call, type Expression } from '../../../python/ast';
import { defineRule } from '../../rule';

type Kind = 'branch' | 'bucket' | 'latest';

interface Data {
  readonly place: string;
  readonly kind: Kind;
  readonly node: Call;
}

const BRANCH =
  /^https?:\/\/(?:raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/heads\/)?|github\.com\/[^/]+\/[^/]+\/(?:raw|blob)\/(?:refs\/heads\/)?|huggingface\.co\/datasets\/[^/]+\/[^/]+\/(?:resolve|raw)\/|gitlab\.com\/.+\/-\/raw\/)([^/]+)\//;
const COMMIT = /^(?:[0-9a-f]{7,40}|v?\d+(?:\.\d+)+\w*)$/i;
const BUCKET = /^(?:s3a?|gs|gcs|az|abfss?|wasbs?|adl|oss|cos):\/\//;
const VERSIONED = /[?&](?:versionId|generation|versionid)=|#\d{10,}/;

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
    const said = new Set<string>();
    for (const { source, node } of analysis.facts.reads) {
      const { place } = source;
      // Once for each address, however often it is read or a helper is called.
      if (place === null || said.has(place)) continue;
      const kind = kindOf(place);
      if (kind === null) continue;
      said.add(place);
      yield { span: spanOf(node), data: { place, kind, node } };
    }
  },
  message({ place, kind }) {
    switch (kind) {
      case 'branch':
        return `\`${short(place)}\` is read from the branch \`${BRANCH.exec(place)?.[1] ?? ''}\`, whose content changes with every commit, so the run cannot be repeated. Put a commit hash or tag in its place.`;
      case 'bucket':
        return `\`${short(place)}\` names an object without its version, so whoever overwrites it changes this run. Read a version of it, or track the file with DVC.`;
      case 'latest':
        return `\`${short(place)}\` is whatever is the latest then, so the run cannot be repeated. Name the version.`;
    }
  },
  fixes({ data: { place, kind, node } }) {
    const branch = BRANCH.exec(place)?.[1];
    const literal = node.args
      .map(({ value }) => value)
      .find(
        (value): value is Extract<Expression, { kind: 'Constant' }> =>
          value.kind === 'Constant' && value.value === place,
      );
    if (kind !== 'branch' || branch === undefined || literal === undefined) return [];
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

function kindOf(place: string): Kind | null {
  const ref = BRANCH.exec(place)?.[1];
  if (ref !== undefined) return COMMIT.test(ref) ? null : 'branch';
  if (/(?:^|[/_\-:.])latest(?:$|[/_\-.])/i.test(place) && /^[a-z][a-z0-9+]*:\/\//i.test(place)) return 'latest';
  if (BUCKET.test(place)) return VERSIONED.test(place) ? null : 'bucket';
  return null;
}

function short(place: string): string {
  return place.length > 60 ? `${place.slice(0, 28)}…${place.slice(-28)}` : place;
}
