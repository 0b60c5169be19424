// Records of people that code puts together where no table is in sight: `{"name": name, "email": email}`, `[p.name, p.phone]`.
// One key is a setting as often as not; a name beside a contact or a national number is somebody.
import { textOf, type Call, type Expression, type NodeBase } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import { classifyColumns } from '../../../knowledge/lexicon/classify';
import { isDayOfBirth } from '../../../knowledge/lexicon/languages';
import type { Analysis } from '../../../semantics/analysis';
import type { Value } from '../../../semantics/values';
import type { RuleContext } from '../../rule';
import { isTestPath } from '../../testFiles';
import { allSetUnder } from '../flows/additions';
import { assigned } from '../assignments';
import { PROTECTS } from './masked';
import { collectsPages, namingOf } from './scraped';
import { isSetting } from './settingNames';
import { inventsPeople } from './synthetic';

interface Field {
  readonly name: string;
  readonly value: Expression;
}

/** Fields that name somebody in a record that is put together here; none where they are typed in or made up. */
export function recordFields(context: RuleContext, node: Expression): readonly string[] {
  const { analysis } = context;
  const fields = fieldsOf(context, node).filter(({ name, value }) => isFilled(context, value) && !OWN.test(name));
  if (fields.length === 0) return [];
  const names = fields.map(({ name }) => name);
  if (node.kind === 'Dict' && collectsPages(analysis)) return namingOf(names);
  return inventsPeople(analysis) ? [] : namedPair(context, names);
}

/** Numbers of patients that a text gives beside what they have or when they were born: `f"{patient_id}, {age}: {diagnosis}"`. */
export function numberedHealth(context: RuleContext, node: Expression): readonly string[] {
  const fields = fieldsOf(context, node);
  if (fields.length < 2 || isTestPath(context.analysis.unit.path) || inventsPeople(context.analysis)) return [];
  const names = fields.flatMap(({ name, value }) => (isFilled(context, value) ? [name] : []));
  const matches = classifyColumns(names, { settings: context.lexicon });
  const isBorn = matches.some(({ phrase }) => isDayOfBirth(phrase));
  if (!isBorn && !matches.some(({ category }) => category === 'special.health')) return [];
  const numbers = matches.filter(({ category, strength }) => category === 'direct.recordid' && strength === 'strong');
  return numbers.map(({ column }) => column).filter((column) => isBorn || !BUYS.test(column));
}

/** What such a number has a diagnosis of may be a car or a router. */
const BUYS = /^(?:customer|client|user|account)/i;

/** Names of a person beside contacts or national numbers; none where only one of the two is there. */
export function namedPair(context: RuleContext, names: readonly string[]): string[] {
  if (names.length < 2 || isTestPath(context.analysis.unit.path)) return [];
  const matches = classifyColumns(names, { settings: context.lexicon }).filter(({ identifier }) => identifier);
  const contacts = matches.filter(
    ({ strength, category, phrase }) =>
      strength === 'strong' && (/^direct\.(?:contact|natid|finid)$/.test(category) || /^linkedin/.test(phrase)),
  );
  const isPlace = names.some((name) => OF_PLACES.test(name));
  const called = matches.filter(
    ({ category, strength }) => category === 'direct.name' && !(isPlace && strength === 'weak'),
  );
  return contacts.length > 0 && called.length > 0 ? [...called, ...contacts].map(({ column }) => column) : [];
}

/** What maps and guides tell of shops, hotels and offices: there a plain `name` is the place's. */
const OF_PLACES =
  /^(?:website|web_?site_?url|opening_?hours|hours|cuisine|stars|place_?id|place|lat|latitude|lng|lon|longitude|geometry|location|business_?\w*|hotel\w*|restaurant\w*|shop\w*|store\w*|clinic\w*|hospital\w*|school\w*|branch\w*|amenity)$/i;

/** Whose they are is no secret of the data: those who wrote the code, and the account that it runs under. */
const OWN = /author|maintainer|committer|uploader|^git_|sender|^from|admin|support|smtp|owner|company|contact_name/i;

