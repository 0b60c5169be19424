// Lints, finds out what was asked of the project and not known, and lints again, until nothing is left to find out.
import { neverCancelled, type CancellationToken } from '../base/platform';
import type { Evidence } from './evidence/evidence';
import type { LintResult, Notice } from './finding';

/** Evidence that remembers what it could not answer. */
export interface EvidenceSource {
  readonly evidence: Evidence;
  /** Whether something was asked for and is not known yet. */
  pending(): boolean;
  /** Finds out what is pending. Rejects only with CancelledError. */
  settle(token: CancellationToken): Promise<void>;
  /** Forgets what rests on these files. */
  filesChanged(paths: readonly string[]): void;
  /** What could not be read, one sentence for each file. */
  notices(): readonly Notice[];
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
  for (let round = 0; round < EVIDENCE_ROUNDS && source.pending(); round++) {
    await source.settle(token);
    result = lint();
  }
  return withEvidenceNotices(result, source);
}

export function withEvidenceNotices(result: LintResult, source: EvidenceSource): LintResult {
  const notices = source.notices();
  return notices.length === 0 ? result : { ...result, notices: [...result.notices, ...notices] };
}
