// Names that targets and statements bind, and docstrings.
import type { Expression, Name, Parameter, Statement } from './ast';
import { walk } from './walk';

/** Names that assigning to a target binds: `a, (b, *c) = …`. Attributes and items bind none. */
export function boundNames(target: Expression): Name[] {
  const names: Name[] = [];
  const pending: Expression[] = [target];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    switch (node.kind) {
      case 'Name':
        names.push(node);
        break;
      case 'Starred':
        pending.push(node.value);
        break;
      case 'Tuple':
      case 'List':
        pending.push(...[...node.elements].reverse());
        break;
      default:
    }
  }
  return names;
}

/** Every name that a statement binds in its own scope, with those in its blocks; not what nested definitions bind. */
export function namesBoundBy(statement: Statement): string[] {
  const names = new Set<string>();
  const addTarget = (target: Expression): void => {
    for (const name of boundNames(target)) names.add(name.id);
  };
  walk([statement], (node) => {
    switch (node.kind) {
      case 'Assign':
        node.targets.forEach(addTarget);
        return undefined;
      case 'AugAssign':
      case 'AnnAssign':
      case 'For':
        addTarget(node.target);
        return undefined;
      case 'With':
        for (const { target } of node.items) if (target) addTarget(target);
        return undefined;
      case 'Try':
        for (const { name } of node.handlers) if (name !== null) names.add(name);
        return undefined;
      case 'Match':
        for (const { binds } of node.cases) for (const name of binds) names.add(name);
        return undefined;
      case 'NamedExpr':
        names.add(node.target.id);
        return undefined;
      case 'Import':
        // `import a.b` binds `a`.
        for (const { name, alias } of node.names) names.add(alias ?? name.split('.', 1)[0] ?? name);
        return 'skip';
      case 'ImportFrom':
        for (const { name, alias } of node.names) if (name !== '*') names.add(alias ?? name);
        return 'skip';
      case 'FunctionDef':
      case 'ClassDef':
        names.add(node.name);
        return 'skip';
      // A comprehension is entered: `:=` in it binds outside of it.
      case 'Lambda':
        return 'skip';
      default:
        return undefined;
    }
  });
  return [...names];
}

/** Names of parameters, without the bare `*`. */
export function parameterNames(params: readonly Parameter[]): string[] {
  return params.map((parameter) => parameter.name).filter((name) => name !== '');
}

/** The string that a module, class or function opens with; null where there is none. */
export function docstring(body: readonly Statement[]): string | null {
  const [first] = body;
  if (first?.kind !== 'ExpressionStatement' || first.value.kind !== 'Constant' || first.value.bytes) return null;
  return typeof first.value.value === 'string' ? first.value.value : null;
}
