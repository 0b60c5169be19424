import assert from 'node:assert/strict';
import { parse } from 'smol-toml';
import { ignoreRuleEdit, listValueEdit } from '../../../src/engine/configure/ignoreRuleEdit';

function after(text: string, table: string | null = 'tool.assay', code = 'LKG001'): string {
  const edit = ignoreRuleEdit(text, table, code);
  return edit === null ? text : text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** The value of `ignore` as a TOML reader sees it. */
function ignored(text: string, table: string | null = 'tool.assay'): unknown {
  let value: unknown = parse(text);
  for (const key of [...(table?.split('.') ?? []), 'ignore']) {
    value = (value as Record<string, unknown> | undefined)?.[key];
  }
  return value;
}

describe('adding a rule to `ignore`', () => {
  const cases: readonly (readonly [name: string, before: string, table: string | null, expected: readonly string[]])[] =
    [
      ['in an empty assay.toml', '', null, ['LKG001']],
      ['below the comment that an assay.toml begins with', '# Our rules\nselect = ["LKG"]\n', null, ['LKG001']],
      ['above the first table of an assay.toml', '[severity]\nLKG002 = "error"\n', null, ['LKG001']],
      ['in a list', 'ignore = ["DVL015"]\n', null, ['DVL015', 'LKG001']],
      ['in an empty list', 'ignore = [ ]\n', null, ['LKG001']],
      ['after a trailing comma', 'ignore = ["DVL015",]\n', null, ['DVL015', 'LKG001']],
      [
        'in a list over lines',
        'ignore = [\n  "DVL015", # a "quoted" ] remark\n  "PRV",\n]\n',
        null,
        ['DVL015', 'PRV', 'LKG001'],
      ],
      ['in a list over lines without a last comma', 'ignore = [\n    "DVL015"\n]\n', null, ['DVL015', 'LKG001']],
      ['in a pyproject.toml that does not speak of Assay', '[project]\nname = "x"\n', 'tool.assay', ['LKG001']],
      [
        'in the table of a pyproject.toml',
        '[tool.assay]\nselect = ["LKG"]\n\n[tool.ruff]\nignore = ["E501"]\n',
        'tool.assay',
        ['LKG001'],
      ],
      ['in the last line of a file without a line break', '[tool.assay]', 'tool.assay', ['LKG001']],
      ['with Windows line breaks', '[tool.assay]\r\nselect = ["LKG"]\r\n', 'tool.assay', ['LKG001']],
      [
        'past a header inside a multi-line string',
        'note = """\n[tool.assay]\n"""\n[tool.assay]\nignore = ["A"]\n',
        'tool.assay',
        ['A', 'LKG001'],
      ],
    ];
  for (const [name, before, table, expected] of cases) {
    it(`works ${name}`, () => {
      const text = after(before, table);
      assert.deepEqual(ignored(text, table), expected, text);
    });
  }

  it('leaves every other character as it is', () => {
    const before = '# top\n[tool.assay]\nselect = ["LKG"] # why\n\n[tool.assay.severity]\nLKG002 = "hint"\n';
    assert.equal(after(before), before.replace('[tool.assay]\n', '[tool.assay]\nignore = ["LKG001"]\n'));
  });

  it('changes nothing where the rule is ignored already', () => {
    assert.equal(ignoreRuleEdit('ignore = ["PRV", \'LKG001\']\n', null, 'LKG001'), null);
  });

  it('keeps the line breaks of the file', () => {
    assert.doesNotMatch(after('[tool.assay]\r\nselect = ["LKG"]\r\n'), /[^\r]\n/);
  });
});

describe('adding a value to a list of a table', () => {
  const path = 'data/interim/rows.csv';
  const added = (text: string): string | null => {
    const edit = listValueEdit(text, 'rules.DVL001', 'intermediate', path);
    return edit === null ? null : text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  };
  const valueIn = (text: string): unknown =>
    (parse(text) as { rules: { DVL001: { intermediate: unknown } } }).rules.DVL001.intermediate;

  for (const [name, before, expected] of [
    ['in an empty file', '', [path]],
    ['below other tables', 'select = ["DVL"]\n\n[severity]\nDVL001 = "error"\n', [path]],
    ['in its table', '[rules.DVL001]\n', [path]],
    ['in its list', '[rules.DVL001]\nintermediate = ["data/a/"]\n\n[lexicon]\n', ['data/a/', path]],
  ] as const) {
    it(name, () => assert.deepEqual(valueIn(added(before) ?? ''), expected));
  }

  it('not where it is there already, or is written in another way', () => {
    assert.equal(added(`[rules.DVL001]\nintermediate = ["${path}"]\n`), null);
    assert.equal(added('rules.DVL001 = { intermediate = ["data/a/"] }\n'), null);
    assert.equal(added('[rules]\nDVL001 = { intermediate = [] }\n'), null);
    assert.equal(added('[rules]\nDVL001.intermediate = []\n'), null);
  });
});
