// Functions that look for personal data in a text and give it back as it was, whatever they found.
import type { Call, Expression, FunctionDef, Node, Return } from '../../../python/ast';
import { childrenOf, lastName, statementsIn, walk } from '../../../python/walk';
import { functionsAround } from '../../scopes';
import { SHOWS } from './uses';

/**
 * `hits = find.analyze(text)`, `if not hits: return text`, `return text.strip()`: what was found is asked for in conditions alone, and none
 * of them keeps a text back in which something was found, but for one with so many.
 */
export function isGivenBack(call: Call, text: Expression | undefined, found: string): boolean {
  const [around] = functionsAround(call);
  if (around === undefined || text?.kind !== 'Name') return false;
  const returns = returnsOf(around).filter((one) => one.start > call.start && !isAmongMany(around, one, found));
  return returns.length > 0 && returns.every(({ value }) => isText(value, text.id)) && isOnlyAsked(around, call, found);
}

function returnsOf({ body }: FunctionDef): readonly Return[] {
  return statementsIn(body).filter((one) => one.kind === 'Return');
}

/** `text`, `text.strip()`, `str(text)` */
function isText(value: Expression | null, name: string): boolean {
  if (value?.kind === 'Name') return value.id === name;
  if (value?.kind !== 'Call') return false;
  const { func, args } = value;
  if (func.kind === 'Attribute') return SPELLS.test(func.attr) && args.length === 0 && isText(func.object, name);
  return func.kind === 'Name' && func.id === 'str' && args[0] !== undefined && isText(args[0].value, name);
}

const SPELLS = /^(?:[lr]?strip|lower|upper|casefold|title|capitalize)$/;

/** `if len(hits) > 20: return None`: texts in which less was found go on. */
function isAmongMany({ body }: FunctionDef, one: Return, found: string): boolean {
  return statementsIn(body).some(
    (step) =>
      step.kind === 'If' &&
      statementsIn(step.body).includes(one) &&
      step.test.kind === 'Compare' &&
      /^>=?$/.test(step.test.ops[0] ?? '') &&
      step.test.comparators.every((side) => side.kind === 'Constant' && Number(side.value) > 1) &&
      mentions(step.test, found),
  );
}

/** The name is read in tests of `if` alone, or shown, and nothing is raised or left out by them. */
function isOnlyAsked({ body }: FunctionDef, call: Call, found: string): boolean {
  let reads = 0;
  let asked = 0;
  const visit = (node: Node, isAsked: boolean): void => {
    if (node.kind === 'Assign' && node.value === call) return;
    if (node.kind === 'Name' && node.id === found) {
      reads++;
      if (isAsked) asked++;
    }
    const isShown =
      node.kind === 'ExpressionStatement' && node.value.kind === 'Call' && SHOWS.test(lastName(node.value.func));
    for (const child of childrenOf(node))
      visit(child, isAsked || isShown || (node.kind === 'If' && child === node.test));
  };
  for (const step of body) visit(step, false);
  const isRaised = statementsIn(body).some(({ kind }) => kind === 'Raise' || kind === 'Continue');
  return reads > 0 && reads === asked && !isRaised;
}

function mentions(node: Node, name: string): boolean {
  return !walk([node], (one) => (one.kind === 'Name' && one.id === name ? 'stop' : undefined));
}
