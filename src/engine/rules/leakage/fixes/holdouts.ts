// Edits that hold rows out: a validation part, a test part, or groups that stay together.
import type { Edit, Fix } from '../../../finding';
import {
  spanOf,
  textOf,
  type Argument,
  type Assign,
  type Call,
  type Expression,
  type NodeBase,
  type Statement,
} from '../../../python/ast';
import { statementOf, statementsOutsideDefinitions } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import type { FitFact } from '../../../semantics/facts';
import { partsOf } from '../../../semantics/rows/rows';
import { fromImport } from '../../imports';
import { inOwnQuotes, textLiteral } from '../../quotes';
import { before, replaced } from '../../statements';
import { namedSplit, standsBeside } from '../divisions';
import { isUsedBeside } from './moves';
import { boundIn, freshName, indentOf, isBehind, scopeOf } from './statementsAround';

/** A validation part is split off the training rows, and early stopping or the search looks at that. */
export function splitOffValidation(analysis: Analysis, fit: FitFact): Fix[] {
  const [features, target] = positional(fit.node);
  const validation = fit.node.args.find(({ keyword }) => keyword === 'eval_set' || keyword === 'validation_data');
  const statement = statementOf(fit.node);
  if (features === undefined || target === undefined || validation === undefined || statement === null) return [];
  const listed = listedBefore(analysis, statement, validation.value);
  const pairs = pairsIn(listed?.value ?? validation.value);
  if (pairs.length === 0 || !isName(features.value) || !isName(target.value)) return [];
  const [x, y] = [textOf(features.value), textOf(target.value)];
  const parts = partNames(analysis, statement, x, y);
  const edits: Edit[] = [
    before(listed ?? statement, parts.line),
    replaced(features.value, parts.xFit),
    replaced(target.value, parts.yFit),
    ...pairs.flatMap(([rows, answers]) => {
      const isTraining = textOf(rows) === x;
      return [
        replaced(rows, isTraining ? parts.xFit : parts.xVal),
        replaced(answers, isTraining ? parts.yFit : parts.yVal),
      ];
    }),
    ...fromImport(analysis, 'sklearn.model_selection', 'train_test_split'),
  ];
  return [{ title: `Split a validation part off \`${x}\``, safety: 'template', edits }];
}

/** What the rows to fit on and the validation part of a training part are called, and the line that divides it. */
export function partNames(
  analysis: Analysis,
  beside: Statement,
  x: string,
  y: string,
): Readonly<Record<'line' | 'xFit' | 'xVal' | 'yFit' | 'yVal', string>> {
  const named = (name: string): string => freshName(analysis, beside, name);
  const [xFit, xVal] = [named(`${stem(x)}_fit`), named(`${stem(x)}_val`)];
  const [yFit, yVal] = [named(`${stem(y)}_fit`), named(`${stem(y)}_val`)];
  // Of rows that were divided in their order the last ones are for validation, as those behind them are for the test.
  const rows = analysis.dataOf(analysis.lookup(x))?.rows;
  const isInOrder = rows !== undefined && partsOf(rows).some(({ split }) => split.ordered || split.shuffled === false);
  const how = isInOrder ? 'shuffle=False' : 'random_state=0';
  const line = `${xFit}, ${xVal}, ${yFit}, ${yVal} = train_test_split(${x}, ${y}, test_size=0.2, ${how})`;
  return { line, xFit, xVal, yFit, yVal };
}

/** A test part is split off before the fit, and the score is taken there. */
export function splitOffTest(analysis: Analysis, { fit, node, model }: Evaluation): Fix[] {
  const [features, target] = positional(fit.node);
  const statement = statementOf(fit.node);
  if (features === undefined || target === undefined || statement === null) return [];
  if (!isName(features.value) || !isName(target.value)) return [];
  const [x, y] = [textOf(features.value), textOf(target.value)];
  const line = `${x}_train, ${x}_test, ${y}_train, ${y}_test = train_test_split(${x}, ${y}, test_size=0.2, random_state=0)`;
  const predicted = analysis.facts.predictions.filter((one) => one.model === model && one.order > fit.order);
  const calls = new Set([node, ...predicted.map((one) => one.node)]);
  const onTest = [...calls].flatMap(({ args }) =>
    args.flatMap(({ value }) => {
      const text = textOf(value);
      return text === x || text === y ? [replaced(value, `${text}_test`)] : [];
    }),
  );
  if (onTest.length === 0) return [];
  const edits: Edit[] = [
    before(statement, line),
    replaced(features.value, `${x}_train`),
    replaced(target.value, `${y}_train`),
    ...onTest,
    ...fromImport(analysis, 'sklearn.model_selection', 'train_test_split'),
  ];
  return [{ title: 'Split a test part off first, and score it', safety: 'template', edits }];
}

