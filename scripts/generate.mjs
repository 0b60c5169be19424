// Writes what follows from the rules and settings: the rule list, rule pages, schema, settings. `--check` only compares.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import prettier from 'prettier';
import { configurationPage, schemaOf, targetIds } from './generate/configuration.mjs';
import { snippetsPage } from './generate/snippets.mjs';
import { ruleIndex, rulePage, rulesOverview } from './generate/rules.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');
const stale = [];

/** Every `src/engine/rules/GROUP/NAME/rule.ts`, with its metadata and page, by code. */
async function findRules() {
  const base = path.join(root, 'src/engine/rules');
  const found = [];
  for (const group of readdirSync(base, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const folder of readdirSync(path.join(base, group.name))) {
      const file = path.join(base, group.name, folder, 'rule.ts');
      if (!existsSync(file)) continue;
      const { rule } = await import(pathToFileURL(file).href);
      if (rule === undefined) throw new Error(`${file} does not export \`rule\``);
      const page = path.join(base, group.name, folder, 'docs.md');
      const docs = existsSync(page) ? readFileSync(page, 'utf8') : null;
      if (docs === null) stale.push(`${path.relative(root, page)} not found`);
      found.push({ meta: rule.meta, place: `${group.name}/${folder}`, docs });
    }
  }
  found.sort((a, b) => (a.meta.code < b.meta.code ? -1 : 1));
  for (const [index, { meta }] of found.entries()) {
    if (found[index - 1]?.meta.code === meta.code) throw new Error(`two rules have the code ${meta.code}`);
  }
  return found;
}

async function emit(relative, content) {
  const file = path.join(root, relative);
  const options = await prettier.resolveConfig(file);
  const text = await prettier.format(content, { ...options, filepath: file });
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (before === text) return;
  stale.push(relative);
  if (check) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The editor's settings that list rules offer their codes and names, and that of the target the catalogue's ids. */
async function emitManifest(rules) {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  const manifest = JSON.parse(text);
  const sections = [manifest.contributes?.configuration ?? []].flat();
  const selectors = schemaOf(rules).$defs.selector.anyOf[0].enum;
  let changed = false;
  for (const { properties = {} } of sections) {
    for (const key of ['assay.select', 'assay.ignore']) {
      const items = properties[key]?.items;
      if (items === undefined) continue;
      items.type = 'string';
      items.enum = selectors;
      changed = true;
    }
    const target = properties['assay.targetDevice'];
    if (target !== undefined) {
      target.anyOf = targetIds();
      changed = true;
    }
  }
  if (changed) await emit('package.json', JSON.stringify(manifest));
}

function removeStalePages(rules) {
  const folder = path.join(root, 'docs/rules');
  if (!existsSync(folder)) return;
  const wanted = new Set([...rules.map(({ meta }) => `${meta.code}.md`), 'README.md', 'index.json']);
  for (const name of readdirSync(folder).filter((one) => !wanted.has(one))) {
    stale.push(`docs/rules/${name}`);
    if (!check) rmSync(path.join(folder, name));
  }
}

const rules = await findRules();
await emit('src/engine/rules/index.ts', ruleIndex(rules));
for (const rule of rules.filter(({ docs }) => docs !== null))
  await emit(`docs/rules/${rule.meta.code}.md`, rulePage(rule));
removeStalePages(rules);
await emit('docs/rules/README.md', rulesOverview(rules));
// The editor lists rules and checks configurations by it, without the rules themselves.
await emit('docs/rules/index.json', JSON.stringify(rules.map(({ meta }) => meta)));
await emit('schemas/assay.schema.json', JSON.stringify(schemaOf(rules)));
await emit('docs/configuration.md', configurationPage(rules));
const snippets = JSON.parse(readFileSync(path.join(root, 'snippets/python-ml.code-snippets'), 'utf8'));
await emit('docs/snippets.md', snippetsPage(snippets));
await emitManifest(rules);

for (const file of stale) console.log(`${check ? 'stale' : 'written'}: ${file}`);
if (check && stale.length > 0) {
  console.error('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
