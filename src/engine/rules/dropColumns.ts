// The fix that takes columns out of a feature table, as near to where the table is made as it can be.
import type { Edit, Fix } from '../finding';
import { spanOf, textOf, type Call, type Expression, type Sequence } from '../python/ast';
import { mayHave } from '../semantics/columns';
import { INPUT_COLUMNS } from '../knowledge/inputColumns';
import type { Analysis } from '../semantics/analysis';
import type { DataObject, EstimatorObject, Value } from '../semantics/values';
import { inOwnQuotes, textLiteral } from './quotes';
import { textsIn } from './passedColumns';
import type { RuleContext } from './rule';

/** `df.drop(columns=['y'])` takes more names, `df[['a', 'name']]` fewer; else the argument of `call` drops them itself. */
export function dropColumnsFixes(
  context: RuleContext,
  call: Call,
  features: DataObject,
  columns: readonly string[],
): Fix[] {
  if (isAskedFor(context, call, columns)) return [];
  const edits =
    inDrop(context, call, features, columns) ??
    inSelection(context, features, columns) ??
    atArgument(context, call, features, columns);
  if (edits === null) return [];
  const names = columns.map((name) => `\`${name}\``).join(', ');
  return [{ title: `Drop ${names} from the features`, safety: 'unsafe', edits }];
}

/** Transformers in pipelines in transformers. */
const MAX_DEPTH = 4;

/** Whether the model or a step before it asks for one of the columns by its name, and would not find it any more. */
function isAskedFor({ analysis }: RuleContext, call: Call, columns: readonly string[]): boolean {
  const asks = (value: Value | undefined | null): boolean =>
    value != null && textsIn(analysis, value).some((name) => columns.includes(name));
  const step = ({ inner, args }: EstimatorObject, depth: number): boolean =>
    INPUT_COLUMNS.some((name) => asks(args.keywords.get(name))) ||
    (depth < MAX_DEPTH &&
      inner.some((one) => {
        const object = analysis.objectOf(one.value);
        return asks(one.columns) || (object?.kind === 'estimator' && step(object, depth + 1));
      }));
  const fit = analysis.facts.fits.find(({ node }) => node === call);
  return (
    (fit !== undefined && step(fit.object, 0)) ||
    call.args.some(
      ({ keyword, value }) => keyword !== null && INPUT_COLUMNS.includes(keyword) && asks(analysis.valueOf(value)),
    )
  );
}

function sameSource(a: DataObject, b: DataObject): boolean {
  return a.sources.some((source) => b.sources.includes(source));
}

function quoted(names: readonly string[], like: string): string {
  const mark = like.includes('"') ? '"' : "'";
  return names.map((name) => textLiteral(name, mark)).join(', ');
}

function inDrop(
  { analysis }: RuleContext,
  call: Call,
  features: DataObject,
  columns: readonly string[],
): Edit[] | null {
  const { calls, columns: uses } = analysis.facts;
  const last = calls.find(({ node }) => node === call)?.order ?? Infinity;
  const drops = calls.filter(({ written, result, order, node }) => {
    if (written !== 'drop' || order > last || result.kind !== 'ref') return false;
    const made = analysis.object(result.id);
    if (made?.kind !== 'data' || made.form !== 'table' || !sameSource(made, features)) return false;
    // What it takes out the features have not, and what is to go nobody asks the rest for.
    const own = uses.filter((use) => use.node === node).flatMap((use) => use.columns);
    const asksFor = uses.some((use) => use.data === result.id && use.columns.some((name) => columns.includes(name)));
    return !asksFor && !own.some((name) => mayHave(features.columns, name));
  });
  for (const { node } of drops.reverse()) {
    const list = node.args.map(({ value }) => value).find((value): value is Sequence => value.kind === 'List');
    const end = list?.elements.at(-1);
    if (end !== undefined) return [{ kind: 'replace', span: after(end), text: `, ${quoted(columns, textOf(end))}` }];
    const [only] = node.args;
    if (only?.value.kind === 'Constant' && typeof only.value.value === 'string') {
      const text = textOf(only.value);
      return [{ kind: 'replace', span: spanOf(only.value), text: `[${text}, ${quoted(columns, text)}]` }];
    }
  }
  return null;
}

function inSelection(context: RuleContext, features: DataObject, columns: readonly string[]): Edit[] | null {
  for (const fact of [...context.analysis.facts.columns].reverse()) {
    const object = fact.data === null ? undefined : context.analysis.object(fact.data);
    const { node } = fact;
    if (fact.action !== 'select' || object?.kind !== 'data' || !sameSource(object, features) || !isSubscript(node))
      continue;
    const list = node.index;
    if (list.kind !== 'List' || !columns.every((name) => fact.columns.includes(name))) continue;
    const kept = list.elements.filter(
      (one) => !(one.kind === 'Constant' && typeof one.value === 'string' && columns.includes(one.value)),
    );
    if (kept.length === 0 || kept.length === list.elements.length) continue;
    return [{ kind: 'replace', span: spanOf(list), text: `[${kept.map(textOf).join(', ')}]` }];
  }
  return null;
}

function isSubscript(node: unknown): node is Extract<Expression, { kind: 'Subscript' }> {
  return typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'Subscript';
}

/** Where the model is given rows, it drops them there: what is asked about rows with other columns fails as it runs. */
function atArgument(
  { analysis }: RuleContext,
  call: Call,
  features: DataObject,
  columns: readonly string[],
): Edit[] | null {
  const text = inOwnQuotes(analysis, `.drop(columns=[${quoted(columns, '"')}])`);
  const edits = new Map<number, Edit>();
  for (const { node, input } of [{ node: call, input: features }, ...laterInputs(analysis, call)]) {
    const [first] = node.args;
    if (input === null || !columns.every((name) => mayHave(input.columns, name))) return null;
    if (first === undefined || first.keyword !== null || first.value.kind !== 'Name' || input.form !== 'table')
      return null;
    // cross_val_score(model, X, y): the rows come behind the model.
    if (analysis.objectOf(analysis.valueOf(first.value))?.kind === 'estimator') return null;
    const span = after(first.value);
    edits.set(span.cell * FAR + span.start, { kind: 'replace', span, text });
  }
  return [...edits.values()];
}

/** Characters that no cell has. */
const FAR = 2 ** 32;

/** Calls that hand rows to the model which `call` fits: its predictions and scores. */
function laterInputs(analysis: Analysis, call: Call): { readonly node: Call; readonly input: DataObject | null }[] {
  const { fits, predictions, scores } = analysis.facts;
  const models = new Set(fits.filter(({ node }) => node === call).map(({ estimator }) => estimator));
  const predicted = predictions.filter(({ model }) => models.has(model));
  const scored = scores.filter(
    ({ node, model, predictedAt }) =>
      predictedAt === null && model !== null && models.has(model) && !predicted.some((one) => one.node === node),
  );
  return [
    ...predicted,
    ...scored.map(({ node }) => {
      const [rows] = node.args;
      return { node, input: rows === undefined ? null : analysis.dataOf(analysis.valueOf(rows.value)) };
    }),
  ];
}

function after(node: Expression) {
  const span = spanOf(node);
  return { ...span, start: span.end };
}
