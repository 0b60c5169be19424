# What is not among the columns that a table is brought to is no feature, whether their list is known or not.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

from settings import COLUMNS

FEATURES = ["tenure", "charges", "contract_Two year"]

customers = pd.read_csv("customers.csv")
y = customers["churn"]
X = pd.get_dummies(customers).reindex(columns=FEATURES, fill_value=0)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=2)
model = RandomForestClassifier(random_state=2).fit(X_train, y_train)
print(model.score(X_test, y_test))

Z = customers.reindex(COLUMNS, axis=1)
Z_train, Z_test, z_train, z_test = train_test_split(Z, y, random_state=2)
other = RandomForestClassifier(random_state=2).fit(Z_train, z_train)

W = customers.reindex(columns=["tenure", "churn"])
W_train, W_test, w_train, w_test = train_test_split(W, y, random_state=2)
third = RandomForestClassifier(random_state=2).fit(W_train, w_train)  # expect: LKG007 "still holds the target `churn`"
