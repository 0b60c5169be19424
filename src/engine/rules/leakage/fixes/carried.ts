// Whether a step can be carried over the statements between it and the split without another of them noticing, and whether what it
// changed in place is still read behind the split.
import {
  isCall,
  textOf,
  type Attribute,
  type Call,
  type Expression,
  type Name,
  type Node,
  type Statement,
} from '../../../python/ast';
import {
  blocksOf,
  childrenOf,
  isStatement,
  lastName,
  rootName,
  statementsOutsideDefinitions,
  walk,
} from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { isLooped, pickedColumns } from './pickedColumns';
import { boundIn, isBehind, scopeOf, sharesScope } from './statementsAround';

/** A step before the split, as far as other statements can depend on it. */
export interface Carried {
  /** All that it is written in, with what stands inside those. */
  readonly statements: readonly Statement[];
  /** The table or array that holds what it made. */
  readonly table: string;
  /** The columns that it changed, none where they are not known; null for all. */
  readonly columns: readonly string[] | null;
  /** It stays where it is too, or what it made is called otherwise: nobody reads it changed. */
  readonly isKept: boolean;
  /** The transformer, which has learnt nothing until the split once the step is below. */
  readonly transformer: string | null;
  /** Names that have to hold below the split what they hold at the step. */
  readonly needs: readonly string[];
  /** Where its table is read and gets by the same edit what it was made of. */
  readonly mended?: readonly Expression[];
}

/** Whether the step does below the split what it did before, and nothing else misses it. */
export function canBeCarried(analysis: Analysis, step: Carried, split: Statement): boolean {
  const last = step.statements.at(-1);
  if (last === undefined || isBehind(last, split) || !sharesScope(analysis, last, split)) return false;
  const own = new Set(step.statements);
  const others = statementsOutsideDefinitions(scopeOf(analysis, split)).filter((one) => !own.has(one) && one !== split);
  const watch = new Watch(analysis, step);
  return others.every((one) =>
    isBehind(one, split) ? watch.passes(one, 'behind') : !isBehind(one, last) || watch.passes(one, 'between'),
  );
}

/** Looks at one statement after the other. */
class Watch {
  /** Names that hold what the step changed. */
  private readonly carriers: Set<string>;
  /** The transformer is fitted on something else before the split. */
  private isRefitted = false;

  constructor(
    private readonly analysis: Analysis,
    private readonly step: Carried,
  ) {
    this.carriers = new Set(step.isKept ? [] : [step.table]);
  }

  passes(statement: Statement, where: 'between' | 'behind'): boolean {
    const own = childrenOf(statement).filter((child) => !isStatement(child));
    const { transformer, needs, table } = this.step;
    if (where === 'between') {
      const bound = boundIn(statement);
      if (bound.some((name) => needs.includes(name) || name === transformer)) return false;
      if (this.step.columns === null && bound.includes(table)) return false;
      const changed = changedIn(statement);
      if (changed.some((name) => needs.includes(name) || (this.step.columns === null && name === table))) return false;
    }
    if (transformer !== null && !this.passesTransformer(own, transformer, where)) return false;
    return this.passesTable(statement, own, where);
  }

  private passesTransformer(own: readonly Node[], transformer: string, where: 'between' | 'behind'): boolean {
    const isRead = !walk(own, (node) => (node.kind === 'Name' && node.id === transformer ? 'stop' : undefined));
    if (!isRead) return true;
    if (where === 'behind') return !this.isRefitted;
    this.isRefitted = true;
    return walk(own, (node) => {
      if (node.kind === 'Attribute' && /^fit/.test(node.attr) && textOf(node.object) === transformer) return 'skip';
      return node.kind === 'Name' && node.id === transformer ? 'stop' : undefined;
    });
  }

