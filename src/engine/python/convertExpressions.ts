// Expressions of the concrete tree to ours. Left-deep chains (`a + b + …`, `a.b().c()`) are walked, not recursed into.
import type {
  Argument,
  Chunk,
  Comprehension,
  ComprehensionClause,
  Constant,
  Dict,
  ErrorExpression,
  Expression,
  FString,
  Name,
  Parameter,
  Sequence,
  Slice,
} from './ast';
import { numberValue, stringLiteral, stringValue, unescapeString } from './literals';
import type { SyntaxTable } from './syntaxTable';

/** Same as CPython's own bound on open parentheses (MAXLEVEL in Parser/lexer/state.h). */
const MAX_EXPRESSION_DEPTH = 200;
/** Operators, attributes, calls and subscripts chained to the left. */
const MAX_CHAIN = 10_000;

const CHAINED = new Set(['binary_operator', 'attribute', 'call', 'subscript']);

export class ExpressionConverter {
  /** Python 2 was seen: `<>`, backquotes, `0777L`, `print x`. */
  python2 = false;
  /** Where something lay too deep to be converted, relative to the chunk. */
  tooDeep: { start: number; end: number } | null = null;
  /** Nodes end here at the latest, where closing brackets were added to what was half typed. */
  limit = Infinity;
  private depth = 0;

  /** `shift` is what leads from offsets of the table to offsets in the chunk. */
  constructor(
    protected readonly table: SyntaxTable,
    protected readonly text: string,
    protected readonly chunk: Chunk,
    protected readonly shift: number,
  ) {}

  expression(index: number): Expression {
    const type = this.table.type(index);
    if (CHAINED.has(type)) return this.chain(index);
    if (type === 'identifier') return this.name(index);
    if (this.depth >= MAX_EXPRESSION_DEPTH) return this.deep(index);
    this.depth++;
    const converted = this.nested(index, type);
    this.depth--;
    return converted;
  }

  protected at(index: number): { chunk: Chunk; start: number; end: number } {
    return { chunk: this.chunk, start: this.table.start(index) + this.shift, end: this.endAt(index) };
  }

  protected endAt(index: number): number {
    return Math.min(this.table.end(index) + this.shift, this.limit);
  }

  protected source(index: number): string {
    return this.text.slice(this.table.start(index), this.table.end(index));
  }

  protected identifier(index: number): string {
    const name = this.source(index);
    // Python compares identifiers in NFKC.
    return /^[\x00-\x7f]*$/.test(name) ? name : name.normalize('NFKC');
  }

  protected name(index: number): Name {
    return {
      kind: 'Name',
      chunk: this.chunk,
      start: this.table.start(index) + this.shift,
      end: this.endAt(index),
      id: this.identifier(index),
    };
  }

  private deep(index: number): ErrorExpression {
    const place = this.at(index);
    this.tooDeep ??= { start: place.start, end: place.end };
    return { kind: 'ErrorExpression', ...place, children: [] };
  }

