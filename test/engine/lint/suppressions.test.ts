import assert from 'node:assert/strict';
import type { Finding, LintResult } from '../../../src/engine/finding';
import { applyEdits } from '../../../src/engine/fixes';
import type { Linter } from '../../../src/engine/lint';
import type { SourceUnit } from '../../../src/engine/python/unit';
import type { IgnoreScope } from '../../../src/engine/suppress/directives';
import { percentNotebook, scriptUnit } from '../../support/units';
import { noEvidence, standardSettings, testLinter } from './support';

describe('suppressions', () => {
  let linter: Linter;
  before(async () => {
    linter = await testLinter();
  });

  const lint = (unit: SourceUnit): LintResult => linter.lint(unit, noEvidence, { settings: standardSettings });
  const codes = (unit: SourceUnit): string[] => lint(unit).findings.map(({ code }) => code);
  const script = (...lines: string[]): SourceUnit => scriptUnit(lines.join('\n') + '\n');

  it('silence a line, by code and by name, with the reason kept', () => {
    const { findings, suppressed } = lint(
      script(
        'a = leaky  # assay: ignore[LKG001] agreed with the team',
        'b = secret  # assay: ignore[identifier-in-features]',
      ),
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(
      suppressed.map(({ finding, reason }) => [finding.code, reason]),
      [
        ['LKG001', 'agreed with the team'],
        ['PRV001', ''],
      ],
    );
  });

  it('name several rules, and leave other tools their comments', () => {
    assert.deepEqual(
      codes(script('f(leaky, secret)  # noqa: E501  # assay: ignore[LKG001, PRV001] why  # type: ignore')),
      [],
    );
    assert.equal(lint(script('leaky  # assay: ignore[LKG001] why  # type: ignore')).suppressed[0]?.reason, 'why');
  });

  it('hold for every line of the statement, wherever in it they stand', () => {
    assert.deepEqual(codes(script('f(', '    1,', '    leaky,', ')  # assay: ignore[LKG001] x')), []);
    assert.deepEqual(codes(script('f(  # assay: ignore[LKG001] x', '    leaky,', ')')), []);
    assert.deepEqual(codes(script('f(', '    # assay: ignore[LKG001] x', '    1,', '    leaky,', ')')), []);
    assert.deepEqual(codes(script('s = """', 'leaky', '"""  # assay: ignore[LKG001] x')), []);
  });

  it('alone on a line, hold for the next statement only', () => {
    assert.deepEqual(codes(script('# assay: ignore[LKG001] x', '', 'f(', '  leaky)', 'g(leaky)')), ['LKG001']);
    const nested = script('def f(a):', '    # assay: ignore[LKG001] x', '    b = leaky', '    c = leaky');
    assert.deepEqual(
      lint(nested).findings.map(({ span }) => span.start),
      [nested.cells[0]?.text.lastIndexOf('leaky')],
    );
  });

  it('on the head of a block do not reach into it', () => {
    assert.deepEqual(codes(script('if leaky:  # assay: ignore[LKG001] x', '    b = leaky')), ['LKG001']);
    assert.deepEqual(codes(script('@decorate(leaky)', 'def f():  # assay: ignore[LKG001] x', '    pass')), []);
  });

  it('silence a cell or a file', () => {
    const notebook = percentNotebook('# %%\n# assay: ignore-cell[LKG001] x\nleaky\n# %%\nleaky\nsecret\n');
    assert.deepEqual(codes(notebook), ['LKG001', 'PRV001']);
    const whole = percentNotebook('# %%\nleaky\n# %%\n# assay: ignore-file[LKG001] x\nleaky\nsecret\n');
    assert.deepEqual(codes(whole), ['PRV001']);
    assert.deepEqual(codes(script('# %% one', '# assay: ignore-cell[LKG001] x', 'leaky', '# %% two', 'leaky')), [
      'LKG001',
    ]);
  });

  it('silence a cell without comments by its tag', () => {
    const tagged = '# %% [markdown] tags=assay-ignore-PRV001\n# secret\n';
    assert.deepEqual(codes(percentNotebook(tagged)), []);
    assert.deepEqual(codes(percentNotebook(`${tagged}# %% [markdown]\n# secret\n`)), ['PRV001'], 'no other cell');
    assert.deepEqual(codes(percentNotebook('# %% [markdown]\n# secret\n')), ['PRV001']);
  });

  it('silence a cell of SQL, in comments of that language', () => {
    const query = (...lines: string[]): SourceUnit => percentNotebook(['# %%', ...lines, ''].join('\n'));
    const comment = '-- assay: ignore[LKG001] nothing # of a person';
    for (const magic of ['%%bigquery rows', '%%sql', '%%sql rows <<']) {
      assert.deepEqual(codes(query(magic, comment, 'SELECT leaky', 'FROM rides')), []);
      assert.deepEqual(codes(query(magic, 'SELECT leaky -- assay: ignore[LKG001] x', 'FROM rides')), []);
      assert.deepEqual(codes(query(magic, 'SELECT leaky -- the rides', 'FROM rides')), ['LKG001']);
    }
    const [kept] = lint(query('%%sql', comment, 'SELECT leaky')).suppressed;
    assert.equal(kept?.reason, 'nothing # of a person');
    const whole = lint(query('%%sql', '-- assay: ignore-file[LKG001] x', 'SELECT 1', '# %%', 'leaky'));
    assert.deepEqual(whole.findings, []);
    assert.deepEqual(codes(query('%%sql', '-- assay: ignore[LKG001] x', 'SELECT 1')), ['ASY002']);
    // What is to be written instead is a comment of SQL, too.
    for (const [wrong, right] of [
      ['ignore leaks', /Write `-- assay: ignore\[CODE\] reason`\.$/],
      ['skip[LKG001]', /Write `-- assay: ignore\[CODE\] reason`, /],
    ] as const) {
      const [told] = lint(query('%%sql', `-- assay: ${wrong}`, 'SELECT 1')).findings;
      assert.equal(told?.code, 'ASY001');
      assert.match(told.message, right);
    }
    // In Python it is two signs of minus.
    assert.deepEqual(codes(query('f(leaky) -- assay', '# -- assay: ignore[LKG001]')), ['LKG001']);
  });

  it('are reported where they name no rule', () => {
    const { findings } = lint(
      script('leaky  # assay: ignore[LKG9] x', '# assay: ignore all', 'b = 1  # assay: allow[X]'),
    );
    assert.deepEqual(
      findings.map(({ code, message }) => `${code} ${message}`),
      [
        'LKG001 The word leaky was found.',
        'ASY001 `LKG9` is no rule of Assay, so this silences nothing. `assay rules` lists the codes and names.',
        'ASY001 This comment silences nothing: it names no rule. Write `# assay: ignore[CODE] reason`.',
        'ASY001 `assay: allow` is not known. Write `# assay: ignore[CODE] reason`, `ignore-cell[CODE]` or `ignore-file[CODE]`.',
      ],
    );
  });

  it('are reported where they silence nothing, and the fix takes out just that code', () => {
    const fixed = (text: string): string => {
      const open = linter.open();
      open.lint(scriptUnit(text), noEvidence, { settings: standardSettings });
      const done = open.fixAll(({ code }) => code.startsWith('ASY'));
      open.dispose();
      return done?.edited.unit.cells[0]?.text ?? '';
    };
    assert.deepEqual(codes(script('a = 1  # assay: ignore[LKG001] x')), ['ASY002']);
    assert.equal(fixed('a = 1  # assay: ignore[LKG001] x\nb = 2\n'), 'a = 1\nb = 2\n');
    assert.equal(fixed('  # assay: ignore[LKG001] x\nb = 2\n'), 'b = 2\n');
    assert.equal(fixed('secret  # assay: ignore[LKG001, PRV001] x\n'), 'secret  # assay: ignore[PRV001] x\n');
    assert.equal(fixed('secret  # assay: ignore[PRV001, LKG001] x\n'), 'secret  # assay: ignore[PRV001] x\n');
    assert.equal(fixed('a = 1  # assay: ignore[LKG001] x # noqa\n'), 'a = 1  # noqa\n');
  });

  it('are not called unused for rules that did not run', () => {
    const settings = { settings: standardSettings, pending: () => true };
    const unit = script('a = 1  # assay: ignore[LKG001] x');
    assert.equal(
      linter.lint(unit, noEvidence, settings).findings.length,
      1,
      'the rule needs no evidence of the project',
    );
  });

  describe('written by an edit', () => {
    const SCOPES: readonly IgnoreScope[] = ['line', 'cell', 'file'];
    const ignored = (unit: SourceUnit, scope: IgnoreScope): SourceUnit | null => {
      const open = linter.open();
      const finding: Finding | undefined = open.lint(unit, noEvidence, { settings: standardSettings }).findings[0];
      assert.ok(finding !== undefined);
      const edit = open.ignoreEdit(finding, scope, 'seen');
      open.dispose();
      return edit === null ? null : applyEdits(unit, [edit]).unit;
    };
    const textOf = (unit: SourceUnit, scope: IgnoreScope): string => ignored(unit, scope)?.cells[0]?.text ?? '';

    it('silence the finding in every scope, whatever the statement looks like', () => {
      const texts = [
        'leaky\n',
        'leaky',
        'x = f(\n    leaky,\n    1,\n)\n',
        's = """\nleaky\n"""\n',
        'if a:\n    b = leaky  # note\n',
        'x = 1 + \\\n    leaky\ny = 2\n',
        'def f(a=leaky):\n    pass\n',
        'x = leaky\r\ny = 1\r\n',
        '%%time\nleaky\n',
        '!echo leaky\nx = 1\n',
        '#!/usr/bin/env python\n# -*- coding: utf-8 -*-\nleaky\n',
        'f(leaky  \n',
      ];
      for (const text of texts) {
        for (const scope of SCOPES) {
          const unit = percentNotebook(`# %%\n${text}`);
          const after = ignored(unit, scope);
          assert.ok(after !== null);
          assert.deepEqual(codes(after), [], `${scope}: ${JSON.stringify(after.cells[0]?.text)}`);
          const before = unit.cells[0]?.text ?? '';
          assert.equal(/\r\n/.test(before), /\r\n/.test(after.cells[0]?.text ?? ''));
        }
      }
    });

    it('stand at the end of the logical line, and join a directive that is there', () => {
      assert.equal(textOf(scriptUnit('f(\n  leaky,\n)\n'), 'line'), 'f(\n  leaky,\n)  # assay: ignore[LKG001] seen\n');
      assert.equal(
        textOf(scriptUnit('f(secret, leaky)  # assay: ignore[PRV001] known\n'), 'line'),
        'f(secret, leaky)  # assay: ignore[PRV001, LKG001] known\n',
      );
      assert.equal(
        textOf(scriptUnit('#!/bin/python\nleaky\n'), 'file'),
        '#!/bin/python\n# assay: ignore-file[LKG001] seen\nleaky\n',
      );
    });

    it('stand below the magic of a cell of SQL', () => {
      const query = (...lines: string[]): SourceUnit => percentNotebook(['# %%', ...lines, ''].join('\n'));
      for (const magic of ['%%sql', '%%bigquery rows --project shop'])
        for (const [scope, word] of [
          ['line', 'ignore'],
          ['cell', 'ignore-cell'],
        ] as const) {
          const after = ignored(query(magic, 'SELECT leaky', 'FROM rides'), scope);
          assert.equal(after?.cells[0]?.text, `${magic}\n-- assay: ${word}[LKG001] seen\nSELECT leaky\nFROM rides`);
          assert.deepEqual(codes(after), []);
        }
      const known = query('%%sql', 'SELECT leaky, secret -- assay: ignore[PRV001] known');
      assert.match(textOf(known, 'line'), /SELECT leaky, secret -- assay: ignore\[PRV001, LKG001\] known$/);
    });

    it('are not offered where no comment can stand', () => {
      const markdown = percentNotebook('# %% [markdown]\n# secret\n');
      for (const scope of SCOPES) assert.equal(ignored(markdown, scope), null);
    });
  });
});
