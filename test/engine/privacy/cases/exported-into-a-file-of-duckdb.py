import duckdb
import pandas as pd

guests = pd.read_csv("guests.csv")
guests = guests[["full_name", "email", "nights"]]
con = duckdb.connect("hotel.duckdb")
con.execute("CREATE TABLE guests AS SELECT * FROM guests")  # expect: PRV004 "`full_name` and `email`"
con.sql("CREATE OR REPLACE TABLE mailed AS SELECT email, nights FROM guests")  # expect: PRV004 "`email`"
con.register("arrived", guests)
con.execute("INSERT INTO guests SELECT * FROM arrived")  # expect: PRV004 "`hotel.duckdb`"
con.execute("COPY (SELECT * FROM guests) TO 'guests.parquet' (FORMAT PARQUET)")  # expect: PRV004 "`guests.parquet`"
