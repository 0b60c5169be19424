// Names: of libraries, dotted, and those that targets bind.
import type { Expression, Name } from './ast';

/** `StandardScaler` of `sklearn.preprocessing.StandardScaler`. */
export function lastPart(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf('.') + 1);
}

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
