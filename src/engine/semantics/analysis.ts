// The one thing that rules ask: a unit after its run, with what happened in it and what each name held.
import type { Expression, NodeBase } from '../python/ast';
import type { ParsedUnit } from '../python/unit';
import type { CellOrder, Facts } from './facts';
import type { DataObject, HeapId, HeapObject, Value } from './values';

export interface Analysis {
  readonly unit: ParsedUnit;
  readonly order: CellOrder;
  readonly facts: Facts;
  /** The object now, at the end of the run. Objects as they were at the time stand in the facts. */
  object(id: HeapId): HeapObject | undefined;
  /** The object that a value refers to, now; undefined for what is none: constants, texts, several that it may be. */
  objectOf(value: Value | null | undefined): HeapObject | undefined;
  /** The same where it is data; null for anything else. */
  dataOf(value: Value | null | undefined): DataObject | null;
  /** What a top-level name holds at the end. */
  lookup(name: string): Value | undefined;
  /** What an expression held when it was last evaluated. */
  valueOf(node: Expression): Value | undefined;
  /** The rows that an expression held, as they were when it was last evaluated; alternatives are joined. */
  dataAt(node: Expression): DataObject | null;
  /** The module of the project that a node stands in; null for the unit itself, and for a module that its cells write. */
  fileOf(node: NodeBase): string | null;
  /** That module as it was read; null where `fileOf` is. */
  moduleOf(node: NodeBase): ParsedUnit | null;
  /** By such a file, the import that ran it first. */
  readonly importsOfModules: ReadonlyMap<string, NodeBase>;
  /** Where rows are read that another script or notebook of the project wrote, its file. */
  readonly makersAt: ReadonlyMap<NodeBase, string>;
  /** Dotted names of every library that is imported, with the import. */
  readonly imports: ReadonlyMap<string, NodeBase>;
  /** Evaluations that the run took: its work, whatever the machine. */
  readonly steps: number;
  /** Bounds that were met: recursion cut, loops not settled, steps used up. Empty when all was analysed. */
  readonly limits: readonly string[];
  /** What was worked out from it, and what that is, those know who did (`rules/once.ts`). Null until something was. */
  answers: unknown[] | null;
}
