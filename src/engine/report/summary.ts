// The first page: a few questions that anybody would ask, each with its answer.
import type { InputState } from '../survey/inputState';
import { STATES } from '../inventory/states';
import type { Concern } from '../finding';
import { codeList, counted, TONE_WORDS, type Inline, type Text, type Tone } from './document';
import { bestEvaluation, evaluationTone } from './flow';
import { doubtsAbout, type PersonColumn, type Report } from './report';
import { CONCERNS, metricWords } from './words';

export interface Answer {
  readonly question: string;
  readonly tone: Tone;
  /** One or two words beside the colour. */
  readonly mark: string;
  readonly answer: Text;
}

type Draft = Omit<Answer, 'mark'> & Partial<Pick<Answer, 'mark'>>;

/** The questions of the first page with their answers, always the same ones in the same order. */
export function summaryOf(report: Report): Answer[] {
  const drafts: Draft[] = [
    model(report),
    measured(report),
    data(report),
    people(report),
    groups(report),
    explained(report),
    open(report),
    aside(report),
  ];
  return drafts.map((draft) => ({ ...draft, mark: draft.mark ?? TONE_WORDS[draft.tone] }));
}

function model({ models, domains }: Report): Draft {
  const question = 'What is the model?';
  if (models.length === 0)
    return { question, tone: 'open', answer: ['No training of a model was found in these files.'] };
  const types = [...new Set(models.map(({ type }) => type))];
  const targets = [...new Set(models.flatMap(({ fits }) => fits.flatMap(({ target }) => target ?? [])))];
  const answer: Inline[] = [`${counted(models.length, 'model')}: `, ...codeList(types, 4)];
  if (targets.length > 0) answer.push(`, to predict `, ...codeList(targets, 3));
  answer.push('.');
  const [domain] = domains.keys();
  if (domain !== undefined) answer.push(` The words of the code speak of ${[...domains.keys()].join(', and of ')}.`);
  return { question, tone: 'good', answer };
}

function measured({ models, findings, unattributed }: Report): Draft {
  const question = 'Was it measured on data that it had not seen?';
  if (models.length === 0) return { question, tone: 'open', answer: ['No model, so nothing to measure.'] };
  const tones = models.map((one) => evaluationTone(bestEvaluation(one)));
  const good = tones.filter((tone) => tone === 'good').length;
  const metrics = [...new Set(models.flatMap(({ evaluations }) => evaluations.map(({ metric }) => metric)))];
  const leaks = findings.filter(({ concern, severity }) => concern === 'leakage' && severity !== 'hint');
  const answer: Inline[] = [];
  if (good > 0)
    answer.push(
      models.length === 1 ? 'Yes' : `${good} of ${models.length} models`,
      ', by ',
      metrics.slice(0, 3).map(metricWords).join('; '),
      metrics.length > 3 ? ` and ${metrics.length - 3} more.` : '.',
    );
  else if (tones.includes('look'))
    answer.push('Only on rows that took part in the training, so the numbers say little about new cases.');
  else if (unattributed.length > 0) {
    const they = unattributed.length === 1 ? 'is of a model that' : 'are of models that';
    const untold = `Not told: ${counted(unattributed.length, 'measurement')} in the code ${they} could not be told.`;
    return { question, tone: leaks.length > 0 ? 'look' : 'open', mark: 'Not known', answer: [untold] };
  } else answer.push('No measurement on rows kept apart was found.');
  const none = models.filter((one) => one.evaluations.length === 0).length;
  const others = models.length - good - none;
  if (good > 0 && others > 0) answer.push(` ${others} more only on other rows, or on rows that could not be told.`);
  if (good > 0 && none > 0) answer.push(` For ${none} no measurement was found.`);
  if (leaks.length > 0) {
    const count = leaks.reduce((sum, group) => sum + group.count, 0);
    answer.push(
      ` But ${counted(count, 'finding')} on leakage ${count === 1 ? 'says' : 'say'} that the numbers may flatter: see the open findings.`,
    );
  }
  const tone =
    leaks.length > 0 || (good === 0 && tones.includes('look'))
      ? 'look'
      : good === models.length
        ? 'good'
        : good > 0
          ? 'look'
          : 'open';
  return { question, tone, answer };
}

