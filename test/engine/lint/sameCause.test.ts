// Calls that reach the same fault of another module are one finding, unless each can be mended where it stands.
import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../../src/engine/finding';
import { toldOnce } from '../../../src/engine/lint/sameCause';
import type { Candidates } from '../../../src/engine/lint/findings';

const at = (start: number) => ({ cell: 0, start, end: start + 4 });

function call(start: number, place = 7): Finding {
  return {
    code: 'LKG001',
    name: 'fit-before-split',
    concern: 'leakage',
    severity: 'warning',
    span: at(start),
    message: '`scaler` in `prepare` learns from all rows.',
    related: [{ span: at(place), message: '`scaler` learns here', path: '/project/training.py' }],
    fixes: [],
    inModule: true,
  };
}

const FIX: Fix = { title: 'Fit it on the training part', safety: 'unsafe', edits: [] };

/** Counts how often fixes are built. */
function candidatesOf(findings: readonly Finding[], fixes: readonly Fix[]): { all: Candidates; built: () => number } {
  let built = 0;
  const all: Candidates = new WeakMap();
  for (const one of findings)
    all.set(one, () => {
      built += 1;
      return fixes;
    });
  return { all, built: () => built };
}

describe('the same cause', () => {
  it('is told at the first call, which names the others', () => {
    const findings = [call(0), call(10), call(20, 9)];
    const told = toldOnce(findings, candidatesOf(findings, []).all);
    assert.deepEqual(
      told.map(({ span, related }) => [span.start, related.map(({ message }) => message)]),
      [
        [0, ['`scaler` learns here', 'The same from here']],
        [20, ['`scaler` learns here']],
      ],
    );
  });

  it('is told at each call that can be mended', () => {
    const findings = [call(0), call(10)];
    assert.deepEqual(toldOnce(findings, candidatesOf(findings, [FIX]).all), findings);
  });

  it('builds no fix where there is one call', () => {
    const findings = [call(0), call(10, 9)];
    const { all, built } = candidatesOf(findings, []);
    assert.deepEqual(toldOnce(findings, all), findings);
    assert.equal(built(), 0);
  });
});
