// The fields of a model card, each with what the code tells of it: names of Hugging Face's template and of the Model Card Toolkit.
import { STATES } from '../inventory/states';
import type { ModelNote } from '../survey/models';
import type { FoundAt } from '../survey/places';
import { codeList, counted, placeList, type Inline, type Text } from './document';
import type { Report } from './report';
import { EVALUATED_ON, LIBRARIES, metricWords, shortNumber, TASKS } from './words';

export interface CardField {
  readonly label: string;
  /** Heading of Hugging Face's template; empty where it has none. */
  readonly hub: string;
  /** Field of the Model Card Toolkit; empty where it has none. */
  readonly toolkit: string;
  /** Null where the code does not tell. */
  readonly value: Text | null;
}

/** `RandomForestClassifier (model)`: the type, with the variable's name where there is one. */
export function modelTitle({ type, name }: ModelNote): string {
  return name === null ? type : `${type} (${name})`;
}

/** A field by its label here, its heading in Hugging Face's card, and its path in the Model Card Toolkit; null where the code does not tell. */
function field(label: string, hub: string, toolkit: string, value: Text | null): CardField {
  return { label, hub, toolkit, value };
}

/** What stands in the file of the model. */
function besideModel<One extends { readonly at: { readonly path: string } }>(
  list: readonly One[],
  model: ModelNote,
): One[] {
  return list.filter(({ at }) => at.path === model.at.path);
}

/** What is about this model, and what may be: of a file with a single model, also what the code does not tell whose it is. */
function aboutModel<One extends { readonly at: { readonly path: string }; readonly model: string | null }>(
  { models }: Report,
  list: readonly One[],
  model: ModelNote,
): One[] {
  const beside = besideModel(list, model);
  const isOnly = models.filter(({ at }) => at.path === model.at.path).length === 1;
  const known = new Set(models.map(({ key }) => key));
  const isOpen = (one: One): boolean => one.model === null || !known.has(one.model);
  return beside.filter((one) => one.model === model.key || (isOnly && isOpen(one)));
}

/** The fields of one model's card, in the order of the card's headings. What code cannot tell is left empty for people to fill in. */
export function cardFields(report: Report, model: ModelNote): CardField[] {
  return [
    ...detailFields(report, model),
    ...considerationFields(report, model),
    ...trainingFields(report, model),
    ...evaluationFields(report, model),
    field('Energy and emissions', 'Environmental Impact', '', null),
  ];
}

function detailFields(report: Report, model: ModelNote): CardField[] {
  const title = report.titles.get(model.at.path);
  const overview = title === undefined ? null : [`“${title}”, as the author calls it`];
  const software = model.library === '' ? null : [LIBRARIES[model.library] ?? model.library];
  const saved = aboutModel(report, report.saved, model);
  const savedAs = saved.length === 0 ? null : savedText(saved);
  return [
    field('Name', 'Model ID', 'model_details.name', [modelTitle(model), ' (', { at: model.at }, ')']),
    field('Overview', 'Model Summary', 'model_details.overview', overview),
    field('Developed by', 'Developed by', 'model_details.owners', null),
    field('Version', '', 'model_details.version', null),
    field('Licence', 'License', 'model_details.licenses', null),
    field('Kind of model', 'Model type', 'model_parameters.model_architecture', kindText(model)),
    field('Software', 'Software', 'model_details.documentation', software),
    field('Saved as', 'Model Sources', 'model_details.path', savedAs),
    field('References', 'Paper', 'model_details.references', null),
    field('Citation', 'Citation', 'model_details.citation', null),
    field('Contact', 'Model Card Contact', 'model_details.owners', null),
  ];
}

function considerationFields(report: Report, model: ModelNote): CardField[] {
  const [domain] = [...report.domains].filter(([, files]) => files.includes(model.at.path)).map(([name]) => name);
  const use = domain === undefined ? null : [`Not told; the words of the code speak of ${domain}`];
  const open = report.findings.filter(({ places }) => places.some(({ path }) => path === model.at.path));
  const codes = open.map(({ code }) => code);
  const risks =
    open.length === 0
      ? null
      : [`${counted(open.length, 'kind')} of open findings in the same file: `, ...codeList(codes, 10)];
  return [
    field('Intended use', 'Direct Use', 'considerations.use_cases', use),
    field('Users', 'Uses', 'considerations.users', null),
    field('Out-of-scope use', 'Out-of-Scope Use', 'considerations.limitations', null),
    field('Known risks', 'Bias, Risks, and Limitations', 'considerations.ethical_considerations', risks),
    field('Trade-offs', '', 'considerations.tradeoffs', null),
  ];
}

function trainingFields(report: Report, model: ModelNote): CardField[] {
  const items = itemsOf(report, model);
  const data = items.length === 0 ? null : dataText(items);
  const sensitive = sensitiveText(report, items, model);
  const steps = preparationOf(model);
  const preparation = steps.length === 0 ? null : codeList(steps, 10);
  const settings = model.parameters.map(([name, value]) => `${name}=${value}`);
  return [
    field('Training data', 'Training Data', 'model_parameters.data', data),
    field('Inputs', '', 'model_parameters.input_format', inputText(model)),
    field('Output', '', 'model_parameters.output_format', outputText(model)),
    field('Sensitive data', 'Recommendations', 'model_parameters.data.sensitive', sensitive),
    field('Preparation', 'Preprocessing', '', preparation),
    field('Settings', 'Training Hyperparameters', '', settings.length === 0 ? null : codeList(settings, 20)),
  ];
}