  private nested(index: number, type: string): Expression {
    const { table } = this;
    switch (type) {
      case 'string':
        return this.strings([index], index);
      case 'concatenated_string':
        return this.strings(table.named(index), index);
      case 'integer':
      case 'float':
        return this.number(index);
      case 'true':
        return { kind: 'Constant', ...this.at(index), value: true, bytes: false };
      case 'false':
        return { kind: 'Constant', ...this.at(index), value: false, bytes: false };
      case 'none':
        return { kind: 'Constant', ...this.at(index), value: null, bytes: false };
      case 'ellipsis':
        return { kind: 'Constant', ...this.at(index), value: undefined, bytes: false };
      case 'parenthesized_expression':
        return this.parenthesized(index);
      case 'tuple':
      case 'tuple_pattern':
      case 'expression_list':
      case 'pattern_list':
        return this.sequence(index, 'Tuple');
      case 'list':
      case 'list_pattern':
        return this.sequence(index, 'List');
      case 'set':
        return this.sequence(index, 'Set');
      case 'dictionary':
        return this.dictionary(index);
      case 'list_comprehension':
        return this.comprehension(index, 'list');
      case 'set_comprehension':
        return this.comprehension(index, 'set');
      case 'dictionary_comprehension':
        return this.comprehension(index, 'dict');
      case 'generator_expression':
        return this.comprehension(index, 'generator');
      case 'slice':
        return this.slice(index);
      case 'unary_operator':
        return {
          kind: 'UnaryOp',
          ...this.at(index),
          op: table.type(index + 1),
          operand: this.only(index),
        };
      case 'not_operator':
        return { kind: 'UnaryOp', ...this.at(index), op: 'not', operand: this.only(index) };
      case 'boolean_operator':
        return this.boolean(index);
      case 'comparison_operator':
        return this.comparison(index);
      case 'conditional_expression': {
        const [body, test, orelse] = table.named(index);
        if (body === undefined || test === undefined || orelse === undefined) return this.broken(index);
        return {
          kind: 'IfExp',
          ...this.at(index),
          test: this.expression(test),
          body: this.expression(body),
          orelse: this.expression(orelse),
        };
      }
      case 'lambda': {
        const params = table.child(index, 'lambda_parameters');
        const body = table.named(index).at(-1);
        if (body === undefined || body === params) return this.broken(index);
        return {
          kind: 'Lambda',
          ...this.at(index),
          params: params < 0 ? [] : this.parameters(params),
          body: this.expression(body),
        };
      }
      case 'named_expression': {
        const [target, value] = table.named(index);
        if (target === undefined || value === undefined) return this.broken(index);
        return { kind: 'NamedExpr', ...this.at(index), target: this.name(target), value: this.expression(value) };
      }
      case 'await':
        return { kind: 'Await', ...this.at(index), value: this.only(index) };
      case 'yield': {
        const value = table.firstNamed(index);
        return { kind: 'Yield', ...this.at(index), value: value < 0 ? null : this.expression(value) };
      }
      case 'list_splat':
      case 'list_splat_pattern':
      case 'parenthesized_list_splat':
      case 'dictionary_splat':
      case 'dictionary_splat_pattern':
      case 'splat_type':
        return { kind: 'Starred', ...this.at(index), value: this.only(index) };
      // Annotations have names of their own in the grammar.
      case 'type':
      case 'as_pattern_target':
        return this.only(index);
      case 'generic_type':
        return this.genericType(index);
      case 'union_type': {
        const [left, right] = table.named(index);
        if (left === undefined || right === undefined) return this.broken(index);
        return {
          kind: 'BinOp',
          ...this.at(index),
          op: '|',
          left: this.expression(left),
          right: this.expression(right),
        };
      }
      case 'member_type': {
        const [object, attribute] = table.named(index);
        if (object === undefined || attribute === undefined) return this.broken(index);
        return {
          kind: 'Attribute',
          ...this.at(index),
          object: this.expression(object),
          attr: this.identifier(attribute),
          attrStart: table.start(attribute) + this.shift,
        };
      }
      // Outside of `with` and `except`, `a as b` is no expression; the constraint of a type parameter is none either.
      case 'as_pattern':
      case 'constrained_type':
        return this.only(index);
      default:
        return this.broken(index);
    }
  }

  protected broken(index: number): ErrorExpression {
    return { kind: 'ErrorExpression', ...this.at(index), children: [] };
  }

  /** The first named child. */
  protected only(index: number): Expression {
    const child = this.table.firstNamed(index);
    return child < 0 ? this.broken(index) : this.expression(child);
  }

  private parenthesized(index: number): Expression {
    const { table } = this;
    let inner = index;
    while (table.type(inner) === 'parenthesized_expression') {
      const child = table.firstNamed(inner);
      if (child < 0) return this.broken(index);
      inner = child;
    }
    return this.expression(inner);
  }

  /** The spine is collected from the outside in, and built from the inside out. */
  private chain(index: number): Expression {
    const { table } = this;
    const spine: number[] = [];
    let at = index;
    while (CHAINED.has(table.type(at)) && spine.length < MAX_CHAIN) {
      spine.push(at);
      at = table.firstNamed(at);
    }
    let value = CHAINED.has(table.type(at)) || this.depth >= MAX_EXPRESSION_DEPTH ? this.deep(at) : this.expression(at);
    this.depth++;
    for (let link = spine.length - 1; link >= 0; link--) {
      const node = spine[link] ?? index;
      value = this.link(node, table.next(table.firstNamed(node)), value);
    }
    this.depth--;
    return value;
  }

