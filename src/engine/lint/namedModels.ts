// ONNX files that the code names, each with a summary of a few words.
import { shortCount } from '../../onnx/budget';
import { bytesShort } from '../../onnx/text/bytes';
import type { Settings } from '../configuration';
import type { Evidence, ModelFacts } from '../evidence/evidence';
import type { LintResult, NamedModel } from '../finding';
import { modelFiles } from '../rules/edge/modelFiles';
import type { Analysis } from '../semantics/analysis';

/**
 * Model files that the code names and the project has; the summary is null until evidence has read the file. Empty where there are none, so
 * that results stay small.
 */
export function namedModels(analysis: Analysis, evidence: Evidence, { target }: Settings): Pick<LintResult, 'models'> {
  const models = modelFiles(analysis, evidence).flatMap(({ span, path, place }): NamedModel[] => {
    if (path === null) return [];
    const facts = evidence.modelFacts(path, target);
    return [{ span, path, place, summary: facts === undefined ? null : modelSummary(facts) }];
  });
  return models.length === 0 ? {} : { models };
}

function modelSummary({ bytes, externalBytes, macs, fit }: ModelFacts): string {
  const parts = [bytesShort(bytes + externalBytes)];
  if (macs !== null) parts.push(`${shortCount(macs)} MACs`);
  if (fit?.verdict === 'too-large') parts.push(`does not fit ${fit.target}`);
  return parts.join(', ');
}
