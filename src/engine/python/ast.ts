// The syntax tree that everything above `python/` works on: plain objects made once from tree-sitter's tree, which is then freed.
// Shapes follow CPython's `ast` (https://docs.python.org/3/library/ast.html) where that has one.

/**
 * One top-level statement of a cell or script. Nodes count offsets from its start, so that an edit elsewhere moves the
 * chunk and leaves its nodes, and whatever was computed from them, as they are.
 */
export interface Chunk {
  /** Index of the cell over all cells of the notebook; 0 in a script. */
  cell: number;
  /** UTF-16 offset of the statement in the text of its cell. */
  start: number;
  /** Source text of the statement, magics masked. */
  readonly text: string;
  /** One statement, an ErrorStatement where it does not parse. Several where `;` joins them, or after a broken header. */
  readonly body: readonly Statement[];
  /** What others worked out from it alone, and what that is, they know (`rules/once.ts`). Null until something was. */
  answers: unknown[] | null;
}

export interface NodeBase {
  readonly chunk: Chunk;
  /** UTF-16 offsets from `chunk.start`. */
  readonly start: number;
  readonly end: number;
}

export interface Name extends NodeBase {
  readonly kind: 'Name';
  readonly id: string;
}
export interface Attribute extends NodeBase {
  readonly kind: 'Attribute';
  readonly object: Expression;
  readonly attr: string;
  /** Offset of the attribute's own name. */
  readonly attrStart: number;
}
export interface Argument extends NodeBase {
  readonly kind: 'Argument';
  /** Keyword, or null for a positional one. */
  readonly keyword: string | null;
  readonly star: '' | '*' | '**';
  readonly value: Expression;
}
export interface Call extends NodeBase {
  readonly kind: 'Call';
  readonly func: Expression;
  readonly args: readonly Argument[];
  /** Offset just after `(` and of the closing `)`. */
  readonly argsStart: number;
  readonly argsEnd: number;
}
export interface Subscript extends NodeBase {
  readonly kind: 'Subscript';
  readonly object: Expression;
  /** A Tuple where several indices are given. */
  readonly index: Expression;
}
export interface Slice extends NodeBase {
  readonly kind: 'Slice';
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}
export interface Constant extends NodeBase {
  readonly kind: 'Constant';
  /**
   * Decoded value; `undefined` for `...`. Integers beyond 2^53 lose digits, imaginary numbers are NaN. Bytes are a
   * string with `bytes` set, one character for each byte.
   */
  readonly value: string | number | boolean | null | undefined;
  readonly bytes: boolean;
}
export interface FString extends NodeBase {
  readonly kind: 'FString';
  /** Literal text and interpolated expressions, in order. */
  readonly parts: readonly (string | Expression)[];
  /** Some part has a conversion or a format (`{x!r:>{width}}`): the text is not just its parts joined. */
  readonly formatted: boolean;
  /** Expressions inside formats: `width` above. */
  readonly formats: readonly Expression[];
}
export interface BinOp extends NodeBase {
  readonly kind: 'BinOp';
  /** `+ - * / // % ** @ | & ^ << >>` */
  readonly op: string;
  readonly left: Expression;
  readonly right: Expression;
}
export interface UnaryOp extends NodeBase {
  readonly kind: 'UnaryOp';
  /** `- + ~ not` */
  readonly op: string;
  readonly operand: Expression;
}
export interface BoolOp extends NodeBase {
  readonly kind: 'BoolOp';
  readonly op: 'and' | 'or';
  readonly values: readonly Expression[];
}
export interface Compare extends NodeBase {
  readonly kind: 'Compare';
  readonly left: Expression;
  /** `== != < <= > >= in not in is is not`, one for each comparator. */
  readonly ops: readonly string[];
  readonly comparators: readonly Expression[];
}
export interface Lambda extends NodeBase {
  readonly kind: 'Lambda';
  readonly params: readonly Parameter[];
  readonly body: Expression;
}
export interface IfExp extends NodeBase {
  readonly kind: 'IfExp';
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
}
export interface Sequence extends NodeBase {
  readonly kind: 'Tuple' | 'List' | 'Set';
  readonly elements: readonly Expression[];
}
export interface Dict extends NodeBase {
  readonly kind: 'Dict';
  /** `key` is null for a `**` entry. */
  readonly entries: readonly { readonly key: Expression | null; readonly value: Expression }[];
}
export interface ComprehensionClause {
  readonly target: Expression;
  readonly iter: Expression;
  readonly conditions: readonly Expression[];
}
export interface Comprehension extends NodeBase {
  readonly kind: 'Comprehension';
  readonly form: 'list' | 'set' | 'dict' | 'generator';
  readonly element: Expression;
  /** The value of a dict comprehension, whose key is `element`. */
  readonly value: Expression | null;
  readonly clauses: readonly ComprehensionClause[];
}
export interface Starred extends NodeBase {
  readonly kind: 'Starred';
  readonly value: Expression;
}
export interface NamedExpr extends NodeBase {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expression;
}
export interface Await extends NodeBase {
  readonly kind: 'Await';
  readonly value: Expression;
}
export interface Yield extends NodeBase {
  readonly kind: 'Yield';
  readonly value: Expression | null;
}
/**
 * What could not be parsed, or lies too deep to be converted. `children` is what it would be if what is half typed were
 * closed: `x = f(a, ` is an Assign to `x` whose value holds the Call. Its value is not known.
 */
export interface ErrorExpression extends NodeBase {
  readonly kind: 'ErrorExpression';
  readonly children: readonly Expression[];
}

