// A model card filled in as far as the code tells: the fields of Hugging Face's template
// (https://huggingface.co/docs/hub/model-cards, https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/templates/modelcard_template.md)
// and of Google's Model Card Toolkit (https://www.tensorflow.org/responsible_ai/model_card_toolkit, schema v0.0.2).
import type { ModelNote } from '../survey/models';
import { cardFields, itemsOf, modelTitle, type CardField } from './cardFields';
import type { Block, ReportDocument, Text } from './document';
import type { Report } from './report';
import { hubMetrics, LIBRARIES } from './words';

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
