// Windows that a loop moves over rows one by one: `series[i:i + 60]` for each `i`.
import { isCall, type Call, type ClassDef, type Expression, type For, type Subscript } from '../../python/ast';
import { loopsAround } from '../../python/around';
import { walk } from '../../python/walk';

/** Stands in `through` of windows that a loop moves on row by row, so that neighbours share all rows but one. */
export const SLIDING = 'sliding';

/** The step of the range that moves a slice: null where it is none that is written, false where no counter moves it. */
const known = new WeakMap<Subscript, Expression | null | false>();

/** Whether both ends of a slice move with a loop's counter, which takes every number of a range; `isOne` judges a step that is written. */
export function slides(node: Subscript, isOne: (step: Expression) => boolean): boolean {
  const rows = node.index.kind === 'Tuple' ? node.index.elements[0] : node.index;
  if (rows?.kind !== 'Slice' || rows.lower === null || rows.upper === null) return false;
  let step = known.get(node);
  if (step === undefined) known.set(node, (step = stepOf(node, rows.lower, rows.upper)));
  return step === null || (step !== false && isOne(step));
}

function stepOf(node: Subscript, lower: Expression, upper: Expression): Expression | null | false {
  // x[i * 60:(i + 1) * 60] are pieces one after the other.
  if (isMultiple(lower)) return false;
  const names = namesIn(lower).filter((name) => namesIn(upper).includes(name));
  if (names.length === 0) return false;
  const turns = loopsAround(node).flatMap((loop): readonly Pick<For, 'target' | 'iter'>[] =>
    loop.kind === 'For' ? [loop] : loop.clauses,
  );
  for (const { target, iter } of turns)
    if (target.kind === 'Name' && names.includes(target.id) && isCall(iter) && isRange(iter))
      return iter.args[2]?.value ?? null;
  return false;
}

/** Whether a bound moves by several rows at a turn, or by an unknown number of them. */
function isMultiple(bound: Expression): boolean {
  return !walk([bound], (one) => (one.kind === 'BinOp' && one.op === '*' ? 'stop' : undefined));
}

function isRange({ func }: Call): boolean {
  return func.kind === 'Name' && func.id === 'range';
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
