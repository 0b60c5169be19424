// Whose values an expression holds that is hashed: columns of a table, or what names around it say.
import type { Expression } from '../../../python/ast';
import type { DataObject, Source } from '../../../semantics/values';
import { identifiersAmong, matchesIn } from '../../people';
import type { RuleContext } from '../../rule';
import { calledByName, calledByResult, SEPARATOR } from './hashedNames';
import { joined } from './joined';

/** Identifiers whose values the expression holds, so that nothing is among them that others do not know; `given` is what it held in one call. */
export function identifiersOf(
  context: RuleContext,
  node: Expression | undefined,
  given: DataObject | null = null,
): string[] {
  if (node === undefined) return [];
  const data = given ?? context.analysis.dataAt(node);
  if (data === null || (data.columns.known.size === 0 && data.form !== 'table')) {
    const named = calledByName(context, node);
    return named.length > 0 ? named : calledByResult(context, node);
  }
  if (data.through.includes('+') && !isOfPeopleAlone(context, node, data)) return [];
  const names = [...data.columns.known.values()].flatMap(({ name, from, replaced }) =>
    // Renamed since, the values are the same: `rename(columns={"email": "key"})`.
    replaced || from.length !== 1 ? [name] : [name, ...from],
  );
  // By its own name, or by the columns beside it: `CLIENTNUM` next to age and sex.
  const sources = data.sources.length > 0 ? data.sources : onlySource(context);
  const matches = [...matchesIn(context, names, sources), ...identifiersAmong(context, names, sources)];
  return [...new Set(matches.filter((match) => match.identifier).map((match) => match.column))];
}

/** The one table of the file, which a column that is named without its table, `pl.col("phone")`, is of. */
function onlySource({ analysis }: RuleContext): readonly Source[] {
  const sources = [...new Set(analysis.facts.reads.map(({ source }) => source))];
  return sources.length === 1 ? sources : [];
}

/** `row["surname"] + "|" + row["phone"]`, or columns that were added before: nothing is among them that others do not know. */
function isOfPeopleAlone(context: RuleContext, node: Expression, { columns }: DataObject): boolean {
  const parts = joined(node);
  if (parts.length < 2) return columns.known.size > 1;
  return parts.every((part) =>
    part.kind === 'Constant'
      ? String(part.value).length <= SEPARATOR
      : (context.analysis.dataAt(part)?.columns.known.size ?? 0) > 0,
  );
}
