// Edits on the arguments of a call.
import type { Edit } from '../finding';
import type { Argument, Call } from '../python/ast';

/** Takes an argument out, with the comma that parted it from its neighbour. */
export function withoutArgument(call: Call, argument: Argument): Edit {
  const at = call.args.indexOf(argument);
  const next = call.args[at + 1];
  const previous = call.args[at - 1];
  const start = next === undefined && previous !== undefined ? previous.end : argument.start;
  const end = next?.start ?? argument.end;
  return replacing(call, start, end, '');
}

/** Adds `name=value` behind the last argument. */
export function withArgument(call: Call, text: string): Edit {
  const last = call.args.at(-1);
  if (last === undefined) return replacing(call, call.argsStart, call.argsStart, text);
  return replacing(call, last.end, last.end, `, ${text}`);
}

/** Replaces a part of a call's source; offsets as its nodes count them. */
function replacing(call: Call, start: number, end: number, text: string): Edit {
  const { cell, start: base } = call.chunk;
  return { kind: 'replace', span: { cell, start: base + start, end: base + end }, text };
}
