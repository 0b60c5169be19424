// What the readers of the single ONNX messages share: their context, bounds and the do-nothing base.
import type { GraphInfo, MetadataEntry, OpsetImport } from '../graph/model';
import type { IssueList } from './errors';
import type { MessageVisitor } from './protobuf';
import { TAKE } from './protobuf';
import type { StringTable } from './strings';

/** Bounds on what is kept in memory; beyond them reading stops with an issue. */
export interface KeepLimits {
  /** Nodes, tensors, values and attributes together. */
  readonly objects: number;
  /** Bytes of inline elements of one tensor that are kept as `values`. */
  readonly smallTensor: number;
  /** Bytes of a text that are kept. */
  readonly text: number;
}

export const KEEP_LIMITS: KeepLimits = { objects: 3_000_000, smallTensor: 2048, text: 64 << 10 };

/** Reads a GraphProto that lies inside another message. */
export type GraphVisitor = (
  context: ReadContext,
  offset: number,
  length: number,
  done: (graph: GraphInfo) => void,
) => MessageVisitor;

/** What all visitors of one file share: names, issues, and the count of objects that are kept. */
export class ReadContext {
  private objects = 0;

  constructor(
    readonly strings: StringTable,
    readonly issues: IssueList,
    readonly limits: KeepLimits,
    /** Attributes hold graphs, and those nodes with attributes: the way back up. */
    readonly graph: GraphVisitor,
  ) {}

  /** Counts one more kept object; false, with an issue, where that would be too many. */
  admit(offset: number): boolean {
    if (++this.objects <= this.limits.objects) return true;
    if (this.objects === this.limits.objects + 1) {
      const message = `The model has more than ${this.limits.objects} parts; the rest was not read.`;
      this.issues.add('too-many', 'error', message, undefined, offset);
    }
    return false;
  }
}

/** Ignores every field; readers override what they know. */
export class Visitor implements MessageVisitor {
  constructor(protected readonly context: ReadContext) {}

  enter(_field: number, _offset: number, _length: number): MessageVisitor | typeof TAKE | undefined {
    return undefined;
  }

  bytes(_field: number, _data: Uint8Array, _start: number, _length: number, _offset: number): void {
    // Nothing was asked for.
  }

  number(_field: number, _value: number, _at: number, _end: number): void {
    // Unknown number.
  }

  end(_complete: boolean): void {
    // Nothing to close.
  }

  protected text(data: Uint8Array, start: number, length: number): string {
    return this.context.strings.text(data, start, start + Math.min(length, this.context.limits.text));
  }
}

/** StringStringEntryProto: 1 key, 2 value. */
export class EntryReader extends Visitor {
  private key = '';
  private value = '';

  constructor(
    context: ReadContext,
    private readonly target: MetadataEntry[],
  ) {
    super(context);
  }

  override enter(field: number): typeof TAKE | undefined {
    return field === 1 || field === 2 ? TAKE : undefined;
  }

  override bytes(field: number, data: Uint8Array, start: number, length: number): void {
    if (field === 1) this.key = this.text(data, start, length);
    else this.value = this.text(data, start, length);
  }

  override end(): void {
    this.target.push({ key: this.key, value: this.value });
  }
}

/** OperatorSetIdProto: 1 domain, 2 version. */
export class OpsetReader extends Visitor {
  private domain = '';
  private version = 0;

  constructor(
    context: ReadContext,
    private readonly target: OpsetImport[],
  ) {
    super(context);
  }

  override enter(field: number): typeof TAKE | undefined {
    return field === 1 ? TAKE : undefined;
  }

  override bytes(_field: number, data: Uint8Array, start: number, length: number): void {
    this.domain = canonicalDomain(this.text(data, start, length));
  }

  override number(field: number, value: number): void {
    if (field === 2) this.version = value;
  }

  override end(): void {
    this.target.push({ domain: this.domain, version: this.version });
  }
}

/** `ai.onnx` and the empty domain are one. */
export function canonicalDomain(domain: string): string {
  return domain === 'ai.onnx' ? '' : domain;
}
