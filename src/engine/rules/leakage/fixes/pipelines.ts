// Edits that put a transformer and the model that is cross-validated into one pipeline, so that each fold fits both.
import type { Edit, Fix } from '../../../finding';
import { textOf, type Expression } from '../../../python/ast';
import { statementOf, statementsIn } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { statsOf } from '../../../semantics/estimators/evaluations';
import type { Stat } from '../../../semantics/values';
import { fromImport } from '../../imports';
import { fittedStepOf, type FittedStep } from './fittedSteps';
import type { Leak } from '../leaks';
import { hasColumns, isUsedBeside, withoutStep } from './moves';
import { crossValidatedOn, featuresOf, holdsUntil, inPipelines, type ScoredCall } from './scoredCalls';

/** The step and the model go into one pipeline, which is cross-validated on the features as they were. */
export function wrapInPipeline(analysis: Analysis, leak: Leak): Fix[] {
  const step = fittedStepOf(analysis, leak);
  if (step === null) return [];
  const { target, input, imports } = step;
  const own = step.maker ?? step.name;
  const columns = target.kind === 'Name' ? null : [...(analysis.dataAt(input)?.columns.known.keys() ?? [])];
  if (columns !== null && (textOf(target) !== textOf(input) || columns.length === 0)) return [];
  const calls = crossValidatedOn(analysis, leak.stat, (features) =>
    columns === null ? textOf(features) === textOf(target) : hasColumns(analysis, features, columns),
  );
  if (calls.length === 0) return [];
  const isChanged = target.kind === 'Subscript' || textOf(target) === textOf(input);
  if (isChanged && isFittedBeside(analysis, leak.stat, calls)) return [];
  if (!calls.every(({ features }) => holdsUntil(analysis, step, statementOf(features.value)))) return [];
  const stays = !isChanged && isUsedBeside(analysis, textOf(target), [...step.statements, ...calls.map(featuresOf)]);
  // A pipeline fits a copy: what reads the transformer itself would find that it has learnt nothing.
  if (!stays && step.maker === null && isReadBeside(analysis, step)) return [];
  const transformer =
    target.kind === 'Name'
      ? own
      : `make_column_transformer((${own}, ${listOf(target.index)}), remainder='passthrough')`;
  const features = columns === null ? calls.map((call) => call.features.value) : [];
  const edits: Edit[] = [
    ...withoutStep(analysis, step, features),
    ...inPipelines(analysis, calls, transformer),
    ...(columns === null ? [] : fromImport(analysis, 'sklearn.compose', 'make_column_transformer')),
    ...imports,
  ];
  return [{ title: `Put \`${step.name}\` and the model into one pipeline`, safety: 'unsafe', edits }];
}

/** Whether another model is fitted on what a step changed, and would get it as it was. */
function isFittedBeside({ facts }: Analysis, stat: Stat, calls: readonly ScoredCall[]): boolean {
  return facts.fits.some(
    ({ isModel, node, features }) =>
      isModel && statsOf(features).includes(stat) && !calls.some(({ model }) => node.args.includes(model)),
  );
}

/** Whether a step's transformer is read anywhere but in the step. */
export function isReadBeside(analysis: Analysis, { statements, name }: FittedStep): boolean {
  const made: Expression[] = [];
  for (const { chunks } of analysis.unit.cells)
    for (const { body } of chunks)
      for (const one of statementsIn(body)) if (one.kind === 'Assign') made.push(...one.targets);
  return isUsedBeside(analysis, name, [...statements, ...made]);
}

/** `'age'` as a list of columns, which a transformer of columns wants. */
function listOf(index: Expression): string {
  return index.kind === 'Constant' ? `[${textOf(index)}]` : textOf(index);
}
