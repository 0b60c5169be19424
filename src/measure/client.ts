// Starts the child that holds onnxruntime, waits for its answer, and ends it: a crash or a hang costs the answer and nothing else.
import { fork } from 'node:child_process';
import type { Verification, VerifyRequest } from './protocol';
import { isVerified } from './protocol';

export interface Measure {
  /** Never rejects: what went wrong is the reason of an `unverified`. */
  verify(
    before: string,
    after: string,
    dims: ReadonlyMap<string, number>,
    cancelled?: AbortSignal,
  ): Promise<Verification>;
}

/** Milliseconds for all runs, runs, and the seed of the inputs, which makes a verdict repeatable. */
const LONGEST_MS = 120_000;
const RUNS = 3;
const SEED = 20_240_229;

/** `entry`: the child's script. */
export function measureWith(entry: string, execArgv: readonly string[] = [], longest = LONGEST_MS): Measure {
  return {
    verify: (before, after, dims, cancelled) =>
      ask(
        { kind: 'verify', before, after, dims: Object.fromEntries(dims), runs: RUNS, seed: SEED },
        { entry, execArgv, longest, cancelled },
      ),
  };
}

interface Child {
  readonly entry: string;
  readonly execArgv: readonly string[];
  readonly longest: number;
  readonly cancelled: AbortSignal | undefined;
}

function ask(request: VerifyRequest, { entry, execArgv, longest, cancelled }: Child): Promise<Verification> {
  return new Promise((resolve) => {
    const child = fork(entry, { execArgv: [...execArgv], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const end = (verification: Verification): void => {
      clearTimeout(timer);
      cancelled?.removeEventListener('abort', stop);
      child.removeAllListeners();
      // Errors of a process that is gone already have nobody to tell.
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(verification);
    };
    const give = (reason: string): void => end({ kind: 'unverified', reason });
    const stop = (): void => give('it was cancelled');
    const timer = setTimeout(() => give(`onnxruntime did not answer in ${Math.round(longest / 1000)} s`), longest);
    child.on('message', (message) => {
      if (isVerified(message)) end(message.verification);
    });
    child.on('error', (error) => give(`onnxruntime could not be started (${error.message})`));
    child.on('exit', (code, signal) => give(`onnxruntime ended early (${signal ?? `status ${code ?? 'unknown'}`})`));
    if (cancelled?.aborted === true) stop();
    else {
      cancelled?.addEventListener('abort', stop);
      child.send(request);
    }
  });
}
