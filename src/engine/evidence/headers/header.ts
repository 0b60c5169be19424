// What the beginning or the end of a data file says of its columns.

export interface FileHeader {
  /** In file order. */
  readonly names: readonly string[];
  /** The list is whole, and read rather than guessed. */
  readonly complete: boolean;
}
