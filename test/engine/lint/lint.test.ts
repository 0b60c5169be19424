import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { CancelledError } from '../../../src/base/platform';
import { applyEdits, editsBetween } from '../../../src/engine/fixes';
import { compatibleFixes } from '../../../src/engine/fix/applyEdits';
import type { Edit, Fix } from '../../../src/engine/finding';
import { lintUntilSettled, type EvidenceSource } from '../../../src/engine/settle';
import { defineRule, type Rule } from '../../../src/engine/rules/rule';
import { percentNotebook, scriptUnit } from '../../support/units';
import { leaky, noEvidence, secret, settingsFrom, standardSettings, testLinter, wordRule } from './support';

const standard = { settings: standardSettings };

/** Finds `leaky` once and offers these edits. */
function offering(...fixes: readonly (readonly Edit[])[]): Rule {
  return defineRule<null>({
    ...leaky,
    *detect({ analysis }) {
      for (const { source } of analysis.unit.cells) {
        const start = source.text.indexOf('leaky');
        if (start >= 0) yield { span: { cell: source.index, start, end: start + 5 }, data: null };
      }
    },
    message: () => 'found',
    fixes: () => fixes.map((edits, index): Fix => ({ title: `fix ${index}`, safety: 'safe', edits })),
  });
}

