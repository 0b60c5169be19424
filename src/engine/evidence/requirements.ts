// What a project says it needs: requirements files, pyproject.toml, environment.yml, Pipfile, setup.cfg, setup.py.
import { parse as parseToml } from 'smol-toml';
import { dirname, isInside, joinPath } from '../../base/paths';
import { asList, asText, isMap, parseYaml, type YamlMap } from './dvc/pointerFile';
import { parseIni } from './ini';
import { FormatError } from './formatError';
import type { Probe } from './queries';

/** Files that include files (`-r`) are followed so deep. */
const INCLUDE_DEPTH = 5;

/** A requirement's name as PEP 503 normalizes it: `Scikit_Learn` is `scikit-learn`. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

/** One requirement of PEP 508: `pandas[performance]>=2; python_version>"3.9"`; null where the line is none. */
export function parseRequirement(line: string): { readonly name: string; readonly specifier: string } | null {
  const text = line.replace(/(^|\s)#.*$/, '').trim();
  const match = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(.*)$/.exec(text);
  const name = match?.[1];
  if (name === undefined) return null;
  const rest = (match?.[2] ?? '')
    .replace(/;.*$/, '')
    .replace(/\s--hash=.*$/, '')
    .trim();
  if (rest.startsWith('@')) return { name: normalizeName(name), specifier: rest };
  const specifier = rest.replace(/^\((.*)\)$/, '$1').replaceAll(/\s+/g, '');
  if (specifier !== '' && !/^[=<>!~]/.test(specifier)) return null;
  return { name: normalizeName(name), specifier };
}

/** Requirements of the project at `root`, by normalized name; where two files differ, the one that pins more counts. */
export async function readRequirements(
  probe: Probe,
  root: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const add = (name: string, specifier: string): void => {
    const before = found.get(name);
    if (before === undefined || before === '' || (specifier.startsWith('==') && !before.startsWith('=='))) {
      found.set(name, specifier);
    }
  };
  const addLine = (line: unknown): void => {
    const requirement = typeof line === 'string' ? parseRequirement(line) : null;
    if (requirement !== null) add(requirement.name, requirement.specifier);
  };
  for (const name of names.filter((file) => /^requirements.*\.(txt|in)$|^constraints\.txt$/.test(file))) {
    await readRequirementsFile(probe, joinPath(root, name), root, addLine, 0);
  }
  for (const name of ['base', 'main', 'prod', 'dev', 'requirements', 'test']) {
    await readRequirementsFile(probe, joinPath(root, 'requirements', `${name}.txt`), root, addLine, 0);
  }
  const readers: Readonly<Record<string, (text: string) => void>> = {
    'pyproject.toml': (text) => readPyproject(toml(text), addLine, add),
    Pipfile: (text) => readTables(toml(text), ['packages', 'dev-packages'], add),
    'environment.yml': (text) => readConda(parseYaml(text), addLine, add),
    'environment.yaml': (text) => readConda(parseYaml(text), addLine, add),
    'setup.cfg': (text) => readSetupCfg(text, addLine),
    'setup.py': (text) => readSetupPy(text, addLine),
  };
  for (const [name, read] of Object.entries(readers)) {
    const path = joinPath(root, name);
    const text = await probe.text(path);
    if (text === null) continue;
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      probe.notice(path, error.message);
    }
  }
  return found;
}

async function readRequirementsFile(
  probe: Probe,
  path: string,
  root: string,
  addLine: (line: string) => void,
  depth: number,
): Promise<void> {
  const text = await probe.text(path);
  for (const line of text?.replaceAll(/\\\r?\n/g, ' ').split(/\r?\n/) ?? []) {
    const included = /^\s*(?:-r|--requirement)[\s=]+(\S+)/.exec(line)?.[1];
    if (included === undefined) {
      const editable = /#egg=([\w.-]+)/.exec(line)?.[1];
      addLine(editable ?? line);
    } else if (depth < INCLUDE_DEPTH) {
      const next = joinPath(dirname(path), included);
      if (isInside(root, next)) await readRequirementsFile(probe, next, root, addLine, depth + 1);
    }
  }
}

function toml(text: string): YamlMap {
  try {
    return parseToml(text);
  } catch (error) {
    throw new FormatError(`not valid TOML (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''})`);
  }
}

function readPyproject(
  content: YamlMap,
  addLine: (line: unknown) => void,
  add: (name: string, specifier: string) => void,
): void {
  const project = isMap(content.project) ? content.project : {};
  asList(project.dependencies).forEach(addLine);
  for (const groups of [project['optional-dependencies'], content['dependency-groups']]) {
    if (isMap(groups)) for (const group of Object.values(groups)) asList(group).forEach(addLine);
  }
  const tool = isMap(content.tool) ? content.tool : {};
  const poetry = isMap(tool.poetry) ? tool.poetry : {};
  readTables(poetry, ['dependencies', 'dev-dependencies'], add);
  const groups = isMap(poetry.group) ? Object.values(poetry.group) : [];
  for (const group of groups) if (isMap(group)) readTables(group, ['dependencies'], add);
  const pdm = isMap(tool.pdm) && isMap(tool.pdm['dev-dependencies']) ? Object.values(tool.pdm['dev-dependencies']) : [];
  for (const group of pdm) asList(group).forEach(addLine);
  const uv = isMap(tool.uv) ? asList(tool.uv['dev-dependencies']) : [];
  uv.forEach(addLine);
}

/** Tables of name to specifier, or to a table with `version`: Poetry's and Pipenv's. `*` pins nothing. */
function readTables(content: YamlMap, keys: readonly string[], add: (name: string, specifier: string) => void): void {
  for (const key of keys) {
    const table = content[key];
    if (!isMap(table)) continue;
    for (const [name, value] of Object.entries(table)) {
      if (name === 'python') continue;
      const version =
        typeof value === 'string' ? value : isMap(value) && typeof value.version === 'string' ? value.version : '';
      const bare = /^\d/.test(version) ? `==${version}` : version;
      add(normalizeName(name), version === '*' ? '' : bare);
    }
  }
}

/** conda writes one `=` where pip writes two, and a channel before the name. */
function readConda(
  content: unknown,
  addLine: (line: unknown) => void,
  add: (name: string, specifier: string) => void,
): void {
  if (!isMap(content)) throw new FormatError('not a conda environment');
  for (const entry of asList(content.dependencies)) {
    if (isMap(entry)) asList(entry.pip).forEach(addLine);
    const text = (asText(entry) ?? '').replace(/^[\w.-]+::/, '');
    const match = /^([A-Za-z0-9][\w.-]*)\s*(.*)$/.exec(text);
    if (match === null || match[1] === 'python' || match[1] === 'pip') continue;
    const specifier = (match[2] ?? '').replaceAll(/\s+/g, '').replace(/^=(?!=)([^=]+)(=.*)?$/, '==$1');
    add(normalizeName(match[1] ?? ''), specifier);
  }
}

function readSetupCfg(text: string, addLine: (line: unknown) => void): void {
  const sections = parseIni(text, true);
  const lists = [
    sections.get('options')?.get('install_requires'),
    ...(sections.get('options.extras_require')?.values() ?? []),
  ];
  for (const list of lists) list?.split('\n').forEach(addLine);
}

/** Only a list of literals can be read without running the file. */
function readSetupPy(text: string, addLine: (line: unknown) => void): void {
  const list = /install_requires\s*=\s*\[([^\]]{0,20000})\]/.exec(text)?.[1] ?? '';
  for (const match of list.matchAll(/(['"])([^'"\n]+)\1/g)) addLine(match[2]);
}
