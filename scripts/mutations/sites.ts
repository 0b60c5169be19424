// Where a leak can be planted or repaired, read off the syntax alone: the engine under test has no say in what is tried.
import { spanOf, textOf, type Argument, type Call, type Expression, type Statement } from '../../src/engine/python/ast';
import type { Edit } from '../../src/engine/finding';
import type { ParsedUnit } from '../../src/engine/python/unit';
import { statementsIn, statementOf, walk } from '../../src/engine/python/walk';
import { before } from '../../src/engine/rules/statements';

export interface Site {
  /** `scale-before-split` */
  readonly kind: string;
  readonly edits: readonly Edit[];
  /** Any of these is the finding that is to come, or to go. */
  readonly codes: readonly string[];
  /** 1-based line of the place, for the report. */
  readonly cell: number;
  readonly offset: number;
}

/** `X_train, X_test, y_train, y_test = train_test_split(X, y, …)`, with what is fitted and evaluated on the parts. */
interface Holdout {
  readonly statement: Statement;
  readonly features: string;
  readonly target: string;
  readonly parts: readonly [train: string, test: string, trainTarget: string, testTarget: string];
  readonly fits: readonly Call[];
}

interface Plant {
  readonly kind: string;
  readonly codes: readonly string[];
  readonly lines: (features: string, target: string) => string;
}

/** One mistake goes by one code: where rows are divided twice, by that of either. */
const LEARNT = ['LKG001', 'LKG005', 'LKG006', 'LKG015'];

/** Lines before the split. Each is a mistake that reviewers know by sight. */
const BEFORE_SPLIT: readonly Plant[] = [
  {
    kind: 'scale-before-split',
    codes: LEARNT,
    lines: (x) => `from sklearn.preprocessing import StandardScaler\n${x} = StandardScaler().fit_transform(${x})`,
  },
  {
    kind: 'reduce-before-split',
    codes: LEARNT,
    lines: (x) => `from sklearn.decomposition import PCA\npca = PCA(2)\npca.fit(${x})\n${x} = pca.transform(${x})`,
  },
  {
    kind: 'select-before-split',
    codes: LEARNT,
    lines: (x, y) =>
      `from sklearn.feature_selection import SelectKBest\n${x} = SelectKBest(k=3).fit_transform(${x}, ${y})`,
  },
  { kind: 'standardize-before-split', codes: LEARNT, lines: (x) => `${x} = (${x} - ${x}.mean()) / ${x}.std()` },
  { kind: 'fill-before-split', codes: LEARNT, lines: (x) => `${x} = ${x}.fillna(${x}.median())` },
  {
    kind: 'oversample-before-split',
    codes: ['LKG003'],
    lines: (x, y) =>
      `from imblearn.over_sampling import SMOTE\n${x}, ${y} = SMOTE(random_state=0).fit_resample(${x}, ${y})`,
  },
];

const BEFORE_FOLDS: readonly Plant[] = [
  {
    kind: 'scale-before-folds',
    codes: LEARNT,
    lines: (x) => `from sklearn.preprocessing import MinMaxScaler\n${x} = MinMaxScaler().fit_transform(${x})`,
  },
];

