// Local names of what was taken out of a record of which nothing else is known: `email = data.get("email")`, `phone = found.phone`.
// The name and the key have to say the same, for a local name alone may be anything.
import { textOf, type Expression, type Name } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import { fieldOf } from './fields';
import type { Analysis } from '../../../semantics/analysis';
import type { Value } from '../../../semantics/values';
import type { RuleContext } from '../../rule';
import { assigned } from '../assignments';
import { isOpen, isProtected } from './openValues';
import { isSetting } from './settingNames';

/** Whether a local name was last given a field that is called as something of a person: `counts` says of a name whether it is. */
export function isTakenOut(context: RuleContext, node: Name, counts: (name: string) => boolean): boolean {
  if (OF_PROGRAM.test(node.id)) return false;
  const made = assigned(context, node);
  return made !== null && isTaken(context, node) && fieldsIn(made).some((one) => isField(context, one, counts));
}

/** Neither a table nor a text of the code is in sight, nor what something masked. */
export function isTaken(context: RuleContext, node: Expression): boolean {
  const { analysis } = context;
  if (analysis.dataAt(node) !== null) return isOpen(context, node);
  if (isProtected(context, node)) return false;
  const value = analysis.valueOf(node);
  return value === undefined || !isTyped(analysis, value);
}

function isTyped(analysis: Analysis, value: Value): boolean {
  if (value.kind === 'choice') return value.options.every((one) => isTyped(analysis, one));
  if (value.kind === 'text') return !value.parts.includes(null);
  // `str(form.get("From") or "")`: nothing is known but what it is where it is not there.
  if (value.kind === 'constant' && value.value === '') return false;
  const object = analysis.objectOf(value);
  return value.kind === 'constant' || object?.kind === 'list' || object?.kind === 'dict' || object?.kind === 'data';
}

/** Accounts that a program runs under or writes from. */
export const OF_PROGRAM =
  /^(?:smtp|imap|admin|support|sender|from|my|own|bot|system|service|default|author|owner|company|test)_/i;

/** `user.email` of `user.email or payload.get("email")`, `data["phone"]` of `data["phone"].strip()`. */
function fieldsIn(made: Expression): readonly Expression[] {
  if (made.kind === 'BoolOp') return made.values.flatMap(fieldsIn);
  if (made.kind === 'IfExp') return [...fieldsIn(made.body), ...fieldsIn(made.orelse)];
  if (made.kind === 'Await') return fieldsIn(made.value);
  const tidied =
    made.kind === 'Call' && made.func.kind === 'Attribute' && TIDIES.test(made.func.attr) ? made.func : null;
  return tidied === null ? [made] : fieldsIn(tidied.object);
}

const TIDIES = /^(?:strip|lower|upper|title|replace)$/;

function isField(context: RuleContext, made: Expression, counts: (name: string) => boolean): boolean {
  const field = fieldOf(made);
  if (field === null) return false;
  const { holder, key } = field;
  const written = textOf(holder);
  if (isSetting(written) || OF_SECRETS.test(written) || OF_FIGURES.test(lastName(holder))) return false;
  return (counts(key) || key === SUBJECT) && !beginsAtZero(made) && isTaken(context, made);
}

/** `found.get("email", 0)`: how many there were. */
function beginsAtZero(made: Expression): boolean {
  const otherwise = made.kind === 'Call' ? made.args[1]?.value : undefined;
  return otherwise?.kind === 'Constant' && typeof otherwise.value === 'number';
}

/** What is reckoned of columns and kinds of entities, by their names: `metrics["email"]`. */
const OF_FIGURES =
  /(?:^|_)(?:metrics?|stats|statistics|counts?|counter|tally|totals?|sums|scores?|importances?|frequencies|ratios?|lengths?)$/i;

/** Whose a token is, which services take for the address. */
const SUBJECT = 'sub';
const OF_SECRETS =
  /secret|credential|smtp|imap|conf|cfg|setting|\benv|default|const|account|token_data|^(?:self|cls)$/i;
