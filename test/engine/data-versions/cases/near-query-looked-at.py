import pandas as pd
from sklearn.linear_model import LogisticRegression

print(pd.read_sql("select * from t limit 5", "sqlite:///x.db"))
rows = pd.read_sql("select * from t order by id", "sqlite:///x.db")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
