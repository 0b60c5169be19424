// Calls to services whose client nobody knows: only an import, the method or the name of a model tells whose it is.
import { textOf, type Expression } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import { FOUND_BY_IMPORT, SHARED_METHODS, sinkTable } from '../../../knowledge/sinks';
import { CLIENT_PATHS } from '../../../knowledge/sinkServices';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/language/folding';
import { callsWrittenLike } from '../../once';
import type { RuleContext } from '../../rule';
import { makingOf } from '../makers';

/** `book.sheet1.append_rows(rows)`, `ScreeningCrew().crew().kickoff(inputs=…)`: calls that only an import tells of. */
export function foundByImport(context: RuleContext): readonly (readonly [CallFact, string])[] {
  const { analysis } = context;
  const owners = FOUND_BY_IMPORT.filter((owner) => importsLibrary(analysis, owner.split('.')[0] ?? owner));
  if (owners.length === 0) return [];
  const nameOfMethod = (method: string): string | undefined =>
    owners.map((owner) => `${owner}.${method}`).find((name) => sinkTable.find(name) !== undefined);
  return callsWrittenLike(analysis, (method) => nameOfMethod(method) !== undefined).flatMap((call) => {
    const name = nameOfMethod(call.written);
    if (name === undefined || call.node.func.kind !== 'Attribute') return [];
    const object = analysis.objectOf(call.receiver ?? undefined);
    const called = SHARED_METHODS.get(call.written);
    const { object: owner } = call.node.func;
    const isItsOwn = called === undefined || [owner, madeAs(context, owner)].some((one) => called.test(calledAs(one)));
    return isItsOwn && (object === undefined || object.kind === 'instance') ? [[call, name] as const] : [];
  });
}

/** `client.open("Names").sheet1` of the `sh` that it was bound to. */
function madeAs(context: RuleContext, owner: Expression): Expression {
  return makingOf(context, owner) ?? owner;
}

function calledAs(owner: Expression): string {
  return lastName(owner.kind === 'Call' ? owner.func : owner).replace(/\d+$/, '');
}

/**
 * `client.chat.completions.create(…)` of a client that the function or class is given, where the file imports such clients, or the
 * client or its model is called after one.
 */
export function foundByPath({ analysis }: RuleContext): readonly (readonly [CallFact, string])[] {
  const imported = [...analysis.imports.keys()];
  return callsWrittenLike(analysis, isLastOfPath).flatMap((call) => {
    const { func } = call.node;
    if (call.elsewhere !== undefined || func.kind !== 'Attribute') return [];
    const written = textOf(func);
    const model = stringOf(call.args.keywords.get('model')) ?? '';
    const names = [model, written.slice(0, 80), ...imported];
    const row = CLIENT_PATHS.findLast(
      ({ path, told }) => written.endsWith(`.${path}`) && names.some((one) => told.test(one)),
    );
    const object = analysis.objectOf(call.receiver ?? undefined);
    return row === undefined || object?.kind === 'data' ? [] : [[call, row.name] as const];
  });
}

const LAST_OF_PATHS: ReadonlySet<string> = new Set(
  CLIENT_PATHS.map(({ path }) => path.slice(path.lastIndexOf('.') + 1)),
);

function isLastOfPath(written: string): boolean {
  return LAST_OF_PATHS.has(written);
}

function importsLibrary({ imports }: Analysis, library: string): boolean {
  return [...imports.keys()].some((name) => name === library || name.startsWith(`${library}.`));
}
