// Whether a hash has a salt: begun with one, fed one, or put together with one.
import { textOf, type Call, type Expression } from '../../../python/ast';
import { walk } from '../../../python/walk';
import { callsWritten } from '../../once';
import type { RuleContext } from '../../rule';
import { functionsAround, parameterAround } from '../../scopes';
import { assigned } from '../assignments';

/** The hash was made of nothing, and is fed once: what is fed twice may begin with a salt. */
export function startsEmpty(context: RuleContext, receiver: Expression): boolean {
  const value = context.analysis.valueOf(receiver);
  const object = context.analysis.objectOf(value);
  const made = assigned(context, receiver);
  // `hashlib.new("md5")` is told the algorithm first.
  const given = made?.kind === 'Call' && /\bhashlib\.new$/.test(textOf(made.func)) ? made.args.slice(1) : null;
  if (given === null && object?.kind === 'instance' && object.args.positional.length > 0) return false;
  const fills = given ?? (made?.kind === 'Call' ? made.args : []);
  if (fills.some(({ keyword }) => keyword === null || !CONTENT_FREE.has(keyword))) return false;
  const written = textOf(receiver);
  const [around] = functionsAround(receiver);
  // A name that each function makes anew is another hash in each.
  const isOwn = made !== null && functionsAround(made)[0] === around;
  const fed = new Set(
    callsWritten(context.analysis, 'update')
      .filter(
        ({ node: { func } }) =>
          func.kind === 'Attribute' &&
          func.attr === 'update' &&
          textOf(func.object) === written &&
          (!isOwn || functionsAround(func)[0] === around),
      )
      .map(({ node }) => node),
  );
  return fed.size === 1;
}

/** Settings of a digest that put nothing into it. */
export const CONTENT_FREE: ReadonlySet<string> = new Set(['digest_size', 'usedforsecurity']);

/** Something that is called a salt, a pepper or a key goes into what is hashed. */
export function salted(context: RuleContext, node: Call): boolean {
  return node.args.some((argument) =>
    [...writtenWith(context, argument.value).matchAll(/\w*(?:\bsalt|pepper|secret|\bkey\b)\w*/gi)].some(
      ([name]) => !isEmptyByDefault(context, node, name),
    ),
  );
}

/** The text of an expression with what its names were last assigned in the same function: `text = email + p`, `p = pepper`. */
function writtenWith(context: RuleContext, node: Expression, depth = 0): string {
  const texts = [textOf(node)];
  if (depth < 3)
    walk([node], (part) => {
      if (part.kind !== 'Name') return undefined;
      const made = assigned(context, part);
      if (made !== null && made !== node && functionsAround(made)[0] === functionsAround(part)[0])
        texts.push(writtenWith(context, made, depth + 1));
      return undefined;
    });
  return texts.join('\n');
}

/** `salt=""` that no call in the file fills. */
function isEmptyByDefault(context: RuleContext, node: Call, name: string): boolean {
  const given = parameterAround(node, name)?.default;
  return (
    given?.kind === 'Constant' &&
    given.value === '' &&
    !context.analysis.facts.calls.some(({ args }) => args.keywords.has(name))
  );
}
