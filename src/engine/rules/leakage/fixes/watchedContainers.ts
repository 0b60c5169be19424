// Edits that split a validation part off where rows are handed on in containers: `xgb.DMatrix`, `lgb.Dataset`, `Pool` of CatBoost.
import type { Edit, Fix } from '../../../finding';
import { isCall, textOf, type Assign, type Call, type Expression, type Statement } from '../../../python/ast';
import { argumentOf, lastName, statementOf, statementsOutsideDefinitions } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { fromImport } from '../../imports';
import { spliced } from '../../spliced';
import { before, behindLine, replaced, standsAlone } from '../../statements';
import { listedBefore, partNames } from './holdouts';
import { isUsedBeside } from './moves';
import { boundIn, freshName, isBehind, isRebound, readsOf, scopeOf } from './statementsAround';

/** `dtrain = xgb.DMatrix(X_train, label=y_train)`, or the same call where it is handed on. */
interface Container {
  readonly call: Call;
  readonly features: Expression;
  readonly labels: Expression;
  /** Null where it has no name. */
  readonly made: Assign | null;
}

/** What is watched while a model trains is rows of the training part: `evals=[(dtest, 'test')]`, `eval_set=test_pool`. */
export function splitOffWatched(analysis: Analysis, fit: FitFact): Fix[] {
  const statement = statementOf(fit.node);
  const trained = trainedOn(fit);
  const watched = fit.node.args.find(({ keyword }) => keyword !== null && WATCHED.has(keyword));
  if (statement === null || trained === undefined || watched === undefined) return [];
  const listed = listedBefore(analysis, statement, watched.value);
  const train = containerOf(analysis, trained, statement);
  const [only, ...others] = watchedIn(listed?.value ?? watched.value).filter(
    ({ rows }) => textOf(rows) !== textOf(trained),
  );
  const test = only === undefined ? null : containerOf(analysis, only.rows, statement);
  if (train === null || only === undefined || test === null || others.length > 0) return [];
  if (textOf(test.features) === textOf(train.features)) return [];
  const users = [statement, ...(listed === null ? [] : [listed])];
  // What is said of the training rows is held against all of their answers.
  const own = [train.made, test.made].flatMap((made) => made ?? []);
  if (train.made !== null && isUsedBeside(analysis, textOf(trained), [...own, ...users])) return [];
  const [first, second] = [train.made ?? listed ?? statement, test.made ?? listed ?? statement];
  const [start, end] = isBehind(first, second) ? [second, first] : [first, second];
  const rows = [textOf(train.features), textOf(train.labels)] as const;
  if (!standsAlone(analysis, start) || !standsAlone(analysis, end)) return [];
  if (isRebound(analysis, rows, start, first) || boundIn(start).some((name) => rows.includes(name))) return [];
  const { line, xFit, xVal, yFit, yVal } = partNames(analysis, statement, ...rows);
  const watchedNow = watchedRows(analysis, { test, only, users, end }, [xVal, yVal]);
  return [
    {
      title: `Split a validation part off \`${rows[0]}\``,
      safety: 'template',
      edits: [
        before(start, line),
        replaced(train.features, xFit),
        replaced(train.labels, yFit),
        ...watchedNow,
        ...fromImport(analysis, 'sklearn.model_selection', 'train_test_split'),
      ],
    },
  ];
}

const WATCHED: ReadonlySet<string> = new Set(['evals', 'valid_sets', 'eval_set']);

/** `xgb.train(params, dtrain)`, `lgb.train(params, train_set=rows)`, `model.fit(train_pool)` */
function trainedOn({ node, method }: FitFact): Expression | undefined {
  const position = method === 'train' ? 1 : 0;
  const names = ['dtrain', 'train_set', 'X'];
  return names.flatMap((name) => argumentOf(node.args, position, name)?.value ?? [])[0];
}

interface Watched {
  readonly rows: Expression;
  /** `'test'` of `(dtest, 'test')` */
  readonly label: Expression | null;
}

