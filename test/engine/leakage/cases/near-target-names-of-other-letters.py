# A letter of any script is none of `\W`: the names stay as they are, and the target is dropped by its own.
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

shops = pd.read_csv("shops.csv")
y = shops["销量"]
print(shops["价格"].describe())
shops.columns = shops.columns.str.replace(r"\W+", "_", regex=True)
X = shops.drop(columns=["销量"])
X_train, X_test, y_train, y_test = train_test_split(X, y)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))

rents = pd.read_csv("rents.csv")
rent = rents["ÉTÉ"]
rents.columns = rents.columns.str.title()
A_train, A_test, b_train, b_test = train_test_split(rents.drop(columns=["Été"]), rent)
print(LogisticRegression().fit(A_train, b_train).score(A_test, b_test))
