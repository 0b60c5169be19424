// The stages of the project's DVC pipelines that run a unit.
import { joinPath } from '../../../base/paths';
import type { PipelineStage } from '../../evidence/evidence';
import type { RuleContext } from '../rule';

/** Stages whose command names the file of this unit. */
export function stagesOf(context: RuleContext): readonly PipelineStage[] {
  return stagesRunning(context, context.analysis.unit.path);
}

/** Stages whose command names another file of the project. */
export function stagesRunning({ analysis: { unit }, evidence }: RuleContext, path: string): readonly PipelineStage[] {
  const stages = evidence.project(unit.path)?.stages ?? [];
  return stages.filter(({ command, folder }) => filesRun(command).some((file) => joinPath(folder, file) === path));
}

/** Scripts and notebooks that a command names, also as modules: `python -m src.train` runs `src/train.py`. */
function filesRun(command: string): string[] {
  const words = command.split(/[\s;&|"'=]+/).filter((word) => !word.includes('$'));
  const modules = words.flatMap((word, i) =>
    words[i - 1] === '-m' && /^\w+(?:\.\w+)*$/.test(word) ? [`${word.replaceAll('.', '/')}.py`] : [],
  );
  // Written on Windows, a path has its slashes the other way round.
  const files = words.filter((word) => /\.(?:py|ipynb)$/.test(word)).map((word) => word.replaceAll('\\', '/'));
  return [...files, ...modules];
}
