// What notebooks have of their host, and what a chain of calls gets from it.
const SPARK = 'pyspark.sql.SparkSession';

/** Names that are there without an import: IPython's and those of Spark's notebooks. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['display', 'IPython.display.display'],
  ['spark', SPARK],
  // What cells of SQL ask (`python/queryCells.ts`).
  ['%%bigquery', 'pandas_gbq.read_gbq'],
  ['%%sql', 'pandas.read_sql'],
]);

/** See `Knowledge.hostName`. */
export function hostName(name: string): string | undefined {
  return NAMES.get(name);
}

/** See `Knowledge.session`: `SparkSession.builder.appName("x").getOrCreate()`, and the like of Databricks and Glue. */
export function session(name: string): string | undefined {
  return name.endsWith('.getOrCreate') ? SPARK : undefined;
}
