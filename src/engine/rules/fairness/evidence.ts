// What shows that predictions were looked at by group: libraries, metrics of parts, loops over groups, names, project files.
import type { RuleContext } from '../rule';

const LIBRARIES =
  /^(?:fairlearn\.(?:metrics|postprocessing)|aif360\.(?:metrics|sklearn\.metrics|explainers)|aequitas|responsibleai|raiwidgets|fairness_indicators|tensorflow_model_analysis|witwidget|sklego\.metrics|holisticai|jurity|fatf\.fairness|oxonfair|fairlens|giskard|credoai|torchmetrics\.(?:functional\.)?classification\.(?:BinaryFairness|BinaryGroupStatRates|binary_fairness|demographic_parity|equal_opportunity)|sagemaker\.clarify)\b/;
const METHODS = new Set([
  'model_fairness',
  'fairness_check',
  'check_fairness',
  'inspect_model_fairness',
  'get_crosstabs',
  'disparate_impact',
  'statistical_parity_difference',
  'equal_opportunity_difference',
  'average_odds_difference',
]);
const NAMES =
  /disparate_?impact|demographic_?parity|statistical_?parity|equal_?opportunit|equali[sz]ed_?odds|four_?fifths|80_?percent_?rule|fairness|bias_?audit|group_?(?:metrics?|accuracy|rates?|scores?)|by_?(?:sex|gender|race|group)/i;

export interface GroupEvidence {
  readonly found: boolean;
  /** Files of the project that were looked through beside this one. */
  readonly searched: number;
}

/** Whether predictions are evaluated by one of these sensitive columns, here or elsewhere in the project. */
export function groupEvidence(context: RuleContext, sensitive: readonly string[]): GroupEvidence {
  const { analysis, evidence } = context;
  const { facts } = analysis;
  const project = evidence.project(analysis.unit.path);
  const searched = project?.searched ?? 0;
  const yes = { found: true, searched };
  if (
    facts.calls.some(
      (call) =>
        LIBRARIES.test(call.name) || METHODS.has(call.written) || (call.name === '' && NAMES.test(call.written)),
    )
  )
    return yes;
  if (facts.bindings.some((binding) => NAMES.test(binding.name))) return yes;
  if ((project?.fairnessFiles.length ?? 0) > 0) return yes;
  const firstPrediction = Math.min(...[...facts.predictions, ...facts.scores].map((one) => one.order));
  const grouped = facts.columns.some(
    (one) =>
      (one.action === 'group' || one.action === 'compare') &&
      one.order > firstPrediction &&
      one.columns.some((name) => sensitive.includes(name)),
  );
  return { found: grouped, searched };
}
