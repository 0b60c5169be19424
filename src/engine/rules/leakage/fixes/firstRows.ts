// Parts that slices cut by hand: `train, test = data[:size], data[size:]`. What the bound is made of moves above what learns, which then
// learns from the same slice; the slices stay.
import type { Edit } from '../../../finding';
import { isCall, textOf, type Assign, type Expression, type Statement } from '../../../python/ast';
import { lastName, statementOf, statementsOutsideDefinitions, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { partsOf, sameRows } from '../../../semantics/rows/rows';
import type { Rows, Split } from '../../../semantics/values';
import { callsAt } from '../../once';
import { commentBehind, removed, standsAlone } from '../../statements';
import { statementBeside } from '../divisions';
import type { Leak } from '../leaks';
import {
  boundIn,
  isBehind,
  isBoundBefore,
  linesAbove,
  scopeOf,
  sharesScope,
  statementsBetween,
} from './statementsAround';
import { staysInOrder, tableIn, type TrainingRows } from './trainingRows';

export interface FirstRows extends TrainingRows {
  readonly edits: readonly Edit[];
}

/** The part of a split that a model learnt from. */
export function learntPart({ fit, fits }: Leak, split: number): (Rows & { kind: 'part' }) | undefined {
  const rows = [fit, ...fits].flatMap((one) => one?.features?.rows ?? []);
  return rows.flatMap(partsOf).find((one) => one.split.id === split);
}

/** The slice that a model learnt from, as it can be written above `first`. */
export function partsBySlice(analysis: Analysis, leak: Leak, split: Split, first: Statement): FirstRows | null {
  const part = learntPart(leak, split.id);
  const cut = statementOf(split.node);
  if (part?.range === undefined || cut === null || !sharesScope(analysis, first, cut)) return null;
  const { lower, upper } = part.range;
  const bound = boundAt(split, lower ?? upper);
  if ((lower === null) === (upper === null) || bound === null) return null;
  const whole = part.of;
  const from = statementBeside(analysis, first, cut);
  if (from === null || !isBehind(cut, from) || !standsAlone(analysis, from)) return null;
  const table = tableIn(analysis, from, whole);
  if (table === null || !staysInOrder(analysis, whole, from, cut)) return null;
  const moved = new Moved(analysis, from, cut, whole, table);
  const text = moved.textFor(bound);
  if (text === null) return null;
  const edits =
    moved.lines.length === 0 ? [] : [linesAbove(analysis, from, moved.lines), ...removed(analysis, moved.statements)];
  return { whole, train: lower === null ? `:${text}` : `${text}:`, edits };
}

/** The bound of a slice that reads so, where the split is written. */
function boundAt({ node }: Split, wanted: string | null): Expression | null {
  const statement = statementOf(node);
  let found: Expression | null = null;
  walk(statement === null ? [] : [statement], (one) => {
    if (one.kind !== 'Slice') return undefined;
    for (const bound of [one.lower, one.upper])
      if (bound !== null && textOf(bound).replaceAll(/\s+/g, '') === wanted) found = bound;
    return found === null ? undefined : 'stop';
  });
  return found;
}

/** Statements that are put above another: those that make a bound. */
class Moved {
  readonly lines: string[] = [];
  readonly statements: Statement[] = [];

  constructor(
    private readonly analysis: Analysis,
    private readonly from: Statement,
    private readonly cut: Statement,
    private readonly whole: Rows,
    private readonly table: string,
  ) {}

  /** How an expression is written above; null where that is not known. */
  textFor(node: Expression, depth = 0): string | null {
    if (depth > 4) return null;
    switch (node.kind) {
      case 'Constant':
        return textOf(node);
      case 'Name':
        return this.isHeld(node.id) || this.move(node.id, depth) ? node.id : null;
      case 'UnaryOp':
        return this.joined(node, [node.operand], depth);
      case 'BinOp':
        return this.joined(node, [node.left, node.right], depth);
      case 'Subscript':
        // X.shape[0]
        return node.object.kind === 'Attribute' && node.object.attr === 'shape' && textOf(node.index) === '0'
          ? this.lengthOf(node.object.object)
          : null;
      case 'Call': {
        const [only, ...others] = node.args;
        if (only === undefined || others.length > 0 || only.keyword !== null || only.star !== '') return null;
        if (textOf(node.func) === 'len') return this.lengthOf(only.value);
        return ROUNDS.has(lastName(node.func)) ? this.joined(node, [only.value], depth) : null;
      }
      default:
        return null;
    }
  }

  private joined(node: Expression, parts: readonly Expression[], depth: number): string | null {
    let text = '';
    let at = node.start;
    for (const part of parts) {
      const written = this.textFor(part, depth + 1);
      if (written === null) return null;
      text += node.chunk.text.slice(at, part.start) + written;
      at = part.end;
    }
    return text + node.chunk.text.slice(at, node.end);
  }

  /** `len(scaled)` is that of the table it was made of. */
  private lengthOf(node: Expression): string | null {
    const data = this.analysis.dataAt(node);
    if (node.kind !== 'Name' || data === null || !sameRows(data.rows, this.whole)) return null;
    const between = [this.from, ...statementsBetween(this.analysis, this.from, this.cut)];
    const making = between.filter((one) => boundIn(one).includes(node.id));
    // What is made of the rows one by one, as windows of them are, may be fewer.
    return making.every((one) => one === this.from || isRowByRow(this.analysis, one)) ? `len(${this.table})` : null;
  }

  /** It holds above what it holds at the slices. */
  private isHeld(name: string): boolean {
    const between = [this.from, ...statementsBetween(this.analysis, this.from, this.cut)];
    return isBoundBefore(this.analysis, name, this.from) && !between.some((one) => boundIn(one).includes(name));
  }

  /** Takes the statement along that alone gives a name what it holds. */
  private move(name: string, depth: number): boolean {
    const making = statementsOutsideDefinitions(scopeOf(this.analysis, this.cut)).filter((one) =>
      boundIn(one).includes(name),
    );
    const [only, ...others] = making;
    if (only !== undefined && this.statements.includes(only)) return true;
    if (only?.kind !== 'Assign' || others.length > 0 || !this.isPlain(only)) return false;
    const text = this.textFor(only.value, depth + 1);
    if (text === null) return false;
    this.lines.push(`${name} = ${text}${commentBehind(this.analysis, only)}`);
    this.statements.push(only);
    return true;
  }

  private isPlain(one: Assign): boolean {
    return (
      one.targets.length === 1 &&
      one.targets[0]?.kind === 'Name' &&
      isBehind(one, this.from) &&
      isBehind(this.cut, one) &&
      statementBeside(this.analysis, one, this.cut) === one &&
      standsAlone(this.analysis, one)
    );
  }
}

const ROUNDS: ReadonlySet<string> = new Set(['int', 'round', 'floor', 'ceil', 'abs']);

/** `X = np.array(X)`, `X = np.log1p(X)`: calls of libraries that are known, of which the rows are the same. */
function isRowByRow(analysis: Analysis, statement: Statement): boolean {
  if (statement.kind !== 'Assign') return false;
  return walk([statement.value], (node) => {
    if (node.kind === 'Comprehension' || node.kind === 'Lambda') return 'stop';
    return isCall(node) && (callsAt(analysis, node)[0]?.name ?? '') === '' ? 'stop' : undefined;
  });
}
