# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "local/\n"
# file: local/app.db = "SQLite format 3"
import sqlite3

import pandas as pd
from sklearn.linear_model import LogisticRegression

connection = sqlite3.connect("local/app.db")
made = [(length, length > 3) for length in range(8)]
connection.executemany("INSERT INTO leaves VALUES (?, ?)", made)
leaves = pd.read_sql("SELECT * FROM leaves", connection)
LogisticRegression().fit(leaves[["length"]], leaves["long"])
