// Weights out of the model into a file beside it, and back. Bytes are streamed, so size is no limit but protobuf's own.
import { DataType, isFloatType } from '../../graph/dataTypes';
import type { TensorInfo } from '../../graph/model';
import { allTensors } from '../../graph/tensors';
import { readTensor } from '../../reader/tensorData';
import { encodeElements, externalFields } from '../encode';
import { RewriteError } from '../errors';
import type { Subject } from '../fix';
import { counted, Outcome, ownGraphs } from '../fix';
import type { Part, Segment } from '../parts';

/** Smaller tensors stay: a runtime reads shapes and axes while it loads the graph. */
const SMALLEST = 1024;
/** Large tensors begin at a page, so that a runtime can map them into memory; the others at a whole element of any type. */
const PAGE = 4096;
const LARGE = 64 << 10;
const ALIGNMENT = 16;
/** No reader of protobuf takes a larger message. */
export const PROTOBUF_LIMIT = 2 ** 31 - 1;
/** Fields of TensorProto that hold elements: typed ones and raw_data. */
const ELEMENT_FIELDS = [4, 5, 6, 7, 9, 10, 11];
const EXTERNAL_DATA = 13;
const DATA_LOCATION = 14;

/** Initializers of 1 KiB and more go to `fileName`, those of other external files too. Rejects with what reading rejects with. */
export async function externalizeData(subject: Subject, fileName: string): Promise<Outcome> {
  const outcome = new Outcome();
  const segments: Segment[] = [];
  let [end, moved, bytes] = [0, 0, 0];
  for (const graph of ownGraphs(subject.model.graph)) {
    for (const tensor of graph.initializers) {
      if (tensor.bytes < SMALLEST || tensor.dataType === DataType.string) continue;
      const data = await elementsOf(subject, tensor);
      if (data === undefined) {
        outcome.left.push(`\`${tensor.name}\` stays: its elements cannot be read.`);
        continue;
      }
      const step = tensor.bytes >= LARGE ? PAGE : ALIGNMENT;
      const offset = Math.ceil(end / step) * step;
      if (offset > end) segments.push(new Uint8Array(offset - end));
      segments.push(data);
      end = offset + data.length;
      moved++;
      bytes += data.length;
      clearElements(outcome, tensor);
      const fields = externalFields(fileName, offset, data.length);
      outcome.patches.set(tensor, EXTERNAL_DATA, fields.data);
      outcome.patches.set(tensor, DATA_LOCATION, fields.location);
    }
  }
  if (moved === 0) {
    outcome.left.push(`No weights of ${SMALLEST} bytes or more to move.`);
    return outcome;
  }
  outcome.data = { name: fileName, segments };
  outcome.changes.push(`${counted(moved, 'tensor')} (${bytes.toLocaleString('en')} bytes) moved to ${fileName}`);
  return outcome;
}

/** Rejects with RewriteError where the model would be too large, with FileError where external data cannot be read. */
export async function inlineData(subject: Subject): Promise<Outcome> {
  const outcome = new Outcome();
  let [moved, bytes] = [0, 0];
  for (const { tensor } of allTensors(subject.model)) {
    if (tensor.place.kind !== 'external') continue;
    const data = await elementsOf(subject, tensor);
    if (data === undefined) throw new RewriteError(`The data of \`${tensor.name}\` cannot be read.`);
    moved++;
    bytes += data.length;
    outcome.patches.set(tensor, EXTERNAL_DATA, []);
    outcome.patches.set(tensor, DATA_LOCATION, []);
    outcome.patches.set(tensor, 9, [{ field: 9, parts: [data] }]);
  }
  if (moved === 0) return outcome;
  if (bytes + subject.file.size > PROTOBUF_LIMIT)
    throw new RewriteError('With its weights inside, the model would be over 2 GiB, which no reader of ONNX takes.');
  outcome.changes.push(`${counted(moved, 'tensor')} (${bytes.toLocaleString('en')} bytes) moved into the model`);
  return outcome;
}

function clearElements(outcome: Outcome, tensor: TensorInfo): void {
  const none: readonly Part[] = [];
  for (const field of ELEMENT_FIELDS) outcome.patches.set(tensor, field, none);
}

/** A tensor's packed bytes where they lie, or encoded anew from typed fields. */
async function elementsOf(subject: Subject, tensor: TensorInfo): Promise<Segment | undefined> {
  const { place } = tensor;
  if (place.kind === 'inline') {
    return place.length === tensor.bytes
      ? { file: subject.file, offset: place.offset, length: place.length }
      : undefined;
  }
  if (place.kind === 'external') {
    if (place.file === undefined || subject.source.openExternal === undefined) return undefined;
    const file = await subject.source.openExternal(place.file);
    const length = place.length ?? tensor.bytes;
    return length === tensor.bytes && place.offset + length <= file.size
      ? { file, offset: place.offset, length }
      : undefined;
  }
  const [run, ...others] = place.kind === 'fields' ? place.runs : [];
  // Packed float_data and double_data are what raw_data would be.
  if (run?.packed === true && others.length === 0 && run.length === tensor.bytes && isFloatType(tensor.dataType))
    return { file: subject.file, offset: run.offset, length: run.length };
  const numbers = await readTensor(tensor, subject.source, 1 << 26);
  return numbers === undefined ? undefined : encodeElements(numbers, tensor.dataType);
}
