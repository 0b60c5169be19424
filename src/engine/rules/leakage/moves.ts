// Edits that put a step behind the split: what is fitted, resampled or scaled before moves to the training part and is
// applied to both. Only for plain assignments, where what the names hold can be read off the code.
import type { Edit, Fix } from '../../finding';
import {
  isCall,
  spanOf,
  textOf,
  type Argument,
  type Assign,
  type Call,
  type Expression,
  type NodeBase,
} from '../../python/ast';
import { statementsIn } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import { fromImport } from '../imports';
import { behind, removed } from '../statements';
import type { Leak } from './leaks';

/** The assignment whose value is this call. */
function assignmentOf(call: NodeBase): Assign | null {
  const found = statementsIn(call.chunk.body).find((one) => one.kind === 'Assign' && one.value === call);
  return found?.kind === 'Assign' ? found : null;
}

/** What a split divides, and the names of the parts: `X` to `X_train` and `X_test`. */
export interface NamedSplit {
  readonly call: Call;
  readonly assignment: Assign;
  readonly arrays: readonly { readonly argument: Argument; readonly train: string; readonly test: string }[];
}

/** A split whose every part is bound to a name: `a, b, c, d = train_test_split(X, y)`. Null for any other form. */
export function namedSplit(call: NodeBase | undefined): NamedSplit | null {
  if (call === undefined || !isCall(call)) return null;
  const assignment = assignmentOf(call);
  const target = assignment?.targets[0];
  if (assignment === null || target?.kind !== 'Tuple') return null;
  const names = target.elements.map((element) => (element.kind === 'Name' ? element.id : null));
  const positional = call.args.filter((argument) => argument.keyword === null && argument.star === '');
  if (names.length !== positional.length * 2) return null;
  const arrays = positional.flatMap((argument, i) => {
    const [train, test] = [names[2 * i], names[2 * i + 1]];
    return typeof train === 'string' && typeof test === 'string' ? [{ argument, train, test }] : [];
  });
  return arrays.length === positional.length ? { call, assignment, arrays } : null;
}

/** `X = scaler.fit_transform(X)` before the split becomes a fit on the training part behind it. */
export function moveBelowSplit(analysis: Analysis, leak: Leak): Fix[] {
  const step = stepOf(leak);
  const split = namedSplit(leak.split?.node);
  if (step === null || split === null) return [];
  const at = split.arrays.find(({ argument }) => textOf(argument.value) === step.result);
  const target = split.arrays.at(-1);
  if (at === undefined || target === undefined) return [];
  const supervised = step.call.args.length > 1 && split.arrays.length > 1;
  const made = step.maker === null ? '' : `${step.name} = ${step.maker}\n`;
  const lines = [
    `${made}${at.train} = ${step.name}.fit_transform(${at.train}${supervised ? `, ${target.train}` : ''})`,
    `${at.test} = ${step.name}.transform(${at.test})`,
  ];
  const edits = [
    removed(analysis, step.assignment),
    ...rename(at.argument, step.input),
    behind(split.assignment, lines.join('\n')),
  ];
  return [{ title: `Fit \`${step.name}\` on the training part, below the split`, safety: 'unsafe', edits }];
}

/** `X, y = sampler.fit_resample(X, y)` before the split becomes a resampling of the training part. */
export function resampleBelowSplit(analysis: Analysis, leak: Leak): Fix[] {
  const call = leak.stat.node;
  const split = namedSplit(leak.split?.node);
  const assignment = assignmentOf(call);
  const target = assignment?.targets[0];
  if (
    split === null ||
    assignment === null ||
    target?.kind !== 'Tuple' ||
    !isCall(call) ||
    call.func.kind !== 'Attribute'
  )
    return [];
  const [features, labels] = split.arrays;
  const [first, second] = target.elements;
  const [input, answers] = call.args;
  if (
    features === undefined ||
    labels === undefined ||
    first === undefined ||
    second === undefined ||
    input === undefined ||
    answers === undefined
  )
    return [];
  if (textOf(features.argument.value) !== textOf(first) || textOf(labels.argument.value) !== textOf(second)) return [];
  const line = `${features.train}, ${labels.train} = ${textOf(call.func)}(${features.train}, ${labels.train})`;
  const edits = [
    removed(analysis, assignment),
    ...rename(features.argument, textOf(input.value)),
    ...rename(labels.argument, textOf(answers.value)),
    behind(split.assignment, line),
  ];
  return [{ title: 'Resample the training part only, below the split', safety: 'unsafe', edits }];
}

/** The step and the model go into one pipeline, which is cross-validated on the features as they were. */
export function wrapInPipeline(analysis: Analysis, leak: Leak): Fix[] {
  const step = stepOf(leak);
  const call = leak.crossValidation?.node;
  const [model, features] = call?.args ?? [];
  if (step === null || model === undefined || features === undefined || textOf(features.value) !== step.result)
    return [];
  const transformer = step.maker ?? step.name;
  const edits: Edit[] = [
    removed(analysis, step.assignment),
    { kind: 'replace', span: spanOf(model.value), text: `make_pipeline(${transformer}, ${textOf(model.value)})` },
    ...rename(features, step.input),
    ...fromImport(analysis, 'sklearn.pipeline', 'make_pipeline'),
  ];
  return [{ title: `Put \`${step.name}\` and the model into one pipeline`, safety: 'unsafe', edits }];
}

interface Step {
  readonly call: Call;
  readonly assignment: Assign;
  /** The transformer's name, or one to give it. */
  readonly name: string;
  /** What makes it, where it has no name. */
  readonly maker: string | null;
  /** Text of what is transformed, and the name of what comes out. */
  readonly input: string;
  readonly result: string;
}

function stepOf(leak: Leak): Step | null {
  const call = leak.stat.node;
  if (!isCall(call) || call.func.kind !== 'Attribute' || call.func.attr !== 'fit_transform') return null;
  const assignment = assignmentOf(call);
  const [target, ...others] = assignment?.targets ?? [];
  const [input] = call.args;
  if (assignment === null || target?.kind !== 'Name' || others.length > 0 || input === undefined) return null;
  const owner = call.func.object;
  const isName = owner.kind === 'Name';
  return {
    call,
    assignment,
    name: isName ? owner.id : nameFor(owner),
    maker: isName ? null : textOf(owner),
    input: textOf(input.value),
    result: target.id,
  };
}

/** `StandardScaler()` is called `scaler`, anything else `transformer`. */
function nameFor(owner: Expression): string {
  const text = textOf(owner);
  return /Scaler\(/.test(text)
    ? 'scaler'
    : /Imputer\(/.test(text)
      ? 'imputer'
      : /Vectorizer\(/.test(text)
        ? 'vectorizer'
        : 'transformer';
}

function rename(argument: Argument, to: string): Edit[] {
  return textOf(argument.value) === to ? [] : [{ kind: 'replace', span: spanOf(argument.value), text: to }];
}