/** Every leak that can be planted in a unit, at most one of a kind. */
export function plantingSites(unit: ParsedUnit): Site[] {
  const sites = new Map<string, Site>();
  const add = (site: Site): void => {
    if (!sites.has(site.kind)) sites.set(site.kind, site);
  };
  const holdouts = holdoutsIn(unit);
  for (const holdout of holdouts) {
    const { statement, features, target } = holdout;
    for (const plant of BEFORE_SPLIT) add(site(plant, statement, [before(statement, plant.lines(features, target))]));
    const [fit] = holdout.fits;
    if (fit !== undefined) {
      const whole = fitOnWhole(holdout, fit);
      if (whole !== null) add(site({ kind: 'fit-on-all-rows', codes: ['LKG004'] }, fit, whole));
    }
    for (const call of callsIn(unit)) {
      const [argument] = call.args;
      if (call.func.kind !== 'Attribute' || call.func.attr !== 'transform' || argument === undefined) continue;
      if (textOf(argument.value) !== holdout.parts[1]) continue;
      const { attrStart } = call.func;
      const span = spanOf({ chunk: call.chunk, start: attrStart, end: attrStart + 'transform'.length });
      const edit: Edit = { kind: 'replace', span, text: 'fit_transform' };
      add(site({ kind: 'fit-again-on-test', codes: ['LKG002'] }, call, [edit]));
    }
  }
  const hasHoldout = callsIn(unit).some(({ func }) => lastName(func) === 'train_test_split');
  for (const call of callsIn(unit)) {
    if (lastName(call.func) !== 'cross_val_score') continue;
    const [, features, target] = call.args.map(({ value }) => value);
    const statement = statementOf(call);
    if (features?.kind !== 'Name' || target?.kind !== 'Name' || statement === null) continue;
    // The training rows of a holdout are cross-validated to choose; what is reported lies elsewhere.
    if (hasHoldout) continue;
    for (const plant of BEFORE_FOLDS)
      add(site(plant, statement, [before(statement, plant.lines(features.id, target.id))]));
  }
  return [...sites.values()];
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

function holdoutsIn(unit: ParsedUnit): Holdout[] {
  const calls = callsIn(unit);
  const found: Holdout[] = [];
  for (const call of calls) {
    if (lastName(call.func) !== 'train_test_split') continue;
    const statement = statementOf(call);
    const target = statement?.kind === 'Assign' && statement.value === call ? statement.targets[0] : undefined;
    if (statement === null || target?.kind !== 'Tuple' || target.elements.length !== 4) continue;
    const [features, labels] = call.args.filter(isPositional).map(({ value }) => value);
    const parts = target.elements.map(textOf);
    if (features?.kind !== 'Name' || labels?.kind !== 'Name' || parts.some((part) => !/^\w+$/.test(part))) continue;
    const [train = '', test = '', trainTarget = '', testTarget = ''] = parts;
    const takes = (one: Call, name: string): boolean => one.args.some(({ value }) => textOf(value) === name);
    const evaluated = calls.filter(
      (one) => /^(?:predict(?:_proba)?|score)$/.test(lastName(one.func)) && takes(one, test),
    );
    const trained = calls.filter((one) => lastName(one.func) === 'fit' && takes(one, train) && takes(one, trainTarget));
    // A model that is fitted once, by its name, and evaluated after.
    const fits = trained.filter((fit) => {
      const owner = ownerOf(fit);
      const again = calls.filter((one) => lastName(one.func) === 'fit' && ownerOf(one) === owner);
      return owner !== '' && again.length === 1 && evaluated.some((one) => ownerOf(one) === owner);
    });
    if (fits.length === 0) continue;
    found.push({
      statement,
      features: features.id,
      target: labels.id,
      parts: [train, test, trainTarget, testTarget],
      fits,
    });
  }
  return found;
}

/** `model.fit(X_train, y_train)` becomes `model.fit(X, y)`. */
function fitOnWhole({ features, target, parts: [train, , trainTarget] }: Holdout, fit: Call): Edit[] | null {
  const edits = fit.args.flatMap(({ value }): Edit[] => {
    const text = textOf(value);
    const whole = text === train ? features : text === trainTarget ? target : null;
    return whole === null ? [] : [{ kind: 'replace', span: spanOf(value), text: whole }];
  });
  return edits.length === 2 ? edits : null;
}

function callsIn(unit: ParsedUnit): Call[] {
  const found: Call[] = [];
  for (const { chunks } of unit.cells) {
    for (const { body } of chunks) {
      walk(statementsIn(body).length > 0 ? body : [], (node) => {
        if (node.kind === 'Call') found.push(node);
        return undefined;
      });
    }
  }
  return found;
}

/** `model` in `model.fit(X, y)`; empty where it has no name. */
function ownerOf({ func }: Call): string {
  return func.kind === 'Attribute' && func.object.kind === 'Name' ? func.object.id : '';
}

function isPositional({ keyword, star }: Argument): boolean {
  return keyword === null && star === '';
}

function lastName(node: Expression): string {
  return node.kind === 'Attribute' ? node.attr : node.kind === 'Name' ? node.id : '';
}
