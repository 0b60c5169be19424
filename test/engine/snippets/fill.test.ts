// Snippets take the document's names, use its imports, and leave nothing to fill in by force.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fillSnippet, NO_NAMES, wholeText, type DocumentNames } from '../../../src/engine/snippets/fill';
import { importLines, takeImports } from '../../../src/engine/snippets/imports';
import { boundNames, rename } from '../../../src/engine/snippets/names';
import { formatParts, parseBody, parseSnippets, plainText, type Snippet } from '../../../src/engine/snippets/snippet';
import { ROLE_OF_PLACEHOLDER, type Role } from '../../../src/engine/snippets/slots';

const snippets = parseSnippets(readFileSync('snippets/python-ml.code-snippets', 'utf8'));

function snippet(prefix: string): Snippet {
  const found = snippets.find((each) => each.prefix === prefix);
  assert.ok(found, `no snippet ${prefix}`);
  return found;
}

function names(given: {
  roles?: Partial<Record<Role, string>>;
  imported?: Record<string, string>;
  taken?: string[];
}): DocumentNames {
  return {
    roles: new Map(Object.entries(given.roles ?? {}) as [Role, string][]),
    imported: new Map(Object.entries(given.imported ?? {})),
    taken: new Set(given.taken ?? []),
  };
}

describe('snippet file', () => {
  it('has at least 24 snippets, each with its own prefix and a description', () => {
    assert.ok(snippets.length >= 24);
    assert.equal(new Set(snippets.map(({ prefix }) => prefix)).size, snippets.length);
    for (const { name, prefix, description } of snippets) {
      assert.match(prefix, /^ml-[a-z0-9-]+$/);
      assert.match(description, /^[A-Z].{20,}\.$/, name);
    }
  });

  for (const each of snippets) {
    describe(each.prefix, () => {
      it('survives being taken apart and put together', () => {
        const body = formatParts(each.parts);
        assert.deepEqual(parseBody(body), each.parts);
      });

      it('leaves no placeholder, mark or tab in its text', () => {
        const text = wholeText(fillSnippet(each));
        assert.doesNotMatch(text, /\$\{|\$\d|[\u0001\t]|\|\}/);
        assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'));
      });

      it('gives every index a text once, and one role at most', () => {
        const given = new Map<number, string>();
        for (const part of each.parts) {
          if (part.kind !== 'stop' || part.text === null) continue;
          assert.equal(given.get(part.index) ?? part.text, part.text, `tab stop ${part.index} has two texts`);
          given.set(part.index, part.text);
        }
        for (const part of each.parts) {
          if (part.kind === 'stop' && part.index !== 0) assert.ok(given.has(part.index), `tab stop ${part.index}`);
        }
      });

      it('takes a name for each of its roles', () => {
        const wanted = each.parts.flatMap((part) =>
          part.kind === 'stop' && part.text !== null ? (ROLE_OF_PLACEHOLDER.get(part.text) ?? []) : [],
        );
        const roles = Object.fromEntries(wanted.map((role) => [role, `own_${role}`]));
        const filled = fillSnippet(each, names({ roles }));
        for (const role of wanted) {
          assert.ok(filled.text.includes(`own_${role}`), `${role} in text`);
          assert.ok(filled.snippet.includes(`own_${role}`), `${role} in snippet`);
        }
      });

      it('imports only what it uses', () => {
        const { imports, rest } = takeImports(plainText(each.parts));
        for (const { local } of imports) {
          assert.match(rest, new RegExp(`(?<![\\w.])${local.replace('.', '\\.')}\\b`), local);
        }
      });
    });
  }
});

