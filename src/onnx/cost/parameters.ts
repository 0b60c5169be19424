// Sums over a model's constants: parameters, bytes by type, operator, layer, kind and place, and bytes that nothing needs.
import { dataTypeName } from '../graph/dataTypes';
import type { ModelInfo } from '../graph/model';
import { GraphIndex } from '../graph/topology';
import type { ConstantRole, ConstantRow } from './constants';

export interface ParameterCounts {
  /** Trained numbers and batch-norm statistics; what is shared counts once. */
  readonly parameters: number;
  readonly trainable: number;
  /** Running means and variances of batch normalizations. */
  readonly statistics: number;
  /** Elements by role, parameters or not. */
  readonly byRole: Readonly<Record<ConstantRole, number>>;
}

/** Counts of elements; rows that share bytes with an earlier one do not count again. */
export function countParameters(rows: readonly ConstantRow[]): ParameterCounts {
  const byRole: Record<ConstantRole, number> = {
    weight: 0,
    statistics: 0,
    quantization: 0,
    index: 0,
    scalar: 0,
    other: 0,
  };
  for (const row of rows)
    if (row.sharedWith === undefined && row.scope !== 'training') byRole[row.role] += row.elementCount;
  return {
    parameters: byRole.weight + byRole.statistics,
    trainable: byRole.weight,
    statistics: byRole.statistics,
    byRole,
  };
}

export interface SizeBreakdown {
  readonly total: number;
  readonly byDataType: ReadonlyMap<string, number>;
  /** By the operator that a constant ends in; `(unused)` where none does. */
  readonly byOperator: ReadonlyMap<string, number>;
  /** By the leading parts of names, as `layer1` or `encoder/layer.0`. */
  readonly byPrefix: ReadonlyMap<string, number>;
  /** initializer, constant, attribute, sparse. */
  readonly byKind: ReadonlyMap<string, number>;
  /** Bytes in the file, in typed fields, in external files. */
  readonly byPlace: ReadonlyMap<string, number>;
  /** Main graph, subgraphs, functions, training. */
  readonly byScope: ReadonlyMap<string, number>;
}

/** More layers than a person looks over. */
const MOST_LAYERS = 400;
const DEEPEST = 6;

/** The fewest parts of names that tell layers apart: no layer has more than half of the bytes, where more parts would change that. */
function tellingDepth(rows: readonly ConstantRow[]): number {
  let best = 1;
  for (let depth = 1, largest = 1; depth <= DEEPEST && largest > 0.5; depth++) {
    const sums = new Map<string, number>();
    let total = 0;
    for (const row of rows) {
      if (row.sharedWith !== undefined) continue;
      const key = layerPrefix(row, depth);
      sums.set(key, (sums.get(key) ?? 0) + row.bytes);
      total += row.bytes;
    }
    if (sums.size > MOST_LAYERS) break;
    const share = total === 0 ? 0 : Math.max(0, ...sums.values()) / total;
    if (share < largest) best = depth;
    largest = Math.min(largest, share);
  }
  return best;
}

/** Bytes of all constants, each sum largest first. `depth` is how many parts of a name make a layer; as many as tell them apart. */
export function sizeBreakdown(rows: readonly ConstantRow[], depth = tellingDepth(rows)): SizeBreakdown {
  const sums = Array.from({ length: 6 }, () => new Map<string, number>());
  let total = 0;
  for (const row of rows) {
    if (row.sharedWith !== undefined) continue;
    total += row.bytes;
    const keys = [
      dataTypeName(row.dataType),
      row.operator || '(unused)',
      layerPrefix(row, depth),
      row.kind,
      row.place,
      row.scope,
    ];
    for (const [index, key] of keys.entries()) sums[index]?.set(key, (sums[index].get(key) ?? 0) + row.bytes);
  }
  const [byDataType, byOperator, byPrefix, byKind, byPlace, byScope] = sums.map(descending);
  const none = new Map<string, number>();
  return {
    total,
    byDataType: byDataType ?? none,
    byOperator: byOperator ?? none,
    byPrefix: byPrefix ?? none,
    byKind: byKind ?? none,
    byPlace: byPlace ?? none,
    byScope: byScope ?? none,
  };
}

/** The first `depth` parts of the name that places a constant: its own where that has parts, else its node's. */
function layerPrefix(row: ConstantRow, depth: number): string {
  const own = nameParts(row.name);
  const parts = own.length > 1 ? own : nameParts(row.consumer?.name ?? '');
  return parts.length > 1 ? parts.slice(0, Math.min(depth, parts.length - 1)).join('/') : '(no layer)';
}

function nameParts(name: string): string[] {
  return name.split(/[/.]|::/).filter((part) => part !== '');
}

function descending(sums: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...sums].filter(([, bytes]) => bytes > 0).sort((a, b) => b[1] - a[1]));
}

export interface Waste {
  /** Constants of the main graph that no node reads and no output hands out. */
  readonly dangling: readonly ConstantRow[];
  /** Constants that only nodes without a way to an output read. */
  readonly dead: readonly ConstantRow[];
  readonly bytes: number;
}

/** Bytes that could go without anybody noticing. Duplicates by content are found by `findDuplicates`, which reads weights. */
export function wastedBytes(model: ModelInfo, rows: readonly ConstantRow[]): Waste {
  const index = GraphIndex.of(model.graph);
  const deadNodes = new Set(index.deadNodes());
  const own = rows.filter((row) => row.scope === 'graph' && row.kind !== 'attribute' && row.kind !== 'generated');
  const dangling = own.filter(
    (row) => row.uses.length === 0 && !index.isOutput(row.name) && index.consumers(row.name).length === 0,
  );
  const dead = own.filter(
    (row) => row.uses.length > 0 && !index.isOutput(row.name) && row.uses.every((use) => deadNodes.has(use.node)),
  );
  return { dangling, dead, bytes: [...dangling, ...dead].reduce((sum, row) => sum + row.bytes, 0) };
}
