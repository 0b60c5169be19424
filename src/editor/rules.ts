// All rules as the built extension lists them: metadata only, so that the editor does not carry the rules themselves.
import * as vscode from 'vscode';
import type { RuleMeta } from '../engine/rules/rule';

/** Metadata of all rules, from the file that the build writes; read once, when first asked for. */
export class RuleList {
  private loaded: Promise<readonly RuleMeta[]> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  all(): Promise<readonly RuleMeta[]> {
    this.loaded ??= this.load();
    return this.loaded;
  }

  private async load(): Promise<readonly RuleMeta[]> {
    const file = vscode.Uri.joinPath(this.extensionUri, 'dist', 'rules', 'index.json');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    // SAFETY: the build writes this file from the rules' own metadata.
    return JSON.parse(text) as RuleMeta[];
  }
}
