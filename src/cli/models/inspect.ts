// `assay inspect MODEL…`: what a model is and costs, for people and for programs.
import { InvalidArgumentError, Option, type Command } from 'commander';
import { resolve } from 'node:path';
import { dirname, normalizePath } from '../../base/paths';
import { FileError } from '../../base/platform';
import { parseBytes } from '../../engine/configure/quantity';
import { analyzeModel } from '../../onnx/analyze';
import { budgetIssues } from '../../onnx/budget';
import { DEFAULT_TARGET, inspection, type InspectionOptions } from '../../onnx/inspection';
import { ModelError } from '../../onnx/reader/errors';
import { checkExternalFiles } from '../../onnx/reader/external';
import { readModel } from '../../onnx/reader/readModel';
import { modelReport } from '../../onnx/report';
import { projectTargets } from '../../onnx/targets/project';
import { findTarget, TARGETS, type OverheadEdits, type Target } from '../../onnx/targets/targets';
import { weightStatistics } from '../../onnx/weights/statistics';
import { nodeFileSystem } from '../../worker/nodeFileSystem';
import { nodeTensorSource, openRandomAccess } from '../../worker/nodeRandomAccess';
import { modelSarif } from '../formats/modelSarif';
import type { InspectedModel, InspectFailure } from './inspectedModel';
import { reportMarkdown, reportText } from './inspectText';
import { weightsMarkdown, weightsText } from './inspectWeights';
import { ModelSettings } from './modelSettings';

export type InspectFormat = 'text' | 'json' | 'markdown' | 'sarif';

export interface InspectOptions {
  readonly format: InspectFormat;
  /** Values for symbolic dimensions. */
  readonly dims: ReadonlyMap<string, number>;
  /** Id of the edge target that the fit is judged for, over what the project says. */
  readonly target?: string | undefined;
  /** A configuration file to use instead of the nearest. */
  readonly configuration?: string | undefined;
  /** Reads the weights too, for what quantization would do to each. */
  readonly weights?: boolean | undefined;
  /** Bytes that the target's runtime takes, where the user says so. */
  readonly overhead?: { readonly flash?: number | undefined; readonly ram?: number | undefined };
  /** Of the command line, for SARIF. */
  readonly version?: string;
}

/** Adds `inspect` to the command line. Exit status: 0 all read, 1 a model is over its budget, 2 a model could not be read at all. */
export function registerInspect(program: Command, version: string): void {
  program
    .command('inspect')
    .description('show what an ONNX model is: operators, parameters, bytes, cost, memory, fit, budget')
    .argument('<model...>', 'ONNX files')
    .option('--format <format>', 'text, json, markdown or sarif', parseFormat, 'text')
    .addOption(
      new Option('--dim <name=size>', 'size of a symbolic dimension, like N=1 (repeatable)')
        .argParser(parseDim)
        .default(new Map(), 'none'),
    )
    .option(
      '--target <id>',
      `edge target to judge the fit for (standard: that of the project or its PlatformIO board, else ${DEFAULT_TARGET})`,
    )
    .option('--weights', 'read the weights and tell what quantization does to each')
    .option('--overhead-flash <bytes>', "code of the target's runtime, in place of the assumption: 38KB", parseSize)
    .option('--overhead-ram <bytes>', "memory of the target's runtime, in place of the assumption: 9KB", parseSize)
    .option('--config <file>', 'configuration file to use instead of the nearest')
    .addHelpText(
      'after',
      '\nExit status: 0 all read, 1 a model is over the budget of the project, 2 a model could not be read.',
    )
    .action(async (models: string[], flags: Flags) => {
      const configuration = flags.config === undefined ? undefined : normalizePath(resolve(flags.config));
      const { format, dim: dims, target, weights } = flags;
      const overhead = { flash: flags.overheadFlash, ram: flags.overheadRam };
      const options = { format, dims, target, weights, configuration, version, overhead };
      const { output, failed, notices, isOver } = await inspect(models, options);
      process.stdout.write(output);
      for (const notice of notices) process.stderr.write(`assay: ${notice}\n`);
      for (const failure of failed) process.stderr.write(`assay: ${failure.path}: ${failure.message}\n`);
      process.exitCode = isOver ? 1 : failed.length > 0 ? 2 : 0;
    });
}

interface Flags {
  readonly format: InspectFormat;
  readonly dim: ReadonlyMap<string, number>;
  readonly target?: string;
  readonly config?: string;
  readonly weights?: true;
  readonly overheadFlash?: number;
  readonly overheadRam?: number;
}

export interface Inspected {
  readonly output: string;
  readonly failed: readonly InspectFailure[];
  /** Mistakes in the project's configuration. */
  readonly notices: readonly string[];
  /** A model is over its budget. */
  readonly isOver: boolean;
}

