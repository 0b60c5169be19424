// The reported part where nothing calls it a test part: rows that a condition took out, and the only ones that anything is scored on.
import type { NodeBase } from '../../../python/ast';
import { loopsAround } from '../../../python/around';
import { walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Evaluation } from '../../../semantics/estimators/evaluations';
import type { FitFact } from '../../../semantics/facts';
import { roleInName } from '../../../semantics/rows/partNames';
import { overlap, roleOf, sameRows } from '../../../semantics/rows/rows';
import type { Rows } from '../../../semantics/values';
import { callsWritten, oncePerAnalysis } from '../../once';
import { functionsAround } from '../../scopes';
import { objectiveAround } from '../choices/trials';
import { evaluationsOf } from '../evaluated';

/**
 * Whether the rows of an evaluation are those that the unit reports on: `late = rows[rows.day >= cut]`, where no other rows are held out
 * from any model here, so that none is left to report on. Where a loop does what decides, they may be folds, and what is called
 * validation is for looking at.
 */
export function isReportedPart(analysis: Analysis, evaluation: Evaluation, deciding: FitFact): boolean {
  const { rows, fit } = evaluation;
  if (!isChosen(rows) || fit.features === null || overlap(rows, fit.features.rows)) return false;
  if (isRepeated(analysis, deciding.elsewhere ?? deciding.node) || isCalledOtherwise(analysis, evaluation))
    return false;
  return evaluationsOf(analysis).every(
    (one) =>
      overlap(one.rows, rows) ||
      one.fit.features === null ||
      overlap(one.rows, one.fit.features.rows) ||
      objectiveAround(analysis, one) !== null,
  );
}

/** Taken out by a condition, and of no part that has a name. */
function isChosen(rows: Rows): boolean {
  return rows.kind === 'subset' && rows.drawn !== true && roleOf(rows) === null;
}

function isRepeated(analysis: Analysis, node: NodeBase): boolean {
  if (loopsAround(node).length > 0) return true;
  return functionsAround(node).some(({ name }) =>
    callsWritten(analysis, name).some((call) => loopsAround(call.node).length > 0),
  );
}

/** A name for the rows, or a word in the calls that are handed them, speaks of another part: `early_stop_on=X_valid`. */
function isCalledOtherwise(analysis: Analysis, { rows, fit, asked, node }: Evaluation): boolean {
  const speaks = (word: string): boolean => SPEAKS_OF_ANOTHER.test(word) || roleInName(word) === 'validation';
  if (namesOfRows(analysis).some(([name, held]) => speaks(name) && sameRows(held, rows))) return true;
  const said = [fit.node, asked, node].flatMap(({ args }) => args.map(({ value }) => value));
  return !walk(said, (one) => {
    const word =
      one.kind === 'Name' ? one.id : one.kind === 'Attribute' ? one.attr : one.kind === 'Constant' ? one.value : null;
    return typeof word === 'string' && speaks(word) ? 'stop' : undefined;
  });
}

const SPEAKS_OF_ANOTHER = /(?:^|_)(?:vld|tune|tuning|oof|fold)(?:_|\d|$)/i;

/** What the names of the unit hold in the end. */
const namesOfRows = oncePerAnalysis((analysis): readonly (readonly [string, Rows])[] =>
  [...new Set(analysis.facts.bindings.map(({ name }) => name))].flatMap((name) => {
    const data = analysis.objectOf(analysis.lookup(name));
    return data?.kind === 'data' ? [[name, data.rows] as const] : [];
  }),
);
