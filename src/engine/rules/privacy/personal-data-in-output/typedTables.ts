// The tables that a cell shows, and whether they were typed into the code, so that their output tells nothing new.
import { isCall, spanOf, type Expression, type Name, type Node, type NodeBase } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { ColumnMatch } from '../../../knowledge/lexicon/classify';
import type { DataObject, HeapId } from '../../../semantics/values';
import { callsWritten, oncePerAnalysis } from '../../once';
import { identifiersAmong } from '../../people';
import type { RuleContext } from '../../rule';
import { added, allSetUnder } from '../flows/additions';
import { assigned } from '../assignments';
import { isTyped } from '../people/scraped';

/** What a cell prints, displays or ends with, as far as it is of tables: `people.head()`, `people.show()` of Spark. */
export const tablesShown = oncePerAnalysis((analysis): ReadonlyMap<number, readonly DataObject[]> => {
  const printed = ['print', 'display'].flatMap((name) => callsWritten(analysis, name)).flatMap(({ node }) => node.args);
  const shown = callsWritten(analysis, 'show').flatMap(({ node: { func } }) =>
    func.kind === 'Attribute' ? [func.object] : [],
  );
  const all = [...analysis.facts.displays.map(({ node }) => node), ...printed.map(({ value }) => value), ...shown];
  const byCell = new Map<number, DataObject[]>();
  for (const node of new Set(all)) {
    const table = analysis.dataAt(node);
    const { cell } = spanOf(node);
    if (table !== null) byCell.set(cell, [...(byCell.get(cell) ?? []), table]);
  }
  return byCell;
});

/** Whether a cell shows tables that are typed in the code, and no others: their output says what the source says. */
export function showsTyped(context: RuleContext, cell: number): boolean {
  const tables = tablesShown(context.analysis).get(cell) ?? [];
  const isTypedTable = (table: DataObject): boolean =>
    table.sources.length > 0 &&
    table.sources.every(({ kind, node }) => kind === 'literal' && (isTyped(node) || isOfTyped(context, node))) &&
    namesWritten(context, table).length === 0;
  return tables.length > 0 && tables.every(isTypedTable);
}

/** Columns that name people and were put to the table later: `people["email"] = fetch()`. */
function namesWritten(context: RuleContext, { sources, columns }: DataObject): readonly ColumnMatch[] {
  const { analysis } = context;
  const isOfTable = (id: HeapId | null): boolean => {
    const object = id === null ? undefined : analysis.object(id);
    return object?.kind === 'data' && object.sources.some((source) => sources.includes(source));
  };
  // `people.select(F.col("name").alias("employee_name"))` gives what is there another name.
  const isRenamed = ({ node }: { readonly node: NodeBase }): boolean =>
    isCall(node) && lastName(node.func) === 'select';
  const written = analysis.facts.columns.filter(
    (fact) => fact.action === 'write' && isOfTable(fact.data) && !isRenamed(fact),
  );
  const names = new Set(written.flatMap((one) => one.columns.filter((name) => columns.known.has(name))));
  return identifiersAmong(context, [...names], []);
}

/** `pd.DataFrame(data)` of what was typed into `data`, `spark.createDataFrame(data, columns)` of what was typed into both. */
function isOfTyped(context: RuleContext, maker: NodeBase): boolean {
  if (!isCall(maker)) return false;
  const given = maker.args.filter(({ keyword }) => keyword === null || keyword === 'data' || keyword === 'schema');
  return given.length > 0 && given.every(({ value }) => isWrittenOut(context, value));
}

/** A literal, or a name of one that nothing was added to. */
function isWrittenOut(context: RuleContext, node: Expression): boolean {
  const value = node.kind === 'Name' ? assigned(context, node) : node;
  if (value === null || (node.kind === 'Name' && isChanged(context, node, value))) return false;
  const isMade = ({ kind }: Node): boolean => kind === 'Name' || kind === 'Call' || kind === 'Attribute';
  return walk([value], (one) => (isMade(one) ? 'stop' : undefined));
}

/** `rows = []` that a loop fills, a dict that is updated. */
function isChanged(context: RuleContext, name: Name, value: Expression): boolean {
  const updated = callsWritten(context.analysis, 'update').some(
    ({ node: { func } }) => func.kind === 'Attribute' && func.object.kind === 'Name' && func.object.id === name.id,
  );
  return updated || allSetUnder(context.analysis, name.id).length > 0 || added(context, name, value).length > 0;
}
