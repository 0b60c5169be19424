// DVL007: rows are written to the file that they were read from.
import { isAbsolutePath } from '../../../../base/paths';
import { isAround } from '../../../python/around';
import { spanOf, textOf, type Call, type Expression, type Statement } from '../../../python/ast';
import { lastName, statementOf, walk } from '../../../python/walk';
import { filesNamed, stringOf } from '../../../semantics/language/folding';
import type { CallFact, ColumnFact, ReadFact } from '../../../semantics/facts';
import { UNKNOWN, type DataObject, type Value } from '../../../semantics/values';
import type { Analysis } from '../../../semantics/analysis';
import { WORKBOOK_WRITERS, writesRows } from '../../../knowledge/fileWriters';
import { LOADS_MODEL, modelSaves } from '../../../knowledge/trackers';
import { defineRule } from '../../rule';
import { shownPath } from '../../people';
import { insideOf, stepsOf } from '../../steps';
import { callsWritten, grouped } from '../../once';
import { functionsAround } from '../../scopes';
import { madeHere } from '../madeHere';
import { isSettingsFile } from '../settingsFiles';
import { pathsIn, plain } from '../../../evidence/filesWritten';

/** A file that is written over, and by what. */
interface Overwritten {
  readonly call: CallFact;
  readonly place: string;
  /** As messages name it: what lies in the project from there. */
  readonly shown: string;
}

interface Data {
  readonly shown: string;
  /** All that are written over by one call, or line after line. */
  readonly all: readonly Overwritten[];
}

const ASKS_FOR_FILE: ReadonlySet<string> = new Set(['exists', 'isfile', 'is_file']);

/** Rows are put to those that there are. */
const JOINS_ROWS = /\b(?:concat|vstack)\(/;
/** One by one; so are other things (names, values of the rows that there are), but for where a table is begun besides. */
const ADDS_ROW = /\b(?:append|extend)\(|\.loc\[[^\]=]*\]\s*=[^=]/;
const BEGINS_TABLE = /\bDataFrame(?:\.from_\w+)?\(/;

/** What code writes itself and brings up to date: results, figures of a report, the list of its runs. */
const KEPT_BY_CODE =
  /(?:^|[\\/])(?:reports?|results?|outputs?|predictions?)[\\/]|(?:^|[\\/_-])(?:manifest|leaderboard|run_?log)\.\w+$/i;

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL007',
    name: 'input-overwritten',
    concern: 'data-versions',
    severity: 'warning',
    summary: 'The file that data is read from is written again with what the code made of it.',
    evidence: 'F',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    const said = new Set<string>();
    const found: (Overwritten & { readonly read: ReadFact })[] = [];
    const writing = analysis.facts.calls.filter(
      ({ written, node }) => writesRows(written) || tableWritten(node) !== null,
    );
    if (writing.length === 0) return;
    const isMade = madeHere(analysis);
    const byPlace = grouped(writing, (call) => placesGiven(analysis, call));
    for (const read of analysis.facts.reads) {
      const { place } = read.source;
      if (place === null || place === '' || said.has(place) || isSettingsFile(place)) continue;
      const call = byPlace
        .get(plain(place))
        ?.find((one) => one.order > read.order && writesBack(analysis, one, read, plain(place)));
      if (call === undefined || isMade(read)) continue;
      said.add(place);
      if (isStore(analysis, read.node, call.node) || isEither(analysis, read.node, call.node)) continue;
      if (isReadElse(analysis, read, byPlace.get(plain(place)) ?? []) || isAsItWas(analysis, call, read)) continue;
      if (KEPT_BY_CODE.test(place) && !leavesRowsOut(analysis, call, read)) continue;
      const shown = isAbsolutePath(place) ? shownPath(context, place) : place;
      found.push({ call, place, shown, read });
    }
    for (const all of together(analysis, found)) {
      const [first, ...others] = all;
      if (first === undefined) continue;
      const { call, shown } = first;
      yield {
        span: spanOf(call.node),
        data: { shown, all },
        related: [
          ...all.flatMap((one) => stepsOf(analysis, one.read, `\`${one.shown}\` read here`)),
          ...others.flatMap((one) =>
            one.call.node === call.node ? [] : stepsOf(analysis, one.call, `\`${one.shown}\` overwritten here`),
          ),
          ...insideOf(analysis, call, 'Written here'),
        ],
      };
    }
  },
  message({ shown, all }) {
    const others = all.length === 1 ? '' : ` (and ${all.length - 1} more here)`;
    return `\`${shown}\`${others} is overwritten with what was made of it, so the original is lost and a second run starts from other data. Write to another file.`;
  },
  fixes({ data: { all } }) {
    const renamed = all.map(({ call, place }) => {
      const literal = call.node.args
        .map(({ value }) => value)
        .find((value) => value.kind === 'Constant' && value.value === place);
      const dot = place.lastIndexOf('.');
      if (literal === undefined || dot <= place.lastIndexOf('/')) return null;
      return { literal, place, other: `${place.slice(0, dot)}-changed${place.slice(dot)}` };
    });
    const edits = renamed.flatMap((one) =>
      one === null
        ? []
        : [
            {
              kind: 'replace' as const,
              span: spanOf(one.literal),
              text: textOf(one.literal).replace(one.place, one.other),
            },
          ],
    );
    const [first] = renamed;
    if (first == null || edits.length < all.length) return [];
    const rest = all.length === 1 ? '' : ` and ${all.length - 1} more beside the original`;
    return [{ title: `Write to \`${first.other}\`${rest}`, safety: 'unsafe', edits }];
  },
});

