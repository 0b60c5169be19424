// What `assay inspect` knows of one model, whatever the format, and why it knows nothing of another.
import type { BudgetIssue } from '../../onnx/budget';
import type { Inspection } from '../../onnx/inspection';
import type { Forecast } from '../../onnx/quantize/forecast';
import type { ReadinessIssue } from '../../onnx/readiness/readiness';
import type { ModelReport } from '../../onnx/report';
import type { TargetFit } from '../../onnx/targets/targets';
import type { WeightStatistics } from '../../onnx/weights/statistics';

export interface InspectFailure {
  readonly path: string;
  readonly message: string;
}

/** The report, and what follows from it for a target: size in other precisions, what stands in the way, fit. */
export interface InspectedModel
  extends ModelReport, Pick<Inspection, 'quantization' | 'advice' | 'fusion' | 'runtimes' | 'explanations'> {
  readonly forecast: readonly Forecast[];
  readonly readiness: readonly ReadinessIssue[];
  /** As it is, and with 8-bit weights. */
  readonly fit: { readonly now: TargetFit; readonly int8: TargetFit } | null;
  /** Limits of the project that it does not keep. */
  readonly budget: readonly BudgetIssue[];
  /** Where it was asked for. */
  readonly weights?: WeightStatistics;
}
