import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

WANTED = ["age", "region", "income", "job"]
loans = pd.read_csv("loans.csv")
y = loans["late"].astype(int).values
there = [name for name in WANTED if name in loans.columns]
X = loans[there].copy()
for name in X.select_dtypes(include=["object"]).columns.tolist():
    X[name] = LabelEncoder().fit_transform(X[name].astype(str))
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
