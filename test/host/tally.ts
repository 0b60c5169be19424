// Counts and prints what a test run inside the extension host tells.
import type { TestEvent } from '../extension/support/protocol';

const LAST_LINES = 40;

export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  private ended = false;
  private readonly console: string[] = [];

  add(event: TestEvent): void {
    switch (event.kind) {
      case 'passed':
        this.passed++;
        console.log(`  ✔ ${event.title} (${event.ms} ms)`);
        break;
      case 'skipped':
        this.skipped++;
        console.log(`  - ${event.title}`);
        break;
      case 'failed':
        this.failed++;
        console.log(`  ✖ ${event.title}\n${event.error.replaceAll(/^/gm, '      ')}`);
        break;
      case 'ended':
        this.ended = true;
        break;
    }
  }

  /** A console line that is no test's: shown at once with ASSAY_TEST_VERBOSE, else kept for a run that breaks. */
  other(line: string): void {
    if (process.env['ASSAY_TEST_VERBOSE'] !== undefined) console.log(`    ${line}`);
    this.console.push(line);
    if (this.console.length > LAST_LINES) this.console.shift();
  }

  /** The run itself failed, beside its tests. */
  broke(reason: string): void {
    this.failed++;
    console.log(`  ✖ ${reason}`);
    for (const line of this.console) console.log(`      ${line}`);
  }

  /** Prints the counts and gives the exit status. */
  report(): number {
    if (!this.ended && this.failed === 0) this.broke('The run ended before its tests did.');
    console.log(`  ${this.passed} passing\n  ${this.failed} failing\n  ${this.skipped} pending`);
    return this.failed > 0 ? 1 : 0;
  }
}
