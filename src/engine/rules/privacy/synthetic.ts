// Whether the people in a document are made there: nobody's data is at risk then.
import type { Analysis } from '../../semantics/analysis';

const MAKERS =
  /^(?:faker|mimesis|sdv|ctgan|synthpop|snsynth|gretel_synthetics|pydbgen|polyfactory|factory_boy|elizabeth|presidio_evaluator\.data_generator)(?:\.|$)/;

/** A library that invents people is imported, or something named after one is called. */
export function inventsPeople({ imports, facts }: Analysis): boolean {
  return (
    [...imports.keys()].some((name) => MAKERS.test(name)) || facts.calls.some(({ written }) => /faker/i.test(written))
  );
}