/** `train_test_split` becomes `GroupShuffleSplit`, which keeps the rows of one entity on one side. */
export function splitByGroup(analysis: Analysis, call: NodeBase, table: string, column: string): Fix[] {
  const split = namedSplit(call);
  if (split === null || split.arrays.length === 0) return [];
  const kept = split.call.args
    .filter(({ keyword }) => keyword === 'test_size' || keyword === 'train_size' || keyword === 'random_state')
    .map(textOf);
  const [first] = split.arrays;
  const options = ['n_splits=1', ...kept].join(', ');
  const rows = `train_rows, test_rows = next(GroupShuffleSplit(${options}).split(${first === undefined ? '' : textOf(first.argument.value)}, groups=${table}[${inOwnQuotes(analysis, textLiteral(column))}]))`;
  const lines = split.arrays.map(({ argument, train, test }) => {
    const whole = textOf(argument.value);
    return `${train}, ${test} = ${whole}.iloc[train_rows], ${whole}.iloc[test_rows]`;
  });
  const statement = split.assignment;
  const edits: Edit[] = [
    before(statement, rows),
    { kind: 'replace', span: spanOf(statement), text: lines.join(`\n${indentOf(statement)}`) },
    ...fromImport(analysis, 'sklearn.model_selection', 'GroupShuffleSplit'),
  ];
  return [{ title: `Keep the rows of one \`${column}\` together: \`GroupShuffleSplit\``, safety: 'template', edits }];
}

/** Cross-validates the models on their training rows before the last of them, when all are there, is scored on the test part. */
export function chooseByCrossValidation(analysis: Analysis, scored: readonly Evaluation[]): Fix[] {
  const models = new Map<string, FitFact>();
  for (const { fit } of scored) {
    const owner = fit.node.func.kind === 'Attribute' ? fit.node.func.object : null;
    if (owner?.kind === 'Name' && fit.inFunction === null) models.set(owner.id, fit);
  }
  const [first] = models.values();
  const [features, target] = first === undefined ? [] : positional(first.node);
  const last = scored.at(-1);
  const statement = last === undefined ? null : statementOf(last.node);
  if (models.size < 2 || models.size < new Set(scored.map(({ model }) => model)).size) return [];
  if (features === undefined || target === undefined || statement === null) return [];
  const lines = [
    `for candidate in [${[...models.keys()].join(', ')}]:`,
    `    print(candidate, cross_val_score(candidate, ${textOf(features.value)}, ${textOf(target.value)}).mean())`,
  ];
  const edits = [
    before(statement, lines.join('\n')),
    ...fromImport(analysis, 'sklearn.model_selection', 'cross_val_score'),
  ];
  return [{ title: 'Choose among the models by cross-validation', safety: 'template', edits }];
}

/** `watched = [(X_test, y_test)]` above the fit, which alone reads it. */
export function listedBefore(analysis: Analysis, fit: Statement, value: Expression): Assign | null {
  if (value.kind !== 'Name') return null;
  const made = statementsOutsideDefinitions(scopeOf(analysis, fit)).filter(
    (one): one is Assign => one.kind === 'Assign' && boundIn(one).includes(value.id),
  );
  const [only, ...others] = made;
  const isOwn = only !== undefined && others.length === 0 && isBehind(fit, only) && standsBeside(only, fit);
  return isOwn && !isUsedBeside(analysis, value.id, [only, fit]) ? only : null;
}

function positional({ args }: Call): Argument[] {
  return args.filter(({ keyword, star }) => star === '' && (keyword === null || /^(?:X|x|y)$/.test(keyword)));
}

/** `(X_test, y_test)` in `eval_set=[(X_train, y_train), (X_test, y_test)]`. */
function pairsIn(node: Expression): [Expression, Expression][] {
  if (node.kind !== 'Tuple' && node.kind !== 'List') return [];
  const [first, second, ...others] = node.elements;
  if (first !== undefined && second !== undefined && others.length === 0 && isName(first) && isName(second))
    return [[first, second]];
  return node.elements.flatMap(pairsIn);
}

function isName(node: Expression): boolean {
  return node.kind === 'Name';
}

/** `X` of `X_train`. */
function stem(name: string): string {
  return name.replace(/_?train(?:ing)?$/i, '') || name;
}
