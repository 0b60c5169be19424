# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "local/\n"
# file: local/app.db = "SQLite format 3"
import sqlite3

import pandas as pd
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

connection = sqlite3.connect("local/app.db")
load_iris(as_frame=True).frame.to_sql("flowers", connection, if_exists="replace")
flowers = pd.read_sql("SELECT * FROM flowers", connection)
LogisticRegression().fit(flowers.drop(columns="target"), flowers["target"])
