// A concrete syntax tree flattened in pre-order: what conversion reads, at random, after tree-sitter's tree is freed.

/**
 * Node `i` has its children at `i + 1`, `next(i + 1)`… while those are below `next(i)`. Comments and line continuations
 * are left out. Node 0 is the root. Anonymous tokens (`(`, `if`) have a type and no position.
 */
export class SyntaxTable {
  private readonly types: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly nexts: number[] = [];
  /** Indices of ERROR and MISSING nodes, ascending. */
  readonly errors: number[] = [];

  /** `broken`: the parser had to repair something, be it by a token that is in no node (the end of a line) and so not in `errors`. */
  constructor(readonly broken: boolean) {}

  get size(): number {
    return this.types.length;
  }

  open(type: string, start: number, end: number, isError: boolean): number {
    const index = this.types.length;
    if (isError) this.errors.push(index);
    this.types.push(type);
    this.starts.push(start);
    this.ends.push(end);
    this.nexts.push(index + 1);
    return index;
  }

  close(index: number): void {
    this.nexts[index] = this.types.length;
  }

  /** `missingAt` is where the parser invented the token, -1 where it stands in the text. */
  token(type: string, missingAt: number): void {
    if (missingAt >= 0) this.errors.push(this.types.length);
    this.types.push(type);
    this.starts.push(missingAt);
    this.ends.push(-1);
    this.nexts.push(this.types.length);
  }

  type(index: number): string {
    return this.types[index] ?? '';
  }

  /** UTF-16 offset of a node's first character; -1 for tokens that stand in the text. */
  start(index: number): number {
    return this.starts[index] ?? 0;
  }

  /** UTF-16 offset after a node's last character; -1 for tokens. */
  end(index: number): number {
    return this.ends[index] ?? 0;
  }
  /** The node after the whole subtree of `index`. */
  next(index: number): number {
    return this.nexts[index] ?? this.types.length;
  }

  /** False for tokens such as `(` and `if`. */
  isNamed(index: number): boolean {
    return (this.ends[index] ?? -1) >= 0;
  }

  /** First named child, or -1. */
  firstNamed(index: number): number {
    const end = this.next(index);
    let child = index + 1;
    while (child < end && !this.isNamed(child)) child++;
    return child < end ? child : -1;
  }

  /** Named children in order. */
  named(index: number): number[] {
    const found: number[] = [];
    const end = this.next(index);
    for (let child = index + 1; child < end; child = this.next(child)) if (this.isNamed(child)) found.push(child);
    return found;
  }

  /** First named child of a type, or -1. */
  child(index: number, type: string): number {
    const end = this.next(index);
    for (let child = index + 1; child < end; child = this.next(child)) {
      if (this.types[child] === type && this.isNamed(child)) return child;
    }
    return -1;
  }

  /** Whether a token stands among the children. */
  hasToken(index: number, token: string): boolean {
    const end = this.next(index);
    for (let child = index + 1; child < end; child = this.next(child)) {
      if (this.types[child] === token && !this.isNamed(child)) return true;
    }
    return false;
  }
}
