import pandas as pd
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
A, V, a, v = train_test_split(X_train, y_train)
model = XGBClassifier(early_stopping_rounds=5)
model.fit(A, a, eval_set=[(V, v)])
print(model.score(X_test, y_test))
