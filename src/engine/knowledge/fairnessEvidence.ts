// What shows that a model's decisions were compared between groups, and what only mitigates or only looks at labels.
import { nameTable, places, type Certainty } from './nameTable';

export type FairnessRole =
  /** Computes or reports a number per group from predictions. */
  | 'metric'
  /** Changes data, training or thresholds; the effect still needs a metric. */
  | 'mitigation'
  /** Opens a report or dashboard with cohorts. */
  | 'report'
  /** Describes protected attributes, no more. */
  | 'weak';

export interface FairnessRow {
  readonly name: string;
  readonly role: FairnessRole;
  /** Parameters that take the groups. */
  readonly sensitive: readonly string[];
  /** All but the first parameters in `positional` must be given by keyword. */
  readonly keywordOnly?: boolean;
  readonly positional?: readonly string[];
  /** Compares labels or rows, and no predictions. */
  readonly labels?: boolean;
  readonly certainty: Certainty;
}

type Rest = Partial<Omit<FairnessRow, 'name' | 'role' | 'sensitive'>>;

function rows(role: FairnessRole, owners: string, names: string, sensitive = '', rest: Rest = {}): FairnessRow[] {
  const groups = sensitive === '' ? [] : sensitive.split(' ');
  return places(owners, names).map((name) => ({
    ...rest,
    name,
    role,
    sensitive: groups,
    certainty: rest.certainty ?? 'documented',
  }));
}

/** `{accuracy_score}_{difference}` and the like, as fairlearn makes them. */
function generated(): string {
  const rates =
    'true_positive_rate true_negative_rate false_positive_rate false_negative_rate selection_rate accuracy_score zero_one_loss';
  const ratios = rates.split(' ').flatMap((name) => [`${name}_difference`, `${name}_ratio`]);
  const least = 'accuracy_score balanced_accuracy_score precision_score recall_score roc_auc_score r2_score f1_score';
  const most = 'zero_one_loss mean_absolute_error mean_squared_error log_loss';
  return [
    ...ratios,
    ...least.split(' ').map((name) => `${name}_group_min`),
    ...most.split(' ').map((name) => `${name}_group_max`),
  ].join(' ');
}

const labelled = { positional: ['y_true', 'y_pred'], keywordOnly: true } as const;
const assumed = { certainty: 'assumed' } as const;