function fieldsOf(context: RuleContext, node: Expression): readonly Field[] {
  switch (node.kind) {
    case 'Dict':
      return node.entries.flatMap(({ key, value }) =>
        key?.kind === 'Constant' && typeof key.value === 'string' ? [keptAs(context, key.value, value)] : [],
      );
    case 'Name': {
      const made = assigned(context, node);
      const isEmpty = made?.kind === 'Call' && made.args.length === 0 && lastName(made.func) === 'dict';
      if (made?.kind !== 'Dict' && !isEmpty) return [];
      return [...(made.kind === 'Dict' ? fieldsOf(context, made) : []), ...allSetUnder(context.analysis, node.id)];
    }
    case 'List':
    case 'Tuple':
      return node.elements.flatMap(calledAs);
    case 'FString':
      return node.parts.flatMap((part) => (typeof part === 'string' ? [] : calledAs(part)));
    // `PROMPT.format(name=lead.name, email=lead.email)`
    case 'Call':
      if (lastName(node.func) !== 'format') return [];
      return node.args.flatMap(({ keyword, value }) => (keyword === null ? [] : [{ name: keyword, value }]));
    default:
      return [];
  }
}

/** `{"who": row["patient_name"]}`: where the key says nothing, what is put there. */
function keptAs(context: RuleContext, key: string, value: Expression): Field {
  const says = (name: string): boolean =>
    classifyColumns([name], { settings: context.lexicon }).some(({ identifier }) => identifier);
  const [own] = says(key) ? [] : calledAs(value);
  return { name: own !== undefined && says(own.name) ? own.name : key, value };
}

/** `email`, `person.email`, `row["email"]` and `row.get("email")`, by what they are called. */
function calledAs(value: Expression): readonly Field[] {
  if (value.kind === 'Name' || value.kind === 'Attribute') return [{ name: lastName(value), value }];
  const key =
    value.kind === 'Subscript'
      ? value.index
      : value.kind === 'Call' && lastName(value.func) === 'get'
        ? value.args[0]?.value
        : undefined;
  return key?.kind === 'Constant' && typeof key.value === 'string' ? [{ name: key.value, value }] : [];
}

/** Neither typed in, nor a setting, nor what something masked. */
function isFilled({ analysis }: RuleContext, value: Expression): boolean {
  if (value.kind === 'Constant' || (value.kind === 'Call' && PROTECTS.test(lastName(value.func)))) return false;
  if (isSetting(textOf(value))) return false;
  const known = analysis.valueOf(value);
  return known?.kind !== 'constant' && known?.kind !== 'text';
}

/** Whether a column of a table that is made here holds more than what the code says: names that were read, and not `["Ann", "Bo"]`. */
export function isFilledIn({ analysis }: RuleContext, maker: NodeBase, column: string): boolean {
  const given = 'kind' in maker && maker.kind === 'Call' ? (maker as Call).args[0]?.value : undefined;
  if (given === undefined) return false;
  const object = analysis.objectOf(analysis.valueOf(given));
  const rows = object?.kind === 'list' ? object.items : object?.kind === 'dict' ? [analysis.valueOf(given)] : [];
  if (rows.length === 0) return given.kind !== 'Dict' && given.kind !== 'List';
  return rows.some((row) => {
    const record = analysis.objectOf(row);
    const value = record?.kind === 'dict' ? record.entries.get(column) : undefined;
    return record?.kind === 'dict' ? value !== undefined && !isWritten(analysis, value) : true;
  });
}

/** Whether the code says itself what a column of such a table holds, in each of its records: a setting that all share. */
export function isTypedIn({ analysis }: RuleContext, maker: NodeBase, column: string): boolean {
  const given = 'kind' in maker && maker.kind === 'Call' ? (maker as Call).args[0]?.value : undefined;
  const list = given === undefined ? undefined : analysis.objectOf(analysis.valueOf(given));
  if (list?.kind !== 'list' || list.items.length === 0) return false;
  return list.items.every((row) => {
    const record = analysis.objectOf(row);
    const value = record?.kind === 'dict' ? record.entries.get(column) : undefined;
    return value !== undefined && isWritten(analysis, value);
  });
}

/** A text or number of the code, or some of them. */
function isWritten(analysis: Analysis, value: Value, depth = 0): boolean {
  if (depth > 4) return true;
  const all = (values: readonly Value[]): boolean => values.every((one) => isWritten(analysis, one, depth + 1));
  if (value.kind === 'constant' || value.kind === 'text') return true;
  if (value.kind === 'choice') return all(value.options);
  if (value.kind === 'tuple') return all(value.items);
  const object = analysis.objectOf(value);
  return object?.kind === 'list' ? object.items.length > 0 && all(object.items) : false;
}
