// Lints, finds out what was asked of the project and not known, and lints again, until nothing is left to find out.
import { neverCancelled, type CancellationToken } from '../base/platform';
import type { Evidence } from './evidence/evidence';
import type { LintResult, Notice } from './finding';

/** Evidence that remembers what it could not answer. */
export interface EvidenceSource extends Evidence {
  /** Questions that were asked and whose answer is not known, or may no longer hold. */
  readonly wanted: number;
  /** Finds out what is wanted. Says whether an answer became another than was given. Rejects with CancelledError. */
  settle(token?: CancellationToken): Promise<boolean>;
  /** Files or folders were written, made or removed: what rests on them is asked again. */
  invalidate(paths: Iterable<string>): void;
  /** What could not be read, one sentence for each file. */
  notices(): readonly { readonly path: string; readonly message: string }[];
  /** A file is done: what was asked for it is forgotten, while answers are kept, within bounds, for the next. */
  forget(): void;
}

/** An answer may raise the next question (where settings are, what they say, where that is, its version, who makes it). */
export const EVIDENCE_ROUNDS = 8;
/**
 * Where a file is, then what is in it: by the text, and then by a run for paths that the text alone does not tell, which
 * waits for the answer behind each statement that asks.
 */
const FORESEEN = [
  ['text', 2],
  ['run', 16],
] as const;

/**
 * Evidence is settled after this, or `EVIDENCE_ROUNDS` were spent. `foresee` asks what a lint is sure to ask, so that the
 * rules, which take as long as the run, are asked once for most files.
 */
export async function lintUntilSettled(
  lint: () => LintResult,
  source: EvidenceSource,
  token: CancellationToken = neverCancelled,
  foresee: (from: 'text' | 'run') => void = () => undefined,
): Promise<LintResult> {
  for (const [from, rounds] of FORESEEN) {
    for (let round = 0; round < rounds; round++) {
      foresee(from);
      if (source.wanted === 0) break;
      await source.settle(token);
    }
  }
  let result = lint();
  for (let round = 0; round < EVIDENCE_ROUNDS && source.wanted > 0; round++) {
    if (await source.settle(token)) result = lint();
  }
  return withEvidenceNotices(result, source);
}

/** The result with what could not be read as evidence; the same object where all could. */
export function withEvidenceNotices(result: LintResult, source: EvidenceSource): LintResult {
  const notices = source
    .notices()
    .map(({ path, message }): Notice => ({ kind: 'evidence', message, cell: null, path }));
  return notices.length === 0 ? result : { ...result, notices: [...result.notices, ...notices] };
}
