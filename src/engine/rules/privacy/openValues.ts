// Whether a value may be what it is called: nothing else is known of it, nothing protects it, and no setting holds it.
import { spanOf, textOf, type Expression } from '../../python/ast';
import { lastName } from '../../python/walk';
import type { RuleContext } from '../rule';
import { assignment } from './assignments';
import { PROTECTS } from './masked';
import { mayBeAnything } from './namedPeople';
import { SUMMARY } from './namingColumns';
import { isSetting } from './settingNames';

/** Nothing speaks against it: neither a text in the code, nor rows whose columns are known, nor what something redacted. */
export function isOpen(context: RuleContext, node: Expression): boolean {
  if (node.kind === 'Constant' || isProtected(context, node)) return false;
  const { analysis } = context;
  const data = analysis.dataAt(node);
  if (data !== null) return data.columns.known.size === 0 && !data.through.some((name) => SUMMARY.test(name));
  const value = analysis.valueOf(node);
  // `text = ""`, and then `text += page.extract_text()`: what is added is not known.
  const isAddedTo = value?.kind === 'text' && value.parts.includes(null);
  // `mail.sender` of a mail of which nothing is known.
  const isField = value?.kind === 'method' && value.receiver.kind === 'unknown' && !isSetting(textOf(node));
  return value === undefined || mayBeAnything(analysis, value) || isField || isAddedTo;
}

/** What a function that says it masks or redacts gave back, here or where the name was assigned. */
export function isProtected(context: RuleContext, node: Expression): boolean {
  const made = node.kind === 'Name' ? assignment(context, node.id, spanOf(node)) : node;
  return made?.kind === 'Call' && PROTECTS.test(lastName(made.func));
}
