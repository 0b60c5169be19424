// The engine's worker in six files. `engine.tables.js` is what is known of libraries, words and numbers; `engine.base.js`
// is what rules stand on: parser, interpreter, evidence; `engine.rules.js` are the rules. The worker loads these three
// first. `engine.worker.js` is the lint itself. `engine.later.js` is what is only wanted when somebody asks: fixes, the
// survey of data, people and models, the report, snippets; it is loaded at the first such question.
// `engine.yaml.js` reads YAML; it is loaded in projects that have such a file, of DVC, of settings.
// Modules of one file find those of another in `globalThis.assayModules`, so that each is there once.
const { build } = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const SOURCE = path.join(__dirname, '../../src');

/** What is known, as data, with what asks it. */
const TABLES_FOLDERS = inSource(['engine/knowledge']);

/** What the tables are written with. */
const TABLES_FILES = inSource([
  'engine/python/characters',
  'engine/python/names',
  'engine/semantics/effects',
  'onnx/targets/latency',
  'onnx/targets/targets',
]);

/** Whole folders, each of which imports the others and next to nothing else. */
const BASE_FOLDERS = inSource([
  'base',
  'engine/python',
  'engine/evidence',
  'engine/semantics',
  'engine/configure',
  'engine/suppress',
]);

/** Modules beside those folders that need nothing of single rules. */
const BASE_FILES = inSource([
  'engine/finding',
  'engine/configuration',
  'engine/suppressions',
  'engine/notices',
  'engine/survey/places',
  'onnx/budget',
  'onnx/text/bytes',
]);

/** The rules, and what several of them ask. Of these, what only fixes need is loaded later. */
const RULES_FOLDERS = inSource(['engine/rules']);

/** What nobody asks for while they type. No lint may need a module of it: `test/engine/worker/parts.test.ts` lints without. */
const LATER_FOLDERS = inSource([
  'engine/report',
  'engine/inventory',
  'engine/survey',
  'engine/snippets',
  'engine/fix',
  'engine/rules/leakage/fixes',
]);

const LATER_FILES = inSource([
  'engine/fixes',
  'engine/lint/copies',
  'engine/lint/oneCause',
  'engine/suppress/ignoreEdit',
  'engine/evidence/dvc/addToStage',
  // Fixes that move or divide code, drop columns or compare groups, and what they are written with.
  'engine/rules/dropColumns',
  'engine/rules/fairness/metricFrame',
  'engine/rules/imports',
  'engine/rules/insertion',
  'engine/rules/spliced',
  'engine/rules/privacy/hashes/environmentKey',
  'engine/rules/privacy/identifier-sent-to-third-party/redact',
]);

/** What reads YAML, with its package. */
const YAML_FILES = inSource(['base/yaml']);

/** Packages that the other parts import. */
const PACKAGES = ['web-tree-sitter', 'smol-toml', 'ignore', '@noble/hashes/legacy.js', '@noble/hashes/sha2.js'];

/** Parts that are loaded when the first of their exports is used, and the function of `globalThis` that does so. */
const LOADERS = { later: 'assayLater', yaml: 'assayYaml' };

function inSource(names) {
  return names.map((name) => path.join(SOURCE, name));
}

/** Which of the six files a module of `src/` lies in, by its path without `.ts`. */
function partOf(file) {
  if (TABLES_FILES.includes(file) || isBelow(TABLES_FOLDERS, file)) return 'tables';
  if (YAML_FILES.includes(file)) return 'yaml';
  if (BASE_FILES.includes(file)) return 'base';
  if (LATER_FILES.includes(file) || isBelow(LATER_FOLDERS, file)) return 'later';
  if (isBelow(RULES_FOLDERS, file)) return 'rules';
  return isBelow(BASE_FOLDERS, file) ? 'base' : 'worker';
}

function isBelow(folders, file) {
  return folders.some((folder) => file.startsWith(folder + path.sep));
}

/** The module that an import means, by its path without `.ts`. */
function moduleAt(folder, wanted) {
  const file = path.resolve(folder, wanted).replace(/\.ts$/, '');
  return fs.existsSync(`${file}.ts`) ? file : path.join(file, 'index');
}

function keyOf(file) {
  return `./${path.relative(SOURCE, file).replaceAll(path.sep, '/')}`;
}

function mayImport(own, part) {
  if (own === 'tables') return false;
  if (own === 'base') return part === 'tables' || part === 'yaml';
  if (own === 'rules') return part !== 'worker';
  return true;
}

