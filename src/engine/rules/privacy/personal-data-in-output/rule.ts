// PRV002: a saved output shows rows of people, or values that are surely identifiers of people.
import type { Span } from '../../../python/ast';
import { scanText, type IdentifierType } from '../../../knowledge/validators/scan';
import { extractTables } from '../../../knowledge/validators/tables';
import { listed, matchesIn } from '../../people';
import { defineRule, type RuleContext } from '../../rule';
import { countTypes, describe, PERSON_TYPES, type Count } from '../identifiers';
import { clearOutput, outputSpan, savedOutputs, type SavedOutput } from '../outputs';

interface Data {
  readonly saved: SavedOutput;
  readonly columns: readonly string[];
  readonly rows: number;
  /** "2 e-mail addresses (a***@***.hk)" */
  readonly values: readonly string[];
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV002',
    name: 'personal-data-in-output',
    concern: 'privacy',
    severity: 'warning',
    summary: 'A saved cell output shows rows of people or a validated identifier.',
    evidence: 'OC',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect(context) {
    for (const saved of savedOutputs(context)) {
      const tables = extractTables(saved.bundle);
      const shown = tables
        .map(({ columns, rows }) => ({ columns: naming(context, columns, saved), rows }))
        .filter(({ columns, rows }) => columns.length > 0 && rows > 0);
      const values = found(saved);
      if (shown.length === 0 && values.length === 0) continue;
      const columns = [...new Set(shown.flatMap((table) => table.columns))];
      const rows = shown.reduce((sum, table) => sum + table.rows, 0);
      const span: Span = outputSpan(saved.cell);
      yield { span, data: { saved, columns, rows, values } };
    }
  },
  message({ columns, rows, values }) {
    const table = columns.length === 0 ? [] : [`${rows} ${rows === 1 ? 'row' : 'rows'} with ${listed(columns)}`];
    return `The saved output shows ${[...table, ...values].join(' and ')}, and whoever gets the notebook gets this too. Clear the output before sharing.`;
  },
  fixes: ({ data }) => clearOutput(data.saved),
});

/** Columns of a shown table that name people, unless the unit reads a data set that is known to hold no people. */
function naming(context: RuleContext, columns: readonly string[], { bundle }: SavedOutput): string[] {
  const sources = context.analysis.facts.reads.map(({ source }) => source);
  // `describe` and `info` have a column's name as a row, and summaries say nothing about one person.
  if (/\b(?:count|mean)\b[\s\S]{0,2000}\b(?:std|25%)/.test((bundle['text/plain'] ?? '').slice(0, 5000))) return [];
  return matchesIn(context, columns, sources.length === 1 ? sources : [])
    .filter((match) => match.identifier && match.strength === 'strong' && match.category !== 'direct.recordid')
    .map(({ column }) => column);
}

/** HTML and plain text of one output show the same: what either shows more of counts. */
function found({ bundle }: SavedOutput): string[] {
  const counts = new Map<IdentifierType, Count>();
  for (const text of new Set(Object.values(bundle))) {
    for (const count of countTypes(scanText(text, { types: PERSON_TYPES })))
      if (count.number > (counts.get(count.type)?.number ?? 0)) counts.set(count.type, count);
  }
  return [...counts.values()].map(describe);
}
