// Which findings of a run tell a cause that another one tells as well.
import assert from 'node:assert/strict';
import { wordingOf } from '../../../src/engine/lint/copies';
import { joinedCauses, sayingOf, type JoinableFinding, type Told } from '../../../src/engine/lint/oneCause';

const DEFAULTS: JoinableFinding = {
  code: 'DVL004',
  concern: 'data-versions',
  severity: 'information',
  message: '`bert` is loaded from a hub without a fixed version.',
  cell: null,
  line: 3,
  column: 1,
  related: [],
};

const told = (path: string, finding: Partial<JoinableFinding>): Told => ({
  path,
  finding: { ...DEFAULTS, ...finding },
});

/** By file that has a finding, the files that it tells of. */
function joined(...all: Told[]): Record<string, string[]> {
  const found = joinedCauses(all);
  const repeats = new Set([...found.values()].flat());
  return Object.fromEntries(
    all
      .filter((one) => !repeats.has(one))
      .map(({ path, finding }) => [path, (found.get(finding) ?? []).map((other) => other.path)]),
  );
}

describe('one cause in many files', () => {
  it('is told by the first, and others of that rule stand where they are', () => {
    assert.deepEqual(
      joined(
        told('a.py', { causes: ['bert'] }),
        told('b.py', { causes: ['gpt2'] }),
        told('c.py', { causes: ['bert'] }),
        told('d.py', { causes: ['bert'], code: 'DVL005' }),
        told('e.py', {}),
      ),
      { 'a.py': ['c.py'], 'b.py': [], 'd.py': [], 'e.py': [] },
    );
  });

  it('is told by what is shown in any case, but for a graver one', () => {
    const open: Told = { ...told('z.py', { causes: ['bert'] }), stands: true };
    assert.deepEqual(joined(told('a.py', { causes: ['bert'] }), open), { 'z.py': ['a.py'] });
    assert.deepEqual(joined(told('a.py', { causes: ['bert', 'gpt2'] }), open), { 'a.py': [], 'z.py': [] });
    assert.deepEqual(joined(told('a.py', { causes: ['bert'], severity: 'warning' }), open), { 'a.py': ['z.py'] });
  });

  it('is told by the gravest, then by who tells of most', () => {
    assert.deepEqual(
      joined(
        told('a.py', { causes: ['bert'] }),
        told('b.py', { causes: ['bert', 'gpt2'] }),
        told('c.py', { causes: ['gpt2', 't5'] }),
      ),
      { 'b.py': ['a.py'], 'c.py': [] },
      'one of whose causes some are told nowhere else stays',
    );
    assert.deepEqual(
      joined(told('a.py', { causes: ['bert', 'gpt2'] }), told('b.py', { causes: ['bert'], severity: 'warning' })),
      { 'a.py': [], 'b.py': [] },
    );
    assert.deepEqual(
      joined(told('a.py', { causes: ['bert'] }), told('b.py', { causes: ['bert'], severity: 'warning' })),
      { 'b.py': ['a.py'] },
    );
  });

  it('in a module is told there, whatever the concern', () => {
    const inModule = { code: 'PRV004', concern: 'privacy', inModule: true } as const;
    const place = { path: 'lib.py', cell: null, line: 7, column: 5, message: 'Written here, in `keep`' };
    const runs = (path: string) => told(path, { ...inModule, related: [place] });
    assert.deepEqual(joined(runs('a.py'), runs('b.py')), { 'a.py': ['b.py'] });
    const own = told('lib.py', { code: 'PRV004', concern: 'privacy', line: 7, column: 5 });
    assert.deepEqual(joined(runs('a.py'), runs('b.py'), own), { 'lib.py': ['a.py', 'b.py'] });
    const [step, last] = [
      { ...place, line: 3 },
      { ...place, line: 5 },
    ];
    const onTheWay = told('lib.py', { code: 'PRV004', line: 9, related: [step, place, last] });
    const through = (path: string, ...steps: (typeof place)[]) => told(path, { ...inModule, related: steps });
    assert.deepEqual(joined(through('a.py', place, step), onTheWay), { 'lib.py': ['a.py'] });
    const elsewhere = { ...place, line: 4 };
    assert.deepEqual(joined(through('a.py', place, elsewhere), onTheWay), { 'a.py': [], 'lib.py': [] });
  });

  it('in a module that divides, too, is told there, whoever fits a model behind it', () => {
    const inModule = { code: 'LKG005', concern: 'leakage', inModule: true } as const;
    const step = (path: string, line: number, message: string) => ({ path, cell: null, line, column: 5, message });
    const learns = step('lib.py', 7, '`mean` learns here, in `prepare`');
    const own = told('lib.py', { code: 'LKG005', concern: 'leakage', line: 7, column: 5 });
    const using = (splits: string) =>
      told('a.py', {
        ...inModule,
        line: 2,
        related: [
          learns,
          step(splits, 9, 'Only then split into parts here, in `prepare`'),
          step('a.py', 4, 'The model is fitted here'),
          step('a.py', 5, 'Evaluated here'),
        ],
      });
    assert.deepEqual(joined(using('lib.py'), own), { 'lib.py': ['a.py'] });
    assert.deepEqual(joined(using('a.py'), own), { 'a.py': [], 'lib.py': [] });
    const tried = told('b.py', {
      ...inModule,
      line: 3,
      related: [learns, step('b.py', 6, 'A model that is tried on these rows is fitted here')],
    });
    assert.deepEqual(joined(tried, own), { 'lib.py': ['b.py'] });
    assert.deepEqual(joined(tried), { 'b.py': [] });
  });

  it('is told by the first of the copies of a file, rather one that is in use', () => {
    const of = (path: string, ...lines: string[]) => {
      const at = (line: number) => ({ cell: 0, start: line, end: line + 1 });
      const related = lines.slice(1).map((_, index) => ({ span: at(index + 1), message: 'Split here' }));
      const { code, severity, message } = DEFAULTS;
      const wording = wordingOf(path, { message, span: at(0), related }, ({ start }) => lines[start] ?? '');
      return told(path, { code, severity, message, wording });
    };
    const steps = ['scaler.fit(rows)', 'rows = read("a.csv")', 'split(rows)'];
    assert.deepEqual(joined(of('archive/b.py', ...steps), of('c.ipynb', ...steps), of('d.py', ...steps)), {
      'c.ipynb': ['archive/b.py', 'd.py'],
    });
    const open = { ...of('d.py', ...steps), stands: true } as const;
    assert.deepEqual(joined(of('archive/b.py', ...steps), of('c.ipynb', ...steps), open), {
      'd.py': ['archive/b.py', 'c.ipynb'],
    });
    const [scaling = '', reading = ''] = steps;
    assert.deepEqual(
      joined(
        of('lesson.ipynb', scaling, reading),
        of('lesson.py', `  ${scaling}`, reading),
        of('e.py', scaling, reading),
      ),
      { 'lesson.ipynb': ['lesson.py'], 'e.py': [] },
      'two lines may be the same by chance',
    );
    assert.deepEqual(joined(of('f.py', scaling), of('sub/f - Copy.py', scaling), of('g.py', scaling)), {
      'f.py': ['sub/f - Copy.py'],
      'g.py': [],
    });
    const others = ['scaler.fit(rows)', 'rows = read("b.csv")', 'split(rows)'];
    assert.deepEqual(joined(of('h.py', ...steps), of('i.py', ...others)), { 'h.py': [], 'i.py': [] });
    assert.deepEqual(joined(of('k.py', scaling)), { 'k.py': [] });
    const twice = of('k.py', scaling);
    assert.deepEqual(joinedCauses([twice, { ...twice, finding: { ...twice.finding } }]).size, 0, 'each in one file');
    assert.equal(sayingOf(of('f.py', scaling).finding, of('f.ipynb', scaling).finding), 'The same here');
  });

  it('is told once where a call in a module is said the same of, whatever each file does with it then', () => {
    const step = (path: string, line: number, message: string) => ({ path, cell: null, line, column: 5, message });
    const using = (path: string, line: number, message = DEFAULTS.message) =>
      told(path, {
        code: 'LKG001',
        concern: 'leakage',
        inModule: true,
        message,
        related: [
          step(path, 2, 'The rows are read here'),
          step('lib.py', line, '`TfidfVectorizer` learns here, in `words_of`'),
          step(path, line + 8, 'Only then split into parts here'),
        ],
      });
    assert.deepEqual(joined(using('a.ipynb', 7), using('b.ipynb', 7), using('c.ipynb', 9)), {
      'a.ipynb': ['b.ipynb'],
      'c.ipynb': [],
    });
    const otherOrder = `From top to bottom, not as the cells were last run: ${DEFAULTS.message}`;
    assert.deepEqual(joined(using('a.ipynb', 7), using('b.ipynb', 7, otherOrder)), { 'a.ipynb': ['b.ipynb'] });
    assert.deepEqual(joined(using('a.ipynb', 7), using('b.ipynb', 7, 'It leaks before `split`.')), {
      'a.ipynb': [],
      'b.ipynb': [],
    });
  });

  it('is told once of all that goes the same way in one file', () => {
    const step = (line: number, message: string) => ({ path: 'a.py', cell: null, line, column: 5, message });
    const split = step(20, 'Only then split into parts here');
    const filled = (name: string, line: number, steps = [split]) =>
      told('a.py', {
        code: 'LKG005',
        concern: 'leakage',
        message: `The \`median\` of \`${name}\` is computed over all rows.`,
        line,
        related: steps,
      });
    const [age, fare, other] = [
      filled('age', 5),
      filled('fare', 7),
      filled('cabin', 9, [split, step(30, 'Evaluated here')]),
    ];
    assert.deepEqual(joinedCauses([age, fare, other]), new Map([[age.finding, [fare]]]));
    assert.equal(sayingOf(age.finding, fare.finding), 'The `median` of `fare` as well');
    assert.deepEqual(joinedCauses([filled('age', 5, []), filled('fare', 7, [])]), new Map());
    const beside = { ...fare, path: 'b.py' };
    assert.deepEqual(joinedCauses([age, beside]), new Map(), 'each file has its own way');
  });

  it('is told by the module between, which takes the steps that another file only calls for', () => {
    const step = (path: string, line: number, message: string) => ({ path, cell: null, line, column: 5, message });
    const steps = [
      step('scale.py', 7, '`StandardScaler` learns here, in `scaled`'),
      step('folds.py', 9, 'Only then split into parts here, in `tried`'),
    ];
    const of = (path: string, related: typeof steps) =>
      told(path, { code: 'LKG006', concern: 'leakage', message: `In ${path}`, inModule: true, related });
    const between = of('experiment.py', [step('experiment.py', 3, 'The rows are read here'), ...steps]);
    assert.deepEqual(joined(of('a.py', steps), between), { 'experiment.py': ['a.py'] });
    const scored = step('metrics.py', 30, 'Scored on the same part here, in `figures_of`');
    const scoring = (path: string, times: number) =>
      of(
        path,
        Array.from({ length: times }, (_, at) => [step(path, at + 4, 'Scored on the same part here'), scored]).flat(),
      );
    assert.deepEqual(
      joined(scoring('a.py', 2), scoring('experiment.py', 5)),
      { 'a.py': [], 'experiment.py': [] },
      'each scores its own models by the same function',
    );
    const tried = step('train.py', 30, 'Evaluated here, in `train`');
    const itself = of('train.py', [
      step('train.py', 20, 'The model is fitted here'),
      ...steps.slice(0, 1),
      { ...tried, message: 'Evaluated here' },
    ]);
    assert.deepEqual(
      joined(of('api.py', [...steps.slice(0, 1), tried]), itself),
      { 'train.py': ['api.py'] },
      'some of the steps it takes itself',
    );
    const apart = of('experiment.py', [step('experiment.py', 3, 'The rows are read here'), ...steps.slice(1)]);
    assert.deepEqual(joined(of('a.py', steps), apart), { 'a.py': [], 'experiment.py': [] });
  });

  it('is told by the file that does it, whatever is fitted on what it wrote', () => {
    const step = (path: string, line: number, message: string) => ({ path, cell: null, line, column: 5, message });
    const own = told('clean.py', { code: 'LKG005', concern: 'leakage', line: 7, column: 5 });
    const reading = told('train.py', {
      code: 'LKG005',
      concern: 'leakage',
      inModule: true,
      related: [step('clean.py', 7, '`quantile` learns here'), step('train.py', 4, 'The model is fitted here')],
    });
    assert.deepEqual(joined(reading, own), { 'clean.py': ['train.py'] });
    assert.deepEqual(joined(reading), { 'train.py': [] });
  });

  it('says of a further place only what is different', () => {
    const other = (finding: Partial<JoinableFinding>) => sayingOf(DEFAULTS, { ...DEFAULTS, ...finding });
    assert.equal(other({ causes: ['bert'] }), 'The same here');
    assert.equal(other({ causes: ['gpt2'], message: '`gpt2` is loaded.' }), 'The same of `gpt2`');
    assert.equal(other({ causes: ['bert'], message: '`bert` is loaded twice.' }), 'The same here');
    assert.equal(other({}), 'This file uses it');
  });
});