describe('linting', () => {
  it('gives findings by place, with the severity that the project wants', async () => {
    const linter = await testLinter();
    const settings = settingsFrom(linter, 'severity = { LKG001 = "error" }');
    const { findings } = linter.lint(percentNotebook('# %%\na\n# %%\nsecret\nleaky\n'), noEvidence, { settings });
    assert.deepEqual(
      findings.map(({ code, severity, span }) => [code, severity, span.cell, span.start]),
      [
        ['PRV001', 'warning', 1, 0],
        ['LKG001', 'error', 1, 7],
      ],
    );
  });

  it('names a rule that fails, and goes on with the others', async () => {
    const failing = defineRule({
      ...secret,
      meta: { ...secret.meta, code: 'PRV002', name: 'broken' },
      detect: () => {
        throw new Error('no such fact');
      },
    });
    const linter = await testLinter([failing, leaky]);
    const { findings, notices } = linter.lint(
      scriptUnit('leaky  # assay: ignore[PRV002] x\nleaky'),
      noEvidence,
      standard,
    );
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['LKG001', 'LKG001'],
      'and its suppression is not called unused',
    );
    assert.deepEqual(notices, [
      { kind: 'rule-failed', message: 'PRV002 (broken) failed and was left out: no such fact', cell: null },
    ]);
  });

  it('looks at a file though a rule fails that asks the project beforehand', async () => {
    const failing = defineRule({
      ...secret,
      meta: { ...secret.meta, code: 'PRV002', name: 'broken' },
      foresee: () => {
        throw new Error('no such fact');
      },
    });
    const asked: string[] = [];
    const asking = defineRule({ ...leaky, foresee: ({ analysis }) => void asked.push(analysis.unit.path) });
    const open = (await testLinter([failing, asking])).open();
    const unit = scriptUnit('leaky');
    open.foresee('run', unit, noEvidence, standard);
    assert.deepEqual(asked, [unit.path]);
    assert.equal(open.lint(unit, noEvidence, standard).findings.length, 1);
    open.dispose();
  });

  it('says what was not checked', async () => {
    const linter = await testLinter();
    const notebook = percentNotebook('# %%\n%%bash\nls\n# %%\nprint "x"\n# %%\nf((\n# %% [markdown]\n# text\n');
    const { notices } = linter.lint(notebook, noEvidence, standard);
    assert.deepEqual(
      notices.map(({ kind, cell }) => [kind, cell]),
      [
        ['not-python', 0],
        ['python-2', 1],
        ['syntax', 2],
      ],
    );
    assert.equal(notices[0]?.message, 'Cell 1 is not Python (%%bash): not checked.');
    const query = linter.lint(percentNotebook('# %%\n%%bigquery rows\nSELECT age FROM people\n'), noEvidence, standard);
    assert.deepEqual(
      query.notices.map(({ message }) => message),
      ['Cell 1 is not Python (%%bigquery): only what its query reads or creates was followed.'],
    );
  });

  it('stops where the token says so, between rules too', async () => {
    const token = { isCancellationRequested: false };
    const cancelling = defineRule({
      ...leaky,
      detect: () => {
        token.isCancellationRequested = true;
        return [];
      },
    });
    const linter = await testLinter([cancelling, secret]);
    assert.throws(() => linter.lint(scriptUnit('secret'), noEvidence, standard, token), CancelledError);
  });

  it('measures steps and rules where asked', async () => {
    const linter = await testLinter();
    const { timings = {} } = linter.lint(scriptUnit('leaky'), noEvidence, { ...standard, timing: true });
    assert.deepEqual(Object.keys(timings), [
      'parse',
      'analyse',
      'LKG001',
      'PRV001',
      'ASY001',
      'ASY002',
      'suppressions',
    ]);
    assert.equal(linter.lint(scriptUnit('leaky'), noEvidence, standard).timings, undefined);
  });

  it('counts what was foreseen for a lint as its time, once', async () => {
    let milliseconds = 0;
    const asking: Rule = { ...leaky, foresee: () => void (milliseconds += 7) };
    const open = (await testLinter([asking])).open();
    const clock = mock.method(performance, 'now', () => milliseconds);
    try {
      const options = { ...standard, timing: true };
      open.foresee('run', scriptUnit('leaky'), noEvidence, options);
      assert.equal(open.lint(scriptUnit('leaky'), noEvidence, options).timings?.['LKG001'], 7);
      assert.equal(open.lint(scriptUnit('leaky'), noEvidence, options).timings?.['LKG001'], 0);
    } finally {
      clock.mock.restore();
      open.dispose();
    }
  });

  it('lints again when what was asked for is known', async () => {
    const asking = defineRule<string>({
      ...leaky,
      *detect({ evidence }) {
        const path = evidence.resolve('data.csv', '/repo/train.py');
        const version = path === undefined ? undefined : evidence.dataVersion(path);
        if (version !== undefined) yield { span: { cell: 0, start: 0, end: 1 }, data: version.detail };
      },
      message: (detail) => detail,
    });
    const linter = await testLinter([asking]);
    const known = new Set<string>();
    const asked = new Set<string>();
    const ask = <T>(key: string, answer: T): T | undefined => {
      if (known.has(key)) return answer;
      asked.add(key);
      return undefined;
    };
    const source: EvidenceSource = {
      ...noEvidence,
      get wanted() {
        return asked.size;
      },
      resolve: (path) => ask('path', `/repo/${path}`),
      dataVersion: () =>
        ask('version', { level: 'C', by: 'none', state: 'untracked', pointer: null, detail: 'not tracked', size: 1 }),
      settle() {
        for (const key of asked) known.add(key);
        asked.clear();
        return Promise.resolve(true);
      },
      invalidate: () => undefined,
      notices: () => [{ path: '/repo/data.csv', message: 'cut short' }],
      forget: () => undefined,
    };
    let rounds = 0;
    const result = await lintUntilSettled(() => {
      rounds++;
      return linter.lint(scriptUnit('x'), source, standard);
    }, source);
    assert.deepEqual(
      result.findings.map(({ message }) => message),
      ['not tracked'],
    );
    assert.equal(rounds, 3);
    assert.deepEqual(result.notices, [{ kind: 'evidence', message: 'cut short', cell: null, path: '/repo/data.csv' }]);
  });
});

