// A rule that says where rows of people go.
import { spanOf } from '../../python/ast';
import { type SinkKind } from '../../knowledge/sinks';
import type { Concern, Fix } from '../../finding';
import { defineRule, type Rule, type RuleContext, type RuleMeta } from '../rule';
import { insideOf } from '../steps';
import { withoutColumns, readAt, type Outflow } from './exposure';
import { outflows } from './outflows';

interface Wording {
  readonly kinds: readonly SinkKind[];
  readonly message: (outflow: Outflow) => string;
  /** Beside leaving the columns out. */
  readonly fixes?: (outflow: Outflow, context: RuleContext) => Fix[];
}

/** A rule that says where rows of people go. */
export function outflowRule(code: string, name: string, summary: string, { kinds, message, fixes }: Wording): Rule {
  const meta: RuleMeta = {
    code,
    name,
    concern: 'privacy' satisfies Concern,
    severity: 'warning',
    summary,
    evidence: 'FC',
    fix: 'unsafe',
    since: '0.1.0',
  };
  const wanted = new Set(kinds);
  return defineRule<Outflow>({
    meta,
    *detect(context) {
      for (const outflow of outflows(context, wanted))
        yield {
          span: spanOf(outflow.node),
          data: outflow,
          related: [
            ...readAt(context, outflow.exposure),
            ...insideOf(context.analysis, outflow.call, 'They are handed on here'),
          ],
        };
    },
    message,
    fixes: ({ data }, context) => [...(fixes?.(data, context) ?? []), ...withoutColumns(data.exposure)],
  });
}
