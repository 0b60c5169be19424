// A VS Code window with Assay in it, driven as a person does: keys, menus, what can be seen.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { installHost } from '../../scripts/host/install.mjs';
import { startServer, workbenchAddress } from '../../scripts/host/server.mjs';
import { launchBrowser } from '../host/browser';
import { scratchProject, type ScratchProject } from '../host/project';

const ROOT = path.resolve(__dirname, '../..');

export interface WindowOptions {
  /** Settings of the machine, in place of a user's own. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** False starts in Restricted Mode. */
  readonly trusted?: boolean;
  /** Runs the extension in the web worker host, as vscode.dev does. */
  readonly web?: boolean;
  /** A package to install; then nothing is loaded from the source folder. */
  readonly vsix?: string;
  /** As `npm start` opens it: the source folder counts as installed, and notifications come up by themselves. */
  readonly installed?: boolean;
  /** A file of the project to open at the start. */
  readonly open?: string;
  /** The project's folder in a workspace file, to which others can be added; or no folder at all. */
  readonly folders?: 'workspace' | 'none';
  readonly version?: 'current' | 'oldest';
}

/** What would stand in the way of typing: suggestions, brackets closed by themselves. */
const STEADY = {
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
  'editor.parameterHints.enabled': false,
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.occurrencesHighlight': 'off',
  'files.autoSave': 'off',
  'workbench.colorTheme': 'Dark Modern',
  // One row per finding.
  'problems.defaultViewMode': 'table',
  'window.autoDetectColorScheme': false,
};

export class CodeWindow {
  private constructor(
    readonly page: Page,
    readonly project: ScratchProject,
    private readonly browser: Browser,
    private readonly server: { stop(): Promise<void> },
  ) {}

