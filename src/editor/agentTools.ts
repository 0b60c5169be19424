// Tools for coding agents: the same findings and rule pages as data. They read and change nothing.
import * as vscode from 'vscode';
import { LineIndex } from '../base/lines';
import type { FileLines } from '../engine/python/fileLines';
import type { Finding } from '../engine/finding';
import type { SourceUnit } from '../engine/python/unit';
import { messageOf } from './errors';
import type { CheckedFile, FileCheck } from './findings/fileCheck';
import { readLines } from './checking/positions';
import type { RuleList } from './rules';
import type { RulePages } from './rulePages';
import { describeNotice } from './checking/status';

interface LintInput {
  readonly path?: string;
  readonly includeFixes?: boolean;
}

interface ExplainInput {
  readonly code?: string;
}

/** Tools for chat agents: lint a file, explain a rule. Registers nothing where the host has no language models. */
export function registerAgentTools(check: FileCheck, rules: RuleList, pages: RulePages): vscode.Disposable[] {
  // Hosts without chat have no such interface.
  const { lm } = vscode as { readonly lm?: Partial<typeof vscode.lm> };
  if (!lm?.registerTool) return [];
  return [
    lm.registerTool<LintInput>('lint_python_ml', {
      prepareInvocation: ({ input }) => ({
        invocationMessage: vscode.l10n.t('Checking {0} with Assay', input.path ?? ''),
      }),
      invoke: async ({ input }, token) => text(await lint(check, input, token)),
    }),
    lm.registerTool<ExplainInput>('explain_ml_rule', {
      prepareInvocation: ({ input }) => ({
        invocationMessage: vscode.l10n.t('Reading about {0}', input.code ?? vscode.l10n.t('the rules')),
      }),
      invoke: async ({ input }) => text(await explain(rules, pages, input)),
    }),
  ];
}

async function lint(check: FileCheck, input: LintInput, token: vscode.CancellationToken): Promise<string> {
  const uri = input.path === undefined ? undefined : await resolve(input.path);
  if (!uri) {
    return `No file at "${input.path ?? ''}". Give the absolute path of a .py or .ipynb file, or its path from a workspace folder.`;
  }
  try {
    const checked = await check.check(uri, { fixes: input.includeFixes !== false, token });
    const related = checked.result.findings.flatMap((finding) => finding.related);
    return JSON.stringify(report(uri, checked, await readLines(uri, related)), null, 1);
  } catch (error) {
    return `The file could not be checked: ${messageOf(error)}`;
  }
}

/** Lines count from 1 and cells from 0, as in `assay check --format json`. */
function report(uri: vscode.Uri, { source, result }: CheckedFile, others: ReadonlyMap<string, FileLines>): unknown {
  const indexes = new Map(source.cells.map((cell) => [cell.index, new LineIndex(cell.text)]));
  const place = (span: Finding['span']) => ({
    cell: source.kind === 'notebook' ? span.cell : null,
    line: (indexes.get(span.cell)?.lineOf(span.start) ?? 0) + 1,
  });
  const placeElsewhere = (path: string, { cell, start }: Finding['span']) => {
    const lines = others.get(path);
    return {
      path,
      ...(lines?.isNotebook === true ? { cell } : {}),
      line: (lines?.of(cell)?.lineOf(start) ?? 0) + 1,
    };
  };
  return {
    path: uri.scheme === 'file' ? uri.fsPath : uri.toString(),
    findings: result.findings.map((finding) => ({
      code: finding.code,
      name: finding.name,
      severity: finding.severity,
      ...place(finding.span),
      message: finding.message,
      related: finding.related.map(({ span, message, path }) => ({
        ...(path === undefined ? place(span) : placeElsewhere(path, span)),
        message,
      })),
      fixes: finding.fixes.map(({ title, safety, edits, terminal }) => ({
        title,
        safety,
        ...(terminal === undefined ? {} : { command: terminal }),
        edits: edits.map((edit) =>
          edit.kind === 'replace'
            ? { ...place(edit.span), replace: textOf(source, edit.span), by: edit.text }
            : edit.kind === 'insert-cell'
              ? { insertCellBefore: edit.before, text: edit.text }
              : { clearOutputsOfCell: edit.cell },
        ),
      })),
    })),
    suppressed: result.suppressed.map(({ finding, reason }) => ({
      code: finding.code,
      ...place(finding.span),
      reason,
    })),
    notChecked: result.notices.map((notice) => ({
      cell: notice.cell,
      message: notice.path === undefined ? notice.message : describeNotice(notice),
    })),
  };
}

function textOf(source: SourceUnit, { cell, start, end }: Finding['span']): string {
  return source.cells.find(({ index }) => index === cell)?.text.slice(start, end) ?? '';
}

async function explain(rules: RuleList, pages: RulePages, { code }: ExplainInput): Promise<string> {
  const all = await rules.all();
  const wanted = code?.trim().toUpperCase();
  const rule = all.find((one) => one.code === wanted || one.name === code?.trim());
  if (rule) return (await pages.text(rule.code)) ?? `${rule.code} ${rule.name}: ${rule.summary}.`;
  const list = all.map((one) => `${one.code} ${one.name} (${one.severity}): ${one.summary}`).join('\n');
  return wanted === undefined ? list : `No rule has the code ${wanted}. The rules are:\n${list}`;
}

async function resolve(path: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const absolute = /^([A-Za-z]:)?[\\/]/.test(path);
  const candidates = absolute
    ? [
        folders[0]?.uri.scheme === undefined || folders[0].uri.scheme === 'file'
          ? vscode.Uri.file(path)
          : folders[0].uri.with({ path }),
      ]
    : folders.map(({ uri }) => vscode.Uri.joinPath(uri, path));
  for (const uri of candidates) {
    try {
      if ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) return uri;
    } catch {
      // Not in this folder: the next one may have it.
    }
  }
  return undefined;
}

function text(value: string): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(value)]);
}
