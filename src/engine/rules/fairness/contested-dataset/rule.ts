// FAI010: a data set that its makers withdrew or that is contested.
import { spanOf, type NodeBase } from '../../../python/ast';
import { contestedDataset, type ContestedDataset } from '../../../knowledge/contested';
import { stringOf } from '../../../semantics/language/folding';
import { defineRule } from '../../rule';

const LOADS_DATA = /(?:load_dataset|dataset_download|snapshot_download|hf_hub_download|fetch_\w+|load_\w+)$/;

export const rule = defineRule<ContestedDataset>({
  meta: {
    code: 'FAI010',
    name: 'contested-dataset',
    concern: 'fairness',
    severity: 'information',
    summary: 'A data set of people is used that was withdrawn or is contested.',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const said = new Set<ContestedDataset>();
    const places: [NodeBase, string][] = analysis.facts.reads.flatMap(({ node, source: { reader, place } }) =>
      [reader, `${reader}:${place ?? ''}`, place ?? ''].map((name): [NodeBase, string] => [node, name]),
    );
    for (const { name, node, args } of analysis.facts.calls) {
      if (name === '') continue;
      // The name of a model that was made from one is not the data set.
      if (!LOADS_DATA.test(name)) continue;
      const first = stringOf(args.positional[0] ?? args.keywords.get('name') ?? args.keywords.get('path'));
      places.push([node, name], [node, `${name}:${first ?? ''}`], [node, first ?? '']);
    }
    const looked = new Set<string>();
    for (const [node, name] of places) {
      if (looked.has(name)) continue;
      looked.add(name);
      const row = name === '' ? undefined : contestedDataset(name);
      if (row === undefined || said.has(row)) continue;
      said.add(row);
      yield { span: spanOf(node), data: row };
    }
  },
  causes: ({ title }) => [title],
  message({ title, reason }) {
    return `${title} is contested: ${reason}. Use another data set, or say why this one is needed.`;
  },
});