/** Lets modules of the part `own` find those of the others, and the packages, where these have been put. */
function beside(own) {
  return {
    name: `beside-${own}`,
    setup(plugin) {
      plugin.onResolve({ filter: /^\./ }, ({ path: wanted, resolveDir, importer }) => {
        if (!/\.ts$|^\.[^.]*$|\/[^.]*$/.test(wanted)) return undefined;
        const file = moduleAt(resolveDir, wanted);
        const part = fs.existsSync(`${file}.ts`) ? partOf(file) : own;
        if (part === own) return undefined;
        if (!mayImport(own, part)) throw new Error(`${importer} lies in ${own} and imports ${keyOf(file)} of ${part}`);
        return { path: keyOf(file), namespace: part in LOADERS ? part : 'present' };
      });
      plugin.onResolve({ filter: /^[a-z@]/ }, ({ path: name, kind }) => {
        if (own === 'base' || own === 'yaml' || kind === 'entry-point' || name.startsWith('node:')) return undefined;
        if (!PACKAGES.includes(name)) throw new Error(`${name} is to be named in PACKAGES of engineParts.cjs`);
        return { path: name, namespace: 'present' };
      });
      plugin.onLoad({ filter: /^[^.]/, namespace: 'present' }, ({ path: key }) => ({
        contents: `module.exports = { __esModule: true, ...globalThis.assayModules[${JSON.stringify(key)}] };`,
      }));
      plugin.onLoad({ filter: /^\./, namespace: 'present' }, async ({ path: key }) => ({
        contents: present(key, await exportsOf(path.join(SOURCE, `${key}.ts`))),
      }));
      for (const [namespace, loader] of Object.entries(LOADERS)) {
        plugin.onLoad({ filter: /./, namespace }, async ({ path: key }) => ({
          contents: deferred(loader, key, await exportsOf(path.join(SOURCE, `${key}.ts`))),
        }));
      }
    },
  };
}

/** A module of a part that has run. Exports that nobody imports take no room, and those that are imported a short name. */
function present(key, names) {
  const taken = names.map((name) => `export const ${name} = /* @__PURE__ */ take(${JSON.stringify(name)});`);
  return [`const take = (name) => globalThis.assayModules[${JSON.stringify(key)}][name];`, ...taken].join('\n');
}

/** A module whose exports are there from the first time that one of them is used. */
function deferred(loader, key, names) {
  const module = `globalThis.${loader}()[${JSON.stringify(key)}]`;
  return `module.exports = { __esModule: true, ${names.map((name) => `get ${name}() { return ${module}.${name}; }`).join(', ')} };`;
}

const exported = new Map();

/** The names that a module of `src/` exports, by its file. */
function exportsOf(file) {
  if (!exported.has(file)) exported.set(file, readExports(file));
  return exported.get(file);
}

async function readExports(file) {
  const { metafile } = await build({ entryPoints: [file], format: 'esm', write: false, metafile: true, outdir: '.' });
  return Object.values(metafile.outputs)[0].exports;
}

/** A script that names modules, and then puts them where the other parts look for them. */
function putting(keys, then = '') {
  const rows = keys.map((key, index) => `${JSON.stringify(key)}: m${index}`);
  return [
    ...keys.map((key, index) => `import * as m${index} from ${JSON.stringify(key)};`),
    `globalThis.assayModules = { ...globalThis.assayModules, ${rows.join(', ')} };`,
    then,
  ].join('\n');
}

function modulesOf(part, folders, files) {
  const inFolders = folders.flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(folder, name.replace(/\.ts$/, ''))),
  );
  return [...new Set([...inFolders, ...files])].filter((file) => partOf(file) === part).map(keyOf);
}

const scriptOf = (contents) => ({ stdin: { contents, resolveDir: SOURCE, loader: 'ts' } });

/** What is known of libraries, words and numbers. */
function tablesScript() {
  return { ...scriptOf(putting(modulesOf('tables', TABLES_FOLDERS, TABLES_FILES))), plugins: [beside('tables')] };
}

/** What rules stand on. */
function baseScript() {
  const keys = modulesOf('base', BASE_FOLDERS, BASE_FILES);
  return { ...scriptOf(putting([...keys, ...PACKAGES])), plugins: [beside('base')] };
}

/** The rules. */
function rulesScript() {
  return { ...scriptOf(putting(modulesOf('rules', RULES_FOLDERS, []))), plugins: [beside('rules')] };
}

/** What is loaded when it is asked for. It answers `globalThis.assayLater` from then on. */
function laterScript() {
  return askedScript('later', modulesOf('later', LATER_FOLDERS, LATER_FILES));
}

/** What is loaded at the first YAML. It answers `globalThis.assayYaml` from then on. */
function yamlScript() {
  return askedScript('yaml', YAML_FILES.map(keyOf));
}

function askedScript(part, keys) {
  const then = `globalThis.${LOADERS[part]} = () => globalThis.assayModules;`;
  return { ...scriptOf(putting(keys, then)), plugins: [beside(part)] };
}

/** The worker, with the modules that it shares with what is loaded later. */
async function workerScript(entry) {
  const { metafile } = await build({ ...laterScript(), bundle: true, write: false, metafile: true, outdir: '.' });
  const shared = Object.keys(metafile.inputs)
    .filter((input) => input.startsWith('present:./'))
    .map((input) => input.slice('present:'.length))
    .filter((key) => partOf(path.join(SOURCE, key)) === 'worker');
  return { ...scriptOf(putting(shared, `import ${JSON.stringify(entry)};`)), plugins: [beside('worker')] };
}

/** In Node what is asked for lies beside the worker; a page joins all files, and runs these when they are asked for. */
const LOADERS_IN_NODE = Object.entries(LOADERS)
  .map(([part, loader]) => `globalThis.${loader} = () => (require('./engine.${part}.js'), globalThis.${loader}());`)
  .join(' ');

function askedInWeb(part) {
  const loader = `globalThis.${LOADERS[part]}`;
  return { banner: { js: `${loader} = () => {` }, footer: { js: `return ${loader}(); };` } };
}

module.exports = {
  tablesScript,
  baseScript,
  rulesScript,
  laterScript,
  yamlScript,
  workerScript,
  LOADERS_IN_NODE,
  askedInWeb,
};
