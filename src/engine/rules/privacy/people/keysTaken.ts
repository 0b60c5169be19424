// Columns that are a field of the records in another column, under its own name: `df["email"] = df["payload"].apply(lambda one: one["email"])`.
import type { Assign, Call, Expression } from '../../../python/ast';
import { statementsIn } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { oncePerAnalysis, oncePerChunk } from '../../once';

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
  const name = target?.kind === 'Subscript' ? textOfKey(target.index) : null;
  if (name === null) return [];
  const key = value.kind === 'Call' ? keyOfEach(value) : null;
  return [{ name, isTaken: key !== null && (key === name || name.endsWith(`_${key}`)) }];
}

/** The key under which each record of a column is asked. */
function keyOfEach({ func, args }: Call): string | null {
  const [first] = args;
  if (func.kind !== 'Attribute' || first === undefined) return null;
  // `.str.get("email")`
  if (func.attr === 'get' && func.object.kind === 'Attribute' && func.object.attr === 'str')
    return textOfKey(first.value);
  if ((func.attr !== 'apply' && func.attr !== 'map') || first.value.kind !== 'Lambda') return null;
  const { params, body } = first.value;
  const picked = body.kind === 'IfExp' ? body.body : body;
  const { object, key } = askedIn(picked);
  return object?.kind === 'Name' && object.id === params[0]?.name && key !== undefined ? textOfKey(key) : null;
}

/** `one["email"]`, `one.get("email")` */
function askedIn(node: Expression): { readonly object: Expression | null; readonly key: Expression | undefined } {
  if (node.kind === 'Subscript') return { object: node.object, key: node.index };
  if (node.kind === 'Call' && node.func.kind === 'Attribute' && node.func.attr === 'get')
    return { object: node.func.object, key: node.args[0]?.value };
  return { object: null, key: undefined };
}

function textOfKey(node: Expression): string | null {
  return node.kind === 'Constant' && typeof node.value === 'string' ? node.value : null;
}
