// What a transformer was fitted on and what it changed, as it is written: `X = scaler.fit_transform(X)`, a fit and a transform
// in two statements, the result in a table or array of its own, columns of a table.
import type { Edit } from '../../../finding';
import {
  isCall,
  spanOf,
  textOf,
  type Assign,
  type Call,
  type Expression,
  type Name,
  type Statement,
  type Subscript,
} from '../../../python/ast';
import { CLASS_OF_FUNCTION, PREPROCESSING } from '../../../knowledge/functionalForms';
import { lastName, statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { fromImport } from '../../imports';
import { everyPart, spliced } from '../../spliced';
import { standsBeside } from '../divisions';
import type { Leak } from '../leaks';
import { freshName, isBehind, sharesScope, statementsBetween } from './statementsAround';
import { callsAt } from '../../once';

export interface FittedStep {
  /** All that the step is written in; the last assigns the target. */
  readonly statements: readonly Statement[];
  /** A table or array, or columns of one. */
  readonly target: Name | ColumnTarget;
  /** The transformer's name, or one to give it. */
  readonly name: string;
  /** What makes it, where it has no name; with the import that this needs. */
  readonly maker: string | null;
  readonly imports: readonly Edit[];
  /** What is transformed. */
  readonly input: Expression;
  /** What it is fitted with besides: the answers. */
  readonly answers: Expression | null;
  /** The value of the assignment for a part of what is written as `whole`: `pd.DataFrame(scaler.transform(X_test), …)`. */
  valueFor(whole: string, part: string, fit: { readonly answers: string | null } | null): string;
}

export type ColumnTarget = Subscript & { readonly object: Name };

/** The step that a leak's transformer was fitted for; null where it is not written plainly. */
export function fittedStepOf(analysis: Analysis, leak: Leak): FittedStep | null {
  const fit = leak.stat.node;
  if (!isCall(fit)) return null;
  const written = ofEstimator(analysis, leak, fit) ?? ofFunction(analysis, fit);
  const statement = written === null ? null : statementOf(written.call);
  if (written === null || statement?.kind !== 'Assign') return null;
  const whole = wrappedLater(analysis, statement, written) ?? {
    assignment: statement,
    wrappers: wrappersOf(statement.value, written.call),
  };
  const [target] = whole.assignment.targets;
  if (target === undefined || whole.assignment.targets.length > 1 || !isPlainTarget(target)) return null;
  const { wrappers } = whole;
  if (wrappers === null) return null;
  const { input, argument, name } = written;
  const isTable = analysis.dataAt(input)?.form === 'table';
  return {
    ...written,
    statements: [...new Set([...written.fitted, statement, whole.assignment])],
    target,
    valueFor(of, part, fitting) {
      const given = spliced(argument, everyPart(argument, of, part));
      const method = fitting === null ? 'transform' : 'fit_transform';
      const labels = fitting?.answers == null ? '' : `, ${fitting.answers}`;
      return wrappers.reduce(
        (text, wrapper) => wrapper(text, of, part, isTable),
        `${name}.${method}(${given}${labels})`,
      );
    },
  };
}

function isPlainTarget(target: Expression): target is FittedStep['target'] {
  return target.kind === 'Name' || (target.kind === 'Subscript' && target.object.kind === 'Name');
}

interface Written extends Pick<FittedStep, 'name' | 'maker' | 'imports' | 'input' | 'answers'> {
  /** The call whose value is the transformed rows, and what it is given. */
  readonly call: Call;
  readonly argument: Expression;
  /** A statement that only fits. */
  readonly fitted: readonly Statement[];
}

function ofEstimator(analysis: Analysis, leak: Leak, fit: Call): Written | null {
  if (fit.func.kind !== 'Attribute') return null;
  const { attr, object: owner } = fit.func;
  const [input, answers, ...others] = fit.args;
  if ((attr !== 'fit' && attr !== 'fit_transform') || input === undefined || others.length > 0) return null;
  if (input.star !== '' || (input.keyword !== null && input.keyword !== 'X')) return null;
  if (answers !== undefined && answers.keyword !== null && answers.keyword !== 'y') return null;
  const use = attr === 'fit_transform' ? { call: fit, fitted: [] } : transformOf(analysis, leak, fit);
  const argument = use?.call === fit ? input.value : use?.call.args[0]?.value;
  if (use === null || argument === undefined) return null;
  const isNamed = owner.kind === 'Name';
  return {
    ...use,
    argument,
    name: isNamed ? owner.id : freshName(analysis, statementOf(fit), nameFor(textOf(owner))),
    maker: isNamed ? null : textOf(owner),
    imports: [],
    input: input.value,
    answers: answers?.value ?? null,
  };
}

/** `X = preprocessing.scale(X)`: a `StandardScaler` does the same and can be applied again. */
function ofFunction(analysis: Analysis, call: Call): Written | null {
  const className = CLASS_OF_FUNCTION.get(callsAt(analysis, call)[0]?.name ?? '');
  const [input, ...others] = call.args;
  if (className === undefined || input === undefined || input.star !== '' || others.length > 0) return null;
  return {
    call,
    argument: input.value,
    fitted: [],
    name: freshName(analysis, statementOf(call), nameFor(`${className}(`)),
    maker: `${className}()`,
    imports: fromImport(analysis, PREPROCESSING, className),
    input: input.value,
    answers: null,
  };
}

/**
 * `scaler.fit(X)` in a statement of its own, and the one call that transforms what it was fitted on: the only one, or among those of other
 * rows, as of new ones, the only one of just these.
 */
function transformOf(analysis: Analysis, leak: Leak, fit: Call): Pick<Written, 'call' | 'fitted'> | null {
  const statement = statementOf(fit);
  if (statement === null || leak.stat.kind !== 'fit') return null;
  const estimator = analysis.facts.fits.find(({ node }) => node === fit)?.estimator;
  const uses = analysis.facts.transforms.filter(
    ({ node, estimator: other, method }) => other === estimator && method === 'transform' && isCall(node),
  );
  const calls = [...new Set(uses.map(({ node }) => node))];
  const own = calls.filter(
    (call) => isCall(call) && call.args[0] !== undefined && textOf(call.args[0]) === textOf(fit.args[0] ?? fit),
  );
  const [use, ...others] = own.length === 1 ? own : calls;
  if (use === undefined || others.length > 0 || !isCall(use)) return null;
  // StandardScaler().fit(X).transform(X)
  if (use.func.kind === 'Attribute' && use.func.object === fit) return { call: use, fitted: [] };
  const isAlone = statement.kind === 'ExpressionStatement' && statement.value === fit;
  return isAlone ? { call: use, fitted: [statement] } : null;
}

/** `scaled = scaler.fit_transform(X)` and then `X = pd.DataFrame(scaled, columns=X.columns)`, where nothing else reads `scaled`. */
function wrappedLater(
  analysis: Analysis,
  statement: Assign,
  { call }: Written,
): { readonly assignment: Assign; readonly wrappers: Wrapper[] | null } | null {
  const [target] = statement.targets;
  if (target?.kind !== 'Name' || statement.value !== call) return null;
  const uses = usesOf(analysis, target.id).filter((use) => use !== target);
  const [only, ...others] = uses;
  const use = others.length === 0 ? only : rewrapped(analysis, statement, target.id, uses);
  const later = use === undefined ? null : statementOf(use);
  if (use === undefined || later?.kind !== 'Assign' || later.value.kind !== 'Call') return null;
  const wrappers = wrappersOf(later.value, use);
  return wrappers === null ? null : { assignment: later, wrappers };
}

/** Where the next statement puts a name into a table of the same name: `X = pd.DataFrame(X, columns=names)`. */
function rewrapped(
  analysis: Analysis,
  statement: Assign,
  name: string,
  uses: readonly Expression[],
): Expression | undefined {
  const read = uses.flatMap((use) => {
    const later = statementOf(use);
    const [target] = later?.kind === 'Assign' && later.targets.length === 1 ? later.targets : [];
    const isNext =
      later?.kind === 'Assign' &&
      target?.kind === 'Name' &&
      target.id === name &&
      use !== target &&
      isCall(later.value) &&
      lastName(later.value.func) === 'DataFrame' &&
      sharesScope(analysis, statement, later) &&
      standsBeside(statement, later) &&
      isBehind(later, statement) &&
      statementsBetween(analysis, statement, later).length === 0;
    return isNext ? [use] : [];
  });
  return read.length === 1 ? read[0] : undefined;
}

function usesOf(analysis: Analysis, name: string): Expression[] {
  const found: Expression[] = [];
  for (const { chunks } of analysis.unit.cells)
    for (const { body } of chunks)
      walk(body, (node) => {
        if (node.kind === 'Name' && node.id === name) found.push(node);
        return undefined;
      });
  return found;
}

/** Puts the text of a value into what stands around it. */
type Wrapper = (inner: string, whole: string, part: string, isTable: boolean) => string;

/** What stands around a value, from inside out: `.toarray()`, `pd.DataFrame(…, columns=X.columns)`. */
function wrappersOf(value: Expression, core: Expression): Wrapper[] | null {
  if (value === core) return [];
  if (value.kind === 'Attribute') {
    const inner = wrappersOf(value.object, core);
    return inner === null ? null : [...inner, (text) => `${text}.${value.attr}`];
  }
  if (value.kind !== 'Call') return null;
  const { func, args } = value;
  const made = func.kind === 'Name' ? func.id : func.kind === 'Attribute' ? func.attr : '';
  if (func.kind === 'Attribute' && !FRAMES.has(made)) {
    const inner = wrappersOf(func.object, core);
    const given = args.map(textOf).join(', ');
    return inner === null ? null : [...inner, (text) => `${text}.${made}(${given})`];
  }
  const [first, ...others] = args;
  if (first === undefined || first.keyword !== null || !FRAMES.has(made)) return null;
  const inner = wrappersOf(first.value, core);
  if (inner === null) return null;
  const makesTable = made === 'DataFrame' || made === 'Series';
  const wrapper: Wrapper = (text, whole, part, isTable) => {
    const kept = others
      .filter(({ keyword }) => keyword !== 'index')
      .map((argument) => `, ${spliced(argument, everyPart(argument.value, whole, part))}`);
    // The parts keep the labels of their own rows.
    return `${textOf(func)}(${text}${kept.join('')}${makesTable && isTable ? `, index=${part}.index` : ''})`;
  };
  return [...inner, wrapper];
}

const FRAMES: ReadonlySet<string> = new Set(['DataFrame', 'Series', 'array', 'asarray', 'csr_matrix']);

/** `StandardScaler()` is called `scaler`, anything else `transformer`. */
export function nameFor(maker: string): string {
  return /Scaler\(/.test(maker)
    ? 'scaler'
    : /Imputer\(/.test(maker)
      ? 'imputer'
      : /Vectorizer\(/.test(maker)
        ? 'vectorizer'
        : 'transformer';
}

/** The edits that leave a column as it was where the step made another of it: `df['scaled'] = df['amount']`. */
export function unscaled({ statements }: FittedStep, text: string): Edit[] {
  const last = statements.at(-1);
  return last?.kind === 'Assign' ? [{ kind: 'replace', span: spanOf(last.value), text }] : [];
}
