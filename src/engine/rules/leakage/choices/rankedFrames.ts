// The best row of a table of scores: `table['Accuracy'].idxmax()`, `table.nlargest(1, 'Accuracy')`, `table.sort_values('Accuracy').iloc[0]`.
import { isCall, textOf, type Call, type Expression } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Value } from '../../../semantics/values';
import { grouped, oncePerAnalysis, oncePerChunk } from '../../once';
import { gathered } from '../assigned';

/** Of which table the best row is taken, and by what. */
interface Asked {
  readonly table: string;
  /** Null where the table was sorted by it before. */
  readonly column: string | null;
  /** The name that the best of the column is held under: `top` of `table[table['Accuracy'] == top]`. */
  readonly under?: string;
}

/** Tables that are made of tables are followed so far. */
const MAX_STEPS = 4;

/** Methods that keep the rows of a table, in another order or form. */
const KEEPS = /^(?:sort_values|reset_index|T|round|copy)$/;

/** What stands in each column that the unit takes the best row of a table of records by. */
export const rankedScores = oncePerAnalysis((analysis): readonly (readonly Value[])[] => {
  const asked = analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(askedIn));
  const columns = new Map<string, Value[]>();
  for (const { table, column, under } of asked) {
    if (under !== undefined && !(assignments(analysis).get(under) ?? []).some(({ value }) => isBestOf(value, column)))
      continue;
    const by = column ?? tableNamed(analysis, table).by;
    const key = `${table}\n${by ?? ''}`;
    if (by !== null && !columns.has(key)) columns.set(key, columnOf(analysis, table, by));
  }
  return [...columns.values()].filter((scores) => scores.length > 0);
});

