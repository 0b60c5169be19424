// The page of the model inspector: what the extension sends, as tabs; in the side view the overview alone.
import '@vscode-elements/elements/dist/vscode-button/index.js';
import './inspector/table';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ComparisonState, Rows, ShownModel, ToPage, WeightsState } from '../inspector/protocol';
import type { RuntimeId } from '../onnx/runtimes/types';
import { compareTab } from './inspector/compare';
import { runTab } from './inspector/course';
import {
  keepState,
  onMessage,
  restoredState,
  send,
  type PageState,
  type TabId,
  type TableState,
} from './inspector/host';
import { overview } from './inspector/overview';
import { JUDGING, readinessTab } from './inspector/readiness';
import type { Cell, Column } from './inspector/rows';
import {
  LAYER_COLUMNS,
  LAYER_FILTERS,
  layerRows,
  sizeTab,
  targetsTab,
  TENSOR_COLUMNS,
  TENSOR_FILTERS,
  tensorRows,
} from './inspector/tabs';
import { WEIGHT_COLUMNS, WEIGHT_FILTERS, weightRows, weightsFocus, weightsTab } from './inspector/weights';

const TABS: readonly (readonly [id: TabId, title: string])[] = [
  ['overview', 'Overview'],
  ['size', 'Size'],
  ['run', 'Run'],
  ['layers', 'Layers'],
  ['tensors', 'Tensors'],
  ['readiness', 'Readiness'],
  ['targets', 'Targets'],
  ['weights', 'Weights'],
  ['compare', 'Compare'],
];
/** These show what is as long as the model, and ask for it. */
const LONG: ReadonlySet<TabId> = new Set<TabId>(['run', 'layers', 'tensors']);

interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: readonly Column[];
  readonly filters: readonly number[];
}

