// Where rows are read that another script wrote is known for the text as it is, and not for what it was before an edit.
import assert from 'node:assert/strict';
import { knowledge } from '../../../src/engine/knowledge/index';
import { isCall, textOf } from '../../../src/engine/python/ast';
import { UnitParser } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import { Analyser } from '../../../src/engine/semantics/analyse';
import { emptyWorld, type World } from '../../../src/engine/semantics/world';
import { pythonParser } from '../../support/pythonParser';

const MAKER = 'import pandas as pd\npd.read_csv("raw.csv").to_csv("clean.csv")\n';
const BEFORE = 'import pandas as pd\n\n';

describe('reads of what another script wrote', () => {
  it('are forgotten with the text that they stood in', async () => {
    const parser = new UnitParser(await pythonParser());
    const maker = new UnitParser(await pythonParser()).parse(scriptUnit('/p/prep.py', MAKER));
    const world: World = {
      ...emptyWorld,
      resolve: (path) => `/p/${path}`,
      madeBy: (path, from) => (path === '/p/clean.csv' && from === '/p/train.py' ? maker : undefined),
    };
    const analyser = new Analyser(knowledge, world);
    const readsIn = (code: string): string[] => {
      const { makersAt } = analyser.analyse(parser.parse(scriptUnit('/p/train.py', BEFORE + code)));
      return [...makersAt].map(([node, file]) => `${isCall(node) ? textOf(node) : ''} ${file}`);
    };
    assert.deepEqual(readsIn('rows = pd.read_csv("clean.csv")\n'), ['pd.read_csv("clean.csv") /p/prep.py']);
    assert.deepEqual(readsIn('rows = pd.read_csv("clean.csv", nrows=9)\n'), [
      'pd.read_csv("clean.csv", nrows=9) /p/prep.py',
    ]);
    assert.deepEqual(readsIn('rows = pd.read_csv("raw.csv")\n'), []);
  });
});
