// Changes of a model by the place of the message that they concern. What no change touches is taken over byte for byte, unknown fields too.
import type { RandomAccessFile } from '../../base/platform';
import type { ByteRange } from '../graph/model';
import type { Part } from './parts';
import { scanFields } from './scan';

interface Patch {
  replacement: readonly Part[] | undefined;
  readonly fields: Map<number, readonly Part[]>;
  readonly appended: Part[];
  order: { readonly field: number; readonly offsets: readonly number[] } | undefined;
}

/** Messages are named by where their content begins, as `ByteRange.offset` says; the model itself begins at 0. */
export class Patches {
  private readonly patches = new Map<number, Patch>();

  get isEmpty(): boolean {
    return this.patches.size === 0;
  }

  /** The whole field that holds the message gives way to `parts`. */
  replace(message: ByteRange, parts: readonly Part[]): void {
    this.patch(message.offset).replacement = parts;
  }

  /** The field that holds the message goes, tag and length included. */
  remove(message: ByteRange): void {
    this.replace(message, []);
  }

  isReplaced(message: ByteRange): boolean {
    return this.patches.get(message.offset)?.replacement !== undefined;
  }

  /** All occurrences of one field of a message give way to `parts`, which go where the first was, or last. */
  set(message: ByteRange, field: number, parts: readonly Part[]): void {
    this.patch(message.offset).fields.set(field, parts);
  }

  /** Parts are whole fields, put after the last one of the message. */
  append(message: ByteRange, ...parts: Part[]): void {
    this.patch(message.offset).appended.push(...parts);
  }

  /** Puts the messages of one repeated field in another order, each named by its offset. */
  reorder(message: ByteRange, field: number, offsets: readonly number[]): void {
    this.patch(message.offset).order = { field, offsets };
  }

  /** Writes the message anew without changing it. */
  touch(message: ByteRange): void {
    this.patch(message.offset);
  }

  /** The changed file. Rejects with RewriteError where it cannot be followed. */
  async apply(file: RandomAccessFile): Promise<Part[]> {
    const places = [...this.patches.keys()].sort((a, b) => a - b);
    const whole = { offset: 0, length: file.size };
    if (places.length === 0) return [{ file, ...whole }];
    return this.message(file, whole, places);
  }

  private async message(file: RandomAccessFile, range: ByteRange, places: readonly number[]): Promise<Part[]> {
    const patch = this.patches.get(range.offset);
    const parts: Part[] = [];
    const written = new Set<number>();
    const ordered = new Map<number, readonly Part[]>();
    const slots: number[] = [];
    const order = patch?.order;
    const wanted = new Set(order?.offsets);
    for (const field of await scanFields(file, range)) {
      const set = patch?.fields.get(field.number);
      if (set !== undefined) {
        if (!written.has(field.number)) parts.push(...set);
        written.add(field.number);
        continue;
      }
      const own = await this.field(file, field, places);
      if (order?.field === field.number && wanted.has(field.offset)) {
        ordered.set(field.offset, own);
        slots.push(parts.length);
        // Its place; what stands there is filled in below.
        parts.push(new Uint8Array(0));
      } else parts.push(...own);
    }
    for (const [number, set] of patch?.fields ?? []) if (!written.has(number)) parts.push(...set);
    parts.push(...(patch?.appended ?? []));
    if (order === undefined) return parts;
    const sequence = order.offsets.map((offset) => ordered.get(offset) ?? []);
    const bySlot = new Map(slots.map((slot, index) => [slot, sequence[index] ?? []]));
    return parts.flatMap((part, index) => bySlot.get(index) ?? [part]);
  }

  private async field(
    file: RandomAccessFile,
    field: { number: number; at: number; end: number; offset: number },
    places: readonly number[],
  ): Promise<readonly Part[]> {
    const kept: Part = { file, offset: field.at, length: field.end - field.at };
    if (field.offset < 0) return [kept];
    const patch = this.patches.get(field.offset);
    if (patch?.replacement !== undefined) return patch.replacement;
    const next = places[firstAtOrAfter(places, field.offset)];
    if (next === undefined || next >= field.end) {
      if (patch === undefined) return [kept];
    }
    const range = { offset: field.offset, length: field.end - field.offset };
    return [{ field: field.number, parts: await this.message(file, range, places) }];
  }

  private patch(offset: number): Patch {
    const known = this.patches.get(offset);
    if (known !== undefined) return known;
    const patch: Patch = { replacement: undefined, fields: new Map(), appended: [], order: undefined };
    this.patches.set(offset, patch);
    return patch;
  }
}

function firstAtOrAfter(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
