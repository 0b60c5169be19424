// Pools of workers, threads and event loops: what a function gives that is handed to them, called somewhere else, is what it gives here.
import type { Call } from '../../python/ast';
import { callValue } from '../interpreter';
import { iterate } from '../language/iteration';
import type { Machine } from '../machine';
import { UNKNOWN, type CallArguments, type InstanceObject, type Value } from '../values';
import type { ObjectCall } from './objectCall';

/** Stands among the attributes of a promised result for what it will be. */
const PROMISED = '__promised__';

/** Items of a pool's `map` that are followed one by one. */
const MAX_ITEMS = 12;

const MAPS = /^(?:map|imap|imap_unordered|map_async|uimap|amap)$/;
const SUBMITS = /^(?:submit|apply|apply_async|apipe|pipe)$/;
const ANSWERS = /^(?:result|get)$/;

/** `pool.map(read, paths)`, `pool.submit(read, path).result()`; null for calls of anything else, and of functions out of sight. */
export function pooled(m: Machine, { node, object, name, args }: ObjectCall<InstanceObject>): Value | null {
  if (ANSWERS.test(name)) return object.attributes.get(PROMISED) ?? null;
  const handed = byExecutor(m, node, name, args) ?? handedOver(m, node, `${object.className}.${name}`, args);
  if (handed !== null) return handed;
  const [callee, ...rest] = args.positional;
  if (callee?.kind !== 'function' || !m.knowledge.is('worker pool', object.className)) return null;
  const call = (positional: readonly Value[]): Value =>
    callValue(m, node, callee, { positional, keywords: new Map(), open: false });
  if (MAPS.test(name) || name === 'starmap') {
    const { items, exact } = iterate(m, rest[0] ?? UNKNOWN);
    const given = items.slice(0, MAX_ITEMS).map((item) => (name === 'starmap' ? iterate(m, item).items : [item]));
    const made = m.store.allocate({ kind: 'list', form: 'list', items: given.map(call), open: !exact });
    return name.endsWith('async') ? promise(m, node, made) : made;
  }
  if (!SUBMITS.test(name)) return null;
  // multiprocessing is given the arguments as one tuple
  const made = call(/^apply/.test(name) ? iterate(m, rest[0] ?? UNKNOWN).items : rest);
  return name === 'apply' ? made : promise(m, node, made);
}

/** `loop.run_in_executor(None, read, path)` of whatever loop: what `await` gives of it. */
export function byExecutor(m: Machine, node: Call, name: string, args: CallArguments): Value | null {
  const [, callee, ...positional] = args.positional;
  if (name !== 'run_in_executor' || callee?.kind !== 'function') return null;
  return callValue(m, node, callee, { positional, keywords: new Map(), open: false });
}

/** `asyncio.to_thread(read, path)`, `Thread(target=read, args=(path,))`, `asyncio.run(main())`; null for calls of anything else. */
export function handedOver(m: Machine, node: Call, name: string, args: CallArguments): Value | null {
  const [first, ...positional] = args.positional;
  if (first?.kind === 'function' && m.knowledge.is('runs the first', name))
    return callValue(m, node, first, { ...args, positional });
  if (first !== undefined && m.knowledge.is('waits for the first', name)) return first;
  if (m.knowledge.is('waits for all', name))
    return m.store.allocate({ kind: 'list', form: 'list', items: args.positional, open: args.open });
  const target = args.keywords.get('target');
  if (target?.kind === 'function' && m.knowledge.is('runs its target', name)) {
    const given = args.keywords.get('args');
    const own = given === undefined ? [] : iterate(m, given).items;
    callValue(m, node, target, { positional: own, keywords: new Map(), open: false });
  }
  return null;
}

function promise(m: Machine, node: ObjectCall<InstanceObject>['node'], value: Value): Value {
  return m.store.allocate({
    kind: 'instance',
    className: 'concurrent.futures.Future',
    row: null,
    userClass: null,
    node,
    args: { positional: [], keywords: new Map(), open: false },
    attributes: new Map([[PROMISED, value]]),
  });
}
