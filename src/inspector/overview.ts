// An inspection in two parts: what a page shows at once, and what is as long as the model.
import type { Inspection } from '../onnx/inspection';
import type { RuntimeId } from '../onnx/runtimes/types';
import type { Overview, Rows, RuntimeOverview } from './protocol';

/** Operators that do not run in integers; the others are counted in the summary. */
const MOST_GROUPS = 100;

/** An inspection without what grows with the model: tensors, nodes, outcomes node by node, and fusion groups that are fused. */
export function overviewOf({ tensors: _tensors, nodes: _nodes, runtimes, fusion, ...rest }: Inspection): Overview {
  return {
    ...rest,
    fusion:
      fusion === null
        ? null
        : { ...fusion, groups: fusion.groups.filter(({ fused }) => fused !== 'yes').slice(0, MOST_GROUPS) },
    runtimes: runtimes.map(({ nodes: _outcomes, partitions, ...runtime }): RuntimeOverview => {
      if (partitions === null) return { ...runtime, partitions: null };
      const { of: _places, ...counts } = partitions;
      return { ...runtime, partitions: counts };
    }),
  };
}

/** The rows of the tables, sent once they are asked for; `revision` says which inspection they belong to. */
export function rowsOf({ tensors, nodes, runtimes }: Inspection, revision: number): Rows {
  const outcomes: Partial<Record<RuntimeId, readonly number[]>> = {};
  for (const { runtime, nodes: own } of runtimes) outcomes[runtime] = own;
  return { kind: 'rows', revision, tensors, nodes, outcomes };
}
