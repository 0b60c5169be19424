// Identifiers of people that a program calls by their name where no table is in sight: the parameter `email`, `patient["ssn"]`,
// `lead.get("email")`, `customer.phone_number`. Only names that mean one thing alone count, and only where nothing else is known of the value.
import type { Expression } from '../../python/ast';
import { PERSON_NOUNS, type Category } from '../../knowledge/lexicon/phrases';
import { NO_COLUMNS } from '../../semantics/columns';
import { PLAIN_DATA, type DataObject } from '../../semantics/values';
import { matchesIn } from '../people';
import type { RuleContext } from '../rule';
import { parameterAround } from '../scopes';

/** What leads to a person by itself; an e-mail of the account that a script runs under has another name or place. */
const NAMING: ReadonlySet<Category> = new Set(['direct.name', 'direct.contact', 'direct.natid', 'direct.finid']);

/** Names of one row of any table, whose keys tell what they are. */
const ROW = /^(?:row|record|rec|entry|ticket|case|profile)$/;

/** What functions, repositories and models have as well as people. */
const OF_THINGS = /^full_?name$/i;

/** Nothing is known of the value but how it is called. */
export const NAMED_VALUE: DataObject = {
  ...PLAIN_DATA,
  form: 'scalar',
  rows: { kind: 'unknown', id: -1 },
  columns: NO_COLUMNS,
};

/** The identifier that the expression is called by; null where it may be anything. `also` takes further categories. */
export function namedPerson(
  context: RuleContext,
  node: Expression,
  also: (category: Category) => boolean = () => false,
): string | null {
  const { analysis } = context;
  if (analysis.dataAt(node) !== null) return null;
  const counts = (name: string): boolean =>
    matchesIn(context, [name], []).some(
      ({ strength, category }) => strength === 'strong' && (NAMING.has(category) || also(category)),
    );
  switch (node.kind) {
    case 'Name': {
      const value = analysis.valueOf(node);
      const isKnown = value !== undefined && value.kind !== 'unknown';
      return !isKnown && !OF_THINGS.test(node.id) && parameterAround(node, node.id) !== null && counts(node.id)
        ? node.id
        : null;
    }
    case 'Attribute':
      return node.object.kind === 'Name' && isPerson(node.object.id) ? named(node.object.id, node.attr, counts) : null;
    case 'Subscript': {
      const { object, index } = node;
      if (object.kind !== 'Name' || index.kind !== 'Constant' || typeof index.value !== 'string') return null;
      return isPerson(object.id) || ROW.test(object.id) ? named(object.id, index.value, counts) : null;
    }
    // `lead.get("email", "unknown")`
    case 'Call': {
      const { func, args } = node;
      const key = args[0]?.value;
      if (func.kind !== 'Attribute' || func.attr !== 'get' || func.object.kind !== 'Name') return null;
      if (key?.kind !== 'Constant' || typeof key.value !== 'string') return null;
      const { id } = func.object;
      return isPerson(id) || ROW.test(id) ? named(id, key.value, counts) : null;
    }
    default:
      return null;
  }
}

/** Nouns of people that programs use of machines and of subjects of anything. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['client', 'host', 'driver', 'subject', 'participant']);

function isPerson(name: string): boolean {
  return !AMBIGUOUS.has(name) && PERSON_NOUNS.has(name.toLowerCase());
}

function named(object: string, member: string, counts: (name: string) => boolean): string | null {
  return counts(member) || (!ROW.test(object) && member === 'name' && counts(`${object}_name`)) ? member : null;
}
