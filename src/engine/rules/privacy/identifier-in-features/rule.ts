// PRV001: names, e-mails, ids and the like are still in what a model, encoder or vectoriser is fitted on.
import { spanOf, type Call } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import { stringOf } from '../../../semantics/language/folding';
import type { Facts, FitFact } from '../../../semantics/facts';
import type { DataObject, EstimatorObject } from '../../../semantics/values';
import { boardSetups } from '../../../knowledge/evaluators';
import { dropColumns } from '../../../semantics/columns';
import { dropColumnsFixes } from '../../dropColumns';
import type { ColumnMatch } from '../../../knowledge/lexicon/classify';
import {
  columnsOfSource,
  identifiersAmong,
  isLearningData,
  isNaming,
  listed,
  NAMED_IN_CODE,
  originOf,
} from '../../people';
import { textsIn } from '../../passedColumns';
import { defineRule, type RuleContext } from '../../rule';
import { callsWritten } from '../../once';
import { readingSteps } from '../../steps';
import { isTestPath } from '../../testFiles';
import { identifiersIn } from '../people/features';
import { meant } from '../assignments';
import { chooserOf, namesTaken, takes } from './columnTransformers';
import { isHandedOver } from './itemsGiven';
import { readBySpark } from './sparkInputs';

interface Data {
  readonly node: Call;
  readonly features: DataObject;
  readonly columns: readonly string[];
  readonly origin: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV001',
    name: 'identifier-in-features',
    concern: 'privacy',
    severity: 'warning',
    summary: 'A direct identifier of a person is still in what is passed to fit, an encoder or a vectoriser.',
    evidence: 'FXC',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    if (isTestPath(context.analysis.unit.path)) return;
    const said = new Set<string>();
    const found = new Map<Call, Data>();
    const messages = new Set<string>();
    for (const { node, features, isModel, estimator } of learned(context)) {
      // Once for encoders, where values are kept, and once for models, which learn them.
      const kind = isModel ? 'model' : 'encoder';
      const choosers = [estimator, chooserOf(context, features)].filter((one) => one !== null);
      if (readsWords(context, estimator)) for (const name of messagesIn(features)) messages.add(name);
      const taken = identifiersTaken(context, estimator, features);
      const columns = [...identifiersIn(context, features), ...taken]
        .filter(({ column }) => !messages.has(column))
        // An encoder of record numbers is a plain index; what it makes reaches a model or it does not matter.
        .filter((match) => isModel || (isNaming(match) && match.category !== 'direct.online'))
        .filter(({ column }) => !said.has(`${kind}:${column}`))
        .filter(({ column }) => readBySpark(context, estimator, column) && isHandedOver(context, features, column))
        .filter((match) => choosers.every((one) => takes(context, one, match)))
        .map(({ column }) => column)
        .filter((name) => inFormula(context, node, name));
      const [first] = columns;
      if (first === undefined) continue;
      for (const name of columns) said.add(`${kind}:${name}`);
      // A loop, or a function that fits several things, is one place.
      const before = found.get(node);
      if (before === undefined)
        found.set(node, {
          node,
          features,
          columns,
          origin: taken.some(({ column }) => column === first) ? NAMED_IN_CODE : originOf(context, features, first),
        });
      else found.set(node, { ...before, columns: [...new Set([...before.columns, ...columns])] });
    }
    for (const data of found.values()) {
      const { node, features } = data;
      const way = features.sources.slice(0, 2).flatMap((source) => readingSteps(context.analysis, source));
      yield {
        span: spanOf(node),
        data,
        related: way,
        ...(isLearningData(context, columnNames(context, features), features.sources)
          ? { severity: 'hint' as const }
          : {}),
      };
    }
  },
  message({ node, columns, origin }) {
    const many = columns.length > 1;
    return `${listed(columns)} (${origin}) ${many ? 'tell' : 'tells'} who a person is and ${many ? 'go' : 'goes'} into ${learnerOf(node)}, so the model can learn people by heart and give them away. Drop ${many ? 'them' : 'it'} before fitting.`;
  },
  fixes({ data }, context) {
    return dropColumnsFixes(context, data.node, data.features, data.columns);
  },
});

/** Identifiers that only the column transformer at the head names, of a table of which nothing else is known. */
function identifiersTaken(
  context: RuleContext,
  estimator: EstimatorObject | null,
  { columns, form, sources }: DataObject,
): readonly ColumnMatch[] {
  if (estimator === null || !columns.open || columns.chosen === true || form !== 'table') return [];
  const names = namesTaken(context, estimator).filter((name) => !columns.known.has(name) && !columns.dropped.has(name));
  return identifiersAmong(context, names, sources);
}

