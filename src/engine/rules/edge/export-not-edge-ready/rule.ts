// EDG005: a model is exported in a way that edge runtimes or quantizers cannot use well.
import { findTarget } from '../../../knowledge/edgeTargets';
import { modelPaths, opsetParameters, PER_CHANNEL_OPSET } from '../../../knowledge/onnxModels';
import { spanOf } from '../../../python/ast';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/language/folding';
import type { Value } from '../../../semantics/values';
import { isTestPath } from '../../testFiles';
import { defineRule } from '../../rule';
import { callsIn } from '../../once';

interface Data {
  readonly model: string;
  readonly problem: Problem;
}

type Problem =
  | { readonly kind: 'opset'; readonly opset: number; readonly parameter: string }
  | { readonly kind: 'training' }
  | { readonly kind: 'initializers' }
  | { readonly kind: 'dynamic'; readonly parameter: string; readonly target: string };

export const rule = defineRule<Data>({
  meta: {
    code: 'EDG005',
    name: 'export-not-edge-ready',
    concern: 'edge',
    severity: 'information',
    summary:
      'A model is exported with an old opset, in training mode, with overridable weights, or with open shapes for a target that needs fixed ones.',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
  },
  *detect({ analysis, models }) {
    if (isTestPath(analysis.unit.path)) return;
    const target = models.target === null ? undefined : findTarget(models.target);
    for (const { call, row } of callsIn(analysis, modelPaths)) {
      if (!Object.values(row.paths).includes('export')) continue;
      const model = stringOf(
        call.args.keywords.get('f') ?? call.args.keywords.get('output_path') ?? call.args.positional[2],
      );
      const needsFixedShapes = target?.class === 'mcu' ? target.name : null;
      for (const problem of problemsOf(analysis, call, row.name, needsFixedShapes)) {
        const named = call.node.args.find(({ keyword }) => keyword === parameterOf(problem));
        yield { span: spanOf(named ?? call.node), data: { model: model ?? 'The model', problem } };
      }
    }
  },
  message({ model, problem }) {
    const shown = model === 'The model' ? model : `\`${model}\``;
    switch (problem.kind) {
      case 'opset':
        return `${shown} is exported with opset ${problem.opset}, in which weights cannot be quantized per channel. Set \`${problem.parameter}\` to ${PER_CHANNEL_OPSET} or later.`;
      case 'training':
        return `${shown} is exported in training mode, so dropout and batch-norm updates run on the device as well. Leave out \`training\`, or set it to \`TrainingMode.EVAL\`.`;
      case 'initializers':
        return `${shown} is exported with its weights among the inputs, where runtimes may not fold them: batch norms stay, and accelerators split the graph. Leave out \`keep_initializers_as_inputs\`.`;
      case 'dynamic':
        return `${shown} is exported with open shapes (\`${problem.parameter}\`), and ${problem.target} needs fixed ones to plan its memory. Leave it out, or freeze the dimensions afterwards.`;
    }
  },
});

function problemsOf(analysis: Analysis, call: CallFact, name: string, target: string | null): Problem[] {
  const { keywords } = call.args;
  const problems: Problem[] = [];
  const parameter = opsetParameters.get(name);
  const opset = parameter === undefined ? null : numberOf(keywords.get(parameter));
  if (parameter !== undefined && opset !== null && opset < PER_CHANNEL_OPSET)
    problems.push({ kind: 'opset', opset, parameter });
  if (isTraining(keywords.get('training'))) problems.push({ kind: 'training' });
  if (isTrue(keywords.get('keep_initializers_as_inputs'))) problems.push({ kind: 'initializers' });
  if (target !== null) {
    const open = ['dynamic_axes', 'dynamic_shapes'].find((one) => hasContent(analysis, keywords.get(one)));
    if (open !== undefined) problems.push({ kind: 'dynamic', parameter: open, target });
  }
  return problems;
}

function parameterOf(problem: Problem): string {
  switch (problem.kind) {
    case 'opset':
    case 'dynamic':
      return problem.parameter;
    case 'training':
      return 'training';
    case 'initializers':
      return 'keep_initializers_as_inputs';
  }
}

function numberOf(value: Value | undefined): number | null {
  return value?.kind === 'constant' && typeof value.value === 'number' ? value.value : null;
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === true;
}

/** `torch.onnx.TrainingMode.TRAINING`, or `True` in the versions before it. */
function isTraining(value: Value | undefined): boolean {
  return isTrue(value) || (value?.kind === 'library' && value.name.endsWith('TrainingMode.TRAINING'));
}

/** Given, and neither None nor an empty mapping. */
function hasContent(analysis: Analysis, value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (value.kind === 'constant') return value.value !== null && value.value !== false;
  const object = analysis.objectOf(value);
  return !(object?.kind === 'dict' && object.entries.size === 0);
}
