// Conditions that several runtimes share, each as a function that gives the objection in one sentence.
import { dataTypeName } from '../graph/dataTypes';
import type { Candidate } from './candidate';
import type { Condition } from './definition';

const names = (types: readonly number[]): string => types.map(dataTypeName).join(', ');

/** The type of an input is one of `types`; of an unknown type nothing is said. */
export function inputType(title: string, types: readonly number[], index = 0): Condition {
  return (node) => {
    const type = node.type(index);
    if (type === 0 || types.includes(type)) return null;
    return `${title} takes ${names(types)} here; this is ${dataTypeName(type)}.`;
  };
}

/** An input that is there is constant. */
export function constant(title: string, index: number, what: string): Condition {
  return (node) => (node.isConstant(index) ? null : `${title} needs ${what} to be constant.`);
}

/** An input that is there is constant as it is: ONNX Runtime's CoreML code looks for the initializer itself. */
export function stored(title: string, index: number, what: string): Condition {
  return (node) => (node.isStored(index) ? null : `${title} needs ${what} to be constant.`);
}

/** Number of dimensions of input `index`, both bounds included; an unknown rank is a reason too. Null where the condition holds. */
export function rankBetween(title: string, low: number, high: number, index = 0): Condition {
  return (node) => {
    const rank = node.rank(index);
    if (rank === undefined)
      return `${title} needs to know the number of dimensions, which nothing says before the model runs.`;
    if (rank >= low && rank <= high) return null;
    const wanted = low === high ? String(low) : low <= 0 ? `at most ${high}` : `${low} to ${high}`;
    return `${title} takes ${wanted} dimensions here; this has ${rank}.`;
  };
}

/** Version of the operator set of the node's own domain, inclusive. Null where the condition holds. */
export function minimumOpset(title: string, version: number): Condition {
  return (node) =>
    node.opset >= version ? null : `${title} takes it from opset ${version} on; the model has ${node.opset}.`;
}

/** All sizes of the inputs that are there are numbers. */
export function staticInputs(title: string): Condition {
  return (node) =>
    node.node.inputs.every((name, index) => name === '' || node.isConstant(index) || node.isStatic(index))
      ? null
      : `${title} needs fixed shapes; a size here is open.`;
}

/** An integer attribute has one value; `fallback` is the operator's default. Null where the condition holds. */
export function intIs(title: string, attribute: string, wanted: number, fallback: number): Condition {
  return (node) => {
    const value = node.int(attribute, fallback);
    return value === wanted ? null : `${title} does not take \`${attribute}\` = ${value}.`;
  };
}

/** A text attribute has one of the values; `fallback` is the operator's default. Null where the condition holds. */
export function textIsOneOf(title: string, attribute: string, wanted: readonly string[], fallback: string): Condition {
  return (node) => {
    const value = node.string(attribute, fallback);
    return wanted.includes(value) ? null : `${title} does not take \`${attribute}\` = ${value}.`;
  };
}

/** `dilations` are absent or all 1 (the default of Conv and the pools). Null where the condition holds. */
export function dilationsAreOne(title: string): Condition {
  return (node) =>
    (node.ints('dilations') ?? []).every((value) => value === 1) ? null : `${title} takes no dilation here.`;
}

/** The kernel covers two axes: from `kernel_shape`, or where it is absent from the rank of the input. */
export function kernelOf(node: Candidate): readonly number[] | undefined {
  const given = node.ints('kernel_shape');
  if (given !== undefined) return given;
  const weight = node.shape(1)?.slice(2);
  return weight?.every((size): size is number => typeof size === 'number') === true ? weight : undefined;
}

/** Lower and upper bound of a Clip; undefined where one is not constant. */
export function clipBounds(node: Candidate): readonly [number, number] | undefined {
  if (node.opset < 11 || node.inputs === 1) {
    const low = node.float('min', -Infinity);
    return [low, node.float('max', Infinity)];
  }
  if (!node.isConstant(1) || !node.isConstant(2)) return undefined;
  const low = node.has(1) ? node.numbers(1)?.[0] : -Infinity;
  const high = node.has(2) ? node.numbers(2)?.[0] : Infinity;
  return low === undefined || high === undefined ? undefined : [low, high];
}
