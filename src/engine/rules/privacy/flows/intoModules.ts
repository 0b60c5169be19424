// Rows of people that are handed to a function of a module of the project, which hands its parameter to a sink: told here.
import type { Call, Expression, FunctionDef } from '../../../python/ast';
import { textOf } from '../../../python/ast';
import { isDocumentName } from '../../../knowledge/documentsOfPeople';
import type { SinkKind } from '../../../knowledge/sinks';
import type { SinkRow } from '../../../knowledge/sinkRows';
import { THIS_MACHINE } from '../../../knowledge/sinkServices';
import type { CallFact } from '../../../semantics/facts';
import { matchesIn } from '../../people';
import type { RuleContext } from '../../rule';
import { classAround, functionsAround, isSelf, parametersGiven } from '../../scopes';
import { isTestPath } from '../../testFiles';
import { PROTECTS } from '../people/masked';
import { addressee } from './addresses';
import type { Outflow } from './exposed';
import { exposedBy, partsOf } from './exposure';
import { given, parametersIn } from './parametersHeld';
import { APPLIES } from './sinkCalls';
import { staysHere } from './sinkNames';
import { isBufferOf } from './writtenTables';

/** What the function that is called here itself gives a sink of what it is handed: `keep(people, "out.json")`, `addresses.apply(geocode)`. */
export function intoModule(
  context: RuleContext,
  call: CallFact,
  row: SinkRow,
  kinds: ReadonlySet<SinkKind>,
): readonly Outflow[] {
  const { node, elsewhere } = call;
  const sink = elsewhere !== undefined && 'kind' in elsewhere && elsewhere.kind === 'Call' ? (elsewhere as Call) : null;
  const [helper] = sink === null ? [] : functionsAround(sink);
  // What only shows or logs is the other file's affair.
  if (sink === null || helper === undefined || row.kind === 'display' || row.kind === 'log') return [];
  if (row.needsHosted === true || row.safer !== undefined || (row.thirdParty && staysHere(context, call))) return [];
  const to = addressee(context, call, row) ?? { kind: row.kind, receiver: row.receiver };
  if (!kinds.has(to.kind) || isTestPath(context.analysis.unit.path) || PROTECTS.test(textOf(helper))) return [];
  // The client of a class may be made in a method that ran before anything was written down.
  const keeper = classAround(sink);
  if (row.thirdParty && keeper !== null && THIS_MACHINE.test(textOf(keeper))) return [];
  if (row.kind === 'file' && sink.args.some(({ value }) => isBufferOf(context, value))) return [];
  const taken = sink.args.flatMap(({ keyword, value }, place) =>
    (keyword === null ? place >= (row.addresses ?? 0) : row.data.includes('*') || row.data.includes(keyword))
      ? [value]
      : [],
  );
  const handed = new Set(taken.flatMap((value) => [...parametersIn(context, value, helper, partsOf)]));
  // A parameter that is called as somebody, or as a document, is told where it is written.
  for (const { column, identifier } of matchesIn(context, [...handed], [])) if (identifier) handed.delete(column);
  for (const name of handed) if (isDocumentName(name)) handed.delete(name);
  return carriedBy(context, node, helper, handed).flatMap((value): Outflow[] => {
    const exposure = exposedBy(context, value);
    return exposure === null ? [] : [{ node, ...to, exposure, call }];
  });
}

/** What a call hands to these parameters of a function, by calling it or by having it called with each value. */
function carriedBy(
  { analysis }: RuleContext,
  node: Call,
  helper: FunctionDef,
  handed: ReadonlySet<string>,
): readonly Expression[] {
  const isHelper = (func: Expression): boolean => {
    const value = analysis.valueOf(func);
    const all = value?.kind === 'choice' ? value.options : [value];
    return all.some((one) => one?.kind === 'function' && one.node === helper);
  };
  const params = parametersGiven(helper);
  const [first] = node.args;
  const { func } = node;
  if (isHelper(func))
    return given(node, params).flatMap(({ name, value }) => (handed.has(name) && !isSelf(name) ? [value] : []));
  if (func.kind !== 'Attribute' || !APPLIES.has(func.attr) || first === undefined || !isHelper(first.value)) return [];
  return handed.has(params[0]?.name ?? '') ? [func.object] : [];
}
