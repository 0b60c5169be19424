// The task's problem matcher reads what `assay check --format github` writes.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { githubFormat } from '../../src/cli/formats/github';
import type { ReportedFinding } from '../../src/cli/report';

interface Pattern extends Readonly<Record<string, string | number>> {
  readonly regexp: string;
}

// SAFETY: the project's own manifest; what is not there fails the assertions below.
const manifest = JSON.parse(fs.readFileSync(path.resolve(__dirname, '../../package.json'), 'utf8')) as {
  readonly contributes: { readonly problemMatchers: readonly { readonly pattern: Pattern }[] };
};
const pattern = manifest.contributes.problemMatchers[0]?.pattern;

function finding(cell: number | null): ReportedFinding {
  return {
    code: 'LKG002',
    name: 'fit-on-test',
    concern: 'leakage',
    severity: 'warning',
    message: '100% of `X_test`: learnt, not known',
    source: '',
    cell,
    line: 2,
    column: 8,
    endLine: 2,
    endColumn: 12,
    fileLine: 31,
    related: [],
    fixes: [],
  };
}

/** The fields that VS Code takes from the first line of the output. */
function read(found: ReportedFinding): Record<string, string | undefined> {
  const file = {
    path: 'src/train.py',
    findings: [found],
    suppressed: [],
    notices: [],
    fixed: 0,
    timings: {},
    error: null,
  };
  const line = githubFormat({ files: [file], errors: [] }).split('\n')[0] ?? '';
  assert.ok(pattern);
  const match = new RegExp(pattern.regexp).exec(line);
  assert.ok(match, line);
  const fields = Object.entries(pattern).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return Object.fromEntries(fields.map(([field, group]) => [field, match[group]]));
}

describe('the problem matcher', () => {
  const common = { severity: 'warning', file: 'src/train.py', line: '31', endLine: '31', code: 'LKG002' };
  const message = '100%25 of `X_test`: learnt, not known';

  it('reads a finding in a script', () => {
    assert.deepEqual(read(finding(null)), { ...common, column: '8', endColumn: '12', message });
  });

  it('reads a finding in a notebook, which has no columns', () => {
    assert.deepEqual(read(finding(3)), { ...common, column: undefined, endColumn: undefined, message });
  });
});
