// PRV001: names, e-mails, ids and the like are still in what a model, encoder or vectoriser is fitted on.
import { spanOf, type Call } from '../../../python/ast';
import type { FitFact } from '../../../semantics/facts';
import type { DataObject } from '../../../semantics/values';
import { dropColumnsFixes } from '../../dropColumns';
import { listed, originOf } from '../../people';
import { defineRule } from '../../rule';
import { identifiersIn } from '../features';

interface Data {
  readonly fit: FitFact;
  readonly features: DataObject;
  readonly columns: readonly string[];
  readonly origin: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV001',
    name: 'identifier-in-features',
    concern: 'privacy',
    severity: 'warning',
    summary: 'A direct identifier of a person is still in what is passed to fit, an encoder or a vectoriser.',
    evidence: 'FXC',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    const said = new Set<string>();
    for (const fit of context.analysis.facts.fits) {
      const { features } = fit;
      if (features === null || !memorises(fit)) continue;
      // Once for encoders, where values are kept, and once for models, which learn them.
      const kind = fit.isModel ? 'model' : 'encoder';
      const columns = identifiersIn(context, features).filter((name) => !said.has(`${kind}:${name}`));
      const [first] = columns;
      if (first === undefined) continue;
      for (const name of columns) said.add(`${kind}:${name}`);
      const way = features.sources.map((source) => ({ span: spanOf(source.node), message: 'The rows are read here' }));
      yield {
        span: spanOf(fit.node),
        data: { fit, features, columns, origin: originOf(context, features, first) },
        related: way.slice(0, 2),
      };
    }
  },
  message({ fit, columns, origin }) {
    const many = columns.length > 1;
    return `${listed(columns)} (${origin}) ${many ? 'tell' : 'tells'} who a person is and ${many ? 'go' : 'goes'} into \`${writtenName(fit.node)}\`, so the model can learn people by heart and give them away. Drop ${many ? 'them' : 'it'} before fitting.`;
  },
  fixes({ data }, context) {
    return dropColumnsFixes(context, data.fit.node, data.features, data.columns);
  },
});

/** Models keep rows in one form or another; encoders and vectorisers keep every value. */
function memorises(fit: FitFact): boolean {
  const role = fit.object.row?.role;
  return (
    fit.isModel ||
    (role === 'transformer' && (fit.object.row?.learns === 'categories' || fit.object.row?.learns === 'vocabulary'))
  );
}

function writtenName(node: Call): string {
  const { func } = node;
  return func.kind === 'Attribute' ? func.attr : func.kind === 'Name' ? func.id : 'fit';
}
