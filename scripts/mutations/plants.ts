// Leaks that reviewers know by sight, as edits of code that has none.
import { spanOf, textOf, type Call } from '../../src/engine/python/ast';
import type { Edit } from '../../src/engine/finding';
import { lastName, statementOf } from '../../src/engine/python/walk';
import { before, behind } from '../../src/engine/rules/statements';
import type { Holdout, Parts } from './holdouts';
import { ownerOf } from './syntax';

/** Lines before rows are divided, told as any of the codes. */
export interface Plant {
  readonly kind: string;
  readonly codes: readonly string[];
  readonly lines: (features: string, target: string) => string;
}

/** One mistake goes by one code: where rows are divided twice, by that of either. */
const LEARNT = ['LKG001', 'LKG005', 'LKG006', 'LKG015'];

const FILL: Plant = { kind: 'fill', codes: LEARNT, lines: (x) => `${x} = ${x}.fillna(${x}.median())` };

/** Where features and answers have names of their own. */
export const BEFORE_PARTS: readonly Plant[] = [
  {
    kind: 'scale',
    codes: LEARNT,
    lines: (x) => `from sklearn.preprocessing import StandardScaler\n${x} = StandardScaler().fit_transform(${x})`,
  },
  {
    kind: 'reduce',
    codes: LEARNT,
    lines: (x) => `from sklearn.decomposition import PCA\npca = PCA(2)\npca.fit(${x})\n${x} = pca.transform(${x})`,
  },
  {
    kind: 'select',
    codes: LEARNT,
    lines: (x, y) =>
      `from sklearn.feature_selection import SelectKBest\n${x} = SelectKBest(k=3).fit_transform(${x}, ${y})`,
  },
  { kind: 'standardize', codes: LEARNT, lines: (x) => `${x} = (${x} - ${x}.mean()) / ${x}.std()` },
  FILL,
  {
    kind: 'oversample',
    codes: ['LKG003'],
    lines: (x, y) =>
      `from imblearn.over_sampling import SMOTE\n${x}, ${y} = SMOTE(random_state=0).fit_resample(${x}, ${y})`,
  },
];

/** Where they are columns of one table, of which nothing is known. */
export const BEFORE_FRAMES: readonly Plant[] = [FILL];

/** Before `cross_val_score(model, X, y)`. */
export const BEFORE_FOLDS: readonly Plant[] = [
  {
    kind: 'scale',
    codes: LEARNT,
    lines: (x) => `from sklearn.preprocessing import MinMaxScaler\n${x} = MinMaxScaler().fit_transform(${x})`,
  },
];

/** An edit at a fit, told as any of the codes. */
export interface FitPlant {
  readonly kind: string;
  readonly codes: readonly string[];
  /** Null where it does not go there; `calls` are all of the unit's. */
  readonly edits: (holdout: Holdout, fit: Call, calls: readonly Call[]) => readonly Edit[] | null;
}

export const AT_FITS: readonly FitPlant[] = [
  { kind: 'fit-on-all-rows', codes: ['LKG004'], edits: fitOnWhole },
  { kind: 'test-rows-added', codes: ['LKG003', 'LKG004'], edits: ({ parts }, fit) => beforeFit(fit, joined(parts)) },
  {
    kind: 'settings-by-test-score',
    codes: ['LKG013'],
    edits: (holdout, fit) => (isForChoices(holdout) ? null : settingsTried(holdout, fit)),
  },
  {
    kind: 'stopped-by-test-score',
    codes: ['LKG012'],
    edits: (holdout, fit, calls) => (isForChoices(holdout) ? null : stoppedEarly(holdout, fit, calls)),
  },
];

/** A validation part, as its name says, is there to choose by. */
function isForChoices({ parts }: Holdout): boolean {
  return /val|dev/i.test(parts.test);
}

/** `model.fit(X_train, y_train)` becomes `model.fit(X, y)`. */
function fitOnWhole({ features, target, parts }: Holdout, fit: Call): Edit[] | null {
  const edits = fit.args.flatMap(({ value }): Edit[] => {
    const text = textOf(value);
    const whole = text === parts.train ? features : text === parts.trainTarget ? target : null;
    return whole === null ? [] : [{ kind: 'replace', span: spanOf(value), text: whole }];
  });
  return edits.length === 2 ? edits : null;
}

function beforeFit(fit: Call, lines: string): Edit[] | null {
  const statement = statementOf(fit);
  return statement === null ? null : [before(statement, lines)];
}

function joined({ train, test, trainTarget, testTarget }: Parts): string {
  return [
    'import numpy as np',
    `${train} = np.concatenate([${train}, ${test}])`,
    `${trainTarget} = np.concatenate([${trainTarget}, ${testTarget}])`,
  ].join('\n');
}

/** Neighbours are counted out on the test part, and the best number is what is reported. */
function settingsTried({ parts: { train, test, trainTarget, testTarget } }: Holdout, fit: Call): Edit[] | null {
  const statement = statementOf(fit);
  if (statement === null) return null;
  const lines = [
    'from sklearn.neighbors import KNeighborsClassifier',
    'scores = {}',
    'for k in range(1, 20):',
    `    neighbours = KNeighborsClassifier(n_neighbors=k).fit(${train}, ${trainTarget})`,
    `    scores[k] = neighbours.score(${test}, ${testTarget})`,
    'best = max(scores, key=scores.get)',
    `neighbours = KNeighborsClassifier(n_neighbors=best).fit(${train}, ${trainTarget})`,
    `print(neighbours.score(${test}, ${testTarget}))`,
  ];
  return [behind(statement, lines.join('\n'))];
}

const BOOSTER = /^(?:XGB|LGBM|CatBoost)(?:Classifier|Regressor)$/;

/** A network or a booster that keeps what does best on the test part. */
function stoppedEarly({ parts }: Holdout, fit: Call, calls: readonly Call[]): Edit[] | null {
  const has = (keyword: string): boolean => fit.args.some((one) => one.keyword === keyword);
  const last = fit.args.at(-1);
  if (last === undefined || last.star !== '') return null;
  if (has('validation_data') || has('validation_split') || has('eval_set') || has('callbacks')) return null;
  const held = `(${parts.test}, ${parts.testTarget})`;
  const span = { ...spanOf(last), start: spanOf(last).end };
  const more = (text: string): Edit => ({ kind: 'replace', span, text: `, ${text}` });
  const statement = statementOf(fit);
  if (has('epochs') && statement !== null) {
    const stop = `validation_data=${held}, callbacks=[EarlyStopping(patience=3, restore_best_weights=True)]`;
    return [before(statement, 'from tensorflow.keras.callbacks import EarlyStopping'), more(stop)];
  }
  return isBooster(fit, calls) ? [more(`eval_set=[${held}], early_stopping_rounds=20`)] : null;
}

/** Whether the model has its name from a booster's class. */
function isBooster(fit: Call, calls: readonly Call[]): boolean {
  const owner = ownerOf(fit);
  return calls.some((made) => {
    const statement = BOOSTER.test(lastName(made.func)) ? statementOf(made) : null;
    return (
      statement?.kind === 'Assign' && statement.value === made && statement.targets.some((one) => textOf(one) === owner)
    );
  });
}
