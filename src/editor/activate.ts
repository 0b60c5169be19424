// Wiring: what exists once per window, and who knows whom. Registers and returns; the engine starts at the first check.
import * as vscode from 'vscode';
import { registerAgentTools } from './agentTools';
import { registerCheckWorkspace } from './checkWorkspace';
import { QuickFixes } from './codeActions';
import { registerCommands } from './commands';
import { Configurations } from './configuration';
import { registerDisableRule } from './disableRule';
import { registerExample } from './example';
import { FileCheck } from './fileCheck';
import { Findings } from './findings';
import { FindingsTree, registerFindingsView } from './findingsView';
import { FixAll } from './fixAll';
import { FindingHover } from './hover';
import { registerIgnore } from './ignore';
import { LintService } from './lintService';
import { RulePages, RULE_SCHEME } from './rulePages';
import { RuleList } from './rules';
import { SECTION } from './settings';
import { registerInsertSnippet } from './snippets';
import { Status } from './status';
import { registerTerminal } from './terminal';
import { SELECTOR } from './units';
import { watchProjectFiles } from './watcher';
import { WorkerEngine, type WorkerHost } from './workerEngine';

/** What `activate` gives to tests and to other extensions. */
export interface AssayApi {
  readonly service: LintService;
  readonly findings: Findings;
  readonly status: Status;
  readonly tree: FindingsTree;
}

export function activateEditor(context: vscode.ExtensionContext, host: WorkerHost): AssayApi {
  const log = vscode.window.createOutputChannel('Assay', { log: true });
  const rules = new RuleList(context.extensionUri);
  const pages = new RulePages(context.extensionUri);
  const configurations = new Configurations(rules);
  const engine = new WorkerEngine(host, configurations, log);
  const findings = new Findings();
  const tree = new FindingsTree(findings);
  const service = new LintService(engine, findings, log);
  const status = new Status(service, findings);
  const fixAll = new FixAll(engine, service, log);
  const check = new FileCheck(engine, service);
  const { languages, workspace } = vscode;
  context.subscriptions.push(
    log,
    engine,
    findings,
    service,
    status,
    languages.registerCodeActionsProvider(SELECTOR, new QuickFixes(engine, findings, log), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
    languages.registerCodeActionsProvider(SELECTOR, fixAll, { providedCodeActionKinds: FixAll.kinds }),
    languages.registerHoverProvider(SELECTOR, new FindingHover(findings, pages)),
    workspace.registerTextDocumentContentProvider(RULE_SCHEME, pages),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) service.checkAll();
    }),
    workspace.onDidChangeWorkspaceFolders(() => engine.restart()),
    watchProjectFiles({
      configurationChanged: () => service.checkAll(),
      evidenceChanged: (uris) => engine.filesChanged(uris),
      sourceDeleted: (uri) => findings.clearClosed(uri),
    }),
    registerIgnore(engine, service),
    registerDisableRule(),
    registerTerminal(),
    registerExample(context.extensionUri),
    registerInsertSnippet(context.extensionUri, engine, service),
    registerFindingsView(tree, findings),
    registerCheckWorkspace({ check, configurations, findings, log }),
    ...registerCommands({ engine, service, findings, status, fixAll, pages, rules, log }),
    ...registerAgentTools(check, rules, pages),
  );
  service.start();
  return { service, findings, status, tree };
}
