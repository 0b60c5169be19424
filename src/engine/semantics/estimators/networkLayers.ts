// Layers of networks that learn by `adapt`: once built in, what they learnt reaches whatever passes the network.
import { uniteStats } from '../columns';
import { iterate } from '../language/iteration';
import type { Machine } from '../machine';
import type { DataObject, EstimatorObject, HeapId, Stat, Value } from '../values';

/** Layers with a state of their own, `Normalization` and kin, become part of a network. */
export function buildIn(m: Machine, layers: readonly Value[]): void {
  for (const layer of layers) {
    const found = m.estimator(layer);
    if (found === null || !isAdapted(found.object)) continue;
    m.layers.add(found.id);
    m.store.put(found.id, { ...found.object, builtIn: true });
  }
}

/** Of a class whose objects learn by `adapt`. */
export function isAdapted(object: EstimatorObject): boolean {
  return object.row?.tags?.includes('adapt') === true;
}

/** What these layers learnt before they were built in, or since. */
function layerStats(m: Machine, layers: Iterable<HeapId>): readonly Stat[] {
  let stats: readonly Stat[] = [];
  for (const id of layers) {
    const layer = m.store.get(id);
    if (layer?.kind === 'estimator' && layer.builtIn === true) stats = uniteStats(stats, layer.stats);
  }
  return stats;
}

/** Layers that learnt and that a network was made of by name; of others nobody knows which of this code's layers they hold. */
function listedIn(m: Machine, { args }: EstimatorObject): HeapId[] {
  return args.positional.flatMap((given) =>
    iterate(m, given).items.flatMap((layer) => {
      const found = m.estimator(layer);
      return found !== null && isAdapted(found.object) ? [found.id] : [];
    }),
  );
}

/** What a network is given passes its layers. */
export function withLayers(m: Machine, network: EstimatorObject, data: DataObject): DataObject {
  if (m.layers.size === 0) return data;
  const listed = listedIn(m, network);
  const stats = layerStats(m, listed.length > 0 ? listed : m.layers);
  return stats.length === 0 ? data : { ...data, stats: uniteStats(data.stats, stats) };
}
