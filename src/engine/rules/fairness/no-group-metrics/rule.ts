// FAI001: a classifier of people is evaluated as a whole and never by group.
import type { Severity } from '../../../finding';
import { spanOf } from '../../../python/ast';
import type { Domain } from '../../../knowledge/domains';
import type { ScoreFact } from '../../../semantics/facts';
import type { Source } from '../../../semantics/values';
import { isTestFile } from '../../testFiles';
import { columnsOfSource, datasetOf, listed, shownPath } from '../../people';
import { defineRule, type RuleContext } from '../../rule';
import { evaluatedClassifiers } from '../classification';
import { domainOf, isHighStakes } from '../domains';
import { droppedUnchecked } from '../dropped';
import { readingSteps } from '../../steps';
import { isAllElsewhere } from '../elsewhere';
import { groupEvidence, isPrepared } from '../evidence';
import { isToy, sensitiveOf } from '../sensitive';
import { columnsShown } from '../../shownColumns';
import { metricFrameFix } from '../metricFrame';

export interface Data {
  readonly score: ScoreFact | null;
  readonly sensitive: readonly string[];
  readonly source: Source;
  readonly where: string;
  readonly domain: Domain | null;
  readonly searched: number;
  /** Of the sensitive columns, those that are dropped before the fit (FAI002 stands there). */
  readonly dropped: readonly string[];
}

export const rule = defineRule<Data>({
  meta: {
    code: 'FAI001',
    name: 'no-group-metrics',
    concern: 'fairness',
    severity: 'warning',
    summary:
      'A classifier of people is evaluated, a sensitive attribute is in the data, and predictions are never evaluated by group.',
    evidence: 'FXCW',
    fix: 'template',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestFile(analysis)) return;
    for (const { node, score, sources } of evaluatedClassifiers(analysis)) {
      for (const source of sources) {
        const sensitive = withoutDummies(sensitiveOf(context, source).map(({ column }) => column));
        if (sensitive.length === 0 || isAllElsewhere(context, node, source)) continue;
        const { found, searched } = groupEvidence(context, sensitive);
        if (found) return;
        // Of joined tables another one may say what is decided: marks, and the students that they are of.
        const domain = domainOf(context, [source]) ?? domainOf(context, sources);
        const toy = isToy(context, source);
        const isWarning = isHighStakes(domain) && !isPrepared(analysis);
        const severity: Severity = toy ? 'hint' : isWarning ? 'warning' : 'information';
        const where = whereKnown(context, source, sensitive);
        const drop = droppedUnchecked(context);
        const dropped = drop?.features.sources.includes(source) === true ? drop.columns : [];
        yield {
          span: spanOf(node),
          severity,
          data: { score, sensitive, source, where, domain, searched, dropped },
          related: [
            ...readingSteps(analysis, source, `${listed(sensitive)} read here`),
            ...(drop === null || dropped.length === 0
              ? []
              : [{ span: spanOf(drop.drop.node), message: `${listed(dropped)} dropped here: keep it aside` }]),
          ],
        };
        return;
      }
    }
  },
  message({ sensitive, where, domain, searched, dropped }) {
    const others = searched === 1 ? 'another file' : `${searched} other files`;
    const looked = searched > 0 ? `this file and ${others} of the project` : 'this file';
    const aside = dropped.length === 0 ? 'Compare' : `Keep ${listed(dropped)} aside before the drop, and compare`;
    const what = domain === null ? 'This classifier of people' : `This model (${domain.title})`;
    return `${what} is scored for everybody at once; no metric of it by group was found in ${looked}. ${aside} groups by ${listed(sensitive)} (${where}), for instance with Fairlearn's \`MetricFrame\`, to see whether it works as well for each.`;
  },
  // One comparison of these groups is looked for in all of the project.
  causes: ({ sensitive, domain }) => sensitive.map((column) => `${domain?.title ?? ''} ${column.toLowerCase()}`),
  fixes({ data }, context) {
    return data.score === null ? [] : metricFrameFix(context, data.score, data.sensitive);
  },
});

/** `married_Yes` beside `married` says the same of fewer. */
function withoutDummies(columns: readonly string[]): string[] {
  return columns.filter((name) => !columns.some((other) => name !== other && name.startsWith(`${other}_`)));
}

function whereKnown(context: RuleContext, source: Source, [first]: readonly string[]): string {
  if (source.path !== null && context.evidence.dataColumns(source.path) !== undefined)
    return `header of ${shownPath(context, source.path)}`;
  const known = datasetOf(context, source);
  if (known?.columns !== undefined) return `data set ${known.title}`;
  const isShownAlone =
    first !== undefined &&
    columnsShown(context.analysis, source).has(first) &&
    !columnsOfSource(context, source).includes(first);
  return isShownAlone ? 'shown in a saved output' : 'named in the code';
}
