import pandas as pd
import sqlite3

connection = sqlite3.connect("crm.db")
rows = pd.read_sql_query("SELECT first_name, last_name, email, total FROM clients", connection)
rows.to_csv("clients.csv")  # expect: PRV004 "`first_name`"