describe('fixes', () => {
  const replace = (start: number, end: number, text: string, cell = 0): Edit => ({
    kind: 'replace',
    span: { cell, start, end },
    text,
  });

  it('are made together where none touches what another changes', () => {
    const fix = (...edits: readonly Edit[]) => ({ edits });
    const clear = (output: number | null): Edit => ({ kind: 'clear-output', cell: 0, output });
    const kept = (...fixes: readonly { readonly edits: readonly Edit[] }[]): number[] =>
      compatibleFixes(fixes).map((one) => fixes.indexOf(one));
    assert.deepEqual(kept(fix(replace(0, 3, 'a')), fix(replace(3, 5, 'b')), fix(replace(0, 3, 'c', 1))), [0, 1, 2]);
    assert.deepEqual(kept(fix(replace(0, 3, 'a')), fix(replace(2, 5, 'b')), fix(replace(5, 6, 'c'))), [0, 2]);
    assert.deepEqual(kept(fix(replace(4, 4, 'a')), fix(replace(4, 4, 'b'))), [0], 'insertions at one place');
    assert.deepEqual(kept(fix(clear(0)), fix(clear(1)), fix(clear(null))), [0, 1]);
  });

  it('are offered only where the fixed text proves them', async () => {
    const unit = scriptUnit('leaky = 1\nsecret\n');
    const offered = async (...fixes: readonly (readonly Edit[])[]): Promise<string[]> => {
      const open = (await testLinter([offering(...fixes), secret])).open();
      const finding = open.lint(unit, noEvidence, standard).findings[0];
      assert.ok(finding !== undefined);
      assert.deepEqual(finding.fixes, []);
      return open.fixesOf(finding).map(({ title }) => title);
    };
    assert.deepEqual(await offered([replace(0, 5, 'sound')]), ['fix 0']);
    assert.deepEqual(
      await offered([replace(0, 5, 'leaky2')], [replace(0, 5, 'ok')]),
      ['fix 1'],
      'still found, if moved',
    );
    assert.deepEqual(await offered([replace(0, 5, 'secret')]), [], 'adds another finding');
    assert.deepEqual(await offered([replace(0, 5, 'f((')]), [], 'does not parse');
    assert.deepEqual(await offered([replace(0, 500, '')]), [], 'lies outside the text');
  });

  it('applied together until nothing changes, an unsound one left out', async () => {
    const linter = await testLinter([
      wordRule({ code: 'LKG001', name: 'one' }, 'leaky', 'dubious'),
      wordRule({ code: 'LKG002', name: 'two' }, 'dubious', 'sound'),
      wordRule({ code: 'LKG003', name: 'three' }, 'bad', '((('),
    ]);
    const open = linter.open();
    const unit = percentNotebook('# %%\nleaky, leaky\n# %%\nbad\nleaky');
    open.lint(unit, noEvidence, { settings: settingsFrom(linter, '') });
    const done = open.fixAll((_, safety) => safety === 'safe');
    assert.deepEqual(
      done?.edited.unit.cells.map(({ text }) => text),
      ['leaky, leaky', 'bad\nleaky'],
      'a fix that trades one finding for another is none',
    );
    const settings = settingsFrom(linter, 'ignore = ["LKG002"]');
    open.lint(unit, noEvidence, { settings });
    const second = open.fixAll((_, safety) => safety === 'safe');
    assert.deepEqual(
      second?.edited.unit.cells.map(({ text }) => text),
      ['dubious, dubious', 'bad\ndubious'],
    );
    assert.equal(second.fixed.length, 3);
  });

  it('edit cells, insert and clear, with what became of each cell', () => {
    const output = (index: number) => ({ index, type: 'stream' as const, items: [] });
    const notebook = percentNotebook('# %%\na\r\nb\r\n# %%\nc\n');
    const unit = {
      ...notebook,
      cells: notebook.cells.map((cell) => ({ ...cell, outputs: [output(0), output(1)] })),
    };
    const edits: Edit[] = [
      replace(0, 1, 'x\ny'),
      { kind: 'insert-cell', before: 1, text: 'new' },
      { kind: 'insert-cell', before: 2, text: 'last' },
      { kind: 'clear-output', cell: 1, output: 0 },
    ];
    const after = applyEdits(unit, edits);
    assert.deepEqual(
      after.unit.cells.map(({ index, text, outputs }) => [index, text, outputs.map((one) => one.index)]),
      [
        [0, 'x\r\ny\r\nb', [0, 1]],
        [1, 'new', []],
        [2, 'c', [1]],
        [3, 'last', []],
      ],
    );
    assert.deepEqual(after.origins, [0, null, 1, null]);
    assert.deepEqual(applyEdits(unit, editsBetween(unit, after)).unit, after.unit);
  });

  it('insert a block into a script at its top or end', () => {
    const unit = scriptUnit('#!/usr/bin/python\nx = 1');
    const at = (before: number): string =>
      applyEdits(unit, [{ kind: 'insert-cell', before, text: 'import os\n' }]).unit.cells[0]?.text ?? '';
    assert.equal(at(0), '#!/usr/bin/python\nimport os\nx = 1');
    assert.equal(at(1), '#!/usr/bin/python\nx = 1\nimport os\n');
  });
});