export const fairnessTable = nameTable<FairnessRow>([
  ...rows('metric', 'fairlearn.metrics', 'MetricFrame', 'sensitive_features', { positional: [], keywordOnly: true }),
  ...rows(
    'metric',
    'fairlearn.metrics',
    `demographic_parity_difference demographic_parity_ratio equalized_odds_difference equalized_odds_ratio
     equal_opportunity_difference equal_opportunity_ratio ${generated()}`,
    'sensitive_features',
    labelled,
  ),
  ...rows('metric', 'fairlearn.metrics', 'plot_model_comparison', 'sensitive_features', { keywordOnly: true }),
  ...rows('metric', 'fairlearn.metrics', 'make_derived_metric'),
  ...rows(
    'weak',
    'fairlearn.metrics',
    'selection_rate true_positive_rate false_positive_rate true_negative_rate false_negative_rate mean_prediction count',
  ),
  ...rows(
    'mitigation',
    'fairlearn.postprocessing',
    'ThresholdOptimizer ThresholdOptimizer.fit ThresholdOptimizer.predict',
    'sensitive_features',
    { keywordOnly: true },
  ),
  ...rows('report', 'fairlearn.postprocessing', 'plot_threshold_optimizer'),
  ...rows(
    'mitigation',
    'fairlearn.reductions',
    'ExponentiatedGradient GridSearch ExponentiatedGradient.fit GridSearch.fit',
    'sensitive_features',
    { keywordOnly: true },
  ),
  ...rows('mitigation', 'fairlearn.reductions', 'ExponentiatedGradient.predict GridSearch.predict'),
  ...rows(
    'weak',
    'fairlearn.reductions',
    'DemographicParity EqualizedOdds TruePositiveRateParity FalsePositiveRateParity ErrorRateParity UtilityParity BoundedGroupLoss ErrorRate',
  ),
  ...rows(
    'mitigation',
    'fairlearn.preprocessing',
    'CorrelationRemover PrototypeRepresentationLearner',
    'sensitive_feature_ids',
  ),
  ...rows(
    'mitigation',
    'fairlearn.adversarial',
    'AdversarialFairnessClassifier AdversarialFairnessRegressor',
    'sensitive_features',
  ),
  ...rows('report', 'fairlearn.widget', 'FairlearnDashboard', 'sensitive_features'),

  ...rows(
    'metric',
    'aif360.metrics',
    'ClassificationMetric MDSSClassificationMetric',
    'unprivileged_groups privileged_groups',
  ),
  ...rows(
    'metric',
    'aif360.metrics',
    'BinaryLabelDatasetMetric RegressionDatasetMetric SampleDistortionMetric DatasetMetric',
    'unprivileged_groups privileged_groups',
    { labels: true },
  ),
  ...rows(
    'weak',
    'aif360.datasets',
    'BinaryLabelDataset StandardDataset StructuredDataset RegressionDataset',
    'protected_attribute_names',
  ),
  ...rows(
    'mitigation',
    'aif360.algorithms.preprocessing',
    'Reweighing DisparateImpactRemover LFR OptimPreproc',
    'unprivileged_groups privileged_groups',
  ),
  ...rows(
    'mitigation',
    'aif360.algorithms.inprocessing',
    'AdversarialDebiasing PrejudiceRemover MetaFairClassifier GerryFairClassifier ExponentiatedGradientReduction GridSearchReduction ARTClassifier',
    'unprivileged_groups privileged_groups',
  ),
  ...rows(
    'mitigation',
    'aif360.algorithms.postprocessing',
    'EqOddsPostprocessing CalibratedEqOddsPostprocessing RejectOptionClassification DeterministicReranking',
    'unprivileged_groups privileged_groups',
  ),
  ...rows(
    'metric',
    'aif360.sklearn.metrics',
    `statistical_parity_difference disparate_impact_ratio equal_opportunity_difference average_odds_difference average_odds_error
     average_predictive_value_difference conditional_demographic_disparity kl_divergence class_imbalance smoothed_edf
     df_bias_amplification mdss_bias_score between_group_generalized_entropy_error consistency_score difference ratio
     intersection one_vs_rest`,
    'prot_attr',
  ),
  ...rows(
    'mitigation',
    'aif360.sklearn.preprocessing',
    'Reweighing ReweighingMeta FairAdapt LearnedFairRepresentations',
    'prot_attr',
  ),
  ...rows(
    'mitigation',
    'aif360.sklearn.inprocessing',
    'AdversarialDebiasing ExponentiatedGradientReduction GridSearchReduction SenSeI SenSR',
    'prot_attr',
  ),
  ...rows(
    'mitigation',
    'aif360.sklearn.postprocessing',
    'CalibratedEqualizedOdds RejectOptionClassifier RejectOptionClassifierCV PostProcessingMeta',
    'prot_attr',
  ),

  ...rows(
    'metric',
    'aequitas',
    'group.Group.get_crosstabs bias.Bias.get_disparity_predefined_groups bias.Bias.get_disparity_major_group bias.Bias.get_disparity_min_metric fairness.Fairness.get_group_value_fairness fairness.Fairness.get_group_attribute_fairness fairness.Fairness.get_overall_fairness group.Group bias.Bias fairness.Fairness Audit Audit.audit audit.Audit',
  ),
  ...rows('report', 'aequitas.plotting', 'Plot'),
  ...rows('report', 'responsibleai', 'RAIInsights', 'feature_metadata'),
  ...rows(
    'report',
    'raiwidgets',
    'ResponsibleAIDashboard FairnessDashboard ErrorAnalysisDashboard ModelAnalysisDashboard ModelPerformanceDashboard',
    'sensitive_features',
  ),
  ...rows('metric', 'dalex.Explainer', 'model_fairness', 'protected privileged'),
  ...rows('mitigation', 'dalex.fairness', 'reweight resample roc_pivot', 'protected'),
  ...rows('metric', 'pycaret.classification pycaret.regression', 'check_fairness', 'sensitive_features'),
  ...rows('metric', 'h2o', 'explanation.disparate_analysis', 'protected_columns', assumed),
  ...rows('report', 'h2o.estimators', 'H2OInfogram infogram.H2OInfogram', 'protected_columns', assumed),
  ...rows('metric', 'torchmetrics torchmetrics.classification', 'BinaryFairness BinaryGroupStatRates', 'groups'),
  ...rows(
    'metric',
    'torchmetrics.functional.classification',
    'binary_fairness demographic_parity equal_opportunity binary_groups_stat_rates',
    'groups',
  ),
  ...rows('metric', 'ignite.metrics.fairness', 'DemographicParityDifference SubgroupAccuracyDifference', '', assumed),
  ...rows('metric', 'tensorflow_model_analysis', 'SlicingSpec', 'feature_keys', assumed),
  ...rows(
    'metric',
    'tensorflow_model_analysis.addons.fairness.post_export_metrics.fairness_indicators fairness_indicators',
    'fairness_indicators FairnessIndicators',
    '',
    assumed,
  ),
  ...rows('mitigation', 'tensorflow_model_remediation.min_diff.keras', 'MinDiffModel', '', assumed),
  ...rows('mitigation', 'tensorflow_constrained_optimization', 'RateMinimizationProblem', '', assumed),
  ...rows('report', 'witwidget.notebook.visualization', 'WitWidget WitConfigBuilder', '', assumed),
  ...rows('metric', 'evidently.metrics', 'GroupBy', 'column'),
  ...rows('report', 'evidently.metrics', 'ClassificationQualityByFeatureTable', 'columns', assumed),
  ...rows(
    'metric',
    'sagemaker.clarify sagemaker.core.clarify',
    'BiasConfig SageMakerClarifyProcessor.run_bias SageMakerClarifyProcessor.run_post_training_bias SageMakerClarifyProcessor.run_bias_and_explainability',
    'facet_name',
  ),
  ...rows(
    'weak',
    'sagemaker.clarify sagemaker.core.clarify',
    'SageMakerClarifyProcessor.run_pre_training_bias',
    'facet_name',
  ),
  ...rows('metric', 'sagemaker.model_monitor', 'ModelBiasMonitor'),
  ...rows('metric', 'sklego.metrics', 'equal_opportunity_score p_percent_score', 'sensitive_column'),
  ...rows(
    'mitigation',
    'sklego.linear_model',
    'DemographicParityClassifier EqualOpportunityClassifier',
    'sensitive_cols',
  ),
  ...rows('mitigation', 'sklego.preprocessing', 'InformationFilter', 'columns'),
  ...rows('metric', 'deepchecks.tabular.checks', 'PerformanceBias', 'protected_feature', assumed),
  ...rows('report', 'giskard', 'scan', '', assumed),
  ...rows('metric', 'credoai.evaluators', 'ModelFairness', '', assumed),
  ...rows(
    'metric',
    'holisticai.bias.metrics',
    'statistical_parity disparate_impact equal_opportunity_diff average_odds_diff four_fifths classification_bias_metrics',
    'group_a group_b',
  ),
  ...rows(
    'metric',
    'jurity.fairness',
    'BinaryFairnessMetrics BinaryFairnessMetrics.get_all_scores MultiClassFairnessMetrics',
    '',
    assumed,
  ),
  ...rows('metric', 'fairlens', 'FairnessScorer', '', assumed),
  ...rows('mitigation', 'fairgbm', 'FairGBMClassifier FairGBMClassifier.fit', 'constraint_group', assumed),
  ...rows('mitigation', 'oxonfair', 'FairPredictor', '', assumed),
]);

