// Builds everything that ships into dist/: `node esbuild.js [--development] [--watch]`.
// Entries that are not there yet are named and skipped; a bundle over its budget fails the build.
const { build, context } = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

const root = __dirname;
const dist = path.join(root, 'dist');
const watch = process.argv.includes('--watch');
const production = !watch && !process.argv.includes('--development');

/** Minified bytes that a bundle may have, without the wasm. */
const BUDGETS = {
  'extension.js': 150 * 1024,
  'web/extension.js': 150 * 1024,
  'engine.worker.js': 400 * 1024,
  'web/engine.worker.js': 400 * 1024,
};

const SOURCE = path.join(root, 'src');

/** Whole folders, each of which imports the others and next to nothing else. */
const FOLDERS = [
  'base',
  'engine/python',
  'engine/knowledge',
  'engine/evidence',
  'engine/semantics',
  'engine/configure',
  'engine/suppress',
  'engine/fix',
  'engine/snippets',
  'engine/inventory',
  'engine/report',
].map((name) => path.join(SOURCE, name));

/** Modules beside those folders that need nothing else of the rules than their types. */
const FILES = [
  'engine/configuration',
  'engine/suppressions',
  'engine/notices',
  'engine/fixes',
  // What the survey reads without asking rules.
  'engine/survey/columnFate',
  'engine/survey/places',
  'engine/survey/printedScores',
  // What fixes and the look at unpacked parts ask of trees and texts alone.
  'engine/rules/dropColumns',
  'engine/rules/imports',
  'engine/rules/insertion',
  'engine/rules/spliced',
  'engine/rules/statements',
  'engine/rules/unpackedParts',
].map((name) => path.join(SOURCE, name));

/** Packages that the engine imports. */
const PACKAGES = [
  'web-tree-sitter',
  'smol-toml',
  'js-yaml',
  'ignore',
  '@noble/hashes/legacy.js',
  '@noble/hashes/sha2.js',
];

/**
 * What the engine stands on lies in a file of its own beside the worker, which loads it first: the tables of what is
 * known of libraries, the readers of Python and of foreign files (git, DVC, Parquet, Excel…), the interpreter that
 * follows rows through code, what configurations, suppressions, edits and snippets say, the words of the report, and
 * the packages of others, such as the loader of the parser's wasm. The worker's modules find them where that file has
 * put them.
 */
const baseBeside = {
  name: 'base-beside',
  setup(plugin) {
    plugin.onResolve({ filter: /^\./ }, ({ path: wanted, resolveDir, importer }) => {
      const file = path.resolve(resolveDir, wanted);
      if (!isInBase(file) || isInBase(importer)) return undefined;
      return { path: moduleKey(fs.existsSync(`${file}.ts`) ? file : path.join(file, 'index')), namespace: 'base' };
    });
    plugin.onResolve({ filter: /^[a-z@]/ }, ({ path: name, kind }) => {
      if (kind === 'entry-point' || name.startsWith('node:')) return undefined;
      if (!PACKAGES.includes(name)) throw new Error(`${name} is to be named in PACKAGES of esbuild.js`);
      return { path: name, namespace: 'base' };
    });
    plugin.onLoad({ filter: /./, namespace: 'base' }, ({ path: key }) => ({
      contents: `module.exports = { __esModule: true, ...globalThis.assayBase[${JSON.stringify(key)}] };`,
    }));
  },
};

function isInBase(file) {
  const isInside = FOLDERS.some((folder) => file === folder || file.startsWith(folder + path.sep));
  return isInside || FILES.includes(file.replace(/\.ts$/, ''));
}

function moduleKey(file) {
  return `./${path.relative(SOURCE, file).replaceAll(path.sep, '/')}`;
}

/** A script that puts every module of those folders, those files and the packages into `globalThis.assayBase`. */
function baseSource() {
  const files = FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => moduleKey(path.join(folder, name.replace(/\.ts$/, '')))),
  );
  const modules = [...files, ...FILES.map(moduleKey), ...PACKAGES];
  return [
    ...modules.map((key, index) => `import * as m${index} from ${JSON.stringify(key)};`),
    `globalThis.assayBase = { ${modules.map((key, index) => `${JSON.stringify(key)}: m${index}`).join(', ')} };`,
  ].join('\n');
}

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022', format: 'cjs', mainFields: ['browser', 'module', 'main'] };
const page = { platform: 'browser', target: 'es2022', format: 'esm' };

