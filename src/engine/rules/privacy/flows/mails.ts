// To whom a mail goes.
import { LETTER_CLASS } from '../../../knowledge/sinkServices';
import { type Call, type Expression, type Name } from '../../../python/ast';
import { boundNames } from '../../../python/names';
import { lastName, statementsIn, walk } from '../../../python/walk';
import { oncePerChunk } from '../../once';
import type { RuleContext } from '../../rule';
import { setUnder } from './additions';
import { assigned } from '../assignments';
import { makingOf } from '../makers';

/** Headers that say to whom a mail goes. */
const RECEIVERS = ['To', 'to', 'TO', 'Cc', 'CC', 'Bcc', 'BCC'];

/** What a mail says of a person goes to that person: `server.sendmail(sender, row.email, f"Dear {row.name}")`. */
export function goesToThemselves(context: RuleContext, { args }: Call, said: Expression): boolean {
  const about = comesOf(context, said);
  const given = args.map(({ value }) => value);
  const mails = new Set(given.flatMap((one) => [...comesOf(context, one)]));
  const headers = [...mails].flatMap((mail) => RECEIVERS.flatMap((key) => setUnder(context.analysis, mail, key)));
  const addresses = given.flatMap((one) => {
    const made = makingOf(context, one);
    if (made?.kind === 'Call' && LETTER_CLASS.test(lastName(made.func))) return receiversOf(made);
    return made?.kind === 'List' ? made.elements : [one];
  });
  return [...addresses, ...headers].some(
    (one) => isField(context, one) && [...comesOf(context, one)].some((name) => about.has(name)),
  );
}

const WHO = /^(?:from_email|sender|to_emails?|to|recipients|cc|bcc|reply_to)$/;

/** What such a letter says, without who writes it and who gets it. */
export function contentOf({ args }: Call): readonly Expression[] {
  return args.flatMap(({ keyword, value }, place) => {
    const isWho = keyword === null ? place < 2 : WHO.test(keyword);
    return isWho ? [] : [value];
  });
}

function receiversOf({ args }: Call): readonly Expression[] {
  const all = args.flatMap(({ keyword, value }, place) => {
    const isReceiver = keyword === null ? place === 1 : /^(?:to|cc|bcc|recipients)/.test(keyword);
    return isReceiver ? [value] : [];
  });
  return all.flatMap((one) => (one.kind === 'List' ? one.elements : [one]));
}

/** The text itself is among what is given as well: an address is a field alone, or what a loop takes out beside others. */
function isField(context: RuleContext, node: Expression): boolean {
  if (node.kind !== 'Name') return node.kind === 'Attribute' || node.kind === 'Subscript';
  const made = assigned(context, node);
  return made === null ? loopOf(node) !== null : made.kind !== 'Name' && isField(context, made);
}

/** Names that a value is put together from: `row` of `name`, where `name = row["name"]`, and the loop that binds several. */
function comesOf(context: RuleContext, node: Expression, steps = 2): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of namesIn(node)) {
    found.add(name.id);
    const made = assigned(context, name);
    const loop = made === null ? loopOf(name) : null;
    if (loop !== null) found.add(`for ${loop}`);
    if (made !== null && steps > 0) for (const id of comesOf(context, made, steps - 1)) found.add(id);
  }
  return found;
}

function namesIn(node: Expression): readonly Name[] {
  const found: Name[] = [];
  walk([node], (one) => {
    if (one.kind === 'Name') found.push(one);
    return undefined;
  });
  return found;
}

/** Where the innermost loop begins that binds a name beside others: `for name, email in rows:`. */
function loopOf(node: Name): number | null {
  const around = loopsOverSeveral(node.chunk).findLast(
    ({ names, start, end }) => names.has(node.id) && start <= node.start && node.end <= end,
  );
  return around?.start ?? null;
}

const loopsOverSeveral = oncePerChunk(({ body }) =>
  statementsIn(body).flatMap((one) =>
    one.kind === 'For' && one.target.kind !== 'Name'
      ? [{ names: new Set(boundNames(one.target).map(({ id }) => id)), start: one.start, end: one.end }]
      : [],
  ),
);
