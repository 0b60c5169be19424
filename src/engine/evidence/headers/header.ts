// What the beginning or the end of a data file says of its columns.

export interface FileHeader {
  /** In file order. */
  readonly names: readonly string[];
  /** The list is whole, and read rather than guessed. */
  readonly complete: boolean;
}

/** A file read by ranges, so that its size does not matter. */
export interface RangeSource {
  /** Bytes. */
  readonly size: number;
  /** The most that a reader may ask for at a time. */
  readonly limit: number;
  /** Up to `length` bytes from `offset`; shorter at the end of the file, empty outside of it. */
  read(offset: number, length: number): Promise<Uint8Array>;
}
