// Batches of which nothing is known are of the part that their name speaks of; how many there are is a number.
import assert from 'node:assert/strict';
import { knowledge } from '../../../src/engine/knowledge/index';
import { UnitParser } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import { Analyser } from '../../../src/engine/semantics/analyse';
import { emptyWorld } from '../../../src/engine/semantics/world';
import { pythonParser } from '../../support/pythonParser';

const BATCHES = ['test_loader', 'valloader', 'trainDataLoader', 'train_dl', 'test_batches', 'loader_test'];
const OTHERS = ['n_test_batches', 'num_train_batches', 'limit_val_batches', 'MAX_TEST_BATCHES', 'loader', 'test_suite'];

describe('a name of which nothing is known', () => {
  let parser: UnitParser;
  before(async () => (parser = new UnitParser(await pythonParser())));

  const namesOfBatches = (names: readonly string[]): string[] => {
    const text = `from harbour import given\n${names.map((name) => `${name} = given("${name}")\n`).join('')}`;
    const analysis = new Analyser(knowledge, emptyWorld).analyse(parser.parse(scriptUnit('/rows.py', text)));
    return analysis.facts.bindings.flatMap(({ name, value }) => {
      const object = value.kind === 'ref' ? analysis.object(value.id) : undefined;
      return object?.kind === 'data' && object.form === 'loader' ? [name] : [];
    });
  };

  it('holds batches where it says so, of a part', () => {
    assert.deepEqual(namesOfBatches(BATCHES), BATCHES);
  });

  it('holds none where it counts them, or speaks of no part', () => {
    assert.deepEqual(namesOfBatches(OTHERS), []);
  });
});