  /** One link of a chain: `object` stands first, `rest` is the child after it. */
  private link(index: number, rest: number, object: Expression): Expression {
    const { table, shift, chunk } = this;
    const start = table.start(index) + shift;
    const end = this.endAt(index);
    switch (table.type(index)) {
      case 'attribute': {
        const attribute = this.namedFrom(rest, index);
        if (attribute < 0) return this.broken(index);
        const attrStart = table.start(attribute) + shift;
        return { kind: 'Attribute', chunk, start, end, object, attr: this.identifier(attribute), attrStart };
      }
      case 'call': {
        const list = this.namedFrom(rest, index);
        if (list < 0) return this.broken(index);
        const args = table.type(list) === 'argument_list' ? this.arguments(list) : [this.positional(list)];
        const argsStart = table.start(list) + shift + 1;
        return { kind: 'Call', chunk, start, end, func: object, args, argsStart, argsEnd: this.argsEnd(list) };
      }
      case 'subscript':
        return { kind: 'Subscript', chunk, start, end, object, index: this.subscripts(index, rest) };
      default: {
        const right = this.namedFrom(rest, index);
        if (right < 0) return this.broken(index);
        return { kind: 'BinOp', chunk, start, end, op: table.type(rest), left: object, right: this.expression(right) };
      }
    }
  }

  /** Of the closing bracket, which may have been added. */
  private argsEnd(list: number): number {
    return Math.min(this.table.end(list) + this.shift - 1, this.limit);
  }

  private namedFrom(from: number, parent: number): number {
    const { table } = this;
    const end = table.next(parent);
    for (let child = from; child < end; child = table.next(child)) if (table.isNamed(child)) return child;
    return -1;
  }

  private positional(index: number): Argument {
    return { kind: 'Argument', ...this.at(index), keyword: null, star: '', value: this.expression(index) };
  }

  protected arguments(list: number): Argument[] {
    const { table } = this;
    const args: Argument[] = [];
    const end = table.next(list);
    for (let child = list + 1; child < end; child = table.next(child)) {
      if (table.isNamed(child)) args.push(this.argument(child));
    }
    return args;
  }

  private argument(index: number): Argument {
    const { table } = this;
    switch (table.type(index)) {
      case 'keyword_argument': {
        const name = table.firstNamed(index);
        const value = this.namedFrom(table.next(name), index);
        return {
          kind: 'Argument',
          ...this.at(index),
          keyword: this.identifier(name),
          star: '',
          value: value < 0 ? this.broken(index) : this.expression(value),
        };
      }
      case 'list_splat':
        return { kind: 'Argument', ...this.at(index), keyword: null, star: '*', value: this.only(index) };
      case 'dictionary_splat':
        return { kind: 'Argument', ...this.at(index), keyword: null, star: '**', value: this.only(index) };
      default:
        return this.positional(index);
    }
  }

  private subscripts(index: number, rest: number): Expression {
    const { table } = this;
    const end = table.next(index);
    const found: number[] = [];
    let comma = false;
    for (let child = rest; child < end; child = table.next(child)) {
      if (table.isNamed(child)) found.push(child);
      else if (table.type(child) === ',') comma = true;
    }
    const [first] = found;
    if (first === undefined) return this.broken(index);
    const isStarred = table.type(first) === 'list_splat';
    return comma || isStarred ? this.tuple(found) : this.expression(first);
  }

  private tuple(indices: readonly number[]): Sequence {
    const elements = indices.map((child) => this.expression(child));
    const start = elements[0]?.start ?? 0;
    return { kind: 'Tuple', chunk: this.chunk, start, end: elements.at(-1)?.end ?? start, elements };
  }

  private genericType(index: number): Expression {
    const { table } = this;
    const [name, parameter] = table.named(index);
    if (name === undefined || parameter === undefined) return this.broken(index);
    const found = table.named(parameter);
    const [first] = found;
    if (first === undefined) return this.broken(index);
    const single = found.length === 1 && !table.hasToken(parameter, ',') && table.type(first + 1) !== 'splat_type';
    return {
      kind: 'Subscript',
      ...this.at(index),
      object: this.name(name),
      index: single ? this.expression(first) : this.tuple(found),
    };
  }

