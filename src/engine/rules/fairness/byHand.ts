// Comparisons of groups that are written by hand: predictions grouped, masked, tabulated or drawn by a sensitive column.
import { textOf, type For } from '../../python/ast';
import { statementsIn, walk } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import type { CallFact, ColumnFact } from '../../semantics/facts';
import { stringOf } from '../../semantics/language/folding';
import { roleOf } from '../../semantics/rows/rows';
import { UNKNOWN, type Column, type DataObject, type HeapId, type Rows, type Value } from '../../semantics/values';
import { callsWritten, oncePerAnalysis } from '../once';
import { textsIn } from '../passedColumns';
import { targetNames } from '../targets';

/** Order of the first prediction or score; none is before it. Outliers and clusters that were found before are no decisions. */
export const firstPrediction = oncePerAnalysis((analysis) => {
  const { predictions, scores } = analysis.facts;
  const first = predictions.find(({ model }) => !isUnsupervised(analysis, model));
  return Math.min(first?.order ?? Infinity, scores[0]?.order ?? Infinity);
});

/** A detector of outliers or a clusterer: what it predicts is a property of the rows. */
function isUnsupervised(analysis: Analysis, id: HeapId): boolean {
  const model = analysis.object(id);
  const role = model?.kind === 'estimator' ? model.row?.role : undefined;
  return role === 'outlier-detector' || role === 'clusterer';
}

/** Methods of predictions that choose among them by a condition in words, or make one number of a part. */
const RECEIVING = new Set(['query', 'mean', 'sum', 'value_counts', 'pivot_table']);

/** Forms of a value that says of each row which group it is of: `pd.crosstab(found, test["age"] < 40)`. */
const GROUPING: ReadonlySet<DataObject['form']> = new Set(['column', 'array', 'mask']);

/** Calls that are given predictions, or are such a method of them. */
const callsOnPredictions = oncePerAnalysis((analysis) => {
  const first = firstPrediction(analysis);
  return analysis.facts.calls.filter(({ name, written, receiver, args, order }) => {
    if (order < first || name.startsWith('builtins.')) return false;
    const holds = (value: Value | null): boolean => {
      const data = analysis.dataOf(value);
      return data !== null && holdsPrediction(data);
    };
    return (
      (RECEIVING.has(written) && holds(receiver)) ||
      args.positional.some(holds) ||
      [...args.keywords.values()].some(holds)
    );
  });
});

/** Whether a part of the predictions is chosen by a condition in words that names the column: `res.query("race == 'Black'")`. */
export function isQueried(analysis: Analysis, column: string): boolean {
  return callsOnPredictions(analysis).some(
    ({ written, args }) => written === 'query' && new Set(stringOf(args.positional[0])?.match(/\w+/g)).has(column),
  );
}

/** Predictions grouped, masked, tabulated or drawn by a sensitive column. */
export function groupsShow(analysis: Analysis, sensitive: ReadonlySet<string>): boolean {
  return (
    groupedRows(analysis, sensitive).length > 0 ||
    partsInTurn(analysis, sensitive) ||
    groupsInTurn(analysis, sensitive) ||
    partsOfGroups(analysis, sensitive) ||
    zippedInTurn(analysis, sensitive) ||
    countedInTurn(analysis, sensitive) ||
    callsOnPredictions(analysis).some(({ written, receiver, args }) => {
      // Several groupings at once: `pd.crosstab([test["sex"], test["age_band"]], guess)`.
      const values = [...args.positional, ...args.keywords.values()].flatMap((value) => listedIn(analysis, value));
      const given = values.flatMap((value) => analysis.dataOf(value) ?? []);
      const asked = written === 'query' ? (stringOf(args.positional[0]) ?? '') : '';
      const queried = analysis.dataOf(receiver);
      if (
        queried !== null &&
        holdsPrediction(queried) &&
        (asked.match(/\w+/g) ?? []).some((word) => sensitive.has(word))
      )
        return true;
      if (written === 'pivot_table' ? !tabulatesPrediction(analysis, queried, args) : !given.some(holdsPrediction))
        return false;
      const groups = given.some((one) => GROUPING.has(one.form) && isSingle(one, sensitive));
      return groups || values.some((value) => isOne(stringOf(value) ?? '', sensitive));
    })
  );
}

/** `test.pivot_table(index="sex", values="guess")`: figures of what was predicted, and not of other columns of its table. */
function tabulatesPrediction(analysis: Analysis, table: DataObject | null, { keywords }: CallFact['args']): boolean {
  const named = textsIn(analysis, keywords.get('values') ?? UNKNOWN);
  return table !== null && named.some((name) => isPredicted(table.columns.known.get(name)));
}

/** What a list holds, or the value itself. */
function listedIn(analysis: Analysis, value: Value): readonly Value[] {
  const object = analysis.objectOf(value);
  return object?.kind === 'list' ? object.items : [value];
}