function watchedIn(node: Expression): Watched[] {
  if (node.kind === 'List') return node.elements.flatMap(watchedIn);
  if (node.kind !== 'Tuple') return [{ rows: node, label: null }];
  const [rows, label, ...others] = node.elements;
  if (rows === undefined || others.length > 0) return [];
  return label?.kind === 'Constant' ? [{ rows, label }] : node.elements.flatMap(watchedIn);
}

/** The container that a name holds, which is bound once above, or that is made where it is handed on. */
function containerOf(analysis: Analysis, node: Expression, user: Statement): Container | null {
  if (isCall(node)) return filled(node, null);
  if (node.kind !== 'Name') return null;
  const binding = statementsOutsideDefinitions(scopeOf(analysis, user)).filter((one) => boundIn(one).includes(node.id));
  const [made, ...others] = binding;
  if (made?.kind !== 'Assign' || others.length > 0 || made.targets.length > 1 || !isBehind(user, made)) return null;
  return made.targets[0]?.kind === 'Name' && isCall(made.value) ? filled(made.value, made) : null;
}

function filled(call: Call, made: Assign | null): Container | null {
  if (!CONTAINERS.has(lastName(call.func))) return null;
  const features = argumentOf(call.args, 0, 'data')?.value;
  const labels = argumentOf(call.args, 1, 'label')?.value;
  const others = call.args.filter(({ value }) => value !== features && value !== labels);
  if (features?.kind !== 'Name' || labels?.kind !== 'Name') return null;
  return others.every(({ keyword }) => keyword !== null && OF_COLUMNS.has(keyword))
    ? { call, features, labels, made }
    : null;
}

const CONTAINERS: ReadonlySet<string> = new Set(['DMatrix', 'QuantileDMatrix', 'Dataset', 'Pool']);

/** What else a container is told, that holds for any of the rows. */
const OF_COLUMNS: ReadonlySet<string> = new Set(
  'feature_names feature_name feature_types cat_features categorical_feature text_features embedding_features enable_categorical missing nthread silent reference ref params free_raw_data max_bin'.split(
    ' ',
  ),
);

interface WatchedTest {
  readonly test: Container;
  readonly only: Watched;
  /** The statements that hand it on to the model. */
  readonly users: readonly Statement[];
  /** Behind which both containers are there. */
  readonly end: Statement;
}

/** The validation part takes the place of the test part; where that is read elsewhere, as for the score, it stays beside. */
function watchedRows(
  analysis: Analysis,
  { test, only, users, end }: WatchedTest,
  [features, labels]: readonly [string, string],
): Edit[] {
  const own = [
    { node: test.features, text: features },
    { node: test.labels, text: labels },
  ];
  const { made } = test;
  const label = relabelled(analysis, only.label);
  if (made === null) return [...own.map(({ node, text }) => replaced(node, text)), ...label];
  const id = textOf(only.rows);
  const isOfTest = /test/i.test(id);
  const name = (): string => freshName(analysis, made, isOfTest ? id.replace(/test/i, 'val') : `${id}_val`);
  if (isUsedBeside(analysis, id, [made, ...users])) {
    const called = name();
    return [behindLine(analysis, end, `${called} = ${spliced(test.call, own)}`), replaced(only.rows, called), ...label];
  }
  const called = isOfTest ? name() : id;
  const renames = called === id ? [] : readsOf([made, ...users], [id]).map((one) => replaced(one, called));
  return [...own.map(({ node, text }) => replaced(node, text)), ...renames, ...label];
}

/** `'test'` in the record of the run, where nothing asks for it. */
function relabelled({ unit }: Analysis, label: Expression | null): Edit[] {
  if (label === null || !/test/i.test(textOf(label))) return [];
  const text = textOf(label);
  const name = text.slice(1, -1);
  const asked = unit.cells
    .flatMap(({ source }) => [...source.text.matchAll(/(['"])(.*?)\1/g)])
    .filter((one) => one[2] === name);
  return asked.length === 1 ? [replaced(label, text.replace(/test/i, 'val'))] : [];
}
