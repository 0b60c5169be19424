// What a text is put together from before it is hashed.
import type { Expression } from '../../../python/ast';

/** What `a + b`, f-strings and `.encode()` put together. */
export function joined(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'BinOp':
      return node.op === '+' || node.op === '%' ? [...joined(node.left), ...joined(node.right)] : [];
    case 'FString':
      return node.parts.flatMap((part) => (typeof part === 'string' ? [] : joined(part)));
    case 'Call': {
      const { func } = node;
      if (func.kind === 'Attribute' && /^(?:encode|strip|lower|upper|format)$/.test(func.attr))
        return [
          ...joined(func.object),
          ...(func.attr === 'format' ? node.args.flatMap(({ value }) => joined(value)) : []),
        ];
      const converts = func.kind === 'Name' && /^(?:str|bytes|repr)$/.test(func.id);
      const [first] = node.args;
      return converts && first !== undefined ? joined(first.value) : [node];
    }
    default:
      return [node];
  }
}
