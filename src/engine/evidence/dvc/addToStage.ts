// One entry more in a stage of a `dvc.yaml`, as an insertion: comments, order, quotes and line ends of the rest stay as they are.
import { parseYaml } from '../../../base/yaml';
import { asList, isMap, type YamlMap } from './pointerFile';

/** What a stage of a `dvc.yaml` is to name. */
export interface StageEntry {
  /** Name of the stage; one that a template makes (`train@small`) is not edited. */
  readonly stage: string;
  readonly list: 'deps' | 'outs' | 'params';
  /** As it is to be written: a path from the stage's folder. For `params` the file, all of whose keys count, or a key of `params.yaml`. */
  readonly entry: string;
  /** An output that git keeps: DVC is told not to. */
  readonly keptByGit: boolean;
}

export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * Where to insert what, so that the file says the same and names the entry too. Null where the file is written in a way that is
 * not edited here (a list of an anchor, a template), or names it already.
 */
export function addToStage(text: string, wanted: StageEntry): Insertion | null {
  if (/[@]/.test(wanted.stage) || /\$\{|[\r\n]/.test(wanted.entry)) return null;
  const insertion = insertionFor(linesOf(text), wanted, text);
  return insertion !== null && says(text, insertion, wanted) ? insertion : null;
}

interface Line {
  readonly start: number;
  /** Behind its line break. */
  readonly end: number;
  readonly text: string;
  /** Number of spaces; null for what is empty or a comment. */
  readonly indent: number | null;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/([^\n]*)(?:\n|$)/g)) {
    if (match[0] === '' && match.index === text.length && lines.length > 0) break;
    const line = (match[1] ?? '').replace(/\r$/, '');
    const isBlank = /^\s*(?:#.*)?$/.test(line);
    lines.push({
      start: match.index,
      end: match.index + match[0].length,
      text: line,
      indent: isBlank ? null : line.search(/\S/),
    });
  }
  return lines;
}

function insertionFor(lines: readonly Line[], wanted: StageEntry, text: string): Insertion | null {
  const stages = keyAt(lines, 'stages', 0, 0, lines.length);
  if (stages === null) return null;
  const body = blockOf(lines, stages);
  const stageIndent = firstIndent(lines, body);
  const stage = stageIndent === null ? null : keyAt(lines, wanted.stage, stageIndent, ...body);
  if (stage === null) return null;
  const inner = blockOf(lines, stage);
  const indent = firstIndent(lines, inner);
  if (indent === null || keyAt(lines, 'do', indent, ...inner) !== null) return null;
  const lineBreak = /\r\n/.test(text) ? '\r\n' : '\n';
  const list = keyAt(lines, wanted.list, indent, ...inner);
  if (list !== null) return intoList(lines, list, blockOf(lines, list, true), wanted, lineBreak);
  // A new list stands behind the command, or behind whatever the stage says last.
  const command = keyAt(lines, 'cmd', indent, ...inner);
  const [, end] = command === null ? inner : blockOf(lines, command, true);
  const step = indent - (lines[stage]?.indent ?? 0);
  const pad = ' '.repeat(indent);
  return after(
    lines,
    lastFilled(lines, end),
    [`${pad}${wanted.list}:`, ...itemOf(wanted, pad + ' '.repeat(step))],
    lineBreak,
  );
}

/** Index of the line `name:` with an indentation, from `from` to before `to`. */
function keyAt(lines: readonly Line[], name: string, indent: number, from: number, to: number): number | null {
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line?.indent !== indent) continue;
    const key = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#:][^:#]*?))\s*:(?=\s|$)/.exec(line.text.slice(indent));
    if (key !== null && (key[1] ?? key[2] ?? key[3]) === name) return index;
  }
  return null;
}

/** Lines below a key: those indented further; the items of its list may stand as far left as the key. */
function blockOf(lines: readonly Line[], key: number, orItems = false): [number, number] {
  const indent = lines[key]?.indent ?? 0;
  let end = key + 1;
  for (let index = key + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line?.indent == null) continue;
    const isItem = orItems && line.indent === indent && /^\s*-(?:\s|$)/.test(line.text);
    if (line.indent <= indent && !isItem) break;
    end = index + 1;
  }
  return [key + 1, end];
}

function firstIndent(lines: readonly Line[], [from, to]: readonly [number, number]): number | null {
  for (let index = from; index < to; index++) {
    const indent = lines[index]?.indent;
    if (indent != null) return indent;
  }
  return null;
}