  private passesTable(statement: Statement, own: readonly Node[], where: 'between' | 'behind'): boolean {
    const depends = this.mentions(own).length > 0;
    const picks = depends && where === 'between' ? this.picksIn(statement) : [];
    if (picks.length > 0) {
      for (const name of boundIn(statement)) this.carriers.delete(name);
      for (const name of picks) this.carriers.add(name);
      return true;
    }
    if (depends && !isShown(statement) && !this.isLook(statement)) return false;
    for (const name of boundIn(statement)) this.carriers.delete(name);
    return true;
  }

  /** Names that get what the step changed in `X = df.drop(columns='y')` and `X, y = df.drop(columns='y'), df['y']`. */
  private picksIn(statement: Statement): string[] {
    if (statement.kind !== 'Assign') return [];
    const [target] = statement.targets;
    const { value } = statement;
    if (target?.kind !== 'Tuple' || value.kind !== 'Tuple' || statement.targets.length > 1)
      return this.isPick(value) ? boundIn(statement) : [];
    const pairs = target.elements.flatMap((name, i) => {
      const given = value.elements[i];
      return given !== undefined && this.mentions([given]).length > 0 ? [{ name, given }] : [];
    });
    const names = pairs.flatMap(({ name, given }) => (name.kind === 'Name' && this.isPick(given) ? [name.id] : []));
    return names.length < pairs.length ? [] : names;
  }

  /** `corr = df.corr()`, where only what shows something reads `corr`. */
  private isLook(statement: Statement): boolean {
    if (statement.kind !== 'Assign' || statement.targets.length !== 1 || !isCall(statement.value)) return false;
    const [target] = statement.targets;
    if (target?.kind !== 'Name' || !LOOKS.has(lastName(statement.value.func))) return false;
    const { id } = target;
    return statementsOutsideDefinitions(scopeOf(this.analysis, statement)).every((one) => {
      const own = childrenOf(one).filter((child) => !isStatement(child));
      const isRead = !walk(own, (node) =>
        node.kind === 'Name' && node.id === id && node !== target ? 'stop' : undefined,
      );
      return !isRead || (one.kind === 'ExpressionStatement' && isShown(one));
    });
  }

  /** Reads of what the step changed. */
  private mentions(own: readonly Node[]): Name[] {
    const found: Name[] = [];
    const { mended } = this.step;
    walk(own, (node) => {
      if (mended?.some((one) => one === node) === true) return 'skip';
      if (node.kind === 'Attribute' && ASIDE.has(node.attr) && node.object.kind === 'Name') return 'skip';
      if (node.kind === 'Call' && (isLength(node) || this.isOtherPopped(node))) return 'skip';
      if (node.kind === 'Attribute' && this.isOtherAttribute(node, own)) return 'skip';
      if (node.kind === 'Subscript' && this.isOtherColumns(node)) {
        found.push(...this.mentions([node.index]));
        return 'skip';
      }
      if (node.kind === 'Name' && this.carriers.has(node.id)) found.push(node);
      // X = …
      return node.kind === 'Name' ? 'skip' : undefined;
    });
    return found.filter((name) => !own.includes(name) || !isBoundBy(own, name));
  }

  /** `y = df.pop('price')` */
  private isOtherPopped({ func, args }: Call): boolean {
    const [name] = args;
    if (func.kind !== 'Attribute' || func.attr !== 'pop' || func.object.kind !== 'Name') return false;
    return name?.value.kind === 'Constant' && this.isOther([String(name.value.value)]);
  }

  /** `df.age`, read as a column or assigned to. */
  private isOtherAttribute(node: Attribute, own: readonly Node[]): boolean {
    if (node.object.kind !== 'Name' || !this.isOther([node.attr])) return false;
    return this.analysis.dataAt(node)?.form === 'column' || (own.includes(node) && own.at(-1) !== node);
  }

  private isOther(names: readonly string[]): boolean {
    const { columns } = this.step;
    return columns !== null && columns.length > 0 && !names.some((name) => columns.includes(name));
  }

