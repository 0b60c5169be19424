// FED003: a client's method returns rows of its data to the server.
import { CLIENT_METHODS } from '../../../knowledge/federated';
import { spanOf, textOf, type Expression, type Return } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { DataObject } from '../../../semantics/values';
import { defineRule } from '../../rule';
import { clientClasses } from '../federation';

interface Data {
  readonly written: string;
  readonly method: string;
  readonly place: string;
}

/** Forms in which rows leave as they are. */
const AS_IT_IS = new Set(
  'values tolist to_dict to_json to_csv to_numpy tobytes to_records copy numpy cpu detach dumps list'.split(' '),
);

export const rule = defineRule<Data>({
  meta: {
    code: 'FED003',
    name: 'raw-rows-returned',
    concern: 'federated',
    severity: 'warning',
    summary: "A client's `fit`, `evaluate` or `get_properties` returns rows of its data.",
    evidence: 'F',
    fix: 'none',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const { methods } of clientClasses(analysis)) {
      for (const [method, node] of methods) {
        if (!CLIENT_METHODS.has(method)) continue;
        for (const returned of returnsOf(node.body)) {
          for (const expression of parts(returned)) {
            const rows = rowsIn(analysis, expression);
            const place = rows?.sources[0]?.place ?? null;
            if (rows === null || place === null) continue;
            yield { span: spanOf(expression), data: { written: textOf(expression), method, place } };
          }
        }
      }
    }
  },
  message: ({ written, method, place }) =>
    `\`${method}\` returns \`${written}\`, rows of ${place}, to the server, while federated learning is there to keep them at the client. Return counts or means over many rows.`,
});

function returnsOf(body: readonly Parameters<typeof walk>[0][number][]): Return[] {
  const found: Return[] = [];
  walk(body, (node) => {
    if (node.kind === 'Return') found.push(node);
    return node.kind === 'FunctionDef' || node.kind === 'Lambda' ? 'skip' : undefined;
  });
  return found;
}

/** What a return hands over, out of tuples, lists and dictionaries. */
function parts({ value }: Return): Expression[] {
  const found: Expression[] = [];
  const pending: (Expression | null)[] = [value];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === null) continue;
    if (node.kind === 'Tuple' || node.kind === 'List') pending.push(...node.elements);
    else if (node.kind === 'Dict') pending.push(...node.entries.map((entry) => entry.value));
    else found.push(node);
  }
  return found.reverse();
}

function rowsIn(analysis: Analysis, node: Expression): DataObject | null {
  if (node.kind === 'Call') {
    const { func, args } = node;
    const name = lastName(func);
    if (!AS_IT_IS.has(name)) return null;
    const own = func.kind === 'Attribute' ? rowsIn(analysis, func.object) : null;
    if (own !== null) return own;
    const [first] = args;
    return first === undefined ? null : rowsIn(analysis, first.value);
  }
  if (node.kind === 'BinOp' && node.op === '+') return rowsIn(analysis, node.left) ?? rowsIn(analysis, node.right);
  if (node.kind === 'List') return firstOf(node.elements, (element) => rowsIn(analysis, element));
  if (node.kind !== 'Name' && node.kind !== 'Attribute' && node.kind !== 'Subscript') return null;
  const value = analysis.valueOf(node);
  const object = analysis.objectOf(value);
  if (object?.kind !== 'data' || object.prediction !== null || object.rows.kind === 'unknown') return null;
  // What was computed from an array, such as a share of rows that are right, is an array too.
  const isRead = object.form === 'array' && object.through.every((step) => AS_IT_IS.has(step));
  return object.form === 'table' || object.form === 'column' || isRead ? object : null;
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
