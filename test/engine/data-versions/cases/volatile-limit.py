import pandas as pd

rows = pd.read_sql("select a, label from t limit 1000", "sqlite:///x.db")  # expect: DVL014 "LIMIT without ORDER BY"
fixed = pd.read_sql("select a, label from t order by id limit 1000", "sqlite:///x.db")
