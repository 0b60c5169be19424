import duckdb

con = duckdb.connect("shop.db")
con.execute("CREATE OR REPLACE TABLE buyers AS SELECT buyer_id, full_name, email FROM read_csv_auto('buyers.csv')")
con.execute("COPY buyers TO 'out/buyers.parquet' (FORMAT PARQUET)")  # expect: PRV004 "`full_name` and `email`"
con.execute("COPY (SELECT full_name, spent FROM orders) TO 's3://shop/orders.csv' (HEADER)")  # expect: PRV004 "s3://shop/orders.csv"
con.sql("COPY (SELECT * FROM buyers) TO 'all.csv'")  # expect: PRV004 "`email`"
con.execute("COPY (SELECT plan, count(*) AS n FROM buyers GROUP BY plan) TO 'plans.csv'")
con.execute("COPY (SELECT sha256(email) AS email, spent FROM buyers) TO 'hashed.csv'")  # expect: PRV007 "`email`"
con.execute("COPY buyers FROM 'buyers.csv'")


def unload(cursor):
    cursor.execute("UNLOAD ('SELECT email, phone_number FROM leads') TO 's3://shop/leads/' PARQUET")  # expect: PRV004 "`email`"
    cursor.execute("COPY INTO @stage/leads FROM (SELECT email, score FROM leads)")  # expect: PRV004 "`email`"
    cursor.execute("COPY INTO leads FROM @stage/leads")
    cursor.execute("UNLOAD ('SELECT region, avg(score) AS score FROM leads GROUP BY region') TO 's3://shop/regions/'")
