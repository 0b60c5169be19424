// Whether a value may be what it is called: nothing else is known of it, nothing protects it, and no setting holds it.
import { textOf, type Expression } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { DataObject, Value } from '../../../semantics/values';
import type { RuleContext } from '../../rule';
import { meant } from '../assignments';
import { PROTECTS } from './masked';
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

/**
 * Nothing is known of the value, in one of the ways that it comes by: `text = ""`, and then `text = page.extract_text()`, or
 * what a function of a library gave, of which no more is known than its maker: `docx2txt.process(path)`.
 */
export function mayBeAnything(analysis: Analysis, value: Value): boolean {
  if (value.kind === 'choice') return value.options.some((one) => mayBeAnything(analysis, one));
  const object = analysis.objectOf(value);
  return value.kind === 'unknown' || (object?.kind === 'instance' && MADE_BY_FUNCTION.test(object.className));
}

const MADE_BY_FUNCTION = /\.[a-z_]\w*$/;

/** What a function that says it masks or redacts gave back, here or where the name was assigned. */
export function isProtected(context: RuleContext, node: Expression): boolean {
  const made = meant(context, node);
  return made?.kind === 'Call' && PROTECTS.test(lastName(made.func));
}

/** `pd.DataFrame(users)` of what came from elsewhere: it holds what that holds. */
export function isOpenTable({
  form,
  columns: { known, open, dropped, chosen },
  sources,
  through,
}: DataObject): boolean {
  const isMade = sources.every(({ kind }) => kind !== 'read') && through.length === 0;
  return form === 'table' && isMade && open && chosen !== true && known.size === 0 && dropped.size === 0;
}
