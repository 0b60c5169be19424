// The paths of the files that rows are written into by hand: `with open("batch.jsonl", "w") as out: out.write(…)`.
import type { Call, Expression } from '../../python/ast';
import { lastName, statementsIn } from '../../python/walk';
import { oncePerChunk } from '../once';

/** The literal path of the open file that a call writes to, as its object or one of its arguments; null where none is known. */
export function pathWritten(call: Call): string | null {
  const { func, args } = call;
  return pathAmong(call, [...(func.kind === 'Attribute' ? [func.object] : []), ...args.map(({ value }) => value)]);
}

/** The literal path of the file that a name stands for here; null where it is no open one. */
export function pathBehind(name: Expression): string | null {
  return pathAmong(name, [name]);
}

function pathAmong({ chunk, start, end }: Expression, given: readonly Expression[]): string | null {
  for (const { target, path, from, to } of filesOpened(chunk))
    if (from <= start && end <= to && given.some((one) => one.kind === 'Name' && one.id === target)) return path;
  return null;
}

/** Files that `with` opens under a name, the innermost last. */
const filesOpened = oncePerChunk(({ body }) =>
  statementsIn(body).flatMap((one) =>
    one.kind === 'With'
      ? one.items.flatMap(({ context, target }) => {
          const path = target?.kind === 'Name' ? pathOpened(context) : null;
          return target?.kind === 'Name' && path !== null
            ? [{ target: target.id, path, from: one.start, to: one.end }]
            : [];
        })
      : [],
  ),
);

function pathOpened(context: Expression): string | null {
  if (context.kind !== 'Call' || lastName(context.func) !== 'open') return null;
  const [first] = context.args;
  return first?.value.kind === 'Constant' && typeof first.value.value === 'string' ? first.value.value : null;
}
