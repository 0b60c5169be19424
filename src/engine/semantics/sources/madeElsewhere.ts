// Files that another script or notebook of the project writes: what is read from one are the rows that were written there, with
// their columns and with all that was learnt of them before. That script is run for it, as its functions would be if they were called.
import { basename, normalizePath } from '../../../base/paths';
import type { Call } from '../../python/ast';
import type { ParsedUnit } from '../../python/unit';
import type { Machine, Written } from '../machine';
import { runBlock } from '../interpreter';
import type { DataObject } from '../values';

/** One script writes what the next one reads: followed so far back. */
const MOST_BACK = 3;
/** Evaluations for one of them: 2,000 lines that do no more than tables take. */
const MOST_STEPS = 60_000;

/** The rows in the file at an absolute path, as another script of the project wrote them; null where none does. */
export function madeElsewhere(m: Machine, node: Call, path: string): DataObject | null {
  const unit = m.world.madeBy(path, m.path);
  if (unit === undefined) return null;
  const named = writtenBy(m, unit, node).filter(({ place }) => isNameOf(place, path));
  const made = named.findLast(({ place }) => endsWith(path, place)) ?? named.at(-1);
  if (made === undefined) return null;
  m.makersAt.set(m.facts.standIn ?? node, unit.path);
  return made.data;
}

/** `np.save("rows", X)` makes `rows.npy`. */
function isNameOf(place: string, path: string): boolean {
  const name = basename(place.replaceAll('\\', '/'));
  return name === basename(path) || `${name}.npy` === basename(path);
}

/** `../data/clean.csv` and `/project/data/clean.csv` */
function endsWith(path: string, place: string): boolean {
  return path.endsWith(`/${normalizePath(place.replaceAll('\\', '/')).replace(/^(?:\.\.?\/)+|^\//, '')}`);
}

function writtenBy(m: Machine, unit: ParsedUnit, node: Call): readonly Written[] {
  const known = m.madeBy.get(unit.path);
  if (known !== undefined) return known;
  const { modulesRunning } = m;
  if (modulesRunning.includes(unit.path) || modulesRunning.length >= MOST_BACK) return [];
  const { scope, file, path, handedOver, facts } = m;
  const { muted, standIn } = facts;
  const handed: Written[] = [];
  const end = m.steps + MOST_STEPS;
  modulesRunning.push(unit.path);
  m.scope = m.newScope('module', null, null);
  m.path = unit.path;
  m.file = unit.path;
  m.handedOver = handed;
  // What happens there is that file's to report. What its rows learnt is told where they are read.
  facts.muted = true;
  facts.standIn ??= node;
  try {
    for (const chunk of unit.cells.flatMap(({ chunks }) => chunks)) {
      m.modulesOfChunks.set(chunk, unit);
      runBlock(m, chunk.body);
      if (m.steps > end) break;
    }
  } finally {
    m.scope = scope;
    m.path = path;
    m.file = file;
    m.handedOver = handedOver;
    facts.muted = muted;
    facts.standIn = standIn;
    modulesRunning.pop();
  }
  m.madeBy.set(unit.path, handed);
  return handed;
}
