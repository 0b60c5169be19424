import { strict as assert } from 'node:assert';
import { parseFormula } from '../../../src/engine/semantics/estimators/formulas';

describe('formulas of models', () => {
  it('name the response and the terms', () => {
    assert.deepEqual(parseFormula('y ~ a + b:c + a'), { response: ['y'], terms: ['a', 'b', 'c'] });
  });

  it('name columns within calls, and neither functions, texts, keywords nor numbers', () => {
    assert.deepEqual(parseFormula('np.log(y) ~ C(kind, Treatment(reference="low")) + bs(age, df=4) + I(x1 ** 2) - 1'), {
      response: ['y'],
      terms: ['kind', 'age', 'x1'],
    });
  });

  it('name columns with blanks by Q, over several lines', () => {
    assert.deepEqual(parseFormula('y ~ Q("years at work") +\\\n  Q(\'größe\') + größe'), {
      response: ['y'],
      terms: ['years at work', 'größe'],
    });
  });

  it('name the column before a dot, and no piece of what stands behind it', () => {
    assert.deepEqual(parseFormula('y ~ frame.width + depth'), { response: ['y'], terms: ['frame', 'depth'] });
  });

  it('without a response are all terms', () => {
    assert.deepEqual(parseFormula('a + b'), { response: [], terms: ['a', 'b'] });
  });
});
