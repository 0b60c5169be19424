// A table of any length: only rows in sight are in the page. Sorted by its column heads, searched, filtered, walked by keyboard, copied as CSV.
import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { cssom } from './cssom';
import { count, csv } from './format';
import { send, type TableState } from './host';
import { listed, nextSort, selectRows, type Cell, type Column, type SortState } from './rows';

/** CSS pixels; the style sheet gives rows this height. */
const ROW_HEIGHT = 24;
/** Rows above and below those in sight. */
const MARGIN = 10;

@customElement('assay-table')
/** A table that draws only the rows in sight. Rows keep their index in `rows` however they are sorted and filtered. */
export class DataTable extends LitElement {
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) rows: readonly (readonly Cell[])[] = [];
  /** Columns whose values the filters offer. */
  @property({ attribute: false }) filterColumns: readonly number[] = [];
  /** What choosing a row does, for readers of the screen; rows cannot be chosen where it is empty. */
  @property({ attribute: false }) action = '';
  @property({ attribute: false }) saved: TableState | undefined;
  @state() private search = '';
  @state() private filters: Readonly<Record<number, string>> = {};
  @state() private sort: SortState | null = null;
  @state() private active = 0;
  @state() private top = 0;
  @state() private height = 480;
  @query('.rows') private readonly scroller!: HTMLElement;
  private chosen: readonly number[] = [];
  private offered: readonly (readonly string[])[] = [];
  private focusActive = false;
  private readonly resized = new ResizeObserver(() => (this.height = this.scroller.clientHeight));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('saved') && this.saved !== undefined) {
      ({ search: this.search, filters: this.filters, sort: this.sort } = this.saved);
    }
    if (changed.has('rows') || changed.has('filterColumns')) {
      this.offered = this.filterColumns.map((column) => {
        const values = new Set<string>();
        for (const row of this.rows) {
          if (this.columns[column]?.list === true) for (const value of listed(row[column])) values.add(value);
          else values.add(String(row[column] ?? ''));
        }
        return [...values].filter(Boolean).sort();
      });
      const kept = Object.entries(this.filters).filter(([column, value]) =>
        this.offered[this.filterColumns.indexOf(Number(column))]?.includes(value),
      );
      if (this.rows.length > 0) this.filters = Object.fromEntries(kept);
    }
    if (['rows', 'search', 'filters', 'sort', 'saved'].some((name) => changed.has(name))) {
      const { search, filters, sort } = this;
      this.chosen = selectRows(this.rows, this.columns, { search, filters, sort });
      this.active = Math.min(this.active, Math.max(0, this.chosen.length - 1));
    }
  }

  protected override firstUpdated(): void {
    this.resized.observe(this.scroller);
  }

  protected override updated(): void {
    if (!this.focusActive) return;
    this.focusActive = false;
    this.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override render(): TemplateResult {
    const template = this.columns.map((column) => `minmax(${least(column)}px, ${column.width}fr)`).join(' ');
    const narrowest = this.columns.reduce((sum, column) => sum + least(column), 0);
    return html`
      <div class="tools">
        <input
          type="search"
          aria-label=${`Search ${this.label}`}
          placeholder=${`Search ${this.label}`}
          .value=${this.search}
          @input=${(event: Event) => this.change({ search: valueOf(event) })}
        />
        ${this.filterColumns.map((column, index) => this.filterOf(column, this.offered[index] ?? []))}
        <vscode-button secondary @click=${this.copy}>Copy as CSV</vscode-button>
        <span class="quiet" role="status"
          >${this.chosen.length === this.rows.length ? `${count(this.rows.length)} rows` : `${count(this.chosen.length)} of ${count(this.rows.length)} rows`}</span
        >
      </div>
      <div
        class="grid"
        role="grid"
        aria-label=${this.label}
        aria-rowcount=${this.chosen.length + 1}
        aria-colcount=${this.columns.length}
        ${cssom({ '--columns': template, '--narrowest': `${narrowest}px` })}
      >
        <div class="head" role="rowgroup">
          <div class="row" role="row" aria-rowindex="1">
            ${this.columns.map((column, index) => this.head(column, index))}
          </div>
        </div>
        <div
          class="rows"
          role="rowgroup"
          @scroll=${this.scrolled}
          @keydown=${this.keyed}
          ${cssom({ 'max-height': `${Math.max(1, this.chosen.length) * ROW_HEIGHT}px` })}
        >
          <div class="spacer" role="presentation" ${cssom({ height: `${this.chosen.length * ROW_HEIGHT}px` })}>
            ${this.visibleRows()}
          </div>
        </div>
      </div>
      ${this.chosen.length === 0 ? html`<p class="quiet">No row matches.</p>` : nothing}
    `;
  }

  private filterOf(column: number, values: readonly string[]): TemplateResult {
    const title = this.columns[column]?.title ?? '';
    const chosen = this.filters[column] ?? '';
    return html`<select
      aria-label=${`Filter ${this.label} by ${title}`}
      @change=${(event: Event) => this.change({ filters: { ...this.filters, [column]: valueOf(event) } })}
    >
      <option value="" ?selected=${chosen === ''}>Every ${title.toLowerCase()}</option>
      ${values.map((value) => html`<option .value=${value} ?selected=${value === chosen}>${value}</option>`)}
    </select>`;
  }

  private head(column: Column, index: number): TemplateResult {
    const sorted = this.sort?.column === index ? (this.sort.descending ? 'descending' : 'ascending') : 'none';
    const arrow = sorted === 'none' ? '' : sorted === 'ascending' ? '▲' : '▼';
    return html`<div
      role="columnheader"
      class=${column.numeric === true ? 'number' : ''}
      aria-sort=${sorted}
      aria-colindex=${index + 1}
    >
      <button @click=${() => this.change({ sort: nextSort(this.sort, index, column.numeric === true) })}>
        ${column.title}<span class="arrow" aria-hidden="true">${arrow}</span>
      </button>
    </div>`;
  }

  private visibleRows(): TemplateResult[] {
    const first = Math.max(0, Math.floor(this.top / ROW_HEIGHT) - MARGIN);
    const last = Math.min(this.chosen.length, Math.ceil((this.top + this.height) / ROW_HEIGHT) + MARGIN);
    const places = Array.from({ length: last - first }, (_, index) => first + index);
    // The row that Tab goes to stays in the page while it is out of sight.
    if (this.chosen.length > 0 && (this.active < first || this.active >= last)) places.push(this.active);
    return places.map((place) => this.row(place));
  }

  private row(place: number): TemplateResult {
    const cells = this.rows[this.chosen[place] ?? 0] ?? [];
    return html`<div
      class=${this.action === '' ? 'row' : 'row choosable'}
      role="row"
      aria-rowindex=${place + 2}
      tabindex=${place === this.active ? 0 : -1}
      @focus=${() => (this.active = place)}
      @click=${() => this.choose(place)}
      aria-description=${this.action === '' ? nothing : this.action}
      ${cssom({ transform: `translateY(${place * ROW_HEIGHT}px)` })}
    >
      ${this.columns.map((column, index) => {
        const value = cells[index] ?? '';
        const shown = column.show?.(value) ?? (typeof value === 'number' ? count(value) : value);
        return html`<div
          role="gridcell"
          class=${column.numeric === true ? 'number' : ''}
          aria-colindex=${index + 1}
          title=${typeof value === 'number' ? count(value) : value}
        >
          ${shown}
        </div>`;
      })}
    </div>`;
  }

  private choose(place: number): void {
    if (this.action === '') return;
    this.dispatchEvent(new CustomEvent('row-chosen', { detail: this.chosen[place] }));
  }

  private change(change: Partial<TableState>): void {
    if (change.search !== undefined) this.search = change.search;
    if (change.filters !== undefined) this.filters = change.filters;
    if (change.sort !== undefined) this.sort = change.sort;
    this.active = 0;
    this.scroller.scrollTop = 0;
    const detail: TableState = { search: this.search, filters: this.filters, sort: this.sort };
    this.dispatchEvent(new CustomEvent('table-state', { detail }));
  }

  private readonly scrolled = (): void => {
    this.top = this.scroller.scrollTop;
  };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.choose(this.active);
    const page = Math.max(1, Math.floor(this.height / ROW_HEIGHT) - 1);
    const last = this.chosen.length - 1;
    const next = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    this.active = Math.min(last, Math.max(0, next));
    const top = this.active * ROW_HEIGHT;
    if (top < this.scroller.scrollTop) this.scroller.scrollTop = top;
    else if (top + ROW_HEIGHT > this.scroller.scrollTop + this.height)
      this.scroller.scrollTop = top + ROW_HEIGHT - this.height;
    this.top = this.scroller.scrollTop;
    this.focusActive = true;
    this.requestUpdate();
  };

  private readonly copy = (): void => {
    const lines = this.chosen.map((index) => this.rows[index] ?? []);
    send({
      kind: 'copy',
      text: csv([this.columns.map(({ title }) => title), ...lines]),
      what: `${count(lines.length)} rows`,
    });
  };
}

/** CSS pixels below which a column is of no use; the table is then moved sideways. */
function least({ numeric, width }: Column): number {
  return numeric === true ? 84 : width >= 3 ? 200 : 112;
}

function valueOf(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}
