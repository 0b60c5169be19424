// Applies every fix to every model given, for scripts/fixes.py to check with other tools.
//   npx tsx scripts/fixes.mts OUT_FOLDER [--sizes=FILE] MODEL... && python scripts/fixes.py OUT_FOLDER
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { FIXES, rewriteModel } from '../src/onnx/rewrite/rewrite';
import type { FixId } from '../src/onnx/rewrite/rewrite';
import { openDimensions } from '../src/onnx/rewrite/fixes/freeze';
import type { Dim } from '../src/onnx/graph/model';
import { readModel } from '../src/onnx/reader/readModel';
import type { RandomAccessFile } from '../src/base/platform';
import { assembledFile } from '../src/onnx/rewrite/parts';
import { nodeTensorSource, openRandomAccess } from '../src/worker/nodeRandomAccess';

/** What open dimensions are frozen to; heights and widths of pictures need more, or layers run out of pixels. */
const SIZE = 2;
const PICTURE = 64;

const [out = '', ...models] = process.argv.slice(2).filter((item) => !item.startsWith('--sizes='));
const sizesFile = process.argv.find((item) => item.startsWith('--sizes='))?.slice('--sizes='.length);
/** Sizes that a model needs, by file name and dimension. */
const given = (sizesFile === undefined ? {} : JSON.parse(readFileSync(sizesFile, 'utf8'))) as Record<
  string,
  Record<string, number> | undefined
>;
mkdirSync(out, { recursive: true });
const plain = FIXES.filter((fix) => fix.isPlain).map((fix) => fix.id);
const runs: [label: string, fixes: FixId[]][] = [
  ...FIXES.map(({ id }): [string, FixId[]] => [id, [id]]),
  ['all', plain],
  ['all-frozen', [...plain, 'freeze']],
];
const results: object[] = [];

for (const path of models) {
  const file = await openRandomAccess(path);
  const source = nodeTensorSource(file, dirname(resolve(path)));
  const sizes = new Map<string, number>();
  try {
    const { graph } = await readModel(file);
    for (const name of openDimensions(graph)) sizes.set(name, given[basename(path)]?.[name] ?? SIZE);
    for (const { name, type } of graph.inputs) {
      if (type.kind !== 'tensor' || type.dims?.length !== 4) continue;
      for (const axis of [2, 3]) {
        const dim: Dim | undefined = type.dims[axis];
        const key: string | number = dim ?? `${name}.${axis}`;
        if (typeof key === 'string' && given[basename(path)]?.[key] === undefined) sizes.set(key, PICTURE);
      }
    }
  } catch {
    // Said below by each fix.
  }
  const name =
    basename(dirname(path)) === 'onnx' ? basename(path, '.onnx') : path.replaceAll(/[^\w.-]/g, '_').slice(-80);
  for (const [label, ids] of runs) {
    const target = `${name}.${label}.onnx`;
    const row: Record<string, unknown> = {
      model: resolve(path),
      fix: label,
      file: target,
      sizes: Object.fromEntries(sizes),
    };
    results.push(row);
    try {
      const done = await rewriteModel(file, {
        fixes: new Set(ids),
        sizes,
        dataName: `${target}.data`,
        openExternal: source.openExternal,
      });
      Object.assign(row, { changes: done.changes, left: done.left, before: done.before, after: done.file.size });
      if (done.changes.length > 0) {
        await write(join(out, target), done.file);
        if (done.data) await write(join(out, done.data.name), assembledFile(done.data.segments));
        for (const needed of done.needs) {
          const from = join(dirname(resolve(path)), needed);
          if (existsSync(from) && !needed.includes('..')) copyFileSync(from, join(out, needed));
        }
      }
      await done.close();
    } catch (error) {
      row['error'] = `${(error as Error).name}: ${(error as Error).message}`;
    }
  }
  await file.close();
}
writeFileSync(join(out, 'fixes.json'), JSON.stringify(results, null, 1));
console.log(`${results.length} runs, ${results.filter((row) => 'error' in row).length} refused`);

async function write(path: string, file: RandomAccessFile): Promise<void> {
  writeFileSync(path, await file.read(0, file.size));
}
