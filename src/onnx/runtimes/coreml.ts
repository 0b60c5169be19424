// ONNX Runtime's CoreML execution provider with its two formats: the older NeuralNetwork and ML Program, which takes more.
import type { Candidate } from './candidate';
import { MAX_RANK, rulesFor } from './coremlRules';
import { fallsBack, SUPPORTED, type Condition, type RuntimeDefinition } from './definition';
import type { Outcome, RuntimeId } from './types';

/** What holds for every input of every operator. */
function general(title: string): Condition {
  return (node) => {
    for (const [index, name] of node.node.inputs.entries()) {
      if (name === '') continue;
      const shape = node.shape(index);
      if (shape === undefined)
        return `${title} needs to know the number of dimensions, which nothing says before the model runs.`;
      if (shape.length > MAX_RANK) return `${title} has at most ${MAX_RANK} dimensions; this has ${shape.length}.`;
      if (shape.includes(0)) return `${title} takes no empty tensor.`;
    }
    return null;
  };
}

function format(id: RuntimeId, title: string, program: boolean): RuntimeDefinition {
  const short = program ? 'CoreML (ML Program)' : 'CoreML (NeuralNetwork)';
  const rules = rulesFor(short, program);
  const always = general(short);
  const judge = (node: Candidate): Outcome => {
    const rule = rules.get(node.op);
    if (rule === undefined) {
      const quantized = /Linear$|^QLinear|Integer$|NBits$/.test(node.node.opType);
      return fallsBack(
        quantized
          ? `${short} takes no quantized operators of ONNX; convert the float model and quantize with Core ML Tools.`
          : `${short} has no ${node.op}.`,
      );
    }
    const objection = always(node) ?? rule(node);
    return objection === null ? SUPPORTED : fallsBack(objection);
  };
  return {
    id,
    title,
    version: 'ONNX Runtime, March 2026, and the list of 1.30',
    source: 'github.com/microsoft/onnxruntime: core/providers/coreml/builders; tools/mobile_helpers',
    certainty: 'documented',
    partitioned: true,
    separate: true,
    takesQdqGroups: false,
    judge,
    needs: ({ staticInputs }) =>
      staticInputs
        ? []
        : ['Fix the shapes of the inputs: with open ones CoreML plans anew for each size and loses time.'],
  };
}

export const COREML_NEURALNETWORK = format('coreml-neuralnetwork', 'ONNX Runtime, CoreML (NeuralNetwork)', false);
export const COREML_MLPROGRAM = format('coreml-mlprogram', 'ONNX Runtime, CoreML (ML Program)', true);
