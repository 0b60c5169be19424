// Plants leaks by known edits in code that has none, and repairs those that are found: `npm run mutations -- DIRECTORY…
// [--out FILE] [--missed KIND]`. Both must be noticed. Told for each kind of edit, with Wilson's interval at 95 %.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LineIndex } from '../src/base/lines';
import { extname, normalizePath } from '../src/base/paths';
import { discover } from '../src/cli/discover';
import { Settings, standardConfiguration } from '../src/engine/configuration';
import { createEngine } from '../src/engine/engine';
import { createEvidence } from '../src/engine/evidence/collector';
import { applyEdits } from '../src/engine/fix/applyEdits';
import type { Finding } from '../src/engine/finding';
import type { Linter } from '../src/engine/lint';
import { notebookUnit } from '../src/engine/python/notebook';
import { scriptUnit } from '../src/engine/python/script';
import type { SourceUnit } from '../src/engine/python/unit';
import { nodeFileSystem } from '../src/worker/nodeFileSystem';
import { plantingSites, repairOf, type Site } from './mutations/sites';

interface Outcome {
  readonly path: string;
  readonly kind: string;
  readonly cell: number;
  readonly line: number;
  readonly noticed: boolean;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, missed: { type: 'string' } },
  });
  if (positionals.length === 0) {
    console.error('Usage: npm run mutations -- DIRECTORY… [--out FILE] [--missed KIND]');
    process.exitCode = 2;
    return;
  }
  const mutator = new Mutator(await openEngine());
  const { files } = await discover(
    nodeFileSystem,
    positionals.map((name) => normalizePath(resolve(name))),
  );
  for (const [done, path] of files.entries()) {
    const unit = readUnit(path);
    if (unit !== null) mutator.try(unit);
    if (done % 500 === 499) process.stderr.write(`${done + 1} of ${files.length} files\n`);
  }
  print('Planted, and noticed', mutator.planted);
  print('Repaired, and gone', mutator.repaired);
  for (const { kind, path, cell, line, noticed } of [...mutator.planted, ...mutator.repaired])
    if (kind === values.missed && !noticed) console.log(`${path}  cell ${cell} line ${line}`);
  if (values.out !== undefined) {
    const { planted, repaired } = mutator;
    writeFileSync(values.out, `${JSON.stringify({ planted, repaired }, null, 1)}\n`);
  }
}

class Mutator {
  readonly planted: Outcome[] = [];
  readonly repaired: Outcome[] = [];
  private readonly settings: Settings;

  constructor(private readonly linter: Linter) {
    const layer = { select: ['LKG'], ignore: [], severity: {}, exclude: [], 'per-file-ignores': {} };
    this.settings = new Settings({ ...standardConfiguration('/'), layer });
  }

  try(source: SourceUnit): void {
    const found = this.findings(source);
    const unit = this.linter.parse(source);
    // Only code in which nothing is found is taken for clean of it.
    for (const site of plantingSites(unit)) {
      if (found.some(({ code }) => /^LKG00[1-8]$|^LKG015$/.test(code) || site.codes.includes(code))) continue;
      const after = this.findings(applyEdits(source, site.edits).unit);
      this.planted.push(
        outcome(
          source,
          site,
          after.some(({ code }) => site.codes.includes(code)),
        ),
      );
    }
    for (const { code, span } of found) {
      const site = repairOf(unit, code, span.cell, span.start);
      if (site === null) continue;
      const after = this.findings(applyEdits(source, site.edits).unit);
      const count = (all: readonly Finding[]): number => all.filter((one) => one.code === code).length;
      this.repaired.push(outcome(source, site, count(after) < count(found)));
    }
  }

  private findings(source: SourceUnit): readonly Finding[] {
    // Evidence without files: what a mutation changes is in the code.
    const evidence = createEvidence({ fs: nodeFileSystem, roots: ['/'], parse: (unit) => this.linter.parse(unit) });
    return this.linter.lint(source, evidence, { settings: this.settings }).findings;
  }
}

function outcome(source: SourceUnit, site: Site, noticed: boolean): Outcome {
  const { line } = new LineIndex(source.cells[site.cell]?.text ?? '').position(site.offset);
  return { path: source.path, kind: site.kind, cell: site.cell, line: line + 1, noticed };
}

async function openEngine(): Promise<Linter> {
  const require = createRequire(__filename);
  return createEngine({
    runtimeWasm: readFileSync(resolve(dirname(require.resolve('web-tree-sitter')), 'web-tree-sitter.wasm')),
    grammarWasm: readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
  });
}

/** Null for what is no notebook. */
function readUnit(path: string): SourceUnit | null {
  const text = readFileSync(path, 'utf8');
  try {
    return extname(path) === '.ipynb' ? notebookUnit(path, text) : scriptUnit(path, text);
  } catch {
    return null;
  }
}

function print(title: string, outcomes: readonly Outcome[]): void {
  console.log(`\n${title}`);
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].sort();
  for (const kind of [...kinds, '']) {
    const all = outcomes.filter((one) => kind === '' || one.kind === kind);
    const noticed = all.filter((one) => one.noticed).length;
    const [low, high] = wilson(noticed, all.length);
    const share = all.length === 0 ? '–' : `${((100 * noticed) / all.length).toFixed(1)} %`;
    console.log(
      `${(kind === '' ? 'all' : kind).padEnd(34)} ${String(noticed).padStart(5)} of ${String(all.length).padStart(5)}  ${share.padStart(7)}  (${low.toFixed(3)} to ${high.toFixed(3)})`,
    );
  }
}

/** E. B. Wilson 1927: the interval at 95 % for `successes` of `trials`. */
function wilson(successes: number, trials: number): [number, number] {
  if (trials === 0) return [0, 1];
  const z = 1.959964;
  const share = successes / trials;
  const centre = share + (z * z) / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
