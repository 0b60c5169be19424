// Where a frame that writes itself writes to.
import type { TableWriter } from '../../../knowledge/sinks';
import type { CallArguments, Value } from '../../../semantics/values';

/** The path, table or buffer that a writer of tables is given. */
export function targetGiven({ target }: TableWriter, { positional, keywords }: CallArguments): Value | undefined {
  const to = positional[0] ?? keywords.get(target);
  return to?.kind === 'constant' && to.value === null ? undefined : to;
}

/** Without a place to write to the text is returned, and nothing is written. */
export function givesText(writer: TableWriter, args: CallArguments): boolean {
  const isShown = writer.kind === 'display' || writer.kind === 'clipboard';
  return !isShown && !args.open && targetGiven(writer, args) === undefined;
}
