// EVL001: the parts of a split are given names in another order than they come in.
import type { Edit } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import { defineRule } from '../../rule';
import { isTestFile } from '../../testFiles';
import { wrongNamesOf, type WrongNames } from '../../unpackedParts';

export const rule = defineRule<WrongNames>({
  meta: {
    code: 'EVL001',
    name: 'split-unpacked-wrong',
    concern: 'evaluation',
    severity: 'error',
    summary: 'The parts of `train_test_split` are unpacked in another order than they come in.',
    evidence: 'A',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const said = new Set<unknown>();
    for (const split of analysis.facts.splits) {
      const wrong = said.has(split.node) ? null : wrongNamesOf(analysis, split);
      if (wrong === null) continue;
      said.add(split.node);
      yield { span: spanOf(wrong.target), data: wrong };
    }
  },
  message({ target, right }) {
    const wrong = target.elements.map((element) => textOf(element));
    const at = wrong.findIndex((name, i) => name !== right[i]);
    // X_test, X_train, y_test, y_train: each has its own labels, in the wrong part.
    const areTurned = wrong.every((name, i) => name === right[i % 2 === 0 ? i + 1 : i - 1]);
    // y_train, y_test, X_train, X_test: the parts of one array under the name of the other.
    const areOthers = wrong.every((name, i) => name === right[(i + 2) % 4]) && right.length === 4;
    const what = areTurned
      ? 'the model learns from the part that is meant for testing'
      : areOthers
        ? 'features and labels change places'
        : 'rows no longer match their labels';
    return `\`train_test_split\` gives train and test of each array in turn, so \`${wrong[at] ?? ''}\` gets the part meant for \`${right[at] ?? ''}\` and ${what}. Unpack as \`${right.join(', ')}\`.`;
  },
  fixes({ data: { target, right } }) {
    const edits = target.elements.map((element, i): Edit => ({
      kind: 'replace',
      span: spanOf(element),
      text: right[i] ?? textOf(element),
    }));
    return [{ title: `Unpack as \`${right.join(', ')}\``, safety: 'safe', edits }];
  },
});
