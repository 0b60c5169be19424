// Finds the line of a key in TOML text; the TOML reader gives values without their places.

/** Line (from 1) of the key at `path` (`['tool', 'assay', 'select']`), else of the nearest table above it, else 1. */
export function lineOfKey(text: string, path: readonly string[]): number {
  let table: readonly string[] = [];
  let best = { depth: 0, line: 1 };
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const header = /^\s*\[\[?([^\]]*)\]\]?/.exec(line)?.[1];
    const key = header === undefined ? /^\s*((?:"[^"]*"|'[^']*'|[\w-]+|\s*\.\s*)+?)\s*=/.exec(line)?.[1] : undefined;
    if (header !== undefined) table = splitKey(header);
    const here = key === undefined ? table : [...table, ...splitKey(key)];
    if (header === undefined && key === undefined) continue;
    const depth = commonDepth(here, path);
    // A key inside an inline table stands on the line of the table.
    if (depth > best.depth && (depth === path.length || depth === here.length)) best = { depth, line: index + 1 };
  }
  return best.line;
}

function splitKey(dotted: string): string[] {
  return [...dotted.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

function commonDepth(a: readonly string[], b: readonly string[]): number {
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  return depth;
}
