// Columns that are a field of the records in another column, under its own name: `df["email"] = df["payload"].apply(lambda one: one["email"])`.
import type { Assign, Call } from '../../../python/ast';
import { statementsIn } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { oncePerAnalysis, oncePerChunk } from '../../once';
import { fieldOf } from './fields';

/** Names of columns that the file fills with what records have under that name, and in no other way. */
export const takenByKey = oncePerAnalysis(({ unit }: Analysis): ReadonlySet<string> => {
  const set = unit.cells.flatMap(({ chunks }) => chunks.flatMap(columnsSet));
  const others = new Set(set.flatMap(({ name, isTaken }) => (isTaken ? [] : [name])));
  return new Set(set.flatMap(({ name }) => (others.has(name) ? [] : [name])));
});

interface ColumnSet {
  readonly name: string;
  readonly isTaken: boolean;
}

const columnsSet = oncePerChunk(({ body }): readonly ColumnSet[] =>
  statementsIn(body).flatMap((statement) => (statement.kind === 'Assign' ? columnSet(statement) : [])),
);

function columnSet({ targets, value }: Assign): ColumnSet[] {
  const [target] = targets;
  const name = target?.kind === 'Subscript' ? fieldOf(target)?.key : undefined;
  if (name === undefined) return [];
  const key = value.kind === 'Call' ? keyOfEach(value) : null;
  return [{ name, isTaken: key !== null && (key === name || name.endsWith(`_${key}`)) }];
}

/** The key under which each record of a column is asked. */
function keyOfEach(call: Call): string | null {
  const { func, args } = call;
  if (func.kind !== 'Attribute') return null;
  // `.str.get("email")`
  if (func.attr === 'get' && func.object.kind === 'Attribute' && func.object.attr === 'str')
    return fieldOf(call)?.key ?? null;
  const each = args[0]?.value;
  if ((func.attr !== 'apply' && func.attr !== 'map') || each?.kind !== 'Lambda') return null;
  const field = fieldOf(each.body.kind === 'IfExp' ? each.body.body : each.body);
  return field?.holder.kind === 'Name' && field.holder.id === each.params[0]?.name ? field.key : null;
}
