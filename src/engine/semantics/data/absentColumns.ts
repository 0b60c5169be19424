// `if 'price' in df.columns: df = df.drop(columns='price')`: the other way there is no such column either.
import type { Expression, If, Statement } from '../../python/ast';
import { dropColumns } from '../columns';
import { decided } from '../language/conditions';
import { stringOf } from '../language/folding';
import { choose } from '../join';
import type { Machine } from '../machine';
import { UNKNOWN, type HeapId, type Value } from '../values';

interface Asked {
  readonly name: string;
  readonly holder: Expression;
  readonly tables: readonly HeapId[];
  /** Whether the condition holds where the column is there. */
  readonly ifThere: boolean;
}

/** The column that the condition asks for, where nothing else that is not known decides it. */
function askedFor(m: Machine, test: Expression): Asked | null {
  if (test.kind === 'BoolOp' && test.op === 'and') {
    const open = test.values.filter((one) => decided(m, one) !== true);
    const [only] = open;
    const asked = open.length === 1 && only !== undefined ? askedFor(m, only) : null;
    return asked?.ifThere === true ? asked : null;
  }
  if (test.kind !== 'Compare' || test.ops.length !== 1) return null;
  const [op] = test.ops;
  const [whole] = test.comparators;
  if ((op !== 'in' && op !== 'not in') || whole?.kind !== 'Attribute' || whole.attr !== 'columns') return null;
  const name = stringOf(m.valueAt(test.left));
  const holder = m.valueAt(whole.object);
  if (name === null || holder === undefined) return null;
  const tables = m.objects(holder).flatMap(({ id, object }) => (object.kind === 'data' ? [id] : []));
  // What is no table may have columns of its own that say nothing of rows.
  if (tables.length === 0) return null;
  return { name, holder: whole.object, tables, ifThere: op === 'in' };
}

/** To be called at the start of the branch that is taken where the condition is `holds`. */
export function withoutAbsent(m: Machine, { test, body, orelse }: If, holds: boolean): void {
  const asked = askedFor(m, test);
  if (asked === null || asked.ifThere === holds) return;
  const { holder, name, tables } = asked;
  // The other branch gives the name a table of its own: so does this one, and the column that the old one has is of neither.
  if (holder.kind === 'Name' && assigns(holds ? orelse : body, holder.id)) {
    const value = m.valueAt(holder) ?? UNKNOWN;
    const options = value.kind === 'choice' ? value.options : [value];
    m.store.bind(m.scope, holder.id, choose(options.map((option) => without(m, option, name))));
    return;
  }
  for (const id of tables) {
    const data = m.store.get(id);
    if (data?.kind === 'data') m.store.put(id, { ...data, columns: dropColumns(data.columns, [name]) });
  }
}

/** A table without the column; anything else as it is. */
function without(m: Machine, value: Value, name: string): Value {
  const data = m.data(value);
  return data === null ? value : m.derive(data, { columns: dropColumns(data.columns, [name]) });
}

function assigns(statements: readonly Statement[], name: string): boolean {
  return statements.some(
    (one) => one.kind === 'Assign' && one.targets.some((target) => target.kind === 'Name' && target.id === name),
  );
}
