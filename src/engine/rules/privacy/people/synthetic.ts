// Whether the people in a document are made there: nobody's data is at risk then.
import { INVENTS_NAMES, INVENTS_PEOPLE, NAMED_AFTER_INVENTORS } from '../../../knowledge/safeguards';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import type { DataObject } from '../../../semantics/values';
import { callsWrittenLike, oncePerAnalysis } from '../../once';
import { isMadeUp } from '../../people';

/**
 * A library that invents people is imported, something named after one is called, names are drawn from a list in the code,
 * nothing is read where addresses are numbered, or all tables that are read say that they were made up.
 */
export const inventsPeople = oncePerAnalysis((analysis): boolean => {
  const places = analysis.facts.reads.flatMap(({ source }) => (source.place === null ? [] : [source]));
  return (
    (places.length > 0 && places.every(isMadeUp)) ||
    (analysis.facts.reads.length === 0 && numbersAddresses(analysis)) ||
    [...analysis.imports.keys()].some((name) => INVENTS_PEOPLE.test(name)) ||
    callsWrittenLike(analysis, (written) => NAMED_AFTER_INVENTORS.test(written)).length > 0 ||
    callsWrittenLike(analysis, (written) => DRAWS.test(written)).some((call) => drawsName(analysis, call))
  );
});

/** Rows that a synthesizer made up after those of people. */
export function isSynthesized({ imports }: Analysis, { stats }: DataObject): boolean {
  return (
    stats.some(({ kind, name }) => kind === 'resample' && INVENTS_NAMES.test(name)) &&
    [...imports.keys()].some((name) => /^sdv(?:\.|$)/.test(name))
  );
}

/** What draws by chance is imported: a file that reads nothing besides may make up all that it holds. */
export const drawsByChance = oncePerAnalysis(({ imports }): boolean =>
  [...imports.keys()].some((name) => CHANCE.test(name)),
);

const CHANCE = /^(?:random|numpy\.random|numpy|secrets)(?:\.|$)/;

/** `[f"user{i}@example.com" for i in range(100)]`: at a domain that belongs to nobody. */
function numbersAddresses({ unit }: Analysis): boolean {
  return unit.cells.some(({ source }) => NUMBERED.test(source.text));
}

const NUMBERED = /\bf(["'])[^"'\n{}]*\{\w+(?:[+:][^{}"'\n]*)?\}[\w.-]*@(?:example\.(?:com|org|net)|test\.com)\1/;

const DRAWS = /(?:^|\.)choices?$/;
const NAMES =
  /^(?:(?:first|last|given|family|full|user|customer|employee|patient|student)_?)?names?$|^(?:sur|fore)names?$/i;

/** `random.choice(first_names)` of a list that is written in the file. */
function drawsName(analysis: Analysis, { node }: CallFact): boolean {
  const list = node.args[0]?.value;
  if (list?.kind !== 'Name' || !NAMES.test(list.id)) return false;
  const object = analysis.objectOf(analysis.valueOf(list));
  return object?.kind === 'list' && !object.open && object.items.every(({ kind }) => kind === 'constant');
}
