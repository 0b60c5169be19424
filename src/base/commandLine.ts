// Command lines that are shown to the user: words as a shell reads them.

/** A path as a word of a command line. */
export function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** A path for `dvc add`, `dvc pull` and `dvc push`, which take a pattern for the name of a file unless they are told. */
export function dvcTarget(path: string): string {
  return `${/[*?[]/.test(path) ? '--glob ' : ''}${quoted(path)}`;
}
