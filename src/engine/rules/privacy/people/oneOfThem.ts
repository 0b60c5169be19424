// Names of loops that are called as something of a person: `for recipient_email in recipients:`, `for phone_number, texts in inbox.items():`.
import type { Expression, Name, Node } from '../../../python/ast';
import { loopsAround } from '../../../python/around';
import { boundNames } from '../../../python/names';
import { lastName, walk } from '../../../python/walk';
import { oncePerChunk } from '../../once';
import type { RuleContext } from '../../rule';
import { piecesOf } from '../loops';
import { isSetting } from './settingNames';
import { isTaken, OF_PROGRAM } from './takenOut';

/** Whether a loop gives a name one after the other of something that the code does not say itself. What is called `email` may be a mail. */
export function isOneOfThem(context: RuleContext, node: Name): boolean {
  if (OF_PROGRAM.test(node.id) || !isTaken(context, node)) return false;
  for (const loop of loopsAround(node).reverse())
    for (const { target, iter } of loop.kind === 'For' ? [loop] : loop.clauses) {
      if (!boundNames(target).some(({ id }) => id === node.id)) continue;
      const over = goneThrough(iter);
      if (over === null || isSetting(lastName(over)) || isWritten(context, over)) return false;
      return !MAY_BE_MAIL.test(node.id) || !takenApart(node.chunk).has(node.id);
    }
  return false;
}

/** Rows of a table, and lists and dicts whose items the code says. */
function isWritten({ analysis }: RuleContext, over: Expression): boolean {
  const value = analysis.valueOf(over);
  const object = analysis.objectOf(value);
  if (object?.kind === 'list') return object.items.length > 0;
  if (object?.kind === 'dict') return object.entries.size > 0;
  return (
    analysis.dataAt(over) !== null || value?.kind === 'tuple' || value?.kind === 'text' || value?.kind === 'constant'
  );
}

/** `inbox` of `enumerate(inbox.items())`; null for what a call gives of which nothing is known. */
function goneThrough(iter: Expression): Expression | null {
  const counted = iter.kind === 'Call' && lastName(iter.func) === 'enumerate' ? iter.args[0]?.value : undefined;
  const over = piecesOf(counted ?? iter);
  if (over.kind === 'Name' || over.kind === 'Attribute' || over.kind === 'Subscript') return over;
  const func = over.kind === 'Call' ? over.func : null;
  // `EMAIL.findall(text)`
  if (over.kind === 'Call' && lastName(over.func) === 'findall') return over.args.at(-1)?.value ?? null;
  const isItems = func?.kind === 'Attribute' && /^(?:items|keys|values)$/.test(func.attr);
  return isItems ? goneThrough(func.object) : null;
}

const MAY_BE_MAIL = /^e_?mails?$/i;

/** Names of which parts are read that no text has: `email.subject`, `email["body"]`. */
const takenApart = oncePerChunk(({ body }): ReadonlySet<string> => {
  const found = new Set<string>();
  walk(body, (node: Node) => {
    const object = node.kind === 'Attribute' || node.kind === 'Subscript' ? node.object : null;
    const isOfText = node.kind === 'Attribute' && OF_TEXT.test(node.attr);
    const isCut = node.kind === 'Subscript' && node.index.kind === 'Slice';
    if (object?.kind === 'Name' && !isOfText && !isCut) found.add(object.id);
    return undefined;
  });
  return found;
});

const OF_TEXT =
  /^(?:lower|upper|strip|split|rsplit|replace|encode|startswith|endswith|find|index|count|casefold|partition|rpartition|title)$/;
