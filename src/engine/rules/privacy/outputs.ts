// Saved outputs of a notebook as rules read them: the texts of each, and the place in the code that a finding stands at.
import { spanOf, type Span } from '../../python/ast';
import type { CellOutput, ParsedCell } from '../../python/unit';
import type { Fix } from '../../finding';
import type { RuleContext } from '../rule';

export interface SavedOutput {
  readonly cell: ParsedCell;
  readonly output: CellOutput;
  /** Texts by MIME type. */
  readonly bundle: Readonly<Record<string, string>>;
}

export function* savedOutputs(context: RuleContext): Generator<SavedOutput> {
  for (const cell of context.analysis.unit.cells) {
    for (const output of cell.source.outputs) {
      const bundle: Record<string, string> = {};
      for (const item of output.items) if (item.kind === 'text') bundle[item.mime] = item.text;
      yield { cell, output, bundle };
    }
  }
}

/** The last statement of the cell, which showed the output. */
export function outputSpan({ source, chunks }: ParsedCell): Span {
  const last = chunks.at(-1)?.body.at(-1);
  return last === undefined ? { cell: source.index, start: 0, end: source.text.length } : spanOf(last);
}

export function clearOutput({ cell, output }: SavedOutput): Fix[] {
  const edit = { kind: 'clear-output', cell: cell.source.index, output: output.index } as const;
  return [{ title: 'Clear this output', safety: 'safe', edits: [edit] }];
}
