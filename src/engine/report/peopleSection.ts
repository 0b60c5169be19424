// The section on columns about people and the safeguards on their way.
import { fileList, heading, paragraph, table } from './blocks';
import { codeList, type Block, type Inline, type Text } from './document';
import { doubtsAbout, type PersonColumn, type Report } from './report';
import { CATEGORIES, FATES, SAFEGUARDS, UNNAMED_TABLES } from './words';

const PERSON_KINDS: Readonly<Record<PersonColumn['kind'], string>> = {
  identifies: 'tells who a person is',
  sensitive: 'sensitive',
  hints: 'may stand for something sensitive',
  circumstances: 'circumstances of a person',
};

/** The section on columns about people: what becomes of each, and what protects it. */
export function peopleSection(report: Report): Block[] {
  const { people: columns, safeguards } = report;
  const blocks: Block[] = [heading('Personal and sensitive columns, and safeguards on the way')];
  if (columns.length === 0) {
    blocks.push(
      paragraph(
        'No column about people was recognised in what the code names and in the headers of the files that it reads.',
      ),
    );
  } else {
    const rows = spreadOut(columns.filter(({ kind }) => kind !== 'circumstances')).map(
      ({ column, name, count }): Text[] => [
        [{ code: name }, ...(count > 1 ? [` (${count} columns)`] : [])],
        [kindWords(column)],
        inputsText(column),
        fateText(column),
      ],
    );
    if (rows.length > 0) blocks.push(...table(['Column', 'What it is', 'In', 'What becomes of it'], rows));
    const others = columns.filter(({ kind }) => kind === 'circumstances').map(({ name }) => name);
    if (others.length > 0)
      blocks.push(paragraph('Also about the circumstances of people: ', ...codeList([...new Set(others)], 12), '.'));
    blocks.push(paragraph('Only names of columns are shown here, never what stands in them.'));
  }
  if (safeguards.length > 0) {
    const rows = safeguards.map((guard): Text[] => {
      const doubts = doubtsAbout(report, guard);
      const but: Inline[] =
        doubts.length === 0 ? [] : ['. ', { strong: 'But see the open findings' }, ` (${doubts.join(', ')})`];
      return [[{ code: guard.name }], [SAFEGUARDS[guard.kind], ...but], [{ at: guard.at }]];
    });
    blocks.push(heading('Safeguards found', 3), ...table(['Safeguard', 'What it does', 'Where'], rows));
  } else if (columns.length > 0 && !columns.some(({ fates }) => fates.some(({ through }) => through.length > 0)))
    blocks.push(paragraph('Safeguards (removing, masking, pseudonyms, encryption, differential privacy): not found.'));
  return blocks;
}

function inputsText({ inputs, unnamed }: PersonColumn): Text {
  const words = unnamed.map((kind) => UNNAMED_TABLES[kind]);
  const more = inputs.length > 0 && words.length > 0 ? ['; '] : [];
  return [...codeList(inputs, 2), ...more, words.join(', ')];
}

/** So many columns that one was spread into are told as one: `country_…`. */
const SPREAD = 4;

function spreadOut(
  columns: readonly PersonColumn[],
): { readonly column: PersonColumn; readonly name: string; readonly count: number }[] {
  const keyOf = ({ name, kind, attribute, inputs }: PersonColumn): string | null => {
    const prefix = /^([^_]+_)./.exec(name)?.[1];
    return prefix === undefined ? null : [prefix, kind, attribute, ...inputs].join('\n');
  };
  const counts = new Map<string | null, number>();
  for (const column of columns) counts.set(keyOf(column), (counts.get(keyOf(column)) ?? 0) + 1);
  const told = new Set<string>();
  return columns.flatMap((column) => {
    const key = keyOf(column);
    const count = counts.get(key) ?? 1;
    if (key === null || count < SPREAD) return [{ column, name: column.name, count: 1 }];
    if (told.has(key)) return [];
    told.add(key);
    return [{ column, name: `${column.name.slice(0, column.name.indexOf('_') + 1)}…`, count }];
  });
}

function kindWords({ kind, category, attribute }: PersonColumn): string {
  if (kind === 'identifies') return `${PERSON_KINDS[kind]}: ${CATEGORIES[category]}`;
  if (kind === 'sensitive')
    return `sensitive: ${attribute !== null && attribute !== 'custom' ? attribute : CATEGORIES[category]}`;
  return PERSON_KINDS[kind];
}

function fateText({ fates }: PersonColumn): Text {
  const parts: Inline[] = [];
  const guards = new Map(fates.flatMap(({ through }) => through.map((guard) => [guard.name, guard])));
  for (const { name, kind, counts } of guards.values()) {
    const weak = counts === 'weakly' ? ', which can be undone by trying all values unless a secret is mixed in' : '';
    parts.push('passed through ', { code: name }, ` (${SAFEGUARDS[kind]}${weak}); `);
  }
  const placed = fates.filter(({ at }) => at !== null);
  const ways = placed
    .slice(0, MOST_FATES)
    .map(({ end, at }): Text => [FATES[end], ...(at === null ? [] : [' (', { at }, ')'])]);
  if (placed.length > MOST_FATES) ways.push([`${placed.length - MOST_FATES} more`]);
  for (const end of new Set(fates.filter(({ at }) => at === null).map((fate) => fate.end))) {
    const files = fates.filter((fate) => fate.end === end && fate.at === null).map(({ path }) => path);
    ways.push(fates.length === 1 ? [FATES[end]] : [FATES[end], ' in ', ...fileList(files)]);
  }
  for (const [index, way] of ways.entries()) parts.push(...(index > 0 ? ['; '] : []), ...way);
  return parts;
}

/** Files whose way with a column is told. */
const MOST_FATES = 3;
