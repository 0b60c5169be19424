// Pure path arithmetic on `/`-separated paths, for layers that may not import node:path.

/** Nothing, a backslash, an empty part, `.`, `..` or a last slash. */
const UNTIDY = /^$|\\|\/\/|(?:^|\/)\.\.?(?:\/|$)|.\/$/;

/** Resolves `.` and `..`; keeps a leading `/` or `C:/`. */
export function normalizePath(path: string): string {
  if (!UNTIDY.test(path)) return path;
  const slashed = path.replaceAll('\\', '/');
  const root = /^(?:[A-Za-z]:)?\//.exec(slashed)?.[0] ?? '';
  const parts: string[] = [];
  for (const part of slashed.slice(root.length).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else if (part !== '..' || root === '') parts.push(part);
  }
  return root + parts.join('/') || (root === '' ? '.' : root);
}

/** Of POSIX or Windows, by its form alone: `/a`, `\a`, `C:\a`, but not `C:a`. */
export function isAbsolutePath(path: string): boolean {
  return /^(?:[A-Za-z]:)?[\\/]/.test(path);
}

/** Joined and normalized, with `/`; a part that is absolute replaces all before it, as in Python's `os.path.join`. */
export function joinPath(base: string, ...parts: string[]): string {
  let joined = base;
  for (const part of parts) joined = isAbsolutePath(part) ? part : `${joined}/${part}`;
  return normalizePath(joined);
}

/** The folder of a path, normalized: `.` where it has none. */
export function dirname(path: string): string {
  const normal = normalizePath(path);
  const slash = normal.lastIndexOf('/');
  if (slash < 0) return '.';
  return slash === 0 ? '/' : normal.slice(0, slash);
}

/** The last part of a path, with its extension. */
export function basename(path: string): string {
  const normal = normalizePath(path);
  return normal.slice(normal.lastIndexOf('/') + 1);
}

/** Last extension with its dot, lower-case; empty where there is none. */
export function extname(path: string): string {
  const name = basename(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}

/** Of each path as many last parts as tell it from the others: `raw/a.csv` and `new/a.csv`, but `b.csv`; one that comes twice is whole. */
export function distinctTails(paths: readonly string[]): string[] {
  const all = paths.map((path) => {
    const parts = path.split(/(?<=[^/])\/(?=[^/])/);
    return parts.map((_, count) => parts.slice(-count - 1).join('/'));
  });
  const counts = new Map<string, number>();
  for (const tail of all.flat()) counts.set(tail, (counts.get(tail) ?? 0) + 1);
  return paths.map((path, at) => all[at]?.find((tail) => counts.get(tail) === 1) ?? path);
}

/** `path` as seen from the folder `base`; the absolute path where it does not lie below it. */
export function relativePath(base: string, path: string): string {
  const from = normalizePath(base);
  const to = normalizePath(path);
  if (to === from) return '.';
  const prefix = from.endsWith('/') ? from : `${from}/`;
  return to.startsWith(prefix) ? to.slice(prefix.length) : to;
}

/** Whether `path` is `folder` or lies below it, after resolving `..`. */
export function isInside(folder: string, path: string): boolean {
  const from = normalizePath(folder);
  const to = normalizePath(path);
  return to === from || to.startsWith(from.endsWith('/') ? from : `${from}/`);
}

/** Whether a place is named by an address with a scheme (`https://…`, `s3://…`) rather than by a path. */
export function isAddress(place: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(place);
}
