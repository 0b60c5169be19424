// FED009: the switch that makes clients attack the training is on.
import { FEDML_KEYS } from '../../../knowledge/federated';
import type { Fix } from '../../../finding';
import { spanOf, textOf, type Expression } from '../../../python/ast';
import { walk } from '../../../python/walk';
import { defineRule } from '../../rule';
import { isTestPath } from '../../testFiles';

interface Data {
  readonly value: Expression;
  readonly key: string;
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
  *detect({ analysis }) {
    const { path, cells } = analysis.unit;
    if (isTestPath(path) || ABOUT_ATTACKS.test(path.slice(path.lastIndexOf('/') + 1))) return;
    const found: Data[] = [];
    const look = (key: string, value: Expression): void => {
      if (KEYS.has(key) && value.kind === 'Constant' && value.value === true) found.push({ value, key });
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
  },
  message: ({ key }) =>
    `\`${key}\` is on, so FedML makes some clients poison the training. Switch it off outside of an experiment on attacks.`,
  fixes({ data: { value, key } }): Fix[] {
    return [
      {
        title: `Switch \`${key}\` off`,
        safety: 'unsafe',
        edits: [{ kind: 'replace', span: spanOf(value), text: 'False' }],
      },
    ];
  },
});

function lastKey(target: Expression): string {
  if (target.kind === 'Attribute') return target.attr;
  if (target.kind === 'Subscript') return constantText(target.index);
  return target.kind === 'Name' ? target.id : '';
}

function constantText(node: Expression): string {
  return node.kind === 'Constant' && typeof node.value === 'string' ? node.value : textOf(node);
}
