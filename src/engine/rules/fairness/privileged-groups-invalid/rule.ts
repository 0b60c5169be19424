// FAI008: AIF360 is given groups that it cannot compare: the same, sharing people, empty, or of an attribute that the data set does not have.
import { spanOf } from '../../../python/ast';
import { lastPart } from '../../../python/names';
import { AIF360, PROTECTED_ATTRIBUTES, PROTECTED_PLACE, UNPRIVILEGED_PLACE } from '../../../knowledge/fairnessEvidence';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { numberOf, stringOf } from '../../../semantics/language/folding';
import type { CallArguments, Value } from '../../../semantics/values';
import { listed } from '../../people';
import { defineRule } from '../../rule';

/** One group: what each attribute is to be. */
type Group = ReadonlyMap<string, string | number>;

interface Data {
  readonly call: CallFact;
  readonly problem: 'equal' | 'overlap' | 'empty' | 'unknown-attribute';
  readonly detail: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'FAI008',
    name: 'privileged-groups-invalid',
    concern: 'fairness',
    severity: 'warning',
    summary:
      'AIF360 groups are equal, share people, are empty, or name an attribute that the data set does not protect.',
    evidence: 'AF',
    fix: 'none',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const known = protectedNames(analysis);
    const said = new Set<unknown>();
    for (const call of analysis.facts.calls) {
      if (!AIF360.test(call.name) || said.has(call.node)) continue;
      const { keywords, positional } = call.args;
      const place = UNPRIVILEGED_PLACE.get(lastPart(call.name)) ?? Infinity;
      const privileged = groupsIn(analysis, keywords.get('privileged_groups') ?? positional[place + 1]);
      const unprivileged = groupsIn(analysis, keywords.get('unprivileged_groups') ?? positional[place]);
      const own = protectedBy(analysis, keywords.get('dataset') ?? positional[0]);
      const found = problemOf(privileged, unprivileged, own ?? known);
      if (found === null) continue;
      said.add(call.node);
      yield { span: spanOf(call.node.func), data: { call, ...found } };
    }
  },
  message({ call: { written }, problem, detail }) {
    switch (problem) {
      case 'equal':
        return `\`${written}\` is given the same group as privileged and unprivileged (${detail}), and AIF360 refuses groups that share people. Name two different groups.`;
      case 'overlap':
        return `\`${written}\` is given groups that share people (${detail}), which AIF360 refuses: each row may be in one of the two only. Give both groups a value of the same attribute.`;
      case 'empty':
        return `\`${written}\` is given no ${detail} group, so there is nothing to compare. Name it, as in \`[{'sex': 0}]\`.`;
      case 'unknown-attribute':
        return `\`${written}\` asks for groups of ${detail}, which the data set of this file does not name among its protected attributes, so the call fails. Add it to \`protected_attribute_names\`, or use one of those.`;
    }
  },
});

function problemOf(
  privileged: readonly Group[] | null,
  unprivileged: readonly Group[] | null,
  known: ReadonlySet<string> | null,
): Omit<Data, 'call'> | null {
  if (privileged?.length === 0) return { problem: 'empty', detail: 'privileged' };
  if (unprivileged?.length === 0) return { problem: 'empty', detail: 'unprivileged' };
  const foreign = new Set([...(privileged ?? []), ...(unprivileged ?? [])].flatMap((group) => [...group.keys()]));
  if (known !== null) for (const name of known) foreign.delete(name);
  if (known !== null && foreign.size > 0) return { problem: 'unknown-attribute', detail: listed([...foreign]) };
  for (const one of privileged ?? []) {
    for (const other of unprivileged ?? []) {
      if ([...one].some(([name, value]) => other.has(name) && other.get(name) !== value)) continue;
      if (isOneHot(one, other)) continue;
      const same = one.size === other.size && [...one.keys()].every((name) => other.has(name));
      return { problem: same ? 'equal' : 'overlap', detail: `${shown(one)}${same ? '' : ` and ${shown(other)}`}` };
    }
  }
  return null;
}

/** `{'race_white': 1}` and `{'race_other': 1}`: columns made from one attribute, of which each row has one. */
function isOneHot(one: Group, other: Group): boolean {
  const stems = (group: Group): string[] =>
    [...group].flatMap(([name, value]) => (value === 1 ? (/^([^_=: ]+)[_=: ]./.exec(name)?.[1] ?? []) : []));
  const others = new Set(stems(other));
  return stems(one).some((stem) => others.has(stem)) && [...one.keys()].some((name) => !other.has(name));
}

function shown(group: Group): string {
  return [...group].map(([name, value]) => `\`${name}\` = ${value}`).join(', ');
}

/** A literal list of dicts of constants; null where a part of it is not known. */
function groupsIn(analysis: Analysis, value: Value | undefined): readonly Group[] | null {
  const list = analysis.objectOf(value);
  if (list?.kind !== 'list' || list.open) return null;
  const groups: Group[] = [];
  for (const item of list.items) {
    const dict = analysis.objectOf(item);
    if (dict?.kind !== 'dict' || dict.open) return null;
    const group = new Map<string, string | number>();
    for (const [name, wanted] of dict.entries) {
      const constant = stringOf(wanted) ?? numberOf(wanted);
      if (constant === null) return null;
      group.set(name, constant);
    }
    if (group.size === 0) return null;
    groups.push(group);
  }
  return groups;
}

/** Names that the very data set protects which the groups are looked for in; null where it is not seen how that was made. */
function protectedBy(analysis: Analysis, dataset: Value | undefined): ReadonlySet<string> | null {
  const made = analysis.objectOf(dataset);
  if (made?.kind !== 'instance' || made.attributes.has('protected_attribute_names') || !AIF360.test(made.className))
    return null;
  const names = namesGiven(analysis, made.className, made.args);
  return names === undefined || names === null || names.length === 0 ? null : new Set(names);
}

/** Names that the data sets of the unit protect; null where one of them is not known. */
function protectedNames(analysis: Analysis): ReadonlySet<string> | null {
  const names = new Set<string>();
  for (const { name, args } of analysis.facts.calls) {
    const given = AIF360.test(name) ? namesGiven(analysis, name, args) : undefined;
    if (given === null) return null;
    for (const one of given ?? []) names.add(one);
  }
  return names.size === 0 ? null : names;
}

/** Names that a data set is made to protect; null where they are not known, undefined for what is no data set. */
function namesGiven(analysis: Analysis, name: string, args: CallArguments): readonly string[] | null | undefined {
  const known = PROTECTED_ATTRIBUTES.get(lastPart(name));
  if (known === undefined) return undefined;
  const given = args.keywords.get('protected_attribute_names') ?? args.keywords.get('protected_attributes');
  const list = given ?? args.positional[PROTECTED_PLACE.get(lastPart(name)) ?? 0];
  const object = analysis.objectOf(list);
  if (list === undefined || object?.kind !== 'list' || object.open)
    return given !== undefined || args.open || known.length === 0 ? null : known;
  const names = object.items.map(stringOf);
  return names.includes(null) ? null : names.filter((one) => one !== null);
}
