// A VS Code window with Assay in it, driven as a person does: keys, menus, what can be seen.
import path from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
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
  /** A file of the project to open at the start. */
  readonly open?: string;
  readonly version?: 'current' | 'oldest';
}

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
      settings: { 'workbench.colorTheme': options.version === 'oldest' ? 'Default Dark Modern' : 'Dark Modern', ...options.settings },
      ...(options.vsix === undefined ? {} : { vsix: options.vsix }),
    });
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const window = new CodeWindow(page, project, browser, server);
    await page.goto(
      workbenchAddress(server.port, {
        folder: project.folder,
        ...(options.vsix === undefined ? { extension: ROOT } : {}),
        ...(options.web === true ? { web: true } : {}),
        ...(options.open === undefined ? {} : { open: path.join(project.folder, options.open) }),
      }),
    );
    await page.locator('.monaco-workbench').waitFor();
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return window;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    this.project.remove();
  }

  /** Runs a command by its title in the command palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input');
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Opens a file of the project by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input');
    await input.fill(name);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: path.basename(name) })
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
    await this.tab(path.basename(name)).waitFor();
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

  /** The inside of the one visible webview. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }
}
