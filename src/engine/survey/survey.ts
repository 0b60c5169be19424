// What one script or notebook shows of its data, people, models and safeguards: plain facts with their places, from the
// analysis and the project's evidence. Names of columns and files only, never a value. Inventory and report are made from it.
import { textOf } from '../python/ast';
import { domainOf } from '../rules/fairness/domains';
import type { SurveyContext } from './context';
import { unnamedTables, type UnnamedTable } from './inputColumns';
import { surveyInputs, type InputNote } from './inputs';
import { surveyOutputs, type OutputNote } from './outputs';
import { surveyModels, type EvaluationNote, type ModelNote } from './models';
import { Placer, type FoundAt } from './places';
import { surveySigns, type ExplanationNote, type GroupNote, type SafeguardNote, type SavedNote } from './signs';

export interface UnitSurvey {
  /** Absolute. */
  readonly path: string;
  readonly kind: 'script' | 'notebook';
  /** The first heading, or the first line of the module's own description. */
  readonly title: string | null;
  readonly inputs: readonly InputNote[];
  /** Reads whose file or address the code computes, so that it is not known here. */
  readonly unnamedReads: readonly FoundAt[];
  /** Columns about people that models learn from and that no named read gives, by what the table is. */
  readonly unnamedTables: readonly UnnamedTable[];
  readonly outputs: readonly OutputNote[];
  readonly models: readonly ModelNote[];
  /** Scores whose model is not known. */
  readonly evaluations: readonly EvaluationNote[];
  readonly safeguards: readonly SafeguardNote[];
  readonly groups: readonly GroupNote[];
  readonly explanations: readonly ExplanationNote[];
  readonly saved: readonly SavedNote[];
  /** What the model decides about people, by the words of the code: `a credit decision`; null where none are told. */
  readonly domain: string | null;
  /** Null where the project is not known yet. */
  readonly project: ProjectNote | null;
  /** Bounds that the analysis met. */
  readonly limits: readonly string[];
}

export interface ProjectNote {
  readonly root: string;
  readonly git: boolean;
  readonly dvc: boolean;
  /** Files of the project whose name or content shows work on fairness, relative to its root. */
  readonly fairnessFiles: readonly string[];
}

/** All that the report and the inventory need of one unit; it holds no syntax tree, so that it can be kept and sent. */
export function surveyUnit(context: SurveyContext): UnitSurvey {
  const { analysis, evidence } = context;
  const { unit } = analysis;
  const placer = new Placer(unit);
  const project = evidence.project(unit.path);
  const fairness = evidence.fairnessWork(unit.path);
  const { models, loose } = surveyModels(context, placer);
  const sources = analysis.facts.fits.flatMap(({ isModel, features }) => (isModel ? (features?.sources ?? []) : []));
  return {
    path: unit.path,
    kind: unit.kind,
    title: titleOf(context),
    ...surveyInputs(context, placer),
    unnamedTables: unnamedTables(context, placer, sources),
    outputs: surveyOutputs(context, placer),
    models,
    evaluations: loose,
    ...surveySigns(context, placer),
    domain: models.length > 0 ? (domainOf(context, sources)?.title ?? null) : null,
    project:
      project === undefined
        ? null
        : { root: project.root, git: project.git, dvc: project.dvc, fairnessFiles: fairness?.files ?? [] },
    limits: analysis.limits,
  };
}

const LONGEST_TITLE = 120;

/** Only what stands at the top is a title; later headings are those of sections. */
function titleOf({ analysis: { unit } }: SurveyContext): string | null {
  const [first] = unit.cells.filter(({ source }) => source.text.trim() !== '');
  if (first === undefined) return null;
  if (first.source.kind === 'markdown') {
    const heading = /^\s*#{1,2}\s+(.+?)\s*#*$/m.exec(first.source.text)?.[1];
    return heading === undefined ? null : plainTitle(heading);
  }
  const [statement] = first.chunks[0]?.body ?? [];
  if (unit.kind !== 'script' || statement?.kind !== 'ExpressionStatement' || statement.value.kind !== 'Constant')
    return null;
  const text = /^[rRuU]?(?:"""|'''|"|')([\s\S]*?)(?:"""|'''|"|')$/.exec(textOf(statement.value))?.[1];
  const line = text?.split('\n').find((one) => /\p{L}/u.test(one));
  return line === undefined ? null : plainTitle(line);
}

/** Headings of a first section, which say nothing of the whole. */
const SECTION =
  /^\W*(?:\d+\W+)?(?:(?:import|load|install)(?:ing|s)?\b.*|set ?up|introduction|overview|contents|table of contents|libraries|packages|dependencies|requirements|configuration)\W*$/i;

function plainTitle(text: string): string | null {
  const plain = text
    .replace(/<[^>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    // Underscores within words belong to names.
    .replace(/[*`]+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, '')
    .trim();
  if (plain === '' || SECTION.test(plain)) return null;
  return plain.length > LONGEST_TITLE ? `${plain.slice(0, LONGEST_TITLE - 1)}…` : plain;
}
