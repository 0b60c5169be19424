// All outputs that a DVC repository knows, and the one that holds a given path.
import { dirname, isInside } from '../../../base/paths';
import type { RunGit } from '../git/repository';
import { projectFiles } from '../projectFiles';
import { inParallel } from '../parallel';
import { FormatError } from '../formatError';
import type { Probe } from '../queries';
import { unrecordedOut, type DvcOut } from './out';
import { parsePointerFile } from './pointerFile';
import { readPipeline } from './pipeline';
import { findDvcRepository, type DvcRepository } from './repository';

/** Outputs of one `.dvc` file. */
function outsOfPointer(probe: Probe, pointer: string): Promise<readonly DvcOut[]> {
  return probe.ask(
    `pointer:${pointer}`,
    async (inner) => {
      const text = await inner.text(pointer);
      if (text === null) return [];
      try {
        return parsePointerFile(text, pointer);
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
        inner.notice(pointer, error.message);
        return [unreadableOut(pointer)];
      }
    },
    [],
  );
}

/** The output that is `path` or holds it, the nearest one; null where DVC knows nothing of it. */
export function outHolding(
  probe: Probe,
  repository: DvcRepository,
  path: string,
  runGit?: RunGit,
): Promise<DvcOut | null> {
  return probe.ask(
    `out:${path}`,
    async (inner) => {
      const candidates = selfAndParents(path, repository.root);
      // `dvc add x` writes x.dvc beside it; that answers most questions with one look each.
      for (const candidate of candidates) {
        const beside = (await outsOfPointer(inner, `${candidate}.dvc`)).find((out) => isInside(out.path, path));
        if (beside !== undefined) return beside;
      }
      for (const candidate of candidates) {
        const listed = (await allOuts(inner, repository, runGit)).get(candidate);
        if (listed !== undefined) return listed;
      }
      return null;
    },
    null,
  );
}

/** By its name the pointer is about this file; what it says of it is not known. */
function unreadableOut(pointer: string): DvcOut {
  return { ...unrecordedOut(pointer.replace(/\.dvc$/, ''), pointer, null), unreadable: true };
}

function selfAndParents(path: string, root: string): string[] {
  const found: string[] = [];
  for (let current = path; current !== root && isInside(root, current); current = dirname(current)) found.push(current);
  return found;
}

/** Every output by its path, from the pointers and pipelines of the repository; nested repositories have their own. */
function allOuts(probe: Probe, repository: DvcRepository, runGit?: RunGit): Promise<ReadonlyMap<string, DvcOut>> {
  return probe.ask(
    `outs:${repository.root}`,
    async (inner) => {
      const files = await projectFiles(inner, repository.root, runGit);
      const pointers = [...files].filter((file) => file.endsWith('.dvc'));
      const pipelines = new Set([...files].filter((f) => /(^|\/)dvc\.(yaml|lock)$/.test(f)).map((f) => dirname(f)));
      const outs = new Map<string, DvcOut>();
      const add = (found: readonly DvcOut[]): void => {
        for (const out of found) if (isInside(repository.root, out.path)) outs.set(out.path, out);
      };
      const isOwn = async (folder: string): Promise<boolean> =>
        (await findDvcRepository(inner, folder))?.root === repository.root;
      await inParallel(pointers, inner.limits.parallel * 4, inner.token, async (pointer) => {
        if (await isOwn(dirname(pointer))) add(await outsOfPointer(inner, pointer));
      });
      for (const folder of pipelines) if (await isOwn(folder)) add((await readPipeline(inner, folder)).outs);
      return outs;
    },
    new Map(),
  );
}
