// Statements that bind functions, classes and modules to names, and cells of a notebook that are written as functions.
import type { ClassDef, FunctionDef, Import, ImportFrom, RunFile } from '../../python/ast';
import { importFrom, importModule, namesOfFile } from './imports';
import { evaluate, evaluateArguments, runBlock } from '../interpreter';
import { yieldsOnce } from './managedBlocks';
import type { Machine } from '../machine';
import { UNKNOWN, type Value } from '../values';

/** `@app.cell` of a marimo notebook: a cell that is written as a function. */
export function isNotebookCell(m: Machine, { decorators }: FunctionDef): boolean {
  if (m.scope !== m.module) return false;
  return decorators.some((decorator) => {
    const named = decorator.kind === 'Call' ? decorator.func : decorator;
    if (named.kind !== 'Attribute' || named.attr !== 'cell') return false;
    const object = m.object(evaluate(m, named.object));
    return object?.kind === 'instance' && m.knowledge.is('notebook app', object.className);
  });
}

/** What a cell binds is there for the others by its name; its parameters and what it returns only say which. */
export function runNotebookCell(m: Machine, cell: FunctionDef): void {
  m.entered.add(cell);
  m.returns.push({ values: [], yields: [], managed: null });
  try {
    runBlock(m, cell.body);
  } finally {
    m.returns.pop();
  }
}

/** Binds a function to its name, once its decorators and defaults are evaluated; a fixture of tests gives what is not known. */
export function defineFunction(m: Machine, node: FunctionDef): void {
  const decorators = node.decorators.map((one) => evaluate(m, one));
  for (const parameter of node.params) if (parameter.default !== null) evaluate(m, parameter.default);
  const path = m.modulesRunning.at(-1) ?? null;
  const surrounds =
    decorators.some((one) => one.kind === 'library' && m.knowledge.is('context decorator', one.name)) &&
    yieldsOnce(node);
  const value: Value = {
    kind: 'function',
    node,
    name: node.name,
    scope: m.scope.id,
    receiver: null,
    path,
    ...(surrounds ? { surrounds } : {}),
  };
  const isFixture = decorators.some((one) => one.kind === 'library' && one.name.endsWith('fixture'));
  m.store.bind(m.scope, node.name, isFixture ? UNKNOWN : value);
}

/** Runs the body of a class in a scope of its own, and binds the class to its name. */
export function defineClass(m: Machine, node: ClassDef): void {
  for (const decorator of node.decorators) evaluate(m, decorator);
  const bases = evaluateArguments(m, node.bases).positional;
  const outer = m.scope;
  const scope = m.newScope('class', outer, outer.functionName);
  m.scope = scope;
  try {
    runBlock(m, node.body);
  } finally {
    m.scope = outer;
  }
  m.store.bind(outer, node.name, {
    kind: 'class',
    node,
    scope: scope.id,
    methods: new Map(scope.names),
    bases,
    path: m.modulesRunning.at(-1) ?? null,
  });
}

/** `import a.b, c as d` */
export function runImport(m: Machine, node: Import): void {
  for (const { name, alias } of node.names) {
    if (alias !== null) m.store.bind(m.scope, alias, importModule(m, node, name));
    else {
      const [root = name] = name.split('.');
      importModule(m, node, name);
      m.store.bind(m.scope, root, importModule(m, node, root));
    }
  }
}

/** `from a import b as c`, `from a import *` */
export function runImportFrom(m: Machine, node: ImportFrom): void {
  for (const { name, alias } of node.names) {
    if (name === '*') for (const [each, value] of importFrom(m, node, null)) m.store.bind(m.scope, each, value);
    else {
      const value = importFrom(m, node, name).get(name) ?? UNKNOWN;
      m.store.bind(m.scope, alias ?? name, value);
    }
  }
}

/** `%run ./prepare.ipynb`: all names of the file, also those that begin with `_`, stand for what they were there in the end. */
export function runFile(m: Machine, node: RunFile): void {
  for (const [name, value] of namesOfFile(m, node)) m.store.bind(m.scope, name, value);
}
