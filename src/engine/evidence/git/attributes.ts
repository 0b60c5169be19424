// `.gitattributes`: which attributes a path has. Format and precedence: git's Documentation/gitattributes.
import { wildmatch, type Matcher } from './wildmatch';

/** `true` set, `false` unset (`-text`), null unspecified again (`!text`), or the value given. */
export type AttributeValue = string | boolean | null;

interface Assignment {
  readonly name: string;
  readonly value: AttributeValue;
}

interface AttributeLine {
  readonly matches: Matcher;
  readonly assignments: readonly Assignment[];
}

export interface AttributeFile {
  readonly lines: readonly AttributeLine[];
  /** `[attr]lfs filter=lfs …`: what a macro stands for. */
  readonly macros: ReadonlyMap<string, readonly Assignment[]>;
}

/** An attribute file, with its folder relative to the top of the work tree (empty for the top itself). */
export interface PlacedAttributes {
  readonly folder: string;
  readonly file: AttributeFile;
}

const BINARY: readonly Assignment[] = ['diff', 'merge', 'text'].map((name) => ({ name, value: false }));

/**
 * A `.gitattributes` file (gitattributes(5)). Lines that git would refuse are left out; of several lines for one path the last decides, so
 * order is kept.
 */
export function parseAttributes(text: string): AttributeFile {
  const lines: AttributeLine[] = [];
  const macros = new Map<string, readonly Assignment[]>();
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const quoted = /^"((?:[^"\\]|\\.)*)"\s+(.*)$/.exec(trimmed);
    const plain = /^(\S+)\s+(.*)$/.exec(trimmed);
    const pattern = quoted === null ? plain?.[1] : (quoted[1] ?? '').replaceAll(/\\(["\\])/g, '$1');
    const rest = quoted?.[2] ?? plain?.[2];
    if (pattern === undefined || rest === undefined) continue;
    const assignments = rest.split(/\s+/).map(parseAssignment);
    if (pattern.startsWith('[attr]')) macros.set(pattern.slice('[attr]'.length), assignments);
    // Patterns that begin with ! are forbidden; those that end with / name folders, which have no attributes.
    else if (!pattern.startsWith('!') && !pattern.endsWith('/')) {
      lines.push({ matches: pathMatcher(pattern), assignments });
    }
  }
  return { lines, macros };
}

function parseAssignment(written: string): Assignment {
  if (written.startsWith('-')) return { name: written.slice(1), value: false };
  if (written.startsWith('!')) return { name: written.slice(1), value: null };
  const equals = written.indexOf('=');
  return equals < 0
    ? { name: written, value: true }
    : { name: written.slice(0, equals), value: written.slice(equals + 1) };
}

/** Without a slash a pattern is about the last name of a path, else about the path from the file's own folder. */
function pathMatcher(pattern: string): Matcher {
  const matcher = wildmatch(pattern.replace(/^\//, ''));
  if (pattern.includes('/')) return matcher;
  return (path) => matcher(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * Attributes of `path` (relative to the top), from the files in rising precedence: the top's, deeper ones, and last
 * `.git/info/attributes`. Later lines win; a macro stands for its attributes only where it is itself set in the end.
 */
export function attributesOf(path: string, files: readonly PlacedAttributes[]): ReadonlyMap<string, AttributeValue> {
  const macros = new Map<string, readonly Assignment[]>([['binary', BINARY]]);
  for (const { folder, file } of files) {
    if (folder === '') for (const [name, assignments] of file.macros) macros.set(name, assignments);
  }
  const result = new Map<string, AttributeValue>();
  const fill = (assignments: readonly Assignment[]): void => {
    for (const { name, value } of assignments.toReversed()) {
      if (result.has(name)) continue;
      result.set(name, value);
      const macro = macros.get(name);
      if (macro !== undefined && value === true) fill(macro);
    }
  };
  for (const { folder, file } of files.toReversed()) {
    const relative = folder === '' ? path : path.slice(folder.length + 1);
    for (const line of file.lines.toReversed()) if (line.matches(relative)) fill(line.assignments);
  }
  return result;
}
