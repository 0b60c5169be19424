// Which findings of a corpus come with a fix: `npm run offers -- DIRECTORY… [--select RULES] [--out FILE] [--apply FOLDER]`
// counts them by rule and by title; `--apply` writes each fixed text, and the text before, as scripts that can be compared.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { extname, normalizePath } from '../src/base/paths';
import { FileChecker, type CheckOptions } from '../src/cli/checkFile';
import { discover } from '../src/cli/discover';
import { openEngine, worldOf } from '../src/cli/machine';
import type { ReportedFinding } from '../src/cli/report';
import { applyEdits } from '../src/engine/fixes';
import { notebookUnit } from '../src/engine/python/notebook';
import { scriptUnit } from '../src/engine/python/script';
import type { SourceUnit } from '../src/engine/python/unit';
import { nodeFileSystem } from '../src/worker/nodeFileSystem';

interface Offer {
  readonly path: string;
  readonly code: string;
  readonly severity: string;
  readonly cell: number | null;
  readonly line: number;
  readonly message: string;
  readonly titles: readonly string[];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      select: { type: 'string', default: 'ALL' },
      out: { type: 'string' },
      apply: { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  });
  const roots = positionals.map((name) => normalizePath(resolve(name)));
  const linter = await openEngine(resolve(__dirname, '../dist'));
  const options: CheckOptions = {
    folder: '/',
    layer: { select: values.select.split(','), ignore: [], severity: {}, exclude: [], 'per-file-ignores': {} },
    configuration: null,
    fix: [],
    offerFixes: true,
    order: null,
    timing: false,
    timeout: 120_000,
  };
  const offers: Offer[] = [];
  for (const root of roots) {
    const checker = new FileChecker(worldOf(linter, [root]), options);
    for (const path of (await discover(nodeFileSystem, [root])).files) {
      const { findings } = await checker.check(path);
      for (const finding of findings) {
        const isTold = finding.severity === 'error' || finding.severity === 'warning';
        if (!isTold && !values.all) continue;
        const { code, severity, cell, line, message } = finding;
        const titles = finding.fixes.map(({ title }) => title);
        if (values.apply !== undefined) writeFixed(values.apply, path, finding, offers.length);
        offers.push({ path, code, severity, cell, line, message, titles });
      }
    }
  }
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(offers, null, 1)}\n`);
  printOffers(offers);
}

/** `12.LKG001.0.before.py` and `….after.py`; what only shows a command changes no text. */
function writeFixed(folder: string, path: string, { code, fixes }: ReportedFinding, number: number): void {
  const changing = fixes.filter(({ edits }) => edits.length > 0);
  if (changing.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(path, 'utf8');
  const unit = extname(path) === '.ipynb' ? notebookUnit(path, text) : scriptUnit(path, text);
  for (const [at, { edits }] of changing.entries()) {
    const stem = join(folder, `${number}.${code}.${at}`);
    writeFileSync(`${stem}.before.py`, asScript(unit));
    writeFileSync(`${stem}.after.py`, asScript(applyEdits(unit, edits).unit));
  }
}

/** The code of all cells, with the lines of a notebook that are no Python as comments. */
function asScript({ kind, cells }: SourceUnit): string {
  if (kind === 'script') return cells.map(({ text }) => text).join('\n');
  return cells
    .filter((cell) => cell.kind === 'code')
    .map(({ text }) =>
      text.startsWith('%%') ? text.replaceAll(/^/gm, '# ') : text.replaceAll(/^(\s*)([!%?])/gm, '$1pass  # $2'),
    )
    .join('\n\n');
}

function printOffers(offers: readonly Offer[]): void {
  for (const code of [...new Set(offers.map((one) => one.code))].sort()) {
    const own = offers.filter((one) => one.code === code);
    const fixed = own.filter(({ titles }) => titles.length > 0).length;
    console.log(`${code}  ${fixed} of ${own.length}`);
    const kinds = new Map<string, number>();
    for (const { titles } of own)
      for (const kind of new Set(titles.map((title) => title.replaceAll(/`[^`]*`/g, '`…`'))))
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const [kind, count] of kinds) console.log(`${String(count).padStart(14)}  ${kind}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