export type Expression =
  | Name
  | Attribute
  | Call
  | Subscript
  | Slice
  | Constant
  | FString
  | BinOp
  | UnaryOp
  | BoolOp
  | Compare
  | Lambda
  | IfExp
  | Sequence
  | Dict
  | Comprehension
  | Starred
  | NamedExpr
  | Await
  | Yield
  | ErrorExpression;

export interface Parameter {
  /** Empty with `star` `*` for the bare `*` that opens keyword-only parameters. `/` is left out. */
  readonly name: string;
  readonly star: '' | '*' | '**';
  readonly annotation: Expression | null;
  readonly default: Expression | null;
}

export interface ExpressionStatement extends NodeBase {
  readonly kind: 'ExpressionStatement';
  readonly value: Expression;
}
/** Also `type X = value`. */
export interface Assign extends NodeBase {
  readonly kind: 'Assign';
  /** `a = b = value` has two. */
  readonly targets: readonly Expression[];
  /** Of `a: int = value`, which has one target. */
  readonly annotation?: Expression;
  readonly value: Expression;
}
export interface AugAssign extends NodeBase {
  readonly kind: 'AugAssign';
  readonly target: Expression;
  /** Without the `=`. */
  readonly op: string;
  readonly value: Expression;
}
/** `a: int`, which gives no value. */
export interface Declaration extends NodeBase {
  readonly kind: 'Declaration';
  readonly target: Expression;
  readonly annotation: Expression;
}
export interface Return extends NodeBase {
  readonly kind: 'Return';
  readonly value: Expression | null;
}
export interface Delete extends NodeBase {
  readonly kind: 'Delete';
  readonly targets: readonly Expression[];
}
export interface If extends NodeBase {
  readonly kind: 'If';
  readonly test: Expression;
  readonly body: readonly Statement[];
  /** An `elif` is an If of its own in here. */
  readonly orelse: readonly Statement[];
}
export interface For extends NodeBase {
  readonly kind: 'For';
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}
export interface While extends NodeBase {
  readonly kind: 'While';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}
export interface With extends NodeBase {
  readonly kind: 'With';
  readonly items: readonly { readonly context: Expression; readonly target: Expression | null }[];
  readonly body: readonly Statement[];
}
export interface ExceptHandler {
  readonly type: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
}
export interface Try extends NodeBase {
  readonly kind: 'Try';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
}
export interface FunctionDef extends NodeBase {
  readonly kind: 'FunctionDef';
  readonly name: string;
  readonly nameStart: number;
  readonly params: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  readonly returns: Expression | null;
  readonly isAsync: boolean;
}
export interface ClassDef extends NodeBase {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly nameStart: number;
  readonly bases: readonly Argument[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
}
export interface ImportAlias {
  /** Dotted; `*` for a star import. */
  readonly name: string;
  readonly alias: string | null;
}
export interface Import extends NodeBase {
  readonly kind: 'Import';
  readonly names: readonly ImportAlias[];
}
export interface ImportFrom extends NodeBase {
  readonly kind: 'ImportFrom';
  /** Dotted, without the leading dots; empty for `from . import x`. */
  readonly module: string;
  /** How many leading dots. */
  readonly level: number;
  readonly names: readonly ImportAlias[];
}
/** `%run ./prepare.ipynb`: another file runs here, and its names are there afterwards. */
export interface RunFile extends NodeBase {
  readonly kind: 'RunFile';
  /** As written; may be without its ending. */
  readonly path: string;
}
export interface ScopeStatement extends NodeBase {
  readonly kind: 'Global' | 'Nonlocal';
  readonly names: readonly string[];
}
export interface Raise extends NodeBase {
  readonly kind: 'Raise';
  readonly value: Expression | null;
  readonly cause: Expression | null;
}
export interface Assert extends NodeBase {
  readonly kind: 'Assert';
  readonly test: Expression;
  readonly message: Expression | null;
}
export interface Match extends NodeBase {
  readonly kind: 'Match';
  readonly subject: Expression;
  readonly cases: readonly {
    /** Names that the pattern binds. */
    readonly binds: readonly string[];
    readonly guard: Expression | null;
    readonly body: readonly Statement[];
  }[];
}
export interface SimpleStatement extends NodeBase {
  readonly kind: 'Pass' | 'Break' | 'Continue';
}
/** Python 2's `print x` and `exec x`. */
export interface Python2Statement extends NodeBase {
  readonly kind: 'Python2Statement';
  readonly keyword: 'print' | 'exec';
  readonly values: readonly Expression[];
}
/** A statement that does not parse. Nothing in it is evaluated. */
export interface ErrorStatement extends NodeBase {
  readonly kind: 'ErrorStatement';
}

export type Statement =
  | ExpressionStatement
  | Assign
  | AugAssign
  | Declaration
  | Return
  | Delete
  | If
  | For
  | While
  | With
  | Try
  | FunctionDef
  | ClassDef
  | Import
  | ImportFrom
  | RunFile
  | ScopeStatement
  | Raise
  | Assert
  | Match
  | SimpleStatement
  | Python2Statement
  | ErrorStatement;

export type Node = Expression | Statement | Argument;

/** A span of source: UTF-16 offsets in the text of one cell (cell 0 in a script). */
export interface Span {
  readonly cell: number;
  readonly start: number;
  readonly end: number;
}

/** Where a node lies now, after whatever moved its statement. */
export function spanOf(node: NodeBase): Span {
  const base = node.chunk.start;
  return { cell: node.chunk.cell, start: base + node.start, end: base + node.end };
}

/** Source text of a node, magics masked. */
export function textOf(node: NodeBase): string {
  return node.chunk.text.slice(node.start, node.end);
}

/** Whether a node is a call. */
export function isCall(node: NodeBase): node is Call {
  return 'kind' in node && node.kind === 'Call';
}
