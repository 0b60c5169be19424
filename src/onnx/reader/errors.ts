// The one error that reading a model may end with, and the collector of what was wrong but survivable.
import type { ReadIssue, ReadIssueCode } from '../graph/model';

export type ModelErrorKind = 'empty' | 'not-onnx' | 'pointer' | 'not-readable';

/** Nothing of a model could be read; `message` is one sentence for the user. */
export class ModelError extends Error {
  constructor(
    readonly kind: ModelErrorKind,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}

/** More issues of one code than this are counted, not kept. */
const KEPT_PER_CODE = 20;

/** Collects what was wrong but survivable, up to 20 per code; further ones are only counted. */
export class IssueList {
  private readonly kept: ReadIssue[] = [];
  private readonly counts = new Map<ReadIssueCode, number>();

  /** `subject` is the name of what is concerned, `offset` counts bytes from the start of the file. */
  add(code: ReadIssueCode, severity: 'error' | 'warning', message: string, subject?: string, offset?: number): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= KEPT_PER_CODE) this.kept.push({ code, severity, message, subject, offset });
  }

  has(code: ReadIssueCode): boolean {
    return this.counts.has(code);
  }

  /** The kept issues, and one more for each code that had more. */
  list(): ReadIssue[] {
    const result = [...this.kept];
    for (const [code, count] of this.counts) {
      if (count <= KEPT_PER_CODE) continue;
      const severity = this.kept.find((issue) => issue.code === code)?.severity ?? 'warning';
      result.push({
        code,
        severity,
        message: `${count - KEPT_PER_CODE} more like this (${code}).`,
        subject: undefined,
        offset: undefined,
      });
    }
    return result;
  }
}
