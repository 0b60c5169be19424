// PRV022: the failure probability of differential privacy is not given, or so large that whole rows may leak.
import type { Fix } from '../../../finding';
import { spanOf, textOf, type BinOp, type Expression } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import { withArgument } from '../../arguments';
import { defineRule, type RuleContext } from '../../rule';
import {
  asWritten,
  given,
  knownNumber,
  privateCalls,
  standsFor,
  type Given,
  type PrivateCall,
} from '../noise/privateCalls';
import { callsAt } from '../../once';
import { functionsAround } from '../../scopes';

interface Data {
  readonly found: PrivateCall;
  readonly delta: Given | null;
  readonly parameter: string;
  /** Number of rows, where the call says it and delta is not below 1 / rows. */
  readonly rows: number | null;
  /** What delta is just one over: as written, and the loader where it is batches that were counted. */
  readonly inverse?: Inverse | null;
  /** The same value in other calls. */
  readonly others?: readonly Given[];
}

interface Inverse {
  /** `1 / len(df)` */
  readonly text: string;
  /** `train_loader` of `1 / len(train_loader)`. */
  readonly loader: string | null;
  /** Where it stands, if delta is that only where nobody gives one. */
  readonly otherwise: Expression | null;
}

/** NIST SP 800-226, 2.2: far below one over the number of people; 1e-3 is beyond what any data set bears. */
const TOO_LARGE = 1e-3;
const ROWS = ['number_of_examples', 'n', 'sample_size'];

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV022',
    name: 'dp-delta-unset-or-large',
    concern: 'privacy',
    severity: 'warning',
    summary: 'Delta of differential privacy is not given, at least 0.001, or at least one over the number of rows.',
    evidence: 'AX',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    // The same name or number handed on to several calls is one choice, until the name is bound anew.
    const choices = new Map<string, { readonly data: Data; readonly others: Given[] }>();
    for (const found of privateCalls(context.analysis)) {
      const { row, call } = found;
      if (row.delta === undefined) continue;
      const delta = given(found, row.delta);
      if (delta === null) {
        if (row.role === 'accountant') continue;
        // Elsewhere zero is the default, which is stricter. Without a `params` row its place is not known.
        const isNeeded = row.library === 'opacus' || row.name.endsWith('_statement');
        if (!isNeeded || call.args.open || call.args.positional.length > 0 || isOneOfSeveral(context, call)) continue;
        yield { span: spanOf(call.node.func), data: { found, delta, parameter: row.delta, rows: null } };
        continue;
      }
      const size = knownNumber(context, delta);
      const inverse = size === null ? inverseOfRows(context, delta.argument.value) : null;
      const rows = size === null ? null : rowsOf(context, found);
      const isOverRows = size !== null && rows !== null && size * rows >= 1;
      if (inverse === null && !isOverRows && (size === null || size < TOO_LARGE)) continue;
      const key = choiceOf(context, delta);
      const same = choices.get(key);
      const data = { found, delta, parameter: row.delta, rows: isOverRows ? rows : null, inverse };
      if (same === undefined) choices.set(key, { data, others: [] });
      else same.others.push(delta);
    }
    for (const { data, others } of choices.values()) {
      if (data.delta === null) continue;
      yield {
        span: spanOf(data.delta.argument),
        data: { ...data, others },
        related: others.map(({ argument }) => ({ span: spanOf(argument), message: 'The same delta' })),
      };
    }
  },
  message({ found, delta, parameter, rows, inverse }) {
    const { written } = found.call;
    if (delta === null)
      return `\`${written}\` is not given \`${parameter}\`, the probability with which the promise may fail, so the call fails. Pass a value far below one over the number of rows, such as 1e-5.`;
    if (inverse != null && inverse.loader !== null)
      return `${asWritten(delta)} of \`${written}\` is one over the number of batches, which is more than one over the number of rows, so the rows of several people may leak as a whole. Take a value far below one over the rows, such as 1e-5.`;
    if (inverse != null)
      return `${asWritten(delta)} of \`${written}\` is one over the number of rows, so the row of one person among them may leak as a whole. Take a value far below it, such as \`0.1 * ${inverse.text}\`.`;
    const why =
      rows === null
        ? 'lets whole rows leak with a probability that is no longer small'
        : `is not below 1/${rows}, so the row of somebody among ${rows} may leak as a whole`;
    return `${asWritten(delta)} of \`${written}\` ${why}. Take a value far below one over the number of rows, such as 1e-5.`;
  },
  fixes({ data: { found, delta, parameter, rows, inverse, others = [] } }): Fix[] {
    const many = rows !== null && rows > 1e4 ? `1 / (10 * ${rows})` : '1e-5';
    const value = inverse == null || inverse.loader !== null ? many : `0.1 * ${inverse.text}`;
    const title = `Set \`${parameter}=${value}\``;
    if (delta === null)
      return [{ title, safety: 'unsafe', edits: [withArgument(found.call.node, `${parameter}=${value}`)] }];
    const all = [delta, ...others];
    if (all.some(({ packed }) => packed !== undefined)) return [];
    const places = inverse?.otherwise == null ? all.map(({ argument }) => argument.value) : [inverse.otherwise];
    return [
      { title, safety: 'unsafe', edits: places.map((at) => ({ kind: 'replace', span: spanOf(at), text: value })) },
    ];
  },
});

