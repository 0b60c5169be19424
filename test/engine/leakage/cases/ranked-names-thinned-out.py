# Columns ranked by all rows, some of which are then left out for being alike.
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.feature_selection import mutual_info_regression
from sklearn.model_selection import train_test_split

alloys = pd.read_csv("alloys.csv")
y = alloys.pop("hardness")
told = mutual_info_regression(alloys, y, random_state=0)  # expect: LKG005
best = pd.Series(told, index=alloys.columns).sort_values(ascending=False).head(20).index
alike = alloys[best].corr().abs()
twins = [name for i, name in enumerate(best) if any(alike.iloc[i, :i] > 0.98)]
names = [name for name in best if name not in twins]
X_train, X_test, y_train, y_test = train_test_split(alloys[names], y, random_state=0)
forest = RandomForestRegressor(random_state=0).fit(X_train, y_train)
print(forest.score(X_test, y_test))
