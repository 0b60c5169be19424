// The evidence that rules ask, answered at once from what is known; what was asked and is not known is found out by
// `settle`, in the background and within bounds.
import { dirname, isAbsolutePath, isInside, normalizePath } from '../../base/paths';
import { CancelledError, neverCancelled, type CancellationToken, type FileSystem } from '../../base/platform';
import type { Evidence, FileMaker } from './evidence';
import type { RunGit } from './git/repository';
import { readColumns } from './headers/columns';
import { DEFAULT_LIMITS, type EvidenceLimits } from './limits';
import { findModelFacts, type ReadModelFacts } from './modelFacts';
import { findCatalogFile } from './kedro';
import { findFileRun } from './filesRun';
import { findMaker, findWriter, parsedFile } from './makers';
import { findModule, type ParseUnit } from './modules';
import { findFairnessWork, findProject } from './project';
import { inParallel } from './parallel';
import { Queries, type Compute, type EvidenceNotice, type Probe } from './queries';
import { resolvePath } from './resolve';
import { sameValue } from './sameValue';
import { readSettings } from './settingsFile';
import { findVersion, outsideProject, projectRoots } from './versions';

export interface EvidenceOptions {
  readonly fs: FileSystem;
  /** Folders of the workspace, absolute. */
  readonly roots: readonly string[];
  readonly limits?: Partial<EvidenceLimits>;
  /** Stops everything, for good. */
  readonly token?: CancellationToken;
  /** Reads models that code names; without it `modelFacts` knows none. */
  readonly readModel?: ReadModelFacts;
  /** Parses modules of the project; without it `module` knows none. */
  readonly parse?: ParseUnit;
  /** Names beside the usual ones that show work on fairness in code. */
  readonly fairnessTerms?: readonly string[];
  /** Asked only where a git index cannot be read. */
  readonly runGit?: RunGit;
}

export interface ProjectEvidence extends Evidence {
  /** Questions that were asked and whose answer is not known, or may no longer hold. */
  readonly wanted: number;
  /** Finds out what is wanted. Says whether an answer became another than was given. Rejects with CancelledError. */
  settle(token?: CancellationToken): Promise<boolean>;
  /** Files or folders were written, made or removed. Old answers stay until `settle` finds the new ones. */
  invalidate(paths: Iterable<string>): void;
  /** Looks again, by time and size alone, at the files that answers rest on; for changes that nobody announces. */
  recheck(token?: CancellationToken): Promise<void>;
  /** What could not be read of all that was asked for, and why: one sentence each. */
  notices(): readonly EvidenceNotice[];
  /** A file is done: what was asked for it is forgotten, while answers are kept, within bounds, for the next. */
  forget(): void;
}

interface Question {
  readonly key: string;
  readonly compute: Compute<unknown>;
}

/** Evidence over a file system. Nothing is read before the first `settle`. */
export function createEvidence(options: EvidenceOptions): ProjectEvidence {
  return new Collector(options);
}

const NO_MAKER: FileMaker = { by: null };
const REFUSED_COUNTED = 1000;

