// DVL014: a read gives something else each time, by its very wording.
import { isAbsolutePath } from '../../../../base/paths';
import { spanOf, textOf, type Call, type Expression } from '../../../python/ast';
import { walk } from '../../../python/walk';
import { ORDERED_SQL, readerVersions, UNORDERED_LIMIT_SQL } from '../../../knowledge/readers';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/language/folding';
import type { Source } from '../../../semantics/values';
import { callsNamedLike, callsWrittenLike, oncePerAnalysis } from '../../once';
import { shownPath } from '../../people';
import { defineRule, type RuleContext } from '../../rule';
import { isTestFile } from '../../testFiles';
import { sourcesUsed } from '../filesRead';
import { madeHere } from '../madeHere';
import { onlyLookedAt } from '../onlyLookedAt';
import { readsModel } from '../readsModel';

interface Data {
  readonly what: string;
  readonly instead: string;
  readonly isQuery?: boolean;
  /** A model is loaded, not rows. */
  readonly isModel?: boolean;
}

const SQL = /^(?:read_sql|read_sql_query|read_gbq|read_database|sql|query)$/;
const LATEST = /(?:^|[/_.\- ])(?:latest|newest)(?:[/_.\- ].*)?\.\w{2,8}$/i;
/** Code, texts and settings that a project has with its commits. */
const NO_DATA = /\.(?:sql|py|ipynb|md|rst|html?|css|js|ya?ml|toml|ini|cfg)$/i;
const NOW = /\b(?:now|today|utcnow)\(\)/;

export const rule = defineRule<Data>({
  meta: {
    code: 'DVL014',
    name: 'volatile-source',
    concern: 'data-versions',
    severity: 'hint',
    summary: 'Data comes from the clipboard, a file called latest, a path of today, or LIMIT without ORDER BY.',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestFile(analysis)) return;
    const said = new Set<Call>();
    const used = new Set([...sourcesUsed(analysis)].map(({ node }) => node));
    const isMade = madeHere(analysis);
    const reads = new Map(
      analysis.facts.reads.filter((read) => !isMade(read)).map(({ node, source }) => [node, source]),
    );
    const asks = new Set([
      ...callsNamedLike(analysis, (name) => readerVersions.find(name)?.what === 'clipboard'),
      ...callsWrittenLike(analysis, (written) => SQL.test(written)),
    ]);
    for (const call of analysis.facts.calls) {
      if (!reads.has(call.node) && !asks.has(call)) continue;
      const data = volatility(context, call, reads);
      if (data === null || said.has(call.node)) continue;
      // What is shown, and where models are fitted what feeds none of them, is only looked at.
      if (data.isQuery === true && (/\.head\(/.test(call.node.chunk.text) || onlyLookedAt(analysis, call.node)))
        continue;
      if (data.isQuery === true && analysis.facts.fits.length > 0 && !used.has(call.node)) continue;
      said.add(call.node);
      yield { span: spanOf(call.node), data };
    }
  },
  message({ what, instead, isModel }) {
    return `${what}, so the next run may ${isModel === true ? 'load another model' : 'read other rows'}. ${instead}.`;
  },
});

