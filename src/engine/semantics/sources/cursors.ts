// Cursors that are told a query and asked for its rows later: `cursor.execute("SELECT …")`, `cursor.fetch_pandas_all()`.
import { callLibrary } from '../calls/libraryCalls';
import { stringOf } from '../language/folding';
import type { Machine } from '../machine';
import type { ObjectCall } from '../calls/objectCall';
import type { InstanceObject, Value } from '../values';

/** Stands among the attributes of a cursor for the rows of its last query. */
const ASKED = '__asked__';

const READS = /^\s*(?:--[^\n]*\n\s*)*(?:select|with|table)\b/i;
const GIVES = /^(?:fetch\w*|get_result_batches)$/;

/** The rows of a query, read where it is executed; null for calls that give none. */
export function cursorCall(m: Machine, { node, id, object, name, args }: ObjectCall<InstanceObject>): Value | null {
  if (!m.knowledge.is('cursor', object.className)) return null;
  if (GIVES.test(name)) return object.attributes.get(ASKED) ?? null;
  const reader = `${object.className}.${name}`;
  if (m.knowledge.function(reader)?.effect !== 'read') return null;
  const text = stringOf(args.positional[0]) ?? '';
  if (!READS.test(text)) return null;
  const rows = callLibrary(m, node, reader, args);
  m.store.put(id, { ...object, attributes: new Map(object.attributes).set(ASKED, rows) });
  return rows;
}
