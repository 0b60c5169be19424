// Surveys of the files named on the command line: what `assay report` and `assay data` are made from.
import { resolve } from 'node:path';
import { isInside, joinPath, normalizePath } from '../base/paths';
import type { Linter } from '../engine/lint';
import type { PlacedFinding, ReportUnit } from '../engine/report/report';
import { directFiles } from './directFiles';
import { checkFiles, TIMEOUT, UsageError, type Installation } from './check';
import { FileChecker, type CheckOptions } from './checkFile';
import { discover } from './discover';
import { openEngine, worldOf } from './machine';
import type { FileReport, ReportedFinding } from './report';

export interface Surveyed {
  readonly units: readonly ReportUnit[];
  /** Absolute folder that shown paths start at. */
  readonly folder: string;
  readonly roots: readonly string[];
  /** Absolute, as named. */
  readonly named: readonly string[];
  readonly linter: Linter;
}

/** Throws UsageError where a named path cannot be looked at, or holds neither script nor notebook. */
export async function surveyPaths(paths: readonly string[], installation: Installation): Promise<Surveyed> {
  const linter = await openEngine(installation.assets);
  const folder = normalizePath(process.cwd());
  const named = (paths.length === 0 ? ['.'] : paths).map((path) => normalizePath(resolve(path)));
  const roots = [folder, ...named.filter((path) => !isInside(folder, path))];
  const options: CheckOptions = {
    folder,
    layer: {},
    configuration: null,
    fix: [],
    offerFixes: false,
    order: null,
    timing: false,
    timeout: TIMEOUT,
    survey: true,
  };
  const checker = new FileChecker(worldOf(linter, roots), options);
  const { files, errors } = await discover(directFiles, named, {
    excludes: (path) => checker.configurations.excludes(path),
  });
  const [error] = errors;
  if (error !== undefined) throw new UsageError(`${error.path}: ${error.message}`);
  if (files.length === 0) throw new UsageError('no Python file or notebook was found there.');
  const { reports } = await checkFiles(files, { checker, options, installation, roots });
  return { units: reports.map((report, index) => unitOf(report, files[index] ?? '')), folder, roots, named, linter };
}

function unitOf(
  { path: shown, findings, suppressed, notices, error, survey = null }: FileReport,
  path: string,
): ReportUnit {
  return {
    path,
    survey,
    findings: findings.map((one) => ({ ...placed(one, path), told: { path: shown, finding: one } })),
    suppressed: suppressed.map((one) => ({ ...placed(one, path), reason: one.reason })),
    notices: [
      ...(error === null ? [] : [error]),
      // What concerns another file is told by its own name.
      ...notices.map(({ message, path: other, cell }) => {
        if (other !== null) return `\`${other}\`: ${message}`;
        return cell === null ? message : `cell ${cell + 1}: ${message}`;
      }),
    ],
  };
}

function placed(
  { code, name, concern, severity, message, cell, line, column }: ReportedFinding,
  path: string,
): PlacedFinding {
  return { code, name, concern, severity, message, at: { path, cell, line, column } };
}

/** Where a file goes that was named on the command line. */
export function outPath(name: string): string {
  return joinPath(normalizePath(process.cwd()), normalizePath(name));
}
