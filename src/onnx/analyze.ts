// Everything that follows from a model as read, in one call: shapes, cost, constants, memory. What panels and reports are made of.
import type { CancellationToken } from '../base/platform';
import type { ComputeCost } from './cost/compute';
import { computeCost } from './cost/compute';
import type { ConstantRow } from './cost/constants';
import { constantRows } from './cost/constants';
import type { ParameterCounts, SizeBreakdown, Waste } from './cost/parameters';
import { countParameters, sizeBreakdown, wastedBytes } from './cost/parameters';
import type { ModelInfo } from './graph/model';
import type { ActivationMemory } from './memory/activations';
import { activationMemory } from './memory/activations';
import type { FloatBytes } from './memory/lifetimes';
import type { Shapes } from './shapes/infer';
import { inferShapes } from './shapes/infer';

export interface AnalyzeOptions {
  /** Values for symbolic dimensions. */
  readonly dims?: ReadonlyMap<string, number>;
  /** Activations in another precision. */
  readonly floatBytes?: FloatBytes;
  /** Parts of a name that make a layer in the size breakdown. */
  readonly prefixDepth?: number;
  readonly token?: CancellationToken;
}

export interface Analysis {
  readonly model: ModelInfo;
  readonly shapes: Shapes;
  readonly compute: ComputeCost;
  readonly constants: readonly ConstantRow[];
  readonly parameters: ParameterCounts;
  readonly sizes: SizeBreakdown;
  readonly waste: Waste;
  readonly memory: ActivationMemory;
}

/** Throws nothing but CancelledError; what is unknown is marked so in each part. */
export function analyzeModel(model: ModelInfo, options: AnalyzeOptions = {}): Analysis {
  const shapes = inferShapes(model, { dims: options.dims, token: options.token });
  const constants = constantRows(model);
  return {
    model,
    shapes,
    compute: computeCost(shapes),
    constants,
    parameters: countParameters(constants),
    sizes: sizeBreakdown(constants, options.prefixDepth),
    waste: wastedBytes(model, constants),
    memory: activationMemory(model, shapes, { dims: options.dims, floatBytes: options.floatBytes }),
  };
}