/** A function that is called for one file after another writes each at one place; parts are written line after line. */
function together<Of extends Overwritten>(analysis: Analysis, found: readonly Of[]): readonly (readonly Of[])[] {
  const groups: Of[][] = [];
  for (const one of [...found].sort((a, b) => a.call.order - b.call.order)) {
    const group = groups.find((all) => all.some(({ call }) => isNext(analysis, call.node, one.call.node)));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

/** The same call, or that of the next statement. */
function isNext({ unit }: Analysis, one: Call, other: Call): boolean {
  if (one === other) return true;
  const [from, to] = [statementOf(one), statementOf(other)];
  if (from === null || to === null) return false;
  if (one.chunk === other.chunk) return one.chunk.text.slice(from.end, to.start).trim() === '';
  const chunks = unit.cells[one.chunk.cell]?.chunks ?? [];
  const at = chunks.indexOf(one.chunk);
  return at >= 0 && chunks[at + 1] === other.chunk && one.chunk.body.includes(from) && other.chunk.body.includes(to);
}

/** Only a choice of the rows is written, with none put to it: of a list of recordings, whoever keeps it, the others are lost. */
function leavesRowsOut(analysis: Analysis, call: CallFact, read: ReadFact): boolean {
  const data = analysis.facts.writes.find(({ node }) => node === call.node)?.data;
  if (data?.rows.kind !== 'subset') return false;
  const between = textAround(analysis, read.node, call.node);
  return !JOINS_ROWS.test(between) && !ADDS_ROW.test(between) && !between.includes('drop_duplicates(');
}

/** The rows that were read, and nothing has become of them: a step that keeps what it was handed, though some of it may have been looked at. */
function isAsItWas(analysis: Analysis, call: CallFact, read: ReadFact): boolean {
  const { facts } = analysis;
  const now = facts.writes.find((one) => one.node === call.node)?.data ?? null;
  const was = analysis.dataAt(read.node);
  if (now === null || isSetInText(analysis, call.node, read.node)) return false;
  const isChange = ({ action, order }: ColumnFact): boolean =>
    CHANGES.has(action) && read.order < order && order < call.order;
  // Behind the block of a `with`, to which it was yielded.
  if (was === null) return now === analysis.object(read.data) && isWhole(now) && !facts.columns.some(isChange);
  if (now === was) return true;
  // A look leaves a name more among its columns, and nothing else; a step that leaves no trace makes all of it anew.
  if (now.columns === was.columns || now.through !== was.through) return false;
  const isSame = now.rows === was.rows && now.stats === was.stats;
  return isSame && now.columns.dropped.size === was.columns.dropped.size && !facts.columns.some(isChange);
}

/** All rows and columns, with nothing computed over them. */
function isWhole({ rows, stats, columns }: DataObject): boolean {
  return rows.kind === 'source' && stats.length === 0 && columns.dropped.size === 0;
}

const CHANGES: ReadonlySet<string> = new Set(['write', 'drop', 'rename']);

/**
 * What leaves no trace in what is known of a table: `rows[name] = …` in a loop, `rows[isnan(rows)] = 0`, `rows.iloc[0, 0] = …`,
 * `rows = rows.fillna(0)`, `inplace=True`.
 */
function isSetInText(analysis: Analysis, write: Call, read: Call): boolean {
  const text = textAround(analysis, read, write);
  // `rows.to_csv(path)`, `np.save(path, rows)`
  const written = [
    ...(write.func.kind === 'Attribute' ? [write.func.object] : []),
    ...write.args.map(({ value }) => value),
  ];
  return written.some((one) => {
    if (one.kind !== 'Name' || analysis.dataAt(one) === null) return false;
    const set = `\\b${one.id}(?:\\[(?:[^[\\]\\n'"]|\\[[^[\\]\\n]*\\])+\\]|\\.i(?:loc|at)\\[[^\\]\\n]*\\]|\\.index)\\s*[-+*/]?=[^=]`;
    const stepped = `\\b${one.id}\\s*=\\s*${one.id}\\.(?!copy\\()|\\b${one.id}\\b[^\\n]*\\binplace=True`;
    return new RegExp(`${set}|${stepped}`, 'u').test(text);
  });
}

/** A file that the code begins where there is none and adds rows to ever after: a log, a table of its own. */
function isStore(analysis: Analysis, read: Call, write: Call): boolean {
  const text = textAround(analysis, read, write);
  if (
    !/\b(?:exists|isfile|is_file)\(|FileNotFoundError|\bexcept(?: (?:Exception|OSError|IOError)\b[^:\n]*)?:/.test(text)
  )
    return false;
  return JOINS_ROWS.test(text) || (ADDS_ROW.test(text) && BEGINS_TABLE.test(text));
}

/**
 * Two functions, one that reads and one that writes, of which nothing here tells that they run one after the other: a class
 * that loads what it kept, or else works it out and keeps it.
 */
function isEither(analysis: Analysis, read: Call, write: Call): boolean {
  const [reads, writes] = [functionsAround(read)[0], functionsAround(write)[0]];
  if (reads === undefined || writes === undefined || reads === writes) return false;
  return !isReached(analysis, reads.name) || !isReached(analysis, writes.name);
}

/** Whether code outside of functions calls it, or a function that it calls does; each function is looked at once. */
function isReached(analysis: Analysis, name: string): boolean {
  const names = new Set([name]);
  for (const one of names) {
    for (const { node } of callsWritten(analysis, one)) {
      const [around] = functionsAround(node);
      if (around === undefined) return true;
      names.add(around.name);
    }
  }
  return false;
}

/**
 * `if exists(mended): rows = read(mended)`, `else: rows = read(first)`: what came of either is written to `mended`, and the
 * first file stays as it was. `else: build().to_csv(mended)`: what is kept of that is made anew where it is not there.
 */
function isReadElse(analysis: Analysis, { node, source: { place } }: ReadFact, writing: readonly CallFact[]): boolean {
  const others = analysis.facts.reads.filter(({ source }) => source.place !== null && source.place !== place);
  if (place === null || (others.length === 0 && writing.length < 2)) return false;
  let found = false;
  walk(node.chunk.body, (one) => {
    if (found || !isAround(one, node)) return 'skip';
    if (one.kind !== 'If') return undefined;
    const isNot = one.test.kind === 'UnaryOp' && one.test.op === 'not';
    const [there, absent] = isNot ? [one.orelse, one.body] : [one.body, one.orelse];
    const name = nameGiven(there, node);
    const isElse =
      (name !== null && others.some((other) => nameGiven(absent, other.node) === name)) ||
      (isWithin(there, node) && writing.some((other) => isWithin(absent, other.node)));
    found = isElse && asksFor(analysis, one.test, plain(place));
    return undefined;
  });
  return found;
}

function isWithin(branch: readonly Statement[], node: Call): boolean {
  return branch.some((one) => isAround(one, node));
}

/** `rows` of the statement `rows = read(path)` in a branch. */
function nameGiven(branch: readonly Statement[], read: Call): string | null {
  const around = branch.find((one) => isAround(one, read));
  const [target] = around?.kind === 'Assign' ? around.targets : [];
  return target?.kind === 'Name' ? target.id : null;
}

/** `os.path.exists(path)`, `path.is_file()`: whether the file is there. */
function asksFor(analysis: Analysis, test: Expression, place: string): boolean {
  if (test.kind === 'BoolOp') return test.values.some((value) => asksFor(analysis, value, place));
  const asked = test.kind === 'UnaryOp' ? test.operand : test;
  if (asked.kind !== 'Call' || !ASKS_FOR_FILE.has(lastName(asked.func))) return false;
  const named = [
    ...asked.args.map(({ value }) => value),
    ...(asked.func.kind === 'Attribute' ? [asked.func.object] : []),
  ];
  return named.some((one) => [...pathsIn(analysis.valueOf(one) ?? UNKNOWN)].includes(place));
}

/** The functions in which a file is read and written; outside of functions, the statements of the cell from the one to the other. */
function textAround({ unit }: Analysis, read: Call, write: Call): string {
  const [reads, writes] = [functionsAround(read)[0], functionsAround(write)[0]];
  if (reads !== undefined && reads === writes) return textOf(reads);
  const chunks = unit.cells[read.chunk.cell]?.chunks ?? [];
  const between =
    reads === undefined && writes === undefined
      ? chunks.slice(chunks.indexOf(read.chunk) + 1, chunks.indexOf(write.chunk))
      : [];
  return [
    reads === undefined ? read.chunk.text : textOf(reads),
    ...between.map(({ text }) => text),
    writes === undefined ? write.chunk.text : textOf(writes),
  ].join('\n');
}

/** What a call is given; of a writer of workbooks what that was made for, unless it adds sheets to those that there are. */
function valuesGiven(analysis: Analysis, { args, node, receiver }: CallFact): readonly Value[] {
  const table = tableWritten(node);
  if (table !== null) return [receiver ?? UNKNOWN, analysis.valueOf(table) ?? UNKNOWN];
  return [...args.positional, ...args.keywords.values()].flatMap((value) => {
    const object = analysis.objectOf(value);
    if (object?.kind === 'data' && object.form === 'text' && isOpened(object)) return openedAt(object);
    if (object?.kind !== 'instance' || !WORKBOOK_WRITERS.test(object.className)) return [value];
    const { positional, keywords } = object.args;
    const mode = stringOf(keywords.get('mode') ?? positional[4]);
    return mode === 'a' ? [] : positional.slice(0, 1);
  });
}

/** `rows` of `path.write_text(rows.to_csv())`: of other texts nobody knows that they are tables. */
function tableWritten({ func, args }: Call): Expression | null {
  const isWriter = func.kind === 'Attribute' && (func.attr === 'write_text' || func.attr === 'write_bytes');
  let text = isWriter ? args[0]?.value : undefined;
  if (text?.kind === 'Call' && text.func.kind === 'Attribute' && text.func.attr === 'encode') text = text.func.object;
  return text?.kind === 'Call' && text.func.kind === 'Attribute' && writesRows(text.func.attr)
    ? text.func.object
    : null;
}

/** `file` of `with open(path, "w") as file`: not yet what it is filled with. */
function isOpened({ sources, through }: DataObject): boolean {
  const [only, ...others] = sources;
  return only !== undefined && others.length === 0 && through.length === 0 && OPENED.test(only.reader);
}

function openedAt({ sources }: DataObject): readonly Value[] {
  const place = sources[0]?.place ?? null;
  return place === null ? [] : [{ kind: 'constant', value: place }];
}

const OPENED = /(?:^|\.)open$/;

/** Each path once that an argument may be, and each folder with the names in it that are not known. */
function placesGiven(analysis: Analysis, call: CallFact): ReadonlySet<string> {
  const values = valuesGiven(analysis, call);
  return new Set(values.flatMap((value) => [...pathsIn(value), filesNamed(value) ?? '']));
}

/** The call, which writes something, writes rows of the source to its own place: all of the path is known, or it is what a loop read. */
function writesBack(analysis: Analysis, call: CallFact, read: ReadFact, place: string): boolean {
  const { source } = read;
  // Loading a model and saving it again is how it is trained further.
  if (modelSaves.find(call.name) !== undefined || LOADS_MODEL.test(source.reader)) return false;
  const values = valuesGiven(analysis, call);
  const holds = (value: Value | null): boolean => {
    const object = analysis.objectOf(value);
    return object?.kind === 'data' && object.sources.includes(source);
  };
  return (
    (holds(call.receiver) || values.some(holds)) &&
    values.some(
      (value) =>
        ([...pathsIn(value)].includes(place) && (value.kind !== 'text' || !value.parts.includes(null))) ||
        (filesNamed(value) === place && isNamedAlike(read.node, call.node)),
    )
  );
}

/** `for path in folder.glob("*.png"): image = imread(str(path)); …; imwrite(str(path), image)`: both name one file of the folder. */
function isNamedAlike(read: Call, write: Call): boolean {
  if (read.chunk !== write.chunk) return false;
  const path = read.args[0]?.value;
  return path !== undefined && write.args.some(({ value }) => textOf(value) === textOf(path));
}
