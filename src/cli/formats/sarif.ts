// `--format sarif`: SARIF 2.1.0, for code scanning. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import type { Fix } from '../../engine/finding';
import type { RuleMeta } from '../../engine/rules/rule';
import { LineIndex } from '../../base/lines';
import { alsoText } from '../joinedReport';
import { findingsOf, type CheckReport, type Place, type ReportedFinding } from '../report';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

export interface SarifOptions {
  readonly version: string;
  readonly rules: readonly RuleMeta[];
  /** Markdown of a rule's page; null where it is not there. */
  readonly page: (code: string) => string | null;
  /** Text of a script, for the lines of its fixes; null where it cannot be read. */
  readonly textOf: (path: string) => string | null;
}

/** Suppressed findings are results with a suppression; only rules with a result are described. */
export function sarifFormat(report: CheckReport, options: SarifOptions): string {
  const found = [...findingsOf(report)];
  const used = new Set(found.map(({ finding }) => finding.code));
  for (const { suppressed } of report.files) for (const { code } of suppressed) used.add(code);
  const rules = options.rules.filter(({ code }) => used.has(code));
  const results = [
    ...found.map(({ file, finding }) => result(file.path, finding, rules, options)),
    ...report.files.flatMap(({ path, suppressed }) =>
      suppressed.map((finding) => ({
        ...result(path, finding, rules, options),
        suppressions: [{ kind: 'inSource', ...(finding.reason === '' ? {} : { justification: finding.reason }) }],
      })),
    ),
  ];
  const run = {
    tool: {
      driver: {
        name: 'Assay',
        semanticVersion: options.version,
        rules: rules.map((meta) => reportingDescriptor(meta, options.page(meta.code))),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report) }],
    results,
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function reportingDescriptor(meta: RuleMeta, page: string | null) {
  return {
    id: meta.code,
    name: meta.name
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: meta.name },
    fullDescription: { text: sentence(meta.summary) },
    help: { text: sentence(meta.summary), ...(page === null ? {} : { markdown: page }) },
    defaultConfiguration: { level: LEVELS[meta.severity] },
    properties: { tags: [meta.concern] },
  };
}

function result(path: string, finding: ReportedFinding, rules: readonly RuleMeta[], options: SarifOptions) {
  const fixes = finding.cell === null ? finding.fixes.flatMap((fix) => sarifFix(path, fix, options)) : [];
  return {
    ruleId: finding.code,
    ruleIndex: rules.findIndex(({ code }) => code === finding.code),
    level: LEVELS[finding.severity],
    message: { text: `${finding.message}${alsoText(finding, (one, at) => linkTo(one.path, at + 1))}` },
    locations: [location(path, finding, finding.fileLine)],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((related, id) => ({
            id: id + 1,
            ...location(related.path, related, related.fileLine),
            message: { text: related.message },
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes }),
  };
}

/** Related places are shown where the message leads to them: `[text](id)`, 3.11.6. */
function linkTo(text: string, id: number): string {
  return `[${text.replaceAll(/[[\]\\]/g, '\\$&')}](${id})`;
}

/** In a notebook the region is of the JSON file, and the cell stands as a logical location. */
function location(path: string, place: Place, fileLine: number) {
  const physicalLocation = {
    artifactLocation: { uri: uriOf(path) },
    region:
      place.cell === null
        ? {
            startLine: place.line,
            startColumn: place.column,
            endLine: place.endLine,
            endColumn: place.endColumn,
          }
        : { startLine: fileLine },
  };
  if (place.cell === null) return { physicalLocation };
  return {
    physicalLocation,
    logicalLocations: [
      { name: `cell ${place.cell}`, kind: 'member', fullyQualifiedName: `cell ${place.cell}, line ${place.line}` },
    ],
  };
}

function sarifFix(path: string, fix: Fix, options: SarifOptions) {
  const text = options.textOf(path);
  if (text === null) return [];
  const lines = new LineIndex(text);
  const replacements = fix.edits.flatMap((edit) => {
    if (edit.kind !== 'replace') return [];
    const start = lines.position(edit.span.start);
    const end = lines.position(edit.span.end);
    return [
      {
        deletedRegion: {
          startLine: start.line + 1,
          startColumn: start.column + 1,
          endLine: end.line + 1,
          endColumn: end.column + 1,
        },
        insertedContent: { text: edit.text },
      },
    ];
  });
  if (replacements.length === 0 || replacements.length < fix.edits.length) return [];
  return [
    {
      description: { text: fix.title },
      artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }],
    },
  ];
}

function notifications(report: CheckReport) {
  const errors = [
    ...report.errors,
    ...report.files.flatMap(({ path, error }) => (error === null ? [] : [{ path, message: error, line: null }])),
  ];
  return errors.map(({ path, message, line }) => ({
    level: 'warning',
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          ...(line === null ? {} : { region: { startLine: line } }),
        },
      },
    ],
  }));
}

function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}` : encoded;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
