import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

rows = pd.read_csv("passengers.csv")
# Only looked at: no step of the pipeline takes it.
rows["band"] = pd.qcut(rows["age"], 5)
print(rows.groupby("band")["lived"].mean())
X, y = rows.drop(columns="lived"), rows["lived"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
taken = ColumnTransformer([("numbers", StandardScaler(), ["age", "fare"]), ("kinds", OneHotEncoder(), ["sex"])])
model = make_pipeline(taken, GridSearchCV(LogisticRegression(), {"C": [0.1, 1]}))
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
print(cross_val_score(make_pipeline(taken, LogisticRegression()), X, y))
