import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def keep(frame):
    if "paid" in frame.columns:
        return frame[["age", "income", "paid"]].copy()
    else:
        return frame[["age", "income"]].copy()


loans = keep(pd.read_csv("loans.csv"))
X = loans.iloc[:, :-1].copy()
y = loans["paid"].copy()
X = StandardScaler().fit_transform(X)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
