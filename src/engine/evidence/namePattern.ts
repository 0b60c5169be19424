// Names of files by a pattern, as `glob` and `fnmatch` read it: `*` and `?`.

/** Whether a name is one of those that the pattern means. */
export function nameMatcher(pattern: string): (name: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\?', '.'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  return (name) => expression.test(name);
}
