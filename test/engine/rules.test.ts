// Every rule against its fixtures and its page, found by pattern: src/engine/rules/GROUP/NAME/{rule.ts,docs.md,fixtures/*}.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Linter } from '../../src/engine/lint';
import { rules } from '../../src/engine/rules/index';
import type { RuleMeta } from '../../src/engine/rules/rule';
import type { SourceUnit } from '../../src/engine/python/unit';
import { testEngine } from '../support/engine';
import { checkFixture, differences, readFixture, unitOf, withoutExpectations, type Fixture } from '../support/fixture';

const FOLDER = path.join(__dirname, '../../src/engine/rules');
const SOURCE = /(?<!\.fixed)(?<!\.fixed\.nb)\.(py|ipynb)$/;
const HEADINGS = [
  'What it finds',
  'Why it matters',
  'Bad',
  'Good',
  'When to ignore',
  'Options',
  'Fix safety',
  'References',
];
/** Writes `NAME.fixed.py` instead of comparing. */
const UPDATE = process.env['UPDATE_FIXTURES'] === '1';

interface RuleFolder {
  readonly folder: string;
  readonly meta: RuleMeta;
  readonly fixes: boolean;
}

function ruleFolders(): RuleFolder[] {
  const known = new Map(rules.map((rule) => [`${rule.meta.concern}/${rule.meta.name}`, rule]));
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((group) => group.isDirectory())
    .flatMap((group) => readdirSync(path.join(FOLDER, group.name)).map((name) => `${group.name}/${name}`))
    .filter((place) => existsSync(path.join(FOLDER, place, 'rule.ts')))
    .map((place) => {
      const rule = known.get(place);
      if (rule === undefined) {
        throw new Error(`${place}: folder, concern and name differ, or \`npm run generate\` was not run`);
      }
      const { meta } = rule;
      // The suppression pass words and mends the findings of Assay's own rules.
      const fixes = rule.fixes !== undefined || meta.concern === 'assay';
      return { folder: path.join(FOLDER, place), meta, fixes };
    });
}

/** Files of a fixtures folder, and those below it, by relative path. */
function filesIn(folder: string): Map<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll('\\', '/'), new Uint8Array(readFileSync(file))];
    }),
  );
}

function fixturesIn(folder: string): Fixture[] {
  const files = filesIn(folder);
  const sources = [...files.keys()].filter((name) => SOURCE.test(name) && !name.includes('/'));
  const companions = new Map([...files].filter(([name]) => name.includes('/') || !/\.(py|ipynb)$/.test(name)));
  return sources.map((name) => readFixture(name, new TextDecoder().decode(files.get(name)), companions));
}

function fixedFile(folder: string, name: string): string {
  return path.join(folder, 'fixtures', name.replace(/(\.nb)?\.(py|ipynb)$/, '.fixed$1.py'));
}

/** Cells as the text of a percent notebook, a script as it is. */
function asText(unit: SourceUnit): string {
  if (unit.kind === 'script') return unit.cells[0]?.text ?? '';
  return unit.cells
    .map(({ kind, text }) => (kind === 'markdown' ? `# %% [markdown]\n${text.replace(/^/gm, '# ')}` : `# %%\n${text}`))
    .join('\n');
}

/** Python blocks below a heading of a page. */
function blocks(docs: string, heading: string): string[] {
  const section = docs.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```python\n([\s\S]*?)^```/gm)].map(([, code]) => code ?? '');
}

describe('rules', () => {
  let linter: Linter;
  before(async () => {
    linter = await testEngine();
  });

  for (const { folder, meta, fixes } of ruleFolders()) {
    describe(`${meta.code} ${meta.name}`, () => {
      const fixtures = fixturesIn(path.join(folder, 'fixtures'));
      const isNearMiss = ({ name }: Fixture): boolean => name.startsWith('near-');

      for (const fixture of fixtures) {
        it(fixture.name, async () => {
          const { open, result } = await checkFixture(linter, fixture, [meta.code]);
          open.dispose();
          const failed = result.notices.filter(({ kind }) => kind === 'rule-failed').map(({ message }) => message);
          assert.deepEqual([...failed, ...differences(fixture, result.findings)], []);
          if (isNearMiss(fixture)) assert.deepEqual(fixture.expectations, [], 'a near-miss expects nothing');
        });

        const fixed = fixedFile(folder, fixture.name);
        if (existsSync(fixed) || (UPDATE && !isNearMiss(fixture) && meta.fix !== 'none')) {
          it(`${fixture.name}, fixed`, async () => {
            const { open } = await checkFixture(linter, fixture, [meta.code]);
            const done = open.fixAll(({ code }) => code === meta.code);
            open.dispose();
            assert.ok(done !== null);
            const text = withoutExpectations(asText(done.edited.unit));
            if (UPDATE) {
              if (done.fixed.length > 0) writeFileSync(fixed, text);
              return;
            }
            const wanted = unitOf(path.basename(fixed), readFileSync(fixed, 'utf8'));
            assert.equal(text.trimEnd(), withoutExpectations(asText(wanted)).trimEnd());
          });
        }
      }

      it('has a finding expected, and a near-miss that stays silent', () => {
        assert.ok(
          fixtures.some(({ expectations }) => expectations.some(({ code }) => code === meta.code)),
          'no fixture expects a finding',
        );
        assert.ok(fixtures.some(isNearMiss), 'no fixture is named near-*.py');
      });

      if (fixes) {
        it('has a fix that holds, or a command to show', async () => {
          for (const fixture of fixtures) {
            const { open, result } = await checkFixture(linter, fixture, [meta.code]);
            const own = result.findings.filter(({ code }) => code === meta.code);
            const offered = own.some((finding) => open.fixesOf(finding).length > 0);
            open.dispose();
            if (offered) return;
          }
          assert.fail(`no finding of the fixtures gets a proven fix, though the rule says its fix is ${meta.fix}`);
        });
      }

      describe('page', () => {
        const file = path.join(folder, 'docs.md');
        const docs = existsSync(file) ? readFileSync(file, 'utf8') : '';

        it('has its headings in order', () => {
          assert.deepEqual(
            [...docs.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
            HEADINGS,
          );
        });

        it('names each option', () => {
          for (const option of Object.keys(meta.options ?? {})) assert.ok(docs.includes(`\`${option}\``), option);
        });

        for (const [heading, wanted] of [
          ['Bad', true],
          ['Good', false],
        ] as const) {
          it(`${heading} blocks ${wanted ? 'raise' : 'do not raise'} the rule`, async () => {
            const found = blocks(docs, heading);
            // What lies in outputs or in files of the project alone is not shown in Python.
            if (found.length === 0) assert.match(meta.evidence, /[OW]/, 'a block of Python is to be shown');
            for (const code of found) {
              const name = /^# %%/m.test(code) ? 'block.nb.py' : 'block.py';
              const { open, result } = await checkFixture(
                linter,
                readFixture(name, `# rules: all\n${code}`, new Map()),
                [],
              );
              open.dispose();
              assert.equal(
                result.findings.some((finding) => finding.code === meta.code),
                wanted,
                code,
              );
            }
          });
        }
      });
    });
  }
});
