// What inserting a snippet at a place of a document changes: its missing imports above, the snippet itself at the place.
import type { Edit } from '../finding';
import type { Span } from '../python/ast';
import type { LexiconSettings } from '../rules/rule';
import type { Analysis } from '../semantics/analysis';
import { fillSnippet, type FilledSnippet } from './fill';
import { importEdit } from './imports';
import { newLineFor, type NewLine } from './place';
import { documentNames } from './roles';
import { escapeText, type Snippet } from './snippet';

export interface SnippetInsertion {
  /** Null where the document has all imports, or nothing to put them below: then the snippet begins with them. */
  readonly imports: Edit | null;
  /** Null where the place is on an empty line. */
  readonly newLine: NewLine | null;
  /** In VS Code's snippet syntax. */
  readonly snippet: string;
  /** The same as plain text. */
  readonly text: string;
}

/** What to insert at `at`: imports as an edit of their own where they can stand among the others, else ahead of the snippet. */
export function insertionOf(
  snippet: Snippet,
  analysis: Analysis,
  at: Span,
  lexicon?: LexiconSettings,
): SnippetInsertion {
  const filled = endingInText(fillSnippet(snippet, documentNames(analysis, at, lexicon)));
  const newLine = newLineFor(analysis.unit, at);
  const edit = importEdit(analysis.unit, at, filled.imports);
  if (edit !== null || filled.imports.length === 0) {
    return { imports: edit, newLine, snippet: filled.snippet, text: filled.text };
  }
  const head = `${filled.imports.join('\n')}\n\n`;
  return { imports: null, newLine, snippet: escapeText(head) + filled.snippet, text: head + filled.text };
}

/** Snippets end in a line to go on at; in the midst of a function that would stay behind, empty but for its indentation. */
function endingInText(filled: FilledSnippet): FilledSnippet {
  return { ...filled, snippet: filled.snippet.replace(/\n\$0$/, '$$0'), text: filled.text.replace(/\n$/, '') };
}
