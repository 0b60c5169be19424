// Prints findings of one rule with the code around them, to be judged by hand. The same seed draws the same findings.
import { readFile } from 'node:fs/promises';
import { LineIndex } from '../../src/base/lines';
import { extname, joinPath } from '../../src/base/paths';
import { notebookUnit } from '../../src/engine/python/notebook';
import { scriptUnit } from '../../src/engine/python/script';
import type { SourceUnit } from '../../src/engine/python/unit';
import type { Ruling, RuledFinding } from './ruling';

const LINES_BEFORE = 14;
const LINES_AFTER = 6;

export async function printSample(
  ruling: Ruling,
  roots: readonly string[],
  code: string,
  number: number,
  seed: number,
): Promise<void> {
  const all = Object.entries(ruling.files).flatMap(([path, { findings }]) =>
    findings.filter((finding) => finding.code === code).map((finding) => ({ path, finding })),
  );
  const drawn = shuffled(all, seed).slice(0, number);
  console.log(`${drawn.length} of ${all.length} findings of ${code}`);
  for (const [index, { path, finding }] of drawn.entries()) {
    const absolute = roots.length === 1 ? joinPath(roots[0] ?? '/', path) : path;
    console.log(`\n===== ${index + 1}/${drawn.length}  ${path}  cell ${finding.cell ?? '-'} line ${finding.line}`);
    console.log(finding.message);
    console.log(context(await readUnit(absolute), finding));
  }
}

async function readUnit(path: string): Promise<SourceUnit> {
  const text = await readFile(path, 'utf8');
  return extname(path) === '.ipynb' ? notebookUnit(path, text) : scriptUnit(path, text);
}

/** Lines around the finding, those of the cells before it included. */
function context(unit: SourceUnit, { cell, line }: RuledFinding): string {
  const index = cell ?? 0;
  const before: string[] = [];
  for (const one of unit.cells.slice(0, index)) {
    if (one.kind === 'code')
      before.push(`    --- cell ${one.index}`, ...one.text.split(/\r?\n/).map((text) => `      ${text}`));
  }
  const lines = new LineIndex(unit.cells[index]?.text ?? '');
  const own: string[] = [`    --- cell ${index}`];
  for (let at = 0; at < Math.min(lines.lineCount, line + LINES_AFTER); at++) {
    own.push(`${at === line - 1 ? '  > ' : '    '}  ${lines.line(at)}`);
  }
  return [...before.slice(-LINES_BEFORE), ...own.slice(-(LINES_BEFORE + LINES_AFTER))].join('\n');
}

/** Fisher-Yates with a linear congruential generator (Numerical Recipes' constants). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed >>> 0;
  for (let at = result.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    const [a, b] = [result[at], result[other]];
    if (a === undefined || b === undefined) continue;
    result[at] = b;
    result[other] = a;
  }
  return result;
}
