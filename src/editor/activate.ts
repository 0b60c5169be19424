// Wiring: what exists once per window, and who knows whom. Registers and returns; the engine starts at the first check.
import * as vscode from 'vscode';
import type { ModelBudgets } from '../engine/configuration';
import { registerAgentTools } from './agentTools';
import { registerCheckWorkspace, type WorkspaceCheckParts } from './findings/checkWorkspace';
import { QuickFixes } from './fixes/codeActions';
import { registerCommands } from './commands';
import { showConfigurationProblems } from './checking/configurationProblems';
import { registerDisableRule } from './fixes/disableRule';
import { registerExample } from './example';
import { FileCheck } from './findings/fileCheck';
import { Findings } from './findings/findings';
import { FindingsTree, registerFindingsView } from './findings/findingsView';
import { FixAll } from './fixes/fixAll';
import { Inventory } from './data/inventory';
import { InventoryTree } from './data/inventoryView';
import { registerOpenPlace } from './openPlace';
import { ReportPages } from './reportView';
import { Surveys } from './data/surveys';
import { FindingHover } from './findings/hover';
import { registerIgnore } from './fixes/ignore';
import { LintService } from './checking/lintService';
import { ModelLenses, ModelNames, type NamingPlace } from './modelNames';
import { RulePages, RULE_SCHEME } from './rulePages';
import { RuleList } from './rules';
import { SECTION } from './checking/settings';
import { registerInsertSnippet } from './snippets';
import { Status } from './checking/status';
import { registerTerminal } from './fixes/terminal';
import { enginePath, SELECTOR } from './checking/units';
import { watchProjectFiles, within } from './checking/watcher';
import { WorkerEngine, type WorkerHost } from './checking/workerEngine';

/** What `activate` gives to tests and to other extensions. */
export interface AssayApi {
  readonly service: LintService;
  readonly findings: Findings;
  readonly status: Status;
  readonly tree: FindingsTree;
  readonly surveys: Surveys;
  readonly inventory: Inventory;
  readonly inputs: InventoryTree;
  readonly models: {
    /** The lines that name a model, as far as code was checked. */
    namedIn(uri: vscode.Uri): readonly NamingPlace[];
    /** What the project says of a model. */
    limitsOf(uri: vscode.Uri): Promise<{ readonly target: string | null; readonly budget: ModelBudgets }>;
  };
}

/** `checkModels` inspects the models of the workspace when it is checked. */
export function activateEditor(
  context: vscode.ExtensionContext,
  host: WorkerHost,
  checkModels: WorkspaceCheckParts['checkModels'],
): AssayApi {
  const log = vscode.window.createOutputChannel('Assay', { log: true });
  const rules = new RuleList(context.extensionUri);
  const pages = new RulePages(context.extensionUri);
  const engine = new WorkerEngine(host, log);
  const { configurations } = engine;
  const findings = new Findings();
  const tree = new FindingsTree(findings);
  const service = new LintService(engine, findings, log);
  const status = new Status(service, findings);
  const fixAll = new FixAll(engine, service, log);
  const check = new FileCheck(engine, service);
  const surveys = new Surveys({ check, configurations, log });
  const inputs = new InventoryTree(surveys);
  const filesChanged = (uris: readonly vscode.Uri[]): void => engine.filesChanged(uris);
  const sources = new vscode.EventEmitter<readonly vscode.Uri[]>();
  const inventory = new Inventory(surveys, inputs, findings, engine, filesChanged, sources.event);
  const settingsChanged = (): void => {
    // Also what is not open is judged by them.
    engine.forgetConfiguration();
    service.checkAll();
    inventory.evidenceChanged();
  };
  /** Of what was found in closed files, and read of data. */
  const gone = (isGone: (uri: vscode.Uri) => boolean): void => {
    findings.clearClosed(isGone);
    surveys.forget(isGone);
  };
  const lenses = new ModelLenses(findings);
  const models = new ModelNames(findings);
  const { languages, workspace } = vscode;
  context.subscriptions.push(
    log,
    engine,
    findings,
    service,
    status,
    showConfigurationProblems(findings),
    languages.registerCodeActionsProvider(SELECTOR, new QuickFixes(engine, service, findings, log), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
    languages.registerCodeActionsProvider(SELECTOR, fixAll, { providedCodeActionKinds: FixAll.kinds }),
    languages.registerHoverProvider(SELECTOR, new FindingHover(findings, pages)),
    workspace.registerTextDocumentContentProvider(RULE_SCHEME, pages),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) settingsChanged();
    }),
    workspace.onDidChangeWorkspaceFolders(({ removed }) => {
      gone(within(removed.map(({ uri }) => uri)));
      engine.restart();
    }),
    sources,
    watchProjectFiles({
      configurationChanged: () => settingsChanged(),
      evidenceChanged: (uris) => {
        filesChanged(uris);
        inventory.evidenceChanged();
      },
      sourcesChanged: (uris) => {
        filesChanged(uris);
        sources.fire(uris);
      },
      deleted: gone,
      isData: (uri) => inventory.inputsAt(uri).length > 0,
      isWithinData: (uri) => inventory.isWithinInput(uri),
      dataChanged: (uris) => inventory.dataChanged(uris),
    }),
    registerIgnore(engine, service),
    registerDisableRule(engine),
    surveys,
    inventory,
    new ReportPages(surveys, engine, versionOf(context)),
    registerOpenPlace(),
    registerTerminal(),
    registerExample(context.extensionUri),
    registerInsertSnippet(context.extensionUri, engine, service),
    registerFindingsView(tree, findings),
    lenses,
    languages.registerCodeLensProvider(SELECTOR, lenses),
    registerCheckWorkspace({
      check,
      configurations,
      findings,
      log,
      models,
      service,
      onDidChangeSources: sources.event,
      say: (note) => tree.say(note),
      checkModels,
    }),
    ...registerCommands({ engine, service, findings, status, fixAll, pages, rules, log }),
    ...registerAgentTools(check, rules, pages),
  );
  service.start();
  return {
    service,
    findings,
    status,
    tree,
    surveys,
    inventory,
    inputs,
    models: {
      namedIn: (uri) => models.of(uri),
      async limitsOf(uri) {
        const { target, budget } = await configurations.of(uri, enginePath(uri));
        return { target, budget };
      },
    },
  };
}

function versionOf({ extension }: vscode.ExtensionContext): string {
  const { version }: { readonly version?: unknown } = extension.packageJSON as object;
  return typeof version === 'string' ? version : '';
}
