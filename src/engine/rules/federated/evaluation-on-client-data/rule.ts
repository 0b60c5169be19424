// FED007: a client reports a score on the rows that it trains on.
import { spanOf, textOf, type Attribute, type Expression, type FunctionDef, type Subscript } from '../../../python/ast';
import { lastName, walk } from '../../../python/walk';
import { defineRule } from '../../rule';
import { clientClasses } from '../federation';

interface Data {
  readonly node: Attribute | Subscript;
}

const TRAINING = /train/i;
/** Flags, sizes and the model's own training are no rows. */
const NO_ROWS = /(?:size|steps|epochs|count|len|mode|config|args|flag|_fn|trainer|training)$/i;
const HELD_OUT = /(?:test|val|eval|holdout)/i;

export const rule = defineRule<Data>({
  meta: {
    code: 'FED007',
    name: 'evaluation-on-client-data',
    concern: 'federated',
    severity: 'information',
    summary: "A federated client's `evaluate` scores the rows that its `fit` trains on.",
    evidence: 'FX',
    fix: 'none',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    for (const { methods } of clientClasses(analysis)) {
      const [fit, evaluate] = [methods.get('fit'), methods.get('evaluate')];
      if (fit === undefined || evaluate === undefined) continue;
      const trained = new Set(attributesOf(fit).map(textOf));
      const used = attributesOf(evaluate);
      if (used.some(({ attr }) => HELD_OUT.test(attr) && !TRAINING.test(attr) && attr !== 'evaluate')) continue;
      const gone = new Set(rowsGoneThrough(fit, /train|fit/i).map(textOf));
      const node =
        used.find((one) => TRAINING.test(one.attr) && !NO_ROWS.test(one.attr) && trained.has(textOf(one))) ??
        rowsGoneThrough(evaluate, /test|eval|valid|score/i).find((one) => gone.has(textOf(one))) ??
        featuresOf(evaluate, SCORES).find((one) =>
          featuresOf(fit, LEARNS).some((same) => textOf(same) === textOf(one)),
        ) ??
        inputsOf(evaluate).find((one) => inputsOf(fit).some((same) => textOf(same) === textOf(one)));
      if (node !== undefined) yield { span: spanOf(node), data: { node } };
    }
  },
  message: ({ node }) =>
    `\`evaluate\` scores \`${textOf(node)}\`, the rows that \`fit\` trains on, so the federation's score says nothing about new rows. Hold out a part at each client.`,
});

/** What else a loop goes through than the thing itself. */
const AROUND = /^(?:enumerate|tqdm|iter)$/;
const LOADER = /(?:loader|data|dataset|ds|dl|generator|batches)$/i;

/** `self.loader` that a loop goes through, or that a function named like this takes: `test(self.model, self.loader)`. */
function rowsGoneThrough({ body }: FunctionDef, named: RegExp): Attribute[] {
  const found: Attribute[] = [];
  const add = (node: Expression | undefined): void => {
    if (node?.kind !== 'Attribute' || node.object.kind !== 'Name' || node.object.id !== 'self') return;
    if (LOADER.test(node.attr)) found.push(node);
  };
  walk(body, (node) => {
    if (node.kind === 'For') {
      const { iter } = node;
      const isAround = iter.kind === 'Call' && AROUND.test(lastName(iter.func));
      add(isAround ? iter.args[0]?.value : iter);
    } else if (node.kind === 'Call' && named.test(lastName(node.func))) for (const { value } of node.args) add(value);
    return undefined;
  });
  return found;
}

const LEARNS = /^(?:fit|partial_fit|fit_generator|train_on_batch)$/;
const SCORES = /^(?:predict|predict_proba|decision_function|score|evaluate)$/;

/** `self.X`, or `self.rows[COLUMNS]`, that a method of a model is given first: `self.model.fit(self.X, self.y)`. */
function featuresOf({ body }: FunctionDef, methods: RegExp): (Attribute | Subscript)[] {
  const found: (Attribute | Subscript)[] = [];
  walk(body, (node) => {
    const [first] = node.kind === 'Call' && methods.test(lastName(node.func)) ? node.args : [];
    const given = first?.value;
    const held = given?.kind === 'Subscript' ? given.object : given;
    const isOwn = held?.kind === 'Attribute' && textOf(held.object) === 'self';
    if (isOwn && (given?.kind === 'Attribute' || given?.kind === 'Subscript')) found.push(given);
    return undefined;
  });
  return found;
}

/** Attributes that can only be features of rows, and all of them: `self.data` may hold both parts. */
const FEATURES = /^(?:X|x|xs|features|inputs|images)$/;

/** `self.x` that is handed to any call as it is: `self.net(self.x)`, `step(self.net, self.x, self.y)`. */
function inputsOf({ body }: FunctionDef): Attribute[] {
  const found: Attribute[] = [];
  walk(body, (node) => {
    if (node.kind !== 'Call' || (node.func.kind === 'Name' && node.func.id === 'len')) return undefined;
    for (const { value } of node.args)
      if (value.kind === 'Attribute' && FEATURES.test(value.attr) && textOf(value.object) === 'self') found.push(value);
    return undefined;
  });
  return found;
}

/** `self.x`, not what is called on it. */
function attributesOf({ body }: FunctionDef): Attribute[] {
  const found: Attribute[] = [];
  walk(body, (node) => {
    if (node.kind === 'Call' && node.func.kind === 'Name' && node.func.id === 'len') return 'skip';
    if (node.kind === 'Attribute' && node.object.kind === 'Name' && node.object.id === 'self') found.push(node);
    return undefined;
  });
  return found;
}
