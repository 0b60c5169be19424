// PRV030: the noise of differential privacy comes from a fixed seed, so that anybody can subtract it.
import type { Fix } from '../../../finding';
import {
  DRAWN_BY_NUMPY,
  NUMPY_RANDOM_MODULE,
  NUMPY_SEEDS,
  TORCH_GENERATOR_MADE,
} from '../../../knowledge/differentialPrivacy/noise';
import { spanOf, textOf, type Call, type Expression } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import { withoutArgument } from '../../arguments';
import { callsIn, callsWritten } from '../../once';
import { isOwnCall } from '../../ownCalls';
import { defineRule, type Detection, type RuleContext } from '../../rule';
import { handMadeMechanisms } from '../noise/handMade';
import { asWritten, given, privateCalls, standsFor, type Given, type PrivateCall } from '../noise/privateCalls';

interface Data {
  readonly call: CallFact;
  /** The argument that fixes the noise of a library. */
  readonly seed: Given | null;
  /** `np.random.seed(42)`, where the noise is drawn by hand. */
  readonly seeding: Call | null;
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
      yield { span: spanOf(seed.argument), data: { call: found.call, seed, seeding: null } };
    }
    yield* drawnByHand(context);
  },
  message: ({ call, seed, seeding }) =>
    `${seed === null ? `\`${textOf(seeding ?? call.node)}\`` : asWritten(seed)} makes the noise of \`${call.written}\` the same at each run, so whoever knows the code can subtract it again. Leave the seed out; fix seeds only in tests.`,
  fixes({ data: { call, seed } }): Fix[] {
    if (seed === null || seed.packed !== undefined) return [];
    return [
      {
        title: `Remove \`${textOf(seed.argument)}\``,
        safety: 'safe',
        edits: [withoutArgument(call.node, seed.argument)],
      },
    ];
  },
});

/**
 * The seed of NumPy from which a mechanism written by hand draws its noise. Where nothing is read and nothing trained, the rows are made
 * up too, and nobody is to be protected.
 */
function* drawnByHand(context: RuleContext): Generator<Detection<Data>> {
  const { facts } = context.analysis;
  const drawn = handMadeMechanisms(context).filter(({ call }) => DRAWN_BY_NUMPY.test(call.name));
  if (drawn.length === 0 || (facts.reads.length === 0 && !facts.calls.some(({ written }) => TRAINS.test(written))))
    return;
  const fixed = callsIn(context.analysis, NUMPY_SEEDS).filter(({ call }) => isOwnCall(call));
  const said = new Set<unknown>();
  for (const { call } of drawn) {
    const { func } = call.node;
    const isGlobal = func.kind !== 'Attribute' || NUMPY_RANDOM_MODULE.test(textOf(func.object));
    const ours = fixed.filter(({ row }) => row.isGlobal === isGlobal);
    const [seeding] = ours;
    if (seeding === undefined || said.has(seeding.call.node)) continue;
    if (!ours.every(({ call: { node } }) => isSeedOf(context, node))) continue;
    said.add(seeding.call.node);
    const related = [{ span: spanOf(call.node), message: 'The noise.' }];
    yield { span: spanOf(seeding.call.node), data: { call, seed: null, seeding: seeding.call.node }, related };
  }
}

const TRAINS = /^(?:fit|partial_fit|backward|train_on_batch)$/;

function isSeedOf(context: RuleContext, { args: [seed] }: Call): boolean {
  return seed !== undefined && isFixed(context, seed.value);
}

function isNumber({ value }: Given): boolean {
  return value?.kind === 'constant' && typeof value.value === 'number';
}

/** `torch.Generator().manual_seed(42)`, there or by the name that it was bound to, also where the seed comes later. */
function isSeededGenerator(context: RuleContext, { call }: PrivateCall, { argument: { value } }: Given): boolean {
  const made = value.kind === 'Name' ? standsFor(context, value) : value;
  const seeds = callsWritten(context.analysis, 'manual_seed').filter(({ node: { func }, order }) => {
    if (func.kind !== 'Attribute' || order > call.order) return false;
    return textOf(func.object) === textOf(value) || TORCH_GENERATOR_MADE.test(textOf(func.object));
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
  if (inner.kind === 'Subscript') return /seed/i.test(textOf(inner));
  const meant = standsFor(context, inner) ?? inner;
  return meant.kind === 'Constant' && typeof meant.value === 'number';
}
