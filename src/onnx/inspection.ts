// What the panel and `assay inspect` show of one model: the report, and what follows from it for a target. Plain data.
import type { Analysis } from './analyze';
import { explanations, type ExplainedNumber, type Explanation } from './explanation';
import { dataTypeBits, dataTypeName } from './graph/dataTypes';
import type { NodeInfo } from './graph/model';
import { courses, nodeRows, type Courses, type NodeRow } from './layers';
import { peakActivations } from './memory/activations';
import { forecasts, type Forecast } from './quantize/forecast';
import { quantizationAdvice, type QuantizationAdvice } from './quantize/advice';
import { quantizationOf, type Quantization } from './quantize/forms';
import { qdqFusion, type QdqFusion } from './quantize/qdqFusion';
import { attentions } from './readiness/patterns';
import { readiness, type ReadinessIssue, type ReadinessOptions } from './readiness/readiness';
import type { ModelReport } from './report';
import { runtimeReadiness } from './runtimes/evaluate';
import { graphSites } from './runtimes/sites';
import type { RuntimeReadiness } from './runtimes/types';
import { evaluate } from './shapes/expression';
import {
  findTarget,
  fitTarget,
  overheadOf,
  TARGETS,
  type Needs,
  type OverheadEdits,
  type Target,
  type TargetFit,
} from './targets/targets';

export type { Courses, NodeRow, Stretch } from './layers';

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

export interface Inspection {
  readonly report: ModelReport;
  readonly forecasts: readonly Forecast[];
  readonly readiness: readonly ReadinessIssue[];
  /** Fit of the model as it is, and with int8 weights, for the chosen target first. */
  readonly fits: readonly { readonly now: TargetFit; readonly int8: TargetFit }[];
  readonly target: Target;
  /** Nobody chose a target where it is false: the one above is the standard one, and nothing is in the way of it. */
  readonly isTargetChosen: boolean;
  /** The id that was chosen where there is no such target. */
  readonly targetNotFound: string | null;
  /** How the model is quantized already. */
  readonly quantization: Quantization;
  /** Which way of quantizing suits the model. */
  readonly advice: QuantizationAdvice;
  /** Which quantized operators really run in integers on ONNX Runtime's CPU; null for a model without quantize nodes. */
  readonly fusion: QdqFusion | null;
  /** What each runtime makes of the model, node by node. */
  readonly runtimes: readonly RuntimeReadiness[];
  /** Formula, source and confidence of the report's numbers. */
  readonly explanations: Readonly<Record<ExplainedNumber, Explanation>>;
  readonly tensors: readonly TensorRow[];
  /** Nodes of the main graph. */
  readonly nodes: readonly NodeRow[];
  /** Memory and cost over one run. */
  readonly courses: Courses;
}

export const DEFAULT_TARGET = 'arduino-nano-33-ble';

export interface InspectionOptions {
  /** Targets of the project, before those of the catalogue; one with a catalogue's id takes its place. */
  readonly targets?: readonly Target[];
  /** What runtimes take, where a user says so. */
  readonly overheads?: OverheadEdits;
  /** Leaves `runtimes` empty: judging each node for each of them takes longer than all else. */
  readonly withoutRuntimes?: boolean;
}

/**
 * All that is shown of one model. An id that neither the project nor the catalogue has stands for the default target; throws only where there
 * is no target at all.
 */
export function inspection(
  analysis: Analysis,
  report: ModelReport,
  targetId: string,
  { targets: own = [], overheads = {}, withoutRuntimes = false }: InspectionOptions = {},
): Inspection {
  const targets = [...own, ...TARGETS.filter(({ id }) => !own.some((one) => one.id === id))];
  const chosen = findTarget(targetId, own);
  const target = chosen ?? findTarget(DEFAULT_TARGET) ?? targets[0];
  if (target === undefined) throw new Error('the catalogue of targets is empty');
  const { model, shapes, constants } = analysis;
  const all = forecasts(constants);
  const quantization = quantizationOf(model);
  const dims = new Map(Object.entries(report.assumedDims));
  const nodes = nodeRows(analysis, dims);
  const sites = graphSites(model, shapes);
  const fusion = qdqFusion(sites, macsByNode(analysis, dims));
  const now: Needs = {
    weights: report.constantBytes,
    generated: generatedBytes(analysis),
    activations: report.peakActivationBytes,
    unsized: report.unsizedActivations,
    macs: report.macs,
    precision: quantization.isInteger ? 'int8' : 'float32',
  };
  const int8: Needs = {
    weights: all.find((one) => one.scheme === 'int8-per-channel')?.bytes ?? report.constantBytes,
    generated: generatedBytes(analysis, 1),
    activations: int8Peak(analysis, report, dims),
    unsized: report.unsizedActivations,
    macs: report.macs,
    precision: 'int8',
  };
  const fits = [target, ...targets.filter((one) => one !== target)].map((one) => ({
    now: fitTarget(one, now, overheads),
    int8: fitTarget(one, int8, overheads),
  }));
  return {
    report,
    forecasts: all,
    readiness: readiness({
      model,
      problems: report.issues,
      rows: constants,
      sites,
      quantization,
      fusion,
      options: { strict: chosen?.class === 'mcu', ram: chosen && ramOf(chosen, now, overheads) },
    }),
    fits,
    target,
    isTargetChosen: chosen !== undefined,
    targetNotFound: chosen === undefined && targetId !== '' ? targetId : null,
    quantization,
    advice: quantizationAdvice(
      model,
      quantization,
      macsByOperator(analysis, dims),
      sites.reduce((sum, site) => sum + attentions(site).length, 0),
    ),
    fusion,
    runtimes: withoutRuntimes ? [] : runtimeReadiness(model, shapes, dims, new Set(quantization.forms), sites),
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
    nodes,
    courses: courses(nodes),
  };
}

/** Bytes of weights that the model makes by ConstantOfShape, in their own type or in so many bytes for each. */
function generatedBytes({ constants }: Analysis, width?: number): number {
  let sum = 0;
  for (const { kind, elementCount, dataType } of constants)
    if (kind === 'generated') sum += elementCount * (width ?? dataTypeBits(dataType) / 8);
  return sum;
}

/** Most activations alive at once with every float in 8 bits; null where it is not known for floats either. */
function int8Peak(analysis: Analysis, report: ModelReport, dims: ReadonlyMap<string, number>): number | null {
  if (report.peakActivationBytes === null) return null;
  return peakActivations(analysis.shapes, { dims, floatBytes: 1 });
}

function ramOf(target: Target, needs: Needs, edits: OverheadEdits): ReadinessOptions['ram'] {
  if (target.class !== 'mcu' || target.ram === null || needs.activations === null) return undefined;
  const { ram } = overheadOf(target, target.runtimes[0] ?? 'onnxruntime-cpu', edits);
  return { available: target.ram - ram, needed: needs.activations, target: target.name };
}

function macsByNode({ compute }: Analysis, dims: ReadonlyMap<string, number>): Map<NodeInfo, number> {
  const found = new Map<NodeInfo, number>();
  for (const { node, cost } of compute.nodes) {
    const macs = cost === undefined ? 0 : evaluate(cost.macs, dims);
    if (typeof macs === 'number' && macs > 0) found.set(node, macs);
  }
  return found;
}

function macsByOperator(analysis: Analysis, dims: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [node, macs] of macsByNode(analysis, dims)) {
    // What an If, a Loop or a call holds is counted by its own nodes.
    if (node.attributes.some((item) => item.kind === 'graph')) continue;
    sums.set(node.opType, (sums.get(node.opType) ?? 0) + macs);
  }
  return sums;
}
