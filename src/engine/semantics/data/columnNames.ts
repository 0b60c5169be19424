// The names of a frame's columns as a value of its own: `df.columns`, lists made of it, what they choose of a frame.
import {
  textOf,
  type Comprehension,
  type ComprehensionClause,
  type Expression,
  type Subscript,
} from '../../python/ast';
import { CHOSEN_COLUMNS, dropColumns, NO_COLUMNS, perhaps, selectColumns, uniteColumns, uniteStats } from '../columns';
import { evaluate } from '../interpreter';
import { constant, numberOf, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import { chosenBy, withChoice } from './learnedNames';
import { numbersAmong } from './numberColumns';
import { passing, textTest, type NameTest } from './nameTests';
import type { ObjectCall } from '../calls/objectCall';
import { mapperSpelling, respelt, textSpelling } from './respelling';
import type { Column, Columns, DataObject, Value } from '../values';

/** Names of columns of which nobody knows how they were chosen. */
export function isSome(names: DataObject): boolean {
  return names.through.includes('some');
}

/** The names of a frame's columns, `some` of them where which ones is not known. */
export function namesOf(m: Machine, data: DataObject, columns: Columns, some = isSome(data)): Value {
  return m.derive(data, {
    form: 'index',
    rows: m.unknownRows(),
    stats: [],
    grouped: [],
    holds: [],
    through: some ? ['some', 'columns'] : ['columns'],
    columns,
  });
}

/** Columns that `chooser` names, with what the frame knows of each. */
export function restrict(object: DataObject, chooser: DataObject): Columns {
  const { columns } = object;
  const all = chosenColumns(columns, chooser.columns);
  if (isSome(chooser)) return { ...perhaps(all), chosen: true };
  // Names of another frame, not all of them known: which of these it shares is not known either.
  // Tables that are merged into both do not make them one: what counts is which each began as.
  if (!chooser.columns.open || chooser.sources[0] === object.sources[0]) return all;
  const known = new Map(
    [...all.known].map(([name, column]) => [
      name,
      chooser.columns.known.has(name) ? column : { ...column, maybe: true },
    ]),
  );
  return { ...all, known };
}

function chosenColumns(columns: Columns, named: Columns): Columns {
  // Names that were chosen in a way that is not known, as by their type: none that they do not tell need be there.
  const known = new Map(
    [...columns.known]
      .filter(
        ([name, column]) =>
          named.known.has(name) || (named.open && !named.dropped.has(name) && !isMadeSince(column, name)),
      )
      .map(([name, column]) => [
        name,
        named.chosen === true && !named.known.has(name) ? { ...column, maybe: true } : column,
      ]),
  );
  for (const [name, column] of named.known) {
    const have = known.get(name) ?? columns.known.get(name) ?? column;
    known.set(name, column.maybe === true ? { ...have, maybe: true } : have);
  }
  return {
    known,
    open: named.open && columns.open,
    dropped: new Set([...columns.dropped, ...named.dropped]),
    chosen: named.chosen === true || columns.chosen === true,
    numbers: columns.chosen !== true || columns.numbers === true ? (named.numbers ?? false) : false,
  };
}

/** A new column that the names do not hold was made when they had been taken: `names = list(df)`, `df["old"] = df["age"] > 70`. */
function isMadeSince({ from }: Column, name: string): boolean {
  return from.length > 0 && !from.includes(name);
}

/** `df.columns[…]` by place or slice: the names where all columns are known, else some of them. */
export function columnsSlice(m: Machine, node: Subscript, object: DataObject): Value {
  const names = [...object.columns.known.keys()];
  // Some of the columns, and nobody knows which.
  if (object.columns.open || isSome(object)) return namesOf(m, object, CHOSEN_COLUMNS, true);
  const index = node.index;
  if (index.kind !== 'Slice') {
    const at = numberOf(evaluate(m, index));
    const name = at === null ? undefined : names.at(at);
    return name === undefined ? namesOf(m, object, object.columns, true) : constant(name);
  }
  const bound = (e: Expression | null): number | undefined =>
    e === null ? undefined : (numberOf(evaluate(m, e)) ?? undefined);
  return m.derive(object, {
    columns: selectColumns(object.columns, names.slice(bound(index.lower), bound(index.upper))),
  });
}

/** Methods of `df.columns`: lists of names. */
export function columnNames(m: Machine, { node, id, object, name, args }: ObjectCall<DataObject>): Value {
  const given = args.positional[0] === undefined ? null : m.strings(args.positional[0]);
  // What chose the names goes with them, whatever list they are made into.
  const list = (columns: DataObject['columns'], some = isSome(object)): Value =>
    columns.open || some
      ? withChoice(m, namesOf(m, object, columns, some), object.stats)
      : m.store.allocate({ kind: 'list', form: 'list', items: [...columns.known.keys()].map(constant), open: false });
  switch (name) {
    case 'drop':
    case 'difference':
      return given === null
        ? list({ ...object.columns, chosen: true }, true)
        : list(dropColumns(object.columns, given));
    case 'intersection':
      return given === null
        ? namesOf(m, object, object.columns, true)
        : list(
            selectColumns(
              object.columns,
              given.filter((each) => object.columns.open || object.columns.known.has(each)),
            ),
          );
    case 'tolist':
    case 'to_list':
    case 'copy':
    case 'unique':
    case 'values':
      return list(object.columns);
    // A list made of them changes in place.
    case 'remove':
    case 'pop':
    case 'append':
    case 'extend': {
      const columns =
        given === null
          ? object.columns
          : name === 'remove'
            ? dropColumns(object.columns, given)
            : uniteColumns(object.columns, selectColumns(NO_COLUMNS, given));
      const names = namesOf(m, object, columns, isSome(object) || given === null);
      const changed = m.object(
        withChoice(m, names, uniteStats(object.stats, uniteStats(chosenBy(m, args.positional[0]), m.choosing))),
      );
      if (changed !== undefined) m.store.put(id, changed);
      return name === 'append' ? list(columns) : constant(null);
    }
    case 'union':
      return given === null
        ? list(object.columns, true)
        : list(uniteColumns(object.columns, selectColumns(NO_COLUMNS, given)));
    case 'isin': {
      if (given === null) {
        const some = namesOf(m, object, object.columns, true);
        const made = m.data(some);
        return made === null ? some : m.derive(made, { holds: [some] });
      }
      const others = m.derive(object, { columns: dropColumns(object.columns, given), holds: [] });
      return m.derive(object, { columns: selectColumns(object.columns, given), holds: [others] });
    }
    default: {
      const spelling = name === 'map' ? mapperSpelling(m, node, args.positional[0]) : textSpelling(name, args);
      if (spelling !== null && !isSome(object)) return namesOf(m, object, respelt(object.columns, spelling), false);
      return tested(m, object, textTest(m, name, args)) ?? list(object.columns, true);
    }
  }
}

/** The names that pass a test, which hold the others for `~`; null without a test. */
function tested(m: Machine, object: DataObject, test: NameTest | null): Value | null {
  if (test === null || isSome(object)) return null;
  const negated: NameTest = (name) => {
    const passes = test(name);
    return passes === null ? null : !passes;
  };
  const others = m.derive(object, { columns: passing(object.columns, negated), holds: [] });
  return m.derive(object, { columns: passing(object.columns, test), holds: [others] });
}

/** `set(df.columns) - {'y'}`: all but those; with what is not known on the right, some of them. */
export function columnsArithmetic(m: Machine, op: string, left: Value, right: Value): Value | null {
  const data = m.data(left);
  if (data?.through.at(-1) !== 'columns') return null;
  const names = m.strings(right);
  const made = (columns: Columns, some: boolean): Value => withChoice(m, namesOf(m, data, columns, some), data.stats);
  if (op === '-')
    return made(names === null ? data.columns : dropColumns(data.columns, names), names === null || isSome(data));
  if ((op === '+' || op === '|') && names !== null)
    return made(uniteColumns(data.columns, selectColumns(NO_COLUMNS, names)), isSome(data));
  return made(data.columns, true);
}

/** `df.columns != 'y'` chooses columns, not rows. */
export function compareColumns(
  m: Machine,
  op: string | undefined,
  left: Value,
  right: Value | undefined,
): Value | null {
  const data = m.data(left);
  const name = stringOf(right);
  if (data?.through.at(-1) !== 'columns' || name === null) return null;
  const rest = m.derive(data, { columns: dropColumns(data.columns, [name]) });
  const only = m.derive(data, { columns: selectColumns(data.columns, [name]) });
  if (op === '!=') return rest;
  return op === '==' ? only : null;
}

/** `~df.columns.isin([…])`: the columns that were not chosen. */
export function otherColumns(m: Machine, value: Value): Value | null {
  const data = m.data(value);
  return data?.through.at(-1) === 'columns' ? (data.holds[0] ?? null) : null;
}

/** `[c for c in df.columns if c != 'y']` where the columns are not all known: every one but those excluded. `byName`: what the conditions say of a name. */
export function openColumnList(m: Machine, node: Comprehension, source: Value, byName: NameTest | null): Value | null {
  const [clause] = node.clauses;
  const typed = clause === undefined ? null : namedByTypes(m, clause);
  const data = typed?.table ?? m.data(source);
  const isColumns = data?.through.at(-1) === 'columns' || (data?.form === 'table' && data.library === 'pandas');
  if (data === null || clause === undefined || !isColumns || !data.columns.open || node.clauses.length !== 1)
    return null;
  const variable = typed?.variable ?? (clause.target.kind === 'Name' ? clause.target.id : null);
  if (variable === null || node.element.kind !== 'Name' || node.element.id !== variable) return null;
  const excluded: string[] = [];
  let some = isSome(data);
  let areNumbers = false;
  const isSomeBefore = some;
  for (const condition of conditionsOf(clause.conditions)) {
    const names = excludedBy(m, condition, variable);
    if (names === null && typed !== null && asksForNumbers(condition, typed.type)) areNumbers = true;
    else if (names === null) some = true;
    else {
      excluded.push(...names.names);
      some ||= !names.all;
    }
  }
  // [c for c in df.columns if c.startswith('Unnamed')]
  if (some && !isSomeBefore && byName !== null && data.columns.known.size > 0) {
    const columns = passing(dropColumns(data.columns, excluded), byName);
    if ([...columns.known.values()].every(({ maybe }) => maybe !== true)) return namesOf(m, data, columns, false);
  }
  const columns = areNumbers && !some ? numbersAmong(data.columns) : data.columns;
  return namesOf(m, data, dropColumns(columns, excluded), some);
}

/** `for name, type in df.dtypes.items()`: the columns of a table, beside what kind each is; null for what goes through anything else. */
function namedByTypes(
  m: Machine,
  { iter, target }: ComprehensionClause,
): { readonly table: DataObject; readonly variable: string; readonly type: string } | null {
  const [name, type] = target.kind === 'Tuple' ? target.elements : [];
  if (type?.kind !== 'Name' || name?.kind !== 'Name' || iter.kind !== 'Call' || iter.func.kind !== 'Attribute')
    return null;
  const { attr, object: types } = iter.func;
  if (!PAIRS.has(attr) || types.kind !== 'Attribute' || types.attr !== 'dtypes') return null;
  const table = m.data(evaluate(m, types.object));
  return table?.form === 'table' ? { table, variable: name.id, type: type.id } : null;
}

/** `type.kind in "fi"`, `type != object`, `is_numeric_dtype(type)`: of the type alone, and numbers of all kinds pass. */
function asksForNumbers(condition: Expression, type: string): boolean {
  if (condition.kind === 'Compare' && condition.ops.length > 1) return false;
  const written = textOf(condition).replaceAll(new RegExp(`\\b${type}\\b`, 'gu'), '#');
  return NUMBERS.test(written);
}

const NUMBERS =
  /^(?:#\.kind in (?=.*f)(?=.*i).*|(?:str\()?#(?:\.name)?\)? in (?=.*int)(?=.*float).*|#(?:\.name)? != (?:object|np\.object_?|["'](?:object|O)["'])|(?:\w+\.)*is_numeric_dtype\(#\)|np\.issubdtype\(#, np\.number\))$/;

const PAIRS: ReadonlySet<string> = new Set(['items', 'iteritems']);

/** Conditions that all hold, those within `and` one by one. */
function conditionsOf(nodes: readonly Expression[]): Expression[] {
  return nodes.flatMap((node) => (node.kind === 'BoolOp' && node.op === 'and' ? conditionsOf(node.values) : [node]));
}

/** Names that `c != 'y'` or `c not in names` leaves out; not all of them where the list holds more. */
function excludedBy(m: Machine, node: Expression, variable: string): { names: readonly string[]; all: boolean } | null {
  const negated = node.kind === 'UnaryOp' && node.op === 'not';
  const condition = negated ? node.operand : node;
  if (condition.kind !== 'Compare' || condition.ops.length !== 1) return null;
  const [right] = condition.comparators;
  const [op] = condition.ops;
  if (right === undefined || condition.left.kind !== 'Name' || condition.left.id !== variable) return null;
  if (op !== (negated ? '==' : '!=') && op !== (negated ? 'in' : 'not in')) return null;
  const value = evaluate(m, right);
  const names = m.strings(value);
  if (names !== null) return { names, all: true };
  const list = m.object(value);
  if (list?.kind !== 'list') return null;
  return { names: list.items.map((item) => stringOf(item)).filter((name) => name !== null), all: false };
}
