// The source of an expression with some of its parts replaced.
import { textOf, type Expression, type NodeBase } from '../python/ast';
import { walk } from '../python/walk';

export interface Replacement {
  readonly node: NodeBase;
  readonly text: string;
}

/** The text of `node` with those of the parts replaced that lie in it; of parts inside others only the outer ones count. */
export function spliced(node: NodeBase, parts: readonly Replacement[]): string {
  const outer = parts.filter(
    ({ node: one }) =>
      node.start <= one.start &&
      one.end <= node.end &&
      !parts.some(({ node: other }) => other !== one && other.start <= one.start && one.end <= other.end),
  );
  let text = '';
  let at = node.start;
  for (const part of outer.sort((a, b) => a.node.start - b.node.start)) {
    text += node.chunk.text.slice(at, part.node.start) + part.text;
    at = part.node.end;
  }
  return text + node.chunk.text.slice(at, node.end);
}

/** The parts of an expression that read like `text`, each to be replaced. */
export function everyPart(node: Expression, text: string, by: string): Replacement[] {
  const found: Replacement[] = [];
  walk([node], (inner) => {
    if (textOf(inner) !== text) return undefined;
    found.push({ node: inner, text: by });
    return 'skip';
  });
  return found;
}
