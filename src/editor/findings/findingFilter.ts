// Which findings the view shows: a filter by severity and concern, and the list in which it is chosen.
import * as vscode from 'vscode';
import { SEVERITIES, type Concern, type Finding, type Severity } from '../../engine/finding';
import { CONCERNS } from './findingNodes';
import type { ShownFinding } from './shownFinding';

export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  /** Null for every concern. */
  readonly concerns: ReadonlySet<Concern> | null;
}

/** Lets everything through. */
export const NO_FILTER: FindingFilter = { severities: new Set(SEVERITIES), concerns: null };

/** Whether the filter lets a finding through. */
export function passes({ severities, concerns }: FindingFilter, { severity, concern }: Finding): boolean {
  return severities.has(severity) && (concerns === null || concerns.has(concern));
}

type FilterPick = vscode.QuickPickItem &
  (
    | { readonly severity: Severity }
    | { readonly concern: Concern }
    | { readonly kind: vscode.QuickPickItemKind.Separator }
  );

const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
  hint: 'Hints',
};

/** A list with a box for each severity and each concern that has findings; nothing where it was left. */
export async function chooseFilter(
  { severities, concerns }: FindingFilter,
  all: readonly ShownFinding[],
): Promise<FindingFilter | undefined> {
  const count = (wanted: (finding: Finding) => boolean): string =>
    String(all.filter(({ finding }) => wanted(finding)).length);
  const found = new Set(all.map(({ finding }) => finding.concern));
  const present = CONCERNS.filter((concern) => found.has(concern));
  const separator = (label: string): FilterPick => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const picks: FilterPick[] = [
    separator(vscode.l10n.t('Severity')),
    ...SEVERITIES.map((severity) => ({
      label: vscode.l10n.t(SEVERITY_TITLES[severity]),
      description: count((finding) => finding.severity === severity),
      picked: severities.has(severity),
      severity,
    })),
    separator(vscode.l10n.t('Concern')),
    ...present.map((concern) => ({
      label: concernTitle(concern),
      description: count((finding) => finding.concern === concern),
      detail: codesOf(all, concern),
      picked: concerns === null || concerns.has(concern),
      concern,
    })),
  ];
  const chosen = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t('Filter findings'),
    placeHolder: vscode.l10n.t('What to show in the view; Problems keeps all'),
    canPickMany: true,
    matchOnDetail: true,
  });
  if (!chosen) return undefined;
  const wanted = new Set(chosen.flatMap((pick) => ('severity' in pick ? [pick.severity] : [])));
  const about = new Set(chosen.flatMap((pick) => ('concern' in pick ? [pick.concern] : [])));
  const everything = wanted.size === SEVERITIES.length && about.size === present.length;
  return everything ? NO_FILTER : { severities: wanted, concerns: about.size === present.length ? null : about };
}

/** "LKG001 fit-before-split, LKG002 fit-on-test": what the list is searched by. */
function codesOf(all: readonly ShownFinding[], concern: Concern): string {
  const rules = all.filter(({ finding }) => finding.concern === concern).map(({ finding }) => finding);
  return [...new Set(rules.map(({ code, name }) => `${code} ${name}`))].sort().join(', ');
}

const TITLES: Partial<Readonly<Record<Concern, string>>> = {
  'data-versions': 'Data versions',
  automl: 'AutoML',
  federated: 'Federated learning',
  assay: 'Suppressions',
};

/** As a heading: "Data versions". */
export function concernTitle(concern: Concern): string {
  return vscode.l10n.t(TITLES[concern] ?? concern.charAt(0).toUpperCase() + concern.slice(1));
}
