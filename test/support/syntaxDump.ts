// Our syntax trees in the notation of dump_ast.py.
import type { Argument, Expression, Parameter, Statement } from '../../src/engine/python/ast';

/** With `positions`, each node carries its offsets in the cell. */
export function dumpStatements(body: readonly Statement[], positions: boolean): string[] {
  return body.map((statement) => new Dumper(positions).node(statement));
}

class Dumper {
  constructor(private positions: boolean) {}

  private make(node: Expression | Statement, ...parts: string[]): string {
    const { start } = node.chunk;
    const head = this.positions ? `${node.kind}@${start + node.start}-${start + node.end}` : node.kind;
    return `(${[head, ...parts].join(' ')})`;
  }

  private many(nodes: readonly (Expression | Statement)[]): string {
    return `[${nodes.map((node) => this.node(node)).join(' ')}]`;
  }

  private maybe(node: Expression | null): string {
    return node === null ? '-' : this.node(node);
  }

  private args(args: readonly Argument[]): string {
    return `[${args.map(({ star, keyword, value }) => `(${star}${keyword ?? ''}= ${this.node(value)})`).join(' ')}]`;
  }

  private params(params: readonly Parameter[]): string {
    const dumped = params.map(
      (each) => `(${each.star}${each.name} ${this.maybe(each.annotation)} ${this.maybe(each.default)})`,
    );
    return `[${dumped.join(' ')}]`;
  }

  node(n: Expression | Statement): string {
    switch (n.kind) {
      case 'Name':
        return this.make(n, n.id);
      case 'Attribute':
        return this.make(n, this.node(n.object), n.attr);
      case 'Call':
        return this.make(n, this.node(n.func), this.args(n.args));
      case 'Subscript':
        return this.make(n, this.node(n.object), this.node(n.index));
      case 'Slice':
        return this.make(n, this.maybe(n.lower), this.maybe(n.upper), this.maybe(n.step));
      case 'Constant':
        return this.make(n, constant(n.value, n.bytes));
      case 'FString': {
        const outer = this.positions;
        // CPython below 3.12 misplaces what stands inside.
        this.positions = false;
        const parts = n.parts.map((part) => (typeof part === 'string' ? text(part) : this.node(part))).join(' ');
        const formats = this.many(n.formats);
        this.positions = outer;
        return this.make(n, `[${parts}]`, python(n.formatted), formats);
      }
      case 'BinOp':
        return this.make(n, n.op, this.node(n.left), this.node(n.right));
      case 'UnaryOp':
        return this.make(n, n.op, this.node(n.operand));
      case 'BoolOp':
        return this.make(n, n.op, this.many(n.values));
      case 'Compare':
        return this.make(n, this.node(n.left), n.ops.join(','), this.many(n.comparators));
      case 'Lambda':
        return this.make(n, this.params(n.params), this.node(n.body));
      case 'IfExp':
        return this.make(n, this.node(n.test), this.node(n.body), this.node(n.orelse));
      case 'Tuple':
      case 'List':
      case 'Set':
        return this.make(n, this.many(n.elements));
      case 'Dict':
        return this.make(
          n,
          `[${n.entries.map(({ key, value }) => `(${this.maybe(key)} ${this.node(value)})`).join(' ')}]`,
        );
      case 'Comprehension': {
        const clauses = n.clauses.map(
          (each) => `(${this.node(each.target)} ${this.node(each.iter)} ${this.many(each.conditions)})`,
        );
        return this.make(n, n.form, this.node(n.element), this.maybe(n.value), `[${clauses.join(' ')}]`);
      }
      case 'Starred':
      case 'Await':
        return this.make(n, this.node(n.value));
      case 'NamedExpr':
        return this.make(n, this.node(n.target), this.node(n.value));
      case 'Yield':
      case 'Return':
        return this.make(n, this.maybe(n.value));
      case 'ErrorExpression':
        return this.make(n, this.many(n.children));
      case 'ExpressionStatement':
        return this.make(n, this.node(n.value));
      case 'Assign':
        return n.annotation === undefined
          ? this.make(n, this.many(n.targets), this.node(n.value))
          : this.make(n, this.many(n.targets), this.node(n.annotation), this.node(n.value));
      case 'AugAssign':
        return this.make(n, this.node(n.target), n.op, this.node(n.value));
      case 'Declaration':
        return this.make(n, this.node(n.target), this.node(n.annotation));
      case 'Delete':
        return this.make(n, this.many(n.targets));
      case 'If':
      case 'While':
        return this.make(n, this.node(n.test), this.many(n.body), this.many(n.orelse));
      case 'For':
        return this.make(n, this.node(n.target), this.node(n.iter), this.many(n.body), this.many(n.orelse));
      case 'With': {
        const items = n.items.map(({ context, target }) => `(${this.node(context)} ${this.maybe(target)})`);
        return this.make(n, `[${items.join(' ')}]`, this.many(n.body));
      }
      case 'Try': {
        const handlers = n.handlers.map(
          ({ type, name, body }) => `(${this.maybe(type)} ${name ?? '-'} ${this.many(body)})`,
        );
        return this.make(n, this.many(n.body), `[${handlers.join(' ')}]`, this.many(n.orelse), this.many(n.finalbody));
      }
      case 'FunctionDef': {
        const params = this.params(n.params);
        const returns = this.maybe(n.returns);
        return this.make(n, n.name, python(n.isAsync), params, returns, this.many(n.decorators), this.many(n.body));
      }
      case 'ClassDef':
        return this.make(n, n.name, this.args(n.bases), this.many(n.decorators), this.many(n.body));
      case 'Import':
        return this.make(n, `[${n.names.map(({ name, alias }) => `${name}:${alias ?? ''}`).join(' ')}]`);
      case 'ImportFrom': {
        const names = n.names.map(({ name, alias }) => `${name}:${alias ?? ''}`).join(' ');
        return this.make(n, '.'.repeat(n.level) + n.module, `[${names}]`);
      }
      case 'RunFile':
        return this.make(n, n.path);
      case 'Global':
      case 'Nonlocal':
        return this.make(n, n.names.join(','));
      case 'Raise':
        return this.make(n, this.maybe(n.value), this.maybe(n.cause));
      case 'Assert':
        return this.make(n, this.node(n.test), this.maybe(n.message));
      case 'Match': {
        const cases = n.cases.map((each) => `(${each.binds.join()} ${this.maybe(each.guard)} ${this.many(each.body)})`);
        return this.make(n, this.node(n.subject), `[${cases.join(' ')}]`);
      }
      case 'Python2Statement':
        return this.make(n, n.keyword, this.many(n.values));
      case 'Pass':
      case 'Break':
      case 'Continue':
      case 'ErrorStatement':
        return this.make(n);
    }
  }
}

function python(value: boolean): string {
  return value ? 'True' : 'False';
}

/** As Python's json.dumps writes it: ASCII only. */
function text(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function constant(value: string | number | boolean | null | undefined, bytes: boolean): string {
  if (value === undefined) return '...';
  if (value === null) return 'None';
  if (typeof value === 'boolean') return python(value);
  if (typeof value === 'string') return (bytes ? 'b' : '') + text(value);
  if (Number.isNaN(value)) return 'nan';
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
