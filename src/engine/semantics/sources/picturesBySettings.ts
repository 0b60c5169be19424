// Detectors that are told their pictures by a file of settings, or by a folder: `YOLO("yolo11n.pt").train(data="birds.yaml")`.
// https://docs.ultralytics.com/datasets/detect/
import { dirname, isAddress, joinPath } from '../../../base/paths';
import { allData } from '../data/dataOperations';
import { recordFit } from '../estimators/fitting';
import { stringOf } from '../language/folding';
import type { Machine } from '../machine';
import type { ObjectCall } from '../calls/objectCall';
import { UNKNOWN, type DataObject, type InstanceObject, type Value } from '../values';

/** Reads and learns from the folders that the settings name; null for other calls, and where the file is not known. */
export function learnFromPictures(
  m: Machine,
  { node, id, object, name, args }: ObjectCall<InstanceObject>,
): Value | null {
  if (name !== 'train' || !m.knowledge.is('detector of pictures', object.className)) return null;
  const data = stringOf(args.keywords.get('data'));
  if (data === null || isAddress(data)) return null;
  const folders = foldersOf(m, data);
  const read = (place: string): DataObject[] => {
    const reader = `${object.className}.${name}`;
    const source = m.origins.source(node, 'read', reader, place, m.world.resolve(place, m.path) ?? null);
    const rows = { kind: 'source', source } as const;
    const value = m.allocateData({ form: 'dataset', rows, sources: [source] });
    if (value.kind === 'ref') m.facts.read({ node, source, data: value.id });
    return allData(m, [value]);
  };
  const [first, ...more] = folders.train.flatMap(read);
  if (first === undefined) return null;
  const validation = [...more, ...folders.val.flatMap(read)];
  recordFit(m, node, { id, method: name, X: first, y: null, validation, args });
  return UNKNOWN;
}

interface Folders {
  readonly train: readonly string[];
  readonly val: readonly string[];
}

const NONE: Folders = { train: [], val: [] };

function foldersOf(m: Machine, data: string): Folders {
  if (!/\.ya?ml$/.test(data)) return { train: [data], val: [] };
  const path = m.world.resolve(data, m.path);
  const settings = path === undefined ? undefined : m.world.settings(path);
  // What it says how to download comes from there.
  if (settings === undefined || Reflect.has(settings, 'download')) return NONE;
  const base: unknown = Reflect.get(settings, 'path');
  const from = typeof base === 'string' && base !== '' ? base : dirname(data);
  const named = (key: string): string[] => {
    const value: unknown = Reflect.get(settings, key);
    const all = (Array.isArray(value) ? value : [value]) as unknown[];
    return all.flatMap((one) => (typeof one === 'string' && !isAddress(one) ? joinPath(from, one) : []));
  };
  return { train: named('train'), val: named('val') };
}
