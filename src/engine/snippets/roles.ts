// Which of a document's own names play which role at a place in it: the features that were fitted last, the model, the labels.
import { spanOf, textOf, type Call, type Expression, type NodeBase, type Span, type Statement } from '../python/ast';
import { classifyColumns, type ColumnMatch } from '../knowledge/lexicon/classify';
import type { ParsedUnit } from '../python/unit';
import type { LexiconSettings } from '../rules/rule';
import type { Analysis } from '../semantics/analysis';
import type { BindingFact, FitFact, SplitFact } from '../semantics/facts';
import type { DataObject, HeapId, HeapObject, Rows, Source, Value } from '../semantics/values';
import type { DocumentNames } from './fill';
import { importedBefore } from './imports';
import type { Role, RoleNames } from './slots';

/** Longer expressions are nobody's name for a thing. */
const LONGEST_NAME = 60;

/** Name of the function or method whose body holds the place; null at the top level. */
function functionAt(unit: ParsedUnit, at: Span): string | null {
  const within = (statements: readonly Statement[]): string | null => {
    for (const statement of statements) {
      if (statement.kind !== 'FunctionDef' && statement.kind !== 'ClassDef') continue;
      const { start, end } = spanOf(statement);
      if (at.start <= start || at.start > end) continue;
      return within(statement.body) ?? (statement.kind === 'FunctionDef' ? statement.name : null);
    }
    return null;
  };
  const cell = unit.cells.find(({ source }) => source.index === at.cell);
  return cell === undefined ? null : within(cell.chunks.flatMap(({ body }) => body));
}

function isBefore(node: NodeBase, at: Span): boolean {
  const { cell, start } = spanOf(node);
  return cell < at.cell || (cell === at.cell && start < at.start);
}

/** An expression that can be written again without doing anything again: `X`, `self.X`, `data["X"]`. */
function isName(expression: Expression): boolean {
  if (expression.kind === 'Name') return true;
  if (expression.kind === 'Attribute') return isName(expression.object);
  return expression.kind === 'Subscript' && expression.index.kind === 'Constant' && isName(expression.object);
}

function nameOf(expression: Expression | undefined): string | undefined {
  if (expression === undefined || !isName(expression)) return undefined;
  const text = textOf(expression);
  return text.length <= LONGEST_NAME && !text.includes('\n') ? text : undefined;
}

/** The expression passed for a parameter, by one of its keywords or at its position. */
function passed(call: Call, position: number, keywords: readonly string[]): Expression | undefined {
  const byKeyword = call.args.find(({ keyword }) => keyword !== null && keywords.includes(keyword));
  if (byKeyword !== undefined) return byKeyword.value;
  const positional = call.args.filter(({ keyword, star }) => keyword === null && star === '');
  return positional[position]?.value;
}

function roleOfRows(rows: Rows | null | undefined): 'train' | 'validation' | 'test' | null {
  if (rows?.kind === 'part') return rows.role === 'unknown' ? null : rows.role;
  return rows?.kind === 'subset' || rows?.kind === 'resampled' ? roleOfRows(rows.of) : null;
}

class RoleFinder {
  readonly names = new Map<Role, string>();
  private readonly bindings: readonly BindingFact[];
  private readonly here: string | null;

  constructor(
    private readonly analysis: Analysis,
    private readonly at: Span,
    private readonly lexicon: LexiconSettings | undefined,
  ) {
    this.here = functionAt(analysis.unit, at);
    this.bindings = this.before(analysis.facts.bindings);
  }

  /** What happened before the place, in its own scope. */
  private before<F extends { readonly node: NodeBase; readonly inFunction: string | null }>(list: readonly F[]): F[] {
    return list.filter(({ node, inFunction }) => inFunction === this.here && isBefore(node, this.at));
  }

