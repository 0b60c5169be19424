// A trainer that fits and tries a model of the project: `Trainer().fit(model, train_loader)` of Lightning.
import type { Call } from '../../python/ast';
import { callFunction } from '../interpreter';
import { allData } from '../data/dataOperations';
import { methodOf } from '../calls/classes';
import { recordFit } from './fitting';
import { constant } from '../language/folding';
import type { Machine } from '../machine';
import type { CallArguments, DataObject, HeapId, InstanceObject, Value } from '../values';

const NO_ARGUMENTS: CallArguments = { positional: [], keywords: new Map(), open: false };

/** What the trainer does with a model and its rows; null for calls that do neither, and where the model is not known. */
export function trainerCall(
  m: Machine,
  node: Call,
  { row, args: madeWith }: InstanceObject,
  name: string,
  args: CallArguments,
): Value | null {
  if (row?.tags?.includes('trainer') !== true) return null;
  const model = args.positional[0] ?? args.keywords.get('model');
  if (model?.kind !== 'ref') return null;
  const given = args.keywords.get('datamodule') ?? args.positional[1];
  if (name === 'fit') {
    const [train] = loaded(m, node, args.keywords.get('train_dataloaders') ?? given, 'train');
    const held = args.keywords.get('val_dataloaders') ?? args.positional[2];
    const validation = loaded(m, node, held ?? args.keywords.get('datamodule'), 'val');
    const callbacks = madeWith.keywords.get('callbacks');
    const keywords = callbacks === undefined ? args.keywords : new Map([...args.keywords, ['callbacks', callbacks]]);
    const called = { ...args, keywords };
    if (train !== undefined)
      recordFit(m, node, { id: model.id, method: name, X: train, y: null, validation, args: called });
    return constant(null);
  }
  if (name !== 'test' && name !== 'validate') return null;
  const kind = name === 'test' ? 'test' : 'val';
  for (const data of loaded(m, node, args.keywords.get('dataloaders') ?? given, kind)) score(m, node, model.id, data);
  return constant(null);
}

function score(m: Machine, node: Call, model: HeapId, data: DataObject): void {
  const { rows } = data;
  const what = { node, metric: 'evaluate', model, rows, truth: data, prediction: data } as const;
  m.facts.score({ ...what, predictedAt: null, task: 'any', row: null });
}

/** The rows of a loader, of a list of them, or of what a data module of the project makes for this part. */
function loaded(m: Machine, node: Call, given: Value | undefined, part: 'train' | 'val' | 'test'): DataObject[] {
  const object = m.object(given);
  if (given === undefined || object?.kind !== 'instance' || object.userClass === null)
    return given === undefined ? [] : allData(m, [given]);
  const maker = methodOf(object.userClass, `${part}_dataloader`);
  if (maker === null) return allData(m, [given]);
  const prepare = methodOf(object.userClass, 'setup');
  if (prepare !== null && part === 'train') callFunction(m, node, { ...prepare, receiver: given }, NO_ARGUMENTS);
  return allData(m, [callFunction(m, node, { ...maker, receiver: given }, NO_ARGUMENTS)]);
}