function data({ items, unnamedReads }: Report): Draft {
  const question = 'Can the data be brought back?';
  if (items.length === 0) {
    const answer =
      unnamedReads.length > 0
        ? `${counted(unnamedReads.length, 'read')} of data found, whose file or address the code computes.`
        : 'No data that is read by name was found.';
    return { question, tone: 'open', answer: [answer] };
  }
  const tones = items.map(({ state }) => STATES[state].tone);
  const look = items.filter((_, index) => tones[index] === 'look');
  const made = items.filter(({ state }) => MADE.has(state)).length;
  const kept = tones.filter((tone) => tone === 'good').length - made;
  const open = items.length - kept - made - look.length;
  const parts = [
    ...(kept > 0 ? [`${kept} with a version that is kept or fixed`] : []),
    ...(made > 0 ? [`${made} that the code makes`] : []),
    ...(open > 0 ? [`${open} that cannot be told or brought back from here`] : []),
    ...(look.length > 0 ? [`${look.length} without a version that is kept`] : []),
  ];
  const answer: Inline[] = [`${counted(items.length, 'input')}: ${parts.join(', ')}`];
  if (look.length > 0)
    answer.push(
      ': ',
      ...codeList(
        look.map(({ name }) => name),
        3,
      ),
    );
  answer.push('.');
  if (look.length > 0) return { question, tone: 'look', answer };
  return { question, tone: open > 0 ? 'open' : 'good', mark: open > 0 ? 'In part' : 'Yes', answer };
}

const MADE: ReadonlySet<InputState> = new Set(['made', 'made-here', 'intermediate']);

function people(report: Report): Draft {
  const { people: columns } = report;
  const question = 'Does it use data about people?';
  const personal = columns.filter(({ kind }) => kind === 'identifies');
  const sensitive = columns.filter(({ kind }) => kind === 'sensitive');
  if (personal.length + sensitive.length === 0) {
    const by = [...new Set(report.groups.flatMap((group) => group.by))];
    if (by.length > 0)
      return {
        question,
        tone: 'good',
        mark: 'Yes',
        answer: [
          'Yes: results are compared by ',
          ...codeList(by),
          '. Which other columns are about people was not told.',
        ],
      };
    return {
      question,
      tone: 'open',
      answer: [
        'No column was recognised that tells who a person is or is sensitive. Columns that the code does not name were not seen.',
      ],
    };
  }
  const learnt = (list: readonly PersonColumn[]): PersonColumn[] =>
    list.filter(({ fates }) => fates.some(({ end }) => end === 'learnt'));
  const names = (list: readonly PersonColumn[]): string[] => [...new Set(list.map(({ name }) => name))];
  const answer: Inline[] = ['Yes. '];
  if (personal.length > 0)
    answer.push(...codeList(names(personal), 4), ` ${names(personal).length === 1 ? 'tells' : 'tell'} who a person is`);
  if (personal.length > 0 && sensitive.length > 0) answer.push('; ');
  if (sensitive.length > 0)
    answer.push(...codeList(names(sensitive), 4), ` ${names(sensitive).length === 1 ? 'is' : 'are'} sensitive`);
  answer.push('. ');
  const used = names(learnt([...personal, ...sensitive]));
  if (used.length > 0) answer.push('A model uses ', ...codeList(used, 4), '. ');
  answer.push(safeguardWords(report));
  return { question, tone: learnt(personal).length > 0 ? 'look' : 'good', answer };
}

