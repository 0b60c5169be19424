import assert from 'node:assert/strict';
import { joinLayers, loadConfiguration, parseConfiguration, Settings } from '../../../src/engine/configuration';
import { parseBytes, parseCount } from '../../../src/engine/configure/quantity';
import { SETTINGS } from '../../../src/engine/configure/settings';
import type { Linter } from '../../../src/engine/lint';
import { rules as allRules } from '../../../src/engine/rules/index';
import { MemoryFileSystem } from '../../support/memoryFileSystem';
import { leaky, secret, settingsFrom, testLinter, wordRule } from './support';

describe('configuration', () => {
  const optional = wordRule(
    { code: 'PRV021', name: 'dp-budget-too-large', concern: 'privacy', options: { 'max-epsilon': 10, only: ['a'] } },
    'x',
  );
  const rules = [leaky, secret, optional];
  let linter: Linter;
  before(async () => {
    linter = await testLinter(rules);
  });

  const problems = (toml: string, file = '/repo/assay.toml'): string[] =>
    (parseConfiguration(file, toml, linter.rules)?.notices ?? []).map(({ line = 0, message }) => `${line} ${message}`);
  const chosen = (toml: string, path = '/repo/a.py'): string[] =>
    settingsFrom(linter, toml)
      .rulesFor(path, rules)
      .map(({ meta }) => meta.code);

  it('selects by code, name, prefix and concern, the closer name winning', () => {
    assert.deepEqual(chosen(''), ['LKG001', 'PRV001', 'PRV021']);
    assert.deepEqual(chosen('select = ["LKG"]'), ['LKG001']);
    assert.deepEqual(chosen('select = ["privacy"]\nignore = ["PRV021"]'), ['PRV001']);
    assert.deepEqual(chosen('select = ["identifier-in-features"]\nignore = ["PRV"]'), ['PRV001']);
    assert.deepEqual(chosen('select = ["PRV"]\nignore = ["PRV"]'), []);
    assert.deepEqual(chosen('severity = { LKG = "off", LKG001 = "error" }'), ['LKG001', 'PRV001', 'PRV021']);
    assert.deepEqual(chosen('severity = { LKG = "off" }'), ['PRV001', 'PRV021']);
  });

  it('leaves out rules by file, and files by pattern', () => {
    const toml = 'exclude = ["old/", "*.tmp.py"]\nper-file-ignores = { "tests/" = ["LKG"], "demo.py" = ["ALL"] }';
    assert.deepEqual(chosen(toml, '/repo/tests/a/b.py'), ['PRV001', 'PRV021']);
    assert.deepEqual(chosen(toml, '/repo/sub/demo.py'), []);
    const settings = settingsFrom(linter, toml);
    assert.equal(settings.excludes('/repo/old/a.py'), true);
    assert.equal(settings.excludes('/repo/deep/x.tmp.py'), true);
    assert.equal(settings.excludes('/repo/older/a.py'), false);
    assert.equal(settings.excludes('/elsewhere/old/a.py'), false);
  });

  it('reads severities, options, lexicon and budgets', () => {
    const settings = settingsFrom(
      linter,
      [
        'fail-on = "error"',
        'target = "cortex-m7"',
        'max-bytes = "512KB"',
        'max-macs = "1.5M"',
        'forbid-ops = ["Loop"]',
        '[severity]',
        'LKG001 = "hint"',
        '[rules.PRV021]',
        'max-epsilon = 3',
        '[lexicon]',
        'identifiers = ["member no"]',
      ].join('\n'),
    );
    assert.equal(settings.failOn, 'error');
    assert.equal(settings.target, 'cortex-m7');
    assert.equal(settings.severityOf(leaky.meta), 'hint');
    assert.equal(settings.severityOf(secret.meta), null);
    assert.deepEqual(settings.optionsOf(optional.meta), { 'max-epsilon': 3, only: ['a'] });
    assert.deepEqual(settings.lexicon, { identifiers: ['member no'], sensitive: [], ignore: [] });
    assert.deepEqual(settings.budgetsFor('/project/model.onnx'), {
      maxBytes: 524288,
      maxMacs: 1_500_000,
      maxPeakMemory: null,
      forbiddenOperators: ['Loop'],
    });
  });

  it('takes the budget of the last pattern that names a model, over the limits for all', () => {
    const toml = [
      'max-bytes = "1MB"',
      '[budget]',
      'max-macs = "10M"',
      'forbid-ops = ["Loop"]',
      '[budget."wake/*.onnx"]',
      'max-bytes = "64KB"',
      'forbid-ops = []',
      '[budget."wake/big.onnx"]',
      'max-bytes = "128KB"',
      'max-ram = 3',
    ].join('\n');
    const settings = settingsFrom(linter, toml);
    const limits = { maxBytes: 1 << 20, maxMacs: 1e7, maxPeakMemory: null, forbiddenOperators: ['Loop'] };
    assert.deepEqual(settings.budgetsFor('/repo/other.onnx'), limits);
    assert.deepEqual(settings.budgetsFor('/repo/wake/a.onnx'), { ...limits, maxBytes: 65536, forbiddenOperators: [] });
    assert.equal(settings.budgetsFor('/repo/wake/big.onnx').maxBytes, 131072);
    assert.deepEqual(problems(toml), ['10 `max-ram` is no setting of Assay in `budget.wake/big.onnx`.']);
  });

  it('tells each mistake once, with its line, and keeps the rest', () => {
    const toml = [
      'selct = ["LKG"]',
      'select = ["LKG01", "LKG001", 3]',
      'fail-on = "fatal"',
      'max-bytes = "lots"',
      '',
      '[severity]',
      'LKG001 = "loud"',
      '',
      '[rules.PRV021]',
      'max-epsilon = "ten"',
      'max-epsilom = 3',
      '[rules.PRV999]',
      'a = 1',
      '[lexicon]',
      'identifier = []',
      'constructor = []',
    ].join('\n');
    assert.deepEqual(problems(toml), [
      '1 `selct` is no setting of Assay. Did you mean `select`?',
      '2 `select` holds a value that is not text; it was left out.',
      '2 `LKG01` is no rule, prefix or concern of Assay. Did you mean `LKG001`?',
      '3 `fail-on` is one of "error", "warning", "information", "hint".',
      '4 `max-bytes` is a number of bytes, or text such as "512KB".',
      '7 `severity.LKG001` is one of "error", "warning", "information", "hint", "off".',
      '10 `rules.PRV021.max-epsilon` is a number, as in its standard 10.',
      '11 `max-epsilom` is no setting of Assay in `rules.PRV021`. Did you mean `max-epsilon`?',
      '12 `PRV999` is no rule of Assay.',
      '15 `identifier` is no setting of Assay in `lexicon`. Did you mean `identifiers`?',
      '16 `constructor` is no setting of Assay in `lexicon`.',
    ]);
    assert.deepEqual(chosen(toml), ['LKG001']);
  });

  it('takes every example of its page as it stands there', () => {
    for (const { key, example } of SETTINGS) {
      const reading = parseConfiguration(
        '/repo/assay.toml',
        example,
        allRules.map(({ meta }) => meta),
      );
      assert.deepEqual(reading?.notices, [], key);
    }
  });

  it('tells the line of TOML that does not parse, and goes on with the standard', () => {
    const [notice = ''] = problems('select = ["LKG"]\nignore = [\n');
    assert.match(notice, /^[23] Not valid TOML \(.+\), so the standard settings hold\.$/);
    assert.deepEqual(problems('assay = 1'), ['1 `assay` is no setting of Assay.']);
  });

  it('reads [tool.assay] of pyproject.toml with lines of that file', () => {
    const toml = '[project]\nname = "x"\n\n[tool.assay]\nselect = ["LKG"]\n\n[tool.assay.rules.PRV021]\nepsilon = 1\n';
    assert.deepEqual(problems(toml, '/repo/pyproject.toml'), ['8 `epsilon` is no setting of Assay in `rules.PRV021`.']);
    assert.equal(parseConfiguration('/repo/pyproject.toml', '[tool.ruff]\n', linter.rules), null);
    assert.deepEqual(problems('[tool]\nassay = 3', '/repo/pyproject.toml'), [
      '2 Assay’s settings are a table of keys and values.',
    ]);
  });

  it('is the nearest file from the folder up to the root', async () => {
    const files = new MemoryFileSystem({
      '/repo/pyproject.toml': '[tool.assay]\nselect = ["LKG"]\n',
      '/repo/sub/pyproject.toml': '[tool.other]\n',
      '/repo/sub/deep/assay.toml': 'select = ["PRV"]\n',
      '/assay.toml': 'select = ["ASY"]\n',
    });
    const fileFor = async (folder: string, root = '/repo'): Promise<string | null> =>
      (await loadConfiguration(files, folder, root, linter.rules)).configuration.file;
    assert.equal(await fileFor('/repo/sub'), '/repo/pyproject.toml');
    assert.equal(await fileFor('/repo/sub/deep/er'), '/repo/sub/deep/assay.toml');
    assert.equal(await fileFor('/repo/sub', '/repo/sub'), null);
  });

  it('joins layers key by key, the first winning, tables entry by entry', () => {
    const joined = joinLayers([
      { select: ['LKG'] },
      { select: ['PRV'], severity: { LKG001: 'error' }, target: 'a' },
      { severity: { LKG001: 'hint', PRV001: 'off' } },
    ]);
    assert.deepEqual(joined, { select: ['LKG'], severity: { LKG001: 'error', PRV001: 'off' }, target: 'a' });
    assert.equal(new Settings({ root: '/', file: null, layer: joined }).severityOf(secret.meta), 'off');
  });

  it('reads quantities with units', () => {
    assert.deepEqual(['512KB', '1.5 MB', '2GiB', 7, '7 apples', -1].map(parseBytes), [
      524288,
      1572864,
      2147483648,
      7,
      null,
      null,
    ]);
    assert.deepEqual(['10M', '300k', 5, 'x'].map(parseCount), [10_000_000, 300_000, 5, null]);
  });
});
