// The report in words: what stands in which section, in which order. Formats are apart, and so is the gathering.
import type { Severity } from '../finding';
import { STATES } from '../inventory/states';
import type { ModelNote } from '../survey/models';
import {
  codeList,
  counted,
  fromMarkdown,
  placeList,
  type Block,
  type Inline,
  type ReportDocument,
  type Text,
} from './document';
import { heading, paragraph, table } from './blocks';
import { preparationOf } from './cardFields';
import { flowOf } from './flow';
import { cardBlocks } from './modelCard';
import type { Report, RuleGroup } from './report';
import { peopleSection } from './peopleSection';
import { summaryOf } from './summary';
import { CONCERNS, EVALUATED_ON, metricWords, shortNumber, TASKS } from './words';

/** Model cards that a report holds; more would bury the rest. */
const MOST_CARDS = 1;

/** The whole report as blocks in order, without markup: HTML and Markdown are made of the same document. */
export function composeReport(report: Report): ReportDocument {
  return {
    title: `Responsible-ML report: ${report.name}`,
    file: onlyFile(report),
    subtitle: [
      `Made by Assay ${report.version} on ${report.day} from ${counted(report.files.length, 'file')}. `,
      'It tells what can be read from the code and the project; nothing was run. “Not found” means that Assay looked and saw nothing, not that nothing is there.',
    ],
    blocks: [
      ...summary(report),
      ...models(report),
      ...data(report),
      ...peopleSection(report),
      ...groups(report),
      ...explanations(report),
      ...findings(report),
      ...setAside(report),
      ...cards(report),
      ...notLookedAt(report),
    ],
  };
}

/** Places in the only file are told without its name. */
function onlyFile({ files }: Report): string | null {
  return files.length === 1 ? (files[0] ?? null) : null;
}

function summary(report: Report): Block[] {
  const blocks: Block[] = [heading('In short')];
  const [title] = report.titles.values();
  if (report.files.length === 1 && title !== undefined)
    blocks.push(paragraph('The author calls it ', { strong: title }, '.'));
  blocks.push({ kind: 'answers', rows: summaryOf(report) });
  const flow = flowOf(report);
  if (flow !== null) blocks.push(heading('The way of the data', 3), { kind: 'flow', flow });
  return blocks;
}

function models({ models: all, saved, unattributed }: Report): Block[] {
  const blocks: Block[] = [heading('Models, and how they were measured')];
  if (all.length === 0) blocks.push(paragraph('No training of a model was found.'));
  else
    blocks.push(...table(['Model', 'What it does', 'Trained', 'Measured by', 'Measured on'], all.flatMap(modelRows)));
  if (unattributed.length > 0) {
    const metrics = [...new Set(unattributed.map(({ metric }) => metricWords(metric)))];
    blocks.push(
      paragraph(
        `Also found: ${counted(unattributed.length, 'measurement')} whose model could not be told: ${metrics.slice(0, 5).join('; ')}${metrics.length > 5 ? `, and ${metrics.length - 5} more` : ''} (`,
        ...placeList(unattributed.map(({ at }) => at)),
        ').',
      ),
    );
  }
  if (saved.length > 0) {
    const items = saved
      .slice(0, 10)
      .map((one): Text => [
        ...savedModel(all, one.model),
        one.place === null ? 'saved under a name that the code computes' : 'saved as ',
        ...(one.place === null ? [] : [{ code: one.place }]),
        ' (',
        { at: one.at },
        ')',
      ]);
    blocks.push({ kind: 'list', items });
  }
  return blocks;
}

/** Which model it is that is saved, where the code tells. */
function savedModel(models: Report['models'], key: string | null): Text {
  const model = models.find((one) => one.key === key);
  if (model === undefined) return ['A model is '];
  return [{ strong: model.type }, ...(model.name === null ? [' is '] : [' (', { code: model.name }, ') is '])];
}

/** Metrics in words, each with the numbers that saved outputs state. */
function metricsText(evaluations: ModelNote['evaluations']): Text {
  return [...new Set(evaluations.map(({ metric }) => metric))].flatMap((metric, index): Inline[] => {
    const told = evaluations
      .filter((one) => one.metric === metric)
      .flatMap(({ printed }) => (printed === null ? [] : [shortNumber(printed.text)]));
    const values = [...new Set(told)].slice(0, 3).join(', ');
    return [
      index > 0 ? '; ' : '',
      metricWords(metric),
      ...(values === '' ? [] : [' ', { strong: values }, ' (as printed)']),
    ];
  });
}

