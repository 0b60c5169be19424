import duckdb
import pandas as pd

guests = pd.read_csv("guests.csv")
guests = guests[["full_name", "email", "nights"]]
con = duckdb.connect("hotel.duckdb")
con.execute("CREATE TABLE nights AS SELECT nights, count(email) AS guests FROM guests GROUP BY nights")
con.execute("CREATE VIEW mailed AS SELECT nights FROM guests")
con.execute("SELECT nights FROM guests")
stays = guests.drop(columns=["full_name", "email"])
con.execute("CREATE TABLE stays AS SELECT * FROM stays")
memory = duckdb.connect()
memory.execute("CREATE TABLE guests AS SELECT * FROM guests")
duckdb.sql("CREATE TABLE guests AS SELECT * FROM guests")
