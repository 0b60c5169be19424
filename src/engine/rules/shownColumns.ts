// Columns that saved outputs show of a table, for code that names none: `df.head()`, `df.columns`, `df.info()`, `print(df.columns)`.
import { extractTables } from '../knowledge/validators/tables';
import type { Expression } from '../python/ast';
import type { CellOutput, OutputData } from '../python/unit';
import type { Analysis } from '../semantics/analysis';
import type { DataObject, Source, Value } from '../semantics/values';
import { callsWritten, oncePerAnalysis } from './once';

const NONE: ReadonlySet<string> = new Set();
/** Characters of an output that are looked at for names. */
const MAX_TEXT = 20_000;

/** Names above the tables that the notebook's outputs show of this source alone; empty where none does. */
export function columnsShown(analysis: Analysis, source: Source): ReadonlySet<string> {
  return shownBySource(analysis).get(source) ?? NONE;
}

const shownBySource = oncePerAnalysis((analysis) => {
  const shown = new Map<Source, Set<string>>();
  for (const { cell, data, types } of showings(analysis)) {
    const [source, other] = data.sources;
    if (source === undefined || other !== undefined || data.prediction !== null) continue;
    const outputs = analysis.unit.cells[cell]?.source.outputs.filter(({ type }) => types.has(type)) ?? [];
    const have = shown.get(source) ?? new Set();
    for (const name of outputs.flatMap(namesIn)) have.add(name);
    shown.set(source, have);
  }
  return shown;
});

interface Showing {
  readonly cell: number;
  readonly data: DataObject;
  /** Outputs of the cell that may hold it. */
  readonly types: ReadonlySet<CellOutput['type']>;
}

const LAST: Showing['types'] = new Set(['execute_result']);
const DISPLAYED: Showing['types'] = new Set(['display_data']);
const PRINTED: Showing['types'] = new Set(['stream']);

/** Tables and their columns, shown at the end of a cell, displayed, printed or described. */
function showings(analysis: Analysis): Showing[] {
  const found: Showing[] = [];
  const add = (cell: number, value: Value | null | undefined, types: Showing['types']): void => {
    const data = analysis.dataOf(value);
    if (data !== null && tellsColumns(data)) found.push({ cell, data, types });
  };
  for (const { node, value } of analysis.facts.displays) {
    add(node.chunk.cell, value, LAST);
    const typed = tableOfTypes(node);
    if (typed !== null) add(node.chunk.cell, analysis.valueOf(typed), LAST);
  }
  for (const { node, args } of callsWritten(analysis, 'display'))
    for (const value of args.positional) add(node.chunk.cell, value, DISPLAYED);
  const printed = callsWritten(analysis, 'print').flatMap(({ node, args }) =>
    args.positional.map((value, i) => {
      const written = node.args[i]?.value;
      const typed = written === undefined ? null : tableOfTypes(written);
      return { cell: node.chunk.cell, value: typed === null ? value : analysis.valueOf(typed) };
    }),
  );
  const described = callsWritten(analysis, 'info').map(({ node, receiver }) => ({
    cell: node.chunk.cell,
    value: receiver,
  }));
  // What several tables print in one cell stands in one stream.
  const sources = new Map<number, Set<Source>>();
  for (const { cell, value } of [...printed, ...described]) {
    const have = sources.get(cell) ?? new Set();
    for (const source of analysis.dataOf(value)?.sources ?? []) have.add(source);
    sources.set(cell, have);
  }
  for (const { cell, value } of [...printed, ...described])
    if (sources.get(cell)?.size === 1) add(cell, value, PRINTED);
  return found;
}

/** The table of `df.dtypes`, which shows one line for each column. */
function tableOfTypes(node: Expression): Expression | null {
  return node.kind === 'Attribute' && node.attr === 'dtypes' ? node.object : null;
}

function tellsColumns({ form, through }: DataObject): boolean {
  const last = through.findLast((step) => !LISTS.has(step)) ?? '';
  return form === 'table' || last === 'columns' || COUNTS_GAPS.has(through.at(-1) ?? '');
}

/** `df.columns.tolist()`, `list(df.columns)` */
const LISTS = new Set(['tolist', 'to_list', 'list', 'values', 'to_numpy', 'sort_values', 'sorted']);

/** `df.isnull().sum()`: one line for each column. */
const COUNTS_GAPS = new Set(['isnull', 'isna']);

const remembered = new WeakMap<readonly OutputData[], readonly string[]>();

function namesIn({ items }: CellOutput): readonly string[] {
  let names = remembered.get(items);
  if (names === undefined) remembered.set(items, (names = findNames(items)));
  return names;
}

function findNames(items: readonly OutputData[]): string[] {
  const bundle = Object.fromEntries(items.flatMap((item) => (item.kind === 'text' ? [[item.mime, item.text]] : [])));
  const text = (bundle['text/plain'] ?? '').slice(0, MAX_TEXT);
  const index = /(?:^|[\s:])Index\(\[([^\]]*)\]/.exec(text);
  if (index !== null) return [...(index[1] ?? '').matchAll(/'([^'\n]+)'/g)].map((match) => match[1] ?? '');
  // `['age', 'sex']`, `array(['age', 'sex'], dtype=object)`: a list of nothing but names.
  const list = /^\s*(?:array\()?\[\s*((?:(?:'[^'\n]+'|"[^"\n]+")[\s,]*)+)\](?:,\s*dtype=\S+\))?\s*$/m.exec(text);
  if (list !== null)
    return [...(list[1] ?? '').matchAll(/'([^'\n]+)'|"([^"\n]+)"/g)].map((one) => one[1] ?? one[2] ?? '');
  const typed = /\ndtype: object\s*$/.test(text)
    ? [
        ...text.matchAll(
          /^(\S+(?: \S+)*) {2,}(?:u?int|float|object|bool|category|datetime|str|string)\w*(?:\[\S+\])?$/gm,
        ),
      ]
    : [];
  if (typed.length > 0) return typed.map((one) => one[1] ?? '');
  const described = [...text.matchAll(/^ *(?:\d+ {2,})?(\S+(?: \S+)*) {2,}\d+ non-null +\S+ *$/gm)];
  const counted = /\ndtype: int64\s*$/.test(text) ? [...text.matchAll(/^(\S+(?: \S+)*) {2,}\d+$/gm)] : [];
  const listed = [...described, ...counted].map((match) => match[1] ?? '');
  if (listed.length > 0) return listed;
  const [table] = extractTables(bundle);
  return (table?.columns ?? []).filter((name) => name !== '' && name !== '...' && name !== '…' && !/^\d+$/.test(name));
}