/** Where rows with predictions are grouped or masked by one of these columns. */
export function groupedRows(analysis: Analysis, sensitive: ReadonlySet<string>): readonly ColumnFact[] {
  return groupings(analysis, sensitive).filter(({ order, data }) => {
    const object = data === null ? null : analysis.dataOf({ kind: 'ref', id: data });
    if (object === null || holdsPrediction(object)) return true;
    return (roleOf(object.rows) === 'test' && !ofLabelsAlone(analysis, order)) || masks(analysis, order);
  });
}

const columnsInOrder = oncePerAnalysis(({ facts }) => new Map(facts.columns.map((one) => [one.order, one])));

/** `test.groupby("sex")["outcome"].mean()`: of the groups only what was to be predicted is taken. */
function ofLabelsAlone(analysis: Analysis, order: number): boolean {
  const targets = targetNames(analysis);
  const inOrder = columnsInOrder(analysis);
  const taken = inOrder.get(order + 1) ?? inOrder.get(order + 2) ?? inOrder.get(order + 3);
  return taken !== undefined && taken.action !== 'group' && taken.columns.every((name) => targets.has(name));
}

/** Groupings and comparisons by one of these columns, after the first prediction. */
function groupings(analysis: Analysis, sensitive: ReadonlySet<string>): ColumnFact[] {
  const first = firstPrediction(analysis);
  return analysis.facts.columns.filter(
    ({ action, order, columns, data }) =>
      (action === 'group' || action === 'compare') &&
      order > first &&
      columns.some((one) => isOne(one, sensitive) || isMadeOf(analysis, data, one, sensitive)),
  );
}

/** Whether the column of this table was made from one of these: bands of ages, a part of a code. */
export function isMadeOf(
  analysis: Analysis,
  data: HeapId | null,
  column: string,
  sensitive: ReadonlySet<string>,
): boolean {
  const table = data === null ? null : analysis.dataOf({ kind: 'ref', id: data });
  return table?.columns.known.get(column)?.from.some((one) => isOne(one, sensitive)) === true;
}

/** A part that a mask chose is used soon after it was made. */
const SOON = 15;

/** One group after the other: a mask of a sensitive column, and then a call that is given predictions, at least twice. */
function partsInTurn(analysis: Analysis, sensitive: ReadonlySet<string>): boolean {
  const masks = groupings(analysis, sensitive).filter(({ action }) => action === 'compare');
  const calls: readonly CallFact[] = masks.length < 2 ? [] : callsOnPredictions(analysis);
  const used = masks.filter(({ order }, i) => {
    const next = Math.min(masks[i + 1]?.order ?? Infinity, order + SOON);
    return calls.some((call) => call.order > order && call.order < next);
  });
  return used.length > 1;
}

/** Names that hold predictions somewhere in the unit. */
const predictedNames = oncePerAnalysis((analysis): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { name, value } of analysis.facts.bindings) {
    const data = analysis.dataOf(value);
    if (data !== null && data.form !== 'table' && data.prediction !== null) found.add(name);
  }
  return found;
});

/**
 * `for group in test["sex"].unique(): …` with predictions in its body, also in a lambda or a call that is not followed:
 * what the body does with one group after the other is a comparison of them.
 */
function groupsInTurn(analysis: Analysis, sensitive: ReadonlySet<string>): boolean {
  const names = predictedNames(analysis);
  if (names.size === 0) return false;
  return loopsIn(analysis).some(({ target, iter, body }) => {
    const over = analysis.dataAt(iter);
    if (target.kind !== 'Name' || over === null || over.columns.known.size !== 1) return false;
    if (![...over.columns.known.keys()].some((one) => isOne(one, sensitive))) return false;
    const used = new Set<string>();
    walk(body, (node) => {
      if (node.kind === 'Name') used.add(node.id);
      return undefined;
    });
    return used.has(target.id) && [...names].some((name) => used.has(name));
  });
}

/** `for group, truth, guess in zip(test["race"], y_test, y_pred)`: rows are counted one by one, each with its group. */
function zippedInTurn(analysis: Analysis, sensitive: ReadonlySet<string>): boolean {
  const first = firstPrediction(analysis);
  return callsWritten(analysis, 'zip').some(({ order, args }) => {
    if (order < first) return false;
    const given = args.positional.flatMap((value) => analysis.dataOf(value) ?? []);
    return given.some(holdsPrediction) && given.some((one) => isSingle(one, sensitive));
  });
}

/** `for i in range(n): if race[i] == 0: hits += guess[i] > 0.5`: rows are counted by their place, those of one group alone. */
function countedInTurn(analysis: Analysis, sensitive: ReadonlySet<string>): boolean {
  return loopsIn(analysis).some(({ target, body }) => {
    if (target.kind !== 'Name') return false;
    const asked = { group: false, guess: false };
    walk(body, (node) => {
      // Rows that are only shown, each with its group, compare nothing.
      if (node.kind === 'Call' && textOf(node.func) === 'print') return 'skip';
      if (node.kind !== 'Subscript' || node.index.kind !== 'Name' || node.index.id !== target.id) return undefined;
      const data = analysis.dataAt(node.object);
      if (data === null || data.form === 'table') return undefined;
      if (holdsPrediction(data)) asked.guess = true;
      else if (isSingle(data, sensitive)) asked.group = true;
      return undefined;
    });
    return asked.group && asked.guess;
  });
}

