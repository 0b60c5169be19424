// Where the values of a run come from: its statistics and its sources, the same one where a loop comes by again.
import type { Call, NodeBase } from '../python/ast';
import { BY_TIME, copiedBy, groupKeys, REJOINED } from './columns';
import type { Learns } from './effects';
import type { FactLog } from './factLog';
import { roleInName } from './rows/partNames';
import { sameRows } from './rows/rows';
import type { Scope, Store } from './store';
import type { DataObject, Source, Split, Stat, StatKind } from './values';

/** What statistics and sources need of the run that they are made in. */
interface Run {
  readonly store: Store;
  readonly facts: FactLog;
  readonly scope: Scope;
  /** So many turns of loops stand for what runs now. */
  readonly turns: number;
}

/** The statistics and sources of one run, by the places that made them. */
export class Origins {
  private readonly statsAt = new Map<object, readonly Stat[]>();
  private readonly associations = new Map<string, Stat>();
  /** What a call read last, and in which scope. */
  private readonly sourcesAt = new Map<NodeBase, { readonly source: Source; readonly scope: Scope }>();
  private readonly rowLimits = new Map<NodeBase, Map<number, Stat>>();
  /** The call that fits a transformer of a class of the project, while that runs: what it learns is told there, as its class may be used well. */
  ownFit: Call | null = null;

  constructor(private readonly run: Run) {}

  /** As `forget` of the run. */
  forget(newFrom: number): void {
    for (const [at, stats] of this.statsAt) {
      const kept = stats.filter(({ id }) => id < newFrom);
      if (kept.length === 0) this.statsAt.delete(at);
      else this.statsAt.set(at, kept);
    }
    for (const [key, { id }] of this.associations) if (id >= newFrom) this.associations.delete(key);
    for (const [node, { source }] of this.sourcesAt) if (source.id >= newFrom) this.sourcesAt.delete(node);
    for (const limits of this.rowLimits.values())
      for (const [stat, { id }] of limits) if (id >= newFrom) limits.delete(stat);
  }

  /** A statistic computed at the node; the same one where a loop comes by again with the same rows. */
  stat(kind: StatKind, node: NodeBase, name: string, learns: Learns, data: DataObject, usesTarget = false): Stat {
    const at = this.ownFit ?? this.run.facts.standIn ?? node;
    const before = this.statsAt.get(at) ?? [];
    const names = [...data.columns.known.keys()];
    const columns = data.columns.open || names.length === 0 ? null : names;
    const again = before.find(
      (have) =>
        have.name === name && have.kind === kind && sameRows(have.rows, data.rows) && sameNames(have.columns, columns),
    );
    if (again !== undefined) return again;
    const keys = groupKeys(data);
    const by = kind === 'group-statistic' && keys.length > 0 ? { by: keys } : {};
    const inTime = kind === 'group-statistic' && data.through.includes(BY_TIME) ? { inTime: true } : {};
    const rejoined = data.through.includes(REJOINED) ? { rejoined: true } : {};
    const copies = columns === null ? [] : copiedBy(data.columns);
    const stat: Stat = {
      id: this.run.store.newId(),
      kind,
      node: at,
      ...(this.run.facts.standIn === null ? {} : { elsewhere: node }),
      name,
      learns,
      rows: data.rows,
      columns,
      usesTarget,
      ...by,
      ...inTime,
      ...rejoined,
      ...(copies.length === 0 ? {} : { copies }),
    };
    this.statsAt.set(at, [...before.slice(-15), stat]);
    this.run.facts.stat({ node, stat, data });
    return stat;
  }

  /** A new division, told at the node; what is left out nobody knows: whether it was shuffled, that it keeps groups or time. */
  split(node: NodeBase, kind: Split['kind'], told: Partial<Omit<Split, 'id' | 'node' | 'kind'>> = {}): Split {
    const { store, facts } = this.run;
    const at = facts.standIn ?? node;
    return { id: store.newId(), node: at, kind, splitter: '', shuffled: null, grouped: false, ordered: false, ...told };
  }

  /** A statistic of all columns, as what it says of these: the answer, in all that chooses by it. */
  association(stat: Stat, about: readonly string[]): Stat {
    const key = JSON.stringify([stat.id, ...about]);
    let made = this.associations.get(key);
    if (made === undefined) {
      made = { ...stat, id: this.run.store.newId(), learns: 'target', about };
      this.associations.set(key, made);
    }
    return made;
  }

  /** A statistic as what decides at the node which rows are left. */
  rowLimit(stat: Stat, node: NodeBase): Stat {
    const at = this.run.facts.standIn ?? node;
    let made = this.rowLimits.get(at);
    if (made === undefined) this.rowLimits.set(at, (made = new Map<number, Stat>()));
    let limit = made.get(stat.id);
    if (limit === undefined)
      made.set(stat.id, (limit = { ...stat, id: this.run.store.newId(), kind: 'limits', node: at }));
    return limit;
  }

  /** A source of data; its part (training, test) is told by the name of its file. */
  source(node: NodeBase, kind: Source['kind'], reader: string, place: string | null, path: string | null): Source {
    const before = this.sourcesAt.get(node);
    // A pattern stands for one file after another.
    const isAgain = before?.scope === this.run.scope && before.source.place === place && place?.includes('*') === false;
    if (before !== undefined && isAgain) return before.source;
    const name = place ?? '';
    const role = roleInName(name.slice(name.lastIndexOf('/') + 1).replace(/\.[a-z0-9]+$/i, ''));
    const isNamed = place !== null && !place.includes('*');
    const isOneOfMany = !isNamed && this.run.scope.functionName !== null && this.run.turns > 1;
    const source: Source = {
      id: this.run.store.newId(),
      node: this.run.facts.standIn ?? node,
      kind,
      reader,
      place,
      path,
      role,
      ...(isOneOfMany ? { oneOfMany: true as const } : {}),
    };
    this.sourcesAt.set(node, { source, scope: this.run.scope });
    return source;
  }
}

function sameNames(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === b || (a !== null && b !== null && a.length === b.length && a.every((name, i) => name === b[i]));
}
