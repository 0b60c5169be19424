// Layers of networks that learn by `adapt`: once built in, what they learnt reaches whatever passes the network.
import { uniteStats } from '../columns';
import type { Machine } from '../machine';
import type { DataObject, EstimatorObject, Stat, Value } from '../values';

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

/** What the layers inside the networks of this code learnt before they were built in, or since. */
function layerStats(m: Machine): readonly Stat[] {
  let stats: readonly Stat[] = [];
  for (const id of m.layers) {
    const layer = m.store.get(id);
    if (layer?.kind === 'estimator' && layer.builtIn === true) stats = uniteStats(stats, layer.stats);
  }
  return stats;
}

/** What a network is given passes its layers. */
export function withLayers(m: Machine, data: DataObject): DataObject {
  const stats = layerStats(m);
  return stats.length === 0 ? data : { ...data, stats: uniteStats(data.stats, stats) };
}
