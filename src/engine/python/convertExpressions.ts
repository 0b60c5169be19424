// Expressions of the concrete tree to ours. Left-deep chains (`a + b + …`, `a.b().c()`) are walked, not recursed into.
import type { Argument, BinOp, Constant, ErrorExpression, Expression, Sequence } from './ast';
import { Conversion } from './conversion';
import { convertComprehension, convertDictionary, convertSlice } from './convertCollections';
import { convertBoolean, convertComparison, convertSubscripts } from './convertOperators';
import { convertParameters } from './convertParameters';
import { convertStrings } from './convertStrings';
import { convertGenericType, convertMemberType, convertUnionType } from './convertTypes';
import { numberValue } from './literals';

/** Same as CPython's own bound on open parentheses (MAXLEVEL in Parser/lexer/state.h). */
const MAX_EXPRESSION_DEPTH = 200;
/** Operators, attributes, calls and subscripts chained to the left. */
const MAX_CHAIN = 10_000;

const CHAINED = new Set(['binary_operator', 'attribute', 'call', 'subscript']);

/** Converts expressions of one syntax table. Nested deeper than CPython allows, an expression becomes an error node, and `tooDeep` says where. */
export class ExpressionConverter extends Conversion {
  private depth = 0;

  expression(index: number): Expression {
    const type = this.table.type(index);
    if (type === 'identifier') return this.name(index);
    if (this.depth >= MAX_EXPRESSION_DEPTH) return this.deep(index);
    if (CHAINED.has(type)) return this.chain(index);
    this.depth++;
    const converted = this.nested(index, type);
    this.depth--;
    return converted;
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
        return convertStrings(this, [index], index);
      case 'concatenated_string':
        return convertStrings(this, table.named(index), index);
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
      case 'tuple_pattern':
        // `(a) = 1` is no tuple.
        return table.hasToken(index, ',') || table.firstNamed(index) < 0
          ? this.sequence(index, 'Tuple')
          : this.only(index);
      case 'tuple':
      case 'expression_list':
      case 'pattern_list':
        return this.sequence(index, 'Tuple');
      case 'list':
      case 'list_pattern':
        return this.sequence(index, 'List');
      case 'set':
        return this.sequence(index, 'Set');
      case 'dictionary':
        return convertDictionary(this, index);
      case 'list_comprehension':
        return convertComprehension(this, index, 'list');
      case 'set_comprehension':
        return convertComprehension(this, index, 'set');
      case 'dictionary_comprehension':
        return convertComprehension(this, index, 'dict');
      case 'generator_expression':
        return convertComprehension(this, index, 'generator');
      case 'slice':
        return convertSlice(this, index);
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
        return convertBoolean(this, index);
      case 'comparison_operator':
        return convertComparison(this, index);
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
          params: params < 0 ? [] : convertParameters(this, params),
          body: this.expression(body),
        };
      }
      case 'named_expression': {
        const [target, value] = table.named(index);
        if (target === undefined || value === undefined) return this.broken(index);
        return { kind: 'NamedExpr', ...this.at(index), target: this.name(target), value: this.expression(value) };
      }
      case 'await':
        return this.awaited(index);
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
        return convertGenericType(this, index);
      case 'union_type':
        return convertUnionType(this, index);
      case 'member_type':
        return convertMemberType(this, index);
      // Outside of `with` and `except`, `a as b` is no expression; the constraint of a type parameter is none either.
      case 'as_pattern':
      case 'constrained_type':
        return this.only(index);
      default:
        return this.broken(index);
    }
  }

  /** The grammar reads `await a ** b` as `await (a ** b)`. */
  private awaited(index: number): Expression {
    const value = this.only(index);
    const place = this.at(index);
    if (value.kind !== 'BinOp' || this.table.type(this.table.firstNamed(index)) !== 'binary_operator') {
      return { kind: 'Await', ...place, value };
    }
    return { ...value, ...place, left: { kind: 'Await', ...place, end: value.left.end, value: value.left } };
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
    const isDeep = CHAINED.has(table.type(at));
    const innermost = isDeep ? this.deep(at) : (this.typeCall(at) ?? this.expression(at));
    // The grammar reads `*a.b` as `(*a).b` where a list or a call holds it.
    const splat = innermost.kind === 'Starred' && table.type(at) !== 'parenthesized_expression' ? innermost : null;
    let value = splat ? splat.value : innermost;
    const start = splat
      ? splat.value.start
      : innermost.start < this.table.start(at) + this.shift
        ? innermost.start
        : table.start(index) + this.shift;
    this.depth++;
    for (let link = spine.length - 1; link >= 0; link--) {
      const node = spine[link] ?? index;
      value = this.link(node, start, table.next(table.firstNamed(node)), value);
    }
    this.depth--;
    return splat ? { ...splat, end: value.end, value } : value;
  }

  /** The grammar reads `type(a).b = c` as an alias of `(a).b`; `statement` is where its `type` stands. */
  protected aliasOfCall: { readonly statement: number; readonly brackets: number } | null = null;

  private typeCall(index: number): Expression | null {
    const { table, shift, chunk, aliasOfCall } = this;
    const open = table.start(index);
    if (aliasOfCall?.brackets !== open) return null;
    const start = aliasOfCall.statement + shift;
    return {
      kind: 'Call',
      chunk,
      start,
      end: this.endAt(index),
      func: { kind: 'Name', chunk, start, end: start + 'type'.length, id: 'type' },
      args: this.arguments(index),
      argsStart: open + shift + 1,
      argsEnd: this.argsEnd(index),
    };
  }

  /** One link of a chain: `object` stands first, `rest` is the child after it. */
  private link(index: number, start: number, rest: number, object: Expression): Expression {
    const { table, shift, chunk } = this;
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
        return { kind: 'Subscript', chunk, start, end, object, index: convertSubscripts(this, index, rest) };
      default: {
        const right = this.namedFrom(rest, index);
        if (right < 0) return this.broken(index);
        const op = table.type(rest);
        const value = this.expression(right);
        return op === '&'
          ? this.conjunction(index, start, object, value, right)
          : { kind: 'BinOp', chunk, start, end, op, left: object, right: value };
      }
    }
  }

  /** The grammar binds `^` tighter than `&`; in Python it is the other way round. */
  private conjunction(
    index: number,
    start: number,
    left: Expression,
    right: Expression,
    rightIndex: number,
  ): Expression {
    const { table, chunk } = this;
    const end = this.endAt(index);
    const isBare = (operand: number): boolean => table.type(operand) === 'binary_operator';
    const and = (a: Expression, b: Expression): BinOp => ({
      kind: 'BinOp',
      chunk,
      start: a.start,
      end: b.end,
      op: '&',
      left: a,
      right: b,
    });
    if (left.kind === 'BinOp' && left.op === '^' && isBare(table.firstNamed(index))) {
      return { ...left, start, end, right: and(left.right, right) };
    }
    if (right.kind === 'BinOp' && right.op === '^' && isBare(rightIndex)) {
      return { ...right, start, end, left: and(left, right.left) };
    }
    return { kind: 'BinOp', chunk, start, end, op: '&', left, right };
  }

  /** Of the closing bracket, which may have been added. */
  private argsEnd(list: number): number {
    return Math.min(this.table.end(list) + this.shift - 1, this.limit);
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
      default: {
        const value = this.expression(index);
        const isStar = value.kind === 'Starred';
        return {
          kind: 'Argument',
          ...this.at(index),
          keyword: null,
          star: isStar ? '*' : '',
          value: isStar ? value.value : value,
        };
      }
    }
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

  private number(index: number): Constant {
    const source = this.source(index);
    if (/^0[0-7]*[1-7]|[lL]$/.test(source) && /^0\d+$|[lL]$/.test(source)) this.python2 = true;
    return { kind: 'Constant', ...this.at(index), value: numberValue(source), bytes: false };
  }
}
