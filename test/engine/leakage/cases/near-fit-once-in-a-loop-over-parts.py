# The first turn fits, the others transform: what says so is a flag.
import sys

import pandas as pd
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def numbers_of(train, test):
    found = {}
    vectorizer = DictVectorizer(sparse=False)
    fitted = False
    for name, rows in {"train": train, "test": test}.items():
        if rows is not None and len(sys.argv) > 0:
            records = rows.to_dict(orient="records")
            if not fitted:
                found[name] = vectorizer.fit_transform(records)
                fitted = True
            else:
                found[name] = vectorizer.transform(records)
    return found["train"], found["test"]


herds = pd.read_csv("herds.csv")
train, test = train_test_split(herds, random_state=0)
X_train, X_test = numbers_of(train[["kind", "farm"]], test[["kind", "farm"]])
X_few, X_rest = numbers_of(train[["kind"]], test[["kind"]])
print(X_few.shape, X_rest.shape)
model = LogisticRegression().fit(X_train, train["ill"])
print(model.score(X_test, test["ill"]))
