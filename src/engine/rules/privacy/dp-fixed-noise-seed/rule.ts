// PRV030: the noise of differential privacy comes from a fixed seed, so that anybody can subtract it.
import type { Fix } from '../../../finding';
import { spanOf, textOf } from '../../../python/ast';
import { defineRule } from '../../rule';
import { withoutArgument } from '../../arguments';
import { given, privateCalls, type Given, type PrivateCall } from '../privateCalls';

interface Data {
  readonly found: PrivateCall;
  readonly seed: Given;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV030',
    name: 'dp-fixed-noise-seed',
    concern: 'privacy',
    severity: 'information',
    summary: 'The noise of differential privacy is drawn from a fixed seed, outside of tests.',
    evidence: 'A',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const found of privateCalls(analysis)) {
      const seed = given(found, found.row.seed);
      if (seed?.value?.kind !== 'constant' || typeof seed.value.value !== 'number') continue;
      yield { span: spanOf(seed.argument), data: { found, seed } };
    }
  },
  message: ({ found, seed }) =>
    `\`${textOf(seed.argument)}\` makes the noise of \`${found.call.written}\` the same at each run, so whoever knows the code can subtract it again. Leave the seed out; fix seeds only in tests.`,
  fixes({ data: { found, seed } }): Fix[] {
    return [
      {
        title: `Remove \`${textOf(seed.argument)}\``,
        safety: 'safe',
        edits: [withoutArgument(found.call.node, seed.argument)],
      },
    ];
  },
});
