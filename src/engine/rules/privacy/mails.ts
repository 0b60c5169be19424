// To whom a mail goes.
import { type Call, type Expression, type Name } from '../../python/ast';
import { walk } from '../../python/walk';
import type { RuleContext } from '../rule';
import { setUnder } from './additions';

/** Headers that say to whom a mail goes. */
const RECEIVERS = ['To', 'to', 'TO', 'Cc', 'CC', 'Bcc', 'BCC'];

/** What a mail says of a person goes to that person: `server.sendmail(sender, row.email, f"Dear {row.name}")`. */
export function goesToThemselves({ analysis }: RuleContext, { args }: Call, said: Expression): boolean {
  const about = names([said]);
  const given = args.map(({ value }) => value);
  const mails = [...names(given)];
  const headers = mails.flatMap((mail) => RECEIVERS.flatMap((key) => setUnder(analysis, mail, key)));
  // The text itself is among what is given: an address is a field alone.
  const addresses = given.flatMap((one) => (one.kind === 'List' ? one.elements : [one]));
  return [...addresses, ...headers].some(
    (one) =>
      (one.kind === 'Attribute' || one.kind === 'Subscript') && [...names([one])].some((name) => about.has(name)),
  );
}

function names(nodes: readonly Expression[]): ReadonlySet<Name['id']> {
  const found = new Set<string>();
  walk(nodes, (node) => {
    if (node.kind === 'Name') found.add(node.id);
    return undefined;
  });
  return found;
}
