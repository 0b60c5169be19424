// Column names of a data file, from as little of it as says them.
import { basename, extname, joinPath, dirname } from '../../../base/paths';
import type { FileStat } from '../../../base/platform';
import { TABLE_OF, type DataColumns } from '../../semantics/world';
import { startsWith } from '../bytes';
import { FormatError } from '../formatError';
import { nameMatcher } from '../namePattern';
import type { Probe } from '../queries';
import { parseAnnexPointer, parseLfsPointer } from '../lfs/pointer';
import { readArffHeader } from './arff';
import { readArrowHeader, readArrowStreamHeader, readFeatherHeader } from './arrow';
import { readDelimitedHeader } from './delimited';
import { readExcelHeader } from './excel';
import type { FileHeader, RangeSource } from './header';
import { inflatePrefix } from './inflate';
import { readJsonHeader, readJsonLinesHeader } from './jsonRecords';
import { NUMPY_MAGIC, readNumpyHeader } from './numpyArray';
import { readParquetHeader } from './parquet';
import { readSqliteHeader, readSqliteTable } from './sqlite';
import { decodeText } from './textEncoding';
import { readZipDirectory, readZipMember } from './zip';

const DELIMITED = new Set(['.csv', '.tsv', '.tab', '.psv', '.txt', '.data', '.dat', '.test', '.train']);
/** Such a file may as well hold prose. */
const MAYBE_PROSE = new Set(['.txt', '.dat', '.data', '.test', '.train']);
const DATA = new Set([
  ...DELIMITED,
  '.json',
  '.jsonl',
  '.ndjson',
  '.geojson',
  '.parquet',
  '.pq',
  '.feather',
  '.arrow',
  '.ipc',
]);

/**
 * Columns of what lies at an absolute path: a file, a folder of files, files named by a pattern, or a table of a database
 * file (`TABLE_OF`); null where none are known.
 */
export async function readColumns(probe: Probe, path: string): Promise<DataColumns | null> {
  const [file = path, table] = path.split(TABLE_OF);
  const header = await (table === undefined ? findHeader(probe, file) : tableOf(probe, file, table));
  return header === null ? null : { ...header, origin: 'header' };
}

async function findHeader(probe: Probe, path: string): Promise<FileHeader | null> {
  if (basename(path).includes('*')) return firstOfFolder(probe, dirname(path), basename(path));
  const stat = await probe.stat(path);
  if (stat === null) return null;
  if (stat.kind === 'directory') return firstOfFolder(probe, path, '*');
  return stat.kind === 'file' && stat.size > 0 ? ofFile(probe, path, stat) : null;
}

async function tableOf(probe: Probe, path: string, table: string): Promise<FileHeader | null> {
  const stat = await probe.stat(path);
  if (stat?.kind !== 'file' || stat.size < 100) return null;
  const head = await probe.range(path, 0, 16);
  return startsWith(head, 'SQLite format 3\0') ? readSqliteTable(rangesOf(probe, path, stat), table) : null;
}

function rangesOf(probe: Probe, path: string, { size }: FileStat): RangeSource {
  return {
    size,
    limit: probe.limits.metadataBytes,
    read: (offset, length) => {
      const start = Math.max(0, offset);
      const wanted = Math.min(length - (start - offset), size - start);
      return wanted <= 0 ? Promise.resolve(new Uint8Array(0)) : probe.range(path, start, wanted);
    },
  };
}

