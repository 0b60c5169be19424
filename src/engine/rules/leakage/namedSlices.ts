// Rows that slices divide by hand and names call the training and the test part, where no model is seen that learns from them:
// `X_train, X_test = X[:800], X[800:]`. A slice without such names may be a look at some rows.
import type { Expression } from '../../python/ast';
import type { Analysis } from '../../semantics/analysis';
import type { SplitFact } from '../../semantics/facts';
import { roleInName } from '../../semantics/rows/partNames';
import { overlap, partsOf } from '../../semantics/rows/rows';
import type { DataObject, Split } from '../../semantics/values';
import { oncePerAnalysis, oncePerChunk } from '../once';
import { gatheredIn } from './assigned';

/** Two slices of the same rows, and the division that they are. */
export interface NamedSlices {
  readonly split: SplitFact;
  readonly train: DataObject;
  readonly test: DataObject;
}

/** What is given a name that calls it a part. */
interface Named {
  readonly role: 'train' | 'test';
  readonly node: Expression;
}

interface Slice extends Named {
  readonly data: DataObject;
  readonly split: Split;
}

export const namedSlices = oncePerAnalysis(findNamedSlices);

function findNamedSlices(analysis: Analysis): NamedSlices[] {
  const slices = analysis.unit.cells.flatMap(({ chunks }) =>
    chunks.flatMap((chunk) => namedIn(chunk).flatMap((one) => sliceOf(analysis, one))),
  );
  if (slices.length < 2) return [];
  const fitted = new Set(
    analysis.facts.fits.flatMap(({ features, isModel }) =>
      isModel && features !== null ? partsOf(features.rows).map(({ split }) => split.id) : [],
    ),
  );
  return slices.flatMap((train) => {
    if (train.role !== 'train' || fitted.has(train.split.id)) return [];
    const isRest = ({ role, split, data }: Slice): boolean =>
      split.id === train.split.id && role === 'test' && !overlap(data.rows, train.data.rows);
    const test = slices.find(isRest);
    return test === undefined ? [] : [{ split: dividing(train), train: train.data, test: test.data }];
  });
}

/** `y_train`: what was learnt of the answers alone flatters no score. */
const ANSWERS = /^y(?:_|[A-Z]|$)|label|target|answer/i;

/** `a, b = x, y` and `a = x`, by name. */
function pairsOf(target: Expression, value: Expression): (readonly [string, Expression])[] {
  if (target.kind === 'Name') return [[target.id, value]];
  if (target.kind !== 'Tuple' || value.kind !== 'Tuple' || target.elements.length !== value.elements.length) return [];
  return target.elements.flatMap((one, i) => {
    const given = value.elements[i];
    return one.kind === 'Name' && given !== undefined ? [[one.id, given] as const] : [];
  });
}

const namedIn = oncePerChunk((chunk): readonly Named[] =>
  gatheredIn(chunk).assignments.flatMap(({ targets, value }) =>
    targets.flatMap((target) =>
      pairsOf(target, value).flatMap(([name, node]): Named[] => {
        const role = roleInName(name);
        return (role === 'train' || role === 'test') && !ANSWERS.test(name) ? [{ role, node }] : [];
      }),
    ),
  ),
);

function sliceOf(analysis: Analysis, { role, node }: Named): Slice[] {
  const data = analysis.dataAt(node);
  const [part] = data === null ? [] : partsOf(data.rows);
  return data === null || part?.split.kind !== 'manual' || data.prediction !== null
    ? []
    : [{ role, node, data, split: part.split }];
}

/** The division as a fact, at the slice for training. */
function dividing({ node, data, split }: Slice): SplitFact {
  const whole = { ...data, rows: data.rows.kind === 'part' ? data.rows.of : data.rows };
  return { node, order: 0, inFunction: null, split, inputs: [whole], parts: [] };
}
