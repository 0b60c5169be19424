// Rows that are known by the name of a variable alone, `row["email"]`, `data.get("ssn")`, where nothing else is known of them:
// the same names hold counts, labels, patterns and settings under the same keys.
import { SETTINGS_FILES, SETTINGS_FORMATS } from '../../../knowledge/nameKinds';
import { type Expression, type Name } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { DataObject, Value } from '../../../semantics/values';
import type { RuleContext } from '../../rule';
import { setUnder } from '../flows/additions';
import { assigned } from '../assignments';
import { makingOf } from '../makers';
import { SUMMARY } from './namingColumns';
import { isSetting } from './settingNames';

const ROW =
  /^(?:[a-z]|data|payload|body|event|ev|evt|msg|message|(?:req|request|json|post)_(?:data|body|json)|form|details|row|record|rec|entry|ticket|case|profile|person_?data|(?:user|form|contact|lead|customer|client|patient|employee|member|student|applicant|candidate)_(?:data|info|row|record|profile|details|dict))$/;

/** `customer_email`, `candidate_name`: whose it is, and what, whatever the row that it stands in is called. */
export const SAYS_WHOSE =
  /^(?:customer|patient|applicant|employee|student|pupil|passenger|resident|borrower|subscriber|guest|candidate|cardholder|donor|tenant|claimant|taxpayer|recipient|requester|sender)_(?:e?mail(?:_address)?|phone(?:_number)?|mobile)$|^(?:customer|patient|applicant|employee|student|pupil|passenger|resident|borrower|subscriber|cardholder|donor|tenant|claimant|taxpayer)_(?:full_?|first_?|last_?)?name$/i;

/** Whether a variable of this name may hold one row of any table, whose keys tell what they are. */
export function isRowName(name: string): boolean {
  return ROW.test(name);
}

/** Whether a member that is read of a variable may be a value of somebody's row. */
export function isOfRow(context: RuleContext, object: Name, key: string, member: Expression): boolean {
  if (!isRowName(object.id) && (!SAYS_WHOSE.test(key) || isSetting(object.id))) return false;
  const { analysis } = context;
  const held = analysis.dataAt(member);
  if (held !== null && !isDocument(held)) return false;
  const made = assigned(context, object);
  if (made !== null && (beginsAsNumber(made, key) || isNoRow(context, made))) return false;
  const set = setUnder(analysis, object.id, key);
  if (set.length > 0 && set.every(isFigure)) return false;
  return !isWritten(analysis, analysis.valueOf(member));
}

/** `df.dtypes`, `dict(df.isna().sum())`, `Counter()`, `yaml.safe_load(…)`: what is asked of a table, counted or set, by the same keys. */
function isNoRow(context: RuleContext, node: Expression, depth = 0): boolean {
  const made = makingOf(context, node);
  if (made === null || depth > 8) return false;
  const { analysis } = context;
  const from = made.kind === 'Call' ? made.func : made;
  const name = lastName(from);
  const value = analysis.valueOf(from);
  if (SUMMARY.test(name) || TALLIES.has(name)) return true;
  if (value?.kind === 'library' && SETTINGS_FORMATS.test(value.name)) return true;
  const copied = made.kind === 'Call' && name === 'dict' ? made.args[0]?.value : undefined;
  const inner = from.kind === 'Attribute' ? from.object : copied;
  return inner !== undefined && isNoRow(context, inner, depth + 1);
}

/** `{"email": 0}`: what is added to it later is counted. */
function beginsAsNumber(made: Expression, name: string): boolean {
  const entry =
    made.kind === 'Dict' ? made.entries.find(({ key }) => key?.kind === 'Constant' && key.value === name) : undefined;
  return entry?.value.kind === 'Constant' && typeof entry.value.value === 'number';
}

/** `len(rows)`, `int(flags.sum())`, `n / total`: a number, whatever the key says. */
function isFigure(value: Expression): boolean {
  if (value.kind === 'Constant') return typeof value.value === 'number' || typeof value.value === 'boolean';
  if (value.kind === 'BinOp') return isFigure(value.left) || isFigure(value.right);
  return value.kind === 'Compare' || (value.kind === 'Call' && FIGURES.test(lastName(value.func)));
}

const FIGURES = /^(?:len|int|float|bool|sum|mean|median|count|nunique|round|any|all|isin|notna|isna)$/;

const TALLIES: ReadonlySet<string> = new Set(['Counter', 'defaultdict']);

/** A parsed file with anything in it. The columns of tables are known, and speak for themselves. */
function isDocument({ form, sources, through }: DataObject): boolean {
  const isSettings = sources.some(({ place }) => place !== null && SETTINGS_FILES.test(place));
  return form === 'text' && !isSettings && !through.some((step) => SUMMARY.test(step));
}

/** A number, a label or a pattern that the code says itself, or several. */
function isWritten(analysis: Analysis, value: Value | undefined, depth = 0): boolean {
  if (value === undefined || depth > 4) return false;
  if (value.kind === 'constant') {
    if (typeof value.value === 'string') return value.value !== '' && !isOfSomebody(value.value);
    return value.value !== null;
  }
  const all = (values: readonly Value[]): boolean =>
    values.length > 0 && values.every((one) => isWritten(analysis, one, depth + 1));
  if (value.kind === 'choice') return all(value.options);
  if (value.kind === 'tuple') return all(value.items);
  const object = analysis.objectOf(value);
  if (object?.kind === 'list') return all(object.items);
  return object?.kind === 'dict' && all([...object.entries.values()]);
}

/** `jane@mail.org`, `+44 20 7946 0958`, `Jane Doe`: no label, and no pattern. */
function isOfSomebody(text: string): boolean {
  if (/[\\[\]{}^$*|]/.test(text)) return false;
  return /@\w|\d{3}/.test(text) || /^\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]*){1,3}$/u.test(text);
}
