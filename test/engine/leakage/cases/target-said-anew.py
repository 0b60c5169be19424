# A column that is made of the target, and then said in other words in its own place, tells the answer still.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

loans = pd.read_csv("loans.csv")
loans["flag"] = np.where(loans["late"] == 1, "bad", "good")
loans["flag"] = loans["flag"].map({"bad": 1, "good": 0})
X, y = loans.drop(columns=["late"]), loans["late"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)  # expect: LKG007 "`flag`, which is computed from the target `late`"
print(model.score(X_test, y_test))
