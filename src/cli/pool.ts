// Checks many files in several threads, each with an engine of its own. A thread that hangs or dies costs its file.
import { setFlagsFromString } from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { FileChecker, type CheckOptions } from './checkFile';
import { shownPath } from './fileReport';
import { openEngine, worldOf } from './machine';
import { failedReport, type FileReport } from './report';
import type { Notice } from '../engine/finding';

/** What a thread is started with. */
interface Setup {
  readonly task: 'check';
  readonly assets: string;
  readonly roots: readonly string[];
  readonly options: CheckOptions;
}

interface Answer {
  readonly report: FileReport;
  /** Mistakes of configuration files seen so far. */
  readonly notices: readonly Notice[];
}

export interface PoolResult {
  readonly reports: readonly FileReport[];
  readonly notices: readonly Notice[];
}

/** Reports in the order of `files`. `script` is the bundled command line, which a thread runs as well. */
export async function checkInThreads(
  script: string,
  setup: Omit<Setup, 'task'>,
  files: readonly string[],
  jobs: number,
): Promise<PoolResult> {
  setFlagsFromString(`--min-semi-space-size=${SEMI_SPACE_MEGABYTES}`);
  const reports: FileReport[] = [];
  const notices = new Map<string, Notice>();
  let next = 0;
  const run = async (): Promise<void> => {
    let thread: Thread | null = null;
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index] ?? '';
      thread ??= new Thread(script, { task: 'check', ...setup });
      try {
        const answer: Answer = await thread.check(file, setup.options.timeout * 2);
        reports[index] = answer.report;
        for (const notice of answer.notices)
          notices.set(`${notice.path ?? ''} ${notice.line ?? 0} ${notice.message}`, notice);
      } catch (error) {
        thread.stop();
        thread = null;
        const reason = error instanceof Error ? error.message : String(error);
        reports[index] = failedReport(shownPath(setup.options.folder, file), `Could not be checked: ${reason}`);
      }
    }
    thread?.stop();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, files.length) }, run));
  return { reports, notices: [...notices.values()] };
}

/** What one file is turned into dies with it: where all of it fits in the young generation, collecting it costs little. */
const YOUNG_MEGABYTES = 48;
/** It has that size from the start: grown from 1 MB it would first be collected a hundred times. */
const SEMI_SPACE_MEGABYTES = YOUNG_MEGABYTES / 3;

class Thread {
  private readonly worker: Worker;

  constructor(script: string, setup: Setup) {
    this.worker = new Worker(script, {
      workerData: setup,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
  }

  check(file: string, timeout: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const stopped = (code: number): void => fail(new Error(`the engine stopped with status ${code}`));
      const done = (): void => {
        clearTimeout(timer);
        this.worker.off('message', answered).off('error', fail).off('exit', stopped);
      };
      const answered = (answer: Answer): void => {
        done();
        resolve(answer);
      };
      const fail = (error: Error): void => {
        done();
        reject(error);
      };
      const timer = setTimeout(() => fail(new Error('it took too long')), timeout);
      this.worker.on('message', answered).on('error', fail).on('exit', stopped);
      this.worker.postMessage(file);
    });
  }

  stop(): void {
    void this.worker.terminate();
  }
}

/** Whether this is one of the pool's threads; then it answers files until it is stopped. */
export function runAsThread(): boolean {
  const port = parentPort;
  // SAFETY: only this file starts threads of this script, with a Setup.
  const setup = workerData as Setup | null;
  if (port === null || setup?.task !== 'check') return false;
  const checker = openEngine(setup.assets).then(
    (linter) => new FileChecker(worldOf(linter, setup.roots), setup.options),
  );
  port.on('message', (file: string) => {
    void checker.then(async (one) => {
      const report = await one.check(file);
      const answer: Answer = { report, notices: one.configurations.notices };
      port.postMessage(answer);
    });
  });
  return true;
}
