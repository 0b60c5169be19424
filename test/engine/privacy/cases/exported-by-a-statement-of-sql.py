import duckdb
from google.cloud import bigquery

con = duckdb.connect("guests.duckdb")
con.sql("COPY (SELECT guest_name, passport_no, nights FROM stays) TO 's3://hotel/stays.parquet'")  # expect: PRV004 "`s3://hotel/stays.parquet`"
con.execute("COPY (SELECT nights, COUNT(DISTINCT email) AS n FROM stays GROUP BY 1) TO 'nights.csv'")
con.execute("COPY (SELECT md5(email) AS guest, nights FROM stays) TO 'hashed.csv'")  # expect: PRV007 "`email`"
con.sql("COPY (SELECT sku, name, price FROM minibar) TO 'minibar.csv'")
con.sql("CREATE TABLE guests AS SELECT guest_name, email FROM stays")
client = bigquery.Client()
client.query(  # expect: PRV004 "`gs://hotel/*.csv`"
    "EXPORT DATA OPTIONS(uri='gs://hotel/*.csv', format='CSV') AS SELECT email, full_name FROM crm.guests"
)
