// Command lines that are shown to the user: words as a shell reads them.

/** A path as a word of a command line. */
export function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
