// The folder of real models that the tests read in place, where it is there.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = process.env['ASSAY_CORPUS'] ?? resolve(import.meta.dirname, '../../../../shared/corpus');
const folder = [join(root, 'onnx'), resolve(import.meta.dirname, '../../../../../shared/corpus/onnx')].find(existsSync);

/** Path of a corpus model, or undefined where the corpus is absent. */
export function corpusModel(name: string): string | undefined {
  const path = folder === undefined ? undefined : join(folder, name);
  return path !== undefined && existsSync(path) ? path : undefined;
}

export function corpusModels(): string[] {
  return folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.onnx'));
}

/** Skips the running test with a sentence where the corpus is absent. */
export function requireModel(context: Mocha.Context, name: string): string {
  const path = corpusModel(name);
  if (path === undefined) {
    console.log(`      skipped: the model ${name} is not in the corpus folder ${root}`);
    context.skip();
  }
  return path;
}
