// Cells of SQL in a notebook of Python: what their query gives is bound to a name, and what they create is there for later queries.
import { startsLine, type LineComment } from './logicalLines';
import type { Argument, Call, Chunk, Constant, Expression, Name, Statement } from './ast';

/** https://cloud.google.com/python/docs/reference/bigquery-magics, https://jupysql.ploomber.io, https://github.com/jupyter-incubator/sparkmagic */
const TARGETS: readonly RegExp[] = [
  /^%%bigquery[ \t]+([A-Za-z_]\w*)(?=\s)/,
  /^%%sql[ \t](?:.*[ \t])?([A-Za-z_]\w*)[ \t]*<<[ \t]*(?=[\r\n])/,
  /^%%sql[ \t](?:.*[ \t])?-o[ \t]+([A-Za-z_]\w*)(?=\s)/,
];
const MAGIC = /^%%(?:bigquery|sql)\b/;
const COMMENTS = /^(?:\s+|--[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)+/;
const QUERY = /^(?:select|with)\b/i;

const DIRECTIVES = /--[ \t]*assay:[^\r\n]*/gi;

/** Comments of a cell of SQL that speak to Assay; none of another cell. */
export function directivesOfQuery(text: string): LineComment[] {
  if (!MAGIC.test(text)) return [];
  return [...text.matchAll(DIRECTIVES)].map(({ 0: comment, index: start }) => ({
    start,
    end: start + comment.trimEnd().length,
    ownLine: startsLine(text, start),
  }));
}

/** Whether a comment is one of SQL: it speaks for all of its cell, which is one query. */
export function isOfQuery({ text }: { readonly text: string }): boolean {
  return text.startsWith('--');
}

/** Whether a cell takes comments of SQL. */
export function isQueryCell({ text }: { readonly text: string }): boolean {
  return MAGIC.test(text);
}

/**
 * The statement that a cell of SQL stands for: `frame = query("SELECT …")` where it names what takes the rows, `connection.execute("CREATE …")`
 * for what asks nothing; null where its rows are only shown, or it is no such cell.
 */
export function statementOfQuery(text: string): Chunk | null {
  const magic = MAGIC.exec(text)?.[0];
  const head = text.search(/[\r\n]/);
  if (magic === undefined || head < 0) return null;
  const query = text
    .slice(head + 1)
    .replace(COMMENTS, '')
    .trimEnd();
  const target = TARGETS.map((one) => one.exec(text)).find((one) => one !== null);
  const asks = QUERY.test(query);
  if ((asks && target === undefined) || query === '') return null;
  const body: Statement[] = [];
  const chunk: Chunk = { cell: 0, start: 0, text, body, answers: null };
  const at = (start: number, end: number) => ({ chunk, start, end });
  const name = (id: string, start: number): Name => ({ ...at(start, start + id.length), kind: 'Name', id });
  const constant: Constant = { ...at(head + 1, text.length), kind: 'Constant', value: query, bytes: false };
  const argument: Argument = {
    ...at(head + 1, text.length),
    kind: 'Argument',
    keyword: null,
    star: '',
    value: constant,
  };
  const asked = name(magic, 0);
  const func: Expression = asks
    ? asked
    : { ...at(0, magic.length), kind: 'Attribute', object: asked, attr: 'execute', attrStart: 0 };
  const call: Call = {
    ...at(0, text.length),
    kind: 'Call',
    func,
    args: [argument],
    argsStart: head + 1,
    argsEnd: text.length,
  };
  const [whole = '', id = ''] = target ?? [];
  body.push(
    asks
      ? { ...at(0, text.length), kind: 'Assign', targets: [name(id, whole.lastIndexOf(id))], value: call }
      : { ...at(0, text.length), kind: 'ExpressionStatement', value: call },
  );
  return chunk;
}
