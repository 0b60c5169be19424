// `assay inspect MODEL…`: what a model is and costs, for people and for programs.
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { dirname, normalizePath } from '../base/paths';
import { FileError } from '../base/platform';
import type { ModelReport } from '../onnx/report';
import { analyzeModel } from '../onnx/analyze';
import { DEFAULT_TARGET, inspection, type Inspection } from '../onnx/inspection';
import type { Forecast } from '../onnx/quantize/forecast';
import { checkExternalFiles } from '../onnx/reader/external';
import { readModel } from '../onnx/reader/readModel';
import type { ReadinessIssue } from '../onnx/readiness/readiness';
import { modelReport } from '../onnx/report';
import { TARGETS, type TargetFit } from '../onnx/targets/targets';
import { ModelError } from '../onnx/reader/errors';
import { openRandomAccess } from '../worker/nodeRandomAccess';
import { nodeFileSystem } from '../worker/nodeFileSystem';
import { reportMarkdown, reportText } from './inspectText';

export type InspectFormat = 'text' | 'json' | 'markdown';

export interface InspectOptions {
  readonly format: InspectFormat;
  /** Values for symbolic dimensions. */
  readonly dims: ReadonlyMap<string, number>;
  /** Id of the edge target that the fit is judged for. */
  readonly target?: string;
}

export interface InspectFailure {
  readonly path: string;
  readonly message: string;
}

/** Adds `inspect` to the command line. Exit status: 0 all read, 2 where a model could not be read at all. */
export function registerInspect(program: Command): void {
  program
    .command('inspect')
    .description('show what an ONNX model is: operators, parameters, bytes, cost, memory')
    .argument('<model...>', 'ONNX files')
    .option('--format <format>', 'text, json or markdown', parseFormat, 'text')
    .option('--dim <name=size...>', 'size of a symbolic dimension, like N=1 (repeatable)', parseDim, new Map())
    .option('--target <id>', 'edge target to judge the fit for', parseTarget, DEFAULT_TARGET)
    .action(
      async (
        models: string[],
        options: { format: InspectFormat; dim: ReadonlyMap<string, number>; target: string },
      ) => {
        const { output, failed } = await inspect(models, {
          format: options.format,
          dims: options.dim,
          target: options.target,
        });
        process.stdout.write(output);
        for (const failure of failed) process.stderr.write(`assay: ${failure.path}: ${failure.message}\n`);
        if (failed.length > 0) process.exitCode = 2;
      },
    );
}

/** Inspects each path in turn; one that cannot be read becomes a failure and the others go on. */
export async function inspect(
  paths: readonly string[],
  options: InspectOptions,
): Promise<{ output: string; failed: InspectFailure[] }> {
  const reports: ({ path: string } & ModelReport)[] = [];
  const failed: InspectFailure[] = [];
  for (const path of paths) {
    try {
      reports.push({ path, ...(await inspectFile(path, options.dims, options.target)) });
    } catch (error) {
      if (!(error instanceof ModelError || error instanceof FileError)) throw error;
      failed.push({ path, message: error instanceof FileError ? fileMessage(error) : error.message });
    }
  }
  return { output: render(reports, failed, paths.length, options.format), failed };
}

/** The report, and what follows from it for a target: size in other precisions, what stands in the way, fit. */
export interface InspectedModel extends ModelReport, Pick<Inspection, 'quantization' | 'runtimes' | 'explanations'> {
  readonly forecast: readonly Forecast[];
  readonly readiness: readonly ReadinessIssue[];
  /** As it is, and with 8-bit weights. */
  readonly fit: { readonly now: TargetFit; readonly int8: TargetFit } | null;
}

/** Reads and analyses one model of this machine; rejects with ModelError or FileError. */
export async function inspectFile(
  path: string,
  dims: ReadonlyMap<string, number>,
  target = DEFAULT_TARGET,
): Promise<InspectedModel> {
  const file = await openRandomAccess(path);
  try {
    const model = await readModel(file);
    const analysis = analyzeModel(model, { dims });
    const report = modelReport(analysis, dims);
    const external = await checkExternalFiles(model, dirname(normalizePath(resolve(path))), nodeFileSystem);
    const whole = { ...report, issues: [...report.issues, ...external] };
    const { forecasts, readiness, fits, quantization, runtimes, explanations } = inspection(analysis, whole, target);
    return { ...whole, forecast: forecasts, readiness, fit: fits[0] ?? null, quantization, runtimes, explanations };
  } finally {
    await file.close();
  }
}

function render(
  reports: readonly ({ path: string } & ModelReport)[],
  failed: readonly InspectFailure[],
  asked: number,
  format: InspectFormat,
): string {
  if (format === 'json') {
    // One model asked for is one object; several are a list, with those that failed in it.
    const errors = failed.map(({ path, message }) => ({ path, error: message }));
    const all = [...reports, ...errors];
    return `${JSON.stringify(asked === 1 ? all[0] : all, null, 2)}\n`;
  }
  const one = format === 'markdown' ? reportMarkdown : reportText;
  return reports.map((report) => one(report.path, report)).join('\n');
}

function fileMessage(error: FileError): string {
  return error.kind === 'not-found' ? 'The file was not found.' : `The file cannot be read (${error.message}).`;
}

function parseFormat(value: string): InspectFormat {
  if (value === 'text' || value === 'json' || value === 'markdown') return value;
  throw new InvalidArgumentError('It is one of text, json, markdown.');
}

function parseTarget(value: string): string {
  if (TARGETS.some((target) => target.id === value)) return value;
  throw new InvalidArgumentError(`It is one of ${TARGETS.map((target) => target.id).join(', ')}.`);
}

function parseDim(value: string, previous: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const match = /^([^=]+)=(\d{1,12})$/.exec(value);
  if (match?.[1] === undefined) throw new InvalidArgumentError('It is a name and a whole number, like N=1.');
  return new Map([...previous, [match[1], Number(match[2])]]);
}