@customElement('assay-inspector')
/** The whole page: receives what the extension sends, keeps what the user chose. Rendered without a shadow root, so that the page's styles hold. */
export class InspectorPage extends LitElement {
  @property() layout: 'full' | 'compact' = 'full';
  @state() private message: Exclude<ToPage, { kind: 'rows' | 'weights' | 'comparison' }> | undefined;
  @state() private rows: Rows | undefined;
  @state() private weights: WeightsState | null = null;
  /** Pictures are drawn as wide as the page. */
  private readonly resized = (): void => this.requestUpdate();
  @state() private comparison: ComparisonState | null = null;
  @state() private kept: PageState = restoredState();
  private asked = 0;
  private hadWeightsFocus = false;
  /** Rows of tables, made anew where what they are made of has changed. */
  private readonly made = new Map<string, { readonly from: readonly unknown[]; readonly rows: Cell[][] }>();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.resized);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('resize', this.resized);
    onMessage((message) => this.receive(message));
    send({ kind: 'ready' });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const focused = document.activeElement;
    this.hadWeightsFocus = changed.has('weights') && focused !== null && focused === weightsFocus(this);
  }

  protected override updated(changed: PropertyValues): void {
    // A new button takes the focus only once it is drawn.
    if (this.hadWeightsFocus && !this.contains(document.activeElement))
      requestAnimationFrame(() => weightsFocus(this)?.focus());
    if (!changed.has('message') && !changed.has('kept')) return;
    const { message, kept } = this;
    if (this.layout !== 'full' || message?.kind !== 'model' || !LONG.has(kept.tab)) return;
    if (this.asked === message.revision) return;
    this.asked = message.revision;
    send({ kind: 'rows' });
  }

  protected override render(): TemplateResult {
    const { message } = this;
    switch (message?.kind) {
      case undefined:
        return html`<p class="quiet" role="status">Opening…</p>`;
      case 'nothing':
        return html`<main class="nothing">
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

  private receive(message: ToPage): void {
    switch (message.kind) {
      case 'rows':
        this.rows = message;
        return;
      case 'weights':
        this.weights = message.weights;
        return;
      case 'comparison':
        this.comparison = message.comparison;
        return;
      default:
        this.message = message;
    }
  }

  private full(shown: ShownModel): TemplateResult {
    const { tab } = this.kept;
    return html`
      <header>
        <h1>${shown.name}</h1>
        ${targetPicker(shown)}
        <span class="unseen" role="status">${shown.revision > 3 ? 'Read anew' : ''}</span>
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

  private content(tab: TabId, shown: ShownModel): TemplateResult {
    const { inspection } = shown;
    switch (tab) {
      case 'overview':
        return overview(shown, (to) => this.keep({ tab: to }));
      case 'size':
        return sizeTab(inspection, (layer) => this.find('tensors', layer.replaceAll('/', ' ')));
      case 'run':
        return runTab(inspection, this.rowsOf(shown), (name) => this.find('layers', name));
      case 'layers':
        return this.layers(shown);
      case 'tensors':
        return this.tensors(shown);
      case 'readiness':
        return readinessTab(shown, (runtime) => this.keep({ tab: 'layers', runtime }));
      case 'targets':
        return targetsTab(inspection);
      case 'weights':
        return this.weightsOf(shown);
      case 'compare':
        return compareTab(shown.name, this.comparison);
    }
  }

  /** Those of the model that is shown, not of one that was shown before. */
  private rowsOf(shown: ShownModel): Rows | undefined {
    return this.rows?.revision === shown.revision ? this.rows : undefined;
  }

  private layers(shown: ShownModel): TemplateResult {
    const rows = this.rowsOf(shown);
    if (rows === undefined) return WAIT;
    const { runtimes, fits, isTargetChosen } = shown.inspection;
    const known = runtimes.find((one) => one.runtime === this.kept.runtime)?.runtime;
    const runtime: RuntimeId = known ?? (isTargetChosen ? fits[0]?.now.runtime : undefined) ?? 'onnxruntime-cpu';
    const made = this.make('layers', [rows, shown, runtime], () => layerRows(rows, shown.inspection, runtime));
    const choose = (event: Event): void => {
      if (event.target instanceof HTMLSelectElement) this.keep({ runtime: event.target.value });
    };
    const picker = html`<label class="target picker">
      Runtime
      <select @change=${choose}>
        ${runtimes.map((one) => html`<option .value=${one.runtime} ?selected=${one.runtime === runtime}>${one.title}</option>`)}
      </select>
    </label>`;
    return html`${runtimes.length === 0 ? JUDGING : picker}
    ${this.table('layers', { rows: made, columns: LAYER_COLUMNS, filters: LAYER_FILTERS })}`;
  }

  private tensors(shown: ShownModel): TemplateResult {
    const rows = this.rowsOf(shown);
    if (rows === undefined) return WAIT;
    const made = this.make('tensors', [rows], () => tensorRows(rows));
    return this.table('tensors', { rows: made, columns: TENSOR_COLUMNS, filters: TENSOR_FILTERS });
  }

  private weightsOf(shown: ShownModel): TemplateResult {
    const { weights } = this;
    const statistics = weights?.state === 'done' ? weights.statistics : undefined;
    const rows = statistics === undefined ? [] : this.make('weights', [statistics], () => weightRows(statistics));
    const choose = ({ detail }: CustomEvent<number>): void => {
      const row = statistics?.weights[detail];
      if (row === undefined) return;
      this.keep({ weight: row.name });
      if (row.measure.histogram === undefined) send({ kind: 'weigh', tensor: row.name });
    };
    const table = this.table('weights', { rows, columns: WEIGHT_COLUMNS, filters: WEIGHT_FILTERS }, choose);
    return weightsTab(shown.inspection, weights, { rows, table, chosen: this.kept.weight });
  }

  private make(id: string, from: readonly unknown[], make: () => Cell[][]): Cell[][] {
    const known = this.made.get(id);
    if (known?.from.length === from.length && known.from.every((one, index) => one === from[index])) return known.rows;
    const rows = make();
    this.made.set(id, { from, rows });
    return rows;
  }

  private table(
    id: string,
    { rows, columns, filters }: Table,
    choose?: (event: CustomEvent<number>) => void,
  ): TemplateResult {
    const keep = ({ detail }: CustomEvent<TableState>) => this.keep({ tables: { ...this.kept.tables, [id]: detail } });
    return html`<assay-table
      data-table=${id}
      .label=${id}
      .columns=${columns}
      .rows=${rows}
      .filterColumns=${filters}
      .saved=${this.kept.tables[id]}
      .action=${choose === undefined ? '' : 'Enter shows its details below'}
      @table-state=${keep}
      @row-chosen=${(event: CustomEvent<number>) => choose?.(event)}
    ></assay-table>`;
  }

  private find(tab: 'tensors' | 'layers', search: string): void {
    this.keep({ tab, tables: { ...this.kept.tables, [tab]: { search, filters: {}, sort: null } } });
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

const WAIT = html`<p class="quiet" role="status">Fetching the rows…</p>`;

function targetPicker({ targets, inspection: { target, isTargetChosen } }: ShownModel): TemplateResult {
  const choose = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) send({ kind: 'target', id: event.target.value });
  };
  return html`<label class="target">
    Target
    <select @change=${choose}>
      ${isTargetChosen ? nothing : html`<option value="" selected>None chosen</option>`}
      ${targets.map(({ id, name }) => html`<option .value=${id} ?selected=${isTargetChosen && id === target.id}>${name}</option>`)}
    </select>
  </label>`;
}
