// Everything that crosses between the extension and a page of the inspector, both ways. Checked on arrival: what is none of it is dropped.
import type { Inspection } from '../onnx/inspection';

export interface TargetChoice {
  readonly id: string;
  readonly name: string;
}

/** A model, as its page shows it. */
export interface ShownModel {
  readonly kind: 'model';
  /** File name. */
  readonly name: string;
  /** Path from the workspace folder, or the whole one. */
  readonly path: string;
  readonly inspection: Inspection;
  readonly targets: readonly TargetChoice[];
  /** What was not looked at, and why; each one sentence. */
  readonly notes: readonly string[];
  /** Counts up with each reading of the file, so that a page can say that it shows a new one. */
  readonly revision: number;
}

export type ToPage =
  /** No model is chosen (side view). */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly name: string }
  | ShownModel
  | { readonly kind: 'failure'; readonly name: string; readonly path: string; readonly message: string };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'target'; readonly id: string }
  /** Sizes for symbolic dimensions, 1 or more. */
  | { readonly kind: 'dims'; readonly dims: Readonly<Record<string, number>> }
  | { readonly kind: 'copy'; readonly text: string; readonly what: string }
  | { readonly kind: 'choose' }
  | { readonly kind: 'open' }
  | { readonly kind: 'reload' };

const TO_PAGE = new Set<string>(['nothing', 'reading', 'model', 'failure'] satisfies ToPage['kind'][]);
const BARE = new Set<string>(['ready', 'choose', 'open', 'reload']);

export function isToPage(message: unknown): message is ToPage {
  return isRecord(message) && typeof message['kind'] === 'string' && TO_PAGE.has(message['kind']);
}

export function isFromPage(message: unknown): message is FromPage {
  if (!isRecord(message) || typeof message['kind'] !== 'string') return false;
  switch (message['kind']) {
    case 'target':
      return typeof message['id'] === 'string';
    case 'copy':
      return typeof message['text'] === 'string' && typeof message['what'] === 'string';
    case 'dims':
      return isRecord(message['dims']) && Object.values(message['dims']).every(isSize);
    default:
      return BARE.has(message['kind']);
  }
}

function isSize(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