/** One row for each kind of rows that it was measured on. */
function modelRows(model: ModelNote): Text[][] {
  const fits = model.fits.filter(({ inFolds }) => !inFolds);
  const trained =
    fits.length === 0
      ? ['in cross-validation']
      : placeList(
          fits.map(({ at }) => at),
          2,
        );
  const name: Text = [
    { strong: model.type },
    ...(model.name === null ? [] : [' (', { code: model.name }, ')']),
    ...extras(model),
  ];
  const kinds = [...new Set(model.evaluations.map(({ on }) => on))];
  if (kinds.length === 0) return [[name, [taskWords(model)], trained, ['not found'], ['–']]];
  return kinds.map((on, index) => {
    const ones = model.evaluations.filter((one) => one.on === on);
    const metrics = metricsText(ones);
    const where: Text = [
      EVALUATED_ON[on],
      ' (',
      ...placeList(
        ones.map(({ at }) => at),
        2,
      ),
      ')',
    ];
    return index === 0 ? [name, [taskWords(model)], trained, metrics, where] : [[''], [''], [''], metrics, where];
  });
}

function extras(model: ModelNote): Text {
  const { search } = model;
  const steps = preparationOf(model);
  const parts: Inline[] = [];
  if (steps.length > 0) parts.push(', after ', ...codeList(steps, 5));
  if (search !== null) parts.push(', settings searched by ', { code: search });
  return parts;
}

function taskWords({ task, fits }: ModelNote): string {
  const target = fits.find((fit) => fit.target !== null)?.target;
  return target == null ? TASKS[task] : `${TASKS[task]}; predicts “${target}”`;
}

function data({ items, unnamedReads }: Report): Block[] {
  const blocks: Block[] = [heading('Data and its versions')];
  if (items.length === 0) blocks.push(paragraph('No data that is read by name was found.'));
  else {
    const rows = items.map((item): Text[] => {
      const { plain, meaning } = STATES[item.state];
      const made: Inline[] = item.makers.length > 0 ? [' Made in ', ...placeList(item.makers, 1), '.'] : [];
      const known: Inline[] = item.dataset === null ? [] : [' ', `(data set: ${item.dataset})`];
      return [[{ code: item.name }, ...known], [{ strong: plain }], [meaning, ...made], placeList(item.readers)];
    });
    blocks.push(...table(['Data', 'Version', 'What that means', 'Read in'], rows));
  }
  if (unnamedReads.length > 0)
    blocks.push(
      paragraph(
        `${counted(unnamedReads.length, 'more read')} of data, whose file or address the code computes, ${unnamedReads.length === 1 ? 'is' : 'are'} not in this table (`,
        ...placeList(unnamedReads),
        ').',
      ),
    );
  return blocks;
}

function groups({ groups: found, fairnessFiles }: Report): Block[] {
  const blocks: Block[] = [heading('Results by group of people')];
  const words = {
    metric: 'compares results between groups',
    report: 'can show results by group',
    split: 'divides rows by group after a prediction; whether results are compared is not told',
    mitigation: 'changes data, training or decisions to narrow a gap',
    'by-hand': 'results grouped by the code itself',
  };
  if (found.length === 0)
    blocks.push(paragraph('No comparison of results between groups of people was found in these files.'));
  else {
    const same = new Map<string, (typeof found)[number][]>();
    for (const one of found) {
      const key = [one.name, one.kind, ...one.by].join('\n');
      same.set(key, [...(same.get(key) ?? []), one]);
    }
    const rows = [...same.values()].flatMap((all): Text[][] => {
      const [first] = all;
      if (first === undefined) return [];
      const by = first.by.length === 0 ? ['not told'] : codeList(first.by);
      const named = first.kind === 'by-hand' && first.by.length === 0;
      const does = named ? 'by its name, compares results between groups' : words[first.kind];
      return [[[{ code: first.name }], [does], by, placeList(all.map(({ at }) => at))]];
    });
    blocks.push(...table(['Found', 'What it does', 'Groups by', 'Where'], rows));
  }
  if (fairnessFiles.length > 0)
    blocks.push(
      paragraph(
        'Other files of the project that speak of fairness: ',
        ...codeList(
          fairnessFiles.map((file) => file.slice(file.lastIndexOf('/') + 1)),
          4,
        ),
        '.',
      ),
    );
  return blocks;
}

