// `.dvc` files. Format: DVC's dvc/schema.py and its documentation of .dvc files.
import { basename, dirname, joinPath } from '../../../base/paths';
import type { PipelineStage } from '../evidence';
import { parseProjectYaml } from '../projectYaml';
import { FormatError } from '../formatError';
import type { DvcOut, ListedFile } from './out';

export type YamlMap = Readonly<Record<string, unknown>>;

/** YAML with every scalar as text. Rejects with FormatError. */
export function parseYaml(text: string): unknown {
  return parseProjectYaml(text, 'text');
}

/** Whether a YAML value is a map (neither a list nor null). */
export function isMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that is not empty; null for anything else, so that a wrong type counts as absent. */
export function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A list; empty for anything else, so that a wrong type counts as absent. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asCount(value: unknown): number | null {
  const text = asText(value);
  const count = text === null ? Number.NaN : Number(text);
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** Outputs of a `.dvc` file at `pointer`. Rejects with FormatError what is not one. */
export function parsePointerFile(text: string, pointer: string): DvcOut[] {
  const content = parseYaml(text);
  if (!isMap(content)) throw new FormatError('not a DVC file');
  const folder = joinPath(dirname(pointer), asText(content.wdir) ?? '.');
  const source = importSource(content);
  return asList(content.outs).flatMap((out) => {
    const read = readOut(out, folder, pointer, null);
    return read === null ? [] : [{ ...read, source }];
  });
}

/** The stage that a `.dvc` file of DVC before 1.0 is (`train.dvc`); null where it runs nothing or cannot be read. */
export function parseStageFile(text: string, pointer: string): PipelineStage | null {
  // Most hold data alone, and there may be thousands.
  if (!/^cmd:/m.test(text)) return null;
  let content: unknown;
  try {
    content = parseYaml(text);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
  const command = isMap(content) ? asText(content.cmd) : null;
  if (!isMap(content) || command === null) return null;
  const folder = joinPath(dirname(pointer), asText(content.wdir) ?? '.');
  const paths = (list: unknown): string[] =>
    asList(list).flatMap((one) => {
      const path = isMap(one) ? asText(one.path) : null;
      return path === null ? [] : [joinPath(folder, path)];
    });
  return {
    name: basename(pointer).replace(/\.dvc$/, ''),
    file: pointer,
    command,
    folder,
    dependencies: paths(content.deps),
    outputs: paths(content.outs),
    parameters: [],
  };
}

/** One entry of `outs` with what was recorded of it, relative to `folder`; null where it has no path. */
export function readOut(entry: unknown, folder: string, pointer: string, stage: string | null): DvcOut | null {
  if (!isMap(entry)) return null;
  const path = asText(entry.path);
  if (path === null || /^\w+:\/\//.test(path)) return null;
  const md5 = asText(entry.md5)?.toLowerCase() ?? null;
  const listed = readListed(entry.files);
  return {
    path: joinPath(folder, path),
    pointer,
    stage,
    hash: md5?.replace(/\.dir$/, '') ?? null,
    algorithm: entry.hash === 'md5' ? 'md5' : 'md5-dos2unix',
    cloudVersion:
      md5 === null &&
      (listed !== null || [entry.etag, entry.checksum, entry.version_id, entry.cloud].some((tag) => tag !== undefined)),
    isFolder: md5?.endsWith('.dir') === true || listed !== null || path.endsWith('/'),
    size: asCount(entry.size),
    files: asCount(entry.nfiles),
    cache: entry.cache !== 'false',
    listed,
    unreadable: false,
    source: null,
  };
}

function readListed(files: unknown): ReadonlyMap<string, ListedFile> | null {
  if (!Array.isArray(files)) return null;
  const listed = new Map<string, ListedFile>();
  for (const file of files) {
    const relative = isMap(file) ? asText(file.relpath) : null;
    if (!isMap(file) || relative === null) continue;
    listed.set(relative, {
      md5: asText(file.md5)?.toLowerCase() ?? null,
      etag: asText(file.etag),
      size: asCount(file.size),
    });
  }
  return listed;
}

function importSource(content: YamlMap): DvcOut['source'] {
  for (const dependency of asList(content.deps)) {
    if (!isMap(dependency)) continue;
    if (isMap(dependency.repo)) {
      const url = asText(dependency.repo.url);
      if (url !== null) return { url, revision: asText(dependency.repo.rev_lock) ?? asText(dependency.repo.rev) };
    }
    const path = asText(dependency.path);
    if (path !== null) return { url: path, revision: asText(dependency.version_id) ?? asText(dependency.etag) };
  }
  return null;
}
