// What a statement of SQL writes into files: the query and where to. Not a parser of SQL.

export interface Exported {
  readonly query: string;
  /** Empty where the text does not tell. */
  readonly target: string;
}

const FORMS: readonly RegExp[] = [
  // https://duckdb.org/docs/stable/sql/statements/copy, https://www.postgresql.org/docs/current/sql-copy.html
  /^copy\s*\((?<query>[\s\S]+)\)\s*to\s+(?:'(?<target>[^']*)'|(?:program|stdout)\b)/i,
  /^copy\s+(?:[\w$"]+\.)?"?(?<table>\w+)"?\s*(?:\([^)]*\)\s*)?\bto\s+(?:'(?<target>[^']*)'|(?:program|stdout)\b)/i,
  // https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html
  /^unload\s*\(\s*(?:'|\$\$)(?<query>[\s\S]+?)(?:'|\$\$)\s*\)\s*to\s+'(?<target>[^']*)'/i,
  // https://cloud.google.com/bigquery/docs/reference/standard-sql/export-statements
  /^export\s+data\s(?:\s*with\s+connection\s+\S+)?\s*options\s*\((?:(?!\buri\b)[^)])*\buri\s*=\s*["'](?<target>[^"']*)["'][^)]*\)\s*as\s+(?:\(\s*)?(?<query>(?:select|with)\b[\s\S]+)/i,
  // https://docs.snowflake.com/en/sql-reference/sql/copy-into-location
  /^copy\s+into\s+(?:'|(?=@))(?<target>[@\w:/.$-]+)'?\s+from\s*\((?<query>[\s\S]+)\)/i,
  /^copy\s+into\s+(?:'|@)(?<target>[\w:/.$-]+)'?\s+from\s+(?:[\w$"]+\.)?"?(?<table>\w+)/i,
  // https://spark.apache.org/docs/latest/sql-ref-syntax-dml-insert-overwrite-directory.html
  /^insert\s+overwrite\s+(?:local\s+)?directory\s+'(?<target>[^']*)'[\s\S]*?(?<query>\bselect\b[\s\S]+)/i,
];

const LONGEST = 20_000;

/** Null for what writes no file. */
export function exportedBySql(text: string): Exported | null {
  const statement = text.trimStart();
  if (statement.length > LONGEST || !/^(?:copy|unload|export|insert\s+overwrite)\b/i.test(statement)) return null;
  for (const form of FORMS) {
    const groups = form.exec(statement)?.groups;
    const query = groups?.query?.trim() ?? (groups?.table === undefined ? undefined : `SELECT * FROM ${groups.table}`);
    if (query !== undefined) return { query, target: groups?.target ?? '' };
  }
  return null;
}
