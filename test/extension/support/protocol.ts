// What a test run inside the extension host tells its launcher, one console line each.

export const RESULT_PREFIX = 'assay-test ';

export type TestEvent =
  | { readonly kind: 'passed'; readonly title: string; readonly ms: number }
  | { readonly kind: 'skipped'; readonly title: string }
  | { readonly kind: 'failed'; readonly title: string; readonly error: string }
  | { readonly kind: 'ended' };

/** The event in a line of console output; undefined where the line is something else. */
export function parseEvent(line: string): TestEvent | undefined {
  const at = line.indexOf(RESULT_PREFIX + '{');
  if (at < 0) return undefined;
  try {
    // SAFETY: only `tell` in run.ts writes lines with this prefix.
    return JSON.parse(line.slice(at + RESULT_PREFIX.length)) as TestEvent;
  } catch {
    return undefined;
  }
}
