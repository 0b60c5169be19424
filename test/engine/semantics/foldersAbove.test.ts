// What lies above the folder that code is run in, however that is written.
import assert from 'node:assert/strict';
import { knowledge } from '../../../src/engine/knowledge/index';
import { UnitParser } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import { Analyser } from '../../../src/engine/semantics/analyse';
import { stringOf } from '../../../src/engine/semantics/language/folding';
import { emptyWorld } from '../../../src/engine/semantics/world';
import { pythonParser } from '../../support/pythonParser';

const FOLDERS: readonly (readonly [written: string, place: string])[] = [
  ['os.path.dirname(os.getcwd())', '..'],
  ['os.path.join(os.path.dirname(os.getcwd()), "src")', '../src'],
  ['os.path.dirname(os.path.dirname(os.getcwd()))', '../..'],
  ['os.path.dirname(os.path.abspath(""))', '..'],
  ['Path.cwd().parent / "src"', '../src'],
  ['Path.cwd().parent.parent', '../..'],
  ['os.path.dirname("rows/first.csv")', 'rows'],
  ['os.path.dirname("first.csv")', '.'],
];

describe('a folder above', () => {
  let parser: UnitParser;
  before(async () => (parser = new UnitParser(await pythonParser())));

  for (const [written, place] of FOLDERS) {
    it(`${written} is ${place}`, () => {
      const text = `import os\nfrom pathlib import Path\nplace = ${written}\n`;
      const analysis = new Analyser(knowledge, emptyWorld).analyse(parser.parse(scriptUnit('/notes/rows.py', text)));
      assert.equal(stringOf(analysis.lookup('place')), place);
    });
  }
});
