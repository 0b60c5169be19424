// `assay check PATH…`: finds the files, checks them, prints what was found, and says by its exit status how it went.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { dirname, isInside, normalizePath } from '../base/paths';
import { readLayer, type ConfigurationLayer } from '../engine/configuration';
import { SEVERITIES, type Notice, type Severity } from '../engine/finding';
import type { Linter } from '../engine/lint';
import type { CellOrder } from '../engine/semantics/facts';
import { directFiles } from './directFiles';
import { FileChecker, type CheckOptions } from './checkFile';
import { shownPath } from './fileReport';
import { discover } from './discover';
import { joinedReport, markedReport } from './joinedReport';
import { githubFormat } from './formats/github';
import { jsonFormat } from './formats/json';
import { sarifFormat } from './formats/sarif';
import { textFormat } from './formats/text';
import { openEngine, worldOf } from './machine';
import { checkInThreads } from './pool';
import { findingsOf, type CheckReport, type FileReport } from './report';
import { repositoryOf } from './repository';
import { readRulePage } from './rulePages';

type Format = 'text' | 'json' | 'sarif' | 'github';

interface Flags {
  readonly format: Format;
  readonly failOn?: Severity | 'none';
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly config?: string;
  readonly timing?: boolean;
  readonly statistics?: boolean;
  readonly stdinFilename?: string;
  readonly order: CellOrder | 'both';
  readonly jobs?: number;
  readonly everyPlace?: boolean;
}

/** Where the command line lies and how it was started. */
export interface Installation {
  /** The bundled script, which threads run as well. */
  readonly script: string;
  /** Folder of the wasm files and rule pages. */
  readonly assets: string;
  readonly version: string;
}

/** Below so many files the start of threads costs more than they save. */
const FILES_FOR_THREADS = 32;
/** Milliseconds for one file. */
export const TIMEOUT = 30_000;

/** The command line was used in a way it cannot serve; told in one sentence, status 2. */
export class UsageError extends Error {}

/** Exit status 1 for findings at or above `--fail-on`, 2 for mistakes in how it was called. */
export function registerCheck(program: Command, installation: Installation): void {
  program
    .command('check')
    .description('check scripts and notebooks')
    .argument('[path...]', 'files and folders; the current folder where none is given')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .addOption(
      new Option(
        '--fail-on <severity>',
        'lowest severity for exit status 1 (standard: fail-on of the project, else warning)',
      ).choices([...SEVERITIES, 'none']),
    )
    .option('--fix', 'apply safe fixes to the files')
    .option('--unsafe-fixes', 'with --fix: also those that may change what the code does')
    .option('--select <rules>', 'rules to run: codes, prefixes, names, concerns, separated by commas', commaList)
    .option('--ignore <rules>', 'rules not to run', commaList)
    .option('--config <file>', 'configuration file to use instead of the nearest')
    .addOption(
      new Option('--order <order>', 'order in which cells of notebooks are taken')
        .choices(['both', 'document', 'execution'])
        .default('both'),
    )
    .option('--stdin-filename <name>', 'check the text on standard input as this file')
    .option('--every-place', 'tell a cause in each file that meets it, rather than once')
    .option('--statistics', 'count findings by rule')
    .option('--timing', 'show where time goes, by step and rule')
    .option('--jobs <number>', 'threads for many files', wholeNumber)
    .addHelpText(
      'after',
      '\nExit status: 0 nothing at or above --fail-on, 1 findings, 2 something named on the command line could not be checked.',
    )
    .action(async (paths: string[], flags: Flags) => {
      try {
        process.exitCode = await check(paths, flags, installation);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        process.stderr.write(`assay: ${error.message}\n`);
        process.exitCode = 2;
      }
    });
}

function commaList(value: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ];
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`--jobs is a whole number from 1, not ${value}.`);
  return number;
}

