// Bundles test/extension for the extension host: .test/node.js (all tests), .test/web.js (those named *.web.test.ts).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const SUITE = path.join(ROOT, 'test', 'extension');

/** @returns {Promise<{ node: string, web: string }>} the two bundles, each exporting `run()` */
export async function bundleTests() {
  const { build } = await import('esbuild');
  const files = fs
    .readdirSync(SUITE, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const common = {
    bundle: true,
    external: ['vscode'],
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [mochaAsGlobal],
  };
  const targets = [
    { out: 'node', tests: files, options: { platform: 'node', target: 'node20' } },
    { out: 'web', tests: files.filter((file) => file.endsWith('.web.test.ts')), options: { platform: 'browser' } },
  ];
  const outputs = targets.map(async ({ out, tests, options }) => {
    const requires = tests.map((file) => `require(${JSON.stringify(`./${file}`)});`).join(' ');
    const contents = `import { runner } from './support/run'; export const run = runner(() => { ${requires} });`;
    const stdin = { contents, resolveDir: SUITE, loader: 'ts' };
    const { outputFiles } = await build({ ...common, ...options, stdin, write: false });
    return replace(path.join(ROOT, '.test', `${out}.js`), outputFiles[0].contents);
  });
  const [node, web] = await Promise.all(outputs);
  return { node, web };
}

/** Writes a file in one step, since another run may be reading it. */
function replace(file, contents) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, contents);
  fs.renameSync(draft, file);
  return file;
}

/** mocha's browser build, the one that runs in Node and in a web worker alike, made to set the global `mocha`. */
const mochaAsGlobal = {
  name: 'mocha-as-global',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `(function (module, exports, define) {\n${fs.readFileSync(file, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};
