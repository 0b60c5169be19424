// Comprehensions: item by item where the items are known, a few of them else.
import type { Comprehension, ComprehensionClause } from '../../python/ast';
import { walk } from '../../python/walk';
import { assign } from './assignment';
import { isSome, namesOf, openColumnList } from '../data/columnNames';
import { respelt } from '../data/respelling';
import { areFigures } from '../data/figures';
import { chosenBy, namesLeftBy, namesLeftOf, withChoice } from '../data/learnedNames';
import type { NameTest } from '../data/nameTests';
import { restingOn, vocabularyOf } from '../data/countedWords';
import { isOneRow } from '../data/dataOperations';
import { ofNamedPart } from '../data/rowSelection';
import { constant, stringOf } from './folding';
import { evaluate } from '../interpreter';
import { iterate, MAX_ITEMS, type Items } from './iteration';
import { choose } from '../join';
import type { Machine } from '../machine';
import { piecesLeft } from '../rows/pieces';
import { sameRows } from '../rows/rows';
import { COMPARED } from '../estimators/handScores';
import { UNKNOWN, withSteps, type Value } from '../values';

/** Items that a comprehension takes through all loops and comprehensions around it together. */
const MAX_ITEM_TURNS = 4096;

/** Pairs that a comprehension of two clauses is gone through for; of more a few turns stand for all. */
const MAX_PAIRS = 64;

/** `[c.strip().lower() for c in df.columns]` where the columns are not all known: all of them, by other names. */
function respeltList(m: Machine, node: Comprehension, clause: ComprehensionClause, source: Value): Value | null {
  const data = m.data(source);
  const isAll = node.clauses.length === 1 && clause.conditions.length === 0 && node.form === 'list';
  if (data?.through.at(-1) !== 'columns' || !data.columns.open || isSome(data) || !isAll) return null;
  if (data.columns.known.size === 0 || data.columns.known.size > MAX_ITEMS) return null;
  const names = new Map<string, string>();
  for (const name of data.columns.known.keys()) {
    assign(m, clause.target, constant(name));
    const to = stringOf(evaluate(m, node.element));
    if (to === null) return null;
    names.set(name, to);
  }
  return namesOf(
    m,
    data,
    respelt(data.columns, (name) => names.get(name) ?? null),
    false,
  );
}

/** A comprehension in a scope of its own. Known items are gone through one by one, within a budget; of others a few turns stand for all. */
export function comprehension(m: Machine, node: Comprehension): Value {
  const outer = m.scope;
  const turns = m.turns;
  const scope = m.newScope('function', outer, outer.functionName);
  m.scope = scope;
  try {
    const [clause] = node.clauses;
    if (clause === undefined) return UNKNOWN;
    const source = evaluate(m, clause.iter);
    const sequence = iterate(m, source);
    const both = eachOfBoth(m, node, sequence);
    if (both !== null) return both;
    const ofTable = node.form !== 'dict' && m.data(source) !== null;
    const exact = sequence.exact && node.clauses.length === 1;
    const results: [Value, Value | null][] = [];
    const undecided: Value[] = [];
    let certain = exact;
    const most = exact ? Math.max(1, Math.min(MAX_ITEMS, Math.floor(MAX_ITEM_TURNS / m.turns))) : 4;
    const taken = sequence.items.slice(0, most);
    if (taken.length < sequence.items.length) certain = false;
    m.turns *= Math.max(exact ? 1 : 2, taken.length);
    for (const item of taken) {
      assign(m, clause.target, item);
      let keep: boolean | null = true;
      for (const condition of clause.conditions) {
        const value = evaluate(m, condition);
        if (value.kind === 'constant' && !value.value) keep = false;
        else if (value.kind !== 'constant' && keep) {
          keep = null;
          undecided.push(value);
        }
      }
      if (keep === false) continue;
      if (keep === null) certain = false;
      // A test of the name itself that is not known: which of the columns pass it is not known either.
      const isSome = keep === null && ofTable && stringOf(item) !== null && judgesName(clause);
      for (const inner of node.clauses.slice(1)) {
        const items = iterate(m, evaluate(m, inner.iter));
        assign(m, inner.target, choose(items.items));
        for (const condition of inner.conditions) evaluate(m, condition);
      }
      results.push([
        isSome ? UNKNOWN : evaluate(m, node.element),
        node.value === null ? null : evaluate(m, node.value),
      ]);
    }
    const columns =
      node.form === 'dict'
        ? null
        : (openColumnList(m, node, source, nameTestOf(m, clause)) ?? respeltList(m, node, clause, source));
    const left = node.form === 'list' || node.form === 'set' ? namesLeftBy(m, undecided) : null;
    if (columns !== null)
      return withChoice(
        m,
        columns,
        [source, left].flatMap((one) => chosenBy(m, one ?? undefined)),
      );
    if (left !== null && results.every(([element]) => isName(m, element))) return left;
    const some = node.form === 'list' ? namesLeftOf(m, node, source) : null;
    if (some !== null) return some;
    if (node.form === 'dict') {
      const entries = new Map<string, Value>();
      const rest: Value[] = [];
      for (const [key, value] of results) {
        const name = stringOf(key);
        if (value !== null && name !== null) entries.set(name, value);
        else if (value !== null) rest.push(restingOn(m, value, vocabularyOf(m, key)));
      }
      const open = !certain || entries.size < results.length;
      return m.store.allocate({ kind: 'dict', entries, open, ...(rest.length === 0 ? {} : { rest: choose(rest) }) });
    }
    // [w for w in words if w in vocabulary], [words.count(w) for w in vocabulary]
    const words = [...undecided, ...taken].flatMap((one) => vocabularyOf(m, one));
    const items = results.map(([element]) =>
      words.length === 0 || !isOfRow(m, element) ? element : restingOn(m, element, words),
    );
    const cut = node.form === 'list' && !exact ? cutByCondition(m, node, source, items) : null;
    if (cut !== null) return cut;
    const ofRow =
      (node.form === 'list' || node.form === 'generator') && node.clauses.length === 1 && !exact
        ? numbersOfRow(m, source, items)
        : null;
    if (ofRow !== null) return ofRow;
    // [guess == truth for guess, truth in zip(guesses, truths)], [1 for … if guess == truth]
    const held = exact ? undefined : heldAgainst(m, items.every(isConstant) ? undecided : items);
    if (held !== undefined) return held;
    // [X[i] for i in train_numbers]
    const kept = piecesLeft(m, node, items) ?? items.map((item) => ofNamedPart(m, node, clause.iter, item));
    return m.store.allocate({ kind: 'list', form: node.form === 'set' ? 'set' : 'list', items: kept, open: !certain });
  } finally {
    m.turns = turns;
    m.scope = outer;
  }
}

