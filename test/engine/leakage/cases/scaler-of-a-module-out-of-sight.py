import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from lab.tools import RobustishScaler, get_imputer

rows = pd.read_csv("rows.csv")
X, y = rows.drop(columns="y"), rows["y"]
imputer = get_imputer("median")
X = imputer.fit_transform(X)  # expect: LKG001
scaler = RobustishScaler(clip=3)
scaler.fit(X)  # expect: LKG001
X = scaler.transform(X)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
