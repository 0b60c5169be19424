// Compares the inference of types and shapes with what other tools say: prints the tables of docs/evaluation/onnx.md.
//   python scripts/agreement.py FOLDER MODEL... && npx tsx scripts/agreement.mts FOLDER [--details]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelInfo } from '../src/onnx/graph/model';
import { readModel } from '../src/onnx/reader/readModel';
import { memoryFile } from '../src/onnx/reader/memoryFile';
import type { Expr } from '../src/onnx/shapes/expression';
import { evaluate } from '../src/onnx/shapes/expression';
import { inferShapes } from '../src/onnx/shapes/infer';

type Known = [type: number, dims: (number | string | null)[] | null];
interface NodeFacts {
  ops: string[];
  domains: string[];
  onnx: Record<string, Known>;
  error: string | null;
  real: Record<string, Known>;
}
interface ModelFacts {
  onnx?: Record<string, Known>;
  error?: string | null;
  run?: { dims: Record<string, number>; shapes: Record<string, number[]>; types?: Record<string, number> };
  runError?: string;
}
interface Facts {
  versions: Record<string, string>;
  node: Record<string, NodeFacts>;
  models: Record<string, ModelFacts>;
}

const [folder = '', ...flags] = process.argv.slice(2);
const details = flags.includes('--details');
const facts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as Facts;

const read = (name: string): Promise<ModelInfo> =>
  readModel(memoryFile(new Uint8Array(readFileSync(join(folder, name)))));

interface Tally {
  same: number;
  less: number;
  conflict: number;
  notes: string[];
}
const tally = (): Tally => ({ same: 0, less: 0, conflict: 0, notes: [] });

/** Ours against theirs: `less` where we know less, `conflict` where we say another thing. */
function compare(
  into: Tally,
  label: string,
  mine: { type: number; shape: readonly Expr[] | undefined } | undefined,
  theirs: Known,
): void {
  const [type, dims] = theirs;
  const shown = mine === undefined ? 'nothing' : `${mine.type}[${mine.shape?.map(String).join(',') ?? '?'}]`;
  const note = `${label}: ${shown} instead of ${type}[${dims?.join(',') ?? '?'}]`;
  if (mine === undefined || mine.type === 0 || (mine.shape === undefined && dims !== null)) {
    into.less++;
    into.notes.push(`less     ${note}`);
    return;
  }
  let verdict: 'same' | 'less' | 'conflict' = type !== 0 && mine.type !== type ? 'conflict' : 'same';
  if (dims !== null && mine.shape !== undefined) {
    if (dims.length !== mine.shape.length) verdict = 'conflict';
    else
      for (const [axis, dim] of dims.entries()) {
        const own = mine.shape[axis];
        if (typeof dim !== 'number') continue;
        if (typeof own !== 'number') verdict = verdict === 'conflict' ? verdict : 'less';
        else if (own !== dim) verdict = 'conflict';
      }
  }
  into[verdict]++;
  if (verdict !== 'same') into.notes.push(`${verdict.padEnd(8)} ${note}`);
}

function tensorOf(shapes: ReturnType<typeof inferShapes>, name: string, dims?: ReadonlyMap<string, number>) {
  const fact = shapes.root.fact(name);
  if (fact?.kind !== 'tensor') return undefined;
  return { type: fact.type, shape: dims === undefined ? fact.shape : fact.shape?.map((dim) => evaluate(dim, dims)) };
}

const withOnnx = tally();
const withReal = tally();
const withValues = tally();
let unknown = 0;
for (const [name, fact] of Object.entries(facts.node)) {
  const shapes = inferShapes(await read(`node/${name}.onnx`));
  if (shapes.coverage.unknownOperators.size > 0) unknown++;
  for (const [value, theirs] of Object.entries(fact.onnx))
    compare(withOnnx, `${name} ${value}`, tensorOf(shapes, value), theirs);
  for (const [value, theirs] of Object.entries(fact.real))
    compare(withReal, `${name} ${value}`, tensorOf(shapes, value), theirs);
  const constants = `node/${name}.constants.onnx`;
  const known = existsSync(join(folder, constants)) ? inferShapes(await read(constants)) : shapes;
  for (const [value, theirs] of Object.entries(fact.real))
    compare(withValues, `${name} ${value}`, tensorOf(known, value), theirs);
}

const percent = (part: number, all: number): string => (all === 0 ? '-' : `${((100 * part) / all).toFixed(2)} %`);
const row = (label: string, t: Tally): string => {
  const all = t.same + t.less + t.conflict;
  return `| ${label} | ${all} | ${t.same} (${percent(t.same, all)}) | ${t.less} | ${t.conflict} |`;
};

console.log(`onnx ${facts.versions['onnx']}, onnxruntime ${facts.versions['onnxruntime'] ?? 'not installed'}\n`);
console.log(
  `${Object.keys(facts.node).length} operator tests of the standard, ${unknown} with an operator that has no inference\n`,
);
console.log('| compared with | values | same | known less | other |\n| --- | --- | --- | --- | --- |');
console.log(row('onnx.shape_inference, from input types alone', withOnnx));
console.log(row("the tests' outputs, from input types alone", withReal));
console.log(row("the tests' outputs, small inputs known", withValues));
if (details) for (const t of [withOnnx, withReal, withValues]) console.log(`\n${t.notes.join('\n')}`);

console.log(
  '\n| model | with onnx.shape_inference: same | known less | other | with a run of ONNX Runtime: same | known less | other |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const [name, fact] of Object.entries(facts.models)) {
  if (fact.onnx === undefined) {
    console.log(`| ${name} | not readable: ${fact.error ?? ''} |`);
    continue;
  }
  const shapes = inferShapes(await read(name));
  const [a, b] = [tally(), tally()];
  for (const [value, theirs] of Object.entries(fact.onnx)) compare(a, value, tensorOf(shapes, value), theirs);
  const dims = new Map(Object.entries(fact.run?.dims ?? {}));
  for (const [value, theirs] of Object.entries(fact.run?.shapes ?? {}))
    compare(b, value, tensorOf(shapes, value, dims), [fact.run?.types?.[value] ?? 0, theirs]);
  const run =
    fact.run === undefined ? `did not run (${fact.runError ?? ''}) | |` : `${b.same} | ${b.less} | ${b.conflict}`;
  console.log(`| ${name} | ${a.same} | ${a.less} | ${a.conflict} | ${run} |`);
  if (details) for (const note of [...a.notes, ...b.notes]) console.log(note);
}
