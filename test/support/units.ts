// Source units from text, for tests: a script as it is, a notebook from `# %%` blocks.
import type { SourceCell, SourceUnit } from '../../src/engine/python/unit';

export function scriptUnit(text: string, path = '/project/train.py'): SourceUnit {
  return { path, kind: 'script', cells: [sourceCell(0, text)] };
}

/** Cells between `# %%` lines; `# %% [markdown]` makes one whose lines lose their `# `. Tags: `# %% tags=a,b`. */
export function percentNotebook(text: string, path = '/project/train.ipynb'): SourceUnit {
  const cells: SourceCell[] = [];
  const parts = text.split(/^# %%(.*)\r?\n/m);
  // Text before the first mark is a cell only where there is any.
  if ((parts[0] ?? '').trim() !== '') cells.push(sourceCell(0, parts[0] ?? ''));
  for (let at = 1; at < parts.length; at += 2) {
    const head = parts[at] ?? '';
    const body = (parts[at + 1] ?? '').replace(/\r?\n$/, '');
    const tags = /tags=(\S+)/.exec(head)?.[1]?.split(',') ?? [];
    const markdown = head.includes('[markdown]');
    cells.push({
      ...sourceCell(cells.length, markdown ? body.replace(/^# ?/gm, '') : body),
      kind: markdown ? 'markdown' : 'code',
      language: markdown ? 'markdown' : 'python',
      tags,
    });
  }
  return { path, kind: 'notebook', cells };
}

function sourceCell(index: number, text: string): SourceCell {
  return { index, kind: 'code', language: 'python', text, executionCount: null, outputs: [], tags: [] };
}
