// Which files a unit downloads, unpacks or writes itself: it can make them again, so nobody has to keep them.
import { basename, dirname } from '../../../base/paths';
import { spanOf, type Call, type Span } from '../../python/ast';
import { standApart } from '../../python/branches';
import { statementOf } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import { fillsDatabase } from '../../semantics/sources/databaseFiles';
import type { CallFact, ReadFact } from '../../semantics/facts';
import { leavesFile, mayLeaveFile, namesGiven, opensToWrite, pathsIn, plain } from '../../evidence/filesWritten';
import { stringOf } from '../../semantics/language/folding';
import { callsWrittenLike, oncePerAnalysis } from '../once';

/** Commands that fetch or unpack files whose names they need not tell. */
const UNPACKS =
  /\b(?:unzip|gunzip|7z|tar\s+-?\w*x|kaggle|git\s+(?:-\S+\s+)*clone|gdown|dvc\s+(?:pull|get|import)|gsutil|aws\s+s3|azcopy|rclone|--unzip)\b|--unzip/;
const FETCHES = /\b(?:wget|curl|aria2c|cp|mv|touch|python3?|make)\b/;

/** A line for the shell, also one that is commented out once it has done its work. */
function* shellLines(analysis: Analysis): Generator<ShellLine> {
  for (const { source, magics, comments } of analysis.unit.cells) {
    const { index, text } = source;
    const foreign = /^\s*%%(?:bash|sh|shell|script|cmd|!)/.test(text);
    if (foreign) yield { cell: index, start: 0, end: text.length, text };
    else for (const magic of magics) if (magic.form !== '?') yield magic;
    for (const comment of comments) if (/^#+\s*[!%]/.test(comment.text)) yield comment;
  }
  for (const { name, args, node } of analysis.facts.calls) {
    if (!/^(?:os\.(?:system|popen)|subprocess\.\w+)$/.test(name)) continue;
    const [given] = args.positional;
    const list = analysis.objectOf(given);
    const words = list?.kind === 'list' ? list.items.map((item) => stringOf(item) ?? '').join(' ') : stringOf(given);
    if (words !== null) yield { ...spanOf(node), text: words };
  }
}

type ShellLine = Span & { readonly text: string };

/** Lines by which files come to be here. */
interface FetchingLines {
  /** The first one that may bring any file. */
  readonly unpacks: ShellLine | undefined;
  /** Those that bring the file or folder which they name. */
  readonly fetches: readonly ShellLine[];
}

const linesThatFetch = oncePerAnalysis((analysis): FetchingLines => {
  const lines = [...shellLines(analysis)];
  const unpacking = lines.filter(({ text }) => UNPACKS.test(text));
  return {
    unpacks: unpacking.find((one) => unpacking.every((other) => !isAfter(one, other))),
    fetches: lines.filter(({ text }) => FETCHES.test(text)),
  };
});

function isFetched({ unpacks, fetches }: FetchingLines, place: string, at: Span): boolean {
  if (unpacks !== undefined && !isAfter(unpacks, at)) return true;
  if (fetches.length === 0) return false;
  const name = basename(place);
  const folder = basename(dirname(place));
  const isNamed = (text: string): boolean =>
    text.includes(name) || (folder.length > 3 && folder !== 'data' && text.includes(folder));
  return fetches.some((line) => !isAfter(line, at) && isNamed(line.text));
}

function isAfter(one: Span, other: Span): boolean {
  return one.cell > other.cell || (one.cell === other.cell && one.start > other.start);
}

/** A file or folder that a call leaves behind. */
interface Made {
  readonly start: string;
  readonly call: CallFact;
}

/** Calls that leave a file or folder behind, in order. */
const writers = oncePerAnalysis((analysis) => callsWrittenLike(analysis, mayLeaveFile).filter(leavesFile));

/** Files that the unit writes under a path that is wholly known, once each. */
export function filesMade(analysis: Analysis): { readonly place: string; readonly call: CallFact }[] {
  const found = new Map<string, CallFact>();
  for (const call of writers(analysis)) {
    if (!/^(?:to_|write_|sink_|save|dump$)/.test(call.written) && !opensToWrite(call)) continue;
    for (const value of namesGiven(call)) {
      const place = stringOf(value);
      if (place !== null && /\.\w{2,8}$/.test(place) && !found.has(place)) found.set(place, call);
    }
  }
  return [...found].map(([place, call]) => ({ place, call }));
}

/** Whether something in the unit has made what a read reads. */
export function madeHere(analysis: Analysis): (read: ReadFact) => boolean {
  return ({ source: { place, path: file }, node, order }) => {
    if (place === null) return false;
    // A database that is filled here as well: which rows were there before is not known.
    if (file !== null && /\s/.test(place) && !file.endsWith(basename(place)) && fills(analysis)) return true;
    const path = plain(place);
    return (
      pathsMade(analysis).some(
        ({ start, call }) =>
          (path === start || path.startsWith(`${start}/`) || isOtherPart(path, start)) &&
          // Read where it is there already, and made in the other branch where it is not.
          (call.order < order || (call.node === node && !isAround(node)) || standApart(node, call.node)),
      ) || isFetched(linesThatFetch(analysis), place, spanOf(node))
    );
  };
}

/** `with editing("loans") as box:` writes behind the block what it read before it. */
function isAround(node: Call): boolean {
  const statement = statementOf(node);
  return statement?.kind === 'With' && statement.items.some(({ context }) => context === node);
}

const fills = oncePerAnalysis((analysis) => analysis.facts.calls.some(fillsDatabase));

const pathsMade = oncePerAnalysis((analysis): readonly Made[] => {
  const made: Made[] = [];
  for (const call of writers(analysis)) {
    for (const value of namesGiven(call)) {
      for (const start of pathsIn(value)) if (start !== '' && start !== '.') made.push({ start, call });
    }
  }
  return made;
});

const PART = /^(?:train|training|val|valid|validation|dev|test|testing)$/i;

/** `faces/val`, where `faces/train/…` is what was seen to be written: which part a row went to is not known. */
function isOtherPart(path: string, made: string): boolean {
  const folder = dirname(path);
  if (!PART.test(basename(path)) || !made.startsWith(`${folder}/`)) return false;
  return PART.test(made.slice(folder.length + 1).split('/')[0] ?? '');
}
