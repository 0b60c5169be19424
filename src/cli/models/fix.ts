// `assay fix MODEL …`: writes a fixed model beside the old one, proven by running both.
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { FileError } from '../../base/platform';
import { measureWith } from '../../measure/client';
import type { FixedFile } from '../../measure/fixFile';
import { fixModelFile, NotProvenError } from '../../measure/fixFile';
import { verificationText } from '../../measure/protocol';
import { ModelError } from '../../onnx/reader/errors';
import { RewriteError } from '../../onnx/rewrite/errors';
import type { FixId } from '../../onnx/rewrite/rewrite';
import { FIXES } from '../../onnx/rewrite/rewrite';
import { PublishError } from '../../worker/nodePublish';
import { parseDim } from './inspect';
import { bytesText } from '../../onnx/text/bytes';

interface Flags {
  readonly freeze?: ReadonlyMap<string, number>;
  readonly all?: boolean;
  readonly out?: string;
  readonly verify: boolean;
  readonly format: 'text' | 'json';
  /** The fixes themselves, by their names in camel case. */
  readonly [flag: string]: unknown;
}

/** Exit status: 0 written or nothing to do, 1 not kept because the new model answers otherwise, 2 not possible. */
export function registerFix(program: Command, assets: string): void {
  const command = program
    .command('fix')
    .description('write a fixed ONNX model beside the old one')
    .argument('<model>', 'an ONNX file, which is left as it is');
  for (const { id, title } of FIXES) if (id !== 'freeze') command.option(`--${id}`, lowerFirst(title));
  command
    .option('--freeze <name=size>', 'give an open dimension a size, like N=1 (repeatable)', parseDim)
    .option('--all', 'all fixes that change neither interface nor files')
    .option('--out <file>', 'the new file (standard: NAME.fixed.onnx beside the old one)')
    .option('--no-verify', 'do not compare outputs of the two models in onnxruntime')
    .addOption(new Option('--format <format>', 'how the result is printed').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\nExit status: 0 written, or nothing to do; 1 not kept, because the new model gives other outputs; 2 not possible.',
    )
    .action(async (model: string, flags: Flags) => {
      const { output, error, status } = await fix(model, flags, join(assets, 'measure.js'));
      if (output !== '') process.stdout.write(output);
      if (error !== '') process.stderr.write(`assay: ${error}\n`);
      process.exitCode = status;
    });
}

export interface FixResult {
  readonly output: string;
  /** One sentence where it was not possible. */
  readonly error: string;
  readonly status: 0 | 1 | 2;
}

/** `measureScript`: the child that holds onnxruntime. */
export async function fix(
  model: string,
  flags: Flags,
  measureScript: string,
  execArgv: readonly string[] = [],
): Promise<FixResult> {
  const fixes = chosenFixes(flags);
  if (fixes.size === 0) {
    const names = FIXES.map(({ id }) => `--${id}`).join(', ');
    return { output: '', error: `Nothing to do: give one or more of ${names}, --all.`, status: 2 };
  }
  try {
    const fixed = await fixModelFile(model, {
      fixes,
      sizes: flags.freeze ?? new Map<string, number>(),
      measure: flags.verify ? measureWith(measureScript, execArgv) : null,
      ...(flags.out === undefined ? {} : { out: flags.out }),
    });
    return {
      output: flags.format === 'json' ? `${JSON.stringify(fixed, null, 2)}\n` : text(model, fixed),
      error: '',
      status: 0,
    };
  } catch (error) {
    if (error instanceof NotProvenError) return { output: '', error: error.message, status: 1 };
    if (error instanceof FileError && error.kind === 'not-found')
      return { output: '', error: `${model}: The file was not found.`, status: 2 };
    const isKnown =
      error instanceof RewriteError ||
      error instanceof ModelError ||
      error instanceof PublishError ||
      error instanceof FileError;
    if (!isKnown) throw error;
    return { output: '', error: `${model}: ${error.message}`, status: 2 };
  }
}

function chosenFixes(flags: Flags): Set<FixId> {
  const fixes = new Set<FixId>();
  for (const { id, isPlain } of FIXES) {
    const flag = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    if (flags[flag] === true || (flags.all === true && isPlain)) fixes.add(id);
  }
  if (flags.freeze !== undefined && flags.freeze.size > 0) fixes.add('freeze');
  return fixes;
}

function text(model: string, fixed: FixedFile): string {
  const lines = fixed.left.map((sentence) => `  left      ${sentence}`);
  if (fixed.path === null) return [`${model}: nothing to do.`, ...lines, ''].join('\n');
  return [
    fixed.path,
    ...fixed.changes.map((change) => `  done      ${change}`),
    ...lines,
    `  size      ${bytesText(fixed.before)} → ${bytesText(fixed.after)}`,
    ...(fixed.data === null ? [] : [`  weights   ${basename(fixed.data)}`]),
    `  verified  ${verificationText(fixed.verification)}`,
    '',
  ].join('\n');
}

function lowerFirst(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
