import sqlite3

import pandas as pd

conn = sqlite3.connect("ward.db")
conn.execute("""
CREATE TABLE IF NOT EXISTS patients (
    id INTEGER PRIMARY KEY,
    full_name TEXT NOT NULL,
    score DECIMAL(4, 1),
    CHECK (score >= 0)
)
""")
conn.execute("CREATE TABLE beds (bed_id INTEGER, ward TEXT)")
register = pd.read_sql_query("SELECT * FROM patients", conn)
register.to_excel("round.xlsx")  # expect: PRV004 "`full_name`"
register.drop(columns=["full_name"]).to_csv("scores.csv")
pd.read_sql_query("SELECT * FROM beds", conn).to_csv("beds.csv")
