// Edits that give one name to a transformer which is made twice, for the training and for the test part.
import type { Fix } from '../../../finding';
import { isCall, textOf, type Call, type Expression } from '../../../python/ast';
import { statementOf } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { partsOf, roleOf } from '../../../semantics/rows/rows';
import type { Rows } from '../../../semantics/values';
import { before, replaced, standsAlone } from '../../statements';
import { standsBeside } from '../divisions';
import { nameFor } from './fittedSteps';
import { learntFrom } from './likeIn';
import { freshName, isBehind } from './statementsAround';

/**
 * `X_train = StandardScaler().fit_transform(X_train)` and the same of `X_test` become one `scaler`, fitted on the training part of the same
 * split and only applied to the other.
 */
export function shareWithTraining(analysis: Analysis, fit: FitFact): Fix[] {
  const { node } = fit;
  const maker = makerOf(node);
  const statement = statementOf(node);
  const [rows, ...others] = node.args;
  if (maker === null || statement === null || rows === undefined || others.length > 0) return [];
  const twin = analysis.facts.fits.findLast(
    (one) => one.order < fit.order && one.inFunction === fit.inFunction && isTwin(one, fit, textOf(maker)),
  );
  const trained = twin === undefined ? null : statementOf(twin.node);
  const made = twin === undefined ? null : makerOf(twin.node);
  if (twin === undefined || trained === null || made === null) return [];
  if (learntFrom(fit) !== learntFrom(twin) || !isBehind(statement, trained)) return [];
  if (!standsBeside(trained, statement) || !standsAlone(analysis, trained)) return [];
  const name = freshName(analysis, trained, nameFor(textOf(maker)));
  const edits = [
    before(trained, `${name} = ${textOf(made)}`),
    replaced(made, name),
    replaced(node, `${name}.transform(${textOf(rows.value)})`),
  ];
  return [{ title: `Fit one \`${name}\` on the training part, and apply it to both`, safety: 'unsafe', edits }];
}

/** `StandardScaler()` in `StandardScaler().fit_transform(X)`. */
function makerOf({ func }: Call): Expression | null {
  return func.kind === 'Attribute' && func.attr === 'fit_transform' && isCall(func.object) ? func.object : null;
}

/** Made in the same words, and fitted on the training part of what the other's part is of. */
function isTwin(one: FitFact, { features }: FitFact, maker: string): boolean {
  const own = makerOf(one.node);
  if (own === null || textOf(own) !== maker || one.features === null || features === null) return false;
  return roleOf(one.features.rows) === 'train' && isOfSameSplit(one.features.rows, features.rows);
}

function isOfSameSplit(one: Rows, other: Rows): boolean {
  const splits = new Set(partsOf(one).map(({ split }) => split.id));
  return partsOf(other).some(({ split }) => splits.has(split.id));
}
