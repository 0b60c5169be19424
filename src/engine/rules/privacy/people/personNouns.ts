// Names that by themselves mean a person or what leads to one, and names that mean other things as well.
import type { Expression } from '../../../python/ast';
import { walk } from '../../../python/walk';
import { PERSON_NOUNS, type Category } from '../../../knowledge/lexicon/phrases';
import { oncePerChunk } from '../../once';

/** What leads to a person by itself; an e-mail of the account that a script runs under has another name or place. */
export const NAMING: ReadonlySet<Category> = new Set(['direct.name', 'direct.contact', 'direct.natid', 'direct.finid']);

/** What functions, repositories and models have as well as people. */
export const OF_THINGS = /^(?:full|host)_?name$/i;

/** `email_column`: how a column is called, which is a setting and nobody's. */
export const OF_COLUMN = /_(?:col|column|field|header|key|pattern|regex|template)s?$/i;

/** A mail that is kept has a number of its own, in whatever program; in a record of somebody it is their address. */
export const NUMBER_OF_MAIL =
  /^(?:(?:original|parent|source|message|thread|last|latest|first|new|sent|draft|reply|raw|db)_)?e?_?mail_?id$/i;

/** Where firms and services are: `facility_digital_address`, `clinic_phone_number`. */
export const OF_PREMISES =
  /^(?:facility|hospital|clinic|branch|office|store|shop|warehouse|venue|hotel|school|restaurant|bank|vendor|supplier|company|organi[sz]ation)_(?!name$)/i;

/** Models that are tried, a machine within another, processes, whoever gets the messages of a topic, firms that share a service. */
export const NAMED_AS_WELL = /(?:candidate|caller|guest|individual|member|subscriber|tenant|worker)$/;

/** Nouns of people that programs use of machines and of subjects of anything. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['client', 'host', 'driver', 'subject', 'participant']);

/** `current_user`, `new_patient`: which of them it is. */
const WHICH =
  /^(?:current|admin|auth|authenticated|target|new|existing|old|db|found|selected|matched|registered|updated|saved|logged_in)_(?=[a-z]+$)/;

/** `user` of `current_user`. */
export function nounIn(name: string): string {
  return name.replace(WHICH, '');
}

/** Whether a name means one person: `patient`, `current_user`. */
export function isPerson(name: string): boolean {
  const noun = nounIn(name);
  return !AMBIGUOUS.has(noun) && PERSON_NOUNS.has(noun.toLowerCase());
}

/** What is read of names that mean people. */
export const membersOfPeople = oncePerChunk(({ body }) => {
  const found: { readonly id: string; readonly node: Expression }[] = [];
  walk(body, (node) => {
    if (node.kind !== 'Attribute' && node.kind !== 'Subscript' && node.kind !== 'Call') return undefined;
    const object = node.kind === 'Call' ? (node.func.kind === 'Attribute' ? node.func.object : null) : node.object;
    if (object?.kind === 'Name' && isPerson(object.id)) found.push({ id: object.id, node });
    return undefined;
  });
  return found;
});