/** Inspects each path in turn; one that cannot be read becomes a failure and the others go on. */
export async function inspect(paths: readonly string[], options: InspectOptions): Promise<Inspected> {
  const settings = new ModelSettings(options.configuration ?? null);
  const reports: ({ path: string } & InspectedModel)[] = [];
  const failed: InspectFailure[] = [];
  const notices: string[] = [];
  for (const path of paths) {
    const own = await settings.settingsFor(normalizePath(resolve(path)));
    const project = await projectTargets(nodeFileSystem, own.configuration.root, own.targets);
    const file = own.configuration.file ?? own.configuration.root;
    notices.push(...project.problems.map((problem) => `${file}: ${problem}`));
    const wanted = options.target ?? own.target ?? project.board ?? DEFAULT_TARGET;
    const target = findTarget(wanted, project.targets);
    if (target === undefined) {
      const ids = [...project.targets, ...TARGETS].map(({ id }) => id);
      if (options.target !== undefined) {
        failed.push({ path, message: `\`${wanted}\` is no target. It is one of ${ids.join(', ')}.` });
        continue;
      }
      notices.push(`${file}: \`${wanted}\` is no target that Assay knows.`);
    }
    try {
      const inspected = await inspectFile(path, options.dims, target?.id, {
        weights: options.weights,
        targets: project.targets,
        overheads: overheadEdits(target, options.overhead),
      });
      const budget = budgetIssues(inspected, own.budgetsFor(normalizePath(resolve(path))));
      reports.push({ path, ...inspected, budget });
    } catch (error) {
      if (!(error instanceof ModelError || error instanceof FileError)) throw error;
      failed.push({ path, message: error instanceof FileError ? fileMessage(error) : error.message });
    }
  }
  for (const notice of await settings.notices())
    notices.push(`${notice.path ?? ''}:${notice.line ?? 1}: ${notice.message}`);
  const isOver = reports.some(({ budget }) => budget.some((issue) => issue.exceeded));
  return { output: render(reports, failed, paths.length, options), failed, notices: [...new Set(notices)], isOver };
}

/** Reads and analyses one model of this machine; rejects with ModelError or FileError. */
async function inspectFile(
  path: string,
  dims: ReadonlyMap<string, number>,
  target = DEFAULT_TARGET,
  options: InspectionOptions & { readonly weights?: boolean | undefined } = {},
): Promise<Omit<InspectedModel, 'budget'>> {
  const file = await openRandomAccess(path);
  try {
    const model = await readModel(file);
    const analysis = analyzeModel(model, { dims });
    const report = modelReport(analysis, dims);
    const folder = dirname(normalizePath(resolve(path)));
    const external = await checkExternalFiles(model, folder, nodeFileSystem);
    const whole = { ...report, issues: [...report.issues, ...external] };
    const { forecasts, readiness, fits, quantization, advice, fusion, runtimes, explanations } = inspection(
      analysis,
      whole,
      target,
      options,
    );
    const fit = fits[0] ?? null;
    const found = {
      ...whole,
      forecast: forecasts,
      readiness,
      fit,
      quantization,
      advice,
      fusion,
      runtimes,
      explanations,
    };
    if (options.weights !== true) return found;
    return { ...found, weights: await weightStatistics(analysis.constants, nodeTensorSource(file, folder)) };
  } finally {
    await file.close();
  }
}

function render(
  reports: readonly ({ path: string } & InspectedModel)[],
  failed: readonly InspectFailure[],
  asked: number,
  { format, version = '' }: InspectOptions,
): string {
  if (format === 'sarif') return modelSarif(reports, failed, version);
  if (format === 'json') {
    // One model asked for is one object; several are a list, with those that failed in it.
    const errors = failed.map(({ path, message }) => ({ path, error: message }));
    const all = [...reports, ...errors];
    return `${JSON.stringify(asked === 1 ? all[0] : all, null, 2)}\n`;
  }
  const [one, weights] = format === 'markdown' ? [reportMarkdown, weightsMarkdown] : [reportText, weightsText];
  return reports
    .map((report) => one(report.path, report) + (report.weights === undefined ? '' : weights(report.weights)))
    .join('\n');
}

function fileMessage(error: FileError): string {
  return error.kind === 'not-found'
    ? 'The file was not found.'
    : `The file cannot be read: ${error.message.replace(/\.$/, '')}.`;
}

function parseFormat(value: string): InspectFormat {
  if (value === 'text' || value === 'json' || value === 'markdown' || value === 'sarif') return value;
  throw new InvalidArgumentError('It is one of text, json, markdown, sarif.');
}

function parseSize(value: string): number {
  const bytes = parseBytes(value);
  if (bytes === null) throw new InvalidArgumentError('It is a number of bytes, or text such as 38KB.');
  return bytes;
}

/** What a user gives holds for the runtime that the target is judged for. */
function overheadEdits(target: Target | undefined, given: InspectOptions['overhead'] = {}): OverheadEdits {
  const runtime = target?.runtimes[0];
  if (runtime === undefined || (given.flash === undefined && given.ram === undefined)) return {};
  return {
    [runtime]: {
      ...(given.flash === undefined ? {} : { flash: given.flash }),
      ...(given.ram === undefined ? {} : { ram: given.ram }),
    },
  };
}

/** `N=1` into the sizes that were given before it. */
export function parseDim(
  value: string,
  previous: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const match = /^([^=]+)=(\d{1,12})$/.exec(value);
  if (match?.[1] === undefined) throw new InvalidArgumentError('It is a name and a whole number, like N=1.');
  return new Map([...previous, [match[1], Number(match[2])]]);
}
