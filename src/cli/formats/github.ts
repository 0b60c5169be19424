// `--format github`: workflow commands, which GitHub shows as annotations of the changed files.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
import { alsoText, placeText } from '../joinedReport';
import { findingsOf, type CheckReport } from '../report';

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** One workflow command a line. Lines are those of the file itself, in a notebook of its JSON; files that could not be checked are warnings. */
export function githubFormat(report: CheckReport): string {
  const lines: string[] = [];
  for (const { file, finding } of findingsOf(report)) {
    // A notebook is shown as its JSON, where columns of the cell mean nothing.
    const columns: Record<string, number> =
      finding.cell === null ? { col: finding.column, endColumn: finding.endColumn } : {};
    const endLine = finding.fileLine + finding.endLine - finding.line;
    const oneLine = endLine === finding.fileLine;
    lines.push(
      command(
        COMMANDS[finding.severity],
        `${finding.message}${alsoText(finding, (one) => `${one.path} (${placeText(one)})`)}`,
        {
          file: file.path,
          line: finding.fileLine,
          endLine,
          ...(oneLine ? columns : {}),
          title: `${finding.code} ${finding.name}`,
        },
      ),
    );
  }
  for (const { path, message, line } of report.errors) {
    lines.push(command('warning', message, { file: path, ...(line === null ? {} : { line }), title: 'Assay' }));
  }
  for (const { path, error } of report.files) {
    if (error !== null) lines.push(command('warning', error, { file: path, title: 'Assay: not checked' }));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function command(name: string, message: string, properties: Readonly<Record<string, string | number>>): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
