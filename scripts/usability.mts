// Compares partitions with what ONNX Runtime's usability checker counted: scripts/usability.py MODEL… > facts.json, then this with
// facts.json. Prints a Markdown table: partitions and supported nodes of all nodes, Assay's where they differ.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyzeModel } from '../src/onnx/analyze';
import { readModel } from '../src/onnx/reader/readModel';
import { CHECKER_LISTS, checkerCount } from '../src/onnx/runtimes/checker';
import { suitability } from '../src/onnx/runtimes/partitions';
import { graphSites } from '../src/onnx/runtimes/sites';
import type { RuntimeId } from '../src/onnx/runtimes/types';
import { openRandomAccess } from '../src/worker/nodeRandomAccess';

const RUNTIMES = ['nnapi', 'coreml-neuralnetwork', 'coreml-mlprogram'] as const satisfies readonly RuntimeId[];
type Counts = Record<(typeof RUNTIMES)[number], readonly [number, number, number]>;
type Facts = Record<string, { readonly file: Counts | string; readonly optimized: Counts | string }>;

const facts = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Facts;
const totals = { file: { same: 0, verdict: 0, all: 0 }, optimized: { same: 0, verdict: 0, all: 0 } };
console.log('| model | NNAPI | CoreML NeuralNetwork | CoreML ML Program |', '\n| --- | --- | --- | --- |');
for (const [path, fact] of Object.entries(facts)) {
  const file = await openRandomAccess(path);
  try {
    const analysis = analyzeModel(await readModel(file));
    const sites = graphSites(analysis.model, analysis.shapes);
    for (const mode of ['file', 'optimized'] as const) {
      const real = fact[mode];
      if (typeof real === 'string') {
        console.log(`| ${basename(path)}, ${mode} | the checker ends: ${real} | | |`);
        continue;
      }
      const cells = RUNTIMES.map((runtime) => {
        const list = CHECKER_LISTS[runtime];
        if (list === undefined) return '';
        const { asIs } = checkerCount(sites, list, { unoptimized: mode === 'file' });
        const [partitions, supported, nodes] = real[runtime];
        const same = asIs.partitions === partitions && asIs.supported === supported && asIs.nodes === nodes;
        totals[mode].all++;
        if (same) totals[mode].same++;
        if (suitability(partitions, supported, nodes) === asIs.suitability) totals[mode].verdict++;
        const shown = `${partitions}: ${supported} of ${nodes}`;
        return same ? shown : `${shown}, here ${asIs.partitions}: ${asIs.supported} of ${asIs.nodes}`;
      });
      console.log(`| ${basename(path)}, ${mode} | ${cells.join(' | ')} |`);
    }
  } catch (error) {
    console.log(`| ${basename(path)} | ${error instanceof Error ? error.message : String(error)} | | |`);
  } finally {
    await file.close();
  }
}
for (const [mode, { same, verdict, all }] of Object.entries(totals))
  console.log(`\n${mode}: ${same} of ${all} counts the same, ${verdict} of ${all} verdicts`);
