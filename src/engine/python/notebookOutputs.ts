// Saved outputs of a code cell: text is kept, everything binary is only counted.
import { isRecord, joinedText, type JsonRecord } from './notebookJson';
import type { CellOutput, OutputData } from './unit';

/** `outputs` of nbformat 3 or 4; anything that is not an output is left out, and keeps its place in the numbering. */
export function readOutputs(raw: unknown): CellOutput[] {
  if (!Array.isArray(raw)) return [];
  const outputs: CellOutput[] = [];
  raw.forEach((output: unknown, index) => {
    const read = isRecord(output) ? readOutput(output, index) : undefined;
    if (read) outputs.push(read);
  });
  return outputs;
}

function readOutput(output: JsonRecord, index: number): CellOutput | undefined {
  switch (output.output_type) {
    case 'stream':
      return { index, type: 'stream', items: [{ kind: 'text', mime: 'text/plain', text: joinedText(output.text) }] };
    case 'execute_result':
    case 'pyout':
      return { index, type: 'execute_result', items: readData(output) };
    case 'display_data':
      return { index, type: 'display_data', items: readData(output) };
    case 'error':
    case 'pyerr':
      return { index, type: 'error', items: [{ kind: 'text', mime: 'text/plain', text: errorText(output) }] };
    default:
      return undefined;
  }
}

/** `ename: evalue` and the traceback as a terminal would show it, without colours. */
function errorText(output: JsonRecord): string {
  const traceback = Array.isArray(output.traceback)
    ? output.traceback.filter((line): line is string => typeof line === 'string').join('\n')
    : '';
  return `${joinedText(output.ename)}: ${joinedText(output.evalue)}\n${stripAnsi(traceback)}`;
}

/** Without the escape sequences of terminals (ECMA-48 CSI, and OSC links). */
export function stripAnsi(text: string): string {
  return text.replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g, '');
}

/** Names that nbformat 3 gave to kinds of data, beside the output's other fields. */
const OLD_MIMES: Readonly<Record<string, string>> = {
  text: 'text/plain',
  html: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  latex: 'text/latex',
  json: 'application/json',
  javascript: 'application/javascript',
  pdf: 'application/pdf',
};

function readData(output: JsonRecord): OutputData[] {
  if (isRecord(output.data)) return Object.entries(output.data).map(([mime, value]) => readItem(mime, value));
  return Object.entries(OLD_MIMES)
    .filter(([key]) => output[key] !== undefined)
    .map(([key, mime]) => readItem(mime, output[key]));
}

function readItem(mime: string, value: unknown): OutputData {
  if (isTextual(mime)) {
    const isText = typeof value === 'string' || Array.isArray(value);
    const lines = isText ? joinedText(value) : '';
    // JSON data is kept as an object in the notebook, not as text.
    const text = isText && (lines !== '' || !isJson(mime)) ? lines : value === undefined ? '' : JSON.stringify(value);
    return { kind: 'text', mime, text };
  }
  const encoded = joinedText(value).replace(/\s+/g, '');
  const padding = encoded.endsWith('==') ? 2 : encoded.endsWith('=') ? 1 : 0;
  return { kind: 'binary', mime, bytes: Math.max(0, Math.floor((encoded.length * 3) / 4) - padding) };
}

function isJson(mime: string): boolean {
  return mime === 'application/json' || mime.endsWith('+json');
}

/** Whether outputs of this type are text that is read; all others are only counted. */
export function isTextual(mime: string): boolean {
  return mime.startsWith('text/') || isJson(mime) || mime === 'application/javascript' || mime === 'image/svg+xml';
}