  protected sequence(index: number, kind: Sequence['kind']): Sequence {
    const { table } = this;
    const elements: Expression[] = [];
    const end = table.next(index);
    for (let child = index + 1; child < end; child = table.next(child)) {
      if (table.isNamed(child)) elements.push(this.expression(child));
    }
    return { kind, ...this.at(index), elements };
  }

  private dictionary(index: number): Dict {
    const entries = this.table.named(index).map((child) => {
      if (this.table.type(child) === 'dictionary_splat') return { key: null, value: this.only(child) };
      const [key, value] = this.table.named(child);
      if (key === undefined || value === undefined) return { key: null, value: this.broken(child) };
      return { key: this.expression(key), value: this.expression(value) };
    });
    return { kind: 'Dict', ...this.at(index), entries };
  }

  private comprehension(index: number, form: Comprehension['form']): Comprehension {
    const { table } = this;
    const [body, ...rest] = table.named(index);
    const clauses: { target: Expression; iter: Expression; conditions: Expression[] }[] = [];
    for (const child of rest) {
      if (table.type(child) === 'for_in_clause') clauses.push(this.clause(child));
      else if (table.type(child) === 'if_clause') clauses.at(-1)?.conditions.push(this.only(child));
    }
    let element = body;
    let value: number | undefined;
    if (form === 'dict' && body !== undefined) [element, value] = table.named(body);
    return {
      kind: 'Comprehension',
      ...this.at(index),
      form,
      element: element === undefined ? this.broken(index) : this.expression(element),
      value: value === undefined ? null : this.expression(value),
      clauses,
    };
  }

  private clause(index: number): ComprehensionClause & { conditions: Expression[] } {
    const [target, ...iterated] = this.table.named(index);
    const [iter] = iterated;
    if (target === undefined || iter === undefined) {
      return { target: this.broken(index), iter: this.broken(index), conditions: [] };
    }
    return {
      target: this.expression(target),
      // `for x in a, b` without parentheses is Python 2's.
      iter: iterated.length > 1 ? this.tuple(iterated) : this.expression(iter),
      conditions: [],
    };
  }

  private slice(index: number): Slice {
    const { table } = this;
    const parts: (Expression | null)[] = [null, null, null];
    let part = 0;
    const end = table.next(index);
    for (let child = index + 1; child < end; child = table.next(child)) {
      if (table.isNamed(child)) parts[part] = this.expression(child);
      else if (table.type(child) === ':') part++;
    }
    const [lower = null, upper = null, step = null] = parts;
    return { kind: 'Slice', ...this.at(index), lower, upper, step };
  }

  private boolean(index: number): Expression {
    const { table } = this;
    const op = table.hasToken(index, 'and') ? 'and' : 'or';
    const spine: number[] = [];
    let at = index;
    while (table.type(at) === 'boolean_operator' && table.hasToken(at, op)) {
      spine.push(at);
      at = table.firstNamed(at);
    }
    const values = [this.expression(at)];
    for (const node of spine.reverse()) {
      const right = this.namedFrom(table.next(table.firstNamed(node)), node);
      values.push(right < 0 ? this.broken(node) : this.expression(right));
    }
    return { kind: 'BoolOp', ...this.at(index), op, values };
  }

  private comparison(index: number): Expression {
    const { table } = this;
    const operands: Expression[] = [];
    const ops: string[] = [];
    const end = table.next(index);
    for (let child = index + 1; child < end; child = table.next(child)) {
      if (table.isNamed(child)) operands.push(this.expression(child));
      else ops.push(this.comparisonOperator(table.type(child)));
    }
    const [left, ...comparators] = operands;
    if (left === undefined) return this.broken(index);
    return { kind: 'Compare', ...this.at(index), left, ops, comparators };
  }

  private comparisonOperator(op: string): string {
    if (op !== '<>') return op;
    this.python2 = true;
    return '!=';
  }

  protected parameters(list: number): Parameter[] {
    const found: Parameter[] = [];
    for (const child of this.table.named(list)) {
      const parameter = this.parameter(child);
      if (parameter) found.push(parameter);
    }
    return found;
  }

