// LKG012: early stopping, validation or a search uses the part that the final score is reported on.
import { spanOf, type Node } from '../../../python/ast';
import { walk } from '../../../python/walk';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import type { FitFact } from '../../../semantics/facts';
import { roleInName } from '../../../semantics/rows/partNames';
import { overlap, roleOf } from '../../../semantics/rows/rows';
import { grouped } from '../../once';
import { defineRule } from '../../rule';
import { isTestFile } from '../../testFiles';
import { insideOf, stepsOf } from '../../steps';
import { evaluationsOf, isInnerPart } from '../evaluated';
import { splitOffValidation } from '../fixes/holdouts';
import { splitOffWatched } from '../fixes/watchedContainers';
import { objectiveAround } from '../choices/trials';
import { modelName } from '../wording';
import { choicesByTestRows } from '../choices/scoreChoices';
import { picksOfEpochs } from '../choices/epochPicks';
import { decidesByValidation, isTrainer } from './deciding';
import { bestEpochOf, bestOfTrials } from './history';
import { isReportedPart } from './reportedPart';
import { answersByOthers, ordersOnTestRows, searchesOnTestRows } from './searches';
import { settingsByFoldsOfTestRows } from './settingsByFolds';
import { thresholdsByTestRows, type Tried } from './thresholds';

interface Data {
  readonly fit: FitFact;
  /** A score of the same rows; null where only the best epoch is taken out of the record of the run. */
  readonly evaluation: Evaluation | null;
  /** What the test rows decide: when training ends or which weights are kept, a threshold, weights, or settings; nothing where they are watched. */
  readonly decides: 'epochs' | Tried | 'settings' | 'nothing';
}

