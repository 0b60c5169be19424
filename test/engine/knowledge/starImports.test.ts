// `from module import *`: the names that the tables know directly inside a module, by any of its names.
import assert from 'node:assert/strict';
import { knowledge } from '../../../src/engine/knowledge/index';

describe('star imports', () => {
  const namesIn = (module: string): ReadonlySet<string> => new Set(knowledge.namesIn?.(module));

  it('give the classes and functions of the module', () => {
    assert.ok(namesIn('sklearn.metrics').has('accuracy_score'));
    assert.ok(namesIn('sklearn.ensemble').has('RandomForestClassifier'));
    assert.ok(namesIn('pycaret.classification').has('compare_models'));
  });

  it('know a module that has moved', () => {
    assert.ok(namesIn('sklearn.cross_validation').has('train_test_split'));
  });

  it('give nothing of modules inside, and nothing of unknown ones', () => {
    assert.ok(!namesIn('sklearn').has('accuracy_score'));
    assert.equal(namesIn('somewhere.else').size, 0);
  });
});
