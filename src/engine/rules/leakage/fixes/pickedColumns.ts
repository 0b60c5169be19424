// Columns that an index picks, as far as the code tells: written there, held by a list, or one after another in a loop.
import type { Expression, Name } from '../../../python/ast';
import { isAround } from '../../../python/around';
import { walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { stringOf } from '../../../semantics/language/folding';

/** `'a'`, `['a', 'b']`, `names`, and `name` in a loop over such a list; null where they are not known. */
export function pickedColumns(analysis: Analysis, index: Expression): readonly string[] | null {
  if (index.kind === 'Constant') return [String(index.value)];
  if (index.kind === 'List') {
    const each = index.elements.map((element) => pickedColumns(analysis, element));
    return each.every((names) => names !== null) ? each.flat() : null;
  }
  if (index.kind !== 'Name') return null;
  const binder = binderOf(index);
  return binder === undefined ? heldBy(analysis, index) : binder === null ? null : heldBy(analysis, binder);
}

/** Whether an index holds one value after another: what is known of it is of the last one only. */
export function isLooped(index: Expression): boolean {
  return !walk([index], (node) => (node.kind === 'Name' && binderOf(node) !== undefined ? 'stop' : undefined));
}

/** What the innermost loop or comprehension around a name runs over, where it binds the name; null where it binds more names. */
function binderOf(name: Name): Expression | null | undefined {
  let found: Expression | null | undefined;
  walk(name.chunk.body, (node) => {
    if (!isAround(node, name)) return 'skip';
    const clauses = node.kind === 'For' ? [node] : node.kind === 'Comprehension' ? node.clauses : [];
    for (const { target, iter } of clauses) {
      if (isAround(iter, name)) continue;
      if (target.kind === 'Name' && target.id === name.id) found = iter;
      else if (!isFree(target, name.id)) found = null;
    }
    return undefined;
  });
  return found;
}

function isFree(target: Expression, name: string): boolean {
  return walk([target], (node) => (node.kind === 'Name' && node.id === name ? 'stop' : undefined));
}

/** The texts of a list that nothing adds to or takes from, or one text. */
function heldBy(analysis: Analysis, node: Expression): readonly string[] | null {
  if (node.kind === 'List' || node.kind === 'Tuple') {
    const texts = node.elements.flatMap((one) => (one.kind === 'Constant' ? [String(one.value)] : []));
    return texts.length === node.elements.length ? texts : null;
  }
  if (node.kind !== 'Name' || isAltered(analysis, node.id)) return null;
  const value = analysis.valueOf(node);
  const one = stringOf(value);
  if (one !== null) return [one];
  const object = analysis.objectOf(value);
  if (object?.kind !== 'list' || object.open) return null;
  const texts = object.items.flatMap((item) => stringOf(item) ?? []);
  return texts.length > 0 && texts.length === object.items.length ? texts : null;
}

const ALTERS = new Set('append extend insert remove pop clear add discard update'.split(' '));

function isAltered(analysis: Analysis, name: string): boolean {
  return !analysis.unit.cells.every(({ chunks }) =>
    chunks.every(({ body }) =>
      walk(body, (node) => {
        if (node.kind === 'AugAssign')
          return node.target.kind === 'Name' && node.target.id === name ? 'stop' : undefined;
        const func = node.kind === 'Call' ? node.func : null;
        if (func?.kind !== 'Attribute' || !ALTERS.has(func.attr)) return undefined;
        return func.object.kind === 'Name' && func.object.id === name ? 'stop' : undefined;
      }),
    ),
  );
}
