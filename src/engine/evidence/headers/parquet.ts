// Column names of a Parquet file: the schema at the beginning of its footer. Format: apache/parquet-format, parquet.thrift.
import { startsWith } from '../bytes';
import { FormatError } from '../formatError';
import type { FileHeader, RangeSource } from './header';
import { THRIFT, ThriftReader } from './thrift';

/** Length of the footer in 4 bytes, and `PAR1` (Parquet format, "File Format"). */
const TAIL = 8;
/** The schema stands before the row groups, so that the first part of a footer mostly says all. */
const FIRST_LOOK = 256 * 1024;

interface SchemaElement {
  readonly name: string;
  readonly children: number;
}

/** Top-level columns of a file of any size. Rejects with FormatError where the footer lies or is cut short. */
export async function readParquetHeader(source: RangeSource): Promise<FileHeader> {
  const tail = await source.read(source.size - TAIL, TAIL);
  if (startsWith(tail, 'PARE', 4)) throw new FormatError('is an encrypted Parquet file');
  if (source.size < 12 || !startsWith(tail, 'PAR1', 4)) throw new FormatError('is cut short: no Parquet footer');
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  if (length > source.size - 12) throw new FormatError('has a Parquet footer that does not fit into the file');
  const start = source.size - TAIL - length;
  const readable = Math.min(length, source.limit);
  const first = await source.read(start, Math.min(readable, FIRST_LOOK));
  try {
    return columnsOf(first);
  } catch (error) {
    if (!(error instanceof FormatError) || readable <= FIRST_LOOK) throw error;
    return columnsOf(await source.read(start, readable));
  }
}

function columnsOf(footer: Uint8Array): FileHeader {
  const elements = readSchema(footer);
  const root = elements[0];
  if (root === undefined) throw new FormatError('has a Parquet footer without a schema');
  const names: string[] = [];
  let next = 1;
  for (let i = 0; i < root.children && next < elements.length; i++) {
    names.push(elements[next]?.name ?? '');
    // A nested column is one name for the code that reads it.
    for (let open = 1; open > 0 && next < elements.length; next++) open += (elements[next]?.children ?? 0) - 1;
  }
  return { names: names.filter((name) => !isPandasIndex(name)), complete: true };
}

/** pandas keeps an unnamed index as a column and gives it back as the index. */
export function isPandasIndex(name: string): boolean {
  return /^__index_level_\d+__$/.test(name);
}

class SchemaRead extends Error {}

function readSchema(footer: Uint8Array): readonly SchemaElement[] {
  const reader = new ThriftReader(footer, 'Parquet footer');
  let elements: SchemaElement[] = [];
  try {
    reader.struct((field) => {
      if (field.id !== 2 || field.type !== THRIFT.list) return false;
      elements = readElements(reader);
      // What follows, the row groups, may be large and is not needed.
      throw new SchemaRead();
    });
  } catch (error) {
    if (!(error instanceof SchemaRead)) throw error;
  }
  return elements;
}

function readElements(reader: ThriftReader): SchemaElement[] {
  const elements: SchemaElement[] = [];
  const { count } = reader.listHeader();
  for (let i = 0; i < count; i++) {
    let name = '';
    let children = 0;
    reader.struct((field) => {
      if (field.id === 4 && field.type === THRIFT.binary) name = reader.text();
      else if (field.id === 5 && field.type === THRIFT.i32) children = reader.zigzag();
      else return false;
      return true;
    });
    elements.push({ name, children: Math.max(0, children) });
  }
  return elements;
}
