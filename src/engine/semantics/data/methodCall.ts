// A call of a method of a table, column or array that the tables know.
import type { MethodRow } from '../effects';
import type { ObjectCall } from '../calls/objectCall';
import type { DataObject } from '../values';

/** Such a call, with what the tables say of the method. */
export interface MethodCall extends ObjectCall<DataObject> {
  readonly row: MethodRow;
}