  find(): RoleNames {
    const { facts } = this.analysis;
    const splits = this.before(facts.splits);
    const fit = this.before(facts.fits).findLast(({ isModel }) => isModel);
    if (fit !== undefined) this.fitted(fit);
    const split = splits.at(-1);
    if (split !== undefined) this.split(split);
    const model = fit?.estimator;
    for (const { node, input, method, result } of this.before(facts.predictions).filter(
      (each) => each.model === model,
    )) {
      const side = roleOfRows(input?.rows);
      if (side === null || side !== 'train') this.set('testFeatures', nameOf(passed(node, 0, ['X', 'x', 'data'])));
      if (side !== 'train' && !/proba|decision|score/.test(method)) this.set('prediction', this.boundTo(result));
    }
    for (const { node, row, truth, prediction } of this.before(facts.scores)) {
      if (row?.score === undefined || roleOfRows(truth?.rows) === 'train') continue;
      if (prediction?.prediction?.model !== model) continue;
      const argument = (name: string) => nameOf(passed(node, row.params?.indexOf(name) ?? 0, [name]));
      this.set('testTarget', argument(row.score.truth));
      // Labels may have been made of scores and a threshold.
      if (row.score.wants === 'labels') this.set('prediction', argument(row.score.prediction));
    }
    this.frame(fit);
    this.networks();
    return this.names;
  }

  private set(role: Role, name: string | undefined): void {
    if (name !== undefined) this.names.set(role, name);
  }

  private fitted({ node, features, target, estimator }: FitFact): void {
    const X = nameOf(passed(node, 0, ['X', 'x', 'features', 'dtrain', 'train_set']));
    const y = nameOf(passed(node, 1, ['y', 'target']));
    const isPart = roleOfRows(features?.rows) !== null;
    // Without a split the rows fitted on are the only ones there are.
    if (!isPart) this.set('features', X);
    if (!isPart) this.set('target', y);
    this.set('trainFeatures', X);
    this.set('trainTarget', y);
    this.set('model', node.func.kind === 'Attribute' ? nameOf(node.func.object) : undefined);
    if (!this.names.has('model')) this.set('model', this.boundTo(estimator));
    const [column, ...others] = target === null ? [] : [...target.columns.known.keys()];
    if (column !== undefined && others.length === 0) this.setColumn('targetColumn', column);
  }

  private split({ node, parts, inputs, split }: SplitFact): void {
    const call = callOf(split.node) ?? callOf(node);
    if (call !== null && inputs.length >= 2) {
      this.set('features', nameOf(passed(call, 0, ['X'])));
      this.set('target', nameOf(passed(call, 1, ['y'])));
    }
    const roles: Readonly<Record<string, readonly Role[]>> = {
      train: ['trainFeatures', 'trainTarget'],
      test: ['testFeatures', 'testTarget'],
    };
    const perInput = inputs.length === 0 ? 0 : parts.length / inputs.length;
    if (inputs.length < 2 || !Number.isInteger(perInput)) return;
    parts.forEach(({ value, role }, index) => {
      const target = roles[role]?.[Math.floor(index / perInput)];
      // What was fitted or predicted since is closer to what the user works with.
      if (target !== undefined && !this.names.has(target)) this.set(target, this.boundTo(value));
    });
  }

