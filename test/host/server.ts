// Runs the extension's tests in a VS Code server:
//   tsx test/host/server.ts [--version current|oldest] [--web]
// Prints each test as it ends and the counts at last; the exit status follows. ASSAY_TEST_VERBOSE shows the whole console.
import { parseArgs } from 'node:util';
import { bundleTests } from '../../scripts/host/bundle-tests.mjs';
import { parseEvent } from '../extension/support/protocol';
import { runInServer } from './inServer';
import { Tally } from './tally';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { version: { type: 'string', default: 'current' }, web: { type: 'boolean', default: false } },
  });
  const bundles = await bundleTests();
  const tally = new Tally();
  const hear = (line: string): void => {
    const event = parseEvent(line);
    if (event) tally.add(event);
    else tally.other(line);
  };
  try {
    const code = await runInServer({
      version: values.version === 'oldest' ? 'oldest' : 'current',
      module: values.web ? bundles.web : bundles.node,
      web: values.web,
      hear,
    });
    if (code !== 0 && tally.failed === 0) tally.broke(`VS Code ended the run with status ${code}.`);
  } catch (error) {
    tally.broke(error instanceof Error ? error.message : String(error));
  }
  return tally.report();
}

void main().then((code) => (process.exitCode = code));
