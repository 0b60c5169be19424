# Columns that are said anew in their own place, of which none was made of the target; the one that was goes with it.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
loans["flag"] = np.where(loans["late"] == 1, "bad", "good")
loans["flag"] = loans["flag"].str.upper()
print(loans.groupby("flag")["amount"].mean())
loans["term"] = loans["term"].str.strip()
loans["term"] = loans["term"].map({"short": 0, "long": 1})
X, y = loans.drop(columns=["late", "flag"]), loans["late"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