/** Methods that compare groups, whatever library their object is from: `metric.disparate_impact()`. */
export const FAIRNESS_METHODS: ReadonlySet<string> = new Set(
  `model_fairness fairness_check check_fairness inspect_model_fairness get_crosstabs disparate_impact
   statistical_parity_difference equal_opportunity_difference average_odds_difference average_abs_odds_difference
   run_bias run_post_training_bias run_bias_and_explainability`.split(/\s+/),
);

/** Parameters that take the groups, in libraries and in functions that wrap them. */
export const GROUP_PARAMETERS: ReadonlySet<string> = new Set(
  'sensitive_features sensitive_feature sensitive_attributes protected_attribute protected_attributes protected_columns facet_name privileged_groups'.split(
    ' ',
  ),
);

/** AIF360's data sets with the attributes that they protect unless told otherwise; empty where that must be told (aif360/datasets, 0.6). */
export const PROTECTED_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['AdultDataset', ['race', 'sex']],
  ['BankDataset', ['age']],
  ['CompasDataset', ['sex', 'race']],
  ['GermanDataset', ['sex', 'age']],
  ['LawSchoolGPADataset', ['race', 'gender']],
  ['MEPSDataset19', ['RACE']],
  ['MEPSDataset20', ['RACE']],
  ['MEPSDataset21', ['RACE']],
  ['load_preproc_data_adult', ['sex', 'race']],
  ['load_preproc_data_compas', ['sex', 'race']],
  ['load_preproc_data_german', ['sex', 'age']],
  ['StandardDataset', []],
  ['BinaryLabelDataset', []],
  ['StructuredDataset', []],
  ['RegressionDataset', []],
]);

