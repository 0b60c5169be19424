// Loops: what they go through, which names differ from turn to turn, and how many turns there are.
import { isCall, textOf, type Call, type Expression, type Node, type NodeBase, type While } from '../../../python/ast';
import type { Loop, Turning } from '../../../python/around';
import { walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';

/** Repeats with another seed choose nothing, unless the best of them is kept. */
export const SEEDS: ReadonlySet<string> = new Set(['random_state', 'seed', 'random_seed', 'random_seeds']);

/** Settings that a function draws itself. */
export const DRAWS = /\b(?:choice|choices|sample|uniform|randint|randrange|suggest_\w+)\(/;

/** Two models are a comparison; from here on the best of them is a choice. */
export const MANY = 4;

/** What a loop goes through. */
export function itersOf(loop: Loop): readonly Expression[] {
  return loop.kind === 'For' ? [loop.iter] : loop.clauses.map(({ iter }) => iter);
}

/** Names that differ from turn to turn: what the loop goes through or counts by, and what is assigned of it inside. */
export function namesBoundBy(loop: Turning): ReadonlySet<string> {
  const names = new Set<string>();
  const bind = (targets: readonly Node[]): void => {
    walk(targets, (one) => {
      if (one.kind === 'Name') names.add(one.id);
      return one.kind === 'Subscript' || one.kind === 'Attribute' ? 'skip' : undefined;
    });
  };
  if (loop.kind === 'Comprehension') bind(loop.clauses.map(({ target }) => target));
  else {
    if (loop.kind === 'For') bind([loop.target]);
    else for (const name of countersOf(loop)) names.add(name);
    walk(loop.body, (one) => {
      // C = 2 ** i, setting = dict(zip(names, values)): what is made of the loop's own names.
      if (one.kind !== 'Assign') return undefined;
      // rate = 10 ** np.random.uniform(-5, -1)
      if (DRAWS.test(textOf(one.value)) || (mentions([one.value], names) && (!isCall(one.value) || isPlain(one.value))))
        bind(one.targets);
      return undefined;
    });
  }
  return names;
}

/** `t` of `while t < 0.9: …; t += 0.05`: what the condition asks of and the turns change. */
function countersOf({ test, body }: While): ReadonlySet<string> {
  const changed = new Set<string>();
  walk(body, (one) => {
    const targets = one.kind === 'AugAssign' ? [one.target] : one.kind === 'Assign' ? one.targets : [];
    for (const target of targets)
      if (target.kind === 'Name' && mentions([test], new Set([target.id]))) changed.add(target.id);
    return undefined;
  });
  return changed;
}

/** The same, and what is made of these before the place, however often: a seed makes nothing else. */
export function namesMadeOf(loop: Loop & { kind: 'For' }, { start }: NodeBase): ReadonlySet<string> {
  const names = new Set(namesBoundBy(loop));
  walk(loop.body, (one) => {
    if (one.kind === 'Assign' && one.start < start && isUsed(one.value, names))
      for (const name of one.targets.flatMap((at) => (at.kind === 'Tuple' ? at.elements : [at])))
        if (name.kind === 'Name') names.add(name.id);
    return undefined;
  });
  return names;
}

/** Whether one of the names stands in the code, other than as a seed. */
function isUsed(code: Expression, names: ReadonlySet<string>): boolean {
  const seeds = new Set<Node>();
  return !walk([code], (one) => {
    if (seeds.has(one)) return 'skip';
    if (one.kind === 'Call')
      for (const { keyword, value } of one.args) if (keyword !== null && SEEDS.has(keyword)) seeds.add(value);
    return one.kind === 'Name' && names.has(one.id) ? 'stop' : undefined;
  });
}

/** Says the same in another form. */
function isPlain({ func }: Call): boolean {
  return func.kind === 'Name' && /^(?:dict|zip|tuple|list|int|float|round|str)$/.test(func.id);
}

/** Whether one of the names stands in the code. */
export function mentions(nodes: readonly Node[], names: ReadonlySet<string>): boolean {
  return !walk(nodes, (one) => (one.kind === 'Name' && names.has(one.id) ? 'stop' : undefined));
}

/** Ranges and grids of which the size is not known stand for many. */
export function hasManyTurns(analysis: Analysis, iter: Expression, many = MANY): boolean {
  // zip([0.1, 1, 10], axes): as long as the shortest.
  if (iter.kind === 'Call' && iter.func.kind === 'Name' && /^(?:zip|enumerate|tqdm)$/.test(iter.func.id))
    return iter.args.every(({ keyword, value }) => keyword !== null || hasManyTurns(analysis, value, many));
  const value = analysis.valueOf(iter);
  if (value?.kind === 'tuple') return value.items.length >= many;
  const object = analysis.objectOf(value);
  if (object?.kind === 'list') return object.open || object.items.length >= many;
  const turns = /^(?:range|trange)\(\s*([1-3])\s*\)$/.exec(textOf(iter));
  return turns === null || Number(turns[1]) >= many;
}
