// A model card filled in as far as the code tells: the fields of Hugging Face's template
// (https://huggingface.co/docs/hub/model-cards, https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/templates/modelcard_template.md)
// and of Google's Model Card Toolkit (https://www.tensorflow.org/responsible_ai/model_card_toolkit, schema v0.0.2).
import { STATES } from '../inventory/states';
import type { ModelNote } from '../survey/models';
import { codeList, counted, placeList, type Block, type Inline, type ReportDocument, type Text } from './document';
import type { Report } from './report';
import { EVALUATED_ON, hubMetrics, LIBRARIES, metricWords, shortNumber, TASKS } from './words';

interface CardField {
  readonly label: string;
  /** Heading of Hugging Face's template; empty where it has none. */
  readonly hub: string;
  /** Field of the Model Card Toolkit; empty where it has none. */
  readonly toolkit: string;
  /** Null where the code does not tell. */
  readonly value: Text | null;
}

const NOT_FOUND: Text = ['not found'];

/** A heading, the metadata and the table of fields. */
export function cardBlocks(report: Report, model: ModelNote): Block[] {
  const rows = cardFields(report, model).map(({ label, hub, toolkit, value }): Text[] => [
    [{ strong: label }],
    value ?? NOT_FOUND,
    [hub === '' ? '–' : hub, toolkit === '' ? '' : ' · ', ...(toolkit === '' ? [] : [{ code: toolkit }])],
  ]);
  return [
    { kind: 'heading', level: 3, text: modelTitle(model) },
    { kind: 'table', head: ['Field', 'What the code shows', 'Hugging Face · Google'], rows },
    { kind: 'paragraph', text: ['Metadata for the Hugging Face Hub:'] },
    { kind: 'code', language: 'yaml', text: cardMetadata(report, model) },
  ];
}

export function modelTitle({ type, name }: ModelNote): string {
  return name === null ? type : `${type} (${name})`;
}

/** The card alone: sections of Hugging Face's template, with the toolkit's fields named beside them. */
export function composeModelCard(report: Report, model: ModelNote): ReportDocument {
  const fields = cardFields(report, model);
  const sections = new Map<string, CardField[]>();
  for (const field of fields) {
    const section = SECTIONS.find(([, labels]) => labels.includes(field.label))?.[0] ?? 'Model details';
    sections.set(section, [...(sections.get(section) ?? []), field]);
  }
  const blocks: Block[] = [];
  for (const [section, list] of sections) {
    blocks.push({ kind: 'heading', level: 2, text: section });
    blocks.push({
      kind: 'list',
      items: list.map(({ label, value }): Text => [{ strong: `${label}:` }, ' ', ...(value ?? NOT_FOUND)]),
    });
  }
  return {
    title: `Model card: ${modelTitle(model)}`,
    file: null,
    subtitle: [
      `Filled in by Assay ${report.version} on ${report.day}, from the code of ${report.name}. What is “not found” waits for those who know it.`,
    ],
    blocks,
  };
}

const SECTIONS: readonly (readonly [section: string, labels: readonly string[]])[] = [
  [
    'Model details',
    [
      'Name',
      'Overview',
      'Developed by',
      'Version',
      'Licence',
      'References',
      'Citation',
      'Contact',
      'Kind of model',
      'Software',
      'Saved as',
    ],
  ],
  ['Uses', ['Intended use', 'Users', 'Out-of-scope use']],
  ['Bias, risks and limitations', ['Known risks', 'Trade-offs', 'Sensitive data', 'Results by group', 'Explanations']],
  ['Training', ['Training data', 'Inputs', 'Output', 'Preparation', 'Settings']],
  ['Evaluation', ['Evaluation data', 'Metrics', 'Results']],
  ['Environment', ['Energy and emissions']],
];

