// The best row of a table of scores: `table['Accuracy'].idxmax()`, `table.sort_values('Accuracy').iloc[0]`.
import { isCall, textOf, type Expression, type NodeBase } from '../../python/ast';
import { lastName, walk } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import type { Value } from '../../semantics/values';
import { oncePerAnalysis, oncePerChunk } from '../once';
import { gathered } from './assigned';

/** Where the best row of a table is taken, and what stands in the column that it is the best by. */
export interface Ranked {
  readonly node: NodeBase;
  readonly scores: readonly Value[];
}

interface Asked {
  readonly node: NodeBase;
  readonly table: string;
  /** Null where the table was sorted by it before. */
  readonly column: string | null;
}

/** Tables that are made of tables are followed so far. */
const MAX_STEPS = 4;

/** The best rows that the unit takes of its own tables of records. */
export const rankedScores = oncePerAnalysis((analysis): readonly Ranked[] => {
  const found: Ranked[] = [];
  for (const { chunks } of analysis.unit.cells) {
    for (const chunk of chunks) {
      for (const { node, table, column } of askedIn(chunk)) {
        const by = column ?? sortedBy(analysis, table);
        const scores = by === null ? [] : columnOf(analysis, table, by);
        if (scores.length > 0) found.push({ node, scores });
      }
    }
  }
  return found;
});

const askedIn = oncePerChunk(({ body, text }): readonly Asked[] => {
  const found: Asked[] = [];
  if (!/\bidx(?:max|min)\b|\b(?:iloc|index|loc)\s*\[\s*0/.test(text)) return found;
  walk(body, (node) => {
    if (node.kind === 'Call' && node.func.kind === 'Attribute' && /^idx(?:max|min)$/.test(node.func.attr)) {
      const asked = columnIn(node.func.object);
      if (asked !== null) found.push({ node, ...asked });
    }
    if (node.kind !== 'Subscript' || !/^0\b/.test(textOf(node.index)) || node.object.kind !== 'Attribute')
      return undefined;
    const { attr, object } = node.object;
    if (/^(?:iloc|loc|index)$/.test(attr) && object.kind === 'Name')
      found.push({ node, table: object.id, column: null });
    return undefined;
  });
  return found;
});

/** `table['Accuracy']`, `table.Accuracy` */
function columnIn(node: Expression): { readonly table: string; readonly column: string } | null {
  if (node.kind === 'Attribute' && node.object.kind === 'Name') return { table: node.object.id, column: node.attr };
  if (node.kind !== 'Subscript' || node.object.kind !== 'Name' || node.index.kind !== 'Constant') return null;
  return typeof node.index.value === 'string' ? { table: node.object.id, column: node.index.value } : null;
}

/** The column of the last `table = ….sort_values('Accuracy')`. */
function sortedBy(analysis: Analysis, table: string): string | null {
  let by: string | null = null;
  for (const value of assignedTo(analysis, table)) {
    walk([value], (node) => {
      if (node.kind !== 'Call' || lastName(node.func) !== 'sort_values') return undefined;
      const given = node.args.find(({ keyword }) => keyword === 'by' || keyword === null)?.value;
      const one = given?.kind === 'List' ? given.elements[0] : given;
      if (one?.kind === 'Constant' && typeof one.value === 'string') by = one.value;
      return undefined;
    });
  }
  return by;
}

/** What stands in a column of the table, of which the records are known. */
function columnOf(analysis: Analysis, table: string, column: string): Value[] {
  const names = new Set([table]);
  const scores: Value[] = [];
  for (let step = 0; step < MAX_STEPS; step++) {
    const before = names.size;
    for (const name of [...names]) {
      for (const value of assignedTo(analysis, name)) {
        walk([value], (node) => {
          if (isCall(node) && lastName(node.func) === 'DataFrame') {
            const [records] = node.args;
            if (records !== undefined) scores.push(...entriesOf(analysis, analysis.valueOf(records.value), column));
          }
          // table = unsorted.sort_values(…)
          if (
            node.kind === 'Attribute' &&
            node.object.kind === 'Name' &&
            /^(?:sort_values|reset_index|T|round|copy)$/.test(node.attr)
          )
            names.add(node.object.id);
          return undefined;
        });
      }
    }
    if (scores.length > 0 || names.size === before) break;
  }
  return scores;
}

function assignedTo(analysis: Analysis, name: string): Expression[] {
  return gathered(analysis)
    .assignments.filter(({ targets }) => targets.some((target) => target.kind === 'Name' && target.id === name))
    .map(({ value }) => value);
}

/** `[{'Accuracy': a}, …]`, `{'tree': {'Accuracy': a}, …}`, `{'Accuracy': [a, b]}` */
function entriesOf(analysis: Analysis, value: Value | undefined, column: string, depth = 0): Value[] {
  const object = analysis.objectOf(value);
  if (depth > 2) return [];
  if (object?.kind === 'list') return object.items.flatMap((one) => entriesOf(analysis, one, column, depth + 1));
  if (object?.kind !== 'dict') return [];
  const own = object.entries.get(column);
  if (own !== undefined) return [own];
  const inner = [...object.entries.values(), ...(object.rest === undefined ? [] : [object.rest])];
  return inner.flatMap((one) =>
    (one.kind === 'choice' ? one.options : [one]).flatMap((each) => entriesOf(analysis, each, column, depth + 1)),
  );
}
