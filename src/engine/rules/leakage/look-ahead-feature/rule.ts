// LKG010: a feature is computed from later rows.
import type { Edit, Fix } from '../../../finding';
import { spanOf, textOf, type Call, type NodeBase, type Statement } from '../../../python/ast';
import { statementOf, walk } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { FitFact } from '../../../semantics/facts';
import { defineRule } from '../../rule';

interface Data {
  readonly column: string;
  readonly how: string;
  readonly fit: FitFact;
}

const AHEAD: ReadonlyMap<string, string> = new Map([
  ['shift-ahead', 'shifted back from later rows'],
  ['centred-window', 'a window centred on each row'],
  ['bfill', 'filled from later rows'],
  ['backfill', 'filled from later rows'],
]);

/** What a calendar says of the next day is known today. */
const CALENDAR =
  /(?:^|_)(?:day_?type|week_?day|(?:is_?)?week_?end|day_?of_?week|dow|(?:is_?)?(?:school_?|public_?|bank_?)?holidays?)(?:_(?:next|tomorrow|lead|ahead|t|shift(?:ed)?|\d+))*$/i;

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG010',
    name: 'look-ahead-feature',
    concern: 'leakage',
    severity: 'warning',
    summary: 'A feature takes values from later rows: negative shift, centred window, back-fill.',
    evidence: 'AF',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const said = new Set<string>();
    for (const fit of analysis.facts.fits) {
      if (!fit.isModel || fit.features === null) continue;
      const target = fit.target === null ? [] : [...fit.target.columns.known.keys()];
      for (const column of fit.features.columns.known.values()) {
        const how = column.through.map((one) => AHEAD.get(one)).find((one) => one !== undefined);
        const isBackfill = how === 'filled from later rows';
        if (how === undefined || column.maybe === true || target.includes(column.name) || said.has(column.name))
          continue;
        if (CALENDAR.test(column.name) && how === 'shifted back from later rows') continue;
        // Back-fill matters where time does.
        const isLagged = column.through.includes('shift') || column.through.includes('window');
        if (isBackfill && !fit.features.timeOrdered && !isLagged) continue;
        said.add(column.name);
        const written = writtenAt(analysis, column.name);
        const ahead = written === null ? null : lookAhead(written);
        // A lag of a column that was filled back: that one is told.
        const known = fit.features.columns.known;
        const isOfOther = (name: string): boolean =>
          name !== column.name && known.get(name)?.through.some((one) => AHEAD.has(one)) === true;
        if (ahead === null && column.from.some(isOfOther)) continue;
        if (ahead === null) yield { span: spanOf(fit.node), data: { column: column.name, how, fit } };
        else {
          yield {
            span: spanOf(ahead),
            data: { column: column.name, how, fit },
            related: [{ span: spanOf(fit.node), message: 'A model is fitted on it here' }],
          };
        }
      }
    }
  },
  message({ column, how }) {
    return `The feature \`${column}\` is ${how}, which nobody knows at the time of a forecast, so the score cannot be reached in use. Use past rows only.`;
  },
  fixes({ data: { column } }, { analysis }): Fix[] {
    const statement = writtenAt(analysis, column);
    const edits = statement === null ? [] : turnedBack(statement);
    return edits.length === 0 ? [] : [{ title: `Compute \`${column}\` from past rows`, safety: 'unsafe', edits }];
  },
});

function writtenAt({ facts }: Analysis, column: string): Statement | null {
  const write = facts.columns.find((one) => one.action === 'write' && one.columns.includes(column));
  return write === undefined ? null : statementOf(write.node);
}

/** The call in a statement that reaches for later rows; null where it lies elsewhere, as in a function. */
function lookAhead(statement: Statement): Call | null {
  let found: Call | null = null;
  walk([statement], (node) => {
    if (node.kind !== 'Call' || node.func.kind !== 'Attribute') return undefined;
    const { attr } = node.func;
    const isAhead =
      /^(?:bfill|backfill)$/.test(attr) ||
      (attr === 'shift' && node.args.some(({ value }) => value.kind === 'UnaryOp')) ||
      (attr === 'fillna' && node.args.some(({ keyword }) => keyword === 'method')) ||
      node.args.some(({ keyword }) => keyword === 'center');
    if (!isAhead) return undefined;
    found = node;
    return 'stop';
  });
  return found;
}

/** `shift(-1)` becomes `shift(1)`, a centred window one that ends at the row, a back-fill a forward-fill. */
function turnedBack(statement: Statement): Edit[] {
  const edits: Edit[] = [];
  const replace = (node: NodeBase, text: string): void => {
    edits.push({ kind: 'replace', span: spanOf(node), text });
  };
  walk([statement], (node) => {
    if (node.kind !== 'Call' || node.func.kind !== 'Attribute') return undefined;
    const { attr, attrStart } = node.func;
    for (const { keyword, value } of node.args) {
      if (attr === 'shift' && (keyword === null || keyword === 'periods') && value.kind === 'UnaryOp')
        replace(value, textOf(value.operand));
      if (keyword === 'center') replace(value, 'False');
      if (attr === 'fillna' && keyword === 'method') replace(value, "'ffill'");
    }
    if (attr === 'bfill' || attr === 'backfill')
      replace({ chunk: node.chunk, start: attrStart, end: attrStart + attr.length }, 'ffill');
    return undefined;
  });
  return edits;
}
