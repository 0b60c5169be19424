import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

claims = pd.read_excel("claims.xlsx")
claims["quarter"] = pd.qcut(claims["amount"], 4, labels=False)  # expect: LKG005 "quantile bins of `amount`"
X = claims.drop(["name", "amount"], axis=1)
X_train, X_test, y_train, y_test = train_test_split(X, claims["amount"], test_size=0.2, random_state=8)
model = RandomForestRegressor(random_state=0).fit(X_train, y_train)  # expect: LKG007 "`quarter`, which is computed from the target `amount`"
print(model.score(X_test, y_test))
