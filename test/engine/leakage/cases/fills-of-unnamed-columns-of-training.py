import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
X_train, X_test, y_train, y_test = train_test_split(homes.drop(columns="sold"), homes["sold"])
usual = {name: X_train[name].mean() for name in X_train.columns}
kinds = {name: str(homes[name].dtype) for name in homes.columns}
X_train = X_train.fillna(usual)
X_test = X_test.fillna(usual)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test), kinds)
