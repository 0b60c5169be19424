/** A number of 31 bits for a text: the same in every run, and hardly ever that of another text. */
export function hashOf(text: string): number {
  let hash = 7;
  for (const c of text) hash = (hash * 31 + (c.codePointAt(0) ?? 0)) | 0;
  return hash & 0x7fffffff;
}
