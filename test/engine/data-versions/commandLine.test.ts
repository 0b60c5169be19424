// Paths in the command lines that fixes and the inventory offer.
import assert from 'node:assert/strict';
import { dvcTarget, quoted } from '../../../src/base/commandLine';

describe('a path in a command line', () => {
  it('is one word for the shell', () => {
    assert.equal(quoted('data/rows.csv'), 'data/rows.csv');
    assert.equal(quoted('my data/pay$ "x".csv'), `'my data/pay$ "x".csv'`);
    assert.equal(quoted("ann's.csv"), `'ann'\\''s.csv'`);
  });

  it('is no option of the program', () => {
    assert.equal(quoted('-rows.csv'), './-rows.csv');
    assert.equal(dvcTarget('--all *.csv'), `--glob './--all *.csv'`);
  });
});
