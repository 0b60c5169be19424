// FED009: the switch that makes clients attack the training is on.
import { dirname, joinPath } from '../../../../base/paths';
import { FEDML_FILES, FEDML_KEYS } from '../../../knowledge/federated';
import type { Fix } from '../../../finding';
import { spanOf, textOf, type Expression } from '../../../python/ast';
import { walk } from '../../../python/walk';
import { defineRule, type RuleContext } from '../../rule';
import { isTestPath } from '../../testFiles';
import { federatedCalls } from '../federation';

interface Data {
  /** The switch; null where it stands in FedML's file of settings. */
  readonly value: Expression | null;
  readonly key: string;
  /** That file, relative to the code. */
  readonly file: string | null;
}

const KEYS: ReadonlySet<string> = new Set(FEDML_KEYS.attack);
const SPELT = new RegExp(FEDML_KEYS.attack.join('|'));
/** A file that is about attacks means them. */
const ABOUT_ATTACKS = /attack|poison|byzantine|defen[cs]e|backdoor|adversar/i;

export const rule = defineRule<Data>({
  meta: {
    code: 'FED009',
    name: 'attack-simulation-enabled',
    concern: 'federated',
    severity: 'warning',
    summary: '`enable_attack` is on: clients are told to poison the training.',
    evidence: 'A',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    const { path, cells } = analysis.unit;
    if (isTestPath(path) || ABOUT_ATTACKS.test(path.slice(path.lastIndexOf('/') + 1))) return;
    // Games and attacks on pictures have a switch of the same name.
    if (!cells.some(({ source }) => /fedml/i.test(source.text))) return;
    const found: (Data & { readonly value: Expression })[] = [];
    const look = (key: string, value: Expression): void => {
      if (KEYS.has(key) && value.kind === 'Constant' && value.value === true) found.push({ value, key, file: null });
    };
    for (const { chunks } of cells) {
      for (const { body, text } of chunks) {
        if (!SPELT.test(text)) continue;
        walk(body, (node) => {
          if (node.kind === 'Assign') for (const target of node.targets) look(lastKey(target), node.value);
          else if (node.kind === 'Argument') look(node.keyword ?? '', node.value);
          else if (node.kind === 'Dict')
            for (const { key, value } of node.entries) if (key !== null) look(constantText(key), value);
          return undefined;
        });
      }
    }
    for (const data of found) yield { span: spanOf(data.value), data };
    const [start] = federatedCalls(analysis, 'start').filter(({ row }) => row.framework === 'fedml');
    const set = start === undefined ? null : inSettings(context);
    if (start !== undefined && set !== null) yield { span: spanOf(start.call.node.func), data: set };
  },
  message: ({ key, file }) =>
    `\`${key}\`${file === null ? '' : ` in ${file}`} is on, so FedML makes some clients poison the training. Switch it off outside of an experiment on attacks.`,
  fixes({ data: { value, key } }): Fix[] {
    if (value === null) return [];
    return [
      {
        title: `Switch \`${key}\` off`,
        safety: 'unsafe',
        edits: [{ kind: 'replace', span: spanOf(value), text: 'False' }],
      },
    ];
  },
});

/** The file of settings that `fedml.init()` reads, where it lies as FedML's own examples have it. */
function inSettings({ analysis, evidence }: RuleContext): Data | null {
  for (const file of FEDML_FILES) {
    const settings = evidence.settings(joinPath(dirname(analysis.unit.path), file));
    for (const section of Object.values(settings ?? {}) as unknown[]) {
      if (typeof section !== 'object' || section === null) continue;
      const key = FEDML_KEYS.attack.find((one) => Reflect.get(section, one) === true);
      if (key !== undefined) return { value: null, key, file };
    }
  }
  return null;
}

function lastKey(target: Expression): string {
  if (target.kind === 'Attribute') return target.attr;
  if (target.kind === 'Subscript') return constantText(target.index);
  return target.kind === 'Name' ? target.id : '';
}

function constantText(node: Expression): string {
  return node.kind === 'Constant' && typeof node.value === 'string' ? node.value : textOf(node);
}
