// Maps and charts that are saved as a page, with what stands in their texts for whoever opens it.
import { spanOf, textOf, type Call, type Expression } from '../../../python/ast';
import { lastName, statementOf } from '../../../python/walk';
import { SAVED_PAGES, type SinkKind } from '../../../knowledge/sinks';
import { stringOf } from '../../../semantics/language/folding';
import { UNKNOWN } from '../../../semantics/values';
import { callsAt, callsWritten } from '../../once';
import { textsIn } from '../../passedColumns';
import type { RuleContext } from '../../rule';
import { makingOf } from '../makers';
import type { Exposure, Outflow } from './exposed';
import { exposedBy } from './exposure';

/** `city.save("map.html")`, `figure.write_html("page.html")`; `shown` gives the rows that the unit displays. */
export function savedPages(
  context: RuleContext,
  kinds: ReadonlySet<SinkKind>,
  shown: () => readonly Outflow[],
): Outflow[] {
  if (!kinds.has('file')) return [];
  const { analysis } = context;
  let known: readonly Outflow[] | undefined;
  const displayed = (): readonly Outflow[] => (known ??= shown());
  return ['save', 'write_html', 'write_json']
    .flatMap((written) => callsWritten(analysis, written))
    .flatMap(({ node, args }): Outflow[] => {
      const target = stringOf(args.positional[0] ?? args.keywords.get('outfile') ?? args.keywords.get('file'));
      if (node.func.kind !== 'Attribute' || (target !== null && !/\.(?:html?|json)$/i.test(target))) return [];
      const made = madeOf(context, node.func.object);
      const exposure = made === null ? null : drawn(context, node, made, displayed);
      return exposure === null
        ? []
        : [{ node, kind: 'file', receiver: target === null ? '' : `\`${target}\``, exposure }];
    });
}

/** The innermost call that what is saved was made by: `alt.Chart(frame)` of `alt.Chart(frame).mark_point().encode(…)`. */
function madeOf(context: RuleContext, node: Expression): Call | null {
  let at = makingOf(context, node);
  while (at?.kind === 'Call' && at.func.kind === 'Attribute' && at.func.object.kind === 'Call') at = at.func.object;
  return at?.kind === 'Call' ? at : null;
}

function drawn(context: RuleContext, saving: Call, made: Call, shown: () => readonly Outflow[]): Exposure | null {
  const { analysis } = context;
  const name = callsAt(analysis, made).at(-1)?.name ?? '';
  if (SAVED_PAGES.map.test(name)) return marked(context, saving, shown);
  const isPlot = SAVED_PAGES.plot.test(name);
  const frame = made.args.find(({ keyword }, place) => keyword === 'data_frame' || keyword === 'data' || place === 0);
  if (frame === undefined || (!isPlot && !SAVED_PAGES.chart.test(name))) return null;
  const exposure = exposedBy(context, frame.value);
  if (exposure === null || !isPlot) return exposure;
  // A plot holds the columns that it names, a chart the whole table.
  const named = new Set(made.args.flatMap(({ value }) => textsIn(analysis, analysis.valueOf(value) ?? UNKNOWN)));
  const columns = exposure.columns.filter((column) => named.has(column));
  return columns.length === 0 ? null : { ...exposure, columns, inText: true };
}

/** What the markers of a map say that were made before it is saved. */
function marked(context: RuleContext, saving: Call, shown: () => readonly Outflow[]): Exposure | null {
  const [end, map] = [spanOf(saving), saving.func.kind === 'Attribute' ? textOf(saving.func.object) : ''];
  const maps = callsWritten(context.analysis, 'Map').length;
  const marker = shown().find(({ node }) => {
    const { cell, start } = spanOf(node);
    if (node.kind !== 'Call' || !SAVED_PAGES.marker.test(lastName(node.func))) return false;
    if (cell > end.cell || (cell === end.cell && start > end.start)) return false;
    const around = statementOf(node);
    return maps === 1 || (around !== null && textOf(around).includes(`add_to(${map})`));
  });
  return marker === undefined ? null : { ...marker.exposure, inText: true };
}
