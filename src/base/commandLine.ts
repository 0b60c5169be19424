// Command lines that are shown to the user: words as a shell reads them.

/** A path as a word of a command line; never one that a program takes for an option. */
export function quoted(path: string): string {
  const word = path.startsWith('-') ? `./${path}` : path;
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A path for `dvc add`, `dvc pull` and `dvc push`, which take a pattern for the name of a file unless they are told. */
export function dvcTarget(path: string): string {
  return `${/[*?[]/.test(path) ? '--glob ' : ''}${quoted(path)}`;
}

/** Puts targets under DVC. Where the project has none yet, DVC is set up first: without that it refuses. */
export function dvcAdd(targets: string, { dvc, git }: { readonly dvc: boolean; readonly git: boolean }): string {
  if (dvc) return `dvc add ${targets}`;
  return `dvc init${git ? '' : ' --no-scm'} && dvc add ${targets}`;
}
