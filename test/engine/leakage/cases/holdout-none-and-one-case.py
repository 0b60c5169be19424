import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import r2_score

pay = pd.read_csv("pay.csv")
X, y = pay[["level"]], pay["pay"]
forest = RandomForestRegressor().fit(X, y)
print(r2_score(y, forest.predict(X)))  # expect: LKG014
case = [[6.5]]
print(forest.predict(case), forest.predict([[3], [-1]]))