class Collector implements ProjectEvidence {
  private readonly queries: Queries;
  private readonly roots: readonly string[];
  private readonly questions = new Map<string, Question>();
  private readonly unanswered = new Set<string>();
  private readonly given = new Map<string, unknown>();
  /** Asked beyond the number that is remembered. */
  private readonly refused = new Set<string>();
  private settling: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: EvidenceOptions) {
    this.queries = new Queries(options.fs, { ...DEFAULT_LIMITS, ...options.limits });
    this.roots = options.roots.map(normalizePath);
  }

  get wanted(): number {
    return this.unanswered.size;
  }

  dataColumns(path: string): ReturnType<Evidence['dataColumns']> {
    const absolute = normalizePath(path);
    return this.answer(
      `columns:${absolute}`,
      this.inside(absolute, (probe) => readColumns(probe, absolute), null),
    );
  }

  dataVersion(path: string): ReturnType<Evidence['dataVersion']> {
    const absolute = normalizePath(path);
    const { runGit } = this.options;
    return this.answer(
      `version:${absolute}`,
      this.inside(absolute, (probe) => findVersion(probe, absolute, runGit), outsideProject()),
    );
  }

  modelFacts(path: string, target: string | null): ReturnType<Evidence['modelFacts']> {
    const { readModel } = this.options;
    if (readModel === undefined) return undefined;
    const absolute = normalizePath(path);
    return this.answer(
      `model:${absolute}\n${target ?? ''}`,
      this.inside(absolute, (probe) => findModelFacts(probe, absolute, target, readModel), null),
    );
  }

  resolve(path: string, from: string): string | undefined {
    if (/^\w[\w+.-]+:\/\//.test(path)) return undefined;
    if (isAbsolutePath(path) || path.startsWith('~')) return normalizePath(path);
    const folder = dirname(from);
    return this.answer(`resolve:${folder}\n${path}`, (probe) =>
      resolvePath(probe, path, folder, this.roots, this.options.runGit),
    );
  }

  module(name: string, level: number, from: string): ReturnType<Evidence['module']> {
    const { parse } = this.options;
    if (parse === undefined) return undefined;
    const folder = dirname(from);
    return this.answer(`module:${folder}\n${'.'.repeat(level)}${name}`, (probe) =>
      findModule(probe, name, level, folder, this.roots, parse),
    );
  }

  fileRun(path: string, from: string): ReturnType<Evidence['fileRun']> {
    const { parse } = this.options;
    if (parse === undefined) return undefined;
    return this.answer(`run:${from}\n${path}`, (probe) => findFileRun(probe, path, from, this.roots, parse));
  }

  settings(path: string): object | undefined {
    const absolute = normalizePath(path);
    return this.answer(
      `settingsOf:${absolute}`,
      this.inside(absolute, (probe) => readSettings(probe, absolute), null),
    );
  }

  catalogFile(name: string, from: string): string | undefined {
    const folder = dirname(from);
    return this.answer(`catalogFile:${folder}\n${name}`, (probe) => findCatalogFile(probe, name, folder, this.roots));
  }

  maker(path: string, from: string): ReturnType<Evidence['maker']> {
    const { parse } = this.options;
    if (parse === undefined) return NO_MAKER;
    const absolute = normalizePath(path);
    return this.answer(
      `maker:${absolute}\n${from}`,
      this.inProjectOf(
        from,
        absolute,
        (probe, root) => findMaker(probe, absolute, from, root, { roots: this.roots, parse }),
        NO_MAKER,
      ),
    );
  }

  madeBy(path: string, from: string): ReturnType<Evidence['madeBy']> {
    const { parse } = this.options;
    if (parse === undefined) return undefined;
    const absolute = normalizePath(path);
    return this.answer(
      `madeBy:${absolute}\n${from}`,
      this.inProjectOf(
        from,
        absolute,
        async (probe, root) => {
          const writer = await findWriter(probe, absolute, from, root, { roots: this.roots, parse });
          return writer === null ? null : parsedFile(probe, writer, parse);
        },
        null,
      ),
    );
  }

  project(from: string): ReturnType<Evidence['project']> {
    const folder = dirname(from);
    const { runGit } = this.options;
    return this.answer(`projectOf:${folder}`, (probe) => findProject(probe, folder, { roots: this.roots, runGit }));
  }

  fairnessWork(from: string): ReturnType<Evidence['fairnessWork']> {
    const folder = dirname(from);
    const { fairnessTerms = [], runGit } = this.options;
    return this.answer(`fairnessOf:${folder}`, (probe) =>
      findFairnessWork(probe, folder, fairnessTerms, { roots: this.roots, runGit }),
    );
  }

  /** As `inside`, with the root of the project that a unit lies in. */
  private inProjectOf<T>(
    from: string,
    path: string,
    compute: (probe: Probe, root: string) => Promise<T>,
    otherwise: T,
  ): Compute<T> {
    const { runGit } = this.options;
    return this.inside(
      path,
      async (probe) => {
        const { root } = await findProject(probe, dirname(from), { roots: this.roots, runGit });
        return compute(probe, root);
      },
      otherwise,
    );
  }

  /** Runs `compute` only for what lies in the project; what does not is never looked at. */
  private inside<T>(path: string, compute: Compute<T>, otherwise: T): Compute<T> {
    return async (probe) => {
      const roots = await probe.ask('roots:', (inner) => projectRoots(inner, this.roots), this.roots);
      return roots.some((root) => isInside(root, path)) ? compute(probe) : otherwise;
    };
  }

  private answer<T>(key: string, compute: Compute<T | null>): T | undefined {
    const known = this.queries.peek(key);
    if (known?.fresh !== true) this.want(key, compute);
    // SAFETY: a key stands for one question, and so for one type of answer.
    const value = (known?.value ?? undefined) as T | undefined;
    this.given.set(key, value);
    return value;
  }

  private want(key: string, compute: Compute<unknown>): void {
    if (!this.questions.has(key) && this.questions.size >= this.queries.limits.questions) {
      if (this.refused.size < REFUSED_COUNTED) this.refused.add(key);
      return;
    }
    this.questions.set(key, { key, compute });
    this.unanswered.add(key);
  }

  async settle(token: CancellationToken = neverCancelled): Promise<boolean> {
    const turn = this.settling.then(() => this.settleNow(token));
    this.settling = turn.catch(() => undefined);
    return turn;
  }

  private async settleNow(token: CancellationToken): Promise<boolean> {
    const outer = this.options.token ?? neverCancelled;
    const both: CancellationToken = {
      get isCancellationRequested() {
        return token.isCancellationRequested || outer.isCancellationRequested;
      },
    };
    this.queries.token = both;
    const wanted = [...this.unanswered].flatMap((key) => this.questions.get(key) ?? []);
    let changed = false;
    await inParallel(wanted, this.queries.limits.parallel, both, async ({ key, compute }) => {
      await inTime(this.queries.run(key, compute, null), this.queries.limits.questionMilliseconds, () =>
        this.queries.giveUp(key, null, 'took too long to be looked at'),
      );
      const value = this.queries.peek(key)?.value ?? undefined;
      this.unanswered.delete(key);
      if (this.given.has(key) && !sameValue(this.given.get(key), value)) {
        this.given.set(key, value);
        changed = true;
      }
    });
    if (both.isCancellationRequested) throw new CancelledError();
    return changed;
  }

  invalidate(paths: Iterable<string>): void {
    this.queries.invalidate(paths);
    this.wantStale();
  }

  async recheck(token: CancellationToken = neverCancelled): Promise<void> {
    await this.queries.recheck(token);
    this.wantStale();
  }

  private wantStale(): void {
    for (const key of this.questions.keys()) if (this.queries.peek(key)?.fresh === false) this.unanswered.add(key);
  }

  notices(): readonly EvidenceNotice[] {
    const found = this.queries.notices((key) => this.given.has(key));
    if (this.refused.size === 0) return found;
    const limit = this.queries.limits.questions.toLocaleString('en');
    const more = this.refused.size < REFUSED_COUNTED ? `${this.refused.size}` : `${REFUSED_COUNTED} or more`;
    const message = `${limit} questions about files of the project were answered, and ${more} further ones were not, so versions and columns of some data are not known`;
    return [...found, { path: this.roots[0] ?? '/', message }];
  }

  forget(): void {
    this.questions.clear();
    this.unanswered.clear();
    this.given.clear();
    this.refused.clear();
    this.queries.keepWithin(this.queries.limits.answers);
  }
}

/** Waits for `work`, at most so many milliseconds; then calls `late` and lets it go. */
async function inTime(work: Promise<unknown>, milliseconds: number, late: () => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  try {
    if ((await Promise.race([work, limit])) === 'late') {
      // It may yet be cancelled; nobody waits for it any more.
      work.catch(() => undefined);
      late();
    }
  } finally {
    clearTimeout(timer);
  }
}
