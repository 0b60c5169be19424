// PRV003: rows that name people are shown, or logged.
import { spanOf } from '../../../python/ast';
import { SAVED_OUTPUT } from '../../people';
import { defineRule } from '../../rule';
import { readAt, shownColumns, type Outflow } from '../flows/exposed';
import { exposedBy, withoutColumns } from '../flows/exposure';
import { outflows } from '../flows/outflows';

export const rule = defineRule<Outflow>({
  meta: {
    code: 'PRV003',
    name: 'identifier-displayed',
    concern: 'privacy',
    severity: 'information',
    summary: 'Rows with names, contacts or national ids of people are printed, displayed or logged.',
    evidence: 'FC',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    // A table is said once where it is shown; logs are kept, so each is said.
    const shown = new Set<string>();
    const found = [...outflows(context, new Set(['display', 'log']))];
    for (const { node } of analysis.facts.displays) {
      const exposure = exposedBy(context, node);
      if (exposure !== null && exposure.numbersOnly !== true && !found.some((one) => one.node === node))
        found.push({ node, kind: 'display', receiver: '', exposure });
    }
    const place = ({ node }: Outflow) => {
      const { cell, start } = spanOf(node);
      return cell * 1e9 + start;
    };
    for (const outflow of found.sort((a, b) => place(a) - place(b))) {
      const { kind, exposure } = outflow;
      if (kind === 'display' && exposure.numbersOnly === true) continue;
      const key = exposure.data.sources.map(({ id }) => id).join();
      // What a saved output shows is said there.
      if (kind === 'display' && (shown.has(key) || exposure.origin === SAVED_OUTPUT)) continue;
      if (kind === 'display') shown.add(key);
      yield {
        span: spanOf(outflow.node),
        data: outflow,
        ...(kind === 'log' ? { severity: 'warning' as const } : {}),
        related: readAt(context, exposure),
      };
    }
  },
  message: ({ kind, receiver, exposure }) =>
    kind === 'log'
      ? `${shownColumns(exposure)} ${exposure.columns.length > 1 ? 'go' : 'goes'} into ${receiver === '' ? 'the log' : receiver}, which is kept and read by others. Log counts or a pseudonym.`
      : `${shownColumns(exposure)} ${exposure.columns.length > 1 ? 'are' : 'is'} shown, and kept in the saved output of whoever runs this. Show the rows without what names people.`,
  fixes: ({ data }) => withoutColumns(data.exposure),
});
