// Makes the .vsix of one platform: `node scripts/package.mjs [--target linux-x64] [--out FILE] [--no-build]`.
// What ships is listed in .vscodeignore; it is gathered in a folder of its own, so that nothing else can slip in.
// onnxruntime-node holds the binaries of every platform (288 MB); a package carries its own platform's only,
// and none where no bundle uses it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { must } from './host/run.mjs';
import { noticesOf } from './notices.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const MEASURE = path.join(ROOT, 'dist', 'measure.js');

const { values } = parseArgs({
  options: {
    target: { type: 'string', default: `${process.platform}-${process.arch}` },
    out: { type: 'string' },
    build: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const out = path.resolve(values.out ?? path.join(ROOT, `${manifest.name}-${values.target}-${manifest.version}.vsix`));
if (values.build) await must(process.execPath, [path.join(ROOT, 'esbuild.js')], { cwd: ROOT });

const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-package-'));
try {
  gather();
  const measures = addRuntime();
  const { createVSIX } = require('@vscode/vsce');
  await createVSIX({
    cwd: stage,
    packagePath: out,
    target: values.target,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const size = (fs.statSync(out).size / 1024 / 1024).toFixed(1);
  const runtime = measures ? 'with ONNX Runtime' : 'without ONNX Runtime';
  console.log(`${path.relative(process.cwd(), out)}: ${size} MB for ${values.target}, ${runtime}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  fs.rmSync(stage, { recursive: true, force: true });
}

/** Copies what .vscodeignore names, and the manifest without what only developers use. */
function gather() {
  const list = fs.readFileSync(path.join(ROOT, '.vscodeignore'), 'utf8');
  fs.writeFileSync(path.join(stage, '.vscodeignore'), list);
  const named = [...list.matchAll(/^!(\S+?)(?:\/\*\*)?$/gm)].map(([, name]) => name);
  const pattern = new RegExp(`^(${named.map((name) => name.replaceAll('.', '\\.').replaceAll('*', '.*')).join('|')})$`);
  for (const name of fs.readdirSync(ROOT).filter((entry) => pattern.test(entry))) {
    const filter = (file) => !file.endsWith('.map');
    fs.cpSync(path.join(ROOT, name), path.join(stage, name), { recursive: true, filter });
  }
  const {
    scripts: _scripts,
    devDependencies: _tools,
    dependencies: _bundled,
    private: _private,
    ...shipped
  } = manifest;
  fs.writeFileSync(path.join(stage, 'package.json'), JSON.stringify(shipped, null, 2));
}

/** ONNX Runtime beside the bundle that loads it; false where there is none for the platform, or no such bundle. */
function addRuntime() {
  const runtime = path.dirname(require.resolve('onnxruntime-node/package.json'));
  const binary = path.join('bin', 'napi-v6', ...values.target.split('-'));
  if (!fs.existsSync(MEASURE) || !fs.existsSync(path.join(runtime, binary))) return false;
  const common = path
    .dirname(require.resolve('onnxruntime-common', { paths: [runtime] }))
    .replace(/[\\/]dist[\\/].*$/, '');
  const modules = path.join(stage, 'dist', 'node_modules');
  for (const part of ['package.json', 'dist', binary]) copyInto(runtime, part, path.join(modules, 'onnxruntime-node'));
  for (const part of ['package.json', 'dist/cjs']) copyInto(common, part, path.join(modules, 'onnxruntime-common'));
  const notices = noticesOf([path.join(runtime, 'package.json'), path.join(common, 'package.json')]);
  fs.appendFileSync(path.join(stage, 'dist', 'ThirdPartyNotices.txt'), `\n${notices}`);
  return true;
}

function copyInto(from, part, to) {
  fs.cpSync(path.join(from, part), path.join(to, part), {
    recursive: true,
    dereference: true,
    filter: (file) => !/\.(map|d\.ts)$/.test(file),
  });
}
