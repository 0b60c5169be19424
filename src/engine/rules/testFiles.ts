// Files that are tests: what stands in them is made up.
import { TESTING } from '../knowledge/testing';
import type { Analysis } from '../semantics/analysis';
import { oncePerAnalysis } from './once';

/** A file below `tests/`, or named as pytest and unittest name theirs. */
export function isTestPath(path: string): boolean {
  return /(?:^|\/)(?:tests?|testing|fixtures)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.(?:py|ipynb)$/i.test(path);
}

/** A script whose name says that it makes up data: `generate_test_files.py`, `seed_customers.py`, `fake_users.py`, `insert_dummy_data.py`. */
export function makesSamples(path: string): boolean {
  return SAMPLES.test(path) && !OF_FAKES.test(path);
}

const SAMPLES =
  /(?:^|\/)(?:(?:generate|make|create|build)_[^/]*(?:test|sample|dummy|mock|fake|demo|synthetic)|(?:seed|mock|fake|dummy)_|(?:[^/]*[-_])?(?:dummy|mock|fake|synthetic)[-_]?(?:data|rows|records|people|users|customers|patients|students|employees))[^/]*\.(?:py|ipynb)$/i;
/** What others faked is what the rows are about: `fake_news.py`, `mock_exam.ipynb`. */
const OF_FAKES = /(?:fake|mock)[-_](?:news|reviews?|jobs?|accounts?|profiles?|images?|faces?|notes?|currency|exams?)/i;

/**
 * Tests of libraries fit on whatever they have at hand: nobody believes their scores. The folder alone does not say so:
 * notebooks of a project that lies below `test/` are as true as others.
 */
export const isTestFile = oncePerAnalysis(
  (analysis): boolean =>
    isTestPath(analysis.unit.path) &&
    (importsTests(analysis) || definesTests(analysis) || NAMED_AS_TEST.test(analysis.unit.path)),
);

/** A script below `tests/` that has a test's name as well, whatever it runs. */
const NAMED_AS_TEST = /(?:^|\/)tests?\/(?:[^/]+\/)*test_[^/]*\.py$/i;

function importsTests({ imports }: Analysis): boolean {
  return [...imports.keys()].some((name) => TESTING.test(name));
}

function definesTests({ unit }: Analysis): boolean {
  return unit.cells.some(({ chunks }) =>
    chunks.some(({ body }) =>
      body.some(
        (one) =>
          (one.kind === 'FunctionDef' && /^test_|^test$/.test(one.name)) ||
          (one.kind === 'ClassDef' && /^Test|Tests?(?:Case)?$/.test(one.name)),
      ),
    ),
  );
}