/** One column alone, and a sensitive one. */
function isSingle({ columns }: DataObject, sensitive: ReadonlySet<string>): boolean {
  return columns.known.size === 1 && [...columns.known.keys()].some((one) => isOne(one, sensitive));
}

/** Rows that a mask of columns chose: `test[test["sex"] == "F"]`, `pred[is_woman]`, `df.loc[df.race != "A"]`. */
interface Chosen {
  readonly mask: string;
  readonly columns: readonly string[];
  readonly isOfPredictions: boolean;
  readonly rows: Rows | null;
}

const MASKS = new Set(['==', '!=', '<', '<=', '>', '>=', 'isin', 'eq', 'ne', '~', '&', '|']);

const chosenRows = oncePerAnalysis((analysis): readonly Chosen[] => {
  const found: Chosen[] = [];
  for (const { chunks } of analysis.unit.cells) {
    for (const { body } of chunks) {
      walk(body, (node) => {
        if (node.kind !== 'Subscript') return undefined;
        const index = node.index.kind === 'Tuple' ? node.index.elements[0] : node.index;
        const mask = index === undefined ? null : analysis.dataAt(index);
        if (index === undefined || mask === null || mask.form === 'table' || mask.columns.known.size === 0)
          return undefined;
        if (!mask.through.some((step) => MASKS.has(step))) return undefined;
        const base = analysis.dataAt(node.object);
        const taken = analysis.dataAt(node);
        found.push({
          mask: textOf(index),
          columns: [...mask.columns.known.keys()],
          // `test.loc[is_woman, "predicted"]` too, where the table is asked for one column.
          isOfPredictions: [base, taken].some((one) => one !== null && one.form !== 'table' && holdsPrediction(one)),
          rows: taken?.rows ?? null,
        });
        return undefined;
      });
    }
  }
  return found;
});

/** Predictions of one group beside those of another, by masks or by tables of each group that were made before the model. */
function partsOfGroups(analysis: Analysis, sensitive: ReadonlySet<string>): boolean {
  const chosen = chosenRows(analysis).filter(({ columns }) => columns.some((one) => isOne(one, sensitive)));
  if (chosen.length < 2) return false;
  const masks = new Set(chosen.flatMap(({ mask, isOfPredictions }) => (isOfPredictions ? [mask] : [])));
  if (masks.size > 1) return true;
  const parts = new Set(chosen.flatMap(({ rows }) => (rows?.kind === 'subset' ? [rows.id] : [])));
  if (parts.size < 2) return false;
  // `df[df.age > 17]` and then `[df.age < 99]` are one group: of two, each has rows that the other has not.
  const predicted = analysis.facts.predictions.flatMap(({ input }) => (input === null ? [] : [input.rows]));
  const groups = [...parts].map((id) => predicted.filter((rows) => liesIn(rows, id)));
  return groups.some((one) =>
    groups.some((other) => one.some((rows) => !other.includes(rows)) && other.some((rows) => !one.includes(rows))),
  );
}

function liesIn(rows: Rows, id: number): boolean {
  if (rows.kind === 'subset') return rows.id === id || liesIn(rows.of, id);
  return rows.kind === 'part' && liesIn(rows.of, id);
}

const loopsIn = oncePerAnalysis(({ unit }): readonly For[] =>
  unit.cells.flatMap(({ chunks }) =>
    chunks.flatMap(({ body }) => statementsIn(body).filter((one): one is For => one.kind === 'For')),
  ),
);

/** The column itself, or one made from it: `Sex_male`, `sex_n`. */
export function isOne(column: string, sensitive: ReadonlySet<string>): boolean {
  if (sensitive.has(column)) return true;
  const bar = column.indexOf('_');
  return bar > 0 && sensitive.has(column.slice(0, bar));
}

function holdsPrediction({ prediction, columns }: DataObject): boolean {
  if (prediction !== null) return true;
  for (const column of columns.known.values()) if (isPredicted(column)) return true;
  return false;
}

/** Soon after the comparison some of the predicted rows are taken: scored, or read from the table that holds their predictions. */
function masks(analysis: Analysis, order: number): boolean {
  const { scores, columns } = analysis.facts;
  const next = columns.find((one) => one.action === 'compare' && one.order > order)?.order ?? Infinity;
  const isNear = (one: { readonly order: number }): boolean => one.order > order && one.order < next;
  if (scores.some((score) => isNear(score) && score.rows?.kind === 'subset')) return true;
  return columns.some((one) => {
    if (one.action !== 'read' || one.data === null || !isNear(one) || one.order > order + SOON) return false;
    const table = analysis.dataOf({ kind: 'ref', id: one.data });
    return table?.rows.kind === 'subset' && one.columns.some((name) => isPredicted(table.columns.known.get(name)));
  });
}

function isPredicted(column: Column | undefined): boolean {
  if (column?.predicted !== undefined) return true;
  return column?.through.some((name) => name === 'predict' || name.endsWith('predict_proba')) === true;
}
