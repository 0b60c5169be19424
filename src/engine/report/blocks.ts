// The few kinds of block that sections of the report are made of.
import type { Block, Inline, Text } from './document';

/** Rows of one table; the others are counted below it. */
const MOST_ROWS = 40;

/** A heading of a section, or of a part of one. */
export function heading(text: string, level: 2 | 3 = 2): Block {
  return { kind: 'heading', level, text };
}

/** One paragraph. */
export function paragraph(...text: Inline[]): Block {
  return { kind: 'paragraph', text };
}

/** A table of at most {@link MOST_ROWS} rows, with a word on the others. */
export function table(head: readonly string[], rows: readonly (readonly Text[])[]): Block[] {
  const blocks: Block[] = [{ kind: 'table', head, rows: rows.slice(0, MOST_ROWS) }];
  if (rows.length > MOST_ROWS) blocks.push(paragraph(`And ${rows.length - MOST_ROWS} more.`));
  return blocks;
}

/** Files one after the other, at most so many. */
export function fileList(files: readonly string[], most = 3): Text {
  const shown = files.slice(0, most).flatMap((file, index): Inline[] => [index > 0 ? ', ' : '', { file }]);
  return files.length > most ? [...shown, ` and ${files.length - most} more`] : shown;
}
