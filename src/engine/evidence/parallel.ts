// Work on several items at a time.
import { CancelledError, type CancellationToken } from '../../base/platform';

/** Runs `work` over the items, `width` at a time. Rejects with CancelledError when the token asks for it. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  token: CancellationToken,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      if (token.isCancellationRequested) throw new CancelledError();
      const item = items[next++];
      // SAFETY: the index is below the length; the items may be undefined only where T is.
      await work(item as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
