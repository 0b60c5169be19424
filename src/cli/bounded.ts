// A limit on work that does not look at the clock itself. A thread of the pool is stopped from outside; the main one can only be so.
import { types } from 'node:util';
import { createContext, Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** Work was cut off in its midst: what it worked on may be in any state, and is not to be used again. */
export class CutOffError extends Error {}

/** V8 stops a script of `vm` with all that it calls, whichever context that is of. */
const CALL = new Script('work()');
const holder: { work: (() => void) | null } = { work: null };
let context: object | undefined;

/** What `work` returns or throws; in the main thread it is cut off after so many milliseconds. It must not wait for anything. */
export function bounded<T>(work: () => T, milliseconds: number): T {
  if (!isMainThread) return work();
  let outcome: { readonly value: T } | undefined;
  holder.work = () => {
    outcome = { value: work() };
  };
  context ??= createContext(holder);
  try {
    CALL.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    // It is an Error of that other context, so no instance of this one's.
    const code: unknown = types.isNativeError(error) && 'code' in error ? error.code : null;
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new CutOffError('cut off') : error;
  } finally {
    holder.work = null;
  }
  if (outcome === undefined) throw new Error('The work was not called.');
  return outcome.value;
}
