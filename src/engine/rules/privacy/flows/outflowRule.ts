// A rule that says where rows of people go.
import { isAbsolutePath, isInside } from '../../../../base/paths';
import { spanOf } from '../../../python/ast';
import { type SinkKind } from '../../../knowledge/sinks';
import type { Concern, Fix } from '../../../finding';
import { shownPath } from '../../people';
import { defineRule, type Rule, type RuleContext, type RuleMeta } from '../../rule';
import { insideOf } from '../../steps';
import { readAt, type Outflow } from './exposed';
import { withoutColumns } from './exposure';
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
          data: { ...outflow, receiver: shownReceiver(context, outflow) },
          related: [
            ...readAt(context, outflow.exposure),
            ...insideOf(context.analysis, outflow.call, 'They are handed on here'),
          ],
        };
    },
    message,
    // Who leaves a column of a file out where it is read keeps it from all that is written of it.
    causes: ({ kind, exposure: { origin, columns } }) =>
      kind === 'file' && origin.startsWith('header of ') ? columns.map((column) => `${origin} ${column}`) : [],
    fixes: ({ data }, context) => [...(fixes?.(data, context) ?? []), ...withoutColumns(data.exposure)],
  });
}

/** A path that the code puts together may begin where this machine has the project. */
function shownReceiver(context: RuleContext, { receiver }: Outflow): string {
  const path = /^`(.+)`$/.exec(receiver)?.[1];
  const root = context.evidence.project(context.analysis.unit.path)?.root;
  const isOnThisMachine = path !== undefined && root !== undefined && isAbsolutePath(path) && isInside(root, path);
  return isOnThisMachine ? `\`${shownPath(context, path)}\`` : receiver;
}