async function check(paths: readonly string[], flags: Flags, installation: Installation): Promise<number> {
  const linter = await openEngine(installation.assets);
  const folder = normalizePath(process.cwd());
  const named = (paths.length === 0 && flags.stdinFilename === undefined ? ['.'] : paths).map((path) =>
    normalizePath(resolve(path)),
  );
  const options = optionsOf(flags, folder, linter);
  const outside = named.filter((path) => !isInside(folder, path));
  const roots = [...new Set([folder, ...(await Promise.all(outside.map(rootOf)))])];
  const checker = new FileChecker(worldOf(linter, roots), options);

  const { report: whole, complete } =
    flags.stdinFilename === undefined
      ? await checkPaths(named, flags, options, checker, installation, roots)
      : await checkStdin(flags.stdinFilename, flags, checker);
  const told = flags.format === 'json' ? markedReport : joinedReport;
  const report = flags.everyPlace === true ? whole : told(whole);
  process.stdout.write(await render(report, flags, installation, linter));

  const failOn = flags.failOn ?? (await checker.configurations.settingsFor(`${folder}/-`)).failOn;
  return exitStatus(report, failOn, complete);
}

function optionsOf(flags: Flags, folder: string, linter: Linter): CheckOptions {
  const { layer, problems } = readLayer(
    {
      ...(flags.select === undefined ? {} : { select: flags.select }),
      ...(flags.ignore === undefined ? {} : { ignore: flags.ignore }),
    },
    linter.rules,
  );
  const [mistake] = problems;
  if (mistake !== undefined) throw new UsageError(mistake.message);
  if (flags.unsafeFixes === true && flags.fix !== true) throw new UsageError('--unsafe-fixes goes with --fix.');
  return {
    folder,
    layer: layer satisfies ConfigurationLayer,
    configuration: flags.config === undefined ? null : configurationFile(flags.config),
    fix: flags.fix === true ? (flags.unsafeFixes === true ? ['safe', 'unsafe'] : ['safe']) : [],
    offerFixes: flags.format === 'sarif',
    order: flags.order === 'both' ? null : flags.order,
    timing: flags.timing === true,
    timeout: TIMEOUT,
  };
}

function configurationFile(name: string): string {
  const file = normalizePath(resolve(name));
  try {
    readFileSync(file);
  } catch {
    throw new UsageError(`the configuration file ${name} cannot be read.`);
  }
  return file;
}

interface Outcome {
  readonly report: CheckReport;
  /** All that was named could be looked at. */
  readonly complete: boolean;
}

/** Of what lies outside the folder that the command runs in: a folder itself, and the repository of a file, or else its folder. */
async function rootOf(path: string): Promise<string> {
  const stat = await directFiles.stat(path).catch(() => null);
  if (stat?.kind !== 'file') return path;
  const repository = await repositoryOf(directFiles, dirname(path));
  return dirname(repository) === repository ? dirname(path) : repository;
}

async function checkPaths(
  named: readonly string[],
  flags: Flags,
  options: CheckOptions,
  checker: FileChecker,
  installation: Installation,
  roots: readonly string[],
): Promise<Outcome> {
  const { files, errors } = await discover(directFiles, named, {
    excludes: (path) => checker.configurations.excludes(path),
  });
  const run = { checker, options, installation, roots, jobs: flags.jobs };
  const { reports, notices } = await checkFiles(files, run);
  const shown = errors.map(({ path, message }) => ({ path: shownPath(options.folder, path), message, line: null }));
  const broken = new Set([...shown, ...reports.filter(({ error }) => error !== null)].map(({ path }) => path));
  const report = {
    files: reports.map((one) => withoutTwice(one, broken)),
    errors: [...shown, ...configurationErrors(notices, options.folder)],
  };
  const complete = !named.some((path) => broken.has(shownPath(options.folder, path)));
  return { report, complete };
}

/** Evidence says of a file that it cannot be read what its own report says already. */
function withoutTwice(report: FileReport, told: ReadonlySet<string>): FileReport {
  const notices = report.notices.filter(({ kind, path }) => kind !== 'evidence' || path === null || !told.has(path));
  return notices.length === report.notices.length ? report : { ...report, notices };
}

