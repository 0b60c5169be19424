// A script's text as a unit of one cell. `# %%` marks are comments: the file stays one unit.
import type { SourceUnit } from './unit';

/**
 * `path` absolute. A byte order mark is cut off, as editors do: offsets count from after it. Line ends stay as they are.
 */
export function scriptUnit(path: string, text: string): SourceUnit {
  return {
    path,
    kind: 'script',
    cells: [
      {
        index: 0,
        kind: 'code',
        language: 'python',
        text: text.startsWith('\ufeff') ? text.slice(1) : text,
        executionCount: null,
        outputs: [],
        tags: [],
      },
    ],
  };
}
