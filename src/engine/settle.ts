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
}

/** An answer may raise the next question (a path, then its header, then its version): three rounds see all of them. */
export const EVIDENCE_ROUNDS = 3;

/** Evidence is settled after this, or `EVIDENCE_ROUNDS` were spent. */
export async function lintUntilSettled(
  lint: () => LintResult,
  source: EvidenceSource,
  token: CancellationToken = neverCancelled,
): Promise<LintResult> {
  let result = lint();
  for (let round = 0; round < EVIDENCE_ROUNDS && source.wanted > 0; round++) {
    if (await source.settle(token)) result = lint();
  }
  return withEvidenceNotices(result, source);
}

export function withEvidenceNotices(result: LintResult, source: EvidenceSource): LintResult {
  const notices = source
    .notices()
    .map(({ path, message }): Notice => ({ kind: 'evidence', message, cell: null, path }));
  return notices.length === 0 ? result : { ...result, notices: [...result.notices, ...notices] };
}
