import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import KBinsDiscretizer

loans = pd.read_csv("loans.csv")
X_train, X_test, y_train, y_test = train_test_split(loans.drop(columns=["default"]), loans["default"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
scores = pd.DataFrame({"score": model.predict_proba(X_test)[:, 1], "default": y_test})
grades = KBinsDiscretizer(n_bins=5, encode="ordinal").fit_transform(scores[["score"]])
print(grades)
