// What a model computes: cost per node and in total, through branches, loops and functions. Unknown is said, never counted as nothing.
import type { NodeInfo } from '../graph/model';
import { qualifiedOp } from '../graph/model';
import type { Expr } from '../shapes/expression';
import { add, maximum, multiply, sumOf, symbol } from '../shapes/expression';
import { asTensor } from '../shapes/facts';
import type { Scope, Shapes } from '../shapes/infer';
import type { OperatorCost } from './operators';
import { costFormula, FREE } from './operators';

export interface NodeCost {
  readonly node: NodeInfo;
  /** Subgraph attributes and function calls on the way down to the node; empty for the main graph. */
  readonly path: readonly string[];
  /** Of the node itself; for If, Loop, Scan and function calls of everything inside. Undefined where unknown. */
  readonly cost: OperatorCost | undefined;
  /** How often the node runs, beyond once: the loops around it. */
  readonly times: Expr;
}

export interface ComputeCost {
  readonly macs: Expr;
  readonly elementOps: Expr;
  /** Rows for all nodes, in order; those inside subgraphs and functions follow the node that holds them. */
  readonly nodes: readonly NodeCost[];
  /** Nodes (of all levels) whose cost is known, of all nodes. */
  readonly known: number;
  readonly total: number;
  /** Operators whose cost is not known, with how often. */
  readonly unknownOperators: ReadonlyMap<string, number>;
}

/** Costs of everything that `shapes` visited. Of the branches of an If the dearer one counts. */
export function computeCost(shapes: Shapes): ComputeCost {
  const walk = new CostWalk();
  const { macs, elementOps } = walk.scope(shapes.root, [], 1);
  return {
    macs,
    elementOps,
    nodes: walk.rows,
    known: walk.known,
    total: walk.rows.length,
    unknownOperators: walk.unknown,
  };
}

class CostWalk {
  readonly rows: NodeCost[] = [];
  readonly unknown = new Map<string, number>();
  known = 0;

  scope(scope: Scope, path: readonly string[], times: Expr): OperatorCost {
    const macs: Expr[] = [];
    const elementOps: Expr[] = [];
    for (const node of scope.nodes) {
      const at = this.rows.length;
      this.rows.push({ node, path, cost: undefined, times });
      const cost = this.node(scope, node, path, times);
      this.rows[at] = { node, path, cost, times };
      if (cost === undefined) {
        const op = qualifiedOp(node);
        this.unknown.set(op, (this.unknown.get(op) ?? 0) + 1);
        continue;
      }
      this.known++;
      macs.push(cost.macs);
      elementOps.push(cost.elementOps);
    }
    return { macs: sumOf(macs), elementOps: sumOf(elementOps) };
  }

  private node(scope: Scope, node: NodeInfo, path: readonly string[], times: Expr): OperatorCost | undefined {
    const children = scope.children.get(node);
    if (children !== undefined) return this.holder(scope, node, children, path, times);
    const context = scope.context(node);
    const formula = costFormula(context);
    try {
      return formula?.(context);
    } catch {
      // A node that breaks its operator's rules: its cost is unknown like that of an unknown operator.
      return undefined;
    }
  }

  private holder(
    scope: Scope,
    node: NodeInfo,
    children: ReadonlyMap<string, Scope>,
    path: readonly string[],
    times: Expr,
  ): OperatorCost | undefined {
    const label = node.name || node.outputs[0] || node.opType;
    const repeats = repeatsOf(scope, node, label);
    const inner = [...children].map(([name, child]) =>
      this.scope(child, [...path, name === '' ? label : `${label}.${name}`], multiply(times, repeats)),
    );
    if (node.opType === 'If' && node.domain === '') return inner.reduce(dearer, FREE);
    return inner
      .map((cost) => ({ macs: multiply(cost.macs, repeats), elementOps: multiply(cost.elementOps, repeats) }))
      .reduce(both, FREE);
  }
}

/** Trips of a loop: its constant count, the scanned length, or the symbol `NAME.trips`. */
function repeatsOf(scope: Scope, node: NodeInfo, label: string): Expr {
  if (node.domain !== '') return 1;
  const context = scope.context(node);
  if (node.opType === 'Loop') return (context.has(0) ? context.scalar(0) : undefined) ?? symbol(`${label}.trips`);
  if (node.opType === 'SequenceMap') {
    const sequence = context.fact(0);
    return (sequence?.kind === 'sequence' ? sequence.length : undefined) ?? symbol(`${label}.trips`);
  }
  if (node.opType !== 'Scan') return 1;
  const scanned = asTensor(context.inputs.at(-1))?.shape;
  const axes = context.ints('scan_input_axes');
  const length = scanned?.at(context.opset < 9 ? 1 : (axes?.at(-1) ?? 0));
  return length ?? symbol(`${label}.trips`);
}

function both(a: OperatorCost, b: OperatorCost): OperatorCost {
  return { macs: add(a.macs, b.macs), elementOps: add(a.elementOps, b.elementOps) };
}

function dearer(a: OperatorCost, b: OperatorCost): OperatorCost {
  return { macs: maximum(a.macs, b.macs), elementOps: maximum(a.elementOps, b.elementOps) };
}