async function ofFile(probe: Probe, path: string, stat: FileStat): Promise<FileHeader | null> {
  const head = await probe.range(path, 0, Math.min(stat.size, probe.limits.headerBytes));
  if (parseLfsPointer(head) !== null || parseAnnexPointer(head) !== null) return null;
  const source = rangesOf(probe, path, stat);
  if (startsWith(head, 'PAR1')) return readParquetHeader(source);
  if (startsWith(head, 'ARROW1')) return readArrowHeader(source);
  if (startsWith(head, 'FEA1')) return readFeatherHeader(source);
  if (startsWith(head, 'SQLite format 3\0')) return readSqliteHeader(source);
  if (startsWith(head, NUMPY_MAGIC)) return readNumpyHeader(head);
  if (startsWith(head, 'PK\x03\x04')) return ofZip(path, source);
  if (startsWith(head, '\xff\xff\xff\xff') && /\.(arrow|arrows|ipc)$/i.test(path)) return readArrowStreamHeader(source);
  if (startsWith(head, '\x1f\x8b')) {
    const text = await inflatePrefix(head, 'gzip', probe.limits.headerBytes);
    return ofText(path.replace(/\.gz$/i, ''), text, true);
  }
  const wrong = MAGIC_BY_EXTENSION[extname(path)];
  if (wrong !== undefined) throw new FormatError(`is not ${wrong}, though its name says so`);
  return ofText(path, head, stat.size > head.length);
}

/** Files whose first bytes would have said what they are. */
const MAGIC_BY_EXTENSION: Readonly<Record<string, string>> = {
  '.parquet': 'a Parquet file',
  '.pq': 'a Parquet file',
  '.feather': 'a Feather file',
  '.xlsx': 'an Excel workbook',
};

/** An Excel workbook, NumPy arrays, or one text file that pandas would unpack. */
async function ofZip(path: string, source: RangeSource): Promise<FileHeader | null> {
  const members = await readZipDirectory(source);
  if (members.has('xl/workbook.xml')) return readExcelHeader(source, members);
  const [member, ...others] = [...members.values()].filter((entry) => !entry.name.endsWith('/'));
  if (member === undefined || others.length > 0) return null;
  const content = await readZipMember(source, member, TEXT_IN_ZIP);
  if (startsWith(content, NUMPY_MAGIC)) return readNumpyHeader(content);
  return ofText(DATA.has(extname(member.name)) ? member.name : path.replace(/\.zip$/i, ''), content, true);
}

const TEXT_IN_ZIP = 64 * 1024;

function ofText(path: string, head: Uint8Array, cut: boolean): FileHeader | null {
  const extension = extname(path);
  if (extension === '.jsonl' || extension === '.ndjson') return readJsonLinesHeader(decodeText(head), cut);
  if (extension === '.json' || extension === '.geojson') return readJsonHeader(decodeText(head), cut);
  if (extension === '.arff') return readArffHeader(decodeText(head));
  if (!DELIMITED.has(extension)) return null;
  if (isBinary(head)) throw new FormatError('is not a text file, though its name says so');
  return readDelimitedHeader(decodeText(head), cut, MAYBE_PROSE.has(extension));
}

/** Zero bytes, and not as UTF-16 has them. */
function isBinary(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (marked) return false;
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return zeros > 0 && zeros < head.length * 0.3;
}

const PARTITION = /^([A-Za-z_]\w*)=/;
const PARTITION_DEPTH = 4;

/** The first data file of a folder by name stands for all; folders named `key=value` are columns too. */
async function firstOfFolder(probe: Probe, folder: string, pattern: string, depth = 0): Promise<FileHeader | null> {
  const entries = [...((await probe.list(folder)) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  const matches = nameMatcher(pattern);
  const file = entries.find((entry) => {
    if (entry.kind !== 'file' || /^[._]/.test(entry.name) || !matches(entry.name)) return false;
    return DATA.has(extname(entry.name.replace(/\.gz$/i, '')));
  });
  if (file !== undefined) return findHeader(probe, joinPath(folder, file.name));
  const partition = entries.find((entry) => entry.kind === 'directory' && PARTITION.test(entry.name));
  const key = PARTITION.exec(partition?.name ?? '')?.[1];
  if (partition === undefined || key === undefined || depth >= PARTITION_DEPTH) return null;
  const inner = await firstOfFolder(probe, joinPath(folder, partition.name), '*', depth + 1);
  return inner === null ? null : { names: [...inner.names, key], complete: inner.complete };
}
