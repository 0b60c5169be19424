import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

rows = pd.read_csv("passengers.csv")
rows["band"] = pd.qcut(rows["age"], 5)  # expect: LKG005
X_train, X_test, y_train, y_test = train_test_split(rows.drop(columns="lived"), rows["lived"], random_state=0)
kinds = ["sex", "band"]
taken = ColumnTransformer([("numbers", StandardScaler(), ["age", "fare"]), ("kinds", OneHotEncoder(), kinds)])
search = GridSearchCV(Pipeline([("taken", taken), ("model", LogisticRegression())]), {"model__C": [0.1, 1]})
search.fit(X_train, y_train)
print(search.score(X_test, y_test))
