// The project around a unit: its root, what it needs, whether its data has a remote; and apart from these, its work on fairness.
import { dirname, isInside, joinPath, relativePath } from '../../base/paths';
import { findDvcRepository } from './dvc/repository';
import { readPipeline } from './dvc/pipeline';
import { parseStageFile } from './dvc/pointerFile';
import type { FairnessWork, PipelineStage, ProjectFacts } from './evidence';
import { searchFairness } from './fairnessFiles';
import { findRepository, type RunGit } from './git/repository';
import { ownNames, projectFiles } from './projectFiles';
import type { Probe } from './queries';
import { readRequirements } from './requirements';

/** `.dvc` files that are looked at for stages. */
const MOST_STAGE_FILES = 200;

export interface ProjectOptions {
  readonly roots: readonly string[];
  readonly runGit?: RunGit;
}

/** Facts of the project that holds `folder`. */
export async function findProject(probe: Probe, folder: string, options: ProjectOptions): Promise<ProjectFacts> {
  const root = await projectRoot(probe, folder, options.roots);
  return probe.ask(`project:${root}`, (inner) => describe(inner, root, options), emptyProject(root));
}

/** Work on fairness in the project that holds `folder`; `terms` adds to what is looked for. */
export async function findFairnessWork(
  probe: Probe,
  folder: string,
  terms: readonly string[],
  { roots, runGit }: ProjectOptions,
): Promise<FairnessWork> {
  const root = await projectRoot(probe, folder, roots);
  return probe.ask(
    `fairnessIn:${root}`,
    async (inner) => {
      const { files, searched } = await searchFairness(inner, root, await projectFiles(inner, root, runGit), terms);
      return {
        files: files.map(({ path }) => relativePath(root, path)),
        names: new Map(files.map(({ path, names }) => [relativePath(root, path), names])),
        searched,
      };
    },
    { files: [], names: new Map(), searched: 0 },
  );
}

/** The nearest folder with `.git`, `.dvc` or `pyproject.toml`; else the workspace's, else the unit's own. */
async function projectRoot(probe: Probe, folder: string, roots: readonly string[]): Promise<string> {
  const marked = await markedRoot(probe, folder, roots);
  if (marked !== null) return marked;
  const holding = roots.filter((root) => isInside(root, folder)).toSorted((a, b) => b.length - a.length)[0];
  const outer = holding === undefined ? null : await findRepository(probe, holding);
  return outer?.root ?? holding ?? folder;
}

/** Within the workspace. Folder by folder, as those beside each other have the same ones above them. */
function markedRoot(probe: Probe, folder: string, roots: readonly string[]): Promise<string | null> {
  return probe.ask<string | null>(
    `marked:${folder}`,
    async (inner) => {
      for (const name of ['.git', '.dvc', 'pyproject.toml']) {
        if ((await inner.stat(joinPath(folder, name))) !== null) return folder;
      }
      if (roots.includes(folder) || !roots.some((root) => isInside(root, folder))) return null;
      return markedRoot(inner, dirname(folder), roots);
    },
    null,
  );
}

async function describe(probe: Probe, root: string, options: ProjectOptions): Promise<ProjectFacts> {
  const git = await findRepository(probe, root);
  const dvc = await findDvcRepository(probe, root);
  const names = await ownNames(probe, root);
  const files = await projectFiles(probe, root, options.runGit);
  const stages: PipelineStage[] = [];
  for (const file of files) {
    if (file.endsWith('/dvc.yaml')) stages.push(...(await readPipeline(probe, dirname(file))).stages);
  }
  // Before DVC 1.0 each stage was a file of its own.
  const isOld = dvc !== null && stages.length === 0;
  for (const file of isOld ? files.filter((one) => one.endsWith('.dvc')).slice(0, MOST_STAGE_FILES) : []) {
    const stage = parseStageFile((await probe.text(file)) ?? '', file);
    if (stage !== null) stages.push(stage);
  }
  return {
    root,
    git: git !== null,
    dvc: dvc !== null,
    dvcRemote: dvc?.remotes.some(({ isOfOneMachine }) => !isOfOneMachine) ?? false,
    dvcFolder: dvc?.remotes[0]?.folder ?? null,
    requirements: await readRequirements(probe, root, names.files),
    stages,
  };
}

function emptyProject(root: string): ProjectFacts {
  return {
    root,
    git: false,
    dvc: false,
    dvcRemote: false,
    dvcFolder: null,
    requirements: new Map(),
    stages: [],
  };
}
