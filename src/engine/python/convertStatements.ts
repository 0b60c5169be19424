// Statements of the concrete tree to ours.
import type {
  Argument,
  Assign,
  ExceptHandler,
  Expression,
  FunctionDef,
  ClassDef,
  If,
  Statement,
  Try,
  With,
} from './ast';
import { ExpressionConverter } from './convertExpressions';
import { convertImport, convertImportFrom } from './convertImports';
import { convertParameters } from './convertParameters';
import { convertMatch } from './convertPatterns';
import { endOf } from './conversion';

/** Same as CPython's own bound on indentation (MAXINDENT in Parser/lexer/state.h). */
const MAX_BLOCK_DEPTH = 100;

/** Converts statements, and expressions in them, of one syntax table. */
export class StatementConverter extends ExpressionConverter {
  /** Bodies that were recovered apart, by the offset in the table at which they start. */
  bodies: ReadonlyMap<number, readonly Statement[]> = new Map();
  private blocks = 0;

  /** Undefined for what is no statement (stray tokens). */
  statement(index: number): Statement | undefined {
    const { table } = this;
    const type = table.type(index);
    switch (type) {
      case 'expression_statement':
        return this.expressionStatement(index);
      case 'import_statement':
        return convertImport(this, index);
      case 'import_from_statement':
      case 'future_import_statement':
        return convertImportFrom(this, index);
      case 'if_statement':
        return this.ifStatement(index);
      case 'for_statement': {
        const [target, iter] = table.named(index);
        if (target === undefined || iter === undefined) return this.errorStatement(index);
        const place = this.at(index);
        const body = this.block(index);
        const orelse = this.elseBlock(index);
        return {
          kind: 'For',
          ...place,
          end: endOf(orelse, endOf(body, place.end)),
          target: this.expression(target),
          iter: this.expression(iter),
          body,
          orelse,
        };
      }
      case 'while_statement': {
        const test = table.firstNamed(index);
        const place = this.at(index);
        const body = this.block(index);
        const orelse = this.elseBlock(index);
        const end = endOf(orelse, endOf(body, place.end));
        return { kind: 'While', ...place, end, test: this.expression(test), body, orelse };
      }
      case 'with_statement':
        return this.withStatement(index);
      case 'try_statement':
        return this.tryStatement(index);
      case 'function_definition':
        return this.functionDefinition(index, []);
      case 'class_definition':
        return this.classDefinition(index, []);
      case 'decorated_definition':
        return this.decorated(index);
      case 'match_statement':
        return convertMatch(this, index, (parent) => this.block(parent));
      case 'return_statement':
        return { kind: 'Return', ...this.at(index), value: this.optional(index) };
      case 'delete_statement': {
        const child = table.firstNamed(index);
        const targets =
          table.type(child) === 'expression_list'
            ? table.named(child).map((target) => this.expression(target))
            : [this.only(index)];
        return { kind: 'Delete', ...this.at(index), targets };
      }
      case 'raise_statement':
        return this.raiseStatement(index);
      case 'assert_statement': {
        const [test, message] = table.named(index);
        if (test === undefined) return this.errorStatement(index);
        return {
          kind: 'Assert',
          ...this.at(index),
          test: this.expression(test),
          message: message === undefined ? null : this.expression(message),
        };
      }
      case 'global_statement':
        return { kind: 'Global', ...this.at(index), names: table.named(index).map((name) => this.identifier(name)) };
      case 'nonlocal_statement':
        return { kind: 'Nonlocal', ...this.at(index), names: table.named(index).map((name) => this.identifier(name)) };
      case 'pass_statement':
        return { kind: 'Pass', ...this.at(index) };
      case 'break_statement':
        return { kind: 'Break', ...this.at(index) };
      case 'continue_statement':
        return { kind: 'Continue', ...this.at(index) };
      case 'print_statement':
        return this.python2Statement(index, 'print');
      case 'exec_statement':
        return this.python2Statement(index, 'exec');
      case 'type_alias_statement': {
        const [target, value] = table.named(index);
        if (target === undefined || value === undefined) return this.errorStatement(index);
        if (this.text.charAt(table.start(target)) === '(') {
          this.aliasOfCall = { statement: table.start(index), brackets: table.start(target) };
        }
        const annotated = table.firstNamed(target);
        if (this.aliasOfCall && table.type(annotated) === 'constrained_type') {
          const [left = target, annotation = target] = table.named(annotated);
          return {
            kind: 'Assign',
            ...this.at(index),
            targets: [this.expression(left)],
            annotation: this.expression(annotation),
            value: this.expression(value),
          };
        }
        // `type X[T] = …` binds X; its parameters are left out.
        const named = this.expression(target);
        const bound = named.kind === 'Subscript' && !this.aliasOfCall ? named.object : named;
        this.aliasOfCall = null;
        return { kind: 'Assign', ...this.at(index), targets: [bound], value: this.expression(value) };
      }
      default:
        return table.isNamed(index) ? this.errorStatement(index) : undefined;
    }
  }

