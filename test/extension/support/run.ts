// Runs the bundled tests inside an extension host: Node or web worker, server or desktop.
// What happened is told line by line on the console, which every launcher hears.
import 'mocha/mocha.js';
import { RESULT_PREFIX, type TestEvent } from './protocol';

interface HostMocha extends Mocha {
  setup(options: Mocha.MochaOptions): this;
}

/**
 * Makes the `run()` that VS Code calls.
 * @param load requires every test file; called when mocha's globals are in place
 */
export function runner(load: () => void): () => Promise<void> {
  return async () => {
    // SAFETY: the browser build of mocha, loaded above, puts its instance there.
    const { mocha } = globalThis as unknown as { mocha: HostMocha };
    // SAFETY: mocha only calls a reporter, with `new` and the runner.
    mocha.setup({ ui: 'bdd', timeout: 120_000, retries: 2, reporter: telling as unknown as Mocha.ReporterConstructor });
    load();
    // The browser build's own `run` wants a page's address; the one it overrides does not.
    // SAFETY: its constructor is Mocha, whose prototype has `run`.
    const prototype = mocha.constructor.prototype as Mocha;
    const failures = await new Promise<number>((resolve) => prototype.run.call(mocha, resolve));
    if (failures > 0) throw new Error(`${failures} of the extension's tests failed`);
  };
}

function telling(runner: Mocha.Runner): void {
  runner.on('pass', (test) => tell({ kind: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }));
  runner.on('pending', (test) => tell({ kind: 'skipped', title: test.fullTitle() }));
  runner.on('fail', (test, error: Error) => {
    const difference = 'actual' in error ? `\n  actual: ${show(error.actual)}` : '';
    const expected = 'expected' in error ? `\n  expected: ${show(error.expected)}` : '';
    const text = `${error.stack ?? error.message}${difference}${expected}`;
    tell({ kind: 'failed', title: test.fullTitle(), error: text });
  });
  runner.on('end', () => tell({ kind: 'ended' }));
}

function show(value: unknown): string {
  if (value === undefined) return 'undefined';
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 2000);
}

function tell(event: TestEvent): void {
  console.log(RESULT_PREFIX + JSON.stringify(event));
}
