// Saved outputs of a notebook as rules read them: what each shows of people, and the place in the code that a finding stands
// at. An output is looked through once, however often the code around it changes.
import { spanOf, type Span } from '../../python/ast';
import { scanText } from '../../knowledge/validators/scan';
import type { IdentifierType } from '../../knowledge/validators/identifiers';
import type { OutputTable } from '../../knowledge/validators/outputTable';
import { extractTables } from '../../knowledge/validators/tables';
import type { CellOutput, OutputData, ParsedCell } from '../../python/unit';
import type { Fix } from '../../finding';
import type { RuleContext } from '../rule';
import { countTypes, PERSON_TYPES, type Count } from './people/identifiers';

export interface SavedOutput {
  readonly cell: ParsedCell;
  readonly output: CellOutput;
  readonly shows: Shown;
}

/** What stands in an output, without any value of it. */
export interface Shown {
  readonly identifiers: readonly Count[];
  /** A login name in a path, masked. */
  readonly homePath: string | null;
  /** Tables with rows, summaries left out. */
  readonly tables: readonly OutputTable[];
}

const shown = new WeakMap<readonly OutputData[], Shown>();

/** Every saved output of a notebook with what it shows; looked through once per output, however often rules ask. */
export function* savedOutputs(context: RuleContext): Generator<SavedOutput> {
  for (const cell of context.analysis.unit.cells) {
    for (const output of cell.source.outputs) {
      let shows = shown.get(output.items);
      if (shows === undefined) shown.set(output.items, (shows = lookThrough(output.items)));
      yield { cell, output, shows };
    }
  }
}

/** Texts only: pictures are not looked into, those that are written in XML neither. */
function lookThrough(items: readonly OutputData[]): Shown {
  const texts = items.filter((item) => item.kind === 'text').filter(({ mime }) => !mime.startsWith('image/'));
  // HTML and plain text of one output show the same: what either shows more of counts.
  const counts = new Map<IdentifierType, Count>();
  let homePath: string | null = null;
  for (const { text } of texts) {
    const matches = scanText(text);
    homePath ??= matches.find(({ type }) => type === 'home-path')?.masked ?? null;
    for (const count of countTypes(
      matches.filter(({ type }) => PERSON_TYPES.includes(type)),
      text,
    ))
      if (count.number > (counts.get(count.type)?.number ?? 0)) counts.set(count.type, count);
  }
  const bundle = Object.fromEntries(texts.map(({ mime, text }) => [mime, text]));
  const tables = extractTables(withoutSummaries(bundle)).filter(({ rows }) => rows > 0);
  return { identifiers: [...counts.values()], homePath, tables };
}

/** What a cell printed in several parts shows rows beside its summaries: `print(df.head(), df.describe())`. */
function withoutSummaries(bundle: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const text = bundle['text/plain'] ?? '';
  if (!isSummary(text)) return bundle;
  if (bundle['text/html'] !== undefined) return {};
  return {
    'text/plain': text
      .split(/\n\s*\n/)
      .filter((part) => !isSummary(part))
      .join('\n\n'),
  };
}

/** `describe` and `info` have a column's name as a row, and summaries say nothing about one person. */
function isSummary(text: string): boolean {
  return /\b(?:count|mean)\b[\s\S]{0,2000}\b(?:std|25%)/.test(text.slice(0, 5000));
}

/** The last statement of the cell, which showed the output. */
export function outputSpan({ source, chunks }: ParsedCell): Span {
  const last = chunks.at(-1)?.body.at(-1);
  return last === undefined ? { cell: source.index, start: 0, end: source.text.length } : spanOf(last);
}

/** The fix that takes saved outputs out of the notebook; code stays as it is. Where there are several, the first alone can go too. */
export function clearOutputs(saved: readonly SavedOutput[]): Fix[] {
  const edits = saved.map(
    ({ cell, output }) => ({ kind: 'clear-output', cell: cell.source.index, output: output.index }) as const,
  );
  const first: Fix = { title: 'Clear this output', safety: 'safe', edits: edits.slice(0, 1) };
  return edits.length > 1 ? [{ title: `Clear these ${edits.length} outputs`, safety: 'safe', edits }, first] : [first];
}
