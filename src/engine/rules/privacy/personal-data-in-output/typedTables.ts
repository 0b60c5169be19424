// Whether what a cell shows was typed into the code, so that its output tells nothing new.
import { isCall, spanOf, type Expression, type Name, type Node, type NodeBase } from '../../../python/ast';
import { walk } from '../../../python/walk';
import type { ColumnMatch } from '../../../knowledge/lexicon/classify';
import type { DataObject, HeapId } from '../../../semantics/values';
import { callsWritten } from '../../once';
import { identifiersAmong } from '../../people';
import type { RuleContext } from '../../rule';
import { added, allSetUnder } from '../flows/additions';
import { assigned } from '../assignments';
import { isTyped } from '../people/scraped';

/** Whether a cell shows tables that are typed in the code, and no others: their output says what the source says. */
export function showsTyped(context: RuleContext, cell: number): boolean {
  const { analysis } = context;
  const printed = ['print', 'display'].flatMap((name) => callsWritten(analysis, name)).flatMap(({ node }) => node.args);
  const shown = [...analysis.facts.displays.map(({ node }) => node), ...printed.map(({ value }) => value)];
  const tables = shown.filter((node) => spanOf(node).cell === cell).flatMap((node) => analysis.dataAt(node) ?? []);
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
  const written = analysis.facts.columns.filter(({ action, data }) => action === 'write' && isOfTable(data));
  const names = new Set(written.flatMap((one) => one.columns.filter((name) => columns.known.has(name))));
  return identifiersAmong(context, [...names], []);
}

/** `pd.DataFrame(data)` of what was typed into `data`. */
function isOfTyped(context: RuleContext, maker: NodeBase): boolean {
  if (!isCall(maker)) return false;
  const [given, ...more] = maker.args.filter(({ keyword }) => keyword === null || keyword === 'data');
  if (given?.value.kind !== 'Name' || more.length > 0) return false;
  const value = assigned(context, given.value);
  if (value === null || isChanged(context, given.value, value)) return false;
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
