// Windows that a loop moves over rows one by one: `series[i:i + 60]` for each `i`.
import { isCall, type ClassDef, type Expression, type For, type Subscript } from '../../python/ast';
import { loopsAround } from '../../python/around';
import { walk } from '../../python/walk';

/** Stands in `through` of windows that a loop moves on row by row, so that neighbours share all rows but one. */
export const SLIDING = 'sliding';

const known = new WeakMap<Subscript, boolean>();

/** Whether both ends of a slice move with a loop's counter, which takes every number of a range. */
export function slides(node: Subscript): boolean {
  const rows = node.index.kind === 'Tuple' ? node.index.elements[0] : node.index;
  if (rows?.kind !== 'Slice' || rows.lower === null || rows.upper === null) return false;
  let is = known.get(node);
  if (is === undefined) known.set(node, (is = counterOf(node, rows.lower, rows.upper)));
  return is;
}

function counterOf(node: Subscript, lower: Expression, upper: Expression): boolean {
  // x[i * 60:(i + 1) * 60] are pieces one after the other.
  if (isMultiple(lower)) return false;
  const names = namesIn(lower).filter((name) => namesIn(upper).includes(name));
  if (names.length === 0) return false;
  const turns = loopsAround(node).flatMap((loop): readonly Pick<For, 'target' | 'iter'>[] =>
    loop.kind === 'For' ? [loop] : loop.clauses,
  );
  return turns.some(({ target, iter }) => target.kind === 'Name' && names.includes(target.id) && isEveryNumber(iter));
}

/** Whether a bound moves by several rows at a turn, or by an unknown number of them. */
function isMultiple(bound: Expression): boolean {
  return !walk([bound], (one) => (one.kind === 'BinOp' && one.op === '*' ? 'stop' : undefined));
}

function isEveryNumber(iter: Expression): boolean {
  return isCall(iter) && iter.func.kind === 'Name' && iter.func.id === 'range' && iter.args.length < 3;
}

function namesIn(node: Expression): string[] {
  const names: string[] = [];
  walk([node], (one) => {
    if (one.kind === 'Name') names.push(one.id);
    return undefined;
  });
  return names;
}

const windowed = new WeakMap<ClassDef, boolean>();

/** Whether `__getitem__(self, i)` of a data set gives a window that begins at row `i`: `self.series[i:i + 60]`. */
export function givesWindows(node: ClassDef): boolean {
  let is = windowed.get(node);
  if (is === undefined) windowed.set(node, (is = hasWindow(node)));
  return is;
}

function hasWindow({ body }: ClassDef): boolean {
  const getter = body.find((one) => one.kind === 'FunctionDef' && one.name === '__getitem__');
  const index = getter?.kind === 'FunctionDef' ? getter.params[1]?.name : undefined;
  if (getter?.kind !== 'FunctionDef' || index === undefined) return false;
  return !walk(getter.body, (one) => {
    if (one.kind !== 'Subscript') return undefined;
    const rows = one.index.kind === 'Tuple' ? one.index.elements[0] : one.index;
    if (rows?.kind !== 'Slice' || rows.lower === null || rows.upper === null || isMultiple(rows.lower))
      return undefined;
    return namesIn(rows.lower).includes(index) && namesIn(rows.upper).includes(index) ? 'stop' : undefined;
  });
}
