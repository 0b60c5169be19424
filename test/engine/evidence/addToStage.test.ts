// One entry more in a stage of a `dvc.yaml`: the rest stays byte for byte, in every way such files are written.
import assert from 'node:assert/strict';
import { addToStage, type StageEntry } from '../../../src/engine/evidence/dvc/addToStage';

const DEP: StageEntry = { stage: 'train', list: 'deps', entry: 'data/regions.csv', keptByGit: false };

function added(text: string, wanted: Partial<StageEntry> = {}): string | null {
  const insertion = addToStage(text, { ...DEP, ...wanted });
  return insertion === null ? null : text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset);
}

describe('an entry for a stage of dvc.yaml', () => {
  it('goes behind the last of its list, indented as it is', () => {
    const text = [
      'stages:',
      '  # cleans first',
      '  clean:',
      '    cmd: python clean.py',
      '    deps:',
      '    - raw.csv',
      '  train:',
      '    cmd: python train.py   # slow',
      '    deps:',
      '    - train.py # the code',
      '',
      '    # what comes out',
      '    outs:',
      '    - model.pkl:',
      '        cache: false',
      'metrics:',
      '- scores.json',
      '',
    ].join('\n');
    assert.equal(added(text), text.replace('# the code\n', '# the code\n    - data/regions.csv\n'));
    assert.equal(
      added(text, { list: 'outs', entry: 'report.json' }),
      text.replace('cache: false\n', 'cache: false\n    - report.json\n'),
    );
    assert.equal(
      added(text, { list: 'outs', entry: 'names.json', keptByGit: true }),
      text.replace('cache: false\n', 'cache: false\n    - names.json:\n        cache: false\n'),
    );
  });

  it('begins a list that is not there behind the command, and one that is empty', () => {
    const text =
      'stages:\n    train:\n        cmd:\n        - python train.py\n        - python check.py\n        outs: [model.pkl]\n';
    assert.equal(
      added(text),
      text.replace('        outs', '        deps:\n            - data/regions.csv\n        outs'),
    );
    assert.equal(
      added(text, { list: 'params', entry: 'params.yaml' }),
      text.replace('        outs', '        params:\n            - params.yaml:\n        outs'),
    );
    assert.equal(
      added(text, { list: 'params', entry: 'fit.alpha' }),
      text.replace('        outs', '        params:\n            - fit.alpha\n        outs'),
    );
    for (const file of ['conf/fit.json', 'conf/fit.toml', 'settings.py', 'fit.yml'])
      assert.equal(
        added(text, { list: 'params', entry: file }),
        text.replace('        outs', `        params:\n            - ${file}:\n        outs`),
      );
    const block = 'stages:\n  train:\n    cmd: >-\n      python train.py\n      --fast\n';
    assert.equal(added(block), `${block}    deps:\n      - data/regions.csv\n`);
    const empty = 'stages:\n  train:\n    cmd: python train.py\n    deps:\n    outs:\n    - m.pkl\n';
    assert.equal(added(empty), empty.replace('deps:\n', 'deps:\n      - data/regions.csv\n'));
  });

  it('goes into a list on one line, before what ends it', () => {
    const text = 'stages:\n  "train": # slow\n    cmd: python train.py\n    deps: [train.py, a.csv]  # two\n';
    assert.equal(added(text), text.replace('a.csv]', 'a.csv, data/regions.csv]'));
    const none = 'stages:\n  train:\n    cmd: python train.py\n    deps: []\n';
    assert.equal(added(none), none.replace('[]', '[data/regions.csv]'));
    for (const [wanted, written] of [
      [{ entry: 'data/[a].csv' }, "'data/[a].csv'"],
      [{ list: 'params', entry: 'conf/fit.toml' }, '{conf/fit.toml: null}'],
      [{ list: 'outs', entry: 'scores.json', keptByGit: true }, '{scores.json: {cache: false}}'],
    ] as const) {
      const list = 'list' in wanted ? wanted.list : 'deps';
      const one = `stages:\n  train:\n    cmd: python train.py\n    ${list}: [a]\n`;
      assert.equal(added(one, wanted), one.replace('[a]', `[a, ${written}]`));
    }
  });

  it('keeps the line ends, and a last line without one', () => {
    const text = 'stages:\r\n  train:\r\n    cmd: python train.py\r\n    deps:\r\n      - train.py\r\n';
    assert.equal(added(text), `${text}      - data/regions.csv\r\n`);
    const open = 'stages:\n  train:\n    deps:\n      - train.py\n    cmd: python train.py';
    assert.equal(added(open, { list: 'params', entry: 'params.yaml' }), `${open}\n    params:\n      - params.yaml:`);
  });

  it('quotes what YAML would read as something else', () => {
    const text = 'stages:\n  train:\n    cmd: python train.py\n    deps:\n      - train.py\n';
    for (const [entry, written] of [
      ["data/ann's: 1.csv", "'data/ann''s: 1.csv'"],
      ['2024', "'2024'"],
      ['true', "'true'"],
      ['data/#1.csv', "'data/#1.csv'"],
      ['data/two words.csv', 'data/two words.csv'],
      ['数据.csv', "'数据.csv'"],
    ] as const)
      assert.equal(added(text, { entry }), `${text}      - ${written}\n`);
  });

  it('is not offered for what a template or an anchor makes, what is there, or what is no YAML', () => {
    const foreach =
      'stages:\n  train:\n    foreach: [a, b]\n    do:\n      cmd: python train.py ${item}\n      deps: [train.py]\n';
    assert.equal(added(foreach), null);
    assert.equal(added(foreach, { stage: 'train@a' }), null);
    const anchor = 'all: &all\n  - train.py\nstages:\n  train:\n    cmd: python train.py\n    deps: *all\n';
    assert.equal(added(anchor), null);
    const shared = 'stages:\n  train: &both\n    cmd: x\n    deps:\n    - train.py\n  again: *both\n';
    assert.equal(added(shared), null);
    const plain = 'stages:\n  train:\n    cmd: x\n    deps:\n    - train.py\n';
    assert.equal(added(plain, { entry: 'data/${set}.csv' }), null);
    assert.equal(added('stages:\n  train:\n    cmd: x\n    deps:\n    - data/regions.csv\n'), null);
    assert.equal(added('stages:\n  other:\n    cmd: x\n'), null);
    assert.equal(added('stages: {train: {cmd: x}}\n'), null);
    assert.equal(added('stages:\n  train:\n    cmd: "x\n'), null);
    assert.equal(added(''), null);
  });
});
