import pandas as pd
from catboost import CatBoostClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = CatBoostClassifier()
model.fit(X_train, y_train, eval_set=(X_test, y_test), early_stopping_rounds=20)  # expect: LKG012
print(accuracy_score(y_test, model.predict(X_test)))
