// Facts of a model for rules and links in code: a bundle of its own, loaded when code names the first model.
import type { RandomAccessFile } from '../base/platform';
import type { ModelFacts } from '../engine/evidence/evidence';
import { analyzeModel } from '../onnx/analyze';
import { inspection } from '../onnx/inspection';
import { ModelError } from '../onnx/reader/errors';
import { readModel } from '../onnx/reader/readModel';
import { modelReport } from '../onnx/report';
import { findTarget } from '../onnx/targets/targets';

/** Null where the file is no ONNX model. */
export async function readModelFacts(file: RandomAccessFile, target: string | null): Promise<ModelFacts | null> {
  try {
    const analysis = analyzeModel(await readModel(file));
    const report = modelReport(analysis);
    const { bytes, externalBytes, macs, peakActivationBytes, operators, parameters } = report;
    const facts = { bytes, externalBytes, macs, peakActivationBytes, operators, parameters };
    if (target === null || findTarget(target) === undefined) return { ...facts, fit: null };
    const [fit] = inspection(analysis, report, target).fits;
    if (fit === undefined) return { ...facts, fit: null };
    const reasons = fit.now.resources.flatMap((one) => (one.verdict === 'too-large' ? one.reason : []));
    const int8Fits = fit.int8.verdict === 'fits' || fit.int8.verdict === 'tight';
    return { ...facts, fit: { target: fit.now.target.name, verdict: fit.now.verdict, reasons, int8Fits } };
  } catch (error) {
    if (error instanceof ModelError) return null;
    throw error;
  }
}