  private errorStatement(index: number): Statement {
    return { kind: 'ErrorStatement', ...this.at(index) };
  }

  private optional(index: number): Expression | null {
    const child = this.table.firstNamed(index);
    return child < 0 ? null : this.expression(child);
  }

  private expressionStatement(index: number): Statement {
    const { table } = this;
    const child = table.firstNamed(index);
    if (child < 0) return this.errorStatement(index);
    if (table.type(child) === 'assignment') return this.assignment(child);
    if (table.type(child) === 'augmented_assignment') {
      const [target, value] = table.named(child);
      if (target === undefined || value === undefined) return this.errorStatement(index);
      return {
        kind: 'AugAssign',
        ...this.at(index),
        target: this.expression(target),
        op: table.type(table.next(target)).slice(0, -1),
        value: this.expression(value),
      };
    }
    const place = this.at(index);
    const value = table.hasToken(index, ',') ? this.sequence(index, 'Tuple') : this.expression(child);
    return { kind: 'ExpressionStatement', ...place, value };
  }

  private assignment(index: number): Statement {
    const { table } = this;
    const place = this.at(index);
    const targets: Expression[] = [];
    let at = index;
    for (;;) {
      const [target, second, third] = table.named(at);
      if (target === undefined || second === undefined) return this.errorStatement(index);
      if (table.type(second) === 'type') {
        const declared = this.expression(target);
        const annotation = this.expression(second);
        return third === undefined
          ? { kind: 'Declaration', ...place, target: declared, annotation }
          : { kind: 'Assign', ...place, targets: [declared], annotation, value: this.expression(third) };
      }
      targets.push(this.expression(target));
      if (table.type(second) !== 'assignment') {
        return { kind: 'Assign', ...place, targets, value: this.expression(second) } satisfies Assign;
      }
      at = second;
    }
  }

  private raiseStatement(index: number): Statement {
    const { table } = this;
    const named = table.named(index);
    const hasCause = table.hasToken(index, 'from');
    const [first, second] = named;
    if (first !== undefined && table.type(first) === 'expression_list') this.python2 = true;
    return {
      kind: 'Raise',
      ...this.at(index),
      value: first === undefined ? null : this.expression(first),
      cause: hasCause && second !== undefined ? this.expression(second) : null,
    };
  }

  private python2Statement(index: number, keyword: 'print' | 'exec'): Statement {
    const { table } = this;
    this.python2 = true;
    const values = table
      .named(index)
      .map((child) => (table.type(child) === 'chevron' ? this.only(child) : this.expression(child)));
    return { kind: 'Python2Statement', ...this.at(index), keyword, values };
  }

  // ---- blocks ---------------------------------------------------------------------------------------------------

  /** Statements of the block among the children of `parent`. */
  private block(parent: number): readonly Statement[] {
    const block = this.table.child(parent, 'block');
    return block < 0 ? [] : this.statements(block);
  }

  private statements(block: number): readonly Statement[] {
    const { table } = this;
    const first = table.firstNamed(block);
    if (first < 0) return [];
    const recovered = this.bodies.get(table.start(first));
    if (recovered) return recovered;
    if (this.blocks >= MAX_BLOCK_DEPTH) {
      const place = this.at(block);
      this.tooDeep ??= { start: place.start, end: place.end };
      return [this.errorStatement(block)];
    }
    this.blocks++;
    const body: Statement[] = [];
    const end = table.next(block);
    for (let child = block + 1; child < end; child = table.next(child)) {
      const statement = this.statement(child);
      if (statement) body.push(statement);
    }
    this.blocks--;
    return body;
  }

  private elseBlock(parent: number): readonly Statement[] {
    const clause = this.table.child(parent, 'else_clause');
    return clause < 0 ? [] : this.block(clause);
  }

  private ifStatement(index: number): If {
    const { table } = this;
    const clauses = [index, ...table.named(index).filter((child) => table.type(child) === 'elif_clause')];
    let orelse = this.elseBlock(index);
    let built: If | undefined;
    // From the last clause up: each `elif` is an If in the `orelse` before it.
    for (const clause of clauses.reverse()) {
      const body = this.block(clause);
      const place = this.at(clause);
      const test = this.expression(table.firstNamed(clause));
      built = { kind: 'If', ...place, end: endOf(orelse, endOf(body, place.end)), test, body, orelse };
      orelse = [built];
    }
    return built ?? { kind: 'If', ...this.at(index), test: this.broken(index), body: [], orelse };
  }

