import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
imputer = SimpleImputer().fit(X_train[["a"]])
X_train["a"] = imputer.transform(X_train[["a"]])
X_test["a"] = imputer.transform(X_test[["a"]])
model = LogisticRegression()
model.fit(X_train, y_train)
print(model.score(X_test, y_test))
