// docs/command-line.md names every command and option that exists, and none that does not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { registerCommands } from '../../src/cli/commands';

const ROOT = path.join(__dirname, '../..');

describe('the page of the command line', () => {
  const program = new Command('assay');
  registerCommands(program, { script: '', assets: '', version: '' });
  const page = readFileSync(path.join(ROOT, 'docs/command-line.md'), 'utf8');
  const sections = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => [/^`assay (\w+)/.exec(section)?.[1] ?? section, section]),
  );

  it('has a section for each command, in the order of the help', () => {
    assert.deepEqual(
      [...sections.keys()],
      program.commands.map((command) => command.name()),
    );
  });

  for (const command of program.commands) {
    it(`has the options of ${command.name()} as the help shows them`, () => {
      const rows = [...(sections.get(command.name()) ?? '').matchAll(/^\| `(--[^`]+)` /gm)].map(([, flags]) => flags);
      assert.deepEqual(
        rows,
        command.options.map(({ flags }) => flags),
      );
    });
  }
});