  private withStatement(index: number): With {
    const { table } = this;
    const clause = table.child(index, 'with_clause');
    const items: { context: Expression; target: Expression | null }[] = [];
    for (const item of clause < 0 ? [] : table.named(clause)) this.withItem(table.firstNamed(item), items);
    const place = this.at(index);
    const body = this.block(index);
    return { kind: 'With', ...place, end: endOf(body, place.end), items, body };
  }

  private withItem(index: number, items: { context: Expression; target: Expression | null }[]): void {
    const { table } = this;
    const type = table.type(index);
    if (type === 'as_pattern') {
      const [context, target] = table.named(index);
      if (context === undefined) return;
      items.push({
        context: this.expression(context),
        target: target === undefined ? null : this.expression(target),
      });
    } else if ((type === 'tuple' || type === 'parenthesized_expression') && this.holdsItems(index)) {
      // `with (open(a) as f, open(b)):` reads as a tuple to the grammar.
      for (const child of table.named(index)) this.withItem(child, items);
    } else {
      items.push({ context: this.expression(index), target: null });
    }
  }

  private holdsItems(index: number): boolean {
    return this.table.named(index).some((child) => this.table.type(child) === 'as_pattern');
  }

  private tryStatement(index: number): Try {
    const { table } = this;
    const place = this.at(index);
    const body = this.block(index);
    const handlers: ExceptHandler[] = [];
    let finalbody: readonly Statement[] = [];
    for (const child of table.named(index)) {
      const type = table.type(child);
      if (type === 'except_clause' || type === 'except_group_clause') handlers.push(this.handler(child));
      else if (type === 'finally_clause') finalbody = this.block(child);
    }
    const orelse = this.elseBlock(index);
    let end = endOf(body, place.end);
    for (const handler of handlers) end = endOf(handler.body, end);
    end = endOf(finalbody, endOf(orelse, end));
    return { kind: 'Try', ...place, end, body, handlers, orelse, finalbody };
  }

  private handler(index: number): ExceptHandler {
    const { table } = this;
    let [type, alias] = table.named(index).filter((child) => table.type(child) !== 'block');
    if (type !== undefined && table.type(type) === 'as_pattern') [type, alias] = table.named(type);
    if (table.hasToken(index, ',')) this.python2 = true;
    while (alias !== undefined && table.type(alias) === 'as_pattern_target') alias = table.firstNamed(alias);
    return {
      type: type === undefined ? null : this.expression(type),
      name: alias !== undefined && table.type(alias) === 'identifier' ? this.identifier(alias) : null,
      body: this.block(index),
    };
  }

  // ---- definitions ----------------------------------------------------------------------------------------------

  private functionDefinition(index: number, decorators: readonly Expression[]): FunctionDef {
    const { table } = this;
    const name = table.child(index, 'identifier');
    const params = table.child(index, 'parameters');
    const returns = table.child(index, 'type');
    const place = this.at(index);
    const body = this.block(index);
    return {
      kind: 'FunctionDef',
      ...place,
      end: endOf(body, place.end),
      name: this.identifier(name),
      nameStart: table.start(name) + this.shift,
      params: params < 0 ? [] : convertParameters(this, params),
      body,
      decorators,
      returns: returns < 0 ? null : this.expression(returns),
      isAsync: table.hasToken(index, 'async'),
    };
  }

  private classDefinition(index: number, decorators: readonly Expression[]): ClassDef {
    const { table } = this;
    const name = table.child(index, 'identifier');
    const list = table.child(index, 'argument_list');
    const bases: Argument[] = list < 0 ? [] : this.arguments(list);
    const place = this.at(index);
    const body = this.block(index);
    return {
      kind: 'ClassDef',
      ...place,
      end: endOf(body, place.end),
      name: this.identifier(name),
      nameStart: table.start(name) + this.shift,
      bases,
      body,
      decorators,
    };
  }

  private decorated(index: number): Statement {
    const { table } = this;
    const decorators: Expression[] = [];
    for (const child of table.named(index)) {
      const type = table.type(child);
      if (type === 'decorator') decorators.push(this.only(child));
      else if (type === 'function_definition') return this.functionDefinition(child, decorators);
      else if (type === 'class_definition') return this.classDefinition(child, decorators);
    }
    return this.errorStatement(index);
  }
}
