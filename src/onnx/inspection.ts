// What the panel and `assay inspect` show of one model: the report, and what follows from it for a target. Plain data.
import type { Analysis } from './analyze';
import { explanations, type ExplainedNumber, type Explanation } from './explanation';
import { dataTypeName } from './graph/dataTypes';
import { qualifiedOp } from './graph/model';
import { forecasts, type Forecast } from './quantize/forecast';
import { quantizationOf, type Quantization } from './quantize/forms';
import { readiness, type ReadinessIssue } from './readiness/readiness';
import type { ModelReport } from './report';
import { runtimeReadiness } from './runtimes/evaluate';
import type { RuntimeReadiness } from './runtimes/types';
import { fitTarget, TARGETS, type Target, type TargetFit } from './targets/targets';

export interface TensorRow {
  readonly name: string;
  readonly dataType: string;
  /** `64×3×7×7` */
  readonly shape: string;
  readonly elements: number;
  readonly bytes: number;
  /** Operator that it ends in. */
  readonly operator: string;
  readonly role: string;
  readonly place: string;
}

export interface NodeRow {
  readonly name: string;
  readonly operator: string;
  readonly inputs: number;
  readonly outputs: number;
}

export interface Inspection {
  readonly report: ModelReport;
  readonly forecasts: readonly Forecast[];
  readonly readiness: readonly ReadinessIssue[];
  /** Fit of the model as it is, and with int8 weights, for the chosen target first. */
  readonly fits: readonly { readonly now: TargetFit; readonly int8: TargetFit }[];
  readonly target: Target;
  /** How the model is quantized already. */
  readonly quantization: Quantization;
  /** What each runtime makes of the model, node by node. */
  readonly runtimes: readonly RuntimeReadiness[];
  /** Formula, source and confidence of the report's numbers. */
  readonly explanations: Readonly<Record<ExplainedNumber, Explanation>>;
  readonly tensors: readonly TensorRow[];
  readonly nodes: readonly NodeRow[];
}

export const DEFAULT_TARGET = 'arduino-nano-33-ble';

export function inspection(analysis: Analysis, report: ModelReport, targetId: string): Inspection {
  const target =
    TARGETS.find((one) => one.id === targetId) ?? TARGETS.find((one) => one.id === DEFAULT_TARGET) ?? TARGETS[0];
  if (target === undefined) throw new Error('the catalogue of targets is empty');
  const all = forecasts(analysis.constants);
  const int8Bytes = all.find((one) => one.scheme === 'int8-per-channel')?.bytes ?? report.constantBytes;
  const quantization = quantizationOf(analysis.model);
  const dims = new Map(Object.entries(report.assumedDims));
  const peak = report.peakActivationBytes;
  // 8-bit activations take a quarter of 32-bit ones.
  const int8Peak = peak === null ? null : Math.ceil(peak / 4);
  const fits = [target, ...TARGETS.filter((one) => one !== target)].map((one) => ({
    now: fitTarget(one, report.constantBytes, peak),
    int8: fitTarget(one, int8Bytes, int8Peak),
  }));
  return {
    report,
    forecasts: all,
    readiness: readiness(analysis.model, analysis.constants, { strict: target.class === 'mcu' }),
    fits,
    target,
    quantization,
    runtimes: runtimeReadiness(analysis.model, analysis.shapes, dims, new Set(quantization.forms)),
    explanations: explanations(report),
    tensors: analysis.constants.map((row) => ({
      name: row.name,
      dataType: dataTypeName(row.dataType),
      shape: row.dims.join('×'),
      elements: row.elementCount,
      bytes: row.bytes,
      operator: row.operator,
      role: row.role,
      place: row.place === 'none' ? row.kind : row.place,
    })),
    nodes: analysis.model.graph.nodes.map((node) => ({
      name: node.name === '' ? (node.outputs[0] ?? '') : node.name,
      operator: qualifiedOp(node),
      inputs: node.inputs.length,
      outputs: node.outputs.length,
    })),
  };
}
