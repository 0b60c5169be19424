// A run that asks the project waits where it asks, and goes back no further than to where an answer has become another.
import assert from 'node:assert/strict';
import { neverCancelled } from '../../../src/base/platform';
import { knowledge } from '../../../src/engine/knowledge/index';
import { Reader } from '../../../src/engine/lint/reader';
import { UnitParser } from '../../../src/engine/python/parseUnit';
import { Analyser } from '../../../src/engine/semantics/analyse';
import { emptyWorld, type World } from '../../../src/engine/semantics/world';
import { pythonParser } from '../../support/pythonParser';
import { scriptUnit } from '../../support/units';

const CODE = `import pandas as pd

DATA = "data/"

def load(name):
    frame = pd.read_csv(DATA + name)
    return frame - frame.mean()

first = load("a.csv")
second = load("b.csv")

def unused():
    return pd.read_csv(DATA + "c.csv")
`;

describe('a run that asks the project', () => {
  const unit = scriptUnit(CODE);
  let open: () => Reader;
  before(async () => {
    const python = await pythonParser();
    open = () =>
      new Reader({
        openParser: () => new UnitParser(python),
        openAnalyser: (world) => new Analyser(knowledge, world),
        knowledge,
        rules: [],
      });
  });

  /** Knows where a file is once it has looked for what was asked. */
  const project = (): { world: World; known: Map<string, string>; asked: Set<string> } => {
    const known = new Map<string, string>();
    const asked = new Set<string>();
    const resolve = (path: string): string | undefined => {
      if (!known.has(path)) asked.add(path);
      return known.get(path);
    };
    return { world: { ...emptyWorld, resolve }, known, asked };
  };

  it('waits for each answer behind the statement that asks', () => {
    const { world, known, asked } = project();
    const reader = open();
    const parsed = reader.parse(unit, neverCancelled);
    const waits: string[][] = [];
    while (!reader.advance(parsed, world, 'document', neverCancelled, () => asked.size > 0)) {
      waits.push([...asked]);
      for (const path of asked) known.set(path, `/p/${path}`);
      asked.clear();
    }
    // What nothing calls is run last, and not waited for.
    assert.deepEqual(waits, [['data/a.csv'], ['data/b.csv']]);
    assert.deepEqual([...asked], ['data/c.csv']);
    known.set('data/c.csv', '/p/data/c.csv');

    const analysis = reader.analyse(parsed, world, 'document', neverCancelled);
    const fresh = open().analyse(parsed, world, 'document', neverCancelled);
    const told = ({ facts, steps }: typeof analysis) => ({
      steps,
      reads: facts.reads.map(({ source, order }) => [source.path, order]),
      statistics: facts.stats.map(({ stat, order }) => [stat.name, order]),
    });
    assert.deepEqual(told(analysis), told(fresh));
    assert.deepEqual(
      told(analysis).reads.map(([path]) => path),
      ['/p/data/a.csv', '/p/data/b.csv', '/p/data/c.csv'],
    );
  });

  it('divides no rows that it did not divide before', () => {
    const cut = scriptUnit(
      'import pandas as pd\nframe = pd.read_csv("a.csv")\nframe = frame[24:]\nrest = frame.mean()\n',
    );
    const { world, known } = project();
    known.set('a.csv', '/p/a.csv');
    const reader = open();
    const rowsAfter = (text: string) => {
      const parsed = reader.parse({ ...cut, cells: cut.cells.map((cell) => ({ ...cell, text })) }, neverCancelled);
      const analysis = reader.analyse(parsed, world, 'document', neverCancelled);
      return analysis.dataOf(analysis.lookup('frame'))?.rows.kind;
    };
    const text = cut.cells[0]?.text ?? '';
    assert.equal(rowsAfter(text.replace('frame = frame', 'first = frame')), 'source');
    assert.equal(rowsAfter(text), 'subset');
  });

  it('keeps what was run before the statement whose answer has changed', () => {
    const { world, known } = project();
    for (const name of ['a', 'b', 'c']) known.set(`data/${name}.csv`, `/p/data/${name}.csv`);
    const reader = open();
    const parsed = reader.parse(unit, neverCancelled);
    const [before] = reader.analyse(parsed, world, 'document', neverCancelled).facts.reads;
    known.set('data/b.csv', '/p/elsewhere/b.csv');
    const { reads } = reader.analyse(parsed, world, 'document', neverCancelled).facts;
    assert.equal(reads[0], before);
    assert.deepEqual(
      reads.map(({ source }) => source.path),
      ['/p/data/a.csv', '/p/elsewhere/b.csv', '/p/data/c.csv'],
    );
  });
});
