// FAI002: a sensitive attribute is dropped before the model is fitted, and nothing looks at groups afterwards.
import type { Edit, Fix } from '../../../finding';
import { spanOf, textOf, type Call, type NodeBase } from '../../../python/ast';
import type { Domain } from '../../../knowledge/domains';
import type { Analysis } from '../../../semantics/analysis';
import type { ColumnFact, ScoreFact } from '../../../semantics/facts';
import type { DataObject } from '../../../semantics/values';
import { isTestFile, targetNames } from '../../leakage/leaks';
import { listed } from '../../people';
import { fitsOf } from '../../once';
import { defineRule, type RuleContext } from '../../rule';
import { evaluatedClassifiers } from '../classification';
import { domainOf, isHighStakes } from '../domains';
import { groupEvidence } from '../evidence';
import { metricFrameEdit } from '../metricFrame';
import { isToy, sensitiveIn, sensitiveOf } from '../sensitive';

interface Data {
  readonly columns: readonly string[];
  readonly domain: Domain | null;
  readonly drop: ColumnFact;
  readonly score: ScoreFact | null;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'FAI002',
    name: 'sensitive-column-dropped-unchecked',
    concern: 'fairness',
    severity: 'information',
    summary: 'A sensitive attribute is dropped before the fit and never used to compare results by group.',
    evidence: 'FXC',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestFile(analysis)) return;
    for (const { features, order, score } of evaluatedFits(analysis)) {
      if (features.sources.some((source) => isToy(context, source))) continue;
      const names = features.sources.flatMap((source) => sensitiveOf(context, source)).map(({ column }) => column);
      if (names.length === 0) continue;
      const left = new Set(stillIn(context, features));
      for (const drop of analysis.facts.columns) {
        if (drop.action !== 'drop' || drop.order > order || !concerns(context, drop, features)) continue;
        const columns = goneFor(context, drop, features, left).filter((name) => names.includes(name));
        if (columns.length === 0) continue;
        if (groupEvidence(context, [...columns, ...names]).found) return;
        const domain = domainOf(context, features.sources);
        // Where others of them stay, what is not compared is told at the score.
        const severity = isHighStakes(domain) && left.size === 0 ? 'warning' : 'information';
        yield { span: spanOf(drop.node), severity, data: { columns, domain, drop, score } };
        return;
      }
    }
  },
  message({ columns, domain }) {
    const what = domain === null ? 'this classifier of people' : `this model (${domain.title})`;
    return `${listed(columns)} ${columns.length === 1 ? 'is' : 'are'} dropped before the fit and never used to compare groups, so nobody sees whether ${what} treats them alike: other columns still tell them apart. Keep the column aside and compare the results by it.`;
  },
  fixes({ data }, context) {
    return keepAside(context, data);
  },
});

interface EvaluatedFit {
  readonly features: DataObject;
  readonly order: number;
  /** Null where the classifier is cross-validated alone. */
  readonly score: ScoreFact | null;
}

/** Classifiers that are fitted and evaluated, one way or the other. */
function evaluatedFits(analysis: Analysis): EvaluatedFit[] {
  const { crossValidations } = analysis.facts;
  return evaluatedClassifiers(analysis).flatMap(({ node, model, score }): EvaluatedFit[] => {
    const made = score === null ? crossValidations.filter((one) => one.node === node) : fitsOf(analysis, model);
    return made.flatMap((one) => {
      const isOwn = score === null || ('estimator' in one && one.isModel);
      return isOwn && one.features !== null ? [{ features: one.features, order: one.order, score }] : [];
    });
  });
}

function concerns({ analysis }: RuleContext, { data }: ColumnFact, features: DataObject): boolean {
  const object = data === null ? undefined : analysis.object(data);
  return object?.kind === 'data' && object.sources.some((source) => features.sources.includes(source));
}

/** Sensitive attributes of the features, also under another name: encoded, binned, spread over several columns. */
function stillIn(context: RuleContext, features: DataObject): string[] {
  const known = [...features.columns.known.values()];
  const names = known.flatMap(({ name, from }) => [name, ...from]);
  return sensitiveIn(context, names, features.sources).map(({ attribute }) => attribute);
}

function goneFor(context: RuleContext, drop: ColumnFact, features: DataObject, left: ReadonlySet<string>): string[] {
  const targets = targetNames(context.analysis);
  const { known, open, dropped } = features.columns;
  const all = [...known.keys(), ...drop.columns];
  return sensitiveIn(context, all, features.sources)
    .filter(({ column, attribute, category }) => {
      // A date of birth is dropped to protect people.
      if (category === 'quasi.date' && attribute === 'age' && /birth|dob/i.test(column)) return false;
      if (!drop.columns.includes(column) || known.has(column) || targets.has(column) || left.has(attribute))
        return false;
      // Where columns were added that are not known, it may live on in one of them.
      // What was dropped from a copy is not gone from the features.
      return !open || (dropped.has(column) && !wasEncoded(context, column, drop.order));
    })
    .map(({ column }) => column);
}

/** The column was taken to make others of it before it was dropped. */
function wasEncoded({ analysis }: RuleContext, column: string, before: number): boolean {
  return analysis.facts.calls.some(({ written, receiver, args, order }) => {
    if (order > before || !/dummies|encode|map|replace|apply|cut|transform/.test(written)) return false;
    return [receiver, ...args.positional, ...args.keywords.values()].some((value) => {
      const given = value?.kind === 'ref' ? analysis.object(value.id) : undefined;
      return given?.kind === 'data' && given.columns.known.has(column);
    });
  });
}

/** Lines that keep the attribute before the drop, and the comparison after the score. */
function keepAside(context: RuleContext, { columns, drop, score }: Data): Fix[] {
  const [column] = columns;
  const { node } = drop;
  if (column === undefined || score === null || drop.inFunction !== null || !isCall(node)) return [];
  const receiver = node.func.kind === 'Attribute' && node.func.object.kind === 'Name' ? textOf(node.func.object) : null;
  const [statement] = node.chunk.body;
  if (receiver === null || !(statement?.kind === 'Assign' || statement?.kind === 'ExpressionStatement')) return [];
  const compare = metricFrameEdit(context, score, 'groups', column);
  if (compare === null) return [];
  const { cell, start } = node.chunk;
  const keep: Edit = {
    kind: 'replace',
    span: { cell, start, end: start },
    text: `groups = ${receiver}[['${column}']].copy()\n`,
  };
  return [
    {
      title: `Keep \`${column}\` aside and compare its groups with \`MetricFrame\``,
      safety: 'template',
      edits: [keep, compare],
    },
  ];
}

function isCall(node: NodeBase): node is Call {
  return 'kind' in node && node.kind === 'Call';
}
