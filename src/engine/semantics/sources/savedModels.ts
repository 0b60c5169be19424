// Models that come out of a file that the code has written, and weights that one is given of another.
import { stringOf } from '../language/folding';
import { iterate } from '../language/iteration';
import type { Machine } from '../machine';
import { openedPath } from './openedPaths';
import { UNKNOWN, type CallArguments, type HeapId, type Value } from '../values';

/** The model that was written to that place before: by a method of its own, by a function, or by a callback of its fit. */
export function savedModel(m: Machine, place: string | null): Value | null {
  if (place === null) return null;
  const isThere = (value: Value | undefined): boolean =>
    withoutSlash(openedPath(m, value) ?? stringOf(value) ?? '') === withoutSlash(place);
  const isModel = (value: Value | null | undefined): boolean => m.estimator(value) !== null;
  const all = [
    ...['save', 'save_weights'].map((name) =>
      m.facts.callsByWritten
        .get(name)
        ?.findLast(({ receiver, args }) => isThere(args.positional[0]) && isModel(receiver)),
    ),
    m.facts.callsByWritten
      .get('dump')
      ?.findLast(({ args }) => isThere(args.positional[1]) && isModel(args.positional[0])),
    m.facts.callsByWritten
      .get('ModelCheckpoint')
      ?.findLast(({ args }) => isThere(args.positional[0] ?? args.keywords.get('filepath'))),
  ];
  const [saves] = all.filter((one) => one !== undefined).sort((a, b) => b.order - a.order);
  if (saves === undefined) return null;
  if (saves.written.startsWith('save')) return saves.receiver;
  if (saves.written === 'dump') return saves.args.positional[0] ?? null;
  const kept = saves.result.kind === 'ref' ? saves.result.id : null;
  const fit = m.facts.calls.findLast(
    ({ args, receiver }) =>
      args.keywords.has('callbacks') &&
      isModel(receiver) &&
      iterate(m, args.keywords.get('callbacks') ?? UNKNOWN).items.some((one) => one.kind === 'ref' && one.id === kept),
  );
  return fit?.receiver ?? null;
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** `other.load_weights("best.h5")`: a network that learnt nothing itself knows from then on what the saved one knew. */
export function loadWeights(m: Machine, id: HeapId, args: CallArguments): void {
  const object = m.store.get(id);
  const place = stringOf(args.positional[0] ?? args.keywords.get('filepath'));
  if (object?.kind !== 'estimator' || object.fits.length > 0) return;
  const found = m.estimator(savedModel(m, place));
  const fit = found === null ? undefined : m.facts.fits.findLast(({ estimator }) => estimator === found.id);
  if (found === null || fit === undefined) return;
  m.store.put(id, { ...object, fits: found.object.fits, stats: found.object.stats });
  const { node, method, features, target, validation, isModel } = fit;
  m.facts.fit({
    node,
    estimator: id,
    object: fit.object,
    method,
    features,
    target,
    validation,
    args: fit.args,
    isModel,
  });
}
