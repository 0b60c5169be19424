// `assay report PATH…`: a report for people who do not program, as Markdown or one HTML file; or a model card.
import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { basename, dirname, isInside, relativePath } from '../base/paths';
import { composeReport } from '../engine/report/compose';
import type { ReportDocument } from '../engine/report/document';
import { renderHtml } from '../engine/report/html';
import { renderMarkdown } from '../engine/report/markdown';
import { cardMetadata, composeModelCard } from '../engine/report/modelCard';
import { modelTitle } from '../engine/report/cardFields';
import { gatherReport, type Report } from '../engine/report/report';
import { UsageError, type Installation } from './check';
import { outPath, surveyPaths, type Surveyed } from './surveys';

interface Flags {
  readonly format?: 'markdown' | 'html';
  readonly out?: string;
  /** True where no model is named. */
  readonly modelCard?: string | true;
}

/** Writes to standard output where there is no `--out`; exit status 2 for mistakes in how it was called. */
export function registerReport(program: Command, installation: Installation): void {
  program
    .command('report')
    .description('write a responsible-ML report of a project or notebook')
    .argument('[path...]', 'files and folders; the current folder where none is given')
    .addOption(
      new Option('--format <format>', 'how it is written (standard: by the ending of --out, else markdown)').choices([
        'markdown',
        'html',
      ]),
    )
    .option('--out <file>', 'file to write instead of standard output')
    .option('--model-card [model]', 'a model card of one model, named by its variable, class or file, instead')
    .action(async (paths: string[], flags: Flags) => {
      try {
        await createReport(paths, flags, installation);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        process.stderr.write(`assay: ${error.message}\n`);
        process.exitCode = 2;
      }
    });
}

async function createReport(paths: readonly string[], flags: Flags, installation: Installation): Promise<void> {
  const surveyed = await surveyPaths(paths, installation);
  const folder = baseOf(surveyed);
  const report = gatherReport({
    name: nameOf(surveyed),
    folder,
    units: surveyed.units,
    roots: [folder, ...surveyed.roots],
    version: installation.version,
    day: new Date().toISOString().slice(0, 10),
  });
  const text = textOf(report, flags);
  if (flags.out === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(outPath(flags.out), text);
  } catch (error) {
    throw new UsageError(`${flags.out} cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** The folder that was named; the current one where several were, or files. */
function baseOf({ named, folder }: Surveyed): string {
  const [first] = named;
  if (named.length !== 1 || first === undefined) return folder;
  if (/\.(?:py|ipynb)$/i.test(first)) return isInside(folder, first) ? folder : dirname(first);
  return first;
}

function nameOf({ named, folder }: Surveyed): string {
  return named.length === 1 ? basename(named[0] ?? folder) : basename(folder);
}

function textOf(report: Report, { format, out, modelCard }: Flags): string {
  const html = format === undefined ? out !== undefined && /\.html?$/i.test(out) : format === 'html';
  const shown = (path: string): string => relativePath(report.folder, path);
  const write = (document: ReportDocument): string =>
    html ? renderHtml(document, { shown }) : renderMarkdown(document, { shown });
  if (modelCard === undefined) return write(composeReport(report));
  const model = chooseModel(report, modelCard === true ? null : modelCard, shown);
  const card = write(composeModelCard(report, model));
  return html ? card : `---\n${cardMetadata(report, model)}---\n\n${card}`;
}

function lineOf({ at: { cell, line } }: Report['models'][number]): string {
  return cell === null ? `line ${line}` : `cell ${cell + 1}, line ${line}`;
}

function chooseModel(
  { models }: Report,
  wanted: string | null,
  shown: (path: string) => string,
): Report['models'][number] {
  const named = models.filter(
    ({ name, type, at }) =>
      wanted === null ||
      [name, type, shown(at.path)].some((one) => one === wanted || `${one ?? ''}:${at.line}` === wanted),
  );
  const [first] = named;
  if (first === undefined)
    throw new UsageError(wanted === null ? 'no training of a model was found.' : `no model ${wanted} was found.`);
  if (named.length > 1) {
    const list = named.map((model) => `${modelTitle(model)} in ${shown(model.at.path)}, ${lineOf(model)}`).join('; ');
    throw new UsageError(
      `there are ${named.length} models: ${list}. Name one after --model-card, with its line where the name is not enough (\`${first.name ?? first.type}:${first.at.line}\`), or its file as the path.`,
    );
  }
  return first;
}
