// What a thrown value says of itself.

/** The message of an Error, or the value as text: anything may be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
