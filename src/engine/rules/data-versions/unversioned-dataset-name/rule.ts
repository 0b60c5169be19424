// DVL005: a data set is fetched by its name, of which there are several versions.
import { spanOf } from '../../../python/ast';
import { isPinnedTfds, readerVersions } from '../../../knowledge/readers';
import type { CallFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/language/folding';
import { defineRule } from '../../rule';
import { callsIn } from '../../once';

interface Data {
  readonly call: CallFact;
  readonly name: string;
  /** The version is a part of the name, as in TensorFlow Datasets. */
  readonly isInName: boolean;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL005',
    name: 'unversioned-dataset-name',
    concern: 'data-versions',
    severity: 'information',
    summary: 'OpenML and TensorFlow Datasets are asked for a data set by name, without its version.',
    evidence: 'A',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const said = new Set<string>();
    for (const { call, row } of callsIn(analysis, readerVersions)) {
      const { args } = call;
      if (row.what !== 'named-data-set' || args.open) continue;
      const isInName = row.versionInName === true;
      // Loaders that know no versions have nothing to name.
      if (!isInName && row.pins.length === 0) continue;
      const name = stringOf(args.positional[0] ?? args.keywords.get('name') ?? args.keywords.get('dataset_id'));
      if (name === null || said.has(name) || (isInName ? isPinnedTfds(name) : /^\d+$/.test(name))) continue;
      const pins = row.pins
        .map((pin) => args.keywords.get(pin))
        .concat(row.position === undefined ? [] : args.positional[row.position]);
      if (pins.some((pin) => pin !== undefined && stringOf(pin) !== name && !row.loose?.includes(stringOf(pin) ?? '')))
        continue;
      said.add(name);
      yield { span: spanOf(call.node), data: { call, name, isInName } };
    }
  },
  message({ name, isInName }) {
    const how = isInName
      ? `Write \`${name.replace(/:.*/, '')}:1.0.0\` with the version that was meant`
      : 'Pass `version=` or the id';
    return `\`${name}\` is fetched by name without a version, so a later run may get other rows. ${how}.`;
  },
  causes: ({ name }) => [name],
  fixes({ data: { call, isInName } }) {
    const last = call.node.args.at(-1);
    if (isInName || last === undefined || call.args.keywords.has('version')) return [];
    const at = call.node.chunk.start + last.end;
    const span = { cell: call.node.chunk.cell, start: at, end: at };
    return [
      {
        title: 'Name version 1 (check that it is the one meant)',
        safety: 'unsafe',
        edits: [{ kind: 'replace', span, text: ', version=1' }],
      },
    ];
  },
});