describe('fillSnippet', () => {
  it('writes the names of the document', () => {
    const roles = { testTarget: 'y_valid', prediction: 'labels', frame: 'people', sensitiveColumn: 'gender' } as const;
    const { imports, text } = fillSnippet(snippet('ml-group-metrics'), names({ roles }));
    assert.deepEqual(imports, [
      'from fairlearn.metrics import MetricFrame, count, selection_rate',
      'from sklearn.metrics import accuracy_score, recall_score',
    ]);
    assert.match(
      text,
      /y_true=y_valid,\n {4}y_pred=labels,\n {4}sensitive_features=people\.loc\[y_valid\.index, "gender"\]/,
    );
  });

  it('keeps the names as tab stops', () => {
    const { snippet: body } = fillSnippet(snippet('ml-group-metrics'), names({ roles: { testTarget: 'y_valid' } }));
    assert.match(body, /y_true=\$\{1:y_valid\},/);
    assert.match(body, /\$\{3:df\}\.loc\[\$\{1:y_valid\}\.index/);
  });

  it('uses what the document imported, by the name it gave it', () => {
    const imported = { 'fairlearn.metrics.MetricFrame': 'Frame', 'sklearn.metrics.recall_score': 'recall_score' };
    const { imports, text } = fillSnippet(snippet('ml-group-metrics'), names({ imported }));
    assert.deepEqual(imports, [
      'from fairlearn.metrics import count, selection_rate',
      'from sklearn.metrics import accuracy_score',
    ]);
    assert.match(text, /= Frame\(/);
    assert.doesNotMatch(text, /MetricFrame\(/);
  });

  it('uses the alias of a module', () => {
    const { imports, text } = fillSnippet(snippet('ml-read-columns'), names({ imported: { pandas: 'pandas' } }));
    assert.deepEqual(imports, []);
    assert.match(text, /= pandas\.read_csv\(/);
  });

  it('does not overwrite names of the document', () => {
    const { imports, text } = fillSnippet(snippet('ml-group-metrics'), names({ taken: ['count', 'by_group'] }));
    assert.ok(imports.includes('from fairlearn.metrics import MetricFrame, count as count_2, selection_rate'));
    assert.match(text, /"people": count_2,/);
    assert.match(text, /by_group_2 = MetricFrame\([\s\S]*print\(by_group_2\.by_group\)/);
  });

  it('goes on numbering where an earlier one was inserted', () => {
    const { text } = fillSnippet(snippet('ml-group-metrics'), names({ taken: ['by_group', 'by_group_2'] }));
    assert.match(text, /^by_group_3 = /);
  });

  it("leaves the user's own names alone when they are meant", () => {
    const roles = { frame: 'people', identifierColumn: 'key' } as const;
    const { text } = fillSnippet(snippet('ml-pseudonym'), names({ roles, taken: ['people', 'key'] }));
    assert.match(text, /key_2 = os\.environ\["PSEUDONYM_KEY"\]/);
    assert.match(text, /hmac\.new\(key_2, identifier/);
    assert.match(text, /people = people\.drop\(columns=\["key"\]\)/);
  });

  it('puts the imports first where nothing is imported yet', () => {
    assert.match(wholeText(fillSnippet(snippet('ml-split'), NO_NAMES)), /^from sklearn\.model_selection import/);
  });
});

describe('rename', () => {
  const renames = new Map([['count', 'count_2']]);
  it('reaches code and the expressions of f-strings only', () => {
    assert.equal(rename('count(1, count=count)', renames), 'count_2(1, count=count_2)');
    assert.equal(rename('df.count() + "count" # count', renames), 'df.count() + "count" # count');
    assert.equal(rename('f"count {count:d}"', renames), 'f"count {count_2:d}"');
    assert.equal(rename('a, count = 1, 2', renames), 'a, count_2 = 1, 2');
  });
});

describe('boundNames', () => {
  it('sees what the top level binds', () => {
    const text =
      'a, b = 1, 2\n(c,) = f()\ndef g(x):\n    y = 1\nclass H:\n    pass\nwith open(p) as i:\n    j = 1\nk == 1\nm.n = 2';
    assert.deepEqual([...boundNames(text)].sort(), ['H', 'a', 'b', 'c', 'g', 'i']);
  });
});

describe('importLines', () => {
  it('groups by module and sorts', () => {
    const { imports } = takeImports('from b import y\nimport numpy as np\nfrom b import x as z\nimport a.c\n\nrest');
    assert.deepEqual(importLines(imports), ['import a.c', 'import numpy as np', 'from b import x as z, y']);
  });
});

describe('parseSnippets', () => {
  it('says what is wrong with a file', () => {
    assert.throws(() => parseSnippets('[1'), SyntaxError);
    assert.throws(() => parseSnippets('{"A": {"prefix": "a"}}'), /"A" has no prefix or no body/);
  });
  it('reads escapes, choices and mirrored stops', () => {
    const [only] = parseSnippets(String.raw`{"A": {"prefix": "a", "body": "\\$x ${'$'}{1|b,c|} $1 ${'$'}{2:d\\}}"}}`);
    assert.ok(only);
    assert.equal(plainText(only.parts), '$x b b d}');
  });
});
