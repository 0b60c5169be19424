// What stands around a network while it trains: scalers of the loss, what moves everything to devices, compilers.
import type { Call } from '../../python/ast';
import { NO_COLUMNS, uniteStats } from '../columns';
import { allData, LOSS } from '../data/dataOperations';
import { recordStep } from './fitting';
import { constant } from '../language/folding';
import type { Machine } from '../machine';
import { withSteps, type CallArguments, type Value } from '../values';

/** What such a call gives: what it was handed, or a step of training; null for every other name. */
export function trainingAid(m: Machine, node: Call, name: string, args: CallArguments): Value | null {
  const [first] = args.positional;
  if (first === undefined) return null;
  if (m.knowledge.is('hands on the first', name)) return first;
  if (m.knowledge.is('hands on all', name))
    return args.positional.length === 1 ? first : { kind: 'tuple', items: args.positional };
  if (!m.knowledge.is('backward pass', name)) return null;
  const loss = m.data(first);
  if (loss !== null) recordStep(m, node, loss);
  return constant(null);
}

/** What a loss or a layer gives for data: the predictions among them go through. Null where none is data. */
export function goneThrough(m: Machine, { positional }: CallArguments): Value | null {
  const all = allData(m, positional);
  const [main] = all;
  if (main === undefined) return null;
  return m.derive(main, {
    prediction: all.find((one) => one.prediction !== null)?.prediction ?? null,
    stats: all.reduce((have, one) => uniteStats(have, one.stats), main.stats),
    columns: NO_COLUMNS,
    form: 'array',
    through: withSteps(main.through, LOSS),
  });
}

/** What something unknown that is called a loss gives for predictions; null for other names, and where it is given none. */
export function unknownLoss(m: Machine, name: string, args: CallArguments): Value | null {
  if (!m.knowledge.is('loss by its name', name)) return null;
  return allData(m, args.positional).some((one) => one.prediction !== null) ? goneThrough(m, args) : null;
}

/** Asked of a network by what trains it: `Adam(net.parameters())`, `net.load_state_dict(…)`. */
const OF_NETWORKS = /^(?:(?:named_)?parameters|(?:load_)?state_dict)$/;

/** Said to a network, and by other names to other things: nothing is handed over. */
const SWITCHES = /^(?:train|eval)$/;

/** Stands among the attributes of an object of which only this tells that it is a network. */
const NETWORK = '__network__';

/** An object of a class that nobody described is a network once its parameters are asked for. */
export function isNetwork(m: Machine, value: Value): boolean {
  const object = m.object(value);
  return object?.kind === 'instance' && object.attributes.has(NETWORK);
}

/** Remembers that the receiver is a network where its parameters are asked for; a name of which nothing is known holds one from then on. */
export function namedNetwork(m: Machine, node: Call, receiver: Value, name: string): void {
  if (!OF_NETWORKS.test(name) && !(SWITCHES.test(name) && node.args.length === 0)) return;
  const known = m.object(receiver);
  if (receiver.kind === 'ref' && known?.kind === 'instance') {
    if (known.userClass === null && known.row === null)
      m.store.put(receiver.id, { ...known, attributes: new Map(known.attributes).set(NETWORK, constant(true)) });
    return;
  }
  const owner = node.func.kind === 'Attribute' ? node.func.object : null;
  if (receiver.kind !== 'unknown' || (owner?.kind !== 'Name' && owner?.kind !== 'Attribute')) return;
  const args = { positional: [], keywords: new Map<string, Value>(), open: true };
  const attributes = new Map([[NETWORK, constant(true)]]);
  const made = { kind: 'instance', className: '', row: null, userClass: null, node: owner, args, attributes } as const;
  if (owner.kind === 'Name') m.store.bindRead(m.scope, owner.id, m.store.allocate(made));
  else {
    const holder = m.valueAt(owner.object);
    const object = m.object(holder);
    if (holder?.kind === 'ref' && object?.kind === 'instance')
      m.store.put(holder.id, {
        ...object,
        attributes: new Map(object.attributes).set(owner.attr, m.store.allocate(made)),
      });
  }
}
