import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV

df = pd.read_csv("hr.csv")
X = df[["employee_id", "tenure", "salary"]]
search = GridSearchCV(RandomForestClassifier(), {"max_depth": [3, 5]}, cv=3)
search.fit(X, df["left"])  # expect: PRV001 "`employee_id`"