/** Output below dist/ (without `.js`), source below src/, and how it is bundled. */
const ENTRIES = [
  { out: 'extension', source: 'extension.ts', options: { ...node, external: ['vscode'] } },
  { out: 'web/extension', source: 'extension.web.ts', options: { ...browser, external: ['vscode'] } },
  {
    out: 'engine.worker',
    source: 'worker/entry.node.ts',
    options: {
      ...node,
      external: ['./model.facts.js'],
      plugins: [baseBeside],
      banner: { js: `require('./engine.base.js');` },
    },
  },
  {
    out: 'web/engine.worker',
    source: 'worker/entry.web.ts',
    options: { ...browser, format: 'iife', plugins: [baseBeside] },
  },
  { out: 'model.facts', source: 'worker/modelFacts.ts', options: node },
  { out: 'inspector.worker', source: 'worker/inspector.node.ts', options: node },
  { out: 'web/inspector.worker', source: 'worker/inspector.web.ts', options: { ...browser, format: 'iife' } },
  { out: 'model.jobs', source: 'measure/jobs.node.ts', options: node },
  { out: 'web/model.jobs', source: 'measure/jobs.web.ts', options: { ...browser, format: 'iife' } },
  { out: 'measure', source: 'measure/entry.ts', options: { ...node, external: ['onnxruntime-node'] } },
  {
    out: 'cli',
    source: 'cli/main.ts',
    options: { ...node, external: ['onnxruntime-node'], banner: { js: '#!/usr/bin/env node' } },
  },
  ...webviewEntries(),
];

/** Each `src/webview/NAME.ts` is the script of one page; `src/webview/NAME.css` its style. */
function webviewEntries() {
  const folder = path.join(root, 'src/webview');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => /\.(ts|css)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => ({
      out: `webview/${name.replace(/\.(ts|css)$/, '')}`,
      source: `webview/${name}`,
      options: page,
    }));
}

const ASSETS = [
  {
    from: path.join(path.dirname(require.resolve('web-tree-sitter')), 'web-tree-sitter.wasm'),
    to: 'web-tree-sitter.wasm',
  },
  { from: require.resolve('tree-sitter-python/tree-sitter-python.wasm'), to: 'tree-sitter-python.wasm' },
];

function copyAssets() {
  fs.mkdirSync(dist, { recursive: true });
  for (const { from, to } of ASSETS) fs.copyFileSync(from, path.join(dist, to));
  const pages = path.join(root, 'docs/rules');
  if (fs.existsSync(pages)) fs.cpSync(pages, path.join(dist, 'rules'), { recursive: true });
}

function optionsFor({ out, source, options }) {
  return {
    ...shared(options),
    entryPoints: [{ in: path.join(root, 'src', source), out }],
  };
}

function shared(options) {
  return {
    ...options,
    outdir: dist,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    metafile: true,
    logLevel: 'warning',
    legalComments: 'none',
    loader: { '.md': 'text', '.svg': 'text' },
    // The CommonJS form: the other one asks for import.meta.url, which a CommonJS bundle does not have.
    alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
    define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
  };
}

/** What the worker stands on, once for each place that a worker may lie in. */
function baseOptions() {
  const stdin = { contents: baseSource(), resolveDir: SOURCE, loader: 'ts' };
  return [
    { out: 'engine.base.js', options: node },
    { out: 'web/engine.base.js', options: { ...browser, format: 'iife' } },
  ].map(({ out, options }) => ({ ...shared(options), stdin, outdir: undefined, outfile: path.join(dist, out) }));
}

/** Prints each output with its size; returns the sentences about those over budget. */
function report(results) {
  const over = [];
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
      if (file.endsWith('.map')) continue;
      const absolute = path.resolve(file);
      const name = path.relative(dist, absolute).replaceAll('\\', '/');
      const budget = BUDGETS[name];
      const zipped = gzipSync(fs.readFileSync(absolute)).length;
      const limit = budget === undefined ? '' : ` of ${kilobytes(budget)}`;
      console.log(`  dist/${name.padEnd(24)} ${kilobytes(bytes).padStart(9)}${limit}  (gzip ${kilobytes(zipped)})`);
      if (production && budget !== undefined && bytes > budget) {
        over.push(`dist/${name} has ${kilobytes(bytes)}; its budget is ${kilobytes(budget)}.`);
      }
    }
  }
  return over;
}

/** Writes whose code the bundles and assets contain, and under which licences. */
async function writeNotices(results) {
  const { noticesOf } = await import('./scripts/notices.mjs');
  const bundled = results.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0),
    ),
  );
  const notices = noticesOf([...bundled, ...ASSETS.map(({ from }) => from)]);
  fs.writeFileSync(path.join(dist, 'ThirdPartyNotices.txt'), notices);
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

async function main() {
  const present = ENTRIES.filter(({ out, source }) => {
    const there = fs.existsSync(path.join(root, 'src', source));
    if (!there) console.log(`  dist/${out}.js skipped: src/${source} not found`);
    return there;
  });
  copyAssets();
  const builds = [...present.map(optionsFor), ...baseOptions()];
  if (watch) {
    const contexts = await Promise.all(builds.map(context));
    await Promise.all(contexts.map((one) => one.watch()));
    console.log('watching');
    return;
  }
  const results = await Promise.all(builds.map((options) => build(options)));
  const over = report(results);
  await writeNotices(results);
  const cli = path.join(dist, 'cli.js');
  if (fs.existsSync(cli)) fs.chmodSync(cli, 0o755);
  for (const sentence of over) console.error(sentence);
  if (over.length > 0) process.exitCode = 1;
}

main().catch((error) => {
  // esbuild has printed its own messages.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});