const FITTED = 'The model is fitted here';

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG012',
    name: 'tuning-on-test',
    concern: 'leakage',
    severity: 'warning',
    summary: 'Early stopping, validation or a search uses the part that the score is reported on.',
    evidence: 'FX',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const all = evaluationsOf(analysis).filter((one) => one.scored);
    const said = new Set<unknown>();
    for (const fit of analysis.facts.fits) {
      if (said.has(fit.node) || !fit.isModel) continue;
      for (const validation of fit.validation) {
        const role = roleOf(validation.rows);
        if (fit.features !== null && overlap(validation.rows, fit.features.rows)) continue;
        const evaluation = all.find(
          (one) => one.model === fit.estimator && one.order > fit.order && overlap(one.rows, validation.rows),
        );
        // A validation part is for looking at, unless it is the test part in a container of that name.
        const isTest =
          role === 'test' ||
          (evaluation !== undefined &&
            (role === 'validation'
              ? isCalledTest(evaluation)
              : role === null && decidesByValidation(analysis, fit) && isReportedPart(analysis, evaluation, fit)));
        if (!isTest) continue;
        const isFinal = evaluation === undefined && !isInnerPart(analysis, validation);
        const best = isFinal ? bestEpochOf(analysis, fit) : null;
        if (evaluation === undefined && best === null) continue;
        said.add(fit.node);
        const decides = best !== null || decidesByValidation(analysis, fit);
        yield {
          span: spanOf(isTrainer(fit) ? fit.object.node : fit.node),
          data: { fit, evaluation: evaluation ?? null, decides: decides ? 'epochs' : 'nothing' },
          severity: decides ? 'warning' : 'information',
          related: [
            ...insideOf(analysis, fit, 'Fitted here'),
            ...(evaluation === undefined
              ? [{ span: spanOf(best ?? fit.node), message: 'The best of its scores on these rows is taken here' }]
              : stepsOf(analysis, evaluation.fact, 'The same rows are scored here')),
          ],
        };
        break;
      }
    }
    for (const one of all) {
      const role = roleOf(one.rows);
      if ((role !== 'test' && role !== null) || said.has(one.fit.node)) continue;
      const objective = objectiveAround(analysis, one);
      if (objective === null || answersByOthers(analysis, objective, one)) continue;
      const evaluation = all.find(
        (other) =>
          other.order > one.order && objectiveAround(analysis, other) !== objective && overlap(other.rows, one.rows),
      );
      if (role === null && (evaluation === undefined || !isReportedPart(analysis, evaluation, one.fit))) continue;
      const best = evaluation === undefined && !isInnerPart(analysis, one) ? bestOfTrials(analysis) : null;
      if (evaluation === undefined && best === null) continue;
      said.add(one.fit.node);
      yield {
        span: spanOf(one.node),
        data: { fit: one.fit, evaluation: evaluation ?? null, decides: 'epochs' },
        related: [
          ...stepsOf(analysis, one.fit, FITTED),
          ...(evaluation === undefined
            ? [{ span: spanOf(best ?? one.node), message: 'The best of its scores on these rows is taken here' }]
            : stepsOf(analysis, evaluation.fact, 'The same rows are scored here')),
        ],
      };
    }
    for (const { node, evaluation } of [...choicesByTestRows(analysis), ...picksOfEpochs(analysis)]) {
      if (said.has(evaluation.fit.node)) continue;
      said.add(evaluation.fit.node);
      yield {
        span: spanOf(node),
        data: { fit: evaluation.fit, evaluation, decides: 'epochs' },
        related: [
          ...stepsOf(analysis, evaluation.fit, FITTED),
          { span: spanOf(evaluation.asked), message: 'The model is asked about the test rows here' },
        ],
      };
    }
    // One threshold of several models is one choice, by whichever of them.
    for (const all of grouped([...thresholdsByTestRows(analysis)], ({ node }) => [node]).values()) {
      const [first] = all;
      if (first === undefined) continue;
      const { node, evaluation, tried } = first;
      yield {
        span: spanOf(node),
        data: { fit: evaluation.fit, evaluation, decides: tried },
        related: [
          ...all.flatMap((one) => stepsOf(analysis, one.evaluation.fit, FITTED)),
          { span: spanOf(evaluation.asked), message: 'The model is asked about the test rows here' },
        ],
      };
    }
    const searches = [
      ...searchesOnTestRows(analysis, all),
      ...settingsByFoldsOfTestRows(analysis, all),
      ...ordersOnTestRows(analysis, all),
    ];
    for (const { node, evaluation } of searches) {
      yield {
        span: spanOf(node),
        data: { fit: evaluation.fit, evaluation, decides: 'settings' },
        related: stepsOf(analysis, evaluation.fact, 'Rows among those are scored here'),
      };
    }
  },
  message({ fit, evaluation, decides }) {
    const name = fit.method === 'backward' && evaluation !== null ? calledName(evaluation) : modelName(fit);
    const who = name === 'The model' ? name : `\`${name}\``;
    if (decides === 'threshold')
      return `The threshold for ${name === 'The model' ? 'the model' : who} is chosen by the very rows that its scores are reported on, so they are the best of many looks. Choose it on a validation part, or on folds of the training rows.`;
    if (decides === 'weights')
      return `The weights by which ${name === 'The model' ? 'this model' : who} is mixed with others are chosen by the very rows that the scores are reported on, so they are the best of many looks. Choose them on a validation part, or on folds of the training rows.`;
    if (decides === 'settings')
      return `The settings of ${name === 'The model' ? 'the model' : who} were searched for on rows that hold the test rows it is scored on, so the score is too good. Search on the training part alone.`;
    const how =
      decides === 'epochs'
        ? 'is stopped or chosen by the very rows that its final score is reported on, so the score is the best of many looks'
        : 'is validated while it trains on the very rows that its final score is reported on, so whatever is chosen by these numbers makes the score too good';
    return `${who} ${how}. Split a validation part off the training rows for this.`;
  },
  fixes: ({ data: { fit, decides } }, { analysis }) =>
    decides === 'epochs' || decides === 'nothing'
      ? [...splitOffValidation(analysis, fit), ...splitOffWatched(analysis, fit)]
      : [],
});

/** What the model is asked about in the end is called the test part: `lgb_eval = lgb.Dataset(X_test, y_test)`, `booster.predict(X_test)`. */
function isCalledTest({ asked, rows }: Evaluation): boolean {
  const isNamed = (one: Node): boolean => one.kind === 'Name' && roleInName(one.id) === 'test';
  const given = asked.args.map(({ value }) => value);
  return roleOf(rows) === 'test' && !walk(given, (one) => (isNamed(one) ? 'stop' : undefined));
}

/** The loss learns by name; the model is what was called: `model(x)`, unless a function of another file did. */
function calledName({ asked, fact }: Evaluation): string {
  return asked.func.kind === 'Name' && fact.elsewhere === undefined ? asked.func.id : 'The model';
}