function explanations({ explanations: found }: Report): Block[] {
  const blocks: Block[] = [heading('Explanations')];
  if (found.length === 0)
    return [
      ...blocks,
      paragraph('No explanation of a model (which features weigh, why one case was decided so) was found.'),
    ];
  const byName = new Map<string, (typeof found)[number]['at'][]>();
  for (const { name, at } of found) byName.set(name, [...(byName.get(name) ?? []), at]);
  const rows = [...byName].map(([name, places]): Text[] => [[{ code: name }], placeList(places)]);
  return [...blocks, ...table(['Found', 'Where'], rows)];
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'must be fixed',
  warning: 'should be looked at',
  information: 'good to know',
  hint: 'a hint',
};

function findings({ findings: groups_, byConcern }: Report): Block[] {
  const blocks: Block[] = [heading('Open findings')];
  if (groups_.length === 0) return [...blocks, paragraph('None.')];
  blocks.push({
    kind: 'bars',
    title: 'Findings by concern',
    bars: [...byConcern].map(([concern, count]) => ({ label: CONCERNS[concern], count })),
  });
  for (const concern of byConcern.keys()) {
    const own = groups_.filter((group) => group.concern === concern);
    blocks.push(
      heading(CONCERNS[concern], 3),
      ...table(['How serious', 'What was found', 'Where'], own.flatMap(findingRows)),
    );
  }
  return blocks;
}

/** What a rule says in so many words is told in full; what more it says is counted, with its places. */
const MOST_SAYINGS = 4;

function findingRows({ code, sayings }: RuleGroup): Text[][] {
  const told = sayings.length > MOST_SAYINGS + 1 ? sayings.slice(0, MOST_SAYINGS) : sayings;
  const rows = told.map(({ severity, message, places }): Text[] => [
    [SEVERITY_WORDS[severity]],
    [...fromMarkdown(message), ` (${code})`],
    placeList(places, 4),
  ]);
  const rest = sayings.slice(told.length);
  const [next] = rest;
  if (next === undefined) return rows;
  const places = rest.flatMap((saying) => saying.places);
  const more = `${counted(places.length, 'more place')} of the same kind, with other names (${code})`;
  return [...rows, [[SEVERITY_WORDS[next.severity]], [more], placeList(places, 4)]];
}

function setAside({ suppressed }: Report): Block[] {
  const blocks: Block[] = [heading('Set aside by the team')];
  if (suppressed.length === 0) return [...blocks, paragraph('Nothing: no finding was suppressed.')];
  const rows = suppressed.map((one): Text[] => [
    [...fromMarkdown(one.message), ` (${one.code})`],
    [one.reason === '' ? { strong: 'no reason given' } : `“${one.reason}”`],
    [{ at: one.at }],
  ]);
  return [...blocks, ...table(['Finding', 'Reason', 'Where'], rows)];
}

function cards(report: Report): Block[] {
  if (report.models.length === 0) return [];
  const shown = report.models.slice(0, MOST_CARDS);
  const blocks: Block[] = [
    heading('Model card, as far as the code tells'),
    paragraph(
      'The fields of Hugging Face’s model card and of Google’s Model Card Toolkit. What only people know is “not found” and waits for them.',
    ),
  ];
  for (const model of shown) blocks.push(...cardBlocks(report, model));
  const others = report.models.slice(MOST_CARDS);
  if (others.length > 0)
    blocks.push(
      paragraph(
        `Cards of the other ${counted(others.length, 'model')} (`,
        ...codeList([...new Set(others.map(({ name, type }) => name ?? type))], 6),
        ') are made one by one: ',
        { code: 'assay report --model-card NAME' },
        '.',
      ),
    );
  return blocks;
}

function notLookedAt({ notices }: Report): Block[] {
  if (notices.length === 0) return [];
  const byMessage = new Map<string, string[]>();
  for (const { path, message } of notices) byMessage.set(message, [...(byMessage.get(message) ?? []), path]);
  const items = [...byMessage].slice(0, 20).map(([message, paths]): Text => {
    return [
      { file: paths[0] ?? '' },
      paths.length > 1 ? ` and ${paths.length - 1} more: ` : ': ',
      ...fromMarkdown(message),
    ];
  });
  const blocks: Block[] = [heading('Not looked at, or only in part'), { kind: 'list', items }];
  if (byMessage.size > items.length) blocks.push(paragraph(`And ${byMessage.size - items.length} more.`));
  return blocks;
}
