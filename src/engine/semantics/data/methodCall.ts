// A call of a method of a table, column or array, with what it is called on.
import type { Call } from '../../python/ast';
import type { MethodRow } from '../effects';
import type { CallArguments, DataObject, HeapId, Value } from '../values';

/** A method that the tables know, called on data as it is before the call. */
export interface MethodCall {
  readonly node: Call;
  readonly receiver: Value;
  readonly id: HeapId;
  readonly object: DataObject;
  readonly row: MethodRow;
  readonly name: string;
  readonly args: CallArguments;
}