function intoList(
  lines: readonly Line[],
  key: number,
  block: readonly [number, number],
  wanted: StageEntry,
  lineBreak: string,
): Insertion | null {
  const line = lines[key];
  if (line === undefined) return null;
  const value = line.text
    .slice(line.text.indexOf(':') + 1)
    .replace(/\s+#.*$/, '')
    .trim();
  const indent = firstIndent(lines, block);
  if (value === '' && indent !== null)
    return after(lines, lastFilled(lines, block[1]), itemOf(wanted, ' '.repeat(indent)), lineBreak);
  if (value === '' && indent === null)
    return after(lines, key, itemOf(wanted, ' '.repeat((line.indent ?? 0) + 2)), lineBreak);
  // `deps: [a, b]` on one line.
  const close = line.text.lastIndexOf(']');
  if (!/^\[.*\]$/.test(value) || close < 0) return null;
  const isEmpty = /^\[\s*\]$/.test(value);
  return { offset: line.start + close, text: `${isEmpty ? '' : ', '}${flowItem(wanted)}` };
}

/** Last line before `end` with anything on it but a comment. */
function lastFilled(lines: readonly Line[], end: number): number {
  let index = end - 1;
  while (index > 0 && lines[index]?.indent == null) index--;
  return index;
}

function after(lines: readonly Line[], index: number, added: readonly string[], lineBreak: string): Insertion | null {
  const line = lines[index];
  if (line === undefined) return null;
  // The last line of a file may lack its break.
  const isOpen = line.end === line.start + line.text.length;
  const text = added.join(lineBreak);
  return { offset: line.end, text: isOpen ? lineBreak + text : text + lineBreak };
}

function isFileOfParameters({ list, entry }: StageEntry): boolean {
  return list === 'params' && /\.(?:ya?ml|json|toml|py)$/.test(entry);
}

function itemOf(wanted: StageEntry, pad: string): string[] {
  const written = scalar(wanted.entry);
  if (isFileOfParameters(wanted)) return [`${pad}- ${written}:`];
  return wanted.list === 'outs' && wanted.keptByGit
    ? [`${pad}- ${written}:`, `${pad}    cache: false`]
    : [`${pad}- ${written}`];
}

function flowItem(wanted: StageEntry): string {
  const written = scalar(wanted.entry);
  if (isFileOfParameters(wanted)) return `{${written}: null}`;
  return wanted.list === 'outs' && wanted.keptByGit ? `{${written}: {cache: false}}` : written;
}

/** Quoted only where YAML would read a plain word as something else. */
function scalar(word: string): string {
  return /^[\w./][\w./ ()+@%~=-]*$/.test(word) &&
    !/^\s|\s$|^(?:true|false|null|yes|no|on|off|~)$|^[\d.eE+-]+$/i.test(word)
    ? word
    : quote(word);
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "''")}'`;
}

/** Whether the file says after the insertion what it said before, and the entry. */
function says(text: string, { offset, text: added }: Insertion, wanted: StageEntry): boolean {
  try {
    const before = parseYaml(text, 'text');
    const now = parseYaml(text.slice(0, offset) + added + text.slice(offset), 'text');
    const was = listOf(before, wanted);
    const is = listOf(now, wanted);
    if (is?.length !== (was?.length ?? 0) + 1 || nameOf(is.at(-1)) !== wanted.entry) return false;
    if (was?.some((item) => nameOf(item) === wanted.entry) === true) return false;
    if (JSON.stringify(was ?? []) !== JSON.stringify(is.slice(0, -1))) return false;
    return JSON.stringify(withoutList(before, wanted)) === JSON.stringify(withoutList(now, wanted));
  } catch {
    return false;
  }
}

function stageIn(content: unknown, { stage }: StageEntry): YamlMap | null {
  const stages = isMap(content) ? content.stages : null;
  const found = isMap(stages) ? stages[stage] : null;
  return isMap(found) ? found : null;
}

function listOf(content: unknown, wanted: StageEntry): readonly unknown[] | null {
  const list = stageIn(content, wanted)?.[wanted.list];
  return list === undefined ? null : asList(list);
}

function nameOf(item: unknown): string | null {
  if (typeof item === 'string') return item;
  return isMap(item) ? (Object.keys(item)[0] ?? null) : null;
}

/** All that the file says but for the list itself. */
function withoutList(content: unknown, wanted: StageEntry): unknown {
  const stage = stageIn(content, wanted);
  if (!isMap(content) || !isMap(content.stages) || stage === null) return content;
  const rest = Object.entries(stage).filter(([key]) => key !== wanted.list);
  return { ...content, stages: { ...content.stages, [wanted.stage]: Object.fromEntries(rest) } };
}
