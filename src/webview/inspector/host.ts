// The page's end of the channel to the extension, and what of the page outlives being hidden.
import { isToPage, type FromPage, type ToPage } from '../../inspector/protocol';
import type { SortState } from './rows';

export type TabId =
  'overview' | 'size' | 'run' | 'layers' | 'tensors' | 'readiness' | 'targets' | 'weights' | 'compare';

export interface TableState {
  readonly search: string;
  readonly filters: Readonly<Record<number, string>>;
  readonly sort: SortState | null;
}

export interface PageState {
  readonly tab: TabId;
  readonly tables: Readonly<Record<string, TableState>>;
  /** Runtime whose outcome the layers show; empty for the target's own. */
  readonly runtime: string;
  /** Weight whose details are open. */
  readonly weight: string;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

export function send(message: FromPage): void {
  api.postMessage(message);
}

/** Messages that are not of the protocol are dropped. */
export function onMessage(listener: (message: ToPage) => void): void {
  window.addEventListener('message', ({ data }) => {
    if (isToPage(data)) listener(data);
  });
}

const FIRST: PageState = { tab: 'overview', tables: {}, runtime: '', weight: '' };

/** State that `keepState` left, or the first tab; what an older version did not keep has its first value. */
export function restoredState(): PageState {
  const saved = api.getState();
  if (typeof saved !== 'object' || saved === null || !('tab' in saved)) return FIRST;
  // SAFETY: only `keepState` below writes it.
  return { ...FIRST, ...(saved as Partial<PageState>) };
}

export function keepState(state: PageState): void {
  api.setState(state);
}