/** Place of the protected attributes among the arguments of AIF360's data sets, where it is not the first (aif360/datasets, 0.6). */
export const PROTECTED_PLACE: ReadonlyMap<string, number> = new Map([
  ['AdultDataset', 2],
  ['BankDataset', 2],
  ['CompasDataset', 2],
  ['GermanDataset', 2],
  ['LawSchoolGPADataset', 1],
  ['MEPSDataset19', 2],
  ['MEPSDataset20', 2],
  ['MEPSDataset21', 2],
  ['StandardDataset', 3],
  ['StructuredDataset', 2],
]);

/** Place of the unprivileged groups among the arguments of AIF360's classes; the privileged ones follow (aif360, 0.6). */
export const UNPRIVILEGED_PLACE: ReadonlyMap<string, number> = new Map([
  ['BinaryLabelDatasetMetric', 1],
  ['ClassificationMetric', 2],
  ['Reweighing', 0],
  ['LFR', 0],
  ['AdversarialDebiasing', 0],
  ['EqOddsPostprocessing', 0],
  ['CalibratedEqOddsPostprocessing', 0],
  ['RejectOptionClassification', 0],
]);

/** Fairlearn's frame of metrics by group. */
export const METRIC_FRAME = 'fairlearn.metrics.MetricFrame';
/** Models of Fairlearn that are fitted under a constraint. https://fairlearn.org/main/user_guide/mitigation/reductions.html */
export const REDUCTION = /\.(?:ExponentiatedGradient|GridSearch)$/;
/** Calls and rows of Fairlearn. */
export const FAIRLEARN = /^fairlearn\./;
/** Calls of AIF360. */
export const AIF360 = /^aif360\./;
/** Post-processing of AIF360, which is tuned on rows and changes others; its class is the first group. */
export const AIF360_POSTPROCESSING =
  /^aif360\.algorithms\.postprocessing\.(?:\w+\.)*?(\w+)\.(?:fit\.|fit_)?(?:fit|predict)$/;
