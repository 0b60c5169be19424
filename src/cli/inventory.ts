// `assay data PATH…`: the inputs that code names, who reads them, what keeps their version, and their columns about people.
import { type Command, Option } from 'commander';
import { relativePath } from '../base/paths';
import { inventoryOf, type InventoryItem } from '../engine/inventory/inventory';
import { STATES } from '../engine/inventory/states';
import type { FoundAt } from '../engine/survey/places';
import { UsageError, type Installation } from './check';
import { surveyPaths } from './surveys';

/** Exit status 2 for mistakes in how it was called; what is found never makes it fail. */
export function registerData(program: Command, installation: Installation): void {
  program
    .command('data')
    .description('list the data that scripts and notebooks read, and its versions')
    .argument('[path...]', 'files and folders; the current folder where none is given')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action(async (paths: string[], { format }: { readonly format: 'text' | 'json' }) => {
      try {
        const { units, roots, folder } = await surveyPaths(paths, installation);
        const items = inventoryOf(
          units.flatMap(({ survey }) => survey ?? []),
          roots,
        );
        process.stdout.write(format === 'json' ? jsonText(items, folder) : text(items, folder));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        process.stderr.write(`assay: ${error.message}\n`);
        process.exitCode = 2;
      }
    });
}

function text(items: readonly InventoryItem[], folder: string): string {
  if (items.length === 0) return 'No data that is read by name was found.\n';
  const widest = Math.min(60, Math.max(...items.map(({ name }) => name.length)));
  const lines = items.flatMap((item) => {
    const { name, state, detail, readers, makers, personal, sensitive, actions } = item;
    const lines = [`${name.padEnd(widest)}  ${STATES[state].label}${detail === '' ? '' : `: ${detail}`}`];
    lines.push(`    read in ${placesText(readers, folder)}`);
    if (makers.length > 0) lines.push(`    made in ${placesText(makers, folder)}`);
    if (personal.length > 0) lines.push(`    tells who a person is: ${personal.join(', ')}`);
    if (sensitive.length > 0) lines.push(`    sensitive: ${sensitive.join(', ')}`);
    for (const action of actions) if (action.kind === 'command') lines.push(`    $ ${action.command}`);
    return lines;
  });
  return `${[...lines, '', summary(items)].join('\n')}\n`;
}

/** `4 inputs: 1 modified, 3 clean.`, those to look at first. */
function summary(items: readonly InventoryItem[]): string {
  const counts = new Map<string, number>();
  for (const { state } of items) counts.set(STATES[state].label, (counts.get(STATES[state].label) ?? 0) + 1);
  const parts = [...counts].map(([label, count]) => `${count} ${label}`);
  return `${items.length} ${items.length === 1 ? 'input' : 'inputs'}: ${parts.join(', ')}.`;
}

const MOST_FILES = 4;
const MOST_PLACES = 3;

/** By file, each once: `a.ipynb, cell 3 line 2, cell 7 line 1; b.py, line 4; and 3 more files`. JSON has all places. */
function placesText(all: readonly FoundAt[], folder: string): string {
  const files = new Map<string, FoundAt[]>();
  for (const at of all) files.set(at.path, [...(files.get(at.path) ?? []), at]);
  const texts = [...files].slice(0, MOST_FILES).map(([path, places]) => {
    const shown = places
      .slice(0, MOST_PLACES)
      .map(({ cell, line }) => `${cell === null ? '' : `cell ${cell + 1} `}line ${line}`);
    const rest = places.length - shown.length;
    return `${relativePath(folder, path)}, ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  });
  const rest = files.size - texts.length;
  return [...texts, ...(rest > 0 ? [`and ${rest} more ${rest === 1 ? 'file' : 'files'}`] : [])].join('; ');
}

/** Keys may be added, never changed. Cells count from 0, lines from 1. */
function jsonText(items: readonly InventoryItem[], folder: string): string {
  const place = ({ path, ...rest }: FoundAt) => ({ path: relativePath(folder, path), ...rest });
  const plain = items.map(({ key: _, readers, makers, actions, ...rest }) => ({
    ...rest,
    readers: readers.map(place),
    makers: makers.map(place),
    commands: actions.flatMap((action) => (action.kind === 'command' ? [action.command] : [])),
  }));
  return `${JSON.stringify({ inputs: plain }, null, 2)}\n`;
}
