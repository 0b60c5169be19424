// Builds everything that ships into dist/: `node esbuild.js [--development] [--watch]`.
// Entries that are not there yet are named and skipped; a bundle over its budget fails the build.
const { build, context } = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const parts = require('./scripts/bundles/engineParts.cjs');

const root = __dirname;
const dist = path.join(root, 'dist');
const watch = process.argv.includes('--watch');
const production = !watch && !process.argv.includes('--development');

/** Minified kilobytes that a bundle may have, without the wasm. */
const BUDGETS = require('./scripts/bundles/budgets.json');

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022', format: 'cjs', mainFields: ['browser', 'module', 'main'] };
const page = { platform: 'browser', target: 'es2022', format: 'esm' };

/** Output below dist/ (without `.js`), source below src/, and how it is bundled. */
const ENTRIES = [
  { out: 'extension', source: 'extension.ts', options: { ...node, external: ['vscode'] } },
  { out: 'web/extension', source: 'extension.web.ts', options: { ...browser, external: ['vscode'] } },
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

/** The engine's worker in six files, once for each place that a worker may lie in. */
async function engineOptions() {
  const web = { ...browser, format: 'iife' };
  const worker = {
    external: ['./model.facts.js'],
    banner: {
      js: `require('./engine.tables.js'); require('./engine.base.js'); require('./engine.rules.js'); ${parts.LOADERS_IN_NODE}`,
    },
  };
  return [
    { out: 'engine.tables', script: parts.tablesScript(), options: node },
    { out: 'engine.base', script: parts.baseScript(), options: node },
    { out: 'engine.rules', script: parts.rulesScript(), options: node },
    { out: 'engine.later', script: parts.laterScript(), options: node },
    { out: 'engine.yaml', script: parts.yamlScript(), options: node },
    { out: 'engine.worker', script: await parts.workerScript('./worker/entry.node'), options: { ...node, ...worker } },
    { out: 'web/engine.tables', script: parts.tablesScript(), options: web },
    { out: 'web/engine.base', script: parts.baseScript(), options: web },
    { out: 'web/engine.rules', script: parts.rulesScript(), options: web },
    { out: 'web/engine.later', script: parts.laterScript(), options: { ...web, ...parts.askedInWeb('later') } },
    { out: 'web/engine.yaml', script: parts.yamlScript(), options: { ...web, ...parts.askedInWeb('yaml') } },
    { out: 'web/engine.worker', script: await parts.workerScript('./worker/entry.web'), options: web },
  ].map(({ out, script, options }) => ({
    ...shared(options),
    ...script,
    outdir: undefined,
    outfile: path.join(dist, `${out}.js`),
  }));
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
      const limit = budget === undefined ? '' : ` of ${budget} KB`;
      console.log(`  dist/${name.padEnd(24)} ${kilobytes(bytes).padStart(9)}${limit}  (gzip ${kilobytes(zipped)})`);
      if (production && budget !== undefined && bytes > budget * 1024) {
        over.push(`dist/${name} has ${kilobytes(bytes)}; its budget is ${budget} KB.`);
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
  const builds = [...present.map(optionsFor), ...(await engineOptions())];
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
