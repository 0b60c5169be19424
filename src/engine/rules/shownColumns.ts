// Columns that saved outputs show of a table, for code that names none: `df.head()`, `df.columns`.
import { extractTables } from '../knowledge/validators/tables';
import type { CellOutput, OutputData } from '../python/unit';
import type { Analysis } from '../semantics/analysis';
import type { Source } from '../semantics/values';
import { oncePerAnalysis } from './once';

const NONE: ReadonlySet<string> = new Set();
const MAX_INDEX = 20_000;

/** Names above the tables that the notebook's outputs show of this source alone; empty where none does. */
export function columnsShown(analysis: Analysis, source: Source): ReadonlySet<string> {
  return shownBySource(analysis).get(source) ?? NONE;
}

const shownBySource = oncePerAnalysis((analysis) => {
  const shown = new Map<Source, Set<string>>();
  for (const { node, value } of analysis.facts.displays) {
    const data = analysis.objectOf(value);
    if (data?.kind !== 'data' || data.prediction !== null) continue;
    const [source, other] = data.sources;
    const isTable = data.form === 'table' || data.through.at(-1) === 'columns';
    if (source === undefined || other !== undefined || !isTable) continue;
    const names = analysis.unit.cells[node.chunk.cell]?.source.outputs.flatMap(namesIn) ?? [];
    const have = shown.get(source) ?? new Set();
    for (const name of names) have.add(name);
    shown.set(source, have);
  }
  return shown;
});

const remembered = new WeakMap<readonly OutputData[], readonly string[]>();

function namesIn({ type, items }: CellOutput): readonly string[] {
  if (type !== 'execute_result') return [];
  let names = remembered.get(items);
  if (names === undefined) remembered.set(items, (names = findNames(items)));
  return names;
}

function findNames(items: readonly OutputData[]): string[] {
  const bundle = Object.fromEntries(items.flatMap((item) => (item.kind === 'text' ? [[item.mime, item.text]] : [])));
  const text = (bundle['text/plain'] ?? '').slice(0, MAX_INDEX);
  if (text.startsWith('Index([')) return [...text.matchAll(/'([^'\n]+)'/g)].map((match) => match[1] ?? '');
  const [table] = extractTables(bundle);
  return (table?.columns ?? []).filter((name) => name !== '' && name !== '...' && name !== '…' && !/^\d+$/.test(name));
}
