# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "local/\n"
# file: local/app.db = "SQLite format 3"
# file: local/rows.parquet = "PAR1"
import sqlite3

import duckdb
import pandas as pd
from sklearn.linear_model import LogisticRegression

connection = sqlite3.connect("local/app.db")
rows = pd.read_sql_query("SELECT a, b, label FROM rows", connection)  # expect: DVL001 "`local/app.db`"
more = duckdb.sql("SELECT a, b, label FROM 'local/rows.parquet'").df()  # expect: DVL001 "`local/rows.parquet`"
# Neither of these puts anything into the file.
connection.execute("SELECT replace(a, '-', '') FROM rows WHERE action = 'insert'")
everything = pd.concat([rows, more])
LogisticRegression().fit(everything[["a", "b"]], everything["label"])
