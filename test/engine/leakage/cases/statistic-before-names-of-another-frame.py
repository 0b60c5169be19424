# Columns that take their names from another frame keep what their own values hold.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
filled = loans[["age", "rate"]].copy()
filled["age"] = filled["age"].fillna(filled["age"].mean())  # expect: LKG005 "`mean` of `age`"
filled.columns = loans[["age", "rate"]].columns
X_train, X_test, y_train, y_test = train_test_split(filled, loans["paid"])
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
