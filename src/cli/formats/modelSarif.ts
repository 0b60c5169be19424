// `assay inspect --format sarif`: issues of models as SARIF 2.1.0. A model has no lines: results stand at its file.
import type { InspectedModel, InspectFailure } from '../models/inspectedModel';

const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const;

interface Result {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly text: string;
  readonly path: string;
}

/** `version` is Assay's; models that could not be read are notifications of the run, which then counts as not successful. */
export function modelSarif(
  reports: readonly ({ path: string } & InspectedModel)[],
  failed: readonly InspectFailure[],
  version: string,
): string {
  const results = reports.flatMap(resultsOf);
  const ids = [...new Set(results.map(({ rule }) => rule))];
  const run = {
    tool: { driver: { name: 'Assay', semanticVersion: version, rules: ids.map((id) => ({ id, name: id })) } },
    invocations: [
      {
        executionSuccessful: failed.length === 0,
        toolExecutionNotifications: failed.map(({ path, message }) => ({
          level: 'error',
          message: { text: message },
          locations: [location(path)],
        })),
      },
    ],
    results: results.map(({ rule, level, text, path }) => ({
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level,
      message: { text },
      locations: [location(path)],
    })),
  };
  const whole = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function resultsOf(report: { path: string } & InspectedModel): Result[] {
  const { path } = report;
  return [
    ...report.budget.map(({ limit, exceeded, message }): Result => ({
      rule: `budget/${limit}`,
      level: exceeded ? 'error' : 'note',
      text: message,
      path,
    })),
    ...report.issues.map(({ code, severity, message }): Result => ({
      rule: `file/${code}`,
      level: LEVELS[severity],
      text: message,
      path,
    })),
    ...report.readiness.map(({ id, severity, message, remedy }): Result => ({
      rule: `readiness/${id}`,
      level: LEVELS[severity],
      text: `${message} ${remedy}`,
      path,
    })),
  ];
}

/** Code scanning wants a line, also of a binary file. */
function location(path: string) {
  const uri = encodeURI(path.replaceAll('\\', '/'));
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } };
}
