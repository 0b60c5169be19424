// Tables that write themselves: `frame.to_csv(path)`, with the columns that are chosen, also of a styled one and of Spark.
import { type Call, type Expression } from '../../../python/ast';
import { SPARK_WRITERS, TABLE_WRITERS, type SinkKind } from '../../../knowledge/sinks';
import type { CallFact } from '../../../semantics/facts';
import { booleanOf, stringOf } from '../../../semantics/language/folding';
import { textsIn } from '../../passedColumns';
import { type RuleContext } from '../../rule';
import { isBuffer } from './additions';
import { makingOf } from '../makers';
import { isIndex, type Exposure, type Outflow } from './exposed';
import { exposedBy, partHeld } from './exposure';
import { headedAnew } from './headedTables';
import { givesText, targetGiven } from './tableWriters';

/** `frame.to_csv(…)`: the table writes itself. */
export function written(context: RuleContext, call: CallFact, kinds: ReadonlySet<SinkKind>): Outflow | null {
  const { node, receiver } = call;
  const chained = kinds.has('file') ? sparkWriter(context, call) : null;
  if (chained !== null) return chained;
  const writer = TABLE_WRITERS.get(call.written);
  if (writer === undefined || !kinds.has(writer.kind) || node.func.kind !== 'Attribute') return null;
  if (writer.kind === 'display' && !/^(?:show|glimpse|display)$/.test(call.written)) return null;
  const table = receiver?.kind === 'ref' ? node.func.object : styledTable(node.func.object);
  if (table === null || (context.analysis.dataAt(table) ?? partHeld(context, table)) === null) return null;
  if (givesText(writer, call.args)) return null;
  const to = targetGiven(writer, call.args);
  if (intoBuffer(context, node)) return null;
  const exposure = chosen(context, call, exposedBy(context, table)) ?? headedAnew(context, call, table);
  const target = stringOf(to);
  return exposure === null
    ? null
    : { node, kind: writer.kind, receiver: target === null ? '' : `\`${target}\``, exposure };
}

/** `frame.to_csv(buffer)` */
export function intoBuffer(context: RuleContext, { args }: Call): boolean {
  return isBufferOf(context, args[0]?.value);
}

/** A name of a buffer: what is written into it is still in memory. */
export function isBufferOf(context: RuleContext, node: Expression | undefined): boolean {
  return node !== undefined && isBuffer(makingOf(context, node));
}

/** The table of `frame.style.format("{:.1f}").to_excel(path)`; null where nothing gives it another look. */
function styledTable(node: Expression): Expression | null {
  if (node.kind === 'Call') return styledTable(node.func);
  if (node.kind !== 'Attribute') return null;
  return node.attr === 'style' ? node.object : styledTable(node.object);
}

/** `frame.to_csv(path, columns=["age"])` writes these alone, and the index unless it is told not to. */
function chosen({ analysis }: RuleContext, { args }: CallFact, exposure: Exposure | null): Exposure | null {
  if (exposure === null) return null;
  const listed = args.keywords.get('columns');
  const names = listed === undefined ? [] : textsIn(analysis, listed);
  const isWritten = booleanOf(args.keywords.get('index')) !== false;
  const columns = exposure.columns.filter((name) =>
    isIndex(exposure, name) ? isWritten : names.length === 0 || names.includes(name),
  );
  return columns.length === 0 ? null : { ...exposure, columns };
}

/** `frame.write.mode("overwrite").parquet(path)` of Spark. */
function sparkWriter(context: RuleContext, { node, args }: CallFact): Outflow | null {
  if (node.func.kind !== 'Attribute' || !SPARK_WRITERS.has(node.func.attr)) return null;
  let at: Expression = node.func.object;
  while (at.kind === 'Call' || (at.kind === 'Attribute' && at.attr !== 'write'))
    at = at.kind === 'Call' ? at.func : at.object;
  if (at.kind !== 'Attribute') return null;
  const exposure = exposedBy(context, at.object);
  const target = stringOf(args.positional[0]);
  return exposure === null ? null : { node, kind: 'file', receiver: target === null ? '' : `\`${target}\``, exposure };
}
