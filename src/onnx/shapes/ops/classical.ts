// ai.onnx.ml: the operators of classical models.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import type { Expr } from '../expression';
import { add, product } from '../expression';
import type { Fact } from '../facts';
import { tensorFact } from '../facts';
import type { OpTable } from '../table';
import { each } from '../table';

/** Rows of a feature matrix; a vector is one row. */
function rows(node: NodeContext): Expr {
  const input = node.shape(0);
  if (input === undefined) return node.unknownDim(0, 0);
  return input.length === 1 ? 1 : (input[0] ?? 1);
}

function labels(node: NodeContext, count: number | undefined, textAttribute: string, rowCount: Expr): void {
  const isText = (node.count(textAttribute) ?? 0) > 0;
  node.setTensor(0, isText ? DataType.string : DataType.int64, [rowCount]);
  node.setTensor(1, DataType.float32, [rowCount, count ?? node.unknownDim(1, 1)]);
}

/** Tree ensembles list classes by name; two classes given as one score still have two columns. */
function treeClassifier(node: NodeContext): void {
  const count = node.count('classlabels_strings') || node.count('classlabels_int64s') || undefined;
  labels(node, count, 'classlabels_strings', rows(node));
}

function linearClassifier(node: NodeContext): void {
  const named = node.count('classlabels_strings') || node.count('classlabels_ints') || undefined;
  const scores = node.count('intercepts');
  labels(node, named !== undefined && scores === 1 ? 2 : named, 'classlabels_strings', rows(node));
}

function svmClassifier(node: NodeContext): void {
  const named = node.count('classlabels_strings') || node.count('classlabels_ints') || undefined;
  // Without probabilities there is one score per pair of classes, or one per class.
  labels(node, named, 'classlabels_strings', rows(node));
}

function treeRegressor(node: NodeContext): void {
  node.setTensor(0, DataType.float32, [rows(node), node.int('n_targets', 1)]);
}

function linearRegressor(node: NodeContext): void {
  node.setTensor(0, DataType.float32, [rows(node), node.int('targets', 1)]);
}

function treeEnsemble(node: NodeContext): void {
  node.setTensor(0, node.type(0), [
    node.shape(0)?.[0] ?? node.unknownDim(0, 0),
    node.int('n_targets') ?? node.unknownDim(0, 1),
  ]);
}

function arrayFeatureExtractor(node: NodeContext): void {
  const input = node.shape(0);
  const picks = node.shape(1);
  const count = picks === undefined ? node.unknownDim(0, 1) : product(picks);
  const leading = input === undefined ? undefined : input.length === 1 ? [1] : input.slice(0, -1);
  node.setTensor(0, node.type(0), leading === undefined ? undefined : [...leading, count]);
}

function oneHotEncoder(node: NodeContext): void {
  const input = node.shape(0);
  const count = node.count('cats_int64s') || node.count('cats_strings') || undefined;
  node.setTensor(
    0,
    DataType.float32,
    input === undefined ? undefined : [...input, count ?? node.unknownDim(0, input.length)],
  );
}

function featureVectorizer(node: NodeContext): void {
  const sizes = node.ints('inputdimensions');
  let total: Expr | undefined = 0;
  for (let index = 0; index < node.inputs.length; index++) {
    const width: Expr | undefined = sizes?.[index] ?? node.shape(index)?.[1];
    total = total === undefined || width === undefined ? undefined : add(total, width);
  }
  node.setTensor(0, DataType.float32, [rows(node), total ?? node.unknownDim(0, 1)]);
}

/** The output's type follows the kind of the values listed. */
function labelEncoder(node: NodeContext): void {
  const kinds: readonly [string, number][] = [
    ['values_strings', DataType.string],
    ['values_int64s', DataType.int64],
    ['values_floats', DataType.float32],
  ];
  const listed = kinds.find(([name]) => (node.count(name) ?? 0) > 0)?.[1];
  const tensor = node.attribute('values_tensor');
  const given = tensor?.kind === 'tensor' ? tensor.value.dataType : undefined;
  // Opset 1 turned texts into numbers and back.
  const legacy = node.type(0) === DataType.string ? DataType.int64 : DataType.string;
  node.setTensor(0, listed ?? given ?? legacy, node.shape(0));
}

function categoryMapper(node: NodeContext): void {
  node.setTensor(0, node.type(0) === DataType.string ? DataType.int64 : DataType.string, node.shape(0));
}

function zipMap(node: NodeContext): void {
  const keyType = (node.count('classlabels_strings') ?? 0) > 0 ? DataType.string : DataType.int64;
  const element: Fact = { kind: 'map', keyType, value: tensorFact(DataType.float32, []) };
  node.set(0, { kind: 'sequence', element, length: node.shape(0)?.[0] });
}

function castMap(node: NodeContext): void {
  const names: Readonly<Record<string, number>> = {
    TO_FLOAT: DataType.float32,
    TO_STRING: DataType.string,
    TO_INT64: DataType.int64,
  };
  node.setTensor(0, names[node.string('cast_to', 'TO_FLOAT')] ?? DataType.float32, [1, node.unknownDim(0, 1)]);
}

function dictVectorizer(node: NodeContext): void {
  const count = node.count('string_vocabulary') || node.count('int64_vocabulary') || undefined;
  const map = node.fact(0);
  const value = map?.kind === 'map' && map.value.kind === 'tensor' ? map.value.type : 0;
  node.setTensor(0, value, [1, count ?? node.unknownDim(0, 1)]);
}

const toFloat = (node: NodeContext): void => node.setTensor(0, DataType.float32, node.shape(0));
const sameType = (node: NodeContext): void => node.setTensor(0, node.type(0), node.shape(0));

export const classical: OpTable = {
  ...each('Scaler Normalizer', toFloat),
  ...each('Imputer Binarizer', sameType),
  ArrayFeatureExtractor: arrayFeatureExtractor,
  CastMap: castMap,
  CategoryMapper: categoryMapper,
  DictVectorizer: dictVectorizer,
  FeatureVectorizer: featureVectorizer,
  LabelEncoder: labelEncoder,
  LinearClassifier: linearClassifier,
  LinearRegressor: linearRegressor,
  OneHotEncoder: oneHotEncoder,
  SVMClassifier: svmClassifier,
  SVMRegressor: treeRegressor,
  TreeEnsemble: treeEnsemble,
  TreeEnsembleClassifier: treeClassifier,
  TreeEnsembleRegressor: treeRegressor,
  ZipMap: zipMap,
};