/** `[f'{name}_{lag}' for name in names for lag in (1, 2)]`: each of known words and numbers with each; null for any other comprehension. */
function eachOfBoth(m: Machine, { clauses, element, form }: Comprehension, { items, exact }: Items): Value | null {
  const [outer, inner, ...more] = clauses;
  if (outer === undefined || inner === undefined || more.length > 0 || form === 'dict') return null;
  if (!exact || outer.conditions.length > 0 || inner.conditions.length > 0 || !items.every(isConstant)) return null;
  const made: Value[] = [];
  const before = m.turns;
  for (const item of items) {
    assign(m, outer.target, item);
    const others = iterate(m, evaluate(m, inner.iter));
    const total = items.length * others.items.length;
    if (!others.exact || !others.items.every(isConstant) || total > Math.min(MAX_PAIRS, MAX_ITEM_TURNS / before)) {
      m.turns = before;
      return null;
    }
    m.turns = before * Math.max(1, total);
    for (const other of others.items) {
      assign(m, inner.target, other);
      made.push(evaluate(m, element));
    }
  }
  return m.store.allocate({ kind: 'list', form: form === 'set' ? 'set' : 'list', items: made, open: false });
}

/** What each prediction was held against row by row, as all of them at once would be. */
function heldAgainst(m: Machine, values: readonly Value[]): Value | undefined {
  const all = values.map((one) => m.data(one));
  const [first] = all;
  if (first == null || all.some((one) => one?.prediction == null || !one.through.includes(COMPARED))) return undefined;
  return m.derive(first, { form: 'array', viewOf: null });
}

/** `[float(cell) / 255 for cell in row]`, of one row of an array: still of that row, as the array of it would be; else null. */
function numbersOfRow(m: Machine, source: Value, items: readonly Value[]): Value | null {
  const row = m.data(source);
  const [only, ...others] = items;
  const number = m.data(only);
  if (row?.form !== 'array' || others.length > 0 || number === null || !isOneRow(row)) return null;
  const isCell = number.form !== 'text' && isOneRow(number) && sameRows(number.rows, row.rows);
  return isCell ? m.derive(number, { form: 'array', through: row.through }) : null;
}

function isOfRow(m: Machine, value: Value): boolean {
  const data = m.data(value);
  return data !== null && isOneRow(data);
}

/** `[1 if p > 0.5 else 0 for p in scores]`: one constant or another for each row, as a comparison of the whole would give; else null. */
function cutByCondition(
  m: Machine,
  { element, clauses }: Comprehension,
  source: Value,
  items: readonly Value[],
): Value | null {
  const data = m.data(source);
  if (data === null || clauses.length !== 1 || clauses[0]?.conditions.length !== 0) return null;
  if (data.form === 'table' || data.rows.kind === 'unknown' || element.kind !== 'IfExp') return null;
  const { test } = element;
  if (test.kind !== 'Compare' || items.some((one) => !isConstant(one))) return null;
  return m.derive(data, {
    form: 'array',
    viewOf: null,
    through: withSteps(data.through, test.ops[0] ?? '==', 'where'),
  });
}

/** `c.startswith(prefix)`, `c in wanted`: by the name, not by what the column of that name holds (`df[c].dtype`). */
function judgesName({ target, conditions }: Comprehension['clauses'][number]): boolean {
  const found = walk(conditions, (node) =>
    node.kind === 'Subscript'
      ? 'skip'
      : node.kind === 'Name' && target.kind === 'Name' && node.id === target.id
        ? 'stop'
        : undefined,
  );
  return !found;
}

/** What the conditions say of each name; null where there are none, or they ask for more than the name. */
function nameTestOf(m: Machine, clause: Comprehension['clauses'][number]): NameTest | null {
  if (clause.conditions.length === 0 || !judgesName(clause)) return null;
  return (name) => {
    assign(m, clause.target, constant(name));
    const values = clause.conditions.map((condition) => evaluate(m, condition));
    if (values.some((one) => one.kind === 'constant' && !one.value)) return false;
    return values.every(({ kind }) => kind === 'constant') ? true : null;
  };
}

function isConstant(value: Value): boolean {
  return value.kind === 'constant' || (value.kind === 'choice' && value.options.every(isConstant));
}

/** A name of a column, or nothing that is known. */
function isName(m: Machine, value: Value): boolean {
  const data = m.data(value);
  const isText = stringOf(value) !== null || value.kind === 'text' || value.kind === 'unknown';
  // Out of a frame of names and figures.
  return isText || (data !== null && (data.through.includes('columns') || areFigures(data)));
}
