// Edits that decide which rows are for training before anything is learnt: the split divides numbers of rows, the step learns from those
// of training, and all that stands between stays as it is. For steps that cannot be moved below the split.
import type { Edit, Fix } from '../../../finding';
import { textOf, type Argument, type Call, type Expression, type Name, type Statement } from '../../../python/ast';
import { rootName, statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { SplitFact } from '../../../semantics/facts';
import type { Rows, Split } from '../../../semantics/values';
import { besideImports } from '../../imports';
import { removed, replaced, standsAlone } from '../../statements';
import { changedIn } from './carried';
import { namedSplit, splitOf, statementBeside, type NamedSplit } from '../divisions';
import { learntPart, partsBySlice } from './firstRows';
import type { Leak } from '../leaks';
import {
  boundIn,
  freshName,
  isBehind,
  isBoundBefore,
  indentOf,
  linesAbove,
  sharesScope,
  statementsBetween,
  isRebound,
} from './statementsAround';
import { learntFrom, rowsOf, staysInOrder, tableIn, type TrainingRows } from './trainingRows';

/** `told`: the leaks that are one finding, `leak` the first of them. */
export function learnFromTrainingRows(analysis: Analysis, leak: Leak, told: readonly Leak[] = [leak]): Fix[] {
  const split = splitOf(leak);
  const steps = told.map(({ stat }) => statementOf(stat.node));
  const [first = null] = steps.sort((a, b) => (a !== null && b !== null && isBehind(a, b) ? 1 : -1));
  if (split === undefined || first === null || leak.inside !== null || leak.imported !== null) return [];
  const isByHand = split.kind === 'manual';
  const parts = isByHand ? partsBySlice(analysis, leak, split, first) : partsByNumber(analysis, leak, split, first);
  if (parts === null) return [];
  const learnt = told.map((one) => learntFrom(analysis, one, parts));
  if (learnt.some((edits) => edits.length === 0)) return [];
  const learns = leak.stat.kind === 'fit' ? 'fit' : 'compute';
  const title = isByHand
    ? `${learns === 'fit' ? 'Fit it' : 'Compute it'} on the training rows, \`[${parts.train}]\``
    : `Divide the rows by number first, and ${learns === 'fit' ? 'fit' : 'compute it'} on those for training`;
  return [{ title, safety: 'unsafe', edits: [...parts.edits, ...learnt.flat()] }];
}

/** The parts as numbers of rows, from above what learns. */
interface PartsByNumber extends TrainingRows {
  readonly edits: readonly Edit[];
}

function partsByNumber(analysis: Analysis, leak: Leak, { id }: Split, first: Statement): PartsByNumber | null {
  // The same rows divided again with the same seed are the same parts.
  const facts = analysis.facts.splits.filter(({ split }) => split.id === id);
  const whole = facts[0]?.inputs[0]?.rows ?? learntPart(leak, id)?.of;
  const splits = [...new Set(facts.map(({ node }) => node))].map(namedSplit);
  if (whole === undefined || whole.kind === 'unknown') return null;
  const numbered = splits.find((one) => one !== null && numbersOf(one) !== null && isBehind(first, one.assignment));
  if (numbered != null) return learntBelow(analysis, numbered, whole, first);
  const below = splits.flatMap((one) => (one === null || isBehind(one.assignment, first) ? [one] : []));
  const [split] = below;
  const last = below.at(-1);
  if (split == null || last == null || !sharesScope(analysis, first, split.assignment)) return null;
  const { assignment, call } = split;
  const from = statementBeside(analysis, first, assignment);
  if (from === null || !isBehind(assignment, from) || !standsAlone(analysis, from)) return null;
  const table = tableIn(analysis, from, whole);
  const options = optionsOf(call);
  if (table === null || options === null || !areFree(analysis, options, from, assignment)) return null;
  if (!staysInOrder(analysis, whole, from, last.assignment)) return null;

  const [train, test] = numberNames(analysis, split, facts, table);
  const given = [`range(len(${table}))`, ...options.map(textOf)].join(', ');
  const line = `${train}, ${test} = ${textOf(call.func)}(${given})`;
  const edits = [...importAbove(analysis, call, from), linesAbove(analysis, from, [line])];
  for (const one of below) {
    const divided = one === null ? [] : dividedBy(analysis, one, whole, [train, test]);
    if (divided.length === 0) return null;
    edits.push(...divided);
  }
  return { whole, train, edits };
}

/** The rows are divided by number above already. */
function learntBelow(
  analysis: Analysis,
  { assignment, arrays }: NamedSplit,
  whole: Rows,
  first: Statement,
): PartsByNumber | null {
  const train = arrays[0]?.train;
  if (
    train === undefined ||
    !sharesScope(analysis, first, assignment) ||
    isRebound(analysis, [train], assignment, first)
  )
    return null;
  return staysInOrder(analysis, whole, assignment, first) ? { whole, train, edits: [] } : null;
}

/** Whether the values of options hold above what they hold at the split. */
function areFree(analysis: Analysis, options: readonly Argument[], from: Statement, split: Statement): boolean {
  const needs = options.flatMap(({ value }) => namesIn(value));
  const between = [from, ...statementsBetween(analysis, from, split)];
  return (
    needs.every((name) => isBoundBefore(analysis, name, from)) &&
    !between.some((one) => [...boundIn(one), ...changedIn(one)].some((name) => needs.includes(name)))
  );
}

/** What the numbers of the rows of both parts are called: after the table, where others are divided as well. */
function numberNames(
  analysis: Analysis,
  split: NamedSplit,
  own: readonly SplitFact[],
  table: string,
): readonly [train: string, test: string] {
  const [only] = split.arrays;
  if (only !== undefined && numbersOf(split) !== null) return [only.train, only.test];
  const isOne = analysis.facts.splits.every(
    (one) => one.inFunction !== own[0]?.inFunction || one.split.id === own[0].split.id,
  );
  const name = (part: string): string =>
    freshName(analysis, split.assignment, isOne ? `${part}_rows` : `${table}_${part}_rows`);
  return [name('train'), name(/val/i.test(only?.test ?? '') ? 'val' : 'test')];
}

/** What becomes of the split; nothing where it cannot be. */
function dividedBy(
  analysis: Analysis,
  split: NamedSplit,
  whole: Rows,
  numbers: readonly [string, string],
): readonly Edit[] {
  if (!standsAlone(analysis, split.assignment)) return [];
  if (numbersOf(split) !== null) return removed(analysis, [split.assignment]);
  return picked(analysis, split, whole, numbers);
}

/** The name of the training rows where a split divides their numbers already: `train_rows, test_rows = train_test_split(range(len(df)))`. */
function numbersOf({ arrays }: NamedSplit): string | null {
  const [only, ...others] = arrays;
  if (only === undefined || others.length > 0) return null;
  return /^(?:(?:np|numpy)\.a)?range\((?:len\([\w.]+\)|[\w.]+\.shape\[0\])\)$/.test(textOf(only.argument.value))
    ? only.train
    : null;
}

/** How a split divides, besides what. Null where that is not all written out. */
function optionsOf({ args }: Call): Argument[] | null {
  const options = args.filter(({ keyword, star }) => keyword !== null || star !== '');
  return options.every(({ keyword }) => keyword !== null && OPTIONS.has(keyword)) ? options : null;
}

const OPTIONS: ReadonlySet<string> = new Set(['test_size', 'train_size', 'random_state', 'shuffle', 'stratify']);

/** `X_train, X_test = X.iloc[train_rows], X.iloc[test_rows]` for each array, in place of the split. */
function picked(
  analysis: Analysis,
  { assignment, arrays }: NamedSplit,
  whole: Rows,
  numbers: readonly [train: string, test: string],
): Edit[] {
  const bound = new Set<string>();
  const lines = commentsIn(assignment);
  for (const one of arrays) {
    const { value } = one.argument;
    const rows = numbers.map((one) => rowsOf(analysis, value, whole, one));
    if (rows.includes(null) || namesIn(value).some((name) => bound.has(name))) return [];
    lines.push(`${one.train}, ${one.test} = ${rows.join(', ')}`);
    bound.add(one.train).add(one.test);
  }
  return [replaced(assignment, lines.join(`\n${indentOf(assignment)}`))];
}

/** Comments within a statement of several lines. */
function commentsIn(statement: Statement): string[] {
  return textOf(statement)
    .split(/\r?\n/)
    .flatMap((line) => /^[^'"#]*(#.*)$/.exec(line)?.[1]?.trimEnd() ?? []);
}

/** The import that the split's name is from goes to the others where it stands below. */
function importAbove(analysis: Analysis, call: Call, from: Statement): Edit[] {
  const name = rootName(call.func);
  if (name === null || isBoundBefore(analysis, name, from)) return [];
  for (const { chunks } of analysis.unit.cells) {
    for (const one of chunks.flatMap(({ body }) => body)) {
      const own = one.kind === 'ImportFrom' ? one.names.find((each) => (each.alias ?? each.name) === name) : undefined;
      if (one.kind !== 'ImportFrom' || own === undefined || one.level > 0) continue;
      const isAll = one.names.length === 1 && standsAlone(analysis, one);
      const written = own.alias === null ? name : `${own.name} as ${own.alias}`;
      return [...besideImports(analysis, one.module, written), ...(isAll ? removed(analysis, [one]) : [])];
    }
  }
  return [];
}

function namesIn(node: Expression): string[] {
  const found: Name[] = [];
  walk([node], (one) => {
    if (one.kind === 'Name') found.push(one);
    return undefined;
  });
  return found.map(({ id }) => id);
}
