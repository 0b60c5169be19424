// PRV031: TensorFlow Privacy needs one loss per row; a loss averaged over the batch is clipped and noised as one.
import type { Fix } from '../../../finding';
import { privacyCalls } from '../../../knowledge/differentialPrivacy';
import { KERAS_LOSS, KERAS_OPTIMIZER, NO_REDUCTION } from '../../../knowledge/differentialPrivacy/tensorflowPrivacy';
import { spanOf, textOf, type Argument } from '../../../python/ast';
import { isAround } from '../../../python/around';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import type { HeapId, Value } from '../../../semantics/values';
import { withArgument } from '../../arguments';
import { lastPart } from '../../../python/names';
import { callsWritten } from '../../once';
import { defineRule } from '../../rule';
import { privateCalls } from '../noise/privateCalls';

type Data =
  | { readonly problem: 'loss'; readonly call: CallFact; readonly reduction: Argument | null }
  | { readonly problem: 'named-loss'; readonly call: CallFact; readonly loss: Argument }
  | {
      readonly problem: 'deprecated';
      readonly call: CallFact;
      readonly instead: string;
      /** The version that no longer has it. */
      readonly goneSince: string | null;
      /** It works an epsilon out. */
      readonly isReport: boolean;
    };

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV031',
    name: 'dp-loss-reduced',
    concern: 'privacy',
    severity: 'warning',
    summary: 'A TensorFlow Privacy optimizer with a loss averaged over the batch; deprecated accounting.',
    evidence: 'A',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const found = privateCalls(analysis).filter(({ row }) => row.library === 'tensorflow_privacy');
    for (const { call, row } of found) {
      // A class that such a call made has the same name.
      if (row.deprecated !== undefined && call.written === lastPart(row.name))
        yield {
          span: spanOf(call.node.func),
          data: {
            problem: 'deprecated',
            call,
            instead: row.deprecated,
            goneSince: row.goneSince ?? null,
            isReport: row.role === 'report',
          },
        };
    }
    if (!found.some(({ row }) => row.role === 'optimizer')) return;
    const others = callsWritten(analysis, 'compile').filter((call) => isOfAnother(analysis, call));
    const all = analysis.facts.calls.filter(
      ({ name, node }) => KERAS_LOSS.test(name) && !others.some((call) => isAround(call.node, node)),
    );
    // Where one loss is by row, the others are of the base line beside it, but for those that stand beside a private optimizer.
    const privates = callsWritten(analysis, 'compile').filter((call) => isOfPrivate(analysis, call));
    const given = new Set(privates.map(({ args }) => idOf(args.keywords.get('loss') ?? args.positional[1])));
    const isBeside = ({ node, result }: CallFact): boolean =>
      privates.some((call) => isAround(call.node, node)) || (result.kind === 'ref' && given.has(result.id));
    const losses = all.some(({ node }) => node.args.some(isByRow)) ? all.filter(isBeside) : all;
    const said = new Set<unknown>();
    for (const call of losses) {
      const reduction = call.node.args.find(({ keyword }) => keyword === 'reduction') ?? null;
      if (call.args.open || said.has(call.node)) continue;
      if (reduction !== null && !isReducing(reduction)) continue;
      said.add(call.node);
      yield { span: spanOf(reduction ?? call.node.func), data: { problem: 'loss', call, reduction } };
    }
    for (const call of losses.length < all.length ? privates : callsWritten(analysis, 'compile')) {
      if (said.has(call.node) || others.includes(call)) continue;
      const loss = call.node.args.find(({ keyword }) => keyword === 'loss');
      if (loss?.value.kind !== 'Constant' || typeof loss.value.value !== 'string') continue;
      said.add(call.node);
      yield { span: spanOf(loss), data: { problem: 'named-loss', call, loss } };
    }
  },
  message(data) {
    const { call } = data;
    switch (data.problem) {
      case 'deprecated':
        if (data.goneSince !== null)
          return `\`${call.written}\` is gone from TensorFlow Privacy since ${data.goneSince}, so the epsilon can be worked out with an old release alone. Use \`${data.instead}\`.`;
        return `\`${call.written}\` is deprecated in TensorFlow Privacy${data.isReport ? ', and its epsilon leaves out what it assumes' : ''}. Use \`${data.instead}\`.`;
      case 'loss':
        return `\`${call.written}\` averages over the batch, so the private optimizer cannot clip each row's gradient and the epsilon does not hold. Pass \`reduction='none'\`.`;
      case 'named-loss':
        return `\`${textOf(data.loss)}\` averages over the batch, so the private optimizer cannot clip each row's gradient and the epsilon does not hold. Pass a loss object with \`reduction='none'\`.`;
    }
  },
  fixes({ data }): Fix[] {
    if (data.problem !== 'loss') return [];
    const { call, reduction } = data;
    const edit =
      reduction === null
        ? withArgument(call.node, "reduction='none'")
        : { kind: 'replace' as const, span: spanOf(reduction.value), text: "'none'" };
    return [{ title: "Set `reduction='none'`", safety: 'safe', edits: [edit] }];
  },
});

/** A model that is compiled with another optimizer, such as a base line, or that works the losses of rows out itself. */
function isOfAnother(analysis: Analysis, { receiver, args }: CallFact): boolean {
  const model = analysis.objectOf(receiver ?? undefined);
  if (model?.kind === 'instance' && privacyCalls.find(model.className)?.role === 'model') return true;
  const used = args.keywords.get('optimizer') ?? args.positional[0];
  if (used?.kind === 'constant') return true;
  const optimizer = analysis.objectOf(used);
  return optimizer?.kind === 'instance' && KERAS_OPTIMIZER.test(optimizer.className);
}

/** A model that is compiled with an optimizer of TensorFlow Privacy. */
function isOfPrivate(analysis: Analysis, { args }: CallFact): boolean {
  const optimizer = analysis.objectOf(args.keywords.get('optimizer') ?? args.positional[0]);
  return optimizer?.kind === 'instance' && privacyCalls.find(optimizer.className)?.role === 'optimizer';
}

function idOf(value: Value | undefined): HeapId | null {
  return value?.kind === 'ref' ? value.id : null;
}

function isByRow({ keyword, value }: Argument): boolean {
  if (keyword !== 'reduction') return false;
  const name = value.kind === 'Attribute' ? value.attr : value.kind === 'Constant' ? String(value.value) : '';
  return NO_REDUCTION.has(name.toLowerCase());
}

/** `Reduction.SUM`, `'sum_over_batch_size'`: all that are known and not "none". Names of variables may hold anything. */
function isReducing({ value }: Argument): boolean {
  if (value.kind === 'Constant') return typeof value.value === 'string' && !NO_REDUCTION.has(value.value);
  return value.kind === 'Attribute' && /^(?:SUM|AUTO|SUM_OVER_BATCH_SIZE|MEAN)$/.test(value.attr);
}
