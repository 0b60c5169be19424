// PRV027: diffprivlib takes bounds from the data where none are given, which tells the extremes of the data in clear.
import type { Edit, Fix } from '../../../finding';
import { spanOf, textOf, type Call, type Expression } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Value } from '../../../semantics/values';
import { withArgument } from '../../arguments';
import { defineRule, type RuleContext } from '../../rule';
import { makingOf } from '../makers';
import { given, privateCalls, type Given, type PrivateCall } from '../noise/privateCalls';

interface Data {
  readonly found: PrivateCall;
  /** Computed from data; null where none are given. */
  readonly bounds: Given | null;
  readonly parameter: string;
}

const EXTREMES = new Set('min max amin amax nanmin nanmax ptp norm quantile percentile'.split(' '));

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV027',
    name: 'dp-bounds-from-data',
    concern: 'privacy',
    severity: 'warning',
    summary:
      'A diffprivlib model or statistic without bounds, or one of diffprivlib or PyDP with bounds computed from the data.',
    evidence: 'AF',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    for (const found of privateCalls(analysis, 'model', 'tool', 'mechanism')) {
      const { call, row } = found;
      for (const parameter of row.limits ?? []) {
        const bounds = given(found, parameter);
        if (bounds === null || !comesFromData(context, bounds)) continue;
        yield { span: spanOf(bounds.argument), data: { found, bounds, parameter } };
        break;
      }
      if (row.library !== 'diffprivlib' || row.bounds === undefined) continue;
      const all = row.bounds.map((parameter) => ({ parameter, bounds: given(found, parameter) }));
      const missing = call.args.open ? undefined : all.find(({ bounds }) => bounds === null || isNone(bounds));
      if (missing !== undefined) {
        const { parameter, bounds } = missing;
        const span = spanOf(bounds === null ? call.node.func : bounds.argument);
        yield { span, data: { found, bounds: null, parameter } };
      }
      for (const { parameter, bounds } of all) {
        if (bounds !== null && comesFromData(context, bounds))
          yield { span: spanOf(bounds.argument), data: { found, bounds, parameter } };
      }
    }
  },
  message: ({ found, bounds, parameter }) =>
    bounds === null
      ? `\`${found.call.written}\` without \`${parameter}\` takes it from the data, which gives away the extreme values outside the budget. Pass what is known of the field beforehand, such as ages from 0 to 120.`
      : `\`${textOf(bounds.argument)}\` is computed from the private data, which gives away its extreme values outside the budget${found.row.limits === undefined ? ", and hides the library's warning" : ''}. Pass what is known of the field beforehand.`,
  fixes({ data: { found, bounds, parameter } }): Fix[] {
    if (given(found, parameter)?.packed !== undefined || found.row.limits !== undefined) return [];
    const value = parameter === 'data_norm' ? '1.0' : '(0.0, 1.0)';
    const title = `Give \`${parameter}=${value}\`, to be set to what the field allows`;
    const edit =
      bounds === null
        ? fillIn(found, parameter, value)
        : { kind: 'replace' as const, span: spanOf(bounds.argument.value), text: value };
    return [{ title, safety: 'unsafe', edits: [edit] }];
  },
});

function fillIn(found: PrivateCall, parameter: string, text: string): Edit {
  const none = given(found, parameter);
  return none === null
    ? withArgument(found.call.node, `${parameter}=${text}`)
    : { kind: 'replace', span: spanOf(none.argument.value), text };
}

/** `bounds=None`, as it is written. */
function isNone({ argument: { value } }: Given): boolean {
  return value.kind === 'Constant' && value.value === null;
}

function comesFromData(context: RuleContext, { argument, value }: Given): boolean {
  const made = makingOf(context, argument.value);
  return (made !== null && callsExtreme(context, made)) || holdsStatistic(context.analysis, value, 0);
}

function callsExtreme(context: RuleContext, node: Expression): boolean {
  return !walk([node], (inner) =>
    inner.kind === 'Call' && EXTREMES.has(lastName(inner.func)) && !isOfNumbers(context, inner) ? 'stop' : undefined,
  );
}

/** `max(1, 2)`, and `np.linalg.norm(LIMITS)` of limits that the code writes out: of no data. */
function isOfNumbers(context: RuleContext, { func, args }: Call): boolean {
  const isMethod = func.kind === 'Attribute' && context.analysis.valueOf(func.object)?.kind !== 'library';
  const given = args.filter(({ keyword }) => keyword === null);
  return !isMethod && given.length > 0 && given.every(({ value }) => isWrittenOut(context, value));
}

/** Numbers of the code, in lists and arrays of them: `np.array([120, 400, 60])`. */
function isWrittenOut(context: RuleContext, node: Expression, depth = 0): boolean {
  if (isConstant(context.analysis, context.analysis.valueOf(node))) return true;
  const made = depth > 6 ? null : makingOf(context, node);
  const all = (parts: readonly Expression[]): boolean => parts.every((one) => isWrittenOut(context, one, depth + 1));
  switch (made?.kind) {
    case 'Constant':
      return true;
    case 'UnaryOp':
      return all([made.operand]);
    case 'BinOp':
      return all([made.left, made.right]);
    case 'List':
    case 'Tuple':
      return all(made.elements);
    case 'Call':
      return MAKES_ARRAY.test(lastName(made.func)) && all(made.args.map(({ value }) => value));
    default:
      return false;
  }
}

/** What the analysis knows to be numbers, wherever they stand: `limits.HIGH` of a module. */
function isConstant(analysis: Analysis, value: Value | undefined, depth = 0): boolean {
  if (value === undefined || depth > 3) return false;
  if (value.kind === 'constant') return typeof value.value === 'number';
  const object = analysis.objectOf(value);
  const items = value.kind === 'tuple' ? value.items : object?.kind === 'list' && !object.open ? object.items : [];
  return items.length > 0 && items.every((item) => isConstant(analysis, item, depth + 1));
}

const MAKES_ARRAY = /^(?:array|asarray|tuple|list|float|int|float32|float64)$/;

/** Numbers that were computed over rows: `lo = X.min()` above the call. */
function holdsStatistic(analysis: Analysis, value: Value | undefined, depth: number): boolean {
  if (value === undefined || depth > 3) return false;
  if (value.kind === 'tuple') return value.items.some((item) => holdsStatistic(analysis, item, depth + 1));
  const object = analysis.objectOf(value);
  if (object?.kind === 'list') return object.items.some((item) => holdsStatistic(analysis, item, depth + 1));
  // Of rows that the code writes out it gives nothing away.
  if (object?.kind !== 'data' || (object.sources.length > 0 && object.sources.every(({ kind }) => kind === 'literal')))
    return false;
  return object.stats.some(({ name, kind }) => kind !== 'limits' && EXTREMES.has(name));
}
