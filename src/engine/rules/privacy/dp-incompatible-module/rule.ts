// PRV025: Opacus refuses batch normalisation, which mixes rows; ModuleValidator.fix after the optimizer leaves it the old parameters.
import type { Fix } from '../../../finding';
import {
  DP_INCOMPATIBLE_MODELS,
  DP_INCOMPATIBLE_MODULES,
  replacesBatchNorm,
  TORCH_OPTIMIZER,
} from '../../../knowledge/differentialPrivacy/opacus';
import { spanOf, textOf } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import { walk } from '../../../python/walk';
import { standsAlone } from '../../statements';
import { defineRule, type RuleContext } from '../../rule';
import { given, privateCalls, type PrivateCall } from '../noise/privateCalls';

interface Data {
  readonly call: CallFact;
  readonly problem: 'batch-norm' | 'pretrained' | 'fixed-late' | 'fix-dropped';
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV025',
    name: 'dp-incompatible-module',
    concern: 'privacy',
    severity: 'information',
    summary: 'Batch normalisation under Opacus without `ModuleValidator.fix`, or `fix` after the optimizer was made.',
    evidence: 'F',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (privateCalls(analysis, 'make-private').length === 0) return;
    const { calls } = analysis.facts;
    const fixes = privateCalls(analysis, 'fix').filter(({ call }) => /fix|compatible_module/.test(call.written));
    for (const fix of fixes) {
      const isDropped = standsAlone(analysis, fix.call.node);
      if (isDropped) yield { span: spanOf(fix.call.node), data: { call: fix.call, problem: 'fix-dropped' } };
      else if (isLate(fix, calls))
        yield { span: spanOf(fix.call.node), data: { call: fix.call, problem: 'fixed-late' } };
    }
    const mended = calls.some(({ written, name }) => replacesBatchNorm(written, name));
    if (fixes.length > 0 || mended) return;
    const said = new Set<unknown>();
    const models = calls.filter((call) => isPretrained(call));
    const reaching = models.filter((call) => isHandedOver(context, call));
    for (const call of calls) {
      // `self.bn(x)` calls a layer that was made elsewhere.
      const isNorm = DP_INCOMPATIBLE_MODULES.has(call.name) && call.receiver === null;
      // A base line beside it may hold what it likes.
      const isModel = isPretrained(call) && (reaching.length === 0 || reaching.includes(call));
      if ((!isNorm && !isModel) || said.has(call.node)) continue;
      said.add(call.node);
      yield { span: spanOf(call.node), data: { call, problem: isNorm ? 'batch-norm' : 'pretrained' } };
    }
  },
  message({ call, problem }) {
    switch (problem) {
      case 'fixed-late':
        return `\`${textOf(call.node)}\` replaces layers after the optimizer was made, which keeps the parameters of the old ones, so the new layers never learn. Fix the model first, then make the optimizer.`;
      case 'fix-dropped':
        return `\`${textOf(call.node)}\` returns the mended model and leaves the one that it is given as it was, so \`make_private\` still refuses that. Bind what it returns.`;
      case 'pretrained':
        return `\`${call.written}\` holds batch normalisation, which mixes the rows of a batch, so \`make_private\` refuses the model. Run it through \`ModuleValidator.fix\` before the optimizer is made.`;
      case 'batch-norm':
        return `\`${call.written}\` mixes the rows of a batch, so \`make_private\` refuses the model. Use \`GroupNorm\`, or run the model through \`ModuleValidator.fix\` before the optimizer is made.`;
    }
  },
  fixes({ data: { call, problem } }): Fix[] {
    const { func, args } = call.node;
    const [channels] = args;
    if (problem === 'fix-dropped') {
      const [model] = args;
      if (model?.value.kind !== 'Name' || model.keyword !== null) return [];
      const span = spanOf(call.node);
      const edit = { kind: 'replace' as const, span: { ...span, end: span.start }, text: `${model.value.id} = ` };
      return [{ title: `Bind the result to \`${model.value.id}\``, safety: 'safe', edits: [edit] }];
    }
    const count = channels?.keyword === null && channels.value.kind === 'Constant' ? channels.value.value : null;
    if (problem !== 'batch-norm' || func.kind !== 'Attribute' || args.length !== 1 || typeof count !== 'number')
      return [];
    // As ModuleValidator.fix does: at most 32 groups that divide the channels.
    const text = `${textOf(func.object)}.GroupNorm(${gcd(32, count)}, ${count})`;
    return [{ title: `Use \`${text}\``, safety: 'safe', edits: [{ kind: 'replace', span: spanOf(call.node), text }] }];
  },
});

function isPretrained({ name, receiver, args }: CallFact): boolean {
  return DP_INCOMPATIBLE_MODELS.test(name) && receiver === null && !args.keywords.has('norm_layer');
}

/** Whether the model was bound to the name that goes to `make_private`. */
function isHandedOver({ analysis }: RuleContext, { node }: CallFact): boolean {
  const handed = privateCalls(analysis, 'make-private').map((found) => given(found, 'module')?.argument.value);
  return handed.some((module) => {
    if (module?.kind !== 'Name') return false;
    return !walk(node.chunk.body, (one) =>
      one.kind === 'Assign' &&
      one.value === node &&
      one.targets.some((target) => target.kind === 'Name' && target.id === module.id)
        ? 'stop'
        : undefined,
    );
  });
}

/** An optimizer took the parameters of the very name that is fixed, before it was, and none does after. */
function isLate({ call }: PrivateCall, calls: readonly CallFact[]): boolean {
  const [model] = call.node.args;
  if (model === undefined) return false;
  const parameters = `${textOf(model.value)}.parameters()`;
  const made = calls.filter(
    ({ name, node }) =>
      TORCH_OPTIMIZER.test(name) && node.args.some((argument) => textOf(argument.value) === parameters),
  );
  return made.some(({ order }) => order < call.order) && !made.some(({ order }) => order > call.order);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
