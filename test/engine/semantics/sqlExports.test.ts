import { strict as assert } from 'node:assert';
import { exportedBySql } from '../../../src/engine/semantics/sources/sqlExports';

describe('statements of SQL that write files', () => {
  it('name the query, or the table as a whole, and where to', () => {
    const forms = [
      ["COPY guests TO 'guests.csv'", 'SELECT * FROM guests', 'guests.csv'],
      ["COPY (SELECT email FROM guests) TO 'mails.csv'", 'SELECT email FROM guests', 'mails.csv'],
      ['COPY crm.guests (email) TO STDOUT', 'SELECT * FROM guests', ''],
      ["COPY INTO 's3://hotel/guests' FROM guests", 'SELECT * FROM guests', 's3://hotel/guests'],
      ['COPY INTO @stage/guests FROM (SELECT email FROM guests)', 'SELECT email FROM guests', '@stage/guests'],
      ["UNLOAD ('SELECT email FROM guests') TO 's3://hotel/'", 'SELECT email FROM guests', 's3://hotel/'],
      [
        "EXPORT DATA WITH CONNECTION `hotel.aws` OPTIONS (format='CSV', uri='s3://hotel/*') AS SELECT email FROM guests",
        'SELECT email FROM guests',
        's3://hotel/*',
      ],
    ] as const;
    for (const [text, query, target] of forms) assert.deepEqual(exportedBySql(text), { query, target }, text);
  });

  it('are none of those that load files into a table', () => {
    for (const text of [
      'COPY INTO guests FROM (SELECT $1:email FROM @stage)',
      "COPY INTO guests FROM 's3://hotel/guests'",
      "COPY guests FROM 'guests.csv'",
    ])
      assert.equal(exportedBySql(text), null, text);
  });

  it('are read in bounded time', () => {
    const endings = ["options(uri='')".repeat(1300), `options(${'uri '.repeat(4900)}`, "options(uri='') as "];
    const before = performance.now();
    for (const ending of endings) assert.equal(exportedBySql(`export data ${ending}`.padEnd(20_000)), null);
    assert.ok(performance.now() - before < 400);
  });
});