/** What tells one choice of a delta from another: the text, and of a name where it was bound. */
function choiceOf(context: RuleContext, { argument: { value } }: Given): string {
  const meant = value.kind === 'Name' || value.kind === 'Attribute' ? standsFor(context, value) : null;
  return meant === null ? textOf(value) : `${textOf(value)} ${spanOf(meant).cell}:${spanOf(meant).start}`;
}

/** The same call may be one of the project's own, where the object is of one class or another. */
function isOneOfSeveral({ analysis }: RuleContext, { node, name }: CallFact): boolean {
  return callsAt(analysis, node).some((one) => one.name !== name);
}

const COUNTS = /^(?:len\(.+\)|[\w.]+\.shape\[0\])$/s;
/** Names that can only be the number of rows: `num_train_examples`, `n_samples`, `FLAGS.train_size`. */
const COUNT_NAMES =
  /^(?:\w+\.)*(?:(?:num(?:ber)?|n|no)_?(?:of_)?(?:train(?:ing)?_?)?(?:examples|samples|rows|records|points|datapoints|data|patients|users|people|train)|(?:train(?:ing)?_?(?:set_?|data_?)?|data_?(?:set_?)?)size)$/i;
/** Divided by its own batches or clients, a length counts something else than rows. */
const OTHERS = /loader\b(?!\.dataset)|batch|client|column|epoch/i;
/** The length of a loader is the number of its batches. */
const BATCHES = /^len\(\s*((?:\w+\.)*\w*loader)\s*\)$/i;

/** `1 / len(df)`, also by the names that stand for it; null for anything that is smaller or unclear. */
function inverseOfRows(context: RuleContext, node: Expression): Inverse | null {
  const meant = bare(meantBy(context, node));
  // `delta if delta is not None else 1 / len(df)`, `delta or 1 / len(df)`: what it is where nobody gives one.
  const options = meant.kind === 'IfExp' ? [meant.body, meant.orelse] : meant.kind === 'BoolOp' ? meant.values : [];
  for (const option of options) {
    const inverse = option.kind === 'Name' ? null : inverseOfRows(context, option);
    if (inverse !== null) return { ...inverse, otherwise: inverse.otherwise ?? bare(option) };
  }
  const many = meant.kind === 'BinOp' ? dividing(meant) : null;
  if (many === null) return null;
  const counted = bare(many);
  const count = bare(meantBy(context, counted));
  const text = textOf(count);
  const loader = BATCHES.exec(text)?.[1] ?? null;
  if (loader === null && ((!COUNTS.test(text) && !COUNT_NAMES.test(text)) || OTHERS.test(text))) return null;
  // What another function binds has no name here.
  const [own] = functionsAround(meant);
  const isHere = own === undefined || functionsAround(node).includes(own);
  return { text: textOf(isHere ? meant : node), loader, otherwise: null };
}

function meantBy(context: RuleContext, node: Expression): Expression {
  return (node.kind === 'Name' || node.kind === 'Attribute' ? standsFor(context, node) : null) ?? node;
}

/** `n` of `1 / n` and `n ** -1`. */
function dividing({ op, left, right }: BinOp): Expression | null {
  if (op === '/' && left.kind === 'Constant' && left.value === 1) return right;
  return op === '**' && textOf(right) === '-1' ? left : null;
}

const CASTS: ReadonlySet<string> = new Set(['float', 'int', 'max', 'round']);

/** Without what changes nothing of a count: `float(n)`, `max(n, 1)`. */
function bare(node: Expression): Expression {
  if (node.kind !== 'Call' || node.func.kind !== 'Name' || !CASTS.has(node.func.id)) return node;
  const given = node.args.map(({ value }) => value).filter((value) => value.kind !== 'Constant');
  const [only] = given;
  return only !== undefined && given.length === 1 ? bare(only) : node;
}

function rowsOf(context: RuleContext, found: PrivateCall): number | null {
  for (const name of ROWS) {
    const rows = given(found, name);
    const count = rows === null ? null : knownNumber(context, rows);
    if (count !== null && count > 1) return count;
  }
  return null;
}