export interface Run {
  readonly checker: FileChecker;
  readonly options: CheckOptions;
  readonly installation: Installation;
  readonly roots: readonly string[];
  /** Threads; as many as the machine allows where it is absent. */
  readonly jobs?: number | undefined;
}

/** Checks files in the order given, many of them in threads. */
export async function checkFiles(
  files: readonly string[],
  { checker, options, installation, roots, jobs = Math.min(availableParallelism(), 8) }: Run,
): Promise<{ readonly reports: readonly FileReport[]; readonly notices: readonly Notice[] }> {
  const before = checker.configurations.notices;
  const { assets, script } = installation;
  const inThreads = (some: readonly string[]) => checkInThreads(script, { assets, roots, options }, some, jobs);
  if (jobs > 1 && files.length >= FILES_FOR_THREADS) {
    const done = await inThreads(files);
    return { reports: done.reports, notices: unique([...before, ...done.notices]) };
  }
  // Many files in one thread are asked for where time counts.
  const isGuarded = files.length < FILES_FOR_THREADS;
  const reports: FileReport[] = [];
  for (const file of files) {
    reports.push(await checker.check(file, { isGuarded }));
    // A thread has an engine of its own.
    if (checker.isCutOff) break;
  }
  if (reports.length === files.length) return { reports, notices: checker.configurations.notices };
  const rest = await inThreads(files.slice(reports.length));
  return {
    reports: [...reports, ...rest.reports],
    notices: unique([...checker.configurations.notices, ...rest.notices]),
  };
}

async function checkStdin(name: string, flags: Flags, checker: FileChecker): Promise<Outcome> {
  if (flags.fix === true) throw new UsageError('--fix changes files, and standard input is none.');
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) {
    // SAFETY: without an encoding set, standard input gives buffers.
    chunks.push(chunk as Uint8Array);
  }
  const path = normalizePath(resolve(name));
  const file = await checker.check(path, { text: Buffer.concat(chunks).toString('utf8') });
  const errors = configurationErrors(checker.configurations.notices, normalizePath(process.cwd()));
  return { report: { files: [file], errors }, complete: file.error === null };
}

function configurationErrors(notices: readonly Notice[], folder: string): CheckReport['errors'] {
  return notices.map(({ path = '', line, message }) => ({
    path: shownPath(folder, path),
    message,
    line: line ?? null,
  }));
}

function unique(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((one) => [`${one.path ?? ''} ${one.line ?? 0} ${one.message}`, one])).values()];
}

async function render(report: CheckReport, flags: Flags, installation: Installation, linter: Linter): Promise<string> {
  switch (flags.format) {
    case 'json':
      return jsonFormat(report);
    case 'github':
      return githubFormat(report);
    case 'sarif': {
      const pages = new Map<string, string | null>();
      for (const { code } of linter.rules) pages.set(code, await readRulePage(installation.assets, code));
      return sarifFormat(report, {
        version: installation.version,
        rules: linter.rules,
        page: (code) => pages.get(code) ?? null,
        textOf,
      });
    }
    case 'text': {
      const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
      const safeFixes = new Set(
        linter.rules
          .filter(({ fix, mendsElsewhere }) => fix === 'safe' && mendsElsewhere !== true)
          .map(({ code }) => code),
      );
      return textFormat(report, {
        colour,
        safeFixes,
        statistics: flags.statistics === true,
        timing: flags.timing === true,
      });
    }
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(join(process.cwd(), path), 'utf8');
  } catch {
    return null;
  }
}

function exitStatus(report: CheckReport, failOn: Severity | 'none', complete: boolean): number {
  const worst = failOn === 'none' ? -1 : SEVERITIES.indexOf(failOn);
  for (const { finding } of findingsOf(report)) if (SEVERITIES.indexOf(finding.severity) <= worst) return 1;
  return complete ? 0 : 2;
}
