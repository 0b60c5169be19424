// `npm run new-rule -- LKG016 some-pattern`: lays out the folder of a rule, ready to be written.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';

const GROUPS = {
  PRV: 'privacy',
  FAI: 'fairness',
  DVL: 'data-versions',
  LKG: 'leakage',
  REP: 'reproducibility',
  EVL: 'evaluation',
  XAI: 'explainability',
  SEC: 'security',
  FED: 'federated',
  AML: 'automl',
  EDG: 'edge',
  OPS: 'operations',
  CLD: 'cloud',
  ASY: 'assay',
};

const [code = '', name = ''] = process.argv.slice(2);
const concern = GROUPS[code.slice(0, 3)];
if (!/^[A-Z]{3}\d{3}$/.test(code) || concern === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error('Usage: npm run new-rule -- CODE name     for instance: npm run new-rule -- LKG016 target-shifted');
  console.error(`Codes begin with ${Object.keys(GROUPS).join(', ')}.`);
  process.exit(2);
}

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'src/engine/rules', concern, name);
if (existsSync(folder)) {
  console.error(`${path.relative(root, folder)} is there already.`);
  process.exit(2);
}
mkdirSync(path.join(folder, 'fixtures'), { recursive: true });

const files = {
  'rule.ts': `// ${code}: one sentence on what is found.
import { defineRule, type Detection, type RuleContext } from '../../rule';

interface Data {
  readonly written: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: '${code}',
    name: '${name}',
    concern: '${concern}',
    severity: 'warning',
    summary: 'what is found, in one clause for tables',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
  },
  detect,
  message: ({ written }) => \`What is wrong with \\\`\${written}\\\`, why it matters, and what to do.\`,
});

function* detect({ analysis }: RuleContext): Iterable<Detection<Data>> {
  for (const call of analysis.facts.calls) {
    if (call.name !== 'library.function') continue;
    yield { span: spanOf(call.node), data: { written: call.written } };
  }
}
`.replace('import { defineRule', "import { spanOf } from '../../../python/ast';\nimport { defineRule"),
  'docs.md': `## What it finds

## Why it matters

## Bad

\`\`\`python
\`\`\`

## Good

\`\`\`python
\`\`\`

## When to ignore

## Options

None.

## Fix safety

There is no fix.

## References
`,
  [`fixtures/${name}.py`]: `# One line for each case, with what is expected of it.\nlibrary.function()  # expect: ${code} "what is wrong"\n`,
  'fixtures/near-misses.py': '# What looks like it and is not: nothing may be found here.\n',
};
for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
console.log(`Written to ${path.relative(root, folder)}: rule.ts, docs.md, fixtures/`);
spawnSync('npm', ['run', '--silent', 'generate'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