function safeguardWords(report: Report): string {
  const through = report.people.flatMap(({ fates }) => fates.flatMap((fate) => fate.through));
  const all = new Map(through.map(({ name, counts }) => [name, counts === 'weakly']));
  for (const guard of report.safeguards) all.set(guard.name, doubtsAbout(report, guard).length > 0);
  if (all.size === 0) return 'No safeguard was found on the way.';
  const weak = [...all.values()].filter(Boolean).length;
  const found = `${counted(all.size, 'safeguard')} found on the way`;
  if (weak === 0) return `${found}.`;
  return `${found}, ${weak === all.size ? (weak === 1 ? 'and it is weak or in doubt' : 'all of them weak or in doubt') : `${weak} of them weak or in doubt`}.`;
}

function groups({ groups: found, people: columns, fairnessFiles, models }: Report): Draft {
  const question = 'Were results compared between groups of people?';
  // A dashboard can show groups; whether anybody looked, the code does not tell.
  const metrics = found.filter(({ kind }) => kind === 'metric' || kind === 'by-hand');
  if (metrics.length > 0) {
    const by = [...new Set(metrics.flatMap((one) => one.by))];
    const names = [...new Set(metrics.map(({ name }) => name))];
    const answer: Inline[] = ['Yes, with ', ...codeList(names, 3)];
    if (by.length > 0) answer.push(', by ', ...codeList(by, 4));
    return { question, tone: 'good', answer: [...answer, '.'] };
  }
  if (fairnessFiles.length > 0)
    return {
      question,
      tone: 'good',
      answer: [
        `${counted(fairnessFiles.length, 'file')} of the project ${fairnessFiles.length === 1 ? 'speaks' : 'speak'} of it, beside the files reported here.`,
      ],
    };
  const sensitive = columns.some(({ kind }) => kind === 'sensitive');
  const splits = [...new Set(found.filter(({ kind }) => kind === 'split').flatMap(({ by }) => by))];
  if (splits.length > 0) {
    const answer: Text = ['Not told: after a prediction the code divides rows by ', ...codeList(splits, 3), '.'];
    return { question, tone: 'open', mark: 'Not known', answer };
  }
  const shows = found.filter(({ kind }) => kind === 'report').map(({ name }) => name);
  if (shows.length > 0 && sensitive) {
    const answer: Text = ['Not told: ', ...codeList([...new Set(shows)], 3), ' can show results by group.'];
    return { question, tone: 'open', mark: 'Not known', answer };
  }
  const answer = sensitive
    ? 'Not found, though the data holds columns by which it could be done.'
    : 'Not found; no column was recognised by which it could be done.';
  return { question, tone: sensitive && models.length > 0 ? 'look' : 'open', answer: [answer] };
}

function explained({ explanations }: Report): Draft {
  const question = 'Can its answers be explained?';
  if (explanations.length === 0)
    return { question, tone: 'open', answer: ['No explanation of the model was found in the code.'] };
  const names = [...new Set(explanations.map(({ name }) => name))];
  return { question, tone: 'good', answer: ['Found: ', ...codeList(names, 4), '.'] };
}

function open({ byConcern, findings }: Report): Draft {
  const question = 'What did Assay find?';
  const total = [...byConcern.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return { question, tone: 'good', mark: 'None', answer: ['No open findings.'] };
  const parts = [...byConcern].map(([concern, count]) => `${count} on ${shortConcern(concern)}`);
  const serious = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  return {
    question,
    tone: serious ? 'look' : 'open',
    mark: serious ? 'Look here' : 'Good to know',
    answer: [`${counted(total, 'open finding')}: ${parts.join(', ')}.`],
  };
}

function shortConcern(concern: Concern): string {
  return (CONCERNS[concern].split(':')[0] ?? concern).toLowerCase();
}

function aside({ suppressed }: Report): Draft {
  const question = 'What did the team set aside?';
  if (suppressed.length === 0) return { question, tone: 'open', mark: 'None', answer: ['Nothing.'] };
  const without = suppressed.filter(({ reason }) => reason === '').length;
  const answer = `${counted(suppressed.length, 'finding')}${without > 0 ? `, ${without} of them without a reason` : ', each with a reason'}.`;
  return { question, tone: without > 0 ? 'look' : 'good', answer: [answer] };
}
