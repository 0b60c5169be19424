// The command line: `assay check · report · data · rules · explain · inspect · compare · fix`. Wiring only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { registerCommands } from './commands';
import { runAsThread } from './pool';

function versionOf(folder: string): string {
  // SAFETY: the project's own manifest, which lies above dist/.
  const manifest = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as { version?: string };
  return manifest.version ?? '';
}

async function main(): Promise<void> {
  const version = versionOf(__dirname);
  const program = new Command('assay')
    .description('Finds in ML code and ONNX models what a careful reviewer would find later.')
    .version(version)
    // Status 1 is for findings; a mistake on the command line is 2.
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  registerCommands(program, { script: __filename, assets: __dirname, version });
  for (const command of program.commands) command.copyInheritedSettings(program);
  await program.parseAsync();
}

/**
 * The work of a file is spread thin over the whole engine: hardly a function of it is hot for long. V8 compiles functions
 * for speed after 66 KB of bytecode run, which then takes more time than it gives back; with this budget a corpus of 600
 * files takes a fifth less processor time, one of 1,800 a seventh. So does inlining: with 200 bytes of it instead of 920 a
 * corpus of 4,545 notebooks takes a sixteenth less. Threads take both over. V8 12 and later (Node 22) have no such budget.
 */
if (process.versions.v8.startsWith('11.')) {
  setFlagsFromString('--interrupt-budget=600000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
}

/**
 * What a file is turned into dies with it. V8 lets garbage grow to four times what lived after the last collection; at two
 * and a half a corpus of 4,545 notebooks takes 350 MB rather than 490, as much as a quarter of it, and no more time. A file
 * that needs more than others still gets it.
 */
setFlagsFromString('--heap-growing-percent=150');

if (!runAsThread()) {
  // A reader such as `head` that has seen enough closes the pipe: no reason for a trace.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  main().catch((error: unknown) => {
    process.stderr.write(`assay: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
}
