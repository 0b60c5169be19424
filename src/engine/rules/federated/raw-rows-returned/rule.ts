// FED003: a client's method returns rows of its data to the server.
import { CLIENT_METHODS } from '../../../knowledge/federated';
import { classifyColumns } from '../../../knowledge/lexicon/classify';
import { spanOf, textOf, type Expression, type FunctionDef, type Return } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { groupKeys } from '../../../semantics/columns';
import type { DataObject } from '../../../semantics/values';
import { defineRule } from '../../rule';
import { clientClasses } from '../federation';

interface Data {
  readonly written: string;
  readonly method: string;
  /** Where they were read, where that is known. */
  readonly place: string | null;
}

/** Forms in which rows leave as they are. */
const AS_IT_IS = new Set(
  `values tolist to_list to_dict to_dicts to_json to_csv to_string to_numpy tobytes to_records to_pylist write_csv write_json copy
   drop reset_index astype ravel flatten squeeze numpy cpu detach dumps list`.split(/\s+/),
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
        const bindings = bindingsOf(node.body);
        for (const returned of returnsOf(node.body)) {
          for (const expression of parts(returned, bindings)) {
            const rows = rowsIn(analysis, expression);
            const [source] = rows?.sources ?? [];
            if (source === undefined && !isNamedAsRows(expression, bindings, namesWithin(node))) continue;
            const place = source?.place ?? null;
            yield { span: spanOf(expression), data: { written: textOf(expression), method, place } };
          }
        }
      }
    }
  },
  message: ({ written, method, place }) =>
    `\`${method}\` returns \`${written}\`, rows of ${place ?? "the client's data"}, to the server, while federated learning is there to keep them at the client. Return counts or means over many rows.`,
});

function returnsOf(body: FunctionDef['body']): Return[] {
  const found: Return[] = [];
  walk(body, (node) => {
    if (node.kind === 'Return') found.push(node);
    return node.kind === 'FunctionDef' || node.kind === 'Lambda' ? 'skip' : undefined;
  });
  return found;
}

/** What the plain names of a method were last bound to. */
function bindingsOf(body: FunctionDef['body']): ReadonlyMap<string, Expression> {
  const found = new Map<string, Expression>();
  walk(body, (node) => {
    if (node.kind === 'Assign') for (const target of node.targets) bind(found, target, node.value);
    // What a loop takes out of a loader are rows of it.
    if (node.kind === 'For' && node.iter.kind === 'Attribute') bind(found, node.target, node.iter);
    return node.kind === 'FunctionDef' || node.kind === 'Lambda' ? 'skip' : undefined;
  });
  return found;
}

/**
 * `x, y = self.val_ds.tensors`: each is a part of what is taken apart. `y = y.cpu()` is still what it was; what a call returns
 * beside others is not known.
 */
function bind(found: Map<string, Expression>, target: Expression, value: Expression): void {
  if (target.kind === 'Name') {
    const whole = wholeOf(value, new Map());
    if (whole.kind === 'Name' && whole.id === target.id) return;
    found.set(target.id, value);
  } else if (target.kind === 'Tuple') {
    target.elements.forEach((one, place) => {
      const part = value.kind === 'Tuple' ? value.elements[place] : value.kind === 'Attribute' ? value : undefined;
      if (part !== undefined) bind(found, one, part);
      else if (one.kind === 'Name') found.delete(one.id);
    });
  }
}

/** What a return hands over, out of tuples, lists and dictionaries, also by the name of a dictionary. */
function parts({ value }: Return, bindings: ReadonlyMap<string, Expression>): Expression[] {
  const found: Expression[] = [];
  const pending: (Expression | null)[] = [value];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === null) continue;
    const bound = node.kind === 'Name' ? bindings.get(node.id) : undefined;
    if (node.kind === 'Tuple' || node.kind === 'List') pending.push(...node.elements);
    else if (node.kind === 'Dict') pending.push(...node.entries.map((entry) => entry.value));
    else if (bound?.kind === 'Dict') pending.push(...bound.entries.map((entry) => entry.value));
    else found.push(node);
  }
  return found.reverse();
}

/** Forms in which whole tables and arrays are sent. */
const SENT = new Set(
  'tolist to_list to_dict to_dicts to_json to_csv to_string to_records to_pylist tobytes dumps list'.split(' '),
);
/** Attributes and variables that can only hold the rows that a client trains or tests on. */
const ROWS =
  /^(?:(?:train|test|val|valid|local|raw|client|patient)_)?(?:X|x|y|df|data|dataset|frame|rows|records|labels|targets|images|texts|patients|ds|loader)(?:_(?:train|test|val|valid|raw|true|local))?$/;