function cardFields(report: Report, model: ModelNote): CardField[] {
  const field = (label: string, hub: string, toolkit: string, value: Text | null): CardField => ({
    label,
    hub,
    toolkit,
    value,
  });
  const items = itemsOf(report, model);
  const own = <One extends { readonly at: { readonly path: string } }>(list: readonly One[]): One[] =>
    list.filter(({ at }) => at.path === model.at.path);
  const saved = own(report.saved);
  const groups = own(report.groups).filter(({ kind }) => kind === 'metric' || kind === 'by-hand');
  const explained = own(report.explanations);
  const [domain] = [...report.domains].filter(([, files]) => files.includes(model.at.path)).map(([name]) => name);
  const title = report.titles.get(model.at.path);
  const open = report.findings.filter(({ places }) => places.some(({ path }) => path === model.at.path));
  return [
    field('Name', 'Model ID', 'model_details.name', [modelTitle(model), ' (', { at: model.at }, ')']),
    field(
      'Overview',
      'Model Summary',
      'model_details.overview',
      title === undefined ? null : [`“${title}”, as the author calls it`],
    ),
    field('Developed by', 'Developed by', 'model_details.owners', null),
    field('Version', '', 'model_details.version', null),
    field('Licence', 'License', 'model_details.licenses', null),
    field('Kind of model', 'Model type', 'model_parameters.model_architecture', kindText(model)),
    field(
      'Software',
      'Software',
      'model_details.documentation',
      model.library === '' ? null : [LIBRARIES[model.library] ?? model.library],
    ),
    field('Saved as', 'Model Sources', 'model_details.path', saved.length === 0 ? null : savedText(saved)),
    field('References', 'Paper', 'model_details.references', null),
    field('Citation', 'Citation', 'model_details.citation', null),
    field('Contact', 'Model Card Contact', 'model_details.owners', null),
    field(
      'Intended use',
      'Direct Use',
      'considerations.use_cases',
      domain === undefined ? null : [`Not told; the words of the code speak of ${domain}`],
    ),
    field('Users', 'Uses', 'considerations.users', null),
    field('Out-of-scope use', 'Out-of-Scope Use', 'considerations.limitations', null),
    field(
      'Known risks',
      'Bias, Risks, and Limitations',
      'considerations.ethical_considerations',
      open.length === 0
        ? null
        : [
            `${counted(open.length, 'kind')} of open findings in the same file: `,
            ...codeList(
              open.map(({ code }) => code),
              10,
            ),
          ],
    ),
    field('Trade-offs', '', 'considerations.tradeoffs', null),
    field('Training data', 'Training Data', 'model_parameters.data', items.length === 0 ? null : dataText(items)),
    field('Inputs', '', 'model_parameters.input_format', inputText(model)),
    field('Output', '', 'model_parameters.output_format', outputText(model)),
    field('Sensitive data', 'Recommendations', 'model_parameters.data.sensitive', sensitiveText(report, items, model)),
    field('Preparation', 'Preprocessing', '', model.steps.length === 0 ? null : codeList(model.steps, 10)),
    field(
      'Settings',
      'Training Hyperparameters',
      '',
      model.parameters.length === 0
        ? null
        : codeList(
            model.parameters.map(([name, value]) => `${name}=${value}`),
            20,
          ),
    ),
    field(
      'Evaluation data',
      'Testing Data',
      'model_parameters.data',
      model.evaluations.length === 0
        ? null
        : [[...new Set(model.evaluations.map(({ on }) => EVALUATED_ON[on]))].join('; ')],
    ),
    field(
      'Metrics',
      'Metrics',
      'quantitative_analysis.performance_metrics',
      model.evaluations.length === 0 ? null : metricsText(model),
    ),
    field(
      'Results',
      'Results',
      'quantitative_analysis.performance_metrics.value',
      model.evaluations.length === 0 ? null : resultsText(model),
    ),
    field(
      'Results by group',
      'Factors',
      'quantitative_analysis.performance_metrics.slice',
      groups.length === 0
        ? null
        : [
            ...codeList([...new Set(groups.map(({ name }) => name))]),
            ' (',
            ...placeList(groups.map(({ at }) => at)),
            ')',
          ],
    ),
    field(
      'Explanations',
      'Model Examination',
      'quantitative_analysis.graphics',
      explained.length === 0
        ? null
        : [
            ...codeList([...new Set(explained.map(({ name }) => name))]),
            ' (',
            ...placeList(explained.map(({ at }) => at)),
            ')',
          ],
    ),
    field('Energy and emissions', 'Environmental Impact', '', null),
  ];
}

function itemsOf({ items }: Report, { fits }: ModelNote): Report['items'] {
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

const TABULAR = new Set(['sklearn', 'xgboost', 'lightgbm', 'catboost']);

/** The block of YAML at the head of a card on the Hub; what is not known is a comment. */
export function cardMetadata(report: Report, model: ModelNote): string {
  const lines: string[] = [];
  const known = (key: string, value: string | null): void => {
    lines.push(value === null ? `# ${key}: not found` : `${key}: ${value}`);
  };
  const list = (key: string, values: readonly string[]): void => {
    if (values.length === 0) lines.push(`# ${key}: not found`);
    else lines.push(`${key}:`, ...values.map((value) => `- ${JSON.stringify(value)}`));
  };
  known('license', null);
  known('language', null);
  known('library_name', model.library === '' ? null : (LIBRARIES[model.library] ?? model.library).toLowerCase());
  const task = model.task === 'classification' || model.task === 'regression' ? model.task : null;
  known('pipeline_tag', task !== null && TABULAR.has(model.library) ? `tabular-${task}` : null);
  list(
    'datasets',
    itemsOf(report, model)
      .filter(({ kind }) => kind === 'data-set')
      .map(({ name }) => name),
  );
  list('metrics', hubMetrics(model.evaluations.map(({ metric }) => metric)));
  list('tags', [...new Set([model.task, model.type].filter((tag) => tag !== 'unknown'))]);
  return `${lines.join('\n')}\n`;
}