  /** The whole table that knows the people behind the rows, else the last one read. */
  private frame(fit: FitFact | undefined): void {
    const tables = this.bindings.flatMap(({ name, value }) => {
      const table = this.object(value);
      if (table?.kind !== 'data' || table.form !== 'table' || roleOfRows(table.rows) !== null) return [];
      return [{ name, table, matches: this.matches(name, table) }];
    });
    const ofModel = tables.filter(({ table }) => sharesSource(table, fit?.features ?? null));
    // The features alone lack what was set aside.
    const used = new Set(this.names.values());
    const wider = ofModel.filter(({ name }) => !used.has(name));
    const candidates = [wider, ofModel, tables].find((list) => list.length > 0) ?? [];
    const withPeople = candidates.filter(({ matches }) => sensitiveColumn(matches) !== undefined);
    const target = this.names.get('targetColumn') ?? '';
    const chosen =
      withPeople.findLast(({ table }) => table.columns.known.has(target)) ?? withPeople.at(-1) ?? candidates.at(-1);
    if (chosen === undefined) return;
    this.set('frame', chosen.name);
    this.setColumn('sensitiveColumn', sensitiveColumn(chosen.matches));
    this.setColumn('identifierColumn', identifierColumn(chosen.matches));
    this.setColumn(
      'groupColumn',
      [...chosen.table.columns.known.keys()].find((name) => /(?:^|_)id$|I[dD]$/.test(name)),
    );
    const place = sourceOf(chosen.table.rows)?.place;
    if (place !== null && place !== undefined && !/["\\\n]/.test(place)) this.set('path', place);
  }

  private matches(tableName: string, table: DataObject): readonly ColumnMatch[] {
    return classifyColumns([...table.columns.known.keys()], { tableName, settings: this.lexicon });
  }

  private setColumn(role: Role, column: string | undefined): void {
    if (column !== undefined && !/["\\\n]/.test(column)) this.set(role, column);
  }

  private networks(): void {
    for (const { name, value } of this.bindings) {
      const held = this.object(value);
      const className = held !== undefined && 'className' in held ? held.className : '';
      if (/^torch\.optim\.\w*$|^torch\.optim\.\w+\.\w+$/.test(className)) this.set('optimizer', name);
      else if (/^torch\.nn\.(?:\w+\.)*\w*Loss$/.test(className)) this.set('lossFunction', name);
    }
    for (const { row, result } of this.before(this.analysis.facts.calls)) {
      if (row?.kind !== 'class' || result.kind !== 'ref') continue;
      const role = row.role === 'loader' ? 'trainLoader' : row.role === 'dataset' ? 'trainDataset' : null;
      const name = this.boundTo(result.id);
      if (role !== null && name !== undefined && !/test|val|eval/i.test(name)) this.set(role, name);
    }
  }

  private object(value: Value): HeapObject | undefined {
    return value.kind === 'ref' ? this.analysis.object(value.id) : undefined;
  }

  private boundTo(id: HeapId): string | undefined {
    return this.bindings.findLast(({ value }) => value.kind === 'ref' && value.id === id)?.name;
  }
}

/** Where the rows were first read, as against what was joined to them. */
function sourceOf(rows: Rows): Source | undefined {
  if (rows.kind === 'source') return rows.source.kind === 'read' ? rows.source : undefined;
  if (rows.kind === 'union') return rows.of.map(sourceOf).find((source) => source !== undefined);
  return rows.kind === 'unknown' ? undefined : sourceOf(rows.of);
}

/** Which column groups people best; an age in years makes a group of each year, so it comes last. */
function sensitiveColumn(matches: readonly ColumnMatch[]): string | undefined {
  const sensitive = matches.filter(({ attribute, proxy }) => attribute !== null && !proxy);
  return (sensitive.find(({ attribute }) => attribute !== 'age') ?? sensitive[0])?.column;
}

/** The column that tells people apart best. */
function identifierColumn(matches: readonly ColumnMatch[]): string | undefined {
  const order = ['direct.natid', 'direct.recordid', 'direct.finid', 'direct.online', 'direct.contact', 'direct.name'];
  const identifiers = matches.filter(({ identifier }) => identifier);
  return order.flatMap((category) => identifiers.find((match) => match.category === category) ?? [])[0]?.column;
}

function callOf(node: NodeBase): Call | null {
  // SAFETY: every node of the tree carries its kind; NodeBase only leaves it out.
  const { kind } = node as Expression;
  return kind === 'Call' ? (node as Call) : null;
}

function sharesSource(table: DataObject, features: DataObject | null): boolean {
  return features?.sources.some(({ id }) => table.sources.some((source) => source.id === id)) ?? false;
}

/** The document's names for what snippets ask for, as things stand before `at`. */
export function rolesAt(analysis: Analysis, at: Span, lexicon?: LexiconSettings): RoleNames {
  return new RoleFinder(analysis, at, lexicon).find();
}

/** All that {@link fillSnippet} wants to know of a document at a place. */
export function documentNames(analysis: Analysis, at: Span, lexicon?: LexiconSettings): DocumentNames {
  const here = functionAt(analysis.unit, at);
  const inScope = ({ inFunction }: BindingFact) => inFunction === null || inFunction === here;
  return {
    roles: rolesAt(analysis, at, lexicon),
    imported: importedBefore(analysis.unit, at),
    taken: new Set(analysis.facts.bindings.filter(inScope).map(({ name }) => name)),
  };
}
