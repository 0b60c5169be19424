// A report or a model card in every format that a host shows or saves, made where the engine runs: hosts stay small.
import { basename, isInside, relativePath } from '../../base/paths';
import type { FoundAt } from '../survey/places';
import { composeReport } from './compose';
import { renderHtml } from './html';
import { renderMarkdown } from './markdown';
import { cardMetadata, composeModelCard } from './modelCard';
import { modelTitle } from './cardFields';
import { gatherReport, type ReportSource } from './report';

export interface WrittenReport {
  readonly title: string;
  readonly name: string;
  /** One file that stands alone. */
  readonly html: string;
  /** The same, with a link of the host's own for each place. */
  readonly page: string;
  readonly markdown: string;
  readonly models: readonly { readonly key: string; readonly title: string; readonly at: FoundAt }[];
}

/** `placeCommand`: command of the host that opens a place, called by a link. */
export function writeReport(source: ReportSource, placeCommand: string): WrittenReport {
  const report = gatherReport(source);
  const document = composeReport(report);
  const shown = shownFrom(source.roots);
  const link = (at: FoundAt): string => `command:${placeCommand}?${encodeURIComponent(JSON.stringify([at]))}`;
  return {
    title: document.title,
    name: report.name,
    html: renderHtml(document, { shown }),
    page: renderHtml(document, { shown, link }),
    markdown: renderMarkdown(document, { shown }),
    models: report.models.map((model) => ({ key: model.key, title: modelTitle(model), at: model.at })),
  };
}

/** A model card as Markdown with its metadata before it; null where no model has that key. */
export function writeModelCard(source: ReportSource, key: string): string | null {
  const report = gatherReport(source);
  const model = report.models.find((one) => one.key === key);
  if (model === undefined) return null;
  const card = renderMarkdown(composeModelCard(report, model), { shown: shownFrom(source.roots) });
  return `---\n${cardMetadata(report, model)}---\n\n${card}`;
}

/** From the root that holds it; with the root's name before it where there are several. */
function shownFrom(roots: readonly string[]): (path: string) => string {
  return (path) => {
    const [root] = roots.filter((one) => isInside(one, path)).toSorted((a, b) => b.length - a.length);
    if (root === undefined) return path;
    const relative = relativePath(root, path);
    return roots.length > 1 ? `${basename(root)}/${relative}` : relative;
  };
}
