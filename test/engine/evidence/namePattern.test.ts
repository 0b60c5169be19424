// Names that a pattern means. Expectations as Python's fnmatch gives them.
import assert from 'node:assert/strict';
import { nameMatcher } from '../../../src/engine/evidence/namePattern';

const CASES: readonly (readonly [pattern: string, meant: readonly string[], others: readonly string[]])[] = [
  ['*.csv', ['a.csv', '.csv', 'a.b.csv'], ['a.csv.gz', 'acsv']],
  ['part-?.csv', ['part-1.csv'], ['part-12.csv', 'part-.csv']],
  ['part-[0-9].csv', ['part-1.csv'], ['part-x.csv', 'part-[0-9].csv']],
  ['[!a]*', ['b', 'ba'], ['a', 'ab', '']],
  ['[]a]x', [']x', 'ax'], ['bx']],
  ['[z-a]x', [], ['zx', 'ax', '-x']],
  ['a[b', ['a[b'], ['ab']],
  ['*a*b*', ['ab', 'xaxbx', 'aab'], ['ba', 'a']],
  ['**x', ['x', 'yx'], ['xy']],
  ['a*a', ['aa', 'aba'], ['a']],
  ['a(1)+{2}.$x', ['a(1)+{2}.$x'], ['a1+{2}.$x']],
  ['', [''], ['a']],
];

describe('a pattern of names', () => {
  for (const [pattern, meant, others] of CASES) {
    it(pattern, () => {
      const matches = nameMatcher(pattern);
      assert.deepEqual([...meant, ...others].filter(matches), meant);
    });
  }

  it('does not run on where a name nearly fits many stars', () => {
    assert.equal(nameMatcher(`${'*a'.repeat(30)}*b`)('a'.repeat(250)), false);
  });
});
