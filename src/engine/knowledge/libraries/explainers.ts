// Explanation libraries: known by name to the rules about explanations. `background` names the parameter with the reference rows.
import { classes, functions, type Row } from '../rows';

const explain = { tags: ['explain'] } as const;
const assumed = { tags: ['explain'], certainty: 'assumed' } as const;

export const explainers: Row[] = [
  ...classes(
    'shap',
    'other',
    `TreeExplainer(model data) KernelExplainer(model data) DeepExplainer(model data) GradientExplainer(model data)
     SamplingExplainer(model data)`,
    { tags: ['explain', 'background:data'] },
  ),
  ...classes(
    'shap',
    'other',
    `Explainer(model masker) LinearExplainer(model masker) PermutationExplainer(model masker)
     PartitionExplainer(model masker) ExactExplainer(model masker) AdditiveExplainer(model masker)`,
    { tags: ['explain', 'background:masker'] },
  ),
  ...functions(
    'shap',
    'other',
    'summary_plot(shap_values) force_plot(base_value) dependence_plot(ind) waterfall_plot(shap_values) decision_plot(base_value) initjs',
    explain,
  ),
  ...functions(
    'shap.plots',
    'other',
    'bar beeswarm waterfall force scatter heatmap decision text image violin partial_dependence',
    explain,
  ),
  ...functions('shap', 'resample', 'sample(X nsamples)', { tags: ['random', 'some'] }),
  ...functions('shap', 'reduce', 'kmeans(X k)', { learns: 'statistics' }),
  ...classes(
    'lime.lime_tabular',
    'other',
    'LimeTabularExplainer(training_data) RecurrentTabularExplainer(training_data)',
    {
      tags: ['explain', 'random', 'background:training_data'],
    },
  ),
  ...classes('lime.lime_text', 'other', 'LimeTextExplainer', { tags: ['explain', 'random'] }),
  ...classes('lime.lime_image', 'other', 'LimeImageExplainer', { tags: ['explain', 'random'] }),
  ...classes(
    'captum.attr',
    'other',
    `IntegratedGradients Saliency DeepLift DeepLiftShap GradientShap GuidedGradCam GuidedBackprop InputXGradient LayerGradCam
     LayerIntegratedGradients LayerConductance Occlusion FeatureAblation FeaturePermutation ShapleyValueSampling KernelShap
     Lime NoiseTunnel LLMAttribution`,
    explain,
  ),
  ...classes('captum.concept', 'other', 'TCAV', explain),
  ...classes(
    'interpret.glassbox',
    'classifier',
    'ExplainableBoostingClassifier LogisticRegression ClassificationTree DecisionListClassifier APLRClassifier',
    { tags: ['glass-box', 'explain'] },
  ),
  ...classes(
    'interpret.glassbox',
    'regressor',
    'ExplainableBoostingRegressor LinearRegression RegressionTree APLRRegressor',
    {
      tags: ['glass-box', 'explain'],
    },
  ),
  ...classes('interpret.blackbox', 'other', 'LimeTabular ShapKernel PartialDependence MorrisSensitivity', explain),
  ...classes('interpret.greybox', 'other', 'ShapTree TreeInterpreter', explain),
  ...functions('interpret', 'other', 'show', explain),
  ...classes(
    'alibi.explainers',
    'other',
    `ALE AnchorTabular AnchorText AnchorImage KernelShap TreeShap IntegratedGradients Counterfactual CounterfactualProto
     CounterfactualRL CounterfactualRLTabular CEM PartialDependence TreePartialDependence PartialDependenceVariance
     PermutationImportance GradientSimilarity`,
    explain,
  ),
  ...functions('alibi.explainers', 'other', 'plot_ale plot_pd plot_permutation_importance', explain),
  ...functions(
    'eli5',
    'other',
    'show_weights(estimator) show_prediction(estimator doc) explain_weights(estimator) explain_prediction(estimator doc)',
    assumed,
  ),
  ...classes('eli5.sklearn', 'other', 'PermutationImportance(estimator)', {
    ...assumed,
    tags: ['explain', 'importance', 'random'],
  }),
  ...classes('dalex', 'other', 'Explainer(model data y)', { tags: ['explain', 'background:data'] }),
  ...classes('dice_ml', 'other', 'Dice(data_interface model_interface) Data Model', assumed),
  ...classes('shapash', 'other', 'SmartExplainer(model)', assumed),
  ...classes('omnixai.explainers.tabular', 'other', 'TabularExplainer', assumed),
  ...classes('pytorch_grad_cam', 'other', 'GradCAM GradCAMPlusPlus ScoreCAM', assumed),
  ...functions('dtreeviz', 'other', 'dtreeviz model', assumed),
  ...functions('treeinterpreter.treeinterpreter', 'other', 'predict(model X)', assumed),
  ...classes('pdpbox.pdp', 'other', 'PDPIsolate PDPInteract pdp_isolate pdp_plot', assumed),
  ...classes('transformers_interpret', 'other', 'SequenceClassificationExplainer(model tokenizer)', assumed),
  ...functions('mlflow.shap', 'other', 'log_explanation log_explainer', explain),
  ...classes('responsibleai', 'other', 'RAIInsights(model train test target_column task_type)', {
    tags: ['explain', 'fairness'],
  }),
  ...classes(
    'raiwidgets',
    'other',
    'ResponsibleAIDashboard ExplanationDashboard ErrorAnalysisDashboard FairnessDashboard',
    {
      tags: ['explain', 'fairness'],
    },
  ),
];
