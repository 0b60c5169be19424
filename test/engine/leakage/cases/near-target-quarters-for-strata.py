import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

claims = pd.read_excel("claims.xlsx")
claims["quarter"] = pd.qcut(claims["amount"], 4, labels=False)
train, test = train_test_split(claims, stratify=claims["quarter"], random_state=8)
X_train, X_test = train.drop(columns=["amount", "quarter"]), test.drop(columns=["amount", "quarter"])
model = RandomForestRegressor(random_state=0).fit(X_train, train["amount"])
print(model.score(X_test, test["amount"]))
