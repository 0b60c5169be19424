// A model that is read again is the one that was last saved to that place, also after an edit took a save away.
import assert from 'node:assert/strict';
import { knowledge } from '../../../src/engine/knowledge/index';
import { textOf } from '../../../src/engine/python/ast';
import { UnitParser } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import { Analyser } from '../../../src/engine/semantics/analyse';
import { emptyWorld } from '../../../src/engine/semantics/world';
import { pythonParser } from '../../support/pythonParser';

const BEFORE = `import numpy as np
from tensorflow import keras

rows = np.load("rows.npy")
small = keras.Sequential([keras.layers.Dense(1)])
small.fit(rows[:, 1:], rows[:, 0])
small.save("net.keras")
large = keras.Sequential([keras.layers.Dense(9), keras.layers.Dense(1)])
large.fit(rows[:, 1:], rows[:, 0])
`;
const SAVED = 'large.save("net.keras")\n';
const AFTER = `again = keras.models.load_model("net.keras")
guess = again.predict(rows[:, 1:])
`;

describe('a model that is read again', () => {
  let parser: UnitParser;
  before(async () => (parser = new UnitParser(await pythonParser())));

  /** The size of the first layer of the model that predicts. */
  const predicting = (analyser: Analyser, text: string): string | undefined => {
    const analysis = analyser.analyse(parser.parse(scriptUnit('/net.py', text)));
    const [prediction] = analysis.facts.predictions;
    const made = prediction === undefined ? undefined : analysis.object(prediction.model);
    return made?.kind === 'estimator' ? /Dense\((\d)\)/.exec(textOf(made.node))?.[1] : undefined;
  };

  it('is the last that was saved there, as the text is edited', () => {
    const analyser = new Analyser(knowledge, emptyWorld);
    assert.equal(predicting(analyser, BEFORE + SAVED + AFTER), '9');
    assert.equal(predicting(analyser, BEFORE + AFTER), '1');
    assert.equal(predicting(analyser, BEFORE + SAVED + AFTER), '9');
  });
});
