// Runs inside the extension host, before any Python file is open: how long Assay takes to load and to activate.
import * as vscode from 'vscode';

/** Read by activation.bench.ts. */
const PREFIX = 'assay-activation ';

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('assay.assay');
  if (extension === undefined) throw new Error('The extension assay.assay was not found.');
  if (extension.isActive) throw new Error('Assay was active before anything asked for it.');
  const start = performance.now();
  await extension.activate();
  console.log(`${PREFIX}${performance.now() - start}`);
}
