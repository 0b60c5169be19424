import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

HOW = {"age": "median", "fare": "mean"}


def filled(column, how):
    return column.fillna(getattr(column, how)())  # expect: LKG005


rows = pd.read_csv("passengers.csv")
rows["age"] = filled(rows["age"], HOW["age"])
rows["cabin"] = getattr(rows["cabin"], "fillna")("none")
X_train, X_test, y_train, y_test = train_test_split(rows.drop(columns="lived"), rows["lived"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
