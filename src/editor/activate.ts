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
import { Inventory } from './inventory';
import { InventoryTree } from './inventoryView';
import { registerOpenPlace } from './openPlace';
import { ReportPages } from './reportView';
import { Surveys } from './surveys';
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
  readonly surveys: Surveys;
  readonly inventory: Inventory;
  readonly inputs: InventoryTree;
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
  const surveys = new Surveys({ check, configurations, log });
  const inputs = new InventoryTree(surveys);
  const filesChanged = (uris: readonly vscode.Uri[]): void => engine.filesChanged(uris);
  const inventory = new Inventory(surveys, inputs, findings, filesChanged);
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
      evidenceChanged: (uris) => {
        filesChanged(uris);
        inventory.evidenceChanged();
      },
      sourceDeleted: (uri) => findings.clearClosed(uri),
    }),
    registerIgnore(engine, service),
    registerDisableRule(),
    surveys,
    inventory,
    new ReportPages(surveys, engine, versionOf(context)),
    registerOpenPlace(),
    registerTerminal(),
    registerExample(context.extensionUri),
    registerInsertSnippet(context.extensionUri, engine, service),
    registerFindingsView(tree, findings),
    registerCheckWorkspace({ check, configurations, findings, log }),
    ...registerCommands({ engine, service, findings, status, fixAll, pages, rules, log }),
    ...registerAgentTools(check, rules, pages),
  );
  service.start();
  return { service, findings, status, tree, surveys, inventory, inputs };
}

function versionOf({ extension }: vscode.ExtensionContext): string {
  const { version }: { readonly version?: unknown } = extension.packageJSON as object;
  return typeof version === 'string' ? version : '';
}
