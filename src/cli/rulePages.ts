// Rule pages as they lie beside the bundle, and the commands that show them: `assay rules`, `assay explain`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { rules } from '../engine/rules/index';
import type { RuleMeta } from '../engine/rules/rule';

/** Markdown of a rule's page; null where it is not there. */
export async function readRulePage(assets: string, code: string): Promise<string | null> {
  try {
    const text = await readFile(join(assets, 'rules', `${code}.md`), 'utf8');
    return text.replace(/^<!--.*?-->\s*/s, '');
  } catch {
    return null;
  }
}

/** `assay rules` and `assay explain`; a code that no rule has ends with status 2. */
export function registerRules(program: Command, assets: string): void {
  program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('--format <format>', 'how they are printed').choices(['text', 'json']).default('text'))
    .action(({ format }: { format: 'text' | 'json' }) => {
      const metas = rules.map(({ meta }) => meta);
      process.stdout.write(format === 'json' ? `${JSON.stringify(metas, null, 2)}\n` : ruleTable(metas));
    });
  program
    .command('explain')
    .description('show the page of a rule')
    .argument('<code>', 'code or name of the rule')
    .action(async (wanted: string) => {
      const rule = rules.find(({ meta }) => meta.code === wanted.toUpperCase() || meta.name === wanted.toLowerCase());
      const page = rule === undefined ? null : await readRulePage(assets, rule.meta.code);
      if (rule === undefined || page === null) {
        const reason = rule === undefined ? 'is no rule of Assay. `assay rules` lists them' : 'has no page here';
        process.stderr.write(`assay: ${wanted} ${reason}.\n`);
        process.exitCode = 2;
        return;
      }
      process.stdout.write(page);
    });
}

function ruleTable(metas: readonly RuleMeta[]): string {
  const widest = Math.max(...metas.map(({ name }) => name.length));
  return metas
    .map(({ code, name, severity, summary }) => `${code}  ${name.padEnd(widest)}  ${severity.padEnd(11)}  ${summary}\n`)
    .join('');
}