/** `fit`, `train`; what learns by `loss.backward()` is not named there. */
function learnerOf({ func }: Call): string {
  const name = lastName(func);
  return name === 'backward' ? 'the model that is trained here' : `\`${name || 'fit'}\``;
}

interface Learned {
  readonly node: Call;
  readonly features: DataObject;
  readonly isModel: boolean;
  readonly estimator: EstimatorObject | null;
}

/** Fits and cross-validations of what keeps rows or values, in the order in which they come. */
function learned({ analysis }: RuleContext): Learned[] {
  const { fits, crossValidations, predictions } = analysis.facts;
  const found: (Learned & { readonly order: number })[] = [];
  for (const fit of fits) {
    const { node, isModel, object, order } = fit;
    // `loss.backward()`: what the model was shown before it says what it learns from.
    const shown = fit.method === 'backward' ? lastShown(predictions, fit) : null;
    const features = shown ?? fit.features;
    if (features !== null && memorises(isModel, object))
      found.push({ node, features, isModel, estimator: object, order });
  }
  for (const { node, features, model, order } of crossValidations) {
    const object = model === null ? undefined : analysis.object(model);
    if (features !== null)
      found.push({ node, features, isModel: true, estimator: object?.kind === 'estimator' ? object : null, order });
  }
  // `setup(data, target="left", ignore_features=["email"])` of PyCaret: whatever is compared afterwards learns from the rest.
  for (const { node, name, row, args, order } of callsWritten(analysis, 'setup')) {
    const setsUp = row?.tags?.includes('automl-setup') === true || boardSetups.find(name) !== undefined;
    if (!setsUp || args.open) continue;
    const data = analysis.dataOf(args.keywords.get('data') ?? args.positional[0]);
    const ignored = args.keywords.get('ignore_features');
    const names = ignored === undefined ? [] : textsIn(analysis, ignored);
    if (data !== null && (ignored === undefined || names.length > 0))
      found.push({
        node,
        features: { ...data, columns: dropColumns(data.columns, names) },
        isModel: true,
        estimator: null,
        order,
      });
  }
  return found.sort((a, b) => a.order - b.order);
}

/** What a torch model was called with last before it learnt. */
function lastShown(predictions: Facts['predictions'], { estimator, order }: FitFact): DataObject | null {
  return predictions.findLast((one) => one.model === estimator && one.order < order)?.input ?? null;
}

const TAKES_TEXTS: ReadonlySet<string> = new Set(['transformer', 'tokenizer']);

/** Takes texts apart, or a pipeline that begins with it: of a column `email` alone these are messages, and no addresses. */
function readsWords(context: RuleContext, estimator: EstimatorObject | null, depth = 0): boolean {
  if (estimator === null || depth > 3) return false;
  if (estimator.row?.learns === 'vocabulary' && TAKES_TEXTS.has(estimator.row.role)) return true;
  const [first] = estimator.inner;
  const step = first === undefined ? undefined : context.analysis.objectOf(first.value);
  return step?.kind === 'estimator' && readsWords(context, step, depth + 1);
}

/** The one column of these features, where it is called as both messages and addresses are. */
function messagesIn({ columns }: DataObject): readonly string[] {
  const names = columns.open ? [] : [...columns.known.keys()];
  return names.length === 1 ? names.filter((name) => /^e?-?mails?$/i.test(name)) : [];
}

/** Models keep rows in one form or another; encoders, vectorisers and vectors of words keep every value. */
function memorises(isModel: boolean, { row }: EstimatorObject): boolean {
  if (isModel || row === null) return isModel;
  const keepsValues = TAKES_TEXTS.has(row.role) || row.tags?.includes('word-vectors') === true;
  return keepsValues && (row.learns === 'categories' || row.learns === 'vocabulary');
}

/** `ols("pay ~ age + years", data=staff).fit()`: of the table only what the formula names is learnt. */
function inFormula(context: RuleContext, node: Call, name: string): boolean {
  const { func, args } = node;
  if (args.length === 0 && func.kind === 'Attribute') {
    const { object } = func;
    const made = meant(context, object);
    return made?.kind !== 'Call' || made.args.length === 0 || inFormula(context, made, name);
  }
  const argument = args.find(({ keyword }) => keyword === 'formula') ?? args[0];
  if (argument === undefined) return true;
  const { keyword, value } = argument;
  const formula =
    value.kind === 'Constant' && typeof value.value === 'string'
      ? value.value
      : stringOf(context.analysis.valueOf(value));
  if (formula === null) return keyword !== 'formula';
  return !formula.includes('~') || formula.split(/[^\p{L}\p{N}_.]+/u).includes(name);
}

function columnNames(context: RuleContext, { columns, sources }: DataObject): string[] {
  return [...columns.known.keys(), ...sources.flatMap((source) => columnsOfSource(context, source))];
}
