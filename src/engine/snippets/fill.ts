// Fills a snippet with a document's own names: its variables, its columns, its imports.
import { importLines, takeImports, type ImportedName } from './imports';
import { boundNames, rename } from './names';
import { formatParts, plainText, type Snippet, type SnippetPart } from './snippet';
import { ROLE_OF_PLACEHOLDER, type RoleNames } from './slots';

export interface DocumentNames {
  readonly roles: RoleNames;
  /** Local names by canonical name of what the document imports before the place. */
  readonly imported: ReadonlyMap<string, string>;
  /** Every name that the document binds. */
  readonly taken: ReadonlySet<string>;
}

export interface FilledSnippet {
  /** Import lines that the document lacks. */
  readonly imports: readonly string[];
  /** The rest in VS Code's snippet syntax, the document's names as default texts of the tab stops. */
  readonly snippet: string;
  /** The rest as plain text, for a host without tab stops. */
  readonly text: string;
}

export const NO_NAMES: DocumentNames = { roles: new Map(), imported: new Map(), taken: new Set() };

/** Stands for tab stop number N of the list, where text is worked on as a whole. */
const mark = (position: number) => `\u0001${position}\u0001`;

function freshName(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

/** Imports that remain to be made, and the names by which the snippet's own text must call what is imported. */
function settleImports(
  imports: readonly ImportedName[],
  document: DocumentNames,
): { needed: ImportedName[]; renames: Map<string, string> } {
  const needed: ImportedName[] = [];
  const renames = new Map<string, string>();
  for (const each of imports) {
    const there = document.imported.get(each.name);
    if (there !== undefined) {
      if (there !== each.local) renames.set(each.local, there);
    } else if (document.taken.has(each.local) && !isParentPackage(each, document)) {
      const local = freshName(each.local, document.taken);
      needed.push({ ...each, local });
      renames.set(each.local, local);
    } else {
      needed.push(each);
    }
  }
  return { needed, renames };
}

/** `import dvc.api` binds `dvc`, which an import of another of its modules may have bound before. */
function isParentPackage({ name, local, from }: ImportedName, { imported }: DocumentNames): boolean {
  const top = name.split('.')[0] ?? name;
  return from === null && local === name && [...imported].some(([each, as]) => each === as && each.startsWith(top));
}

/**
 * A snippet with the document's own names in its stops; imports that the document has already are left out, and names that are taken are
 * replaced.
 */
export function fillSnippet(snippet: Snippet, document: DocumentNames = NO_NAMES): FilledSnippet {
  const stops: SnippetPart[] = [];
  let marked = '';
  for (const part of snippet.parts) {
    marked += part.kind === 'text' ? part.text : mark(stops.push(withRole(part, document.roles)) - 1);
  }
  const { imports, rest } = takeImports(marked);
  const { needed, renames } = settleImports(imports, document);
  for (const name of boundNames(rest)) {
    if (document.taken.has(name)) renames.set(name, freshName(name, document.taken));
  }
  const pieces = rename(rest, renames).split(/\u0001(\d+)\u0001/);
  const parts = pieces.flatMap((piece, index): SnippetPart[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ kind: 'text', text: piece }];
    const stop = stops[Number(piece)];
    return stop === undefined ? [] : [stop];
  });
  return { imports: importLines(needed), snippet: formatParts(parts), text: `${plainText(parts).trimEnd()}\n` };
}

function withRole(part: SnippetPart, roles: RoleNames): SnippetPart {
  if (part.kind === 'text' || part.text === null) return part;
  const role = ROLE_OF_PLACEHOLDER.get(part.text);
  const name = role === undefined ? undefined : roles.get(role);
  return name === undefined ? part : { ...part, text: name };
}

/** Imports and text in one piece, for a document that begins with it. */
export function wholeText({ imports, text }: FilledSnippet): string {
  return imports.length === 0 ? text : `${imports.join('\n')}\n\n${text}`;
}
