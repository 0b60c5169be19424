// The page of the model inspector: what the extension sends, as tabs; in the side view the overview alone.
import '@vscode-elements/elements/dist/vscode-button/index.js';
import './inspector/table';
import type { nothing } from 'lit';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ShownModel, ToPage } from '../inspector/protocol';
import {
  keepState,
  onMessage,
  restoredState,
  send,
  type PageState,
  type TableState,
  type TabId,
} from './inspector/host';
import { overview } from './inspector/overview';
import type { Cell } from './inspector/rows';
import {
  NODE_COLUMNS,
  NODE_FILTER,
  nodeRows,
  sizeTab,
  targetsTab,
  TENSOR_COLUMNS,
  TENSOR_FILTER,
  tensorRows,
} from './inspector/tabs';

const TABS: readonly (readonly [id: TabId, title: string])[] = [
  ['overview', 'Overview'],
  ['size', 'Size'],
  ['targets', 'Targets'],
  ['tensors', 'Tensors'],
  ['nodes', 'Nodes'],
];

@customElement('assay-inspector')
export class InspectorPage extends LitElement {
  @property() layout: 'full' | 'compact' = 'full';
  @state() private message: ToPage | undefined;
  @state() private kept: PageState = restoredState();
  private tensors: readonly (readonly Cell[])[] = [];
  private nodes: readonly (readonly Cell[])[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    onMessage((message) => (this.message = message));
    send({ kind: 'ready' });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('message') || this.message?.kind !== 'model') return;
    this.tensors = tensorRows(this.message.inspection);
    this.nodes = nodeRows(this.message.inspection);
  }

  protected override render(): TemplateResult {
    const { message } = this;
    switch (message?.kind) {
      case undefined:
        return html`<p class="quiet" role="status">Opening…</p>`;
      case 'nothing':
        return html`<main>
          <p>Open an ONNX model, or choose one of the workspace.</p>
          <vscode-button @click=${() => send({ kind: 'choose' })}>Inspect ONNX model…</vscode-button>
        </main>`;
      case 'reading':
        return html`<main>
          <h1>${message.name}</h1>
          <p class="quiet" role="status">Reading…</p>
        </main>`;
      case 'failure':
        return html`<main>
          <h1>${message.name}</h1>
          <p class="failure" role="alert">${message.message}</p>
          <p class="quiet">${message.path}</p>
          <vscode-button secondary @click=${() => send({ kind: 'reload' })}>Read again</vscode-button>
        </main>`;
      case 'model':
        return this.layout === 'compact' ? this.compact(message) : this.full(message);
    }
  }

  private full(shown: ShownModel): TemplateResult {
    const { tab } = this.kept;
    return html`
      <header>
        <h1>${shown.name}</h1>
        ${targetPicker(shown)}
        <span class="unseen" role="status">${shown.revision > 1 ? `Read anew (${shown.revision})` : ''}</span>
      </header>
      <div class="tabs" role="tablist" aria-label="Views of the model" @keydown=${this.tabKey}>
        ${TABS.map(
          ([id, title]) =>
            html`<button
              role="tab"
              id=${`tab-${id}`}
              aria-selected=${id === tab ? 'true' : 'false'}
              aria-controls="panel"
              tabindex=${id === tab ? 0 : -1}
              @click=${() => this.keep({ tab: id })}
            >
              ${title}
            </button>`,
        )}
      </div>
      <main>
        <div id="panel" role="tabpanel" aria-labelledby=${`tab-${tab}`} class=${tab}>${this.content(tab, shown)}</div>
      </main>
    `;
  }

  private compact(shown: ShownModel): TemplateResult {
    return html`<main class="compact">
      <h1>${shown.name}</h1>
      ${targetPicker(shown)} ${overview(shown)}
      <vscode-button secondary @click=${() => send({ kind: 'open' })}>Open all views</vscode-button>
    </main>`;
  }

  private content(tab: TabId, shown: ShownModel): TemplateResult | typeof nothing {
    switch (tab) {
      case 'overview':
        return overview(shown);
      case 'size':
        return sizeTab(shown.inspection, (search) => this.showTensors(search));
      case 'targets':
        return targetsTab(shown.inspection);
      case 'tensors':
        return this.table('tensors');
      case 'nodes':
        return this.table('nodes');
    }
  }

  private table(id: 'tensors' | 'nodes'): TemplateResult {
    const [rows, columns, filter] =
      id === 'tensors' ? [this.tensors, TENSOR_COLUMNS, TENSOR_FILTER] : [this.nodes, NODE_COLUMNS, NODE_FILTER];
    const keep = ({ detail }: CustomEvent<TableState>) => this.keep({ tables: { ...this.kept.tables, [id]: detail } });
    return html`<assay-table
      data-table=${id}
      .label=${id}
      .columns=${columns}
      .rows=${rows}
      .filterColumn=${filter}
      .saved=${this.kept.tables[id]}
      @table-state=${keep}
    ></assay-table>`;
  }

  private showTensors(search: string): void {
    this.keep({ tab: 'tensors', tables: { ...this.kept.tables, tensors: { search, filter: '', sort: null } } });
  }

  private keep(change: Partial<PageState>): void {
    this.kept = { ...this.kept, ...change };
    keepState(this.kept);
  }

  private readonly tabKey = (event: KeyboardEvent): void => {
    const at = TABS.findIndex(([id]) => id === this.kept.tab);
    const last = TABS.length - 1;
    const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    const chosen = next === undefined ? undefined : TABS[next];
    if (chosen === undefined) return;
    event.preventDefault();
    this.keep({ tab: chosen[0] });
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#tab-${chosen[0]}`)?.focus());
  };
}

function targetPicker({ targets, inspection: { target } }: ShownModel): TemplateResult {
  const choose = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) send({ kind: 'target', id: event.target.value });
  };
  return html`<label class="target">
    Target
    <select @change=${choose}>
      ${targets.map(({ id, name }) => html`<option .value=${id} ?selected=${id === target.id}>${name}</option>`)}
    </select>
  </label>`;
}
