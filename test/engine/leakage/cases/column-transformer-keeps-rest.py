import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

rows = pd.read_csv("passengers.csv")
rows["band"] = pd.qcut(rows["age"], 5, labels=False)  # expect: LKG005
X_train, X_test, y_train, y_test = train_test_split(rows.drop(columns="lived"), rows["lived"], random_state=0)
taken = ColumnTransformer([("kinds", OneHotEncoder(), ["sex"])], remainder="passthrough")
model = make_pipeline(taken, LogisticRegression()).fit(X_train, y_train)
print(model.score(X_test, y_test))
