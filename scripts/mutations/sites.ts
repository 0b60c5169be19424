// Where a leak can be planted or repaired, read off the syntax alone: the engine under test has no say in what is tried.
import { spanOf, textOf, type Call, type Statement } from '../../src/engine/python/ast';
import type { Edit } from '../../src/engine/finding';
import type { ParsedUnit } from '../../src/engine/python/unit';
import { statementOf } from '../../src/engine/python/walk';
import { before } from '../../src/engine/rules/statements';
import { holdoutsIn, type Holdout } from './holdouts';
import { AT_FITS, BEFORE_FOLDS, BEFORE_FRAMES, BEFORE_PARTS } from './plants';
import { callsIn, isCalled, positionals, takes } from './syntax';

export interface Site {
  /** `cut: scale`: how rows are divided, and what is planted. */
  readonly kind: string;
  readonly edits: readonly Edit[];
  /** Any of these is the finding that is to come, or to go. */
  readonly codes: readonly string[];
  /** 1-based line of the place, for the report. */
  readonly cell: number;
  readonly offset: number;
}

/** Every leak that can be planted in a unit, at most one of a kind. */
export function plantingSites(unit: ParsedUnit): Site[] {
  const calls = callsIn(unit);
  const holdouts = holdoutsIn(unit);
  const sites = [
    ...holdouts.flatMap((holdout) => [
      ...beforeDivision(holdout),
      ...atFits(holdout, calls),
      ...onTest(holdout, calls),
    ]),
    ...beforeFolds(calls),
  ];
  return [...new Map(sites.toReversed().map((one) => [one.kind, one])).values()].toReversed();
}

function beforeDivision({ how, statement, features, target }: Holdout): Site[] {
  const plants = how === 'frame' ? BEFORE_FRAMES : BEFORE_PARTS;
  return plants.map(({ kind, codes, lines }) =>
    site({ kind: `${how}: ${kind}`, codes }, statement, [before(statement, lines(features, target))]),
  );
}

function atFits(holdout: Holdout, calls: readonly Call[]): Site[] {
  // Each fold has models of its own: what is chosen there is another matter.
  if (holdout.how === 'folds') return [];
  return holdout.fits.flatMap((fit) =>
    AT_FITS.flatMap(({ kind, codes, edits }) => {
      const planted = edits(holdout, fit, calls);
      return planted === null ? [] : [site({ kind: `${holdout.how}: ${kind}`, codes }, fit, planted)];
    }),
  );
}

/** `transform` of the test part becomes `fit_transform`. */
function onTest({ how, parts }: Holdout, calls: readonly Call[]): Site[] {
  return calls.flatMap((call) => {
    if (call.func.kind !== 'Attribute' || call.func.attr !== 'transform' || !takes(call, parts.test)) return [];
    const { attrStart } = call.func;
    const span = spanOf({ chunk: call.chunk, start: attrStart, end: attrStart + 'transform'.length });
    const edit: Edit = { kind: 'replace', span, text: 'fit_transform' };
    return [site({ kind: `${how}: fit-again-on-test`, codes: ['LKG002'] }, call, [edit])];
  });
}

/** Before `cross_val_score(model, X, y)`, where no part is held out: otherwise it is training rows that are cross-validated. */
function beforeFolds(calls: readonly Call[]): Site[] {
  if (calls.some((call) => isCalled(call, 'train_test_split'))) return [];
  return calls.flatMap((call) => {
    if (!isCalled(call, 'cross_val_score')) return [];
    const [, features, target] = positionals(call);
    const statement = statementOf(call);
    if (features?.kind !== 'Name' || target?.kind !== 'Name' || statement === null) return [];
    return BEFORE_FOLDS.map(({ kind, codes, lines }) =>
      site({ kind: `cross-validation: ${kind}`, codes }, statement, [before(statement, lines(features.id, target.id))]),
    );
  });
}

/** The edits that repair a finding by hand: a scaling is left out, `fit_transform` on test rows becomes `transform`. */
export function repairOf(unit: ParsedUnit, code: string, cell: number, start: number): Site | null {
  const call = callsIn(unit).find((one) => one.chunk.cell === cell && one.chunk.start + one.start === start);
  if (call === undefined) return null;
  if (code === 'LKG002' && call.func.kind === 'Attribute' && call.func.attr === 'fit_transform') {
    const { attrStart } = call.func;
    const span = spanOf({ chunk: call.chunk, start: attrStart, end: attrStart + 'fit_transform'.length });
    return site({ kind: 'transform-on-test', codes: [code] }, call, [{ kind: 'replace', span, text: 'transform' }]);
  }
  const statement = statementOf(call);
  if (statement?.kind !== 'Assign' || statement.value !== call || call.func.kind !== 'Attribute') return null;
  const target = statement.targets.length === 1 ? statement.targets[0] : undefined;
  const given = call.args.filter(({ keyword }) => keyword === null).map(({ value }) => textOf(value));
  const assigned =
    target?.kind === 'Tuple' ? target.elements.map(textOf) : target === undefined ? [] : [textOf(target)];
  // `X = scaler.fit_transform(X)` can go; `Z = scaler.fit_transform(X)` is used under a name of its own.
  if (assigned.join() !== given.slice(0, assigned.length).join()) return null;
  const kind = call.func.attr.includes('resample') ? 'left-out-resampling' : 'left-out-fit';
  return site({ kind, codes: [code] }, statement, [{ kind: 'replace', span: spanOf(statement), text: 'pass' }]);
}

function site({ kind, codes }: Pick<Site, 'kind' | 'codes'>, node: Statement | Call, edits: readonly Edit[]): Site {
  const { cell, start } = spanOf(node);
  return { kind, codes, edits, cell, offset: start };
}