function evaluationFields(report: Report, model: ModelNote): CardField[] {
  const groups = besideModel(report.groups, model).filter(({ kind }) => kind === 'metric' || kind === 'by-hand');
  const explained = aboutModel(report, report.explanations, model);
  const isEvaluated = model.evaluations.length > 0;
  const data = isEvaluated ? [[...new Set(model.evaluations.map(({ on }) => EVALUATED_ON[on]))].join('; ')] : null;
  const metrics = isEvaluated ? metricsText(model) : null;
  const results = isEvaluated ? resultsText(model) : null;
  const performance = 'quantitative_analysis.performance_metrics';
  return [
    field('Evaluation data', 'Testing Data', 'model_parameters.data', data),
    field('Metrics', 'Metrics', performance, metrics),
    field('Results', 'Results', `${performance}.value`, results),
    field('Results by group', 'Factors', `${performance}.slice`, namesWithPlaces(groups)),
    field('Explanations', 'Model Examination', 'quantitative_analysis.graphics', namesWithPlaces(explained)),
  ];
}

function namesWithPlaces(found: readonly { readonly name: string; readonly at: FoundAt }[]): Text | null {
  if (found.length === 0) return null;
  const names = codeList([...new Set(found.map(({ name }) => name))]);
  return [...names, ' (', ...placeList(found.map(({ at }) => at)), ')'];
}

/** What rows go through before the model learns from them: ahead of the fit, then in its pipeline. */
export function preparationOf({ fits, steps }: ModelNote): string[] {
  return distinct([...fits.flatMap(({ prepared }) => prepared), ...steps]);
}

/** The data that a model was fitted on. */
export function itemsOf({ items }: Report, { fits }: ModelNote): Report['items'] {
  const keys = new Set(fits.flatMap(({ inputs }) => inputs));
  return items.filter(({ key }) => keys.has(key));
}

function kindText(model: ModelNote): Text {
  const text: Inline[] = [{ code: model.type }, `: ${TASKS[model.task]}`];
  if (model.search !== null) text.push('; settings searched by ', { code: model.search });
  return text;
}

function savedText(saved: Report['saved']): Text {
  return saved
    .slice(0, 3)
    .flatMap(({ place, at }, index): Inline[] => [
      index > 0 ? '; ' : '',
      ...(place === null ? ['a place that the code computes'] : [{ code: place }]),
      ' (',
      { at },
      ')',
    ]);
}

function dataText(items: Report['items']): Text {
  return items
    .slice(0, 8)
    .flatMap(({ name, state }, index): Inline[] => [
      index > 0 ? '; ' : '',
      { code: name },
      ` (${STATES[state].plain})`,
    ]);
}

function inputText({ fits }: ModelNote): Text | null {
  const features = fits.find((fit) => fit.features !== null)?.features;
  return features == null ? null : [`${counted(features.length, 'column')}: `, ...codeList(features, 20)];
}

function outputText({ fits, task }: ModelNote): Text | null {
  const target = fits.find((fit) => fit.target !== null)?.target;
  return target == null ? null : [{ code: target }, `: ${TASKS[task]}`];
}

function sensitiveText({ people }: Report, items: Report['items'], { key }: ModelNote): Text | null {
  const names = new Set(items.map(({ name }) => name));
  const found = people.filter(
    ({ kind, inputs }) => (kind === 'identifies' || kind === 'sensitive') && inputs.some((one) => names.has(one)),
  );
  if (found.length === 0) return null;
  const used = found
    .filter(({ fates }) => fates.some(({ end, models }) => end === 'learnt' && models.includes(key)))
    .map(({ name }) => name);
  const text = ['in the data: ', ...codeList(distinct(found.map(({ name }) => name)), 12)];
  return used.length === 0 ? text : [...text, '; used by the model: ', ...codeList(distinct(used), 12)];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function metricsText({ evaluations }: ModelNote): Text {
  return [
    [...new Set(evaluations.map(({ metric }) => metricWords(metric)))].join('; '),
    ' (',
    ...placeList(evaluations.map(({ at }) => at)),
    ')',
  ];
}

/** What saved outputs state; where they state nothing, that. */
function resultsText({ evaluations }: ModelNote): Text {
  const told = evaluations.flatMap(({ metric, on, printed }) => (printed === null ? [] : [{ metric, on, printed }]));
  if (told.length === 0) return ['not told: Assay runs nothing, and no saved output states them for sure'];
  return told.flatMap(({ metric, on, printed: { text, at } }, index): Inline[] => [
    index > 0 ? '; ' : '',
    `${metricWords(metric)} `,
    { strong: shortNumber(text) },
    ` on ${EVALUATED_ON[on]}, as printed in the saved output of `,
    { at },
  ]);
}