  static async open(options: WindowOptions = {}): Promise<CodeWindow> {
    const host = await installHost(options.version ?? 'current');
    const project = scratchProject();
    const server = await startServer(host, {
      trusted: options.trusted ?? true,
      settings: { ...STEADY, ...options.settings },
      ...(options.vsix === undefined ? {} : { vsix: options.vsix }),
      ...(options.installed === true ? { installed: ROOT } : {}),
    });
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT_MS);
    const window = new CodeWindow(page, project, browser, server);
    const address = workbenchAddress(server.port, {
      folder: project.folder,
      ...(options.vsix === undefined && options.installed !== true ? { extension: ROOT } : {}),
      ...(options.web === true ? { web: true } : {}),
      ...(options.open === undefined ? {} : { open: path.join(project.folder, options.open) }),
    });
    await page.goto(options.folders ? address.replace(/folder=[^&]*/, placeOf(project, options.folders)) : address);
    await page.locator('.monaco-workbench').waitFor();
    if (options.folders !== 'none') await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return window;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    this.project.remove();
  }

  /** Runs a command by its title in the command palette, which may not know the extension's commands at once. */
  async command(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await until(`the command ${title}`, async () => {
      await this.page.keyboard.press('F1');
      // What else comes up just then closes the palette. Enter would take the focused row, which may be another yet.
      const taken = (await this.ask(`>${title}`)) && (await succeeds(row.click({ timeout: SOON_MS })));
      // Where the palette is closed, the key would leave the page behind it.
      if (!taken && (await this.palette.isVisible())) await this.page.keyboard.press('Escape');
      return taken || undefined;
    });
  }

  /** Opens a file of the project by its name, and waits until it is the one that is shown. */
  async openFile(name: string): Promise<void> {
    const base = path.basename(name);
    const chosen = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: base });
    const shown = this.page.locator('.tabs-container .tab.active', { hasText: base });
    // The list may begin with files that were open before; a key in between would take one of them.
    await until(`${name} is shown`, async () => {
      await this.page.keyboard.press('Control+P');
      if (!((await this.ask(name)) && (await appears(chosen)))) return undefined;
      await this.page.keyboard.press('Enter');
      return (await appears(shown)) ? true : undefined;
    });
  }

  private get palette(): Locator {
    return this.page.locator('.quick-input-widget input');
  }

  /** Types into the palette that was opened; false where it is closed again. */
  private ask(text: string): Promise<boolean> {
    return succeeds(this.palette.fill(text, { timeout: SOON_MS }));
  }

  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name });
  }

  /** The rows of the Problems panel, which this opens where it is closed. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.command('Problems: Focus on Problems View');
    await panel.waitFor();
    return panel.locator('.monaco-list-row');
  }

  /** Waits for a problem whose row holds `text`, and gives the row. */
  async problem(text: string | RegExp): Promise<Locator> {
    const row = (await this.problems()).filter({ hasText: text }).first();
    await row.waitFor();
    return row;
  }

  /** Waits until no problem's row holds `text`. */
  async noProblem(text: string | RegExp): Promise<void> {
    const rows = (await this.problems()).filter({ hasText: text });
    await until(`no problem with ${String(text)}`, async () => ((await rows.count()) === 0 ? true : undefined));
  }

  /** Puts the cursor where a problem is, as a double click on its row does. */
  async goToProblem(text: string | RegExp): Promise<void> {
    const selected = this.page.locator('.markers-panel .monaco-list-row.selected', { hasText: text });
    // Rows move when a check ends between looking and clicking.
    await until(`the problem ${String(text)} is taken`, async () => {
      await (await this.problem(text)).dblclick();
      return (await appears(selected)) ? true : undefined;
    });
    await this.page.locator('.monaco-editor.focused').waitFor();
  }

  /** Shows only the problems that hold `text`, so that the one that is wanted is not below the edge; all again for ''. */
  async filterProblems(text: string): Promise<void> {
    await this.problems();
    await this.page.getByPlaceholder(/^Filter \(e\.g\. text/).fill(text);
  }

  /** Opens the light bulb's menu at the cursor and gives its entries. */
  async quickFixes(): Promise<Locator> {
    const entries = this.page.locator('.action-widget .monaco-list-row.action');
    // What is told of the text meanwhile (another language's check, a marker) takes the menu away before it is shown.
    await until('the menu of the light bulb', async () => {
      await this.page.keyboard.press('Control+.');
      return (await appears(entries)) ? true : undefined;
    });
    return entries;
  }

  /** Takes the entry of the light bulb's menu that holds `text`, with the keyboard: the panel may lie over the menu. */
  async takeQuickFix(text: string): Promise<void> {
    const entries = await this.quickFixes();
    const wanted = entries.filter({ hasText: text });
    if ((await wanted.count()) !== 1) {
      throw new Error(`Not one entry with "${text}" but: ${(await entries.allInnerTexts()).join(' | ')}`);
    }
    const isFocused = async (): Promise<boolean> => /\bfocused\b/.test((await wanted.getAttribute('class')) ?? '');
    const focused = entries.and(this.page.locator('.focused'));
    await focused.waitFor();
    for (let presses = await entries.count(); presses > 0 && !(await isFocused()); presses--) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  /** Types into the input box that is open, and enters it. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input:visible');
    await input.fill(text);
    await input.press('Enter');
  }

  /** Waits until `file` of the project, as it is on disk, fulfils `wanted`; gives its text. */
  async saved(file: string, wanted: (text: string) => boolean): Promise<string> {
    const full = path.join(this.project.folder, file);
    return until(`${file} as expected on disk`, () => {
      const text = fs.readFileSync(full, 'utf8');
      return Promise.resolve(wanted(text) ? text : undefined);
    });
  }

  /** The inside of the webview that shows `selector`: an editor or view of ours, or a Markdown preview. */
  webviewWith(selector: string): Promise<Frame> {
    return until(`a webview with ${selector}`, async () => {
      for (const frame of this.page.frames().filter((one) => one !== this.page.mainFrame())) {
        if (
          await frame
            .locator(selector)
            .first()
            .isVisible()
            .catch(() => false)
        )
          return frame;
      }
      return undefined;
    });
  }
}

/** What the address names in place of a folder. A folder that is made beside the project goes with it. */
function placeOf({ folder }: ScratchProject, folders: 'workspace' | 'none'): string {
  if (folders === 'none') return 'ew=true';
  const workspace = path.join(folder, '..', 'several.code-workspace');
  fs.writeFileSync(workspace, JSON.stringify({ folders: [{ path: folder }] }));
  return `workspace=${workspace}`;
}

/** Makes the package of this platform from the last build; gives its path. */
export function packageInto(folder: string): string {
  const vsix = path.join(folder, 'assay.vsix');
  const args = [path.join(ROOT, 'scripts', 'package.mjs'), '--no-build', '--out', vsix];
  execFileSync(process.execPath, args, { cwd: folder, stdio: 'pipe' });
  return vsix;
}

/** What was asked of the window is there by then, or led nowhere. */
const SOON_MS = 5000;

/** Whether it comes to be seen in some seconds: where it does not, what led there is done again. */
export function appears(wanted: Locator): Promise<boolean> {
  return succeeds(wanted.first().waitFor({ timeout: SOON_MS }));
}

function succeeds(action: Promise<void>): Promise<boolean> {
  return action.then(
    () => true,
    () => false,
  );
}

/** Long past what a slow machine takes; a wait ends when its answer is there. */
const LONGEST_WAIT_MS = 120_000;

/** Asks again and again until there is an answer; an error names what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await wait(100);
  }
}
