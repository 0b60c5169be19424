// `assay compare A B`: what changed from one model to another, or from one git revision of a model to another.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { dirname, normalizePath } from '../../base/paths';
import { FileError } from '../../base/platform';
import type { RandomAccessFile } from '../../base/platform';
import type { Compared, Comparison } from '../../onnx/compare/compare';
import { compareModels } from '../../onnx/compare/compare';
import { ModelError } from '../../onnx/reader/errors';
import { readModel } from '../../onnx/reader/readModel';
import { parseRevision, RevisionFiles } from '../../worker/gitRevision';
import { nodeTensorSource, openRandomAccess } from '../../worker/nodeRandomAccess';
import { comparisonMarkdown, comparisonText } from '../../onnx/compare/text';
import { parseDim } from './inspect';

type CompareFormat = 'text' | 'json' | 'markdown';

interface Flags {
  readonly format: CompareFormat;
  readonly dim: ReadonlyMap<string, number>;
  readonly exitCode?: boolean;
}

/** Exit status: 0 compared, 1 with --exit-code where they differ, 2 where a model could not be read. */
export function registerCompare(program: Command): void {
  program
    .command('compare')
    .description('compare two ONNX models, or two git revisions of one')
    .argument('<before>', 'an ONNX file, or REV:path')
    .argument('<after>', 'an ONNX file, or REV:path')
    .addOption(
      new Option('--format <format>', 'how the changes are printed')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .addOption(
      new Option('--dim <name=size>', 'size of a symbolic dimension, like N=1 (repeatable)')
        .argParser(parseDim)
        .default(new Map(), 'none'),
    )
    .option('--exit-code', 'end with status 1 where the models differ')
    .addHelpText(
      'after',
      '\nExamples:\n  assay compare model.onnx model.fixed.onnx\n  assay compare HEAD:model.onnx model.onnx',
    )
    .action(async (before: string, after: string, flags: Flags) => {
      const { output, status } = await compare(before, after, flags);
      (status === 2 ? process.stderr : process.stdout).write(output);
      process.exitCode = status;
    });
}

/** Opens, compares and renders; what cannot be read is one sentence and status 2. */
export async function compare(
  before: string,
  after: string,
  flags: Flags,
  cwd = process.cwd(),
): Promise<{ output: string; status: 0 | 1 | 2 }> {
  const opened: Opened[] = [];
  try {
    for (const name of [before, after]) opened.push(await openModel(name, cwd));
    const [a, b] = opened;
    if (a === undefined || b === undefined) throw new Error('two models are compared');
    const comparison = await compareModels(a, b, { dims: flags.dim });
    const status = flags.exitCode === true && !comparison.same ? 1 : 0;
    return { output: render(comparison, flags.format), status };
  } catch (error) {
    if (!(error instanceof ModelError || error instanceof FileError)) throw error;
    const name = [before, after][opened.length] ?? after;
    const isAbsent = error instanceof FileError && error.message === `${error.path} was not found.`;
    const message = isAbsent ? 'The file was not found.' : error.message;
    return { output: `assay: ${name}: ${message}\n`, status: 2 };
  } finally {
    for (const one of opened) await one.close();
  }
}

interface Opened extends Compared {
  close(): Promise<void>;
}

/** A file of that name wins over a revision that is spelled like it. */
async function openModel(name: string, cwd: string): Promise<Opened> {
  const path = resolve(cwd, name);
  const revision = existsSync(path) ? undefined : parseRevision(name);
  if (revision === undefined) {
    const file = await openRandomAccess(path);
    return opened(name, file, nodeTensorSource(file, dirname(normalizePath(path))), () => file.close());
  }
  const files = new RevisionFiles(revision.name, cwd);
  try {
    const file = await files.open(revision.path);
    const source = { file, openExternal: (beside: string) => files.openBeside(revision.path, beside) };
    return await opened(name, file, source, async () => {
      await file.close();
      await files.close();
    });
  } catch (error) {
    await files.close();
    throw error;
  }
}

async function opened(
  name: string,
  file: RandomAccessFile,
  source: Compared['source'],
  close: () => Promise<void>,
): Promise<Opened> {
  try {
    return { name, model: await readModel(file), source, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function render(comparison: Comparison, format: CompareFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(comparison, null, 2)}\n`;
    case 'markdown':
      return comparisonMarkdown(comparison);
    case 'text':
      return comparisonText(comparison);
  }
}