  private parameter(index: number): Parameter | null {
    const { table } = this;
    const plain = (name: number, annotation: Expression | null, value: Expression | null): Parameter => {
      const type = table.type(name);
      const star = type === 'list_splat_pattern' ? '*' : type === 'dictionary_splat_pattern' ? '**' : '';
      if (type === 'tuple_pattern') this.python2 = true;
      const id = star === '' ? name : table.firstNamed(name);
      return { name: this.identifier(id), star, annotation, default: value };
    };
    switch (table.type(index)) {
      case 'default_parameter': {
        const [name = index, value] = table.named(index);
        return plain(name, null, value === undefined ? null : this.expression(value));
      }
      case 'typed_parameter': {
        const [name = index, type] = table.named(index);
        return plain(name, type === undefined ? null : this.expression(type), null);
      }
      case 'typed_default_parameter': {
        const [name = index, type, value] = table.named(index);
        return plain(
          name,
          type === undefined ? null : this.expression(type),
          value === undefined ? null : this.expression(value),
        );
      }
      case 'keyword_separator':
        return { name: '', star: '*', annotation: null, default: null };
      case 'positional_separator':
      case 'ERROR':
        return null;
      default:
        return plain(index, null, null);
    }
  }

  private number(index: number): Constant {
    const source = this.source(index);
    if (/^0[0-7]*[1-7]|[lL]$/.test(source) && /^0\d+$|[lL]$/.test(source)) this.python2 = true;
    return { kind: 'Constant', ...this.at(index), value: numberValue(source), bytes: false };
  }

  /** Literals that stand side by side are one constant, or one f-string. */
  private strings(literals: readonly number[], whole: number): Constant | FString {
    const parts: (string | Expression)[] = [];
    const formats: Expression[] = [];
    let formatted = false;
    let interpolated = false;
    let bytes = false;
    const add = (text: string): void => {
      const last = parts.at(-1);
      if (typeof last === 'string') parts[parts.length - 1] = last + text;
      else if (text !== '') parts.push(text);
    };
    for (const index of literals) {
      const source = this.source(index);
      const literal = stringLiteral(source);
      if (!literal.interpolated) {
        const plain = stringValue(source);
        add(plain.value);
        bytes ||= plain.bytes;
        continue;
      }
      interpolated = true;
      const base = this.table.start(index);
      let from = literal.start;
      const piece = (to: number): string => {
        const doubled = source.slice(from, to).replace(/\{\{|\}\}/g, (pair) => pair.charAt(0));
        return unescapeString(doubled, literal.raw, false);
      };
      for (const child of this.table.named(index)) {
        if (this.table.type(child) !== 'interpolation') continue;
        add(piece(this.table.start(child) - base));
        formatted = this.interpolation(child, add, parts, formats) || formatted;
        from = this.table.end(child) - base;
      }
      add(piece(literal.end));
    }
    const place = this.at(whole);
    if (interpolated) return { kind: 'FString', ...place, parts, formatted, formats };
    const [only] = parts;
    return { kind: 'Constant', ...place, value: typeof only === 'string' ? only : '', bytes };
  }

  /** Returns whether the value goes through a conversion or a format. */
  private interpolation(
    index: number,
    add: (text: string) => void,
    parts: (string | Expression)[],
    formats: Expression[],
  ): boolean {
    const { table } = this;
    const [expression, ...rest] = table.named(index);
    if (expression === undefined) return false;
    let formatted = false;
    if (table.hasToken(index, '=')) {
      // `{x=}` shows its own text.
      const after = /^\s*=\s*/.exec(this.text.slice(table.end(expression)))?.[0].length ?? 0;
      add(this.text.slice(table.start(index) + 1, table.end(expression) + after));
      formatted = true;
    }
    parts.push(this.expression(expression));
    for (const child of rest) {
      formatted = true;
      if (table.type(child) === 'format_specifier') this.nestedFormats(child, formats);
    }
    return formatted;
  }

  private nestedFormats(index: number, formats: Expression[]): void {
    const { table } = this;
    for (const child of table.named(index)) {
      const [expression, ...rest] = table.named(child);
      if (expression !== undefined) formats.push(this.expression(expression));
      for (const inner of rest) if (table.type(inner) === 'format_specifier') this.nestedFormats(inner, formats);
    }
  }
}