function volatility(context: RuleContext, call: CallFact, reads: ReadonlyMap<Call, Source>): Data | null {
  const { analysis } = context;
  const { name, written, node, args } = call;
  if (readerVersions.find(name)?.what === 'clipboard')
    return { what: '`read_clipboard` takes what was copied last', instead: 'Save the data to a file that is tracked' };
  const [first] = args.positional;
  const query = SQL.test(written) && name !== '' ? stringOf(first ?? args.keywords.get('sql')) : null;
  if (
    query !== null &&
    /^\s*select\b/i.test(query) &&
    UNORDERED_LIMIT_SQL.test(query) &&
    // A handful of rows is a look at the table.
    !/\blimit\s+(?:\d|10)\b/i.test(query) &&
    !ORDERED_SQL.test(query) &&
    !/\bML\.\w+\s*\(/i.test(query)
  )
    return { what: 'The query has LIMIT without ORDER BY', instead: 'Order by a key', isQuery: true };
  const source = reads.get(node);
  if (source === undefined) return null;
  const { place } = source;
  if (place !== null && LATEST.test(place) && !NO_DATA.test(place) && !place.includes('://')) {
    const shown = isAbsolutePath(place) ? shownPath(context, place) : place;
    const isModel = readsModel(context.knowledge, source);
    return { what: `\`${shown}\` is whatever is latest at the time`, instead: 'Name the version', isModel };
  }
  const path = node.args[0]?.value;
  if (
    path !== undefined &&
    (NOW.test(textOf(path)) || namesToday(analysis, node, path)) &&
    !isNamedBefore(analysis, call, path)
  )
    return { what: 'The path is made from the time of the run', instead: 'Write the date that is meant' };
  // The newest checkpoint is how training goes on; what is opened and feeds no model may be a log.
  const isOpened = context.knowledge.function(source.reader)?.tags?.includes('open') === true;
  const isRows = !readsModel(context.knowledge, source) && (!isOpened || sourcesUsed(analysis).has(source));
  if (path !== undefined && isRows && isNewest(analysis, node, path))
    return { what: 'The path is that of the newest file there is', instead: 'Name the file that is meant' };
  return null;
}

const BY_TIME = String.raw`key\s*=\s*(?:(?:\w+\.)*get[mc]time|lambda\s+\w+\s*:\s*(?:(?:\w+\.)*get[mc]time\(|\w+\.stat\(\)\.st_[mc]time|os\.stat\(\w+\)\.st_[mc]time))`;
/** `max(glob.glob("dumps/*"), key=os.path.getmtime)`; of a sorted list the last is the newest, and of one sorted backwards the first. */
const NEWEST = new RegExp(String.raw`^\s*max\(.*${BY_TIME}|^\s*sorted\(.*${BY_TIME}.*\)\s*\[(?:-1|0)\]`);
const SORTED = new RegExp(String.raw`^\s*sorted\(.*${BY_TIME}`);

/** Given as such, or through a name that the assignment nearest above gave it. */
function isNewest(analysis: Analysis, call: Call, path: Expression): boolean {
  if (!asksForTimes(analysis)) return false;
  if (NEWEST.test(textOf(path))) return true;
  const [, name = '', item] = /^\s*([A-Za-z_]\w*)\s*(\[(?:-1|0)\])?\s*$/.exec(textOf(path)) ?? [];
  if (name === '') return false;
  const made = assignedAbove(analysis, call, name);
  return made !== undefined && (item === undefined ? NEWEST : SORTED).test(made);
}

const asksForTimes = oncePerAnalysis(({ unit }) =>
  unit.cells.some(({ chunks }) => chunks.some(({ text }) => /get[mc]time|st_[mc]time/.test(text))),
);

/** Without it anywhere no name can hold the time of the run, and no text need be searched for each read. */
const asksForNow = oncePerAnalysis(({ unit }) =>
  unit.cells.some(({ chunks }) => chunks.some(({ text }) => NOW.test(text))),
);

/** A name in the path was given the time of the run by the assignment nearest above. */
function namesToday(analysis: Analysis, call: Call, path: Expression): boolean {
  if (!asksForNow(analysis)) return false;
  const names = new Set<string>();
  walk([path], (node) => {
    if (node.kind === 'Name') names.add(node.id);
    return undefined;
  });
  return [...names].some((name) => NOW.test(assignedAbove(analysis, call, name) ?? ''));
}

const chunksOf = oncePerAnalysis(({ unit }) => {
  const all = unit.cells.flatMap(({ chunks }) => chunks);
  return { all, placeOf: new Map(all.map((chunk, place) => [chunk, place])) };
});

/** What the assignment nearest above gave a name, as it is written. */
function assignedAbove(analysis: Analysis, { chunk, start }: Call, name: string): string | undefined {
  const { all, placeOf } = chunksOf(analysis);
  const assigned = new RegExp(String.raw`(?:^|\n)[ \t]*${name}[ \t]*=(?!=)([^\n]*)`, 'g');
  let text = chunk.text.slice(0, start);
  for (let place = placeOf.get(chunk) ?? 0; place >= 0; text = all[--place]?.text ?? '') {
    const last = text.includes(name) ? [...text.matchAll(assigned)].at(-1) : undefined;
    if (last !== undefined) return last[1];
  }
  return undefined;
}

/** A call above was given the same path: what it left there is what is read. */
function isNamedBefore({ facts }: Analysis, { node, order }: CallFact, path: Expression): boolean {
  const text = textOf(path);
  return facts.calls.some(
    (one) => one.order < order && one.node !== node && one.node.args.some(({ value }) => textOf(value) === text),
  );
}
