// The stages of the project's DVC pipelines that run a unit.
import { joinPath } from '../../../base/paths';
import type { PipelineStage } from '../../evidence/evidence';
import type { RuleContext } from '../rule';

/** Stages whose command names the file of this unit. */
export function stagesOf({ analysis: { unit }, evidence }: RuleContext): readonly PipelineStage[] {
  const stages = evidence.project(unit.path)?.stages ?? [];
  return stages.filter(({ command, folder }) =>
    command
      .split(/[\s;&|"'=]+/)
      .some((word) => /\.(?:py|ipynb)$/.test(word) && !word.includes('$') && joinPath(folder, word) === unit.path),
  );
}
