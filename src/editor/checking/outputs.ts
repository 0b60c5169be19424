// Saved outputs of notebook cells as the engine reads them. Kept per output object: an edit elsewhere converts nothing anew.
import type * as vscode from 'vscode';
import { isTextual, stripAnsi } from '../../engine/python/notebookOutputs';
import type { CellOutput, OutputData } from '../../engine/python/unit';

const ERROR_MIME = 'application/vnd.code.notebook.error';
const STREAM_MIMES: readonly string[] = [
  'application/vnd.code.notebook.stdout',
  'application/vnd.code.notebook.stderr',
];
const OUTPUT_TYPES: readonly CellOutput['type'][] = ['stream', 'display_data', 'execute_result', 'error'];

const converted = new WeakMap<vscode.NotebookCellOutput, Omit<CellOutput, 'index'>>();
const decoder = new TextDecoder();

/** Outputs in order with their index from 0; terminal colours are taken out of texts. */
export function readOutputs(outputs: readonly vscode.NotebookCellOutput[]): CellOutput[] {
  return outputs.map((output, index) => {
    let known = converted.get(output);
    if (!known) {
      known = { type: outputType(output), items: output.items.map(readItem) };
      converted.set(output, known);
    }
    return { index, ...known };
  });
}

function outputType(output: vscode.NotebookCellOutput): CellOutput['type'] {
  const declared: unknown = output.metadata?.['outputType'];
  const type = OUTPUT_TYPES.find((candidate) => candidate === declared);
  if (type) return type;
  const mimes = output.items.map((item) => item.mime);
  if (mimes.includes(ERROR_MIME)) return 'error';
  return mimes.some((mime) => STREAM_MIMES.includes(mime)) ? 'stream' : 'display_data';
}

function readItem(item: vscode.NotebookCellOutputItem): OutputData {
  const { mime } = item;
  // VS Code loses the bytes of outputs on their way into a new untitled notebook, and leaves another object there.
  const data: Uint8Array = ArrayBuffer.isView(item.data) ? item.data : new Uint8Array();
  if (mime === ERROR_MIME) return { kind: 'text', mime: 'text/plain', text: errorText(decoder.decode(data)) };
  if (STREAM_MIMES.includes(mime)) return { kind: 'text', mime: 'text/plain', text: decoder.decode(data) };
  if (isTextual(mime)) return { kind: 'text', mime, text: decoder.decode(data) };
  return { kind: 'binary', mime, bytes: data.byteLength };
}

/** As the engine writes an error of a saved notebook: name, message and traceback without colours. */
function errorText(json: string): string {
  try {
    const error: unknown = JSON.parse(json);
    const parts = new Map<string, unknown>(typeof error === 'object' && error !== null ? Object.entries(error) : []);
    const [name, message, stack] = ['name', 'message', 'stack'].map((key) => {
      const part = parts.get(key);
      return typeof part === 'string' ? part : '';
    });
    return `${name}: ${message}\n${stripAnsi(stack ?? '')}`;
  } catch {
    // Not the JSON that VS Code writes: the text itself is what a reader sees.
    return json;
  }
}
