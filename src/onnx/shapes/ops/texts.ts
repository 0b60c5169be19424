// Operators on texts.
import { DataType } from '../../graph/dataTypes';
import type { NodeContext } from '../context';
import { broadcastShapes } from '../context';
import type { OpTable } from '../table';

function stringConcat(node: NodeContext): void {
  node.setTensor(0, DataType.string, broadcastShapes([node.shape(0), node.shape(1)]));
}

function stringSplit(node: NodeContext): void {
  const input = node.shape(0);
  node.setTensor(0, DataType.string, input === undefined ? undefined : [...input, node.unknownDim(0, input.length)]);
  node.setTensor(1, DataType.int64, input);
}

/** Stop words that are removed make the last size unknown. */
function stringNormalizer(node: NodeContext): void {
  const input = node.shape(0);
  const removes = (node.count('stopwords') ?? 0) > 0;
  node.setTensor(
    0,
    DataType.string,
    removes ? input?.map((dim, axis) => (axis === input.length - 1 ? node.unknownDim(0, axis) : dim)) : input,
  );
}

function tfIdf(node: NodeContext): void {
  const input = node.shape(0);
  const indexes = node.ints('ngram_indexes');
  const width = indexes === undefined ? node.unknownDim(0, 1) : Math.max(...indexes, -1) + 1;
  node.setTensor(0, DataType.float32, input === undefined ? undefined : [...input.slice(0, -1), width]);
}

export const texts: OpTable = {
  StringConcat: stringConcat,
  StringSplit: stringSplit,
  StringNormalizer: stringNormalizer,
  RegexFullMatch: (node) => node.setTensor(0, DataType.bool, node.shape(0)),
  TfIdfVectorizer: tfIdf,
};
