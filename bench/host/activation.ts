// Runs inside the extension host, before any Python file is open: how long Assay takes to load and to activate.
import Module from 'node:module';
import * as vscode from 'vscode';

/** Read by activation.bench.ts: `PREFIX STEP MILLISECONDS`. */
const PREFIX = 'assay-activation';
const ENTRY = /[\\/]dist[\\/]extension(?:\.js)?$/;

type Load = (request: string, parent: unknown, isMain: boolean) => unknown;

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('assay.assay');
  if (extension === undefined) throw new Error('The extension assay.assay was not found.');
  if (extension.isActive) throw new Error('Assay was active before anything asked for it.');
  watchEntry();
  await timed('whole', () => extension.activate());
}

/** Node's loader, so that reading the bundle and the call of `activate` are timed apart from what VS Code does around them. */
function watchEntry(): void {
  // SAFETY: Node's module loader has this function in every version; its types leave it out.
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  loader._load = function (this: unknown, request, parent, isMain) {
    if (!ENTRY.test(request)) return load.call(this, request, parent, isMain);
    // SAFETY: the entry of an extension exports `activate`.
    const entry = timed('load', () => load.call(this, request, parent, isMain)) as {
      activate: (context: vscode.ExtensionContext) => unknown;
    };
    return {
      ...entry,
      activate: (context: vscode.ExtensionContext) => timed('activate', () => entry.activate(context)),
    };
  };
}

function timed<T>(step: string, work: () => T): T {
  const start = performance.now();
  const say = (): void => console.log(`${PREFIX} ${step} ${performance.now() - start}`);
  const result = work();
  if (result instanceof Promise) void result.then(say);
  else say();
  return result;
}
