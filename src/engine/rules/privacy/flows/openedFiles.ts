// Which file rows are written into by hand: `with open("batch.jsonl", "w") as out: out.write(…)`, `Path("batch.jsonl").write_text(…)`.
import { spanOf, textOf, type Call, type Expression } from '../../../python/ast';
import { lastName, statementsIn } from '../../../python/walk';
import { stringOf } from '../../../semantics/language/folding';
import { oncePerChunk } from '../../once';
import type { RuleContext } from '../../rule';
import { makingOf } from '../makers';

/** What tells the file that a call writes to, as its object or one of its arguments, from others; null where none is known. */
export function fileWritten(context: RuleContext, call: Call): string | null {
  const { func, args } = call;
  if (func.kind === 'Attribute' && WRITES_ITSELF.test(func.attr)) return fileNamed(context, func.object);
  return fileAmong(context, call, [
    ...(func.kind === 'Attribute' ? [func.object] : []),
    ...args.map(({ value }) => value),
  ]);
}

/** Methods of a path that open its file themselves. */
const WRITES_ITSELF = /^write_(?:text|bytes)$/;

/** `with path.open("a") as out: out.write(…)`, whatever is known of the path. */
export function isIntoOpened({ func, chunk, start, end }: Call): boolean {
  if (func.kind !== 'Attribute' || func.object.kind !== 'Name') return false;
  const { id } = func.object;
  return filesOpened(chunk).some(({ target, from, to }) => target === id && from <= start && end <= to);
}

/** `with open("mails.log", "a") as log: log.write(…)`, `print(…, file=log)`: a log that the program keeps by hand. */
export function isIntoLog({ func, args, chunk, start, end }: Call): boolean {
  const file = func.kind === 'Attribute' ? func.object : args.find(({ keyword }) => keyword === 'file')?.value;
  if (file?.kind !== 'Name') return false;
  const opened = filesOpened(chunk).findLast(
    ({ target, from, to }) => target === file.id && from <= start && end <= to,
  );
  return opened !== undefined && LOG_FILE.test(textOf(opened.path));
}

const LOG_FILE = /\.log["'`)]*$|^(?:\w+\.)?\w*log_?(?:file|path|file_?path|file_?name)$/i;

/** What tells the file that an expression names or has open from others: its path, or else the name that stands for it. */
export function fileGiven(context: RuleContext, node: Expression, depth = 0): string | null {
  if (node.kind === 'Call' && lastName(node.func) === 'open') {
    const path = pathOpened(node);
    return path === null ? null : fileNamed(context, path);
  }
  return fileAmong(context, node, [node], depth) ?? fileNamed(context, node);
}

/** `data/batch.jsonl`; of a path that is not known, where it is put together. */
function fileNamed(context: RuleContext, node: Expression): string | null {
  if (node.kind === 'Constant') return typeof node.value === 'string' ? node.value : null;
  const path = stringOf(context.analysis.valueOf(node));
  if (path !== null) return path;
  const made = makingOf(context, node);
  return made === null ? null : `what is made at ${spanOf(made).cell}:${spanOf(made).start}`;
}

function fileAmong(context: RuleContext, at: Expression, given: readonly Expression[], depth = 0): string | null {
  const { chunk, start, end } = at;
  for (const { target, path, from, to } of filesOpened(chunk))
    if (from <= start && end <= to && given.some((one) => one.kind === 'Name' && one.id === target))
      return fileNamed(context, path);
  for (const one of given) {
    const made = makingOf(context, one);
    const path = made === null ? null : pathOpened(made);
    if (path !== null) return fileNamed(context, path);
    // csv.writer(out)
    const [file] = made?.kind === 'Call' && WRITERS.test(lastName(made.func)) ? made.args : [];
    if (file !== undefined && depth < MOST_WRITERS) return fileGiven(context, file.value, depth + 1);
  }
  return null;
}

/** A writer is seldom made of another: `out = csv.writer(out)`. */
const MOST_WRITERS = 4;

const WRITERS = /^(?:writer|DictWriter)$/;

/** Files that `with` opens under a name, the innermost last. */
const filesOpened = oncePerChunk(({ body }) =>
  statementsIn(body).flatMap((one) =>
    one.kind === 'With'
      ? one.items.flatMap(({ context, target }) => {
          const path = target?.kind === 'Name' ? pathOpened(context) : null;
          return target?.kind === 'Name' && path !== null
            ? [{ target: target.id, path, from: one.start, to: one.end }]
            : [];
        })
      : [],
  ),
);

/** The path of `open(path, "rb")` and of `path.open("rb")`. */
function pathOpened(node: Expression): Expression | null {
  if (node.kind !== 'Call' || lastName(node.func) !== 'open') return null;
  const [first] = node.args;
  const isMode = first === undefined || first.keyword !== null || MODE.test(textOf(first.value));
  return node.func.kind === 'Attribute' && isMode ? node.func.object : (first?.value ?? null);
}

const MODE = /^["'][rwaxbt+U]{1,3}["']$/;
