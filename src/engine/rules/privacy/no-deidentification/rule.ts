// PRV010: a model is trained on rows that name people, and nothing is found that would remove, mask or protect them.
import { spanOf } from '../../../python/ast';
import { LINKAGE_LIBRARIES, SAFEGUARD_LIBRARIES, safeguardTable } from '../../../knowledge/safeguards';
import type { CallFact, FitFact, ReadFact } from '../../../semantics/facts';
import { UNKNOWN, type DataObject, type Source } from '../../../semantics/values';
import { columnsOfSource, identifiersAmong, isNaming, listed } from '../../people';
import { textsIn } from '../../passedColumns';
import { defineRule, type RuleContext } from '../../rule';
import { readingSteps } from '../../steps';
import { PROTECTS } from '../people/masked';
import { nameOf } from '../flows/sinkNames';
import { isTestPath } from '../../testFiles';

interface Data {
  readonly fit: FitFact;
  readonly source: Source;
  readonly columns: readonly string[];
  /** Table at the read, as it is called in the code; null where it has no name. */
  readonly table: string | null;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV010',
    name: 'no-deidentification',
    concern: 'privacy',
    severity: 'warning',
    summary: 'Identifiers are read, a model is trained, and nothing is found that removes, masks or protects them.',
    evidence: 'FXCW',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    const { facts } = analysis;
    if (isTestPath(analysis.unit.path)) return;
    if ([...analysis.imports.keys()].some((name) => LINKAGE_LIBRARIES.test(name))) return;
    const models = facts.fits.filter(({ isModel }) => isModel);
    const read = new Set(facts.reads.map(({ source }) => source).filter(({ kind }) => kind === 'read'));
    // What a model is fitted on is told by its columns where they are known: then PRV001 speaks, or nobody has to.
    const fit = models.find(({ features, node }) => tellsNothing(features) && node.args.length > 0);
    if (fit === undefined || models.some(({ features }) => !tellsNothing(features))) return;
    const sources = [...read].map((source) => ({ source, columns: namingIn(context, source) }));
    const [first] = sources;
    // Every table that is read names people, so that the training rows can come from nowhere else.
    if (first === undefined || sources.some(({ columns }) => columns.length === 0)) return;
    const columns = [...new Set(sources.flatMap((one) => one.columns))];
    if (isProtected(context, columns)) return;
    const { source } = first;
    yield {
      span: spanOf(fit.node),
      data: { fit, source, columns, table: sources.length > 1 ? null : nameOfTable(context, source) },
      related: readingSteps(context.analysis, source),
    };
  },
  message({ columns }) {
    const many = columns.length > 1;
    return `A model is fitted where ${listed(columns)} ${many ? 'are' : 'is'} read, and nothing is found here or in the requirements that removes, masks or protects ${many ? 'them' : 'it'}. Take ${many ? 'them' : 'it'} out, pseudonymise, or train with differential privacy.`;
  },
  fixes({ data: { source, columns, table } }, context) {
    const line = table === null ? null : afterRead(context, source);
    if (line === null) return [];
    const names = columns.map((name) => JSON.stringify(name)).join(', ');
    const text = `\n${table} = ${table}.drop(columns=[${names}])`;
    return [
      {
        title: `Drop ${listed(columns)} after reading`,
        safety: 'template',
        edits: [{ kind: 'replace', span: line, text }],
      },
    ];
  },
});

/** Names, contacts, national and financial numbers that the source is known to have. */
function namingIn(context: RuleContext, source: Source): string[] {
  const read = context.analysis.facts.reads.find((one) => one.source === source);
  const object = read === undefined ? undefined : context.analysis.object(read.data);
  const columns = object?.kind === 'data' ? object.columns : null;
  const held = columnsOfSource(context, source, true).filter((name) => columns === null || !columns.dropped.has(name));
  const chosen = chosenBy(context, read);
  const names = chosen.length === 0 ? held : held.filter((name) => chosen.includes(name));
  const there = columns === null || columns.open ? names : names.filter((name) => columns.known.has(name));
  return identifiersAmong(context, there, [source])
    .filter(isNaming)
    .map(({ column }) => column);
}

/** Columns that a loader of another file is asked for: `load_stays(["ward", "age"])`, `usecols=columns`; a list of paths is none. */
function chosenBy({ analysis }: RuleContext, read: ReadFact | undefined): readonly string[] {
  const given =
    read?.elsewhere === undefined ? [] : read.node.args.map(({ value }) => analysis.valueOf(value) ?? UNKNOWN);
  const lists = given.filter((value) => analysis.objectOf(value)?.kind === 'list');
  return lists.flatMap((value) => textsIn(analysis, value)).filter((text) => !/[./\\]/.test(text));
}

/** Nothing is known of where these rows come from or what they hold. */
function tellsNothing(features: DataObject | null): boolean {
  return features === null || features.sources.every(({ kind }) => kind === 'unknown');
}

/** Anything of the document or the project that shows care for identifiers: it need not lie on the way. */
function isProtected(context: RuleContext, columns: readonly string[]): boolean {
  const { analysis, evidence } = context;
  const { facts } = analysis;
  const wanted = new Set(columns.map(spelling));
  const requirements = evidence.project(analysis.unit.path)?.requirements;
  return (
    facts.columns.some(
      ({ action, columns: names }) =>
        (action === 'drop' || action === 'write') && names.some((name) => wanted.has(spelling(name))),
    ) ||
    facts.calls.some((call) => {
      if (PROTECTS.test(call.written) || dropsAny(context, call, wanted)) return true;
      const row = safeguardTable.find(nameOf(context, call));
      return row !== undefined && row.counts !== 'no' && row.kind !== 'generalize' && row.kind !== 'display';
    }) ||
    [...(requirements?.keys() ?? [])].some((name) => SAFEGUARD_LIBRARIES.has(name.replaceAll('-', '_')))
  );
}

/** `spelt.drop(columns=["Full Name"])` of what a function out of sight made of the table. */
function dropsAny({ analysis }: RuleContext, { written, args }: CallFact, wanted: ReadonlySet<string>): boolean {
  const given = written === 'drop' ? [...args.positional, ...args.keywords.values()] : [];
  return given.some((value) => textsIn(analysis, value).some((name) => wanted.has(spelling(name))));
}

/** `full_name` of `Full Name`: columns may have been spelt anew in between. */
function spelling(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

function nameOfTable(context: RuleContext, source: Source): string | null {
  const read = context.analysis.facts.reads.find((one) => one.source === source);
  if (read === undefined) return null;
  const bound = context.analysis.facts.bindings.find(({ value }) => value.kind === 'ref' && value.id === read.data);
  return bound?.name ?? null;
}

/** The end of the line that the read stands on, where it is a statement at the top. */
function afterRead(context: RuleContext, source: Source) {
  const { cell, end } = spanOf(source.node);
  const text = context.analysis.unit.cells.find(({ source: one }) => one.index === cell)?.source.text ?? '';
  const rest = /^[ \t]*(?=\r?\n|$)/.exec(text.slice(end));
  const line = text.slice(text.lastIndexOf('\n', spanOf(source.node).start - 1) + 1, end);
  return rest === null || /^\s/.test(line) ? null : { cell, start: end, end };
}
