// Statements of files that are done serve the next ones, and nobody else's.
import assert from 'node:assert/strict';
import { parseUnit, UnitParser } from '../../../src/engine/python/parseUnit';
import { scriptUnit } from '../../../src/engine/python/script';
import { SpareStatements } from '../../../src/engine/python/spareStatements';
import type { PythonParser } from '../../../src/engine/python/treeSitter';
import type { ParsedUnit } from '../../../src/engine/python/unit';
import { pythonParser } from '../../support/pythonParser';
import { dumpStatements } from '../../support/syntaxDump';

const FIRST = 'import numpy as np\nx = np.mean(y)\nplot(x)\n';
const SECOND = '# another file\nx = np.mean(y)\nimport numpy as np\nprint(x)\n';

const chunksOf = (unit: ParsedUnit) => unit.cells.flatMap(({ chunks }) => chunks);
const summary = (unit: ParsedUnit) =>
  chunksOf(unit).map(({ start, text, body }) => ({ start, text, body: dumpStatements(body, true) }));

describe('statements of files that are done', () => {
  let parser: PythonParser;

  before(async () => {
    parser = await pythonParser();
  });

  it('serve the next file, in their new places', () => {
    const spare = new SpareStatements(1000);
    const first = new UnitParser(parser, spare);
    const [numpy, mean] = chunksOf(first.parse(scriptUnit('/a.py', FIRST)));
    first.dispose();
    const second = new UnitParser(parser, spare).parse(scriptUnit('/b.py', SECOND));
    assert.deepEqual(summary(second), summary(parseUnit(parser, scriptUnit('/b.py', SECOND))));
    assert.equal(chunksOf(second)[0], mean);
    assert.equal(chunksOf(second)[1], numpy);
  });

  it('are not shared while a file is open, nor handed out twice', () => {
    const spare = new SpareStatements(1000);
    const first = new UnitParser(parser, spare);
    const own = chunksOf(first.parse(scriptUnit('/a.py', FIRST)));
    const second = new UnitParser(parser, spare);
    const others = chunksOf(second.parse(scriptUnit('/b.py', FIRST)));
    assert.ok(own.every((chunk) => !others.includes(chunk)));
    first.dispose();
    const third = chunksOf(new UnitParser(parser, spare).parse(scriptUnit('/c.py', `${FIRST}${FIRST}`)));
    assert.equal(new Set(third).size, third.length);
    assert.ok(third.every((chunk) => !others.includes(chunk)));
  });

  it('are kept within a bound, the last ones longest', () => {
    const spare = new SpareStatements('bb = 2'.length + 'ccc = 3'.length);
    const first = new UnitParser(parser, spare);
    first.parse(scriptUnit('/a.py', 'a = 1\nbb = 2\nccc = 3\n'));
    first.dispose();
    assert.equal(spare.take('a = 1'), undefined);
    assert.ok(spare.take('bb = 2'));
    assert.equal(spare.take('bb = 2'), undefined);
    assert.ok(spare.take('ccc = 3'));
  });
});
