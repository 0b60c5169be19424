// Column names of Arrow files and streams and of both versions of Feather. Format: arrow.apache.org, "Arrow Columnar
// Format" (Schema.fbs, File.fbs, Message.fbs), and feather.fbs for version 1.
import { startsWith } from '../bytes';
import { FormatError } from '../formatError';
import { FlatTable } from './flatbuffer';
import type { FileHeader, RangeSource } from './header';
import { isPandasIndex } from './parquet';

const ARROW = { magic: 'ARROW1', what: 'Arrow footer' };
const FEATHER = { magic: 'FEA1', what: 'Feather footer' };

/** Columns of an Arrow file (Feather version 2). Rejects with FormatError. */
export async function readArrowHeader(source: RangeSource): Promise<FileHeader> {
  const footer = await readFooter(source, ARROW);
  return headerOf(footer.table(1)?.tables(1) ?? []);
}

/** Columns of a Feather file of version 1. Rejects with FormatError. */
export async function readFeatherHeader(source: RangeSource): Promise<FileHeader> {
  const table = await readFooter(source, FEATHER);
  return headerOf(table.tables(2));
}

/** Columns of an Arrow stream, whose first message is the schema. Rejects with FormatError. */
export async function readArrowStreamHeader(source: RangeSource): Promise<FileHeader> {
  const start = await source.read(0, 8);
  if (start.length < 8) throw new FormatError('Arrow stream is cut short or damaged');
  const length = new DataView(start.buffer, start.byteOffset).getUint32(4, true);
  if (length > Math.min(source.size, source.limit)) throw new FormatError('Arrow stream is cut short or damaged');
  const message = FlatTable.root(await source.read(8, length), 'Arrow stream');
  const isSchema = message.byte(1) === 1;
  if (!isSchema) throw new FormatError('is an Arrow stream without a schema');
  return headerOf(message.table(2)?.tables(1) ?? []);
}

async function readFooter(source: RangeSource, { magic, what }: { magic: string; what: string }): Promise<FlatTable> {
  const tail = await source.read(source.size - 4 - magic.length, 4 + magic.length);
  if (!startsWith(tail, magic, 4)) throw new FormatError(`${what} is cut short or damaged`);
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  if (length > Math.min(source.size, source.limit)) throw new FormatError(`${what} is cut short or damaged`);
  return FlatTable.root(await source.read(source.size - tail.length - length, length), what);
}

function headerOf(fields: readonly FlatTable[]): FileHeader {
  const names = fields.map((field) => field.text(0) ?? '');
  return { names: names.filter((name) => !isPandasIndex(name)), complete: true };
}