/** Names that a method gets or makes: what they hold is its own affair. */
function namesWithin({ params, body }: FunctionDef): ReadonlySet<string> {
  const names = new Set(params.map(({ name }) => name));
  const add = (targets: readonly Expression[]): void => {
    walk(targets, (node) => {
      if (node.kind === 'Name') names.add(node.id);
      return undefined;
    });
  };
  walk(body, (node) => {
    if (node.kind === 'Assign') add(node.targets);
    else if (node.kind === 'For' || node.kind === 'Declaration') add([node.target]);
    return undefined;
  });
  return names;
}

/** `self.y_train.tolist()`, `json.dumps(self.records)`, `X.tobytes()` of the module's `X`: as it is, with nothing computed on the way. */
function isNamedAsRows(
  node: Expression,
  bindings: ReadonlyMap<string, Expression>,
  within: ReadonlySet<string>,
): boolean {
  if (node.kind !== 'Call' || !SENT.has(lastName(node.func))) return false;
  const [first] = node.args;
  const inner = node.func.kind === 'Attribute' && node.func.attr !== 'dumps' ? node.func.object : first?.value;
  if (inner === undefined) return false;
  if (inner.kind === 'Call' && SENT.has(lastName(inner.func))) return isNamedAsRows(inner, bindings, within);
  const whole = wholeOf(inner, bindings);
  if (whole.kind === 'Name') return !within.has(whole.id) && ROWS.test(whole.id);
  return whole.kind === 'Attribute' && textOf(whole.object) === 'self' && ROWS.test(whole.attr);
}

const SOME_ROWS: ReadonlySet<string> = new Set(
  'head tail sample iloc loc copy to_numpy reset_index tensors numpy cpu detach to'.split(' '),
);

/** What some rows were taken of: `self.df` of `self.df.head(20)`, `self.df.iloc[:5]`, and of a name bound to these. */
function wholeOf(node: Expression, bindings: ReadonlyMap<string, Expression>): Expression {
  let one = node;
  for (let steps = 0; steps < 8; steps++) {
    const inner =
      one.kind === 'Name'
        ? bindings.get(one.id)
        : one.kind === 'Subscript'
          ? one.object
          : one.kind === 'Attribute' && SOME_ROWS.has(one.attr)
            ? one.object
            : one.kind === 'Call' && one.func.kind === 'Attribute' && SOME_ROWS.has(one.func.attr)
              ? one.func.object
              : undefined;
    if (inner === undefined) break;
    one = inner;
  }
  return one;
}

/** What data is called by, and what a model is made of. */
const NO_ROWS = /(?:^|_)(?:names?|ids?|paths?|dirs?|sizes?|params|parameters|weights)$/i;

function rowsIn(analysis: Analysis, node: Expression): DataObject | null {
  if (node.kind === 'Call') {
    const { func, args } = node;
    const name = lastName(func);
    if (!AS_IT_IS.has(name) && !SOME_ROWS.has(name)) return null;
    const own = func.kind === 'Attribute' ? rowsIn(analysis, func.object) : null;
    if (own !== null) return own;
    const [first] = args;
    return first === undefined ? null : rowsIn(analysis, first.value);
  }
  if (node.kind === 'BinOp' && node.op === '+') return rowsIn(analysis, node.left) ?? rowsIn(analysis, node.right);
  if (node.kind === 'List') return firstOf(node.elements, (element) => rowsIn(analysis, element));
  if (node.kind !== 'Name' && node.kind !== 'Attribute' && node.kind !== 'Subscript') return null;
  if (node.kind !== 'Subscript' && NO_ROWS.test(lastName(node))) return null;
  const value = analysis.valueOf(node);
  const object = analysis.objectOf(value);
  if (object?.kind !== 'data' || object.prediction !== null || object.rows.kind === 'unknown') return null;
  if (overGroups(object)) return null;
  // What was computed from an array, such as a share of rows that are right or coefficients, is an array too.
  const isPlain = object.stats.length === 0 && object.through.every((step) => AS_IT_IS.has(step));
  const isRead = object.form === 'array' && isPlain;
  return object.form === 'table' || object.form === 'column' || isRead ? object : null;
}

/** Numbers over groups, unless each group is one person. */
function overGroups(data: DataObject): boolean {
  return data.through.includes('aggregated') && !classifyColumns(groupKeys(data)).some(({ identifier }) => identifier);
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
