// External data: where a tensor's bytes lie beside the model, only ever inside the model's own folder.
import { isAbsolutePath, joinPath, normalizePath } from '../../base/paths';
import type { FileSystem } from '../../base/platform';
import type { MetadataEntry, ModelInfo, ReadIssue, TensorPlace } from '../graph/model';
import { allTensors } from '../graph/tensors';
import { IssueList } from './errors';

/** Reads the key-value pairs of `external_data`; a location that leaves the folder is an issue and gets no file. */
export function externalPlace(entries: readonly MetadataEntry[], issues: IssueList, tensor: string): TensorPlace {
  const value = (key: string): string | undefined => entries.find((entry) => entry.key === key)?.value;
  const location = value('location') ?? '';
  const offset = byteCount(value('offset'));
  const length = byteCount(value('length'));
  if (Number.isNaN(offset) || Number.isNaN(length)) {
    issues.add(
      'external-invalid',
      'error',
      `Tensor "${tensor}" has an offset or length of external data that is no number.`,
      tensor,
    );
  }
  const file = insideFolder(location);
  if (file === undefined) {
    const shown = location === '' ? 'no file' : `"${location}"`;
    const message = `Tensor "${tensor}" keeps its data in ${shown}, which is not inside the model's folder; it is not read.`;
    issues.add('external-outside', 'error', message, tensor);
  }
  return {
    kind: 'external',
    location,
    file,
    offset: Number.isNaN(offset) ? 0 : (offset ?? 0),
    length: Number.isNaN(length) ? undefined : length,
    checksum: value('checksum'),
  };
}

/** Decimal digits to a number, NaN for anything else. */
function byteCount(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  return /^\d{1,15}$/.test(text) ? Number(text) : NaN;
}

/** `location` normalized where it stays below the folder it is relative to. Schemes, drives and UNC paths do not. */
function insideFolder(location: string): string | undefined {
  if (location === '' || location.includes('\0') || isAbsolutePath(location) || /^[A-Za-z][\w+.-]*:/.test(location))
    return undefined;
  const normal = normalizePath(location);
  return normal === '.' || normal === '..' || normal.startsWith('../') ? undefined : normal;
}

/** The distinct external files that a model names, with the bytes that each must have at least. */
function externalFiles(model: ModelInfo): Map<string, number> {
  const files = new Map<string, number>();
  for (const { tensor } of allTensors(model)) {
    if (tensor.place.kind !== 'external' || tensor.place.file === undefined) continue;
    const end = tensor.place.offset + (tensor.place.length ?? tensor.bytes);
    files.set(tensor.place.file, Math.max(files.get(tensor.place.file) ?? 0, end));
  }
  return files;
}

/** What is wrong with the model's external files in `folder`: not found, too short, or symbolic links (which are not followed). */
export async function checkExternalFiles(model: ModelInfo, folder: string, files: FileSystem): Promise<ReadIssue[]> {
  const issues = new IssueList();
  for (const [file, needed] of externalFiles(model)) {
    const path = joinPath(folder, file);
    try {
      const stat = await files.stat(path);
      if (stat.isSymbolicLink) {
        issues.add('external-link', 'warning', `External data "${file}" is a symbolic link; it is not followed.`, file);
      } else if (stat.kind !== 'file') {
        issues.add('external-not-found', 'error', `External data "${file}" is not a file.`, file);
      } else if (stat.size < needed) {
        const message = `External data "${file}" has ${stat.size} bytes, but the model needs ${needed}.`;
        issues.add('external-short', 'error', message, file);
      }
    } catch {
      issues.add('external-not-found', 'error', `External data "${file}" was not found beside the model.`, file);
    }
  }
  return issues.list();
}
