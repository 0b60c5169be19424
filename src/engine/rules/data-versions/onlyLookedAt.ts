// Whether what a call returns is only shown: `rows = pd.read_sql(…)`, then `rows.head()`, `rows.shape` and nothing else.
import type { Call, Chunk } from '../../python/ast';
import type { Analysis } from '../../semantics/analysis';

/** Of a table, without using its rows. */
const LOOKS = 'head|tail|sample|info|describe|shape|columns|dtypes|count|printSchema|show|display|limit';

const STRING = /(["'])(?:\\.|(?!\1)[^\\\n])*\1/g;

/** By the words of the statements that follow, up to the one that gives the name something else; one look at least. */
export function onlyLookedAt({ unit }: Analysis, { chunk, end, start }: Call): boolean {
  const before = chunk.text.slice(0, start);
  const name = /(?:^|\n)[ \t]*([A-Za-z_]\w*)[ \t]*=[^=\n]*$/.exec(before)?.[1];
  if (name === undefined)
    return /^\s*(?:display\(|print\()?\s*$/.test(before) && /^[\s);]*$/.test(chunk.text.slice(end));
  const word = new RegExp(String.raw`(?<![\w.])${name}\b`);
  const again = new RegExp(String.raw`(?:^|\n)[ \t]*${name}[ \t]*=[^=]`);
  const looks = new RegExp(
    String.raw`(?<![\w.])(?:(?:display|print|len|type)\(\s*)?${name}(?:\.(?:${LOOKS})\b(?:\([^()]*\))?)*\s*\)?\s*;?[ \t]*(?:#.*)?$`,
    'gm',
  );
  const rest = [chunk.text.slice(end), ...textsAfter(unit.cells, chunk)];
  let looked = false;
  for (const written of rest) {
    const text = written.replaceAll(STRING, '""');
    const bound = again.exec(text);
    const upTo = bound === null ? text : text.slice(0, bound.index);
    const unlooked = upTo.replaceAll(looks, '');
    if (word.test(unlooked)) return false;
    looked ||= unlooked !== upTo;
    if (bound !== null) {
      // The new value may be made from the old one.
      const line = text.slice(text.indexOf('=', bound.index) + 1).split('\n', 1)[0] ?? '';
      return looked && !word.test(line);
    }
  }
  return looked;
}

function textsAfter(cells: Analysis['unit']['cells'], chunk: Chunk): string[] {
  const all = cells.flatMap(({ chunks }) => chunks);
  return all.slice(all.indexOf(chunk) + 1).map(({ text }) => text);
}
