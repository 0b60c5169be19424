import duckdb
import os
import pandas as pd

con = duckdb.connect()
con.execute("CREATE TABLE safe AS SELECT sha256(lower(trim(m.email))) AS email_key, plan FROM members m")  # expect: PRV007 "`email` hashed by `sha256`"
con.execute("SELECT md5(order_id || '-' || sku) AS id, md5(body) AS etag FROM pages")
con.execute("SELECT sha256(email || ?) AS email_key FROM members", [os.environ["PEPPER"]])
calls = pd.read_sql("SELECT TO_HEX(MD5(CAST(phone_number AS STRING))) AS caller, minutes FROM calls", con)  # expect: PRV007 "`phone_number`"
# Which part a row falls into, which many share.
con.execute("SELECT * FROM members WHERE MOD(ABS(FARM_FINGERPRINT(email)), 10) < 8")
con.execute("SELECT farm_fingerprint(email) % 10 AS part FROM members")