const askedIn = oncePerChunk(({ body, text }): readonly Asked[] => {
  const found: Asked[] = [];
  if (!/\bidx(?:max|min)\b|\b(?:iloc|index|loc)\s*\[\s*0|\b(?:head|nlargest|nsmallest)\s*\(\s*1\b|\]\s*==/.test(text))
    return found;
  const takeFirst = (object: Expression): void => {
    const table = isCall(object) && object.func.kind === 'Attribute' ? object.func.object : object;
    const records = recordsIn(table);
    if (records !== null) found.push({ table: records, column: isCall(object) ? sortedBy(object) : null });
  };
  walk(body, (node) => {
    if (node.kind === 'Call' && node.func.kind === 'Attribute' && /^idx(?:max|min)$/.test(node.func.attr)) {
      const asked = columnIn(node.func.object);
      if (asked !== null) found.push(asked);
    }
    if (node.kind === 'Call' && node.func.kind === 'Attribute' && node.args[0]?.value.kind === 'Constant') {
      const { attr, object } = node.func;
      if (node.args[0].value.value === 1 && attr === 'head') takeFirst(object);
      else if (node.args[0].value.value === 1 && /^n(?:larg|small)est$/.test(attr)) {
        const [records, column] = [recordsIn(object), columnGiven(node, 'columns', 1)];
        if (records !== null && column !== null) found.push({ table: records, column });
      }
    }
    // table[table['Accuracy'] == table['Accuracy'].max()]
    if (node.kind === 'Subscript' && node.index.kind === 'Compare' && node.index.ops.join() === '==') {
      const [column, limit] = [columnIn(node.index.left), node.index.comparators[0]];
      const under = limit?.kind === 'Name' ? { under: limit.id } : {};
      if (column !== null && limit !== undefined && (limit.kind === 'Name' || isBestOf(limit, column.column)))
        found.push({ ...column, ...under });
    }
    if (node.kind !== 'Subscript' || !/^0\b/.test(textOf(node.index)) || node.object.kind !== 'Attribute')
      return undefined;
    const { attr, object } = node.object;
    if (/^(?:iloc|loc|index)$/.test(attr)) takeFirst(object);
    return undefined;
  });
  return found;
});

/** `table`, and `rows` in `pd.DataFrame(rows)`. */
function recordsIn(node: Expression): string | null {
  const given = isCall(node) && lastName(node.func) === 'DataFrame' ? node.args[0]?.value : node;
  return given?.kind === 'Name' ? given.id : null;
}

/** The column of `table.sort_values('Accuracy')`. */
function sortedBy(call: Call): string | null {
  return lastName(call.func) === 'sort_values' ? columnGiven(call, 'by', 0) : null;
}

/** The first column that a call is given, by a keyword or at a place. */
function columnGiven({ args }: Call, name: string, place: number): string | null {
  const given = (args.find(({ keyword }) => keyword === name) ?? args.filter(({ keyword }) => keyword === null)[place])
    ?.value;
  const one = given?.kind === 'List' ? given.elements[0] : given;
  return one?.kind === 'Constant' && typeof one.value === 'string' ? one.value : null;
}

/** `table['Accuracy'].max()` */
function isBestOf(node: Expression, column: string | null): boolean {
  if (!isCall(node) || node.func.kind !== 'Attribute' || !/^(?:max|min)$/.test(node.func.attr)) return false;
  return column !== null && columnIn(node.func.object)?.column === column;
}

/** `table['Accuracy']`, `table.Accuracy` */
function columnIn(node: Expression): { readonly table: string; readonly column: string } | null {
  if (node.kind === 'Attribute' && node.object.kind === 'Name') return { table: node.object.id, column: node.attr };
  if (node.kind !== 'Subscript' || node.object.kind !== 'Name' || node.index.kind !== 'Constant') return null;
  return typeof node.index.value === 'string' ? { table: node.object.id, column: node.index.value } : null;
}

/** All that was assigned to the name of a table. */
interface Table {
  /** The column of the last `table = ….sort_values('Accuracy')`. */
  readonly by: string | null;
  /** What the frames were made of, and rows that were added. */
  readonly records: readonly Expression[];
  /** Names of the columns, where rows are lists. */
  readonly columns: readonly Expression[];
  /** Tables that it was made of: `table = unsorted.sort_values(…)`. */
  readonly from: ReadonlySet<string>;
}

const assignments = oncePerAnalysis((analysis) =>
  grouped(gathered(analysis).assignments, ({ targets }) =>
    targets.flatMap((target) => {
      // table.loc[len(table)] = [name, accuracy]
      const of = target.kind === 'Subscript' && target.object.kind === 'Attribute' ? target.object.object : target;
      return of.kind === 'Name' ? [of.id] : [];
    }),
  ),
);
const known = oncePerAnalysis(() => new Map<string, Table>());

/** Looked at once, however often its best row is asked for. */
function tableNamed(analysis: Analysis, name: string): Table {
  const tables = known(analysis);
  let table = tables.get(name);
  if (table === undefined)
    tables.set(
      name,
      (table = tableOf(
        (assignments(analysis).get(name) ?? []).flatMap(({ value }) => [value, ...givenBack(analysis, value)]),
      )),
    );
  return table;
}

/** What a function of the file gives back: `curve = curve_of(model, X_test, y_test)`. */
function givenBack(analysis: Analysis, value: Expression): readonly Expression[] {
  if (!isCall(value) || value.func.kind !== 'Name') return [];
  const called = analysis.valueOf(value.func);
  if (called?.kind !== 'function' || called.node.kind !== 'FunctionDef') return [];
  const found: Expression[] = [];
  walk(called.node.body, (node) => {
    if (node.kind === 'Return' && node.value !== null) found.push(node.value);
    return undefined;
  });
  return found;
}

function tableOf(values: readonly Expression[]): Table {
  let by: string | null = null;
  const records = values.filter(({ kind }) => kind === 'List');
  let columns: readonly Expression[] = [];
  const from = new Set<string>();
  walk(values, (node) => {
    if (isCall(node) && /^(?:DataFrame|append)$/.test(lastName(node.func))) {
      for (const { keyword, value } of node.args) {
        if (keyword === null || keyword === 'data') records.push(value);
        else if (keyword === 'columns' && value.kind === 'List') columns = value.elements;
      }
    }
    if (isCall(node)) by = sortedBy(node) ?? by;
    if (node.kind === 'Attribute' && node.object.kind === 'Name' && KEEPS.test(node.attr)) from.add(node.object.id);
    return undefined;
  });
  return { by, records, columns, from };
}

/** What stands in a column of the table, of which the records are known. */
function columnOf(analysis: Analysis, table: string, column: string): Value[] {
  const names = new Set([table]);
  for (let step = 0; step < MAX_STEPS; step++) {
    const all = [...names].map((name) => tableNamed(analysis, name));
    const scores = all.flatMap(({ records, columns }) => {
      const place = columns.findIndex((one) => one.kind === 'Constant' && one.value === column);
      return records.flatMap((one) => entriesOf(analysis, analysis.valueOf(one), column, place));
    });
    const before = names.size;
    for (const name of all.flatMap(({ from }) => [...from])) names.add(name);
    if (scores.length > 0 || names.size === before) return scores;
  }
  return [];
}

/** `[{'Accuracy': a}, …]`, `{'tree': {'Accuracy': a}, …}`, `{'Accuracy': [a, b]}`, and by its place `[['tree', a], …]` */
function entriesOf(analysis: Analysis, value: Value | undefined, column: string, place: number, depth = 0): Value[] {
  const object = analysis.objectOf(value);
  if (depth > 2) return [];
  const items = object?.kind === 'list' ? object.items : value?.kind === 'tuple' ? value.items : null;
  const own = items?.[place];
  if (own?.kind === 'score') return [own];
  if (items !== null) return items.flatMap((one) => entriesOf(analysis, one, column, place, depth + 1));
  if (object?.kind !== 'dict') return [];
  const entry = object.entries.get(column);
  if (entry !== undefined) return [entry];
  const inner = [...object.entries.values(), ...(object.rest === undefined ? [] : [object.rest])];
  return inner.flatMap((one) =>
    (one.kind === 'choice' ? one.options : [one]).flatMap((each) =>
      entriesOf(analysis, each, column, place, depth + 1),
    ),
  );
}
