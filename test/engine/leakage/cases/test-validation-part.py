import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X_train, X_val, y_train, y_val = train_test_split(X, y)
imputer = SimpleImputer()
X_train = imputer.fit_transform(X_train)
X_val = imputer.fit_transform(X_val)  # expect: LKG002
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_val, y_val))
