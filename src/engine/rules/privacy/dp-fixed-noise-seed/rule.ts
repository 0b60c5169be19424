// PRV030: the noise of differential privacy comes from a fixed seed, so that anybody can subtract it.
import type { Fix } from '../../../finding';
import { spanOf, textOf, type Expression } from '../../../python/ast';
import { withoutArgument } from '../../arguments';
import { callsWritten } from '../../once';
import { defineRule, type RuleContext } from '../../rule';
import { given, privateCalls, standsFor, type Given, type PrivateCall } from '../privateCalls';

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
  *detect(context) {
    for (const found of privateCalls(context.analysis)) {
      const seed = given(found, found.row.seed);
      if (seed === null || (!isNumber(seed) && !isSeededGenerator(context, found, seed))) continue;
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

function isNumber({ value }: Given): boolean {
  return value?.kind === 'constant' && typeof value.value === 'number';
}

/** `torch.Generator().manual_seed(42)`, there or by the name that it was bound to, also where the seed comes later. */
function isSeededGenerator(context: RuleContext, { call }: PrivateCall, { argument: { value } }: Given): boolean {
  const made = value.kind === 'Name' ? standsFor(context, value) : value;
  const seeds = callsWritten(context.analysis, 'manual_seed').filter(({ node: { func }, order }) => {
    if (func.kind !== 'Attribute' || order > call.order) return false;
    return textOf(func.object) === textOf(value) || /^(?:torch\.)?Generator\(/.test(textOf(func.object));
  });
  return seeds.some(({ node }) => {
    const { func, args } = node;
    const isOurs = made === node || (func.kind === 'Attribute' && textOf(func.object) === textOf(value));
    const [seed] = args;
    return isOurs && seed !== undefined && isFixed(context, seed.value);
  });
}

/** A number, also by a name or as the default of a parameter (`int(random_seed)`), or what a configuration calls a seed. */
function isFixed(context: RuleContext, seed: Expression): boolean {
  const inner = seed.kind === 'Call' && textOf(seed.func) === 'int' ? (seed.args[0]?.value ?? seed) : seed;
  if (inner.kind === 'Attribute') return /seed$/i.test(inner.attr);
  const meant = standsFor(context, inner) ?? inner;
  return meant.kind === 'Constant' && typeof meant.value === 'number';
}