  private isOtherColumns(node: Expression): boolean {
    const { columns } = this.step;
    if (columns === null || columns.length === 0) return false;
    if (node.kind !== 'Subscript' || node.object.kind !== 'Name') return false;
    const picked = pickedColumns(this.analysis, node.index);
    if (picked !== null) return this.isOther(picked);
    if (isLooped(node.index)) return false;
    const read = this.analysis.dataAt(node)?.columns;
    if (read === undefined || read.open || read.known.size === 0) return false;
    return columns.every((name) => !read.known.has(name));
  }

  /** The same values under another name: `df.drop(columns='y')`, `df[features].values`; for columns only. */
  private isPick(value: Expression): boolean {
    if (this.step.columns === null) return false;
    if (value.kind === 'Name') return true;
    if (value.kind === 'Subscript') return this.mentions([value.index]).length === 0 && this.isPick(value.object);
    if (value.kind === 'Attribute') return PICKS.has(value.attr) && this.isPick(value.object);
    if (!isCall(value)) return false;
    const { func, args } = value;
    if (this.mentions(args).length > 0) return lastName(func) === 'get_dummies' && this.isOtherDummies(args);
    return func.kind === 'Attribute' && PICKS.has(func.attr) && this.isPick(func.object);
  }

  /** `pd.get_dummies(df, columns=['city'])` */
  private isOtherDummies(args: readonly { readonly keyword: string | null; readonly value: Expression }[]): boolean {
    const given = args.find(({ keyword }) => keyword === 'columns')?.value;
    const table = args.find(({ keyword }, i) => keyword === 'data' || (keyword === null && i === 0))?.value;
    const picked = given === undefined || table?.kind !== 'Name' ? null : pickedColumns(this.analysis, given);
    return picked !== null && this.isOther(picked);
  }
}

function isLength({ func, args }: Call): boolean {
  return func.kind === 'Name' && func.id === 'len' && args.length === 1 && args[0]?.value.kind === 'Name';
}

/** What stays the same whatever the values are. */
const ASIDE = new Set('columns dtypes index shape'.split(' '));

const PICKS = new Set('values loc iloc drop copy to_numpy reset_index filter select_dtypes sort_values'.split(' '));

const DRAWS = /plot$|^hist$|^heatmap$|^describe$/;

/** Tables about a table. */
const LOOKS = new Set('corr cov describe isnull isna nunique value_counts sum count'.split(' '));

/** Only shows something: an expression that neither fits nor changes a table, the head of a loop or condition. */
function isShown(statement: Statement): boolean {
  if (blocksOf(statement).length > 0) return statement.kind !== 'FunctionDef' && statement.kind !== 'ClassDef';
  // axes = df.hist()
  if (statement.kind === 'Assign') return isCall(statement.value) && DRAWS.test(lastName(statement.value.func));
  if (statement.kind !== 'ExpressionStatement') return false;
  const { value } = statement;
  const isDrop = isCall(value) && value.func.kind === 'Attribute' && value.func.attr === 'drop';
  return (
    isDrop ||
    walk([value], (node) =>
      node.kind === 'Call' && (/^fit|^cross_val/.test(lastName(node.func)) || node.args.some(changes))
        ? 'stop'
        : undefined,
    )
  );
}

function changes({ keyword }: { readonly keyword: string | null }): boolean {
  return keyword === 'inplace';
}

/** Names of what a statement changes in place: `X[X > 3] = 3`, `X.dropna(inplace=True)`. */
export function changedIn(statement: Statement): string[] {
  if (statement.kind === 'Assign')
    return statement.targets.flatMap((target) => (target.kind === 'Name' ? [] : [rootName(target) ?? '']));
  if (statement.kind === 'AugAssign') return [rootName(statement.target) ?? ''];
  const call = statement.kind === 'ExpressionStatement' ? statement.value : null;
  return call !== null && isCall(call) && call.args.some(changes) ? [rootName(call.func) ?? ''] : [];
}

/** The target of an assignment is no read of it: what is assigned stands last. */
function isBoundBy(own: readonly Node[], name: Name): boolean {
  return own.length > 1 && own.at(-1) !== name;
}
