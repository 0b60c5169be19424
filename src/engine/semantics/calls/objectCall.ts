// A call of a method of an object of the store, or of the object itself (`__call__`).
import type { Call } from '../../python/ast';
import type { CallArguments, HeapId, HeapObject, Value } from '../values';

/** What is called, on what: the value, and the object that it refers to, as that is before the call. */
export interface ObjectCall<Held extends HeapObject> {
  readonly node: Call;
  readonly receiver: Value & { readonly kind: 'ref' };
  readonly id: HeapId;
  readonly object: Held;
  readonly name: string;
  readonly args: CallArguments;
}
