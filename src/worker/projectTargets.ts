// What the project around a model says of edge targets: those of its configuration, its PlatformIO boards, and the one it is meant for.
import { dirname } from '../base/paths';
import type { FileSystem } from '../base/platform';
import { loadConfiguration, Settings } from '../engine/configuration';
import { projectTargets } from '../onnx/targets/project';
import type { Target } from '../onnx/targets/targets';

export interface ProjectChoice {
  readonly targets: readonly Target[];
  /** Id of the target that the project's models are meant for; null where it names none. */
  readonly target: string | null;
}

/** Looks from the model's folder upwards, as `assay inspect` does; never rejects. Mistakes in the files are told where they are linted. */
export async function targetsAround(files: FileSystem, folder: string): Promise<ProjectChoice> {
  const { configuration } = await loadConfiguration(files, folder, top(folder), []);
  const settings = new Settings(configuration);
  const root = configuration.file === null ? folder : configuration.root;
  const { targets, board } = await projectTargets(files, root, settings.targets);
  return { targets, target: settings.target ?? board };
}

function top(folder: string): string {
  let at = folder;
  while (dirname(at) !== at) at = dirname(at);
  return at;
}
