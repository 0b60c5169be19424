// The numbers that saved outputs state for scores: only where the very cell that shows the score tells it, and leaves no doubt which
// number it is. Nothing is computed, and nothing but a number is taken from an output.
import { textOf, type Chunk, type Expression, type NodeBase } from '../python/ast';
import type { ParsedCell } from '../python/unit';
import type { Analysis } from '../semantics/analysis';
import type { FoundAt, Placer } from './places';

export interface PrintedValue {
  /** As it stands in the output: `0.8546`, `85 %`. */
  readonly text: string;
  /** Where the code shows it. */
  readonly at: FoundAt;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?:\s?%)?`;
/** Outputs are looked through so far, as text of people may be long. */
const MAX_TEXT = 20_000;

/** Pieces of what is printed: literal text, and expressions in its gaps. */
type Pieces = readonly (string | Expression)[];

/** What the outputs of a notebook state for the scores of its top level. */
export class PrintedScores {
  constructor(
    private readonly analysis: Analysis,
    private readonly placer: Placer,
  ) {}

  /** The number that was shown for the score that this call computes; null where no saved output tells it for sure. */
  valueOf(score: NodeBase): PrintedValue | null {
    const { unit, facts } = this.analysis;
    if (unit.kind !== 'notebook') return null;
    const name = nameGiven(score);
    const others = new Set(facts.bindings.flatMap((one) => (one.name === name ? [one.node.chunk] : [])));
    const wanted = (node: Expression): boolean => isScore(node, score, name);
    for (const cell of unit.cells) {
      if (cell.source.index < score.chunk.cell) continue;
      for (const chunk of cell.chunks) {
        if (cell.source.index === score.chunk.cell && chunk.start < score.chunk.start) continue;
        // Another value under the same name: what is shown from here on is another number.
        if (chunk !== score.chunk && others.has(chunk)) return null;
        const found = shownBy(cell, chunk, wanted);
        if (found !== null) return { text: found.text, at: this.placer.at(found.node) };
      }
      // Without a name it can be shown nowhere else.
      if (name === null) return null;
    }
    return null;
  }
}

/** `acc` of `acc = accuracy_score(…)`, also rounded or as a percentage. */
function nameGiven(score: NodeBase): string | null {
  const [statement] = score.chunk.body;
  if (statement?.kind !== 'Assign' || statement.targets.length !== 1) return null;
  const [target] = statement.targets;
  return target?.kind === 'Name' && isSame(plainly(statement.value), score) ? target.id : null;
}

function isScore(node: Expression, score: NodeBase, name: string | null): boolean {
  const plain = plainly(node);
  return plain.kind === 'Name' ? plain.id === name : isSame(plain, score);
}

function isSame(node: NodeBase, score: NodeBase): boolean {
  return node.chunk === score.chunk && node.start === score.start && node.end === score.end;
}

/** Without rounding and the factor of a percentage: the printed number is told as it is printed. */
function plainly(node: Expression): Expression {
  if (node.kind === 'Call' && node.func.kind === 'Name' && /^(?:round|float|str)$/.test(node.func.id)) {
    const [first] = node.args;
    return first === undefined ? node : plainly(first.value);
  }
  if (node.kind === 'Call' && node.func.kind === 'Attribute' && node.func.attr === 'round')
    return plainly(node.func.object);
  if (node.kind === 'BinOp' && node.op === '*') {
    if (textOf(node.right) === '100') return plainly(node.left);
    if (textOf(node.left) === '100') return plainly(node.right);
  }
  return node;
}

interface Shown {
  readonly text: string;
  readonly node: NodeBase;
}

/** A number of this cell's outputs that this statement shows, and that is surely that of the wanted expression. */
function shownBy(cell: ParsedCell, chunk: Chunk, wanted: (node: Expression) => boolean): Shown | null {
  const [statement] = chunk.body;
  if (statement?.kind !== 'ExpressionStatement') return null;
  const { value } = statement;
  if (chunk === cell.chunks.at(-1) && wanted(value)) {
    const text = soleNumber(textOfOutputs(cell, 'execute_result'));
    return text === null ? null : { text, node: value };
  }
  const pieces = printedPieces(value);
  if (pieces?.some((piece) => typeof piece !== 'string' && wanted(piece)) !== true) return null;
  const text = numberAt(textOfOutputs(cell, 'stream'), pieces, wanted);
  return text === null ? null : { text, node: value };
}

function textOfOutputs({ source }: ParsedCell, type: 'stream' | 'execute_result'): string {
  return source.outputs
    .filter((output) => output.type === type)
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === 'text' && item.mime === 'text/plain' ? [item.text] : []))
    .join('')
    .slice(0, MAX_TEXT);
}

function soleNumber(text: string): string | null {
  return new RegExp(`^(?:np\\.float\\d*\\()?(${NUMBER})\\)?$`).exec(text.trim())?.[1] ?? null;
}

/** The pieces of `print("a", x)`, `print(f"a {x}")`, `print("a {}".format(x))` and `print("a %.2f" % x)`; else null. */
function printedPieces(node: Expression): Pieces | null {
  if (node.kind !== 'Call' || node.func.kind !== 'Name' || node.func.id !== 'print') return null;
  if (node.args.some(({ star, keyword }) => star !== '' || keyword === 'sep')) return null;
  const given = node.args.filter(({ keyword }) => keyword === null);
  const pieces = given.map(({ value }) => piecesOf(value));
  return pieces.flatMap((one, i) => (i === 0 ? one : [' ', ...one]));
}

function piecesOf(node: Expression): Pieces {
  if (node.kind === 'Constant' && typeof node.value === 'string') return [node.value];
  if (node.kind === 'FString') return node.parts;
  if (node.kind === 'BinOp' && node.op === '%' && isText(node.left)) {
    const values = node.right.kind === 'Tuple' ? node.right.elements : [node.right];
    return filled(node.left.value, /%[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]/g, values).map((piece) =>
      typeof piece === 'string' ? piece.replaceAll('%%', '%') : piece,
    );
  }
  if (node.kind === 'Call' && node.func.kind === 'Attribute' && node.func.attr === 'format' && isText(node.func.object))
    return filled(
      node.func.object.value,
      /\{(?::[^{}]*)?\}/g,
      node.args.map(({ value }) => value),
    );
  return [node];
}

function isText(node: Expression): node is Expression & { readonly kind: 'Constant'; readonly value: string } {
  return node.kind === 'Constant' && typeof node.value === 'string';
}

/** A text with its gaps filled in their order; as it is where their number is another one. */
function filled(text: string, gap: RegExp, values: readonly Expression[]): Pieces {
  const literals = text.split(gap);
  if (literals.length !== values.length + 1) return [text];
  return literals.flatMap((literal, i): Pieces => {
    const value = values[i];
    return value === undefined ? [literal] : [literal, value];
  });
}

/** The number in the gap of the wanted expression, where the whole line stands in the output once. */
function numberAt(output: string, pieces: Pieces, wanted: (node: Expression) => boolean): string | null {
  const at = pieces.findIndex((piece) => typeof piece !== 'string' && wanted(piece));
  if (at < 0) return null;
  const pattern = pieces.map((piece, i) => {
    if (typeof piece === 'string') return escaped(piece);
    return i === at ? `(${NUMBER})` : '.*?';
  });
  const found = [...output.matchAll(new RegExp(`^${pattern.join('')}$`, 'gm'))];
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
