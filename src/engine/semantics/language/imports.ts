// Imports: a library by its dotted name, or a module of the project, run once for its functions, classes and constants.
import { dirname, isAbsolutePath, joinPath, normalizePath } from '../../../base/paths';
import type { Import, ImportFrom, RunFile } from '../../python/ast';
import type { ParsedUnit } from '../../python/unit';
import { writtenModule } from '../../python/writtenModules';
import { constant, stringOf } from './folding';
import type { Machine } from '../machine';
import { runBlock } from '../interpreter';
import type { CallArguments, Value } from '../values';

/** Modules that import each other are followed this deep. */
const MAX_MODULE_DEPTH = 3;

/** Where the unit keeps the folders that it added to `sys.path`; no name of Python's is spelt so. */
const SEARCHED = '<sys.path>';
const MAX_SEARCHED = 4;

/** `sys.path.append('../scripts')`: modules are looked for there too, where the project's own folders hold none. */
export function searchAlso(m: Machine, args: CallArguments): void {
  const folder = stringOf(args.positional.at(-1));
  const known = searched(m);
  if (folder === null || folder === '' || known.length >= MAX_SEARCHED) return;
  const path = isAbsolutePath(folder) ? normalizePath(folder) : joinPath(dirname(m.path), folder);
  m.store.bind(m.module, SEARCHED, { kind: 'tuple', items: [...known, constant(path)] });
}

function searched(m: Machine): readonly Value[] {
  const value = m.module.names.get(SEARCHED);
  return value?.kind === 'tuple' ? value.items : [];
}

/** Leading dots count from the file that they stand in, which may be a module that the unit imports. */
function startOf(m: Machine, level: number): string {
  return level > 0 ? m.file : m.path;
}

function ownModule(m: Machine, name: string, level: number): ParsedUnit | undefined {
  const own = writtenModule(m.written, name, m.path) ?? m.world.module(name, level, startOf(m, level));
  if (own !== undefined || level > 0) return own;
  for (const folder of searched(m)) {
    const found = m.world.module(name, 0, joinPath(stringOf(folder) ?? '', 'unit.py'));
    if (found !== undefined && found.path !== m.path) return found;
  }
  return undefined;
}

/** What a dotted module name stands for: a module of the project where one is found, else a library, whose first import is remembered. */
export function importModule(m: Machine, node: Import, name: string): Value {
  const own = ownModule(m, name, 0);
  if (own !== undefined) return { kind: 'module', path: own.path, names: namesOf(m, own, node) };
  if (!m.imports.has(name)) m.imports.set(name, node);
  return { kind: 'library', name };
}

/** The name asked for, or all public ones where `name` is null. */
export function importFrom(m: Machine, node: ImportFrom, name: string | null): ReadonlyMap<string, Value> {
  const own = ownModule(m, node.module, node.level);
  if (own !== undefined) {
    const names = namesOf(m, own, node);
    if (name === null) return new Map([...names].filter(([each]) => !each.startsWith('_') && each !== SEARCHED));
    const value = names.get(name);
    if (value !== undefined) return new Map([[name, value]]);
    const inner = m.world.module(
      node.module === '' ? name : `${node.module}.${name}`,
      node.level,
      startOf(m, node.level),
    );
    return inner === undefined
      ? new Map()
      : new Map([[name, { kind: 'module', path: inner.path, names: namesOf(m, inner, node) }]]);
  }
  if (node.level > 0) {
    const inner = name === null ? undefined : m.world.module(name, node.level, startOf(m, node.level));
    return inner === undefined || name === null
      ? new Map()
      : new Map([[name, { kind: 'module', path: inner.path, names: namesOf(m, inner, node) }]]);
  }
  if (name === null) {
    if (!m.imports.has(node.module)) m.imports.set(node.module, node);
    return starNames(m, node.module);
  }
  const dotted = `${node.module}.${name}`;
  if (!m.imports.has(dotted)) m.imports.set(dotted, node);
  return new Map([[name, { kind: 'library', name: dotted }]]);
}

/** What another file of the project leaves behind where it is run. */
export function namesOfFile(m: Machine, node: RunFile): ReadonlyMap<string, Value> {
  const unit = m.world.fileRun(node.path, m.file);
  if (unit === undefined) return new Map();
  return new Map([...namesOf(m, unit, node)].filter(([name]) => name !== SEARCHED));
}

/** `from sklearn.metrics import *`: the names that the tables know below that module. */
function starNames(m: Machine, module: string): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const name of m.knowledge.namesIn?.(module) ?? [])
    found.set(name, { kind: 'library', name: `${module}.${name}` });
  return found;
}

function namesOf(m: Machine, unit: ParsedUnit, node: Import | ImportFrom | RunFile): ReadonlyMap<string, Value> {
  const have = m.modules.get(unit.path);
  if (have !== undefined) return have;
  const stack = m.modulesRunning;
  if (stack.includes(unit.path) || stack.length >= MAX_MODULE_DEPTH) return new Map();
  const outer = m.scope;
  const { file } = m;
  const scope = m.newScope('module', null, null);
  m.importsOfModules.set(unit.path, m.importsOfModules.get(stack[0] ?? '') ?? node);
  stack.push(unit.path);
  m.scope = scope;
  m.file = unit.path;
  const muted = m.facts.muted;
  // What happens in another file is that file's to report; only its definitions count here.
  m.facts.muted = true;
  try {
    for (const chunk of unit.cells.flatMap(({ chunks }) => chunks)) {
      if (!m.written.has(unit.path)) m.modulesOfChunks.set(chunk, unit);
      runBlock(m, chunk.body);
    }
  } finally {
    m.scope = outer;
    m.file = file;
    m.facts.muted = muted;
    stack.pop();
  }
  const names = new Map<string, Value>();
  for (const [name, value] of scope.names)
    names.set(name, value.kind === 'function' && value.path === null ? { ...value, path: unit.path } : value);
  m.modules.set(unit.path, names);
  return names;
}
