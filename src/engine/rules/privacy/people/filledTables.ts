// Tables that are made without rows and filled afterwards: `people = pd.DataFrame(columns=["name", "email"])`, then
// `people.loc[len(people)] = [one["name"], one["email"]]`.
import { textOf, type Call, type Expression } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { DataObject } from '../../../semantics/values';
import { grouped, oncePerAnalysis } from '../../once';
import { textsIn } from '../../passedColumns';
import type { RuleContext } from '../../rule';
import { functionsAround } from '../../scopes';
import { itemsSet } from '../flows/additions';
import { assigned } from '../assignments';
import { namedPair } from './records';
import { isWrittenOut } from './scraped';
import { inventsPeople } from './synthetic';

/** Columns that name people in a table that was made empty, and got rows or columns that the code does not say itself. */
export function columnsFilled(context: RuleContext, node: Expression, held: DataObject): readonly string[] {
  const { analysis } = context;
  const made = node.kind === 'Name' || node.kind === 'Attribute' ? assigned(context, node) : null;
  if (made?.kind !== 'Call' || !isMadeEmpty(made) || inventsPeople(analysis)) return [];
  const isHere = ({ table }: Setting): boolean => functionsAround(table)[0] === functionsAround(made)[0];
  const set = (setIn(analysis).get(textOf(node)) ?? []).filter((one) => isHere(one) && !isWrittenOut([one.value]));
  const listed = made.args.find(({ keyword }) => keyword === 'columns')?.value;
  const ofRows = listed !== undefined && set.some(({ column }) => column === null) ? listed : undefined;
  const value = ofRows === undefined ? undefined : analysis.valueOf(ofRows);
  const names = [
    ...(value === undefined ? [] : textsIn(analysis, value)),
    ...set.flatMap(({ column }) => (column === null ? [] : [column])),
  ];
  return namedPair(context, [...new Set(names)]).filter((name) => held.columns.known.has(name));
}

function isMadeEmpty({ func, args }: Call): boolean {
  return lastName(func) === 'DataFrame' && args.every(({ keyword }) => NO_ROWS.has(keyword ?? ''));
}

const NO_ROWS: ReadonlySet<string> = new Set(['columns', 'index', 'dtype']);

interface Setting {
  readonly table: Expression;
  /** Null for all of a row. */
  readonly column: string | null;
  readonly value: Expression;
}

/** What is set as rows, cells or columns of a table, by what it is called. */
const setIn = oncePerAnalysis(({ unit }: Analysis): ReadonlyMap<string, readonly Setting[]> => {
  const items = unit.cells
    .flatMap(({ chunks }) => chunks.flatMap(itemsSet))
    .map(({ holder, key, value }) => {
      const isLocated = holder.kind === 'Attribute' && ACCESSORS.has(holder.attr);
      const table = isLocated ? holder.object : holder;
      const place = isLocated ? (key.kind === 'Tuple' ? key.elements[1] : undefined) : key;
      const column = place?.kind === 'Constant' && typeof place.value === 'string' ? place.value : null;
      return { table, isWhole: isLocated && place === undefined, column, value };
    });
  const told = items.filter(({ isWhole, column }) => isWhole || column !== null);
  return grouped(new Set(told), ({ table }) => [textOf(table)]);
});

const ACCESSORS: ReadonlySet<string> = new Set(['loc', 'iloc', 'at', 'iat']);
